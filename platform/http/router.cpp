// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/router.h"

#include <QStringDecoder>

namespace pm::http {

namespace {

bool isParameter(const QString &segment)
{
    return segment.startsWith(u'{');
}

Error badTarget(const QString &sentence)
{
    return Error::of(ErrorKind::Validation, sentence);
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Percent-decodes; in a query a plus sign is a space.
Result<QString> decode(QByteArrayView encoded, bool isQuery)
{
    QByteArray bytes;
    bytes.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%') {
            bytes += isQuery && encoded[i] == '+' ? ' ' : encoded[i];
            continue;
        }
        const int high = i + 2 < encoded.size() ? hexValue(encoded[i + 1]) : -1;
        const int low = i + 2 < encoded.size() ? hexValue(encoded[i + 2]) : -1;
        if (high < 0 || low < 0)
            return fail(badTarget(QStringLiteral("The address has a broken percent sign.")));
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(badTarget(QStringLiteral("The address is not valid UTF-8.")));
    if (text.contains(QChar::Null))
        return fail(badTarget(QStringLiteral("The address has a NUL character.")));
    return text;
}

// Proxies may send the whole URL.
QByteArrayView withoutOrigin(QByteArrayView target)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (!target.startsWith(scheme))
            continue;
        const qsizetype slash = target.indexOf('/', scheme.size());
        return slash < 0 ? QByteArrayView("/") : target.sliced(slash);
    }
    return target;
}

Result<> readPath(QByteArrayView path, Target &target)
{
    const QByteArrayList parts = path.toByteArray().split('/');
    for (const QByteArray &part : parts) {
        const auto segment = decode(part, false);
        if (!segment)
            return fail(segment.error());
        target.segments.append(*segment);
    }
    target.path = target.segments.join(u'/');
    return {};
}

Result<> readQuery(QByteArrayView query, Target &target)
{
    const QByteArrayList items = query.toByteArray().split('&');
    for (const QByteArray &item : items) {
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        const auto name = decode(equals < 0 ? item : item.first(equals), true);
        const auto value = decode(equals < 0 ? QByteArray() : item.sliced(equals + 1), true);
        if (!name || !value)
            return fail((name ? value : name).error());
        if (target.query.contains(*name))
            return fail(Error::invalid({{*name, QStringLiteral("is given twice")}}));
        target.query.insert(*name, *value);
    }
    return {};
}

} // namespace

Router::Router(std::vector<Route> routes)
    : m_routes(std::move(routes))
{
    for (std::size_t i = 0; i < m_routes.size(); ++i) {
        const QStringList segments = m_routes[i].pattern.split(u'/');
        m_byLength[segments.size()].push_back({.index = i, .segments = segments});
    }
    for (std::vector<Entry> &entries : m_byLength)
        std::stable_sort(entries.begin(), entries.end(), isMoreLiteral);
}

// Literal segments win over parameters from the left on, whatever the order of registration.
bool Router::isMoreLiteral(const Entry &a, const Entry &b)
{
    return std::lexicographical_compare(a.segments.begin(), a.segments.end(), b.segments.begin(), b.segments.end(),
                                        [](const QString &x, const QString &y) {
                                            return !isParameter(x) && isParameter(y);
                                        });
}

Result<Match> Router::match(Method method, const QStringList &segments, QByteArrayList &allowed) const
{
    const auto entries = m_byLength.constFind(segments.size());
    if (entries != m_byLength.constEnd()) {
        for (const Entry &entry : *entries) {
            const Route &route = m_routes[entry.index];
            if (route.method != method || !fits(entry, segments))
                continue;
            Match match{.route = &route, .index = entry.index, .params = {}};
            for (qsizetype i = 0; i < segments.size(); ++i) {
                if (isParameter(entry.segments[i]))
                    match.params.insert(entry.segments[i].mid(1, entry.segments[i].size() - 2), segments[i]);
            }
            return match;
        }
    }
    allowed = allowedMethods(segments);
    if (allowed.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("There is nothing at this address."));
    return fail(ErrorKind::MethodNotAllowed, QStringLiteral("This address does not take that method."));
}

QByteArrayList Router::allowedMethods(const QStringList &segments) const
{
    QByteArrayList names;
    for (const Entry &entry : m_byLength.value(segments.size())) {
        const QByteArray name = methodName(m_routes[entry.index].method);
        if (!fits(entry, segments) || names.contains(name))
            continue;
        names.append(name);
        if (name == "GET")
            names.append("HEAD");
    }
    if (!names.isEmpty())
        names.append("OPTIONS");
    return names;
}

bool Router::fits(const Entry &entry, const QStringList &segments)
{
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool same = isParameter(entry.segments[i]) ? !segments[i].isEmpty() : entry.segments[i] == segments[i];
        if (!same)
            return false;
    }
    return true;
}

QByteArray methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    }
    return {};
}

Result<Target> parseTarget(QByteArrayView target)
{
    const QByteArrayView local = withoutOrigin(target);
    if (!local.startsWith('/') || local.contains('#'))
        return fail(badTarget(QStringLiteral("The address must be an absolute path.")));
    const qsizetype mark = local.indexOf('?');
    Target parsed;
    if (const auto done = readPath(mark < 0 ? local : local.first(mark), parsed); !done)
        return fail(done.error());
    if (mark >= 0) {
        if (const auto done = readQuery(local.sliced(mark + 1), parsed); !done)
            return fail(done.error());
    }
    return parsed;
}

} // namespace pm::http
