// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/accessline.h"

namespace pm::http {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostPathLength = 1024;

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

} // namespace

QByteArray accessLine(const AccessRecord &record, UnixMs now)
{
    const Request &request = record.request;
    JsonWriter json;
    json.beginObject();
    json.member("time"_L1, toIso(now));
    json.member("level"_L1, QByteArrayView("info"));
    json.member("event"_L1, QByteArrayView("request"));
    json.member("request_id"_L1, request.requestId);
    json.member("method"_L1, QByteArrayView(record.method));
    json.member("route"_L1, record.route);
    json.member("path"_L1, request.path.left(kMostPathLength));
    json.member("status"_L1, qint64{record.status});
    json.member("bytes"_L1, qint64{record.bytes});
    json.name("duration_ms"_L1);
    json.number(QByteArray::number(static_cast<double>(record.durationUs) / 1000.0, 'f', 3));
    json.member("peer"_L1, request.peer.text());
    json.member("principal"_L1, nameOf(request.principal));
    json.endObject();
    return json.bytes() + '\n';
}

} // namespace pm::http
