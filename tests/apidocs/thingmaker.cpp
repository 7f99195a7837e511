// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/thingmaker.h"

#include "models/domain/keys/scope.h"
#include "tests/operators/platformundertest.h"
#include "tests/support/totpcode.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace pm::test {

namespace {

const QString kTenants = QStringLiteral("/api/v1/platform/admin/tenants");
const QString kUsers = QStringLiteral("/api/v1/platform/admin/users");
const QString kKeys = QStringLiteral("/api/v1/platform/api-keys");
const QString kWebhooks = QStringLiteral("/api/v1/platform/webhooks");
const QString kNone = QStringLiteral("none");

// Where a thing is made whose collection has no POST of its own.
QString placeOfMaking(const QString &collection)
{
    if (collection == QStringLiteral("/api/v1/emails"))
        return QStringLiteral("/api/v1/emails/send");
    if (collection == QStringLiteral("/bins"))
        return kWebhooks + QStringLiteral("/debug/bins");
    return QString(collection).remove(QStringLiteral("/analytics"));
}

QString idIn(const QJsonObject &thing)
{
    const QString id = thing.value(QStringLiteral("id")).toString();
    return id.isEmpty() ? thing.value(QStringLiteral("key_id")).toString() : id;
}

QString firstIdOf(const QJsonObject &page)
{
    for (const QJsonValue &member : page) {
        if (member.isArray() && !member.toArray().isEmpty())
            return idIn(member.toArray().first().toObject());
    }
    return kNone;
}

} // namespace

