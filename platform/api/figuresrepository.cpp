// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/figuresrepository.h"

namespace pm::api {

namespace {

// Rows of day, event and count.
EmailFigures figuresOf(const DayRange &range, const store::Rows &rows)
{
    EmailFigures figures{.range = range, .days = {}};
    figures.days.resize(static_cast<std::size_t>(range.last - range.first + 1));
    for (const store::Row &row : rows) {
        const qint64 day = row.integer(0);
        if (day >= range.first && day <= range.last)
            figures.days[static_cast<std::size_t>(day - range.first)].insert(row.text(1), row.integer(2));
    }
    return figures;
}

} // namespace

Result<EmailFigures> FiguresRepository::ofAll(const DayRange &range)
{
    return counted(range, nullptr);
}

Result<EmailFigures> FiguresRepository::ofCampaign(const CampaignId &campaign, const DayRange &range)
{
    return counted(range, &campaign);
}

Result<EmailFigures> FiguresRepository::counted(const DayRange &range, const CampaignId *campaign)
{
    QString sql = QStringLiteral("SELECT day, event, SUM(messages) FROM email_daily"
                                 " WHERE tenant_id = ? AND environment = ? AND day BETWEEN ? AND ?");
    QVariantList values = owned({range.first, range.last});
    if (campaign != nullptr) {
        sql += QStringLiteral(" AND campaign_id = ?");
        values.append(campaign->text());
    }
    return m_connection.query(sql + QStringLiteral(" GROUP BY day, event"), values).map([&](const store::Rows &rows) {
        return figuresOf(range, rows);
    });
}

// As with the counts, a message counts once an event, on the day of the first.
Result<EmailFigures> FiguresRepository::ofRecipient(const QString &email, const DayRange &range)
{
    return m_connection
        .query(QStringLiteral("SELECT first_at / 86400000, type, COUNT(*) FROM"
                              " (SELECT e.message_id, e.type, MIN(e.at) AS first_at FROM message_recipients r"
                              " JOIN message_events e ON e.message_id = r.message_id"
                              " WHERE r.tenant_id = ? AND r.environment = ? AND r.email = ?"
                              " GROUP BY e.message_id, e.type) AS firsts"
                              " GROUP BY first_at / 86400000, type"),
               owned({email}))
        .map([&](const store::Rows &rows) { return figuresOf(range, rows); });
}

Result<CampaignFacts> FiguresRepository::campaign(const CampaignId &id)
{
    return m_connection
        .query(QStringLiteral("SELECT name, status, recipients, COALESCE(started_at, created_at) FROM campaigns"
                              " WHERE tenant_id = ? AND environment = ? AND id = ?"),
               owned({id.text()}))
        .and_then([&](const store::Rows &rows) -> Result<CampaignFacts> {
            if (rows.empty())
                return fail(Error::notFound(QStringLiteral("campaign")));
            const store::Row &row = rows.front();
            return CampaignFacts{.id = id,
                                 .name = row.text(0),
                                 .status = row.text(1),
                                 .recipients = row.integer(2),
                                 .startedAt = row.integer(3)};
        });
}

Result<QString> FiguresRepository::emailOfContact(const QString &id)
{
    return m_connection
        .query(QStringLiteral("SELECT sort_email FROM contacts WHERE tenant_id = ? AND environment = ? AND id = ?"),
               owned({id}))
        .and_then([](const store::Rows &rows) -> Result<QString> {
            if (rows.empty())
                return fail(Error::notFound(QStringLiteral("contact")));
            return rows.front().text(0);
        });
}

QVariantList FiguresRepository::owned(const QVariantList &more) const
{
    return QVariantList{m_owner.tenant.text(), keyEnvironmentName(m_owner.environment)} + more;
}

} // namespace pm::api
