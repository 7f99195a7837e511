// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/ipnetwork.h"
#include "models/core/jsonwriter.h"
#include "models/core/result.h"
#include "models/domain/keys/apikey.h"
#include "models/domain/operators/role.h"
#include "platform/http/bodystream.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace pm::http {

enum class Method { Get, Post, Put, Patch, Delete };

// Who is asking, as the gate found out.
struct Principal {
    enum class Kind { Anonymous, Operator, ApiKey };
    Kind kind = Kind::Anonymous;
    // Operator
    UserId userId;
    QString email;
    Role role = Role::TenantMember;
    QByteArray sessionHash; // names the session that the token opened
    bool reauthenticated = false;
    // ApiKey
    KeyId keyId;
    Scopes scopes;
    int oldSecretVersion = 0;     // of the secret it came with, when that is one that a newer one replaces
    bool addressReported = false; // the address is not allowed, and its list only reports
    bool refused = false;         // by the gate, once it was known whose key it is
    // Of the key; for an operator what X-Environment named, live without it.
    KeyEnvironment environment = KeyEnvironment::Live;
};

// A request that was read whole, within limits. Header names are lowercase.
struct Request {
    Method method = Method::Get;
    bool isHead = false;           // it wants what a GET gets, without the body
    QByteArray target;             // as it came, with the query
    QString path;                  // decoded, without the query
    QMap<QString, QString> query;  // decoded; a name given twice is a 400 before the handler
    QMap<QString, QString> params; // of the route's pattern
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;
    IpNetwork peer;
    QString requestId;
    Principal principal;
    std::optional<TenantId> tenant; // the tenant that the request is about; set by the gate when the route asks for it

    [[nodiscard]] QByteArray header(const QByteArray &lowercaseName) const { return headers.value(lowercaseName); }
    // The body as a JSON object: 415 without a JSON content type; 400 when broken, not an object, nested deeper than
    // 64, with a duplicate member or with bad UTF-8. An empty body is an empty object.
    [[nodiscard]] Result<QJsonObject> json() const;
};

struct Reply;
// Takes the reply of a request, once, on any thread.
using TakesReply = std::function<void(const Result<Reply> &)>;

// What a handler answers. The server wraps `data` in {"success":true,"data":…} under the prefixes that want it
// (contract section 1), adds the request id, the ETag and compression.
struct Reply {
    int status = 200;
    QJsonObject data{};
    std::vector<std::pair<QByteArray, QByteArray>> headers{};
    // What is written already, JSON or not; used when contentType is set.
    QByteArray contentType{};
    QByteArray bytes{};
    std::shared_ptr<BodyStream> stream{}; // in place of the bytes
    // In place of all else, when the reply waits for what others do: called at once, and must not block. Spares the
    // worker a wait. The server is not destroyed before the reply was taken.
    std::function<void(TakesReply)> later{};
};

[[nodiscard]] inline Reply created(QJsonObject data)
{
    return Reply{.status = 201, .data = std::move(data)};
}

// Of an address that is not enveloped.
[[nodiscard]] inline Reply written(const JsonWriter &json)
{
    return Reply{.contentType = "application/json", .bytes = json.bytes()};
}

} // namespace pm::http
