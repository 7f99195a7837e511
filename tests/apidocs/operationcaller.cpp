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
const QString kUsers = QStringLiteral("/api/v1/platform/admin/users");
const QString kKeys = QStringLiteral("/api/v1/platform/api-keys");

// Where a thing is made whose collection has no POST of its own.
QString placeOfMaking(const QString &collection)
{
    if (collection == QStringLiteral("/api/v1/emails"))
        return QStringLiteral("/api/v1/emails/send");
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
    : m_service(std::move(service))
    , m_document(document)
    , m_http(m_service)
    , m_operations(document.operations())
    , m_email(std::move(email))
    , m_password(std::move(password))
{
}

bool OperationCaller::signIn()
{
    const auto login = m_http.post(QStringLiteral("/api/v1/auth/login"),
                                   {{QStringLiteral("email"), m_email}, {QStringLiteral("password"), m_password}});
    m_token = login.data().value(QStringLiteral("token")).toString().toLatin1();
    return !m_token.isEmpty();
}

bool OperationCaller::prepare()
{
    if (!signIn())
        return false;
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
    return !m_tenant.isEmpty() && !m_key.isEmpty();
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
    return send(callOf(operation, caller));
}

ApiCall OperationCaller::callOf(const ApiOperation &operation, As caller)
{
    ApiCall call{.method = operation.method, .target = pathOf(operation, caller).toUtf8()};
    const bool hasBody = operation.method != "GET" && operation.method != "DELETE";
    call.headers = headersFor(caller);
    if (hasBody) {
        call.headers.emplaceBack("Content-Type", "application/json");
        call.body = QJsonDocument(bodyOf(operation)).toJson(QJsonDocument::Compact);
    }
    return call;
}

std::unique_ptr<OperationCaller> OperationCaller::newcomer()
{
    const QString email = QStringLiteral("newcomer%1@example.com").arg(++m_count);
    const QJsonObject made = send("POST", kUsers,
                                  {{QStringLiteral("email"), email},
                                   {QStringLiteral("name"), QStringLiteral("Newcomer")},
                                   {QStringLiteral("role"), QStringLiteral("support")}},
                                  As::Operator)
                                 .data();
    auto caller = std::make_unique<OperationCaller>(m_service, m_document, email,
                                                    made.value(QStringLiteral("one_time_password")).toString());
    return caller->signIn() ? std::move(caller) : nullptr;
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
        return send({.method = method, .target = path.toUtf8(), .headers = headersFor(caller)});
    HttpHeaders headers = headersFor(caller);
    headers.emplaceBack("Content-Type", "application/json");
    return send({.method = method,
                 .target = path.toUtf8(),
                 .headers = headers,
                 .body = QJsonDocument(body).toJson(QJsonDocument::Compact)});
}

HttpReply OperationCaller::send(const ApiCall &call)
{
    return m_http.send(call.method, QString::fromUtf8(call.target), call.body, call.headers);
}

} // namespace pm::test
