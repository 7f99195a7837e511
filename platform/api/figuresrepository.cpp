// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/figuresrepository.h"

#include "platform/api/eventscolumn.h"

#include <map>

namespace pm::api {

namespace {

constexpr int kBite = 1000; // messages read at once
constexpr qint64 kLatestEventDays = 30;
constexpr qint64 kDayMs = 24LL * 3600 * 1000;
const QLatin1StringView kMessagePrefix("msg_");

EmailFigures none(const DayRange &range)
{
    EmailFigures figures{.range = range, .days = {}};
    figures.days.resize(static_cast<std::size_t>(range.last - range.first + 1));
    return figures;
}

void addTo(EmailFigures &figures, qint64 day, const QString &event, qint64 messages)
{
    if (day >= figures.range.first && day <= figures.range.last)
        figures.days[static_cast<std::size_t>(day - figures.range.first)][event] += messages;
}

// Rows of day, event and count.
EmailFigures figuresOf(const DayRange &range, const store::Rows &rows)
{
    EmailFigures figures = none(range);
    for (const store::Row &row : rows)
        addTo(figures, row.integer(0), row.text(1), row.integer(2));
    return figures;
}

// As with the counts, a message counts once an event, on the day of the first.
class FirstEvents
{
public:
    void add(const QString &message, const QString &type, UnixMs at)
    {
        const auto [known, isNew] = m_at.try_emplace({message, type}, at);
        known->second = std::min(known->second, at);
    }
    void addUp(EmailFigures &figures) const
    {
        for (const auto &[event, at] : m_at)
            addTo(figures, dayOf(at), event.second, 1);
    }

private:
    std::map<std::pair<QString, QString>, UnixMs> m_at; // by message and type
};

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

Result<EmailFigures> FiguresRepository::ofRecipient(const QString &email, const DayRange &range)
{
    EmailFigures figures = none(range);
    // Ids are in the order of time.
    QString after = firstUlidOf(kMessagePrefix, (range.first - kLatestEventDays) * kDayMs);
    const QString end = firstUlidOf(kMessagePrefix, (range.last + 1) * kDayMs);
    while (!after.isEmpty()) {
        const Result<QString> last = addBite(email, after, end, figures);
        if (!last)
            return fail(last.error());
        after = *last;
    }
    return figures;
}

Result<QString> FiguresRepository::addBite(const QString &email, const QString &after, const QString &end,
                                           EmailFigures &figures)
{
    const QString condition = QStringLiteral(" WHERE r.tenant_id = ? AND r.environment = ? AND r.email = ?"
                                             " AND r.message_id > ? AND r.message_id ");
    const Result<store::Rows> messages = m_connection.query(
        QStringLiteral("SELECT m.id, m.events FROM message_recipients r JOIN messages m ON m.id = r.message_id")
            + condition + QStringLiteral("< ? ORDER BY r.message_id LIMIT ?"),
        owned({email, after, end, kBite}));
    if (!messages)
        return fail(messages.error());
    if (messages->empty())
        return QString();
    FirstEvents firsts;
    for (const store::Row &row : *messages)
        for (const MessageEvent &event : eventsOfColumn(row.text(1)))
            firsts.add(row.text(0), event.type, event.at);
    const QString last = messages->back().text(0);
    return m_connection
        .query(QStringLiteral("SELECT e.message_id, e.type, MIN(e.at) FROM message_recipients r"
                              " JOIN message_events e ON e.message_id = r.message_id")
                   + condition + QStringLiteral("<= ? GROUP BY e.message_id, e.type"),
               owned({email, after, last}))
        .map([&](const store::Rows &later) {
            for (const store::Row &row : later)
                firsts.add(row.text(0), row.text(1), row.integer(2));
            firsts.addUp(figures);
            return std::ssize(*messages) < kBite ? QString() : last;
        });
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
