// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace pm::ui {

// Asks before the console forgets the workspace that nobody is signed in to; a sheet would lie below the sign-in.
class ForgetQuestion : public QWidget
{
    Q_OBJECT
public:
    explicit ForgetQuestion(QWidget *parent);

    void ask();

Q_SIGNALS:
    void confirmed();

private:
    QWidget *m_keep = nullptr;
};

} // namespace pm::ui