QByteArray ApiRequest::wire() const
{
    QByteArray wire = method + ' ' + target + " HTTP/1.1\r\nHost: test\r\n";
    for (const auto &[name, value] : headers)
        wire += name + ": " + value + "\r\n";
    return wire + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QJsonObject contentOf(const HttpReply &reply)
{
    const QJsonObject json = reply.json();
    return json.value(QStringLiteral("data")).isObject() ? reply.data() : json;
}

ThingMaker::ThingMaker(QUrl service, const ApiDocument &document, QString email, QString password)
    : m_service(std::move(service))
    , m_document(document)
    , m_http(m_service)
    , m_operations(document.operations())
    , m_email(std::move(email))
    , m_password(std::move(password))
{
}

bool ThingMaker::signIn()
{
    const auto login = m_http.post(QStringLiteral("/api/v1/auth/login"),
                                   {{QStringLiteral("email"), m_email}, {QStringLiteral("password"), m_password}});
    m_token = login.data().value(QStringLiteral("token")).toString().toLatin1();
    return !m_token.isEmpty();
}

bool ThingMaker::prepare()
{
    if (!signIn())
        return false;
    const QString first = firstIdOf(contentOf(send("GET", kTenants, {}, As::Operator)));
    m_tenant = (first == kNone ? idFor(kTenants, As::Operator) : first).toLatin1();
    // The plan with the most requests a minute.
    const auto plan = send("PATCH", kTenants + u'/' + QString::fromLatin1(m_tenant),
                           QJsonObject{{QStringLiteral("plan"), QStringLiteral("enterprise")}}, As::Operator);
    const QJsonObject wanted{{QStringLiteral("name"), QStringLiteral("Documented")},
                             {QStringLiteral("permissions"),
                              QJsonArray::fromStringList(scopeNames(Scopes::fromInt(~0U)))}};
    const auto key = send("POST", kKeys, wanted, As::Operator, {{"X-Tenant-Id", m_tenant}});
    m_key = key.json().value(QStringLiteral("api_key")).toString().toLatin1();
    return plan.status == 200 && !m_key.isEmpty();
}

std::unique_ptr<ThingMaker> ThingMaker::newcomer()
{
    const QJsonObject wanted{{QStringLiteral("email"), QStringLiteral("newcomer%1@example.com").arg(++m_count)},
                             {QStringLiteral("name"), QStringLiteral("Newcomer")},
                             {QStringLiteral("role"), QStringLiteral("support")}};
    const QJsonObject made = send("POST", kUsers, wanted, As::Operator).data();
    auto newcomer = std::make_unique<ThingMaker>(m_service, m_document,
                                                 wanted.value(QStringLiteral("email")).toString(),
                                                 made.value(QStringLiteral("one_time_password")).toString());
    return newcomer->signIn() ? std::move(newcomer) : nullptr;
}

QList<As> ThingMaker::callersOf(const ApiOperation &operation)
{
    QList<As> callers;
    for (const QJsonValue &way : operation.description.value(QStringLiteral("security")).toArray())
        callers.append(way.toObject().contains(QStringLiteral("ApiKey")) ? As::Key : As::Operator);
    return callers.isEmpty() ? QList<As>{As::Operator} : callers;
}

QJsonObject ThingMaker::bodyOf(const ApiOperation &operation)
{
    QJsonObject body = operation.exampleBody();
    ++m_count;
    const QString templateId = QStringLiteral("template_id");
    if (body.contains(templateId))
        body[templateId] = idFor(QStringLiteral("/api/v1/templates"), As::Key);
    // Slow enough not to be at its end before it is paused.
    if (operation.id() == QStringLiteral("createCampaign"))
        body[QStringLiteral("rate_per_minute")] = 1;
    // Found without the DNS, though nobody listens.
    if (body.contains(QStringLiteral("endpoint_url")))
        body[QStringLiteral("endpoint_url")] = QStringLiteral("http://127.0.0.1:9/");
    if (operation.id() == QStringLiteral("confirmSecondFactor"))
        body[QStringLiteral("code")] = codeOfSecondFactor();
    giveOwnNames(body);
    if (operation.id() == QStringLiteral("addDomain"))
        body[QStringLiteral("name")] = QStringLiteral("n%1.example.com").arg(m_count);
    giveCredentials(body);
    return body;
}

void ThingMaker::giveOwnNames(QJsonObject &body) const
{
    for (const char *name : {"name", "company_name"}) {
        if (body.contains(QLatin1StringView(name)))
            body[QLatin1StringView(name)] =
                QStringLiteral("%1 %2").arg(body[QLatin1StringView(name)].toString()).arg(m_count);
    }
    const QString email = QStringLiteral("email");
    if (body.contains(email))
        body[email] = QStringLiteral("someone%1@example.com").arg(m_count);
}

void ThingMaker::giveCredentials(QJsonObject &body)
{
    const QString email = QStringLiteral("email");
    const QString password = QStringLiteral("password");
    if (body.contains(email) && body.contains(password))
        body[email] = m_email;
    if (body.contains(password))
        body[password] = m_password;
    if (body.contains(QStringLiteral("current"))) {
        body[QStringLiteral("current")] = m_password;
        m_password = body.value(QStringLiteral("new")).toString();
    }
}

QString ThingMaker::codeOfSecondFactor()
{
    const auto enrolment = send("POST", QStringLiteral("/api/v1/auth/totp/enroll"), {}, As::Operator);
    return totpCode(enrolment.data().value(QStringLiteral("secret")).toString(), SystemClock().now());
}

QString ThingMaker::idFor(const QString &collection, As caller)
{
    if (collection == QStringLiteral("/api/docs"))
        return QStringLiteral("start.js");
    if (collection == kWebhooks + QStringLiteral("/deliveries"))
        return failedDelivery(caller);
    if (collection == kWebhooks + QStringLiteral("/replays"))
        return slowReplay(caller);
    const QString place = placeOfMaking(collection);
    const auto maker = std::find_if(m_operations.begin(), m_operations.end(), [&](const ApiOperation &operation) {
        return operation.method == "POST" && operation.path == place;
    });
    const HttpHeaders headers{{"X-Tenant-Id", m_tenant}};
    if (maker == m_operations.end())
        return firstIdOf(contentOf(send("GET", collection, {}, caller, headers)));
    const As by = callersOf(*maker).contains(caller) ? caller : callersOf(*maker).first();
    return idIn(contentOf(send("POST", place, bodyOf(*maker), by, headers)));
}

// Of a test: nobody listens.
QString ThingMaker::failedDelivery(As caller)
{
    const QString webhook = kWebhooks + u'/' + idFor(kWebhooks, caller);
    return send("POST", webhook + QStringLiteral("/test"),
                QJsonObject{{QStringLiteral("event_type"), QStringLiteral("email.sent")}}, caller,
                {{"X-Tenant-Id", m_tenant}})
        .json()
        .value(QStringLiteral("delivery_id"))
        .toString();
}

// Of a few messages, one a second: it is still running when it is paused.
QString ThingMaker::slowReplay(As caller)
{
    const QString webhook = kWebhooks + u'/' + idFor(kWebhooks, caller);
    for (int i = 0; i < 5; ++i)
        std::ignore = idFor(QStringLiteral("/api/v1/emails"), As::Key);
    const QJsonObject wanted{{QStringLiteral("from"), toIso(SystemClock().now() - 3'600'000)},
                             {QStringLiteral("to"), toIso(SystemClock().now() + 3'600'000)},
                             {QStringLiteral("rate_per_second"), 1}};
    return send("POST", webhook + QStringLiteral("/replay"), wanted, caller, {{"X-Tenant-Id", m_tenant}})
        .json()
        .value(QStringLiteral("replay_id"))
        .toString();
}

QString ThingMaker::stoppedWebhook(As caller)
{
    const QString stopped = firstIdOf(contentOf(
        send("GET", kWebhooks + QStringLiteral("?status=inactive"), {}, As::Operator, {{"X-Tenant-Id", m_tenant}})));
    return stopped == kNone ? idFor(kWebhooks, caller) : stopped;
}

void ThingMaker::makeReady(const ApiOperation &operation, const QString &path)
{
    struct Step {
        const char *operation;
        const char *before;
        std::optional<QJsonObject> body;
    };
    static const std::array steps{
        Step{"endKeyOverlap", "regenerate", QJsonObject{{QStringLiteral("grace_period_hours"), 24}}},
        Step{"reactivateUser", "suspend", QJsonObject{{QStringLiteral("reason"), QStringLiteral("On leave")}}},
        Step{"reactivateTenant", "suspend", QJsonObject{{QStringLiteral("reason"), QStringLiteral("Not paid")}}},
        Step{"pauseCampaign", "start", std::nullopt},
        Step{"resumeWebhook", "pause", std::nullopt},
        Step{"resumeReplay", "pause", std::nullopt},
    };
    for (const Step &step : steps) {
        if (operation.id() == QLatin1StringView(step.operation))
            send("POST", path.section(u'/', 0, -2) + u'/' + QLatin1StringView(step.before), step.body, As::Operator,
                 {{"X-Tenant-Id", m_tenant}});
    }
}

ApiRequest ThingMaker::requestOf(const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body,
                                 As caller, HttpHeaders headers) const
{
    headers.emplaceBack("Authorization", "Bearer " + (caller == As::Key ? m_key : m_token));
    if (!body)
        return {.method = method, .target = path.toUtf8(), .headers = std::move(headers)};
    headers.emplaceBack("Content-Type", "application/json");
    return {.method = method,
            .target = path.toUtf8(),
            .headers = std::move(headers),
            .body = QJsonDocument(*body).toJson(QJsonDocument::Compact)};
}

HttpReply ThingMaker::send(const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body,
                           As caller, HttpHeaders headers)
{
    return send(requestOf(method, path, body, caller, std::move(headers)));
}

HttpReply ThingMaker::send(const ApiRequest &request)
{
    return m_http.send(request.method, QString::fromUtf8(request.target), request.body, request.headers);
}

} // namespace pm::test
