// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/testplatform.h"

#include "models/core/clock.h"
#include "platform/store/database.h"

#include <QJsonArray>

namespace pm::test {

namespace {

const QString kUsers = QStringLiteral("/api/v1/platform/admin/users");
const QString kTenants = QStringLiteral("/api/v1/platform/admin/tenants");
const QString kKeys = QStringLiteral("/api/v1/platform/api-keys");

} // namespace

bool TestPlatform::start(const QStringList &arguments)
{
    m_arguments = arguments;
    if (!m_process.start(m_arguments))
        return false;
    m_url = m_process.url();
    m_admin = std::make_unique<HttpExchange>(m_url);
    m_admin->setBearer(login(PlatformProcess::adminEmail(), PlatformProcess::adminPassword()));
    const auto tenant = m_admin->post(kTenants, {{QStringLiteral("company_name"), QStringLiteral("Acme")},
                                                 {QStringLiteral("owner_email"), QStringLiteral("owner@acme.test")},
                                                 {QStringLiteral("plan"), QStringLiteral("pro")}});
    m_tenantId = tenant.data().value(QStringLiteral("id")).toString();
    m_admin->setHeader("X-Tenant-Id", m_tenantId.toLatin1());
    return tenant.status == 201;
}

bool TestPlatform::startAgain()
{
    return m_process.start(m_arguments
                           + QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_url.port())});
}

QString TestPlatform::addOperator(Role role)
{
    const bool ofTenant = !isPlatformRole(role);
    const QString email = QStringLiteral("%1@%2.test")
                              .arg(roleName(role), ofTenant ? QStringLiteral("acme") : QStringLiteral("platform"));
    QJsonObject user{{QStringLiteral("email"), email},
                     {QStringLiteral("name"), roleName(role)},
                     {QStringLiteral("role"), roleName(role)}};
    if (ofTenant)
        user.insert(QStringLiteral("tenant_id"), m_tenantId);
    const auto made = m_admin->post(kUsers, user);
    const QString oneTime = made.data().value(QStringLiteral("one_time_password")).toString();
    HttpExchange own(m_url);
    own.setBearer(login(email, oneTime));
    const auto changed = own.post(QStringLiteral("/api/v1/auth/password"),
                                  {{QStringLiteral("current"), oneTime}, {QStringLiteral("new"), password()}});
    return changed.status == 200 ? email : QString();
}

QString TestPlatform::login(const QString &email, const QString &password)
{
    return HttpExchange(m_url)
        .post(QStringLiteral("/api/v1/auth/login"),
              {{QStringLiteral("email"), email}, {QStringLiteral("password"), password}})
        .data()
        .value(QStringLiteral("token"))
        .toString();
}

TestPlatform::Key TestPlatform::addKey(const QString &name, const QJsonObject &more)
{
    QJsonObject key{{QStringLiteral("name"), name},
                    {QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")}}};
    for (auto member = more.begin(); member != more.end(); ++member)
        key.insert(member.key(), member.value());
    const QJsonObject made = m_admin->post(kKeys, key).json();
    return {.id = made.value(QStringLiteral("key_id")).toString(),
            .secret = made.value(QStringLiteral("api_key")).toString()};
}

bool TestPlatform::addWebhook(const QString &name, const QString &endpointUrl)
{
    return m_admin
               ->post(QStringLiteral("/api/v1/platform/webhooks"),
                      {{QStringLiteral("name"), name},
                       {QStringLiteral("endpoint_url"), endpointUrl},
                       {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}},
                       {QStringLiteral("max_attempts"), 1}})
               .status
        == 201;
}

bool TestPlatform::revokeKey(const QString &id)
{
    return m_admin->remove(kKeys + u'/' + id).status == 200;
}

bool TestPlatform::ageKey(const QString &id, int days)
{
    const UnixMs then = SystemClock().now() - days * 24LL * 3600 * 1000;
    return write(QStringLiteral("UPDATE api_keys SET created_at = ?, first_used_at = ? WHERE key_id = ?"),
                 {then, then, id})
        == 1;
}

Result<int> TestPlatform::write(const QString &sql, const QVariantList &values)
{
    const qsizetype named = m_arguments.indexOf(QStringLiteral("--database"));
    const auto database = store::openDatabase(
        {.url = named < 0 ? QStringLiteral("sqlite:") + m_process.dataFolder() + QStringLiteral("/platform.db")
                          : m_arguments.value(named + 1)});
    if (!database)
        return fail(database.error());
    return (*database)->write([&](store::Connection &connection) {
        return connection.liftTimeout().and_then([&] { return connection.execute(sql, values); });
    });
}

int TestPlatform::sendWith(const QString &secret)
{
    HttpExchange http(m_url);
    http.setBearer(secret);
    return http
        .post(QStringLiteral("/api/v1/emails/send"), {{QStringLiteral("to"), QStringLiteral("user@example.com")},
                                                      {QStringLiteral("subject"), QStringLiteral("Hello")}})
        .status;
}

} // namespace pm::test
