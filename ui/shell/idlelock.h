// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace pm::ui {

// Tells when nobody has touched the program for a while.
class IdleLock : public QObject
{
    Q_OBJECT
public:
    explicit IdleLock(QObject *parent = nullptr);
    void setMinutes(int minutes) { setTimeout(std::chrono::minutes(minutes)); }
    void setTimeout(std::chrono::milliseconds timeout); // 0: never
    void restart();                                     // as if somebody had touched it

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};

} // namespace pm::ui
