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

class KeyAdvicePanel;
class KeyDrainPanel;

// What could be safer about a key, from where it is used, and what was done to it.
class KeySecurityPanel : public QWidget
{
    Q_OBJECT
public:
    KeySecurityPanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void showKey(const ApiKeyDetail &detail, bool mayChange);

private:
    void showHints(const ApiKeyDetail &detail);
    void loadEvents();
    void addEvents(const KeyEventPage &page);

    const app::ConsoleContext &m_context;
    KeyId m_id;
    KeyDrainPanel *m_drain;
    KeyAdvicePanel *m_advice;
    QVBoxLayout *m_hints;
    QVBoxLayout *m_addresses;
    QVBoxLayout *m_events;
    QLabel *m_problem;
    QPushButton *m_more;
    QString m_cursor;
    RequestHandle m_request;
};

} // namespace pm::ui
