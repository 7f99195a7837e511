// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/demotrail.h"

#include <QJsonArray>

namespace pm::platform {

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;

struct Deed {
    UnixMs at = 0;
    const char *action;
    const char *who; // before the @
    QJsonObject details{};
};

QJsonObject fields(const QStringList &names)
{
    return {{QStringLiteral("fields"), QJsonArray::fromStringList(names)}};
}

std::vector<Deed> deedsOf(const webhooks::Lane &lane, const webhooks::LaneHealth &health, UnixMs now)
{
    const QJsonObject test{{QStringLiteral("event_type"), eventTypeNames(lane.content.eventTypes).value(0)}};
    std::vector<Deed> deeds{
        {now - 60 * kDay, "webhook.created", "jonas"},
        {now - 60 * kDay + kHour / 30, "webhook.tested", "jonas", test},
        {now - 21 * kDay, "webhook.changed", "aylin",
         fields({QStringLiteral("event_types"), QStringLiteral("retry_schedule")})},
        {now - 9 * kDay, "webhook.secret_rotated", "jonas"},
        {now - 2 * kDay, "webhook.changed", "jonas",
         fields({QStringLiteral("headers"), QStringLiteral("timeout_seconds")})},
    };
    if (health.status == WebhookStatus::Paused)
        deeds.push_back({health.statusSince, "webhook.paused", "aylin"});
    return deeds;
}

Result<QString> idOf(store::Connection &connection, const QString &email)
{
    return connection.query(QStringLiteral("SELECT id FROM users WHERE email = ?"), {email})
        .map([](const store::Rows &rows) { return rows.empty() ? QString() : rows.front().text(0); });
}

Result<> add(store::Connection &connection, const webhooks::Lane &lane, const Deed &deed, const QString &domain)
{
    const QString email = QLatin1StringView(deed.who) + QStringLiteral("@") + domain;
    return idOf(connection, email).and_then([&](const QString &id) {
        audit::AuditRecord record{.action = QLatin1StringView(deed.action),
                                  .tenantId = lane.owner.tenant,
                                  .actorId = id,
                                  .actorEmail = email,
                                  .targetType = webhooks::kAuditTarget,
                                  .targetId = lane.webhook.text(),
                                  .ip = QStringLiteral("203.0.113.9"),
                                  .details = deed.details};
        return audit::append(connection, deed.at, record);
    });
}

} // namespace

Result<> addDemoTrail(store::Connection &connection, const webhooks::Lane &lane, const webhooks::LaneHealth &health,
                      const QString &domain, UnixMs now)
{
    for (const Deed &deed : deedsOf(lane, health, now)) {
        if (const Result<> added = add(connection, lane, deed, domain); !added)
            return added;
    }
    if (health.status != WebhookStatus::Inactive)
        return {};
    return audit::appendAll(connection, health.statusSince,
                            webhooks::auditOf(lane, {{webhooks::HealthChange::Stopped, health}}));
}

} // namespace pm::platform
