// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/dailycounts.h"

#include "models/domain/email/figures.h"
#include "platform/store/upsert.h"

#include <QRandomGenerator>
#include <QSet>

#include <atomic>

namespace pm::api {

namespace {

constexpr int kShards = 32;

// Threads that write at the same time want counts of their own, and so do processes.
int shardOfThread()
{
    static std::atomic<int> next{QRandomGenerator::system()->bounded(kShards)};
    thread_local const int shard = next++ % kShards;
    return shard;
}

} // namespace

void DailyCounts::add(const MessageOwner &owner, const CampaignId &campaign, const std::vector<MessageEvent> &events)
{
    QSet<QString> counted;
    for (const MessageEvent &event : events) {
        if (!emailEventNames().contains(event.type) || counted.contains(event.type))
            continue;
        counted.insert(event.type);
        ++m_messages[{owner.tenant.text(), keyEnvironmentName(owner.environment), campaign.text(), dayOf(event.at),
                      event.type}];
    }
}

Result<> DailyCounts::write(store::Connection &connection) const
{
    const QString table = QStringLiteral("email_daily");
    const QString place = QStringLiteral("tenant_id, environment, campaign_id, day, event, shard");
    store::Upsert rows(connection, table, place + QStringLiteral(", messages"),
                       QStringLiteral("(%1) ").arg(place) + store::sumUpdate(table, {QStringLiteral("messages")}));
    return store::writeAll(std::move(rows), m_messages, [](const auto &row) {
        const auto &[tenant, environment, campaign, day, event] = row.first;
        return QVariantList{tenant, environment, campaign, day, event, shardOfThread(), row.second};
    });
}

} // namespace pm::api
