// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/schema/schema.h"

namespace pm::store {

namespace {

QStringList without(const QStringList &names)
{
    QStringList steps;
    for (const QString &name : names)
        steps.append(QStringLiteral("DROP INDEX ") + name);
    return steps;
}

QString index(const char *name, const char *table, const QString &columns)
{
    return QStringLiteral("CREATE INDEX %1 ON %2 (%3, id)")
        .arg(QLatin1StringView(name), QLatin1StringView(table), columns);
}

// What narrows as one text, and then the id: a search that asks for this order is answered by this index and no other
// (platform/webhooks/logsearch.cpp).
QString orderedIndex(const char *name, const char *table, const char *columns)
{
    const QStringList parts = QString::fromLatin1(columns).split(QStringLiteral(", "));
    return index(name, table, u'(' + parts.join(QStringLiteral(" || ' ' || ")) + u')');
}

constexpr char kKind[] = "tenant_id, environment, status, event_type";
constexpr char kKindOfWebhook[] = "webhook_id, status, event_type";

QStringList sqliteSteps()
{
    return without({QStringLiteral("deliveries_by_status"), QStringLiteral("deliveries_by_type")})
         + QStringList{index("deliveries_by_kind", "deliveries", QString::fromLatin1(kKind)),
                       index("deliveries_by_webhook_kind", "deliveries", QString::fromLatin1(kKindOfWebhook))};
}

QStringList postgresSteps()
{
    return without({QStringLiteral("deliveries_by_status"), QStringLiteral("deliveries_by_type"),
                    QStringLiteral("deliveries_by_tenant"), QStringLiteral("deliveries_by_email"),
                    QStringLiteral("events_by_tenant"), QStringLiteral("events_by_type"),
                    QStringLiteral("events_by_email")})
         + QStringList{orderedIndex("deliveries_by_tenant", "deliveries", "tenant_id, environment"),
                       orderedIndex("deliveries_by_email", "deliveries", "tenant_id, environment, email"),
                       orderedIndex("deliveries_by_kind", "deliveries", kKind),
                       orderedIndex("deliveries_by_webhook_kind", "deliveries", kKindOfWebhook),
                       orderedIndex("events_by_tenant", "events", "tenant_id, environment"),
                       orderedIndex("events_by_type", "events", "tenant_id, environment, type"),
                       orderedIndex("events_by_email", "events", "tenant_id, environment, email")};
}

} // namespace

// A page of the log reads what it shows and nothing else, however rare it is and whatever is asked for together.
Migration logIndexesSchema()
{
    return {.version = 15,
            .name = QStringLiteral("indexes_of_the_log"),
            .sqlite = sqliteSteps(),
            .postgresql = postgresSteps()};
}

} // namespace pm::store
