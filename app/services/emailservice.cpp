// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/emailservice.h"

namespace pm::app {

EmailService::EmailService(PlatformClient &client, const EnvironmentChoice &environment, QString path, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_environment(environment)
    , m_path(QStringLiteral("/api/v1") + path)
{
}

PlatformRequest EmailService::request(Method method, const QString &below) const
{
    return {.method = method, .path = m_path + below, .environment = keyEnvironmentName(m_environment.current())};
}

RequestHandle EmailService::send(PlatformRequest request, Continuation<Answer> then)
{
    return m_client.send(std::move(request), std::move(then));
}

RequestHandle EmailService::remove(const QString &id, const QByteArray &version, Continuation<bool> then)
{
    PlatformRequest removal = request(Method::Delete, u'/' + id);
    removal.ifMatch = version;
    return remove(std::move(removal), std::move(then));
}

RequestHandle EmailService::remove(PlatformRequest removal, Continuation<bool> then)
{
    return send(std::move(removal),
                decoding(announcing(std::move(then)), [](const Answer &) { return Result<bool>(true); }));
}

bool EmailService::meansOthersChangedIt(const Error &error)
{
    return error.kind == ErrorKind::Conflict || error.kind == ErrorKind::PreconditionFailed
        || error.kind == ErrorKind::NotFound;
}

} // namespace pm::app
