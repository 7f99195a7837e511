// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/dailycounts.h"

#include "models/domain/email/figures.h"
#include "platform/store/sqltext.h"

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

Result<> DailyCounts::add(const MessageOwner &owner, const CampaignId &campaign,
                          const std::vector<MessageEvent> &events)
{
    QStringList rows;
    QVariantList values;
    QSet<QString> counted;
    for (const MessageEvent &event : events) {
        if (!emailEventNames().contains(event.type) || counted.contains(event.type))
            continue;
        counted.insert(event.type);
        rows.append(QStringLiteral("(?, ?, ?, ?, ?, ?, 1)"));
        values << owner.tenant.text() << keyEnvironmentName(owner.environment) << campaign.text() << dayOf(event.at)
               << event.type << shardOfThread();
    }
    if (rows.isEmpty())
        return {};
    return store::changed(m_connection.execute(
        QStringLiteral("INSERT INTO email_daily (tenant_id, environment, campaign_id, day, event, shard, messages)"
                       " VALUES %1 ON CONFLICT (tenant_id, environment, day, campaign_id, event, shard)"
                       " DO UPDATE SET messages = email_daily.messages + 1")
            .arg(rows.join(QStringLiteral(", "))),
        values));
}

} // namespace pm::api
