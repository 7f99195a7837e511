// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/dailycounts.h"

#include "models/domain/email/figures.h"
#include "platform/store/rowinsert.h"

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
    store::RowInsert rows(QStringLiteral(
                              "email_daily (tenant_id, environment, campaign_id, day, event, shard, messages)"),
                          7,
                          QStringLiteral(" ON CONFLICT (tenant_id, environment, day, campaign_id, event, shard)"
                                         " DO UPDATE SET messages = email_daily.messages + excluded.messages"));
    for (const auto &[key, messages] : m_messages) {
        const auto &[tenant, environment, campaign, day, event] = key;
        rows.add({tenant, environment, campaign, day, event, shardOfThread(), messages});
    }
    return rows.run(connection);
}

} // namespace pm::api
