// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/curtain.h"

#include <QMainWindow>

namespace pm::ui {

void Curtain::close()
{
    if (std::exchange(m_closed, true))
        return;
    m_focus = m_window.centralWidget()->focusWidget();
    // Menus, popups and questions for a file are windows of their own.
    const auto widgets = m_window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isWindow() && widget->isVisible())
            widget->close();
    }
    m_window.centralWidget()->hide();
    m_window.centralWidget()->setEnabled(false); // or what is made meanwhile could take the focus
}

void Curtain::open()
{
    if (!std::exchange(m_closed, false))
        return;
    QWidget *content = m_window.centralWidget();
    content->setEnabled(true);
    content->show();
    // A sheet takes the focus itself.
    const QWidget *now = m_window.focusWidget();
    if (m_focus && (now == nullptr || !content->isAncestorOf(now)))
        m_focus->setFocus();
}

} // namespace pm::ui
