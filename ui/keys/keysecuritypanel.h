// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "models/domain/keys/keyevent.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pm::ui {

// What could be safer about a key, from where it is used, and what was done to it.
class KeySecurityPanel : public QWidget
{
    Q_OBJECT
public:
    KeySecurityPanel(const app::ConsoleContext &context, QWidget *parent = nullptr);

    void showKey(const ApiKeyDetail &detail);

private:
    void showHints(const ApiKeyDetail &detail);
    void loadEvents();
    void addEvents(const KeyEventPage &page);

    const app::ConsoleContext &m_context;
    KeyId m_id;
    QVBoxLayout *m_hints;
    QVBoxLayout *m_addresses;
    QVBoxLayout *m_events;
    QLabel *m_problem;
    QPushButton *m_more;
    QString m_cursor;
    RequestHandle m_request;
};

} // namespace pm::ui
