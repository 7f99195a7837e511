// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/operators/platformundertest.h"

#include "platform/http/answer.h"
#include "platform/operators/tenantrepository.h"
#include "platform/operators/userrepository.h"
#include "tests/keystore/keystoreundertest.h"

#include <QJsonDocument>

#include <future>
#include <latch>

namespace pm::test {

namespace {

constexpr operators::HashingLimits kFastHashing{.cost = 1, .concurrent = 2, .waiting = 32};

Answer answerOf(const Result<http::Reply> &reply)
{
    if (reply)
        return {.status = reply->status, .code = {}, .data = reply->data, .fields = {}, .retryAfterSeconds = 0};
    const Error &error = reply.error();
    return {.status = httpStatus(error.kind),
            .code = error.wireCode(),
            .data = {},
            .fields = error.fields,
            .retryAfterSeconds = error.retryAfterSeconds};
}

} // namespace

QList<int> statusesAtOnce(int count, const std::function<int(int)> &call)
{
    std::latch ready(count);
    std::vector<std::future<int>> calls;
    for (int i = 0; i < count; ++i) {
        calls.push_back(std::async(std::launch::async, [&, i] {
            ready.arrive_and_wait();
            return call(i);
        }));
    }
    QList<int> statuses;
    for (std::future<int> &each : calls)
        statuses.append(each.get());
    return statuses;
}

QByteArray Answer::etag() const
{
    return http::etagOf(http::answerOf(http::Reply{.data = data}, QStringLiteral("/api/v1/platform/admin")).body);
}

PlatformUnderTest::PlatformUnderTest(const QString &databaseKind)
    : m_place(databaseKind)
{
    auto database = store::openDatabase({.url = m_place.url()});
    if (!database) {
        qWarning("%s %s", qPrintable(database.error().message), qPrintable(database.error().detail));
        return;
    }
    m_database = std::move(*database);
    m_overtaken = std::make_unique<OvertakenDatabase>(*m_database);
    auto keystore = keystoreOf(*m_database, m_folder.path(), Secret(QByteArray(32, 'k')), clock);
    if (!keystore) {
        qWarning("%s %s", qPrintable(keystore.error().message), qPrintable(keystore.error().detail));
        return;
    }
    m_secrets = std::move(*keystore);
    auto envelope = secrets::Envelope::make(Secret(QByteArray(32, 'k')), "idempotent-answers");
    m_ledger = std::make_unique<idempotency::Ledger>(std::move(*envelope), clock);
    operators::PasswordHasher hasher(kFastHashing);
    m_passwordHash = hasher.hash(Secret(kPassword.toUtf8())).value_or(QString());
    restart();
}

void PlatformUnderTest::restart()
{
    m_router.reset();
    m_gate.reset();
    m_service = std::make_unique<operators::OperatorService>(*m_overtaken, *m_secrets, *m_ledger, clock, kFastHashing);
    m_gate = std::make_unique<http::AuthGate>(m_service->authenticator());
    m_router = std::make_unique<http::Router>(operators::operatorRoutes(*m_service));
}

TenantId PlatformUnderTest::addTenant(const QString &company, bool isTest)
{
    Tenant tenant;
    tenant.id = TenantId(makeUuid());
    tenant.companyName = company;
    tenant.ownerEmail = QStringLiteral("owner@") + company.toLower() + QStringLiteral(".example");
    tenant.isTest = isTest;
    tenant.createdAt = clock.now();
    const Result<> kept = m_database->write(
        [&](store::Connection &connection) { return operators::TenantRepository(connection).insert(tenant); });
    return kept ? tenant.id : TenantId();
}

UserId PlatformUnderTest::addUser(const QString &email, Role role, const std::optional<TenantId> &tenant)
{
    operators::UserRecord record;
    record.user.id = UserId(makeUlid(QLatin1StringView("usr_"), clock.now()));
    record.user.email = email;
    record.user.name = email.section(u'@', 0, 0);
    record.user.role = role;
    record.user.tenantId = tenant;
    record.user.createdAt = clock.now();
    record.passwordHash = m_passwordHash;
    const Result<> kept = m_database->write(
        [&](store::Connection &connection) { return operators::UserRepository(connection).insert(record); });
    return kept ? record.user.id : UserId();
}

QByteArray PlatformUnderTest::signIn(const QString &email, const QString &totp)
{
    return login(email, kPassword, totp).data.value(QStringLiteral("token")).toString().toLatin1();
}

QByteArray PlatformUnderTest::reauthenticate(const QByteArray &token, const QString &totp)
{
    QJsonObject body{{QStringLiteral("password"), kPassword}};
    if (!totp.isEmpty())
        body.insert(QStringLiteral("totp"), totp);
    return post(QStringLiteral("/auth/reauth"), token, body)
        .data.value(QStringLiteral("reauth_token"))
        .toString()
        .toLatin1();
}

Answer PlatformUnderTest::call(http::Method method, const QString &path, const QByteArray &token,
                               const QJsonObject &body, const Headers &headers)
{
    const Result<http::Target> target = http::parseTarget(QByteArray("/api/v1" + path.toUtf8()));
    if (!target)
        return answerOf(fail(target.error()));
    http::Request request;
    request.method = method;
    request.path = target->path;
    request.query = target->query;
    request.headers = headers;
    request.headers.insert("content-type", "application/json");
    if (!token.isEmpty())
        request.headers.insert("authorization", "Bearer " + token);
    request.body = QJsonDocument(body).toJson();
    request.peer = *IpNetwork::parse(QStringLiteral("203.0.113.7"));

    QByteArrayList allowed;
    const Result<http::Match> match = m_router->match(method, request.path, allowed);
    if (!match)
        return answerOf(fail(match.error()));
    request.params = match->params;
    http::AnswerHeaders answerHeaders;
    const Result<> admitted = m_gate->admit(*match->route, request, answerHeaders);
    return answerOf(admitted ? match->route->handler(request) : fail(admitted.error()));
}

Answer PlatformUnderTest::login(const QString &email, const QString &password, const QString &totp)
{
    QJsonObject body{{QStringLiteral("email"), email}, {QStringLiteral("password"), password}};
    if (!totp.isEmpty())
        body.insert(QStringLiteral("totp"), totp);
    return post(QStringLiteral("/auth/login"), {}, body);
}

QString PlatformUnderTest::resetPassword(const UserId &user, bool resetTotp)
{
    const QString email = makeUuid() + QStringLiteral("@example.com");
    addUser(email, Role::SuperAdmin);
    return post(QStringLiteral("/platform/admin/users/%1/reset-password").arg(user.text()), signIn(email),
                {{QStringLiteral("reset_totp"), resetTotp}})
        .data.value(QStringLiteral("one_time_password"))
        .toString();
}

qint64 PlatformUnderTest::audited(const QString &action)
{
    return m_database
        ->read([&](store::Connection &connection) {
            return connection.query(QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE action = ?"), {action});
        })
        .map([](const store::Rows &rows) { return rows.front().integer(0); })
        .value_or(-1);
}

} // namespace pm::test
