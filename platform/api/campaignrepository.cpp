// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/campaignrepository.h"

#include "platform/api/textlist.h"

namespace pm::api {

namespace {

const QString kColumns = QStringLiteral(
    "SELECT id, name, template_id, sender, audience_tags, variables, rate_per_minute, status, recipients, sent, failed,"
    " created_at, updated_at, started_at, completed_at, %1 FROM campaigns");

QVariant orNull(const TemplateId &id)
{
    return store::orNull(id.isEmpty() ? std::nullopt : std::optional(id.text()));
}

QString columnOf(const QJsonObject &variables)
{
    return QString::fromUtf8(QJsonDocument(variables).toJson(QJsonDocument::Compact));
}

Campaign campaignOf(const store::Row &row)
{
    return {.id = CampaignId(row.text(0)),
            .content = {.name = row.text(1),
                        .templateId = TemplateId(row.text(2)),
                        .from = row.text(3),
                        .audienceTags = textsOfColumn(row.text(4)),
                        .variables = QJsonDocument::fromJson(row.text(5).toUtf8()).object(),
                        .ratePerMinute = static_cast<int>(row.integer(6))},
            .status = campaignStatusFromName(row.text(7)).value_or(CampaignStatus::Paused),
            .progress = {.recipients = row.integer(8), .sent = row.integer(9), .failed = row.integer(10)},
            .createdAt = row.integer(11),
            .updatedAt = row.integer(12),
            .startedAt = row.optionalInteger(13),
            .completedAt = row.optionalInteger(14)};
}

// The name is all of a campaign that is unique.
Result<> stored(const Result<int> &executed)
{
    if (!executed && executed.error().kind == ErrorKind::Conflict)
        return fail(ErrorKind::Conflict, QStringLiteral("There is a campaign with this name already."));
    return store::changed(executed);
}

} // namespace

const std::vector<SortColumn> &campaignSorts()
{
    static const std::vector<SortColumn> sorts = sortsBy(QStringLiteral("name"), QStringLiteral("sort_name"));
    return sorts;
}

Result<> CampaignRepository::insert(const MessageOwner &owner, const Campaign &campaign)
{
    const CampaignContent &content = campaign.content;
    return stored(m_connection.execute(
        QStringLiteral("INSERT INTO campaigns (id, tenant_id, environment, name, sort_name, template_id, sender,"
                       " audience_tags, variables, rate_per_minute, status, created_at, updated_at)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {campaign.id.text(), owner.tenant.text(), keyEnvironmentName(owner.environment), content.name,
         content.name.toCaseFolded(), orNull(content.templateId), content.from, columnOfTexts(content.audienceTags),
         columnOf(content.variables), content.ratePerMinute, campaignStatusName(campaign.status), campaign.createdAt,
         campaign.updatedAt}));
}

Result<> CampaignRepository::update(const Campaign &campaign)
{
    const CampaignContent &content = campaign.content;
    return stored(m_connection.execute(
        QStringLiteral("UPDATE campaigns SET name = ?, sort_name = ?, template_id = ?, sender = ?, audience_tags = ?,"
                       " variables = ?, rate_per_minute = ?, status = ?, updated_at = ?, started_at = ?,"
                       " completed_at = ?, version = version + 1 WHERE id = ?"),
        {content.name, content.name.toCaseFolded(), orNull(content.templateId), content.from,
         columnOfTexts(content.audienceTags), columnOf(content.variables), content.ratePerMinute,
         campaignStatusName(campaign.status), campaign.updatedAt, store::orNull(campaign.startedAt),
         store::orNull(campaign.completedAt), campaign.id.text()}));
}

Result<> CampaignRepository::addProgress(const CampaignId &id, const CampaignProgress &more)
{
    return store::changed(m_connection.execute(
        QStringLiteral("UPDATE campaigns SET recipients = recipients + ?, sent = sent + ?, failed = failed + ?"
                       " WHERE id = ?"),
        {more.recipients, more.sent, more.failed, id.text()}));
}

Result<> CampaignRepository::remove(const CampaignId &id)
{
    return store::changed(m_connection.execute(QStringLiteral("DELETE FROM campaigns WHERE id = ?"), {id.text()}));
}

Result<Campaign> CampaignRepository::byId(const MessageOwner &owner, const CampaignId &id)
{
    return one(owner, id, {});
}

Result<Campaign> CampaignRepository::lock(const MessageOwner &owner, const CampaignId &id)
{
    return one(owner, id, forUpdate());
}

Result<Campaign> CampaignRepository::one(const MessageOwner &owner, const CampaignId &id, const QString &locking)
{
    store::Conditions conditions = ownedBy(owner);
    conditions.add(QStringLiteral("id = ?"), {id.text()});
    const Result<store::Rows> rows = m_connection.query(kColumns.arg(QStringLiteral("id")) + conditions.sql() + locking,
                                                        conditions.values());
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::notFound(QStringLiteral("campaign")));
    return campaignOf(rows->front());
}

Result<std::optional<OwnedCampaign>> CampaignRepository::lockForSending(const CampaignId &id)
{
    return m_connection
        .query(kColumns.arg(QStringLiteral("tenant_id, environment")) + QStringLiteral(" WHERE id = ?") + forUpdate(),
               {id.text()})
        .map([](const store::Rows &rows) -> std::optional<OwnedCampaign> {
            if (rows.empty())
                return std::nullopt;
            const store::Row &row = rows.front();
            const auto environment = keyEnvironmentFromName(row.text(16));
            return OwnedCampaign{.owner = {.tenant = TenantId(row.text(15)),
                                           .environment = environment.value_or(KeyEnvironment::Test)},
                                 .campaign = campaignOf(row)};
        });
}

Result<bool> CampaignRepository::ownerSuspended(const MessageOwner &owner)
{
    return m_connection
        .query(QStringLiteral("SELECT 1 FROM tenants WHERE id = ? AND status = 'suspended'"), {owner.tenant.text()})
        .map([](const store::Rows &rows) { return !rows.empty(); });
}

Result<CampaignPage> CampaignRepository::page(const MessageOwner &owner, const http::PageQuery &page,
                                              const CampaignFilter &filter)
{
    store::Conditions conditions = ownedBy(owner);
    if (!filter.search.isEmpty())
        conditions.add(QStringLiteral("sort_name LIKE ? ESCAPE '!'"),
                       {store::containsPattern(filter.search.toCaseFolded())});
    if (filter.status)
        conditions.add(QStringLiteral("status = ?"), {campaignStatusName(*filter.status)});
    const Keyset keyset(page, campaignSorts());
    return m_connection.query(kColumns.arg(keyset.column()) + keyset.sql(conditions), keyset.values(conditions))
        .map([&](store::Rows rows) {
            CampaignPage found{.campaigns = {}, .nextCursor = keyset.next(rows, 15, 0)};
            for (const store::Row &row : rows)
                found.campaigns.push_back(campaignOf(row));
            return found;
        });
}

QString CampaignRepository::forUpdate() const
{
    const bool isPostgres = m_connection.dialect() == store::Dialect::PostgreSql; // SQLite has one writer
    return isPostgres ? QStringLiteral(" FOR UPDATE") : QString();
}

} // namespace pm::api
