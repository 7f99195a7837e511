// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/templaterender.h"

#include "models/domain/email/placeholders.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <span>

namespace pm::api {

namespace {

constexpr qsizetype kLongestSubject = 998; // RFC 5322, line limit
constexpr qsizetype kLongestBody = 1'000'000;

QJsonValue valueOf(const QJsonObject &variables, const QString &name)
{
    const QJsonValue whole = variables.value(name);
    const qsizetype dot = name.indexOf(u'.');
    if (!whole.isUndefined() || dot < 0)
        return whole;
    return valueOf(variables.value(name.first(dot)).toObject(), name.sliced(dot + 1));
}

// A value that would end the line would let its author write headers.
QString oneLine(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\x00-\\x1f\\x7f-\\x9f\\x{2028}\\x{2029}]+"));
    return QString(text).replace(breaks, QStringLiteral(" "));
}

// Browsers leave out line breaks and tabs, and blanks before a scheme. An entity may spell any of a scheme's letters,
// so it is not let in where a scheme could be.
bool isHarmlessLink(const QString &link)
{
    static const QRegularExpression ignored(QStringLiteral("\\A[\\x00-\\x20]+|[\\t\\r\\n]"));
    static const QRegularExpression beginning(QStringLiteral("\\A[^/?#:]*:?"));
    const QString start = beginning.match(QString(link).remove(ignored)).captured();
    if (start.contains(u'&'))
        return false;
    static const QStringList harmless{QStringLiteral("http:"), QStringLiteral("https:"), QStringLiteral("mailto:"),
                                      QStringLiteral("tel:")};
    return !start.endsWith(u':') || harmless.contains(start.toLower());
}

// Whether a link has come to its parameters or its fragment; a '#' after '&' begins a character's number.
bool isPastThePath(QStringView link)
{
    static const QRegularExpression mark(QStringLiteral("\\?|(?<!&)#"));
    return mark.match(link.toString()).hasMatch();
}

void addOnce(QStringList &names, const QString &name)
{
    if (!names.contains(name))
        names.append(name);
}

// Renders the texts of one template and collects what is wrong with the variables.
class Renderer
{
public:
    explicit Renderer(const QJsonObject &variables)
        : m_variables(variables)
    {
    }

    QString plain(const QString &text, qsizetype longest)
    {
        return fill(text, 0, text.size(), placeholdersOf(text).found, longest, &Renderer::verbatim);
    }

    QString html(const QString &text, qsizetype longest)
    {
        const std::vector<Placeholder> placeholders = htmlPlaceholdersOf(text).found;
        for (auto first = placeholders.begin(); first != placeholders.end();) {
            const auto next = std::find_if(first, placeholders.end(), [&](const Placeholder &other) {
                return other.valueStart != first->valueStart;
            });
            if (first->place == Placeholder::Place::Link)
                checkLink(text, {first, next}, longest);
            first = next;
        }
        return fill(text, 0, text.size(), placeholders, longest, &Renderer::escaped);
    }

    [[nodiscard]] Result<> outcome() const
    {
        QMap<QString, QString> errors;
        if (const QString problem = problems(); !problem.isEmpty())
            errors.insert(QStringLiteral("variables"), problem);
        else if (m_tooLong)
            errors.insert(QStringLiteral("variables"), QStringLiteral("make the message too long"));
        if (!errors.isEmpty())
            return fail(Error::invalid(errors));
        return {};
    }

private:
    // `link` is what it has before the value, where that is in one.
    using Encode = QString (*)(const QString &value, const Placeholder &placeholder, QStringView link);
    static QString verbatim(const QString &value, const Placeholder &, QStringView) { return value; }
    static QString escaped(const QString &value, const Placeholder &placeholder, QStringView link)
    {
        if (placeholder.place == Placeholder::Place::Link && isPastThePath(link))
            return QString::fromLatin1(QUrl::toPercentEncoding(value)); // or it would add parameters
        return value.toHtmlEscaped().replace(u'\'', QStringLiteral("&#39;"));
    }

    QString value(const QString &name)
    {
        const QJsonValue value = valueOf(m_variables, name);
        if (value.isUndefined() || value.isNull())
            addOnce(m_missing, name);
        else if (value.isObject() || value.isArray())
            addOnce(m_ofWrongType, name);
        return value.toVariant().toString();
    }

    // The part of the text that these placeholders are in.
    QString fill(const QString &text, qsizetype from, qsizetype to, std::span<const Placeholder> placeholders,
                 qsizetype longest, Encode encode)
    {
        QString filled;
        qsizetype link = 0; // where the one begins that the placeholder is in
        for (const Placeholder &placeholder : placeholders) {
            if (placeholder.valueStart >= from)
                link = filled.size() + placeholder.valueStart - from;
            filled += QStringView(text).sliced(from, placeholder.start - from);
            filled += encode(value(placeholder.name), placeholder, QStringView(filled).sliced(link));
            from = placeholder.end;
            m_tooLong = m_tooLong || filled.size() > longest;
            if (m_tooLong)
                return {}; // a long value in many places is not worth its memory
        }
        filled += QStringView(text).sliced(from, to - from);
        m_tooLong = m_tooLong || filled.size() > longest;
        return filled;
    }

    // All placeholders of one link.
    void checkLink(const QString &text, std::span<const Placeholder> placeholders, qsizetype longest)
    {
        const Placeholder &first = placeholders.front();
        if (isHarmlessLink(fill(text, first.valueStart, first.valueEnd, placeholders, longest, &verbatim)))
            return;
        for (const Placeholder &placeholder : placeholders)
            addOnce(m_badLinks, placeholder.name);
    }

    [[nodiscard]] QString problems() const
    {
        const auto sentence = [](const QStringList &names, const char *one, const char *many) {
            return names.isEmpty()
                     ? QString()
                     : names.join(QStringLiteral(", ")) + QLatin1StringView(names.size() == 1 ? one : many);
        };
        QStringList sentences{sentence(m_missing, " is missing", " are missing"),
                              sentence(m_ofWrongType, " must be a text, a number, true or false",
                                       " must be texts, numbers, true or false"),
                              sentence(m_badLinks, " must make a link of the scheme http, https, mailto or tel",
                                       " must make links of the scheme http, https, mailto or tel")};
        sentences.removeAll(QString());
        return sentences.join(QStringLiteral("; "));
    }

    const QJsonObject &m_variables;
    QStringList m_missing;
    QStringList m_ofWrongType;
    QStringList m_badLinks;
    bool m_tooLong = false;
};

} // namespace

Result<RenderedTemplate> render(const Template &stored, const QJsonObject &variables)
{
    Renderer renderer(variables);
    const RenderedTemplate rendered{.subject = oneLine(renderer.plain(stored.content.subject, kLongestSubject)),
                                    .htmlBody = renderer.html(stored.content.htmlBody, kLongestBody),
                                    .textBody = renderer.plain(stored.content.textBody, kLongestBody)};
    return renderer.outcome().map([&] { return rendered; });
}

} // namespace pm::api
