// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/apidocservice.h"

#include "app/api/platformclient.h"
#include "app/services/decoding.h"

namespace pm::app {

namespace {

Method methodOf(const QString &name)
{
    if (name == QStringLiteral("POST"))
        return Method::Post;
    if (name == QStringLiteral("PUT"))
        return Method::Put;
    if (name == QStringLiteral("PATCH"))
        return Method::Patch;
    if (name == QStringLiteral("DELETE"))
        return Method::Delete;
    return Method::Get;
}

} // namespace

ApiDocService::ApiDocService(PlatformClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

RequestHandle ApiDocService::document(Continuation<ApiDoc> then)
{
    return m_client.send({.method = Method::Get, .path = QStringLiteral("/api/openapi.json")},
                         decoding(std::move(then), [](const Answer &answer) { return apiDocFromJson(answer.data); }));
}

RequestHandle ApiDocService::call(const ApiOperation &operation, const ApiTarget &target, const QJsonObject &body,
                                  Secret key, Continuation<ApiReply> then)
{
    return m_client.send({.method = methodOf(operation.method),
                          .path = target.path,
                          .query = target.query,
                          .body = body,
                          .tries = 1,
                          .anonymous = !operation.takesKey && !operation.takesSession,
                          .key = std::move(key),
                          .raw = true,
                          .headers = target.headers},
                         decoding(std::move(then), [](const Answer &answer) -> Result<ApiReply> {
                             return ApiReply{answer.status, answer.body, answer.elapsedMs};
                         }));
}

} // namespace pm::app
