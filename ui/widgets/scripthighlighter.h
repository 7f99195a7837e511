// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QSyntaxHighlighter>

namespace pm::ui {

// Colours of JavaScript: words of the language, strings, numbers and comments. Templates and comments go over lines.
class ScriptHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    ScriptHighlighter(const Theme &theme, QTextDocument *document);

protected:
    void highlightBlock(const QString &text) override;

private:
    // What a line ends in the middle of.
    enum State { Code = 0, Comment = 1, Template = 2 };
    // Each colours from `begin` on and returns where it ends.
    qsizetype paintUntil(const QString &text, qsizetype begin, qsizetype end, const QColor &color);
    qsizetype paintComment(const QString &text, qsizetype begin, qsizetype searchFrom);
    qsizetype paintTemplate(const QString &text, qsizetype begin, qsizetype searchFrom);
    qsizetype paintString(const QString &text, qsizetype begin);
    qsizetype paintWord(const QString &text, qsizetype begin);
    qsizetype paintNext(const QString &text, qsizetype at);

    const Theme &m_theme;
};

} // namespace pm::ui
