// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/bodylines.h"

#include <QByteArrayList>

#include <algorithm>

namespace pm::ui {

namespace {

constexpr qsizetype kPiece = 128 * 1024; // about two milliseconds
constexpr int kColumnsOfFullHex = 73;    // 16 bytes a line; 8 where there is less room
constexpr int kIndent = 2;
constexpr int kMostIndent = 24; // deeper than that, a narrow view would show nothing but room

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// What a character takes, by its first byte in UTF-8: those of China, Japan and Korea, full forms and emoji take two.
int columnsOf(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    const bool isWide = (byte >= 0xE3U && byte <= 0xEDU) || byte >= 0xEFU;
    return isWide ? 2 : 1;
}

bool looksLikeJson(const QByteArray &body)
{
    const auto first = std::find_if_not(body.begin(), body.end(), isSpace);
    return first != body.end() && (*first == '{' || *first == '[');
}

} // namespace

BodyLines::BodyLines(const QByteArray &head, QByteArray body, BodyForm form, int columns)
    : m_body(std::move(body))
    , m_form(form)
    , m_columns(std::max(columns, 20))
    , m_isJson(form == BodyForm::Pretty && looksLikeJson(m_body))
{
    if (form == BodyForm::Hex)
        return;
    for (const char c : head)
        put(c);
    readMore();
}

bool BodyLines::readMore()
{
    if (isComplete())
        return false;
    const qsizetype end = std::min(m_read + kPiece, m_body.size());
    for (; m_read < end; ++m_read) {
        if (m_isJson)
            putJson(m_body[m_read]);
        else
            put(m_body[m_read]);
    }
    return !isComplete();
}

int BodyLines::count() const
{
    if (m_form == BodyForm::Hex)
        return static_cast<int>((m_body.size() + bytesOfHexLine() - 1) / bytesOfHexLine());
    return static_cast<int>(m_begins.size());
}

QByteArray BodyLines::line(int number) const
{
    if (m_form == BodyForm::Hex)
        return hexLine(number);
    const qsizetype begin = m_begins[static_cast<std::size_t>(number)];
    QByteArray text = m_text.mid(begin, endOf(number) - begin);
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    return text;
}

QByteArray BodyLines::text(int first, int last) const
{
    if (m_form == BodyForm::Hex) {
        QByteArrayList lines;
        for (int number = first; number <= last; ++number)
            lines << hexLine(number);
        return lines.join('\n');
    }
    const qsizetype begin = m_begins[static_cast<std::size_t>(first)];
    QByteArray text = m_text.mid(begin, endOf(last) - begin);
    const bool isEnded = endOf(last) > m_begins[static_cast<std::size_t>(last)] && text.endsWith('\n');
    text.chop(!isEnded ? 0 : text.endsWith("\r\n") ? 2 : 1);
    return text;
}

char BodyLines::mark(int number) const
{
    const qsizetype begin = m_begins[static_cast<std::size_t>(number)];
    const qsizetype whole = begin == 0 ? 0 : m_text.lastIndexOf('\n', begin - 1) + 1;
    return whole < m_text.size() ? m_text[whole] : '\0';
}

qsizetype BodyLines::endOf(int number) const
{
    const auto next = static_cast<std::size_t>(number) + 1;
    return next < m_begins.size() ? m_begins[next] : m_text.size();
}

// Indents without parsing: numbers, names and order stay as they came, and broken JSON shows where it breaks.
void BodyLines::putJson(char c)
{
    if (m_inString) {
        put(c);
        m_inString = m_escaped || c != '"';
        m_escaped = !m_escaped && c == '\\';
        return;
    }
    if (isSpace(c))
        return;
    const bool closes = c == '}' || c == ']';
    if (closes)
        m_depth = std::max(m_depth - 1, 0);
    if (closes ? !m_opened : m_opened)
        putNewLine();
    m_opened = c == '{' || c == '[';
    m_inString = c == '"';
    put(c);
    if (m_opened)
        ++m_depth;
    else if (c == ',')
        putNewLine();
    else if (c == ':')
        put(' ');
}

void BodyLines::put(char c)
{
    const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; // of a character in UTF-8
    const int columns = continues ? 0 : columnsOf(c);
    if (c != '\n' && c != '\r' && columns > 0 && m_column + columns > m_columns)
        endLine();
    m_text += c;
    if (c == '\n')
        endLine();
    else
        m_column += columns;
}

void BodyLines::putNewLine()
{
    put('\n');
    for (int i = std::min(m_depth * kIndent, kMostIndent); i > 0; --i)
        put(' ');
}

void BodyLines::endLine()
{
    m_begins.push_back(m_text.size());
    m_beginsInText.push_back(m_inString);
    m_column = 0;
}

int BodyLines::bytesOfHexLine() const
{
    return m_columns >= kColumnsOfFullHex ? 16 : 8;
}

bool BodyLines::beginsInText(int number) const
{
    const auto index = static_cast<std::size_t>(number);
    return index < m_beginsInText.size() && m_beginsInText[index];
}

// "00000010  7b 22 69 64 22 3a …  {"id":…"
QByteArray BodyLines::hexLine(int number) const
{
    const int width = bytesOfHexLine();
    const QByteArray bytes = m_body.mid(qsizetype(number) * width, width);
    QByteArray text = QByteArray::number(number * width, 16).rightJustified(6, '0') + "  ";
    text += bytes.toHex(' ').leftJustified(3 * width - 1, ' ') + "  ";
    for (const char c : bytes)
        text += c >= ' ' && c <= '~' ? c : '.';
    return text;
}

} // namespace pm::ui
