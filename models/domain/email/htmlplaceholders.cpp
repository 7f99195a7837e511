// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/placeholders.h"

#include <QStringList>

#include <algorithm>

namespace pm {

namespace {

using Place = Placeholder::Place;

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

// Elements whose content is not HTML.
bool isRaw(const QString &element)
{
    static const QStringList names{QStringLiteral("script"),   QStringLiteral("style"),   QStringLiteral("xmp"),
                                   QStringLiteral("iframe"),   QStringLiteral("noembed"), QStringLiteral("noframes"),
                                   QStringLiteral("plaintext")};
    return names.contains(element);
}

Place placeInAttribute(const QString &attribute)
{
    static const QStringList links{QStringLiteral("href"),       QStringLiteral("src"),    QStringLiteral("action"),
                                   QStringLiteral("formaction"), QStringLiteral("data"),   QStringLiteral("background"),
                                   QStringLiteral("poster"),     QStringLiteral("srcset"), QStringLiteral("xlink:href"),
                                   QStringLiteral("cite"),       QStringLiteral("ping")};
    // Each holds a language of its own, which escaping for HTML does not cover.
    static const QStringList unsafe{QStringLiteral("style"), QStringLiteral("srcdoc"), QStringLiteral("content")};
    if (attribute.startsWith(QStringLiteral("on")) || unsafe.contains(attribute))
        return Place::Unsafe;
    return links.contains(attribute) ? Place::Link : Place::Attribute;
}

// Walks HTML as a browser's tokenizer does, as far as it takes to know what is round each placeholder. Values are
// escaped, so that what is found here still holds when they are in.
class HtmlScanner
{
public:
    HtmlScanner(const QString &html, std::vector<Placeholder> &placeholders)
        : m_html(html)
        , m_placeholders(placeholders)
    {
    }

    void scan()
    {
        while (m_at < m_html.size()) {
            const qsizetype tag = indexOrEnd(QStringLiteral("<"), m_at);
            markUntil(tag, Place::Text);
            m_at = tag;
            if (m_at < m_html.size())
                scanMarkup();
        }
    }

private:
    [[nodiscard]] QChar at(qsizetype position) const
    {
        return position < m_html.size() ? m_html[position] : QChar(u'\0');
    }
    [[nodiscard]] bool follows(const char *text, qsizetype position) const
    {
        return QStringView(m_html).sliced(std::min(position, m_html.size())).startsWith(QLatin1StringView(text));
    }
    [[nodiscard]] qsizetype indexOrEnd(const QString &text, qsizetype from) const
    {
        const qsizetype found = m_html.indexOf(text, from);
        return found < 0 ? m_html.size() : found;
    }

    // Whatever placeholder begins before `end` and has no place yet.
    void markUntil(qsizetype end, Place place, qsizetype valueStart = 0)
    {
        for (; m_next < m_placeholders.size() && m_placeholders[m_next].start < end; ++m_next) {
            m_placeholders[m_next].place = place;
            m_placeholders[m_next].valueStart = valueStart;
            m_placeholders[m_next].valueEnd = end;
        }
    }

    // From a "<".
    void scanMarkup()
    {
        const bool closes = at(m_at + 1) == u'/';
        if (follows("<!--", m_at)) {
            scanComment();
        } else if (isLetter(at(m_at + (closes ? 2 : 1)))) {
            m_at += closes ? 2 : 1;
            scanTag(closes);
        } else if (closes || at(m_at + 1) == u'!' || at(m_at + 1) == u'?') {
            m_at = indexOrEnd(QStringLiteral(">"), m_at) + 1;
            markUntil(m_at, Place::Unsafe);
        } else {
            // A value right after it could become the name of a tag.
            markUntil(m_at + 2, Place::Unsafe);
            ++m_at;
        }
    }

    // What Outlook's conditional comments hold is read by Outlook as HTML, so it is here, too.
    void scanComment()
    {
        if (follows("<!--[if", m_at)) {
            m_at = indexOrEnd(QStringLiteral(">"), m_at) + 1;
            markUntil(m_at, Place::Unsafe);
            return;
        }
        m_at += 4;
        if (follows(">", m_at) || follows("->", m_at))
            return;
        m_at = indexOrEnd(QStringLiteral("-->"), m_at) + 3;
        markUntil(m_at, Place::Text);
    }

    QString readWord(const char *ends)
    {
        const qsizetype start = m_at;
        const QLatin1StringView stops(ends);
        while (m_at < m_html.size() && !isSpace(m_html[m_at]) && (!stops.contains(m_html[m_at]) || m_at == start))
            ++m_at;
        markUntil(m_at, Place::Unsafe);
        return m_html.sliced(start, m_at - start).toLower();
    }

    void skipSpace()
    {
        while (isSpace(at(m_at)))
            ++m_at;
    }

    void scanTag(bool closes)
    {
        const QString element = readWord("/>");
        for (;;) {
            while (isSpace(at(m_at)) || at(m_at) == u'/')
                ++m_at;
            if (m_at >= m_html.size() || at(m_at) == u'>')
                break;
            scanAttribute();
        }
        ++m_at;
        if (!closes && isRaw(element))
            skipRaw(element);
    }

    void scanAttribute()
    {
        const QString attribute = readWord("/>=");
        skipSpace();
        if (at(m_at) != u'=')
            return;
        ++m_at;
        skipSpace();
        const QChar quote = at(m_at);
        if (quote == u'"' || quote == u'\'') {
            const qsizetype start = ++m_at;
            m_at = indexOrEnd(QString(quote), start);
            markUntil(m_at, placeInAttribute(attribute), start);
            ++m_at;
        } else if (quote != u'>') {
            readWord(">"); // a space in the value would begin another attribute
        }
    }

    void skipRaw(const QString &element)
    {
        const QString end = QStringLiteral("</") + element;
        const auto isEnd = [this](qsizetype after) {
            return isSpace(at(after)) || at(after) == u'/' || at(after) == u'>';
        };
        qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
        while (found >= 0 && !isEnd(found + end.size()))
            found = m_html.indexOf(end, found + 1, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found;
        markUntil(m_at, Place::Unsafe);
    }

    const QString &m_html;
    std::vector<Placeholder> &m_placeholders;
    std::size_t m_next = 0; // the first placeholder without a place
    qsizetype m_at = 0;
};

} // namespace

Placeholders htmlPlaceholdersOf(const QString &html)
{
    Placeholders placeholders = placeholdersOf(html);
    if (!placeholders.problem.isEmpty())
        return placeholders;
    HtmlScanner(html, placeholders.found).scan();
    for (const Placeholder &placeholder : placeholders.found) {
        if (placeholder.place == Place::Unsafe) {
            placeholders.problem = QStringLiteral("has {{%1}} at %2, where no value can be made safe; use it in text"
                                                  " or in a quoted attribute that is not style or an event handler")
                                       .arg(placeholder.name, placeIn(html, placeholder.start));
            break;
        }
    }
    return placeholders;
}

} // namespace pm
