// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/storedtextedit.h"

#include <QLineEdit>

namespace pm::ui {

void StoredTextEdit::setStored(const QString &text)
{
    setPlainText(text);
    m_stored = text;
    m_shown = typed();
}

QString StoredTextEdit::text() const
{
    const QString now = typed();
    return now == m_shown ? m_stored : now;
}

// Shift+Enter writes the other separator.
QString StoredTextEdit::typed() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

QString textOf(const QLineEdit &line, const QString &stored)
{
    return line.text() == stored ? stored : line.text().trimmed();
}

} // namespace pm::ui
