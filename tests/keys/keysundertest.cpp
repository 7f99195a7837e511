// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "platform/operators/tenantrepository.h"
#include "platform/operators/userrepository.h"
#include "tests/keystore/keystoreundertest.h"
#include "tests/support/transformprogram.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <future>

namespace pm::test {

namespace {

constexpr operators::HashingLimits kFastHashing{.cost = 1, .concurrent = 2, .waiting = 32};
const QString kPassword = QStringLiteral("penguins march in spring");
const QString kAdmin = QStringLiteral("maria@acme.test");

idempotency::Ledger ledgerFor(const Clock &clock)
{
    auto envelope = secrets::Envelope::make(Secret(QByteArray(32, 'k')), "idempotent-answers");
    return {std::move(*envelope), clock};
}

} // namespace

KeyNode::KeyNode(store::Database &database, secrets::SecretStore &secrets, const Clock &clock, const Clock &steady,
                 store::Redis *redis, const keys::BcryptLimits &bcrypt, const dns::DnsSettings &dns,
                 std::vector<http::Route> moreRoutes)
    : m_ledger(ledgerFor(clock))
    , m_operators(database, secrets, m_ledger, clock, kFastHashing)
    , m_keys(database, secrets, m_ledger, clock, redis, bcrypt, steady)
    , m_messages(database, m_ledger, clock)
    , m_dns(dns)
    , m_domains(database, secrets, m_ledger, m_dns, clock)
    , m_contacts(database, m_ledger, clock)
    , m_inbox(database)
    , m_templates(database, m_ledger, clock)
    , m_analytics(database, clock)
    , m_jobs(database, clock)
    , m_campaigns(database, m_ledger, m_jobs, clock)
    , m_webhooks(database, secrets, m_ledger, m_dns, clock, outbound::AddressPolicy::AllowPrivate)
    , m_transforms(transformProgram())
    , m_previewer(database, m_transforms)
    , m_tester(database, secrets, m_ledger, m_outbound, m_transforms, clock, outbound::AddressPolicy::AllowPrivate)
    , m_gate(m_operators.authenticator(), &m_keys.gate())
    , m_dispatcher(makeRouter(std::move(moreRoutes)), m_gate, m_metrics, m_log)
{
}

http::Router KeyNode::makeRouter(std::vector<http::Route> routes)
{
    for (std::vector<http::Route> more :
         {operators::operatorRoutes(m_operators), keys::keyRoutes(m_keys), api::messageRoutes(m_messages),
          api::domainRoutes(m_domains), api::contactRoutes(m_contacts), api::inboxRoutes(m_inbox),
          api::templateRoutes(m_templates), api::analyticsRoutes(m_analytics), api::campaignRoutes(m_campaigns),
          webhooks::webhookRoutes(m_webhooks), webhooks::testRoutes(m_tester), webhooks::previewRoutes(m_previewer)})
        routes.insert(routes.end(), more.begin(), more.end());
    return http::Router(std::move(routes));
}

HttpReply KeyNode::dispatch(http::RawRequest request) const
{
    std::promise<http::Answer> answered;
    m_dispatcher.dispatch(std::move(request), [&answered](const http::Answer &made) { answered.set_value(made); });
    const http::Answer answer = answered.get_future().get();
    HttpReply reply{.status = answer.status, .body = answer.body};
    while (answer.stream && !answer.stream->isEndless()) {
        const auto piece = answer.stream->next();
        if (!piece || !*piece || (*piece)->isEmpty())
            break;
        reply.body += **piece;
    }
    for (const auto &[name, value] : answer.headers)
        reply.headers.append({name, value});
    return reply;
}

KeysUnderTest::KeysUnderTest(const QString &databaseKind, Plan plan)
    : m_place(databaseKind)
{
    auto database = store::openDatabase({.url = m_place.url()});
    if (!database) {
        qWarning("%s %s", qPrintable(database.error().message), qPrintable(database.error().detail));
        return;
    }
    m_database = std::move(*database);
    auto keystore = keystoreOf(*m_database, m_folder.path(), Secret(QByteArray(32, 'k')), clock);
    if (!keystore) {
        qWarning("%s %s", qPrintable(keystore.error().message), qPrintable(keystore.error().detail));
        return;
    }
    m_secrets = std::move(*keystore);
    restart();
    m_tenant = addTenant(QStringLiteral("Acme"), plan);
    m_otherTenant = addTenant(QStringLiteral("Other"), plan);
    m_token = signIn(m_tenant, kAdmin);
    m_otherToken = signIn(m_otherTenant, QStringLiteral("otto@other.test"));
}

std::unique_ptr<KeyNode> KeysUnderTest::makeNode(store::Redis *redis, const keys::BcryptLimits &bcrypt)
{
    auto node = std::make_unique<KeyNode>(*m_database, *m_secrets, clock, steady, redis, bcrypt, dns, moreRoutes);
    // Its first sweep is over before a test writes rows: it would drop old ones in between.
    std::ignore = node->service().sweep().sweep();
    return node;
}

void KeysUnderTest::restart(store::Redis *redis, const keys::BcryptLimits &bcrypt)
{
    m_node.reset();
    m_node = makeNode(redis, bcrypt);
}

TenantId KeysUnderTest::addTenant(const QString &company, Plan plan)
{
    Tenant tenant;
    tenant.id = TenantId(makeUuid());
    tenant.companyName = company;
    tenant.ownerEmail = QStringLiteral("owner@") + company.toLower() + QStringLiteral(".test");
    tenant.plan = plan;
    tenant.createdAt = clock.now();
    const Result<> kept = m_database->write(
        [&](store::Connection &connection) { return operators::TenantRepository(connection).insert(tenant); });
    return kept ? tenant.id : TenantId();
}

QByteArray KeysUnderTest::signIn(const std::optional<TenantId> &tenant, const QString &email, Role role)
{
    operators::UserRecord record;
    record.user.id = UserId(makeUlid(QLatin1StringView("usr_"), clock.now()));
    record.user.email = email;
    record.user.name = email.section(u'@', 0, 0);
    record.user.role = role;
    record.user.tenantId = tenant;
    record.user.createdAt = clock.now();
    operators::PasswordHasher hasher(kFastHashing);
    record.passwordHash = hasher.hash(Secret(kPassword.toUtf8())).value_or(QString());
    const Result<> kept = m_database->write(
        [&](store::Connection &connection) { return operators::UserRepository(connection).insert(record); });
    return kept ? login(email) : QByteArray();
}

QByteArray KeysUnderTest::login(const QString &email)
{
    const HttpReply reply = call(nullptr, "POST", QStringLiteral("/auth/login"),
                                 {{QStringLiteral("email"), email}, {QStringLiteral("password"), kPassword}}, {}, {},
                                 peer());
    return reply.data().value(QStringLiteral("token")).toString().toLatin1();
}

void KeysUnderTest::signInAgain()
{
    m_token = login(kAdmin);
}

HttpReply KeysUnderTest::call(KeyNode *node, const QByteArray &method, const QString &path, const QJsonObject &body,
                              HttpHeaders headers, const QByteArray &token, const QString &from)
{
    http::RawRequest request{.method = method, .target = "/api/v1" + path.toUtf8()};
    request.peer = *IpNetwork::parse(from);
    if (method != "GET" && method != "DELETE") {
        request.headers.insert("content-type", "application/json");
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    if (!token.isEmpty())
        request.headers.insert("authorization", "Bearer " + token);
    for (const auto &[name, value] : headers)
        request.headers.insert(name.toLower(), value);
    return (node != nullptr ? node : m_node.get())->dispatch(std::move(request));
}

HttpReply KeysUnderTest::admin(const QByteArray &method, const QString &path, const QJsonObject &body,
                               const HttpHeaders &headers, KeyNode *node)
{
    return call(node, method, QStringLiteral("/platform/api-keys") + path, body, headers, m_token, peer());
}

HttpReply KeysUnderTest::otherAdmin(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    return call(nullptr, method, QStringLiteral("/platform/api-keys") + path, body, {}, m_otherToken, peer());
}

HttpReply KeysUnderTest::asOperator(const QByteArray &method, const QString &path, const QJsonObject &body,
                                    const HttpHeaders &headers)
{
    return call(nullptr, method, path, body, headers, m_token, peer());
}

HttpReply KeysUnderTest::asOtherOperator(const QByteArray &method, const QString &path, const QJsonObject &body,
                                         const HttpHeaders &headers)
{
    return call(nullptr, method, path, body, headers, m_otherToken, peer());
}

HttpReply KeysUnderTest::asSupport(const QByteArray &method, const QString &path)
{
    if (m_supportToken.isEmpty())
        m_supportToken = signIn({}, QStringLiteral("sam@platform.test"), Role::Support);
    return call(nullptr, method, path, {}, {{"X-Tenant-Id", m_tenant.text().toLatin1()}}, m_supportToken, peer());
}

HttpReply KeysUnderTest::keyed(const QString &key, const QByteArray &method, const QString &path,
                               const QJsonObject &body, const HttpHeaders &headers, const QString &from, KeyNode *node)
{
    return call(node, method, path, body, headers, key.toUtf8(), from);
}

MadeKey KeysUnderTest::makeKey(QJsonObject fields)
{
    if (!fields.contains(QStringLiteral("name")))
        fields.insert(QStringLiteral("name"), QStringLiteral("Production server"));
    if (!fields.contains(QStringLiteral("permissions")))
        fields.insert(QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")});
    const QJsonObject made = admin("POST", {}, fields).json();
    return {.id = made.value(QStringLiteral("key_id")).toString(),
            .key = made.value(QStringLiteral("api_key")).toString()};
}

QVariant KeysUnderTest::scalar(const QString &sql, const QVariantList &values)
{
    const auto rows = m_database->read([&](store::Connection &connection) { return connection.query(sql, values); });
    if (!rows) {
        qWarning("%s %s", qPrintable(rows.error().message), qPrintable(rows.error().detail));
        return {};
    }
    return rows->empty() ? QVariant() : QVariant(rows->front().text(0));
}

} // namespace pm::test
