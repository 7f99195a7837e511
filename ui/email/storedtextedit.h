// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPlainTextEdit>

class QLineEdit;

namespace pm::ui {

// An editor for a stored text, which it gives back as it was until somebody changes it: no editor holds every end of a
// line, and QPlainTextEdit::toPlainText() makes blanks of spaces that do not break.
class StoredTextEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    using QPlainTextEdit::QPlainTextEdit;

    void setStored(const QString &text);
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString typed() const;

    QString m_stored;
    QString m_shown;
};

// The stored text while the line shows it, else what was typed, without blanks around it.
[[nodiscard]] QString textOf(const QLineEdit &line, const QString &stored);

} // namespace pm::ui
