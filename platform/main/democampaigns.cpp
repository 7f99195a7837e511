// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/democampaigns.h"

#include "models/domain/email/campaignrecipient.h"
#include "models/domain/email/figures.h"
#include "platform/api/campaignrepository.h"
#include "platform/api/templaterepository.h"

#include <array>

namespace pm::platform {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = 1'440 * kMinute;
// Counts of the demo share no row with those of messages.
constexpr int kDemoShard = -1;
constexpr qint64 kRowsAtOnce = 100;

struct DemoCampaign {
    const char *name;
    CampaignStatus status;
    CampaignProgress progress;
    int daysAgo; // made; started a day later
    int ratePerMinute;
};

constexpr std::array kCampaigns{
    DemoCampaign{
        "Autumn newsletter", CampaignStatus::Completed, {.recipients = 1'184, .sent = 1'180, .failed = 4}, 13, 600},
    DemoCampaign{"Winter sale", CampaignStatus::Paused, {.recipients = 360, .sent = 128}, 3, 240},
    DemoCampaign{"Product survey", CampaignStatus::Draft, {}, 1, 600}};

// Of the messages sent, a thousandth each.
struct Share {
    const char *event;
    qint64 perThousand;
};
constexpr std::array kShares{Share{"sent", 1'000},  Share{"delivered", 983}, Share{"opened", 431},
                             Share{"clicked", 112}, Share{"bounced", 15},    Share{"unsubscribed", 3}};

Campaign campaignOf(const DemoCampaign &demo, const TemplateId &newsletter, const QString &domain, UnixMs now)
{
    const UnixMs made = now - demo.daysAgo * kDay;
    Campaign campaign{.id = CampaignId(makeUlid(QLatin1StringView("camp_"), made)),
                      .content = {.name = QString::fromLatin1(demo.name),
                                  .templateId = newsletter,
                                  .from = QStringLiteral("news@") + domain,
                                  .audienceTags = {QStringLiteral("newsletter")},
                                  .variables = {{QStringLiteral("link"),
                                                 QString(QStringLiteral("https://shop.") + domain)}},
                                  .ratePerMinute = demo.ratePerMinute},
                      .status = demo.status,
                      .progress = demo.progress,
                      .createdAt = made,
                      .updatedAt = made};
    if (demo.status != CampaignStatus::Draft)
        campaign.startedAt = made + kDay;
    if (demo.status == CampaignStatus::Completed)
        campaign.completedAt = made + kDay + demo.progress.recipients / demo.ratePerMinute * kMinute + kMinute;
    campaign.updatedAt = campaign.completedAt.value_or(campaign.startedAt.value_or(made));
    return campaign;
}

Result<> addCounts(store::Connection &connection, const api::MessageOwner &owner, const Campaign &campaign)
{
    QStringList rows;
    QVariantList values;
    for (const Share &share : kShares) {
        rows.append(QStringLiteral("(?, 'live', ?, ?, ?, ?, ?)"));
        values << owner.tenant.text() << campaign.id.text() << dayOf(*campaign.startedAt)
               << QString::fromLatin1(share.event) << kDemoShard << campaign.progress.sent * share.perThousand / 1'000;
    }
    return store::changed(connection.execute(
        QStringLiteral("INSERT INTO email_daily (tenant_id, environment, campaign_id, day, event, shard, messages)"
                       " VALUES ")
            + rows.join(QStringLiteral(", ")),
        values));
}

// Some of those that it goes to, by their number.
struct Readers {
    qint64 first = 0;
    qint64 end = 0;
    RecipientStatus status = RecipientStatus::Pending;
    QString problem;
};

Result<> addReaders(store::Connection &connection, const Campaign &campaign, const Readers &readers)
{
    for (qint64 next = readers.first; next < readers.end;) {
        QStringList rows;
        QVariantList values;
        for (const qint64 end = std::min(next + kRowsAtOnce, readers.end); next < end; ++next) {
            rows.append(QStringLiteral("(?, ?, ?, ?, '', ?)"));
            values << campaign.id.text() << makeUlid(QLatin1StringView("cont_"), campaign.createdAt)
                   << QStringLiteral("reader%1@example.com").arg(next) << recipientStatusName(readers.status)
                   << readers.problem;
        }
        const Result<int> added = connection.execute(
            QStringLiteral("INSERT INTO campaign_recipients (campaign_id, contact_id, email, status, message_id,"
                           " problem) VALUES ")
                + rows.join(QStringLiteral(", ")),
            values);
        if (!added)
            return fail(added.error());
    }
    return {};
}

// Those that it failed for, whose own attribute "link" is none, and those whose turn a pause put off.
Result<> addUnsent(store::Connection &connection, const Campaign &campaign)
{
    const CampaignProgress &progress = campaign.progress;
    const qint64 settled = progress.sent + progress.failed;
    const Readers failed{.first = progress.sent,
                         .end = settled,
                         .status = RecipientStatus::Failed,
                         .problem = QStringLiteral(
                             "variables link must make a link of the scheme http, https, mailto or tel")};
    return addReaders(connection, campaign, failed).and_then([&] {
        return addReaders(connection, campaign, {.first = settled, .end = progress.recipients, .problem = {}});
    });
}

Result<> addCampaign(store::Connection &connection, const api::MessageOwner &owner, const Campaign &campaign)
{
    api::CampaignRepository campaigns(connection);
    Result<> added = campaigns.insert(owner, campaign)
                         .and_then([&] { return campaigns.update(campaign); })
                         .and_then([&] { return campaigns.addProgress(campaign.id, campaign.progress); });
    if (!added || !campaign.startedAt)
        return added;
    return addCounts(connection, owner, campaign).and_then([&] { return addUnsent(connection, campaign); });
}

Result<TemplateId> newsletterOf(store::Connection &connection, const api::MessageOwner &owner)
{
    const http::PageQuery first{.sort = QStringLiteral("name"), .limit = 1};
    return api::TemplateRepository(connection)
        .page(owner, first, QStringLiteral("Newsletter"))
        .and_then([](const TemplatePage &page) -> Result<TemplateId> {
            if (page.templates.empty())
                return fail(Error::notFound(QStringLiteral("template")));
            return page.templates.front().id;
        });
}

} // namespace

Result<> seedCampaigns(store::Connection &connection, const TenantId &tenant, const QString &domain, UnixMs now)
{
    const api::MessageOwner owner{.tenant = tenant};
    const Result<TemplateId> newsletter = newsletterOf(connection, owner);
    if (!newsletter)
        return fail(newsletter.error());
    for (const DemoCampaign &demo : kCampaigns) {
        if (Result<> added = addCampaign(connection, owner, campaignOf(demo, *newsletter, domain, now)); !added)
            return added;
    }
    return {};
}

} // namespace pm::platform
