// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/demoseed.h"

#include "platform/audit/auditlog.h"
#include "platform/keys/keylifecycle.h"
#include "platform/main/democampaigns.h"
#include "platform/main/democontacts.h"
#include "platform/main/demodata.h"
#include "platform/main/demodomains.h"
#include "platform/main/demomail.h"
#include "platform/main/demousage.h"
#include "platform/store/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <random>

namespace pm::platform {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr int kDaysOfUse = 90;
constexpr int kDaysOfEndpoints = 30;

QString listJson(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

// The first tenant is the one that is looked at.
DemoSender senderOf(const DemoTenant &tenant, const TenantId &id, int index)
{
    return {.tenant = id,
            .company = tenant.company,
            .domain = tenant.domain,
            .dailyMessages = 4'200 / (index + 1),
            .shownMessages = index == 0 ? 300 : 80};
}

// Writes the demo inside one transaction. The first failure is kept and ends it.
class Seeder
{
public:
    Seeder(store::Connection &connection, UnixMs now, const QString &passwordHash)
        : m_connection(connection)
        , m_now(now)
        , m_passwordHash(passwordHash.isEmpty() ? QStringLiteral("") : passwordHash) // fits no password
        , m_random(20261120)
        , m_usage(connection, now, m_random)
    {
    }

    Result<> seed()
    {
        addPlatformOperators();
        const std::vector<DemoTenant> tenants = demoTenants();
        for (std::size_t i = 0; i < tenants.size(); ++i)
            addTenant(tenants[i], static_cast<int>(i));
        return m_outcome;
    }

private:
    void run(const QString &sql, const QVariantList &values)
    {
        if (!m_outcome)
            return;
        if (const auto done = m_connection.execute(sql, values); !done)
            m_outcome = fail(done.error());
    }

    double share() { return static_cast<double>(m_random() % 10'000) / 10'000.0; }

    // Ids that are the same on every start.
    QString uuid()
    {
        const QByteArray hex = QByteArray::number(static_cast<qulonglong>(m_random()), 16).rightJustified(8, '0')
                             + QByteArray::number(static_cast<qulonglong>(m_random()), 16).rightJustified(8, '0');
        return QStringLiteral("%1-%2-4%3-8%4-%5")
            .arg(QString::fromLatin1(hex.left(8)), QString::fromLatin1(hex.mid(8, 4)),
                 QString::fromLatin1(hex.mid(1, 3)), QString::fromLatin1(hex.mid(5, 3)),
                 QString::fromLatin1(hex.right(8) + hex.left(4)));
    }

    QString addUser(const QString &email, const QString &name, Role role, const QVariant &tenant)
    {
        const QString id = makeUlid(QLatin1StringView("usr_"), m_now - 400 * kDay);
        run(QStringLiteral(
                "INSERT INTO users (id, email, name, role, tenant_id, password_hash, created_at, last_login_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
            {id, email, name, roleName(role), tenant, m_passwordHash, m_now - 400 * kDay,
             m_now - static_cast<qint64>(share() * 72) * kHour});
        return id;
    }

    void addPlatformOperators()
    {
        const QVariant none(QMetaType::fromType<QString>());
        addUser(QStringLiteral("ingrid@penguinmails.test"), QStringLiteral("Ingrid Halvorsen"), Role::Admin, none);
        addUser(QStringLiteral("sam@penguinmails.test"), QStringLiteral("Sam Okafor"), Role::Support, none);
        addUser(QStringLiteral("lucia@penguinmails.test"), QStringLiteral("Lucía Prieto"), Role::Finance, none);
        addUser(QStringLiteral("tomas@penguinmails.test"), QStringLiteral("Tomáš Novák"), Role::Ops, none);
        addUser(QStringLiteral("mei@penguinmails.test"), QStringLiteral("Mei Tanaka"), Role::Qa, none);
    }

    void addTenant(const DemoTenant &tenant, int index)
    {
        const TenantId id(uuid());
        const QString owner = QStringLiteral("maria@") + tenant.domain;
        run(QStringLiteral(
                "INSERT INTO tenants (id, company_name, owner_email, plan, status, is_test, workspaces, created_at)"
                " VALUES (?, ?, ?, ?, 'active', ?, ?, ?)"),
            // The tenant to look at first is the newest, as lists are ordered.
            {id.text(), tenant.company, owner, planSlug(tenant.plan), tenant.isTest, tenant.workspaces,
             m_now - (620 + 3 * index) * kDay});
        const QString ownerId = addUser(owner, QStringLiteral("Maria Keller"), Role::TenantOwner, id.text());
        addUser(QStringLiteral("jonas@") + tenant.domain, QStringLiteral("Jonas Weber"), Role::TenantDeveloper,
                id.text());
        if (index < 4) {
            addUser(QStringLiteral("aylin@") + tenant.domain, QStringLiteral("Aylin Demir"), Role::TenantAdmin,
                    id.text());
            addUser(QStringLiteral("paul@") + tenant.domain, QStringLiteral("Paul Martin"), Role::TenantMember,
                    id.text());
        }
        for (const DemoKey &key : tenant.keys)
            addKey(id, key, ownerId, owner);
        if (index < 3 && m_outcome)
            m_outcome = seedDomains(m_connection, id, tenant.domain, m_now);
        if (index < 3 && m_outcome)
            m_outcome = seedMail(m_connection, senderOf(tenant, id, index), m_now);
        if (index < 3 && m_outcome)
            m_outcome = seedContacts(m_connection, id, tenant.domain, m_now, m_random);
        if (index == 0 && m_outcome)
            m_outcome = seedCampaigns(m_connection, id, tenant.domain, m_now);
    }

    QString maskedKey(const DemoKey &key)
    {
        static const QString letters = QStringLiteral("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
        const auto pick = [&](int count) {
            QString text;
            for (int i = 0; i < count; ++i)
                text += letters[static_cast<qsizetype>(m_random() % 62)];
            return text;
        };
        const QString first = pick(3);
        return QStringLiteral("pm_%1_%2...%3").arg(keyEnvironmentName(key.environment), first, pick(4));
    }

    void addKey(const TenantId &tenant, const DemoKey &key, const QString &owner, const QString &ownerEmail)
    {
        const QString id = uuid();
        const QString masked = maskedKey(key);
        const UnixMs created = m_now - key.ageDays * kDay - static_cast<qint64>(share() * 8) * kHour;
        const UnixMs lastUsed = m_now - key.idleMinutes * kMinute;
        const auto ago = [&](std::optional<qint64> count, qint64 unit) {
            return count ? std::optional(m_now + *count * unit) : std::nullopt;
        };
        std::optional<UnixMs> regenerated;
        if (key.draining)
            regenerated = m_now - 5 * kHour;
        const std::optional<UnixMs> revoked = key.revokedDaysAgo ? ago(-*key.revokedDaysAgo, kDay) : std::nullopt;
        const QString search = QStringList{key.name, key.description, id, masked}.join(u'\n').toCaseFolded();
        run(QStringLiteral(
                "INSERT INTO api_keys (key_id, tenant_id, name, sort_name, description, search_text, environment,"
                " masked_key, permissions, allowed_ips, created_at, created_by, created_by_email, expires_at,"
                " revoked_at, regenerated_at, overlap_ends_at, first_used_at, last_used_at, request_count,"
                " error_count, generation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"),
            {id,
             tenant.text(),
             key.name,
             key.name.toCaseFolded(),
             key.description,
             search,
             keyEnvironmentName(key.environment),
             masked,
             key.scopes.toInt(),
             listJson(key.allowedIps),
             created,
             owner,
             ownerEmail,
             store::orNull(ago(key.expiresInHours, kHour)),
             store::orNull(revoked),
             store::orNull(regenerated),
             store::orNull(regenerated ? std::optional(*regenerated + kDay) : std::nullopt),
             std::min(created + kHour, lastUsed),
             lastUsed,
             key.requests,
             static_cast<qint64>(static_cast<double>(key.requests) * 0.006)});
        record(QStringLiteral("key.created"), tenant, id, owner, ownerEmail, created);
        if (regenerated)
            record(QStringLiteral("key.regenerated"), tenant, id, owner, ownerEmail, *regenerated);
        if (revoked)
            record(QStringLiteral("key.revoked"), tenant, id, owner, ownerEmail, *revoked);
        const keys::KeyMoment moment{.key = KeyId(id), .tenant = tenant, .name = key.name};
        if (regenerated)
            tell(*regenerated, keys::KeyMilestone::Rotated, moment);
        if (revoked)
            tell(*revoked, keys::KeyMilestone::Revoked, moment);
        if (m_outcome)
            m_outcome = m_usage.add(id, key, lastUsed);
    }

    void tell(UnixMs at, keys::KeyMilestone event, const keys::KeyMoment &moment)
    {
        if (m_outcome)
            m_outcome = keys::tell(m_connection, at, event, moment);
    }

    void record(const QString &action, const TenantId &tenant, const QString &key, const QString &actor,
                const QString &actorEmail, UnixMs at)
    {
        if (m_outcome)
            m_outcome = audit::append(m_connection, at,
                                      {.action = action,
                                       .tenantId = tenant,
                                       .actorId = actor,
                                       .actorEmail = actorEmail,
                                       .targetType = QStringLiteral("api_key"),
                                       .targetId = key,
                                       .ip = QStringLiteral("203.0.113.9")});
    }

    store::Connection &m_connection;
    UnixMs m_now;
    const QString m_passwordHash;
    std::mt19937 m_random;
    DemoUsage m_usage;
    Result<> m_outcome;
};

} // namespace

Result<> seedDemo(store::Database &database, const Clock &clock, const QString &passwordHash)
{
    return database.write([&](store::Connection &connection) -> Result<> {
        const auto tenants = connection.query(QStringLiteral("SELECT COUNT(*) FROM tenants"));
        if (!tenants)
            return fail(tenants.error());
        if (tenants->front().integer(0) > 0)
            return {};
        return Seeder(connection, clock.now(), passwordHash).seed();
    });
}

} // namespace pm::platform
