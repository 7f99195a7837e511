// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

class QMainWindow;

namespace pm::ui {

class Sheet;

// The sheets that lie over a window's pages, seen or behind its curtain.
class OpenSheets
{
public:
    explicit OpenSheets(const QMainWindow &window)
        : m_window(window)
    {
    }

    // The one that is seen, the upper one when there are several.
    [[nodiscard]] Sheet *top() const;
    // One that holds what is not saved yet; nothing when there is none.
    [[nodiscard]] Sheet *precious() const;
    // Without asking: whoever could answer has left.
    void drop() const;

private:
    [[nodiscard]] QList<Sheet *> all() const;

    const QMainWindow &m_window;
};

} // namespace pm::ui
