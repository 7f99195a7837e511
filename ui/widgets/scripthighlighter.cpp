// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/scripthighlighter.h"

#include <QSet>

namespace pm::ui {

namespace {

bool isKeyword(const QString &word)
{
    static const QSet<QString> keywords = [] {
        const QString all = QStringLiteral(
            "async await break case catch class const continue default delete do else extends false finally for "
            "function if in instanceof let new null of return static super switch this throw true try typeof undefined "
            "var void while yield");
        const QStringList words = all.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return keywords.contains(word);
}

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

// After the closing quote; -1 when the line ends before.
qsizetype endOfQuoted(const QString &text, qsizetype from, QChar quote)
{
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text[at] == u'\\')
            ++at;
        else if (text[at] == quote)
            return at + 1;
    }
    return -1;
}

} // namespace

ScriptHighlighter::ScriptHighlighter(const Theme &theme, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void ScriptHighlighter::highlightBlock(const QString &text)
{
    const int before = previousBlockState();
    setCurrentBlockState(Code);
    qsizetype at = 0;
    if (before == Comment)
        at = paintComment(text, 0, 0);
    else if (before == Template)
        at = paintTemplate(text, 0, 0);
    while (at < text.size())
        at = paintNext(text, at);
}

qsizetype ScriptHighlighter::paintNext(const QString &text, qsizetype at)
{
    const QStringView rest = QStringView(text).mid(at);
    if (rest.startsWith(u"//"))
        return paintUntil(text, at, text.size(), m_theme.palette().muted);
    if (rest.startsWith(u"/*"))
        return paintComment(text, at, at + 2);
    if (rest.front() == u'`')
        return paintTemplate(text, at, at + 1);
    if (rest.front() == u'"' || rest.front() == u'\'')
        return paintString(text, at);
    return isOfWord(rest.front()) ? paintWord(text, at) : at + 1;
}

qsizetype ScriptHighlighter::paintUntil(const QString &text, qsizetype begin, qsizetype end, const QColor &color)
{
    const qsizetype last = end < 0 ? text.size() : end;
    setFormat(static_cast<int>(begin), static_cast<int>(last - begin), color);
    return last;
}

qsizetype ScriptHighlighter::paintComment(const QString &text, qsizetype begin, qsizetype searchFrom)
{
    const qsizetype close = text.indexOf(u"*/", searchFrom);
    if (close < 0)
        setCurrentBlockState(Comment);
    return paintUntil(text, begin, close < 0 ? -1 : close + 2, m_theme.palette().muted);
}

qsizetype ScriptHighlighter::paintTemplate(const QString &text, qsizetype begin, qsizetype searchFrom)
{
    const qsizetype end = endOfQuoted(text, searchFrom, u'`');
    if (end < 0)
        setCurrentBlockState(Template);
    return paintUntil(text, begin, end, m_theme.palette().codeString);
}

qsizetype ScriptHighlighter::paintString(const QString &text, qsizetype begin)
{
    return paintUntil(text, begin, endOfQuoted(text, begin + 1, text[begin]), m_theme.palette().codeString);
}

qsizetype ScriptHighlighter::paintWord(const QString &text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && isOfWord(text[end]))
        ++end;
    if (text[begin].isDigit())
        return paintUntil(text, begin, end, m_theme.palette().warning);
    // A member may have such a name.
    const bool isMember = begin > 0 && text[begin - 1] == u'.';
    if (!isMember && isKeyword(text.mid(begin, end - begin)))
        return paintUntil(text, begin, end, m_theme.palette().codeKeyword);
    return end;
}

} // namespace pm::ui
