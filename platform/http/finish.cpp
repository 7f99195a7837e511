// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/finish.h"

#include <algorithm>

namespace pm::http {

namespace {

// Below this the gzip header and the time cost more than the bytes saved.
constexpr qsizetype kWorthCompressing = 1024;

bool hasHeader(const Answer &answer, const QByteArray &name)
{
    return std::any_of(answer.headers.begin(), answer.headers.end(),
                       [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

// A handler may have said its own, when the same thing can have more than one body.
void addEtag(Answer &answer, const Request &request)
{
    if (!hasHeader(answer, "ETag"))
        answer.headers.emplace_back("ETag", etagOf(answer.body));
    const auto isEtag = [](const auto &header) { return header.first == "ETag"; };
    const QByteArray etag = std::find_if(answer.headers.begin(), answer.headers.end(), isEtag)->second;
    // Unlike If-Match, this one compares weakly.
    if (namesEtag(request.header("if-none-match").replace("W/\"", "\""), etag)) {
        answer.status = 304;
        answer.body.clear();
    }
}

void compress(Answer &answer, const Request &request)
{
    answer.headers.emplace_back("Vary", "Accept-Encoding");
    if (!takesGzip(request.header("accept-encoding")))
        return;
    QByteArray packed = gzip(answer.body);
    if (packed.isEmpty() || packed.size() >= answer.body.size())
        return;
    answer.body = std::move(packed);
    answer.headers.emplace_back("Content-Encoding", "gzip");
}

} // namespace

void finish(Answer &answer, const Request &request, bool isGet)
{
    answer.headers.emplace_back("X-Request-Id", request.requestId.toLatin1());
    answer.headers.emplace_back("X-Content-Type-Options", "nosniff");
    const bool isJson = answer.contentType == "application/json";
    const bool hasVersion = isJson && isGet && answer.status == 200;
    // What has an ETag may be kept by who asked, and is asked for again; what is shown once is not.
    if (!hasHeader(answer, "Cache-Control"))
        answer.headers.emplace_back("Cache-Control", hasVersion ? "private, no-cache" : "no-store");
    if (!isJson)
        return;
    const bool large = answer.body.size() > kWorthCompressing; // before a 304 takes the body away
    if (hasVersion)
        addEtag(answer, request);
    if (answer.status == 304 && large)
        answer.headers.emplace_back("Vary", "Accept-Encoding");
    else if (large)
        compress(answer, request);
}

} // namespace pm::http
