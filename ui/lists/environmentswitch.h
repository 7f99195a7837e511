// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/environmentchoice.h"

#include <QFrame>

class QPushButton;

namespace pm::ui {

// Live | Test, for all pages of Email and Webhooks at once.
class EnvironmentSwitch : public QFrame
{
    Q_OBJECT
public:
    explicit EnvironmentSwitch(app::EnvironmentChoice &choice, QWidget *parent = nullptr);

private:
    QPushButton *addSegment(const QString &text, const QString &toolTip, KeyEnvironment environment);
    void showChoice();

    app::EnvironmentChoice &m_choice;
    QPushButton *m_live;
    QPushButton *m_test;
};

} // namespace pm::ui
