// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/wire.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace pm::http {

namespace {

// Room for the status line and the headers of an ordinary answer.
constexpr qsizetype kUsualHeaderBytes = 512;

struct Reason {
    int status;
    QByteArrayView text;
};

constexpr std::array kReasons{
    Reason{200, "OK"},
    Reason{201, "Created"},
    Reason{202, "Accepted"},
    Reason{204, "No Content"},
    Reason{302, "Found"},
    Reason{304, "Not Modified"},
    Reason{400, "Bad Request"},
    Reason{401, "Unauthorized"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{408, "Request Timeout"},
    Reason{409, "Conflict"},
    Reason{412, "Precondition Failed"},
    Reason{413, "Payload Too Large"},
    Reason{415, "Unsupported Media Type"},
    Reason{423, "Locked"},
    Reason{429, "Too Many Requests"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{500, "Internal Server Error"},
    Reason{502, "Bad Gateway"},
    Reason{503, "Service Unavailable"},
};

QByteArrayView reasonOf(int status)
{
    for (const Reason &reason : kReasons) {
        if (reason.status == status)
            return reason.text;
    }
    return "Other";
}

// Made once a second on each thread.
const QByteArray &dateNow()
{
    thread_local std::time_t second = 0;
    thread_local QByteArray text;
    const std::time_t now = std::time(nullptr);
    if (now != second) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        std::array<char, 40> buffer{};
        const std::size_t size = std::strftime(buffer.data(), buffer.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
        text = QByteArray(buffer.data(), static_cast<qsizetype>(size));
        second = now;
    }
    return text;
}

// A value with a line break in it would be a header of its own.
void appendHeader(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    out += name;
    out += ": ";
    const qsizetype start = out.size();
    out += value;
    std::replace_if(
        out.begin() + start, out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    out += "\r\n";
}

void appendConnection(QByteArray &out, const WireOptions &options)
{
    if (!options.keepAlive)
        appendHeader(out, "Connection", "close");
    else if (!options.http11)
        appendHeader(out, "Connection", "keep-alive");
}

} // namespace

QByteArray wireBytes(const Answer &answer, const WireOptions &options)
{
    const bool mayHaveBody = answer.status >= 200 && answer.status != 204 && answer.status != 304;
    QByteArray out;
    out.reserve(kUsualHeaderBytes + answer.body.size());
    out += options.http11 ? "HTTP/1.1 " : "HTTP/1.0 ";
    out += QByteArray::number(answer.status) + ' ';
    out += reasonOf(answer.status);
    out += "\r\n";
    appendHeader(out, "Date", dateNow());
    if (mayHaveBody) {
        if (!answer.contentType.isEmpty())
            appendHeader(out, "Content-Type", answer.contentType);
        if (!answer.stream)
            appendHeader(out, "Content-Length", QByteArray::number(answer.body.size()));
        else if (options.http11)
            appendHeader(out, "Transfer-Encoding", "chunked");
    }
    for (const auto &[name, value] : answer.headers)
        appendHeader(out, name, value);
    appendConnection(out, options);
    out += "\r\n";
    if (mayHaveBody && !options.isHead)
        out += answer.body;
    return out;
}

QByteArray chunkOf(const QByteArray &piece)
{
    return QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
}

} // namespace pm::http
