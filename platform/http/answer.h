// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/request.h"

namespace pm::http {

// An answer as it goes on the wire, without the headers that every answer has.
struct Answer {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    std::shared_ptr<BodyStream> stream{}; // in place of the body
};

// Whether answers below this path come in {"success": …} envelopes (contract section 1).
[[nodiscard]] bool isEnveloped(const QString &path);

[[nodiscard]] Answer answerOf(const Reply &reply, const QString &path);
// What the client gets of an error: never its detail, and of the service's own faults no more than the kind.
[[nodiscard]] Answer answerOf(const Error &error, const QString &path);

// A strong ETag, quotes included, of an answer's uncompressed bytes.
[[nodiscard]] QByteArray etagOf(const QByteArray &body);
// Whether an If-Match or If-None-Match header names this ETag, or any with "*".
[[nodiscard]] bool namesEtag(const QByteArray &header, const QByteArray &etag);
// PreconditionFailed when the request has an If-Match that is not the ETag of `current` as a GET would answer it.
[[nodiscard]] Result<> ifMatches(const Request &request, const QJsonObject &current);

// Of what has figures that change by themselves: such an ETag begins with the version of what people set, which alone
// If-Match is compared with; the rest follows the body, so that If-None-Match sees the figures as well.
[[nodiscard]] QByteArray etagOf(const QByteArray &version, const QJsonObject &body);
[[nodiscard]] Result<> ifVersionMatches(const Request &request, const QByteArray &version);

// Compresses with gzip. Empty when that failed.
[[nodiscard]] QByteArray gzip(const QByteArray &bytes);
// Whether an Accept-Encoding header takes gzip.
[[nodiscard]] bool takesGzip(const QByteArray &acceptEncoding);

} // namespace pm::http
