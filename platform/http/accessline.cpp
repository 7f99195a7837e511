// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/accessline.h"

#include <algorithm>

namespace pm::http {

namespace {

constexpr qsizetype kUsualLineBytes = 384;
constexpr qsizetype kMostPathBytes = 1024;

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '"' || c == '\\';
}

void appendEscaped(QByteArray &out, char c)
{
    static constexpr char kHex[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    out += '\\';
    if (c == '"' || c == '\\') {
        out += c;
        return;
    }
    out += "u00";
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
}

void appendText(QByteArray &out, QByteArrayView text)
{
    out += '"';
    auto plain = text.begin();
    while (true) {
        const auto special = std::find_if(plain, text.end(), needsEscape);
        out.append(plain, special - plain);
        if (special == text.end())
            break;
        appendEscaped(out, *special);
        plain = special + 1;
    }
    out += '"';
}

void appendMember(QByteArray &out, QByteArrayView name, QByteArrayView text)
{
    out += ",\"";
    out += name;
    out += "\":";
    appendText(out, text);
}

void appendNumber(QByteArray &out, QByteArrayView name, const QByteArray &number)
{
    out += ",\"";
    out += name;
    out += "\":";
    out += number;
}

QString nameOf(const Principal &principal)
{
    switch (principal.kind) {
    case Principal::Kind::Operator:
        return principal.userId.text();
    case Principal::Kind::ApiKey:
        return principal.keyId.text();
    case Principal::Kind::Anonymous:
        break;
    }
    return {};
}

// A cut in the middle of a character would not be UTF-8.
QByteArray shortened(const QString &path)
{
    return path.left(kMostPathBytes).toUtf8();
}

} // namespace

QByteArray accessLine(const AccessRecord &record, UnixMs now)
{
    const Request &request = record.request;
    QByteArray line;
    line.reserve(kUsualLineBytes);
    line += "{\"time\":\"" + toIso(now).toLatin1() + "\",\"level\":\"info\",\"event\":\"request\"";
    appendMember(line, "request_id", request.requestId.toLatin1());
    appendMember(line, "method", record.method);
    appendMember(line, "route", record.route.toUtf8());
    appendMember(line, "path", shortened(request.path));
    appendNumber(line, "status", QByteArray::number(record.status));
    appendNumber(line, "bytes", QByteArray::number(record.bytes));
    appendNumber(line, "duration_ms", QByteArray::number(static_cast<double>(record.durationUs) / 1000.0, 'f', 3));
    appendMember(line, "peer", request.peer.text().toLatin1());
    appendMember(line, "principal", nameOf(request.principal).toUtf8());
    line += "}\n";
    return line;
}

} // namespace pm::http
