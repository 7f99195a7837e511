// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace pm::ui {

class StatusLabel;

// Whether the platform answers, how fast, how many notices wait, who is signed in, and the time.
class StatusLine : public QFrame
{
    Q_OBJECT
public:
    StatusLine(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

private:
    void showConnection();
    void showNotices();
    void showUser();
    void showTime();

    const app::ConsoleContext &m_context;
    StatusLabel *m_connection;
    QLabel *m_host;
    QLabel *m_notices;
    QLabel *m_user;
    QLabel *m_time;
    QTimer m_tick;
};

} // namespace pm::ui
