// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPointer>
#include <QWidget>

class QMainWindow;

namespace pm::ui {

// Hides what a window holds, with the sheets over it, so that neither the keyboard nor a screen reader gets there.
// What was typed stays, and a sheet that is opened meanwhile is seen when the curtain is.
class Curtain
{
public:
    explicit Curtain(QMainWindow &window)
        : m_window(window)
    {
    }

    void close();
    void open();
    [[nodiscard]] bool isClosed() const { return m_closed; }

private:
    QMainWindow &m_window;
    QPointer<QWidget> m_focus; // what had it
    bool m_closed = false;
};

} // namespace pm::ui
