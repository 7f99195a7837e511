// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/keys/apikey.h"
#include "models/domain/keys/keyadvice.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace pm::ui {

class HistoryView;

// What could be safer about a key, from where it is used, and what was done to it.
class KeySecurityPanel : public QWidget
{
    Q_OBJECT
public:
    explicit KeySecurityPanel(const app::ConsoleContext &context, QWidget *parent = nullptr);

    // Also for the key that is shown already; its history stays as long as nothing is new in it.
    void showKey(const ApiKeyDetail &detail);
    // Of the key that is shown.
    void showAdvice(const KeyAdvice &advice);
    // In place of a key: nothing, or why it could not be read.
    void clear(const QString &problem = {});

private:
    void showAddresses(const ApiKeyDetail &detail);

    const app::ConsoleContext &m_context;
    KeyId m_id;
    QWidget *m_parts;
    QVBoxLayout *m_recommendations;
    QVBoxLayout *m_addresses;
    HistoryView *m_history;
    QLabel *m_problem;
};

} // namespace pm::ui
