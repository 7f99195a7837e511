// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/sheet.h"

namespace pm::ui {

// Asks for what makes or changes something. What was typed is not lost by one press of Esc, and while the platform is
// at work on it the sheet stays: what comes back may be seen once only.
class DraftSheet : public Sheet
{
    Q_OBJECT
public:
    // `name` begins the object names: "createKey" has "createKey.cancel".
    DraftSheet(Theme &theme, const QString &title, const QString &name, QWidget *parent);

    [[nodiscard]] bool isPrecious() const override { return m_busy || hasDraft(); }

public Q_SLOTS:
    void reject() override;

protected:
    // Whether something was typed that is not saved.
    [[nodiscard]] virtual bool hasDraft() const { return m_edited; }
    void noteEdited() { m_edited = true; }
    void forgetEdits() { m_edited = false; }
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }

    [[nodiscard]] Theme &theme() { return m_theme; }

private:
    Theme &m_theme;
    QPushButton *m_cancel;
    bool m_edited = false;
    bool m_busy = false;
};

} // namespace pm::ui
