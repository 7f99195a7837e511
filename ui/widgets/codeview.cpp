// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/codeview.h"

#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace pm::ui {

namespace {

// Strings and the words that begin statements in shell, JavaScript, Python and PHP.
class CodeHighlighter : public QSyntaxHighlighter
{
public:
    CodeHighlighter(const Theme &theme, QTextDocument *document)
        : QSyntaxHighlighter(document)
        , m_theme(theme)
    {
    }

protected:
    void highlightBlock(const QString &text) override
    {
        static const QRegularExpression words(
            QStringLiteral("\\b(curl|const|await|import|with|as|print|echo|<\\?php|return|new)\\b"));
        static const QRegularExpression strings(
            QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`"));
        paint(text, words, m_theme.palette().codeKeyword);
        paint(text, strings, m_theme.palette().codeString);
    }

private:
    void paint(const QString &text, const QRegularExpression &pattern, const QColor &color)
    {
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), color);
        }
    }

    const Theme &m_theme;
};

} // namespace

CodeView::CodeView(Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setProperty("role", QStringLiteral("code"));
    setFont(Theme::monoFont());
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    auto *highlighter = new CodeHighlighter(theme, document());
    connect(&theme, &Theme::changed, highlighter, &QSyntaxHighlighter::rehighlight);
}

void CodeView::setCode(const QString &code)
{
    setPlainText(code.trimmed());
}

} // namespace pm::ui
