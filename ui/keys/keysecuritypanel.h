// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/keys/keyadvice.h"
#include "models/domain/keys/keyevent.h"

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
    explicit KeySecurityPanel(const app::ConsoleContext &context, QWidget *parent = nullptr);

    // Also for the key that is shown already; its history stays as long as nothing is new in it.
    void showKey(const ApiKeyDetail &detail);
    // Of the key that is shown.
    void showAdvice(const KeyAdvice &advice);
    // In place of a key: nothing, or why it could not be read.
    void clear(const QString &problem = {});

private:
    void showAddresses(const ApiKeyDetail &detail);
    void readHistory();
    void readMore();
    void handleFailed(const Error &error);
    void showHistory(const KeyEventPage &page);
    void addEvents(const KeyEventPage &page);

    const app::ConsoleContext &m_context;
    KeyId m_id;
    QWidget *m_parts;
    QVBoxLayout *m_recommendations;
    QVBoxLayout *m_addresses;
    QVBoxLayout *m_events;
    QLabel *m_problem;
    QPushButton *m_more;            // or again
    std::vector<KeyEvent> m_newest; // the first page, as it is shown
    QString m_cursor;
    RequestHandle m_request;
};

} // namespace pm::ui
