// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/headerrules.h"

#include <QByteArray>

#include <algorithm>

namespace pm {

namespace {

constexpr qsizetype kLongestName = 256;
constexpr qsizetype kLongestValue = 8192;

constexpr const char *kFraming[]{
    "connection", "content-length", "expect",  "host",           "keep-alive",       "proxy-connection",
    "te",         "trailer",        "upgrade", "http2-settings", "transfer-encoding"};

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isFramingHeader(QByteArrayView name)
{
    return std::any_of(std::begin(kFraming), std::end(kFraming),
                       [name](const char *framing) { return name.compare(framing, Qt::CaseInsensitive) == 0; });
}

bool isHeaderValue(QByteArrayView value)
{
    if (!value.isEmpty() && (isSpace(value.front()) || isSpace(value.back())))
        return false;
    return std::all_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return c == '\t' || (byte >= 0x20 && byte != 0x7f);
    });
}

Result<> checkHeader(QByteArrayView name, QByteArrayView value)
{
    if (!isToken(name) || name.size() > kLongestName)
        return fail(ErrorKind::Validation,
                    QStringLiteral("A header name has letters, digits and hyphens, at most 256 of them."));
    const QString shown = QString::fromLatin1(name);
    if (isFramingHeader(name))
        return fail(ErrorKind::Validation, QStringLiteral("The header %1 cannot be set.").arg(shown));
    if (value.size() > kLongestValue)
        return fail(ErrorKind::Validation, QStringLiteral("The header %1 is longer than 8 KiB.").arg(shown));
    if (!isHeaderValue(value))
        return fail(
            ErrorKind::Validation,
            QStringLiteral("The header %1 has a line break, a control character or a space at an end.").arg(shown));
    return {};
}

} // namespace pm
