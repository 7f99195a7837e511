// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/operationcaller.h"

#include "models/domain/keys/scope.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace pm::test {

namespace {

const QString kTenants = QStringLiteral("/api/v1/platform/admin/tenants");
const QString kKeys = QStringLiteral("/api/v1/platform/api-keys");

// Where a thing is made whose collection has no POST of its own.
QString placeOfMaking(const QString &collection)
{
    if (collection == QStringLiteral("/api/v1/emails"))
        return QStringLiteral("/api/v1/emails/send");
    if (collection == QStringLiteral("/bins"))
        return QStringLiteral("/api/v1/platform/webhooks/debug/bins");
    return QString(collection).remove(QStringLiteral("/analytics"));
}

QString idIn(const HttpReply &reply)
{
    const QJsonObject json = reply.json();
    const QJsonObject data = json.value(QStringLiteral("data")).isObject() ? reply.data() : json;
    for (const char *name : {"id", "key_id"}) {
        if (const QString id = data.value(QLatin1StringView(name)).toString(); !id.isEmpty())
            return id;
    }
    return {};
}

} // namespace

OperationCaller::OperationCaller(QUrl service, const ApiDocument &document, QString email, QString password)
    : m_http(std::move(service))
    , m_operations(document.operations())
    , m_email(std::move(email))
    , m_password(std::move(password))
{
}

bool OperationCaller::prepare()
{
    const auto login = m_http.post(QStringLiteral("/api/v1/auth/login"),
                                   {{QStringLiteral("email"), m_email}, {QStringLiteral("password"), m_password}});
    m_token = login.data().value(QStringLiteral("token")).toString().toLatin1();
    m_tenant = idIn(send("POST", kTenants,
                         {{QStringLiteral("company_name"), QStringLiteral("Documented")},
                          {QStringLiteral("owner_email"), QStringLiteral("owner@documented.test")},
                          {QStringLiteral("plan"), QStringLiteral("enterprise")}},
                         As::Operator))
                   .toLatin1();
    const auto key = send("POST", kKeys,
                          {{QStringLiteral("name"), QStringLiteral("Documented")},
                           {QStringLiteral("permissions"),
                            QJsonArray::fromStringList(scopeNames(Scopes::fromInt(~0U)))}},
                          As::Operator);
    m_key = key.json().value(QStringLiteral("api_key")).toString().toLatin1();
    return !m_token.isEmpty() && !m_tenant.isEmpty() && !m_key.isEmpty();
}

QList<OperationCaller::As> OperationCaller::callersOf(const ApiOperation &operation) const
{
    QList<As> callers;
    for (const QJsonValue &way : operation.description.value(QStringLiteral("security")).toArray())
        callers.append(way.toObject().contains(QStringLiteral("ApiKey")) ? As::Key : As::Operator);
    return callers.isEmpty() ? QList<As>{As::Operator} : callers;
}

HttpReply OperationCaller::call(const ApiOperation &operation, As caller)
{
    return send(operation.method, pathOf(operation, caller), bodyOf(operation), caller);
}

// The example, with what must be unique made so, and what must be true made true.
QJsonObject OperationCaller::bodyOf(const ApiOperation &operation)
{
    QJsonObject body = operation.exampleBody();
    ++m_count;
    const QString templateId = QStringLiteral("template_id");
    if (body.contains(templateId))
        body[templateId] = idFor(QStringLiteral("/api/v1/templates"), As::Key);
    if (operation.id() == QStringLiteral("addDomain")) {
        body[QStringLiteral("name")] = QStringLiteral("n%1.example.com").arg(m_count);
        return body;
    }
    for (const char *name : {"name", "company_name"}) {
        if (body.contains(QLatin1StringView(name)))
            body[QLatin1StringView(name)] =
                QStringLiteral("%1 %2").arg(body[QLatin1StringView(name)].toString()).arg(m_count);
    }
    const QString email = QStringLiteral("email");
    const QString password = QStringLiteral("password");
    if (body.contains(email) && body.contains(password))
        body[email] = m_email;
    else if (body.contains(email))
        body[email] = QStringLiteral("someone%1@example.com").arg(m_count);
    if (body.contains(password))
        body[password] = m_password;
    if (body.contains(QStringLiteral("current"))) {
        body[QStringLiteral("current")] = m_password;
        m_password = body.value(QStringLiteral("new")).toString();
    }
    return body;
}

QString OperationCaller::pathOf(const ApiOperation &operation, As caller)
{
    static const QRegularExpression parameter(QStringLiteral("/\\{\\w+\\}"));
    QString path = operation.path;
    QString lastId;
    for (auto match = parameter.match(path); match.hasMatch(); match = parameter.match(path)) {
        lastId = idFor(path.left(match.capturedStart()), caller);
        path.replace(match.capturedStart(), match.capturedLength(), u'/' + lastId);
    }
    if (operation.id() == QStringLiteral("deleteUser")) {
        const auto user = send("GET", path, {}, As::Operator);
        path += QStringLiteral("?confirmation=") + user.data().value(QStringLiteral("email")).toString();
    }
    return path;
}

// A new one when there is a way to make one, else the first of the list.
QString OperationCaller::idFor(const QString &collection, As caller)
{
    const QString place = placeOfMaking(collection);
    const auto maker = std::find_if(m_operations.begin(), m_operations.end(), [&](const ApiOperation &operation) {
        return operation.method == "POST" && operation.path == place;
    });
    if (maker != m_operations.end())
        return idIn(send("POST", place, bodyOf(*maker),
                         callersOf(*maker).contains(caller) ? caller : callersOf(*maker).first()));
    if (collection == QStringLiteral("/api/docs"))
        return QStringLiteral("start.js");
    const QJsonObject page = send("GET", collection, {}, caller).json();
    for (const QJsonValue &member : page) {
        if (member.isArray() && !member.toArray().isEmpty())
            return member.toArray().first().toObject().value(QStringLiteral("id")).toString();
    }
    return QStringLiteral("none");
}

HttpHeaders OperationCaller::headersFor(As caller) const
{
    if (caller == As::Key)
        return {{"Authorization", "Bearer " + m_key}};
    HttpHeaders headers{{"Authorization", "Bearer " + m_token}};
    if (!m_tenant.isEmpty())
        headers.emplaceBack("X-Tenant-Id", m_tenant);
    return headers;
}

HttpReply OperationCaller::send(const QByteArray &method, const QString &path, const QJsonObject &body, As caller)
{
    if (method == "GET" || method == "DELETE")
        return m_http.send(method, path, {}, headersFor(caller));
    HttpHeaders headers = headersFor(caller);
    headers.emplaceBack("Content-Type", "application/json");
    return m_http.send(method, path, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

} // namespace pm::test
