// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/campaignrecipients.h"

#include <QJsonDocument>

namespace pm::api {

namespace {

constexpr int kContactsAtOnce = 500;

// Tag by tag, in the order of an index, so that a part costs the same however long the list is.
const QString kNextContacts = QStringLiteral(
    "SELECT COUNT(*), MAX(contact_id) FROM (SELECT contact_id FROM contact_tags WHERE tenant_id = ? AND environment = ?"
    " AND tag = ? AND contact_id > ? ORDER BY contact_id LIMIT ?) AS part");
const QString kAddContacts = QStringLiteral(
    "INSERT INTO campaign_recipients (campaign_id, contact_id, email, status, message_id, problem)"
    " SELECT ?, c.id, c.email, 'pending', '', '' FROM contact_tags t JOIN contacts c ON c.id = t.contact_id"
    " WHERE t.tenant_id = ? AND t.environment = ? AND t.tag = ? AND t.contact_id > ? AND t.contact_id <= ?"
    " AND c.status = 'subscribed' ON CONFLICT (campaign_id, contact_id) DO NOTHING");
const QString kPending = QStringLiteral(
    "SELECT r.contact_id, c.email, c.first_name, c.last_name, c.company, c.phone, c.job_title, c.attributes,"
    " CASE WHEN c.status = 'subscribed' AND EXISTS (SELECT 1 FROM contact_tags t WHERE t.contact_id = r.contact_id"
    " AND t.tag IN (%1)) THEN 1 ELSE 0 END"
    " FROM campaign_recipients r LEFT JOIN contacts c ON c.id = r.contact_id"
    " WHERE r.campaign_id = ? AND r.status = 'pending' ORDER BY r.contact_id LIMIT ?");

// A contact's own attributes by their names; what every contact has is not to be hidden by one of them.
QJsonObject fieldsOf(const store::Row &row)
{
    QJsonObject fields = QJsonDocument::fromJson(row.text(7).toUtf8()).object();
    int column = 1;
    for (const char *name : {"email", "first_name", "last_name", "company", "phone", "job_title"})
        fields.insert(QLatin1StringView(name), row.text(column++));
    return fields;
}

} // namespace

// How far the audience is settled: so many tags, and of the next one the contacts up to `contact`.
struct CampaignRecipients::Place {
    int tags = 0;
    QString contact;
};

CampaignRecipients::CampaignRecipients(store::Connection &connection, const OwnedCampaign &owned)
    : m_connection(connection)
    , m_owned(owned)
{
}

Result<> CampaignRecipients::beginSettling()
{
    return setSettledPlace({});
}

Result<std::optional<qint64>> CampaignRecipients::settleSome()
{
    const QStringList &tags = m_owned.campaign.content.audienceTags;
    const Result<Place> place = settledPlace();
    if (!place)
        return fail(place.error());
    if (place->tags >= tags.size())
        return std::nullopt;
    const QVariantList of{m_owned.owner.tenant.text(), keyEnvironmentName(m_owned.owner.environment),
                          tags.at(place->tags), place->contact};
    const Result<store::Rows> part = m_connection.query(kNextContacts, of + QVariantList{kContactsAtOnce});
    if (!part)
        return fail(part.error());
    const QString last = part->front().text(1);
    const bool isTagThrough = part->front().integer(0) < kContactsAtOnce;
    return m_connection.execute(kAddContacts, QVariantList{m_owned.campaign.id.text()} + of + QVariantList{last})
        .and_then([&](int added) {
            return setSettledPlace(isTagThrough ? Place{.tags = place->tags + 1, .contact = {}}
                                                : Place{.tags = place->tags, .contact = last})
                .map([&] { return std::optional<qint64>(added); });
        });
}

Result<std::vector<Recipient>> CampaignRecipients::pending(int most)
{
    const QStringList &tags = m_owned.campaign.content.audienceTags;
    const QString places = QStringList(tags.size(), QStringLiteral("?")).join(QStringLiteral(", "));
    const QVariantList values = QVariantList(tags.begin(), tags.end()) + QVariantList{m_owned.campaign.id.text(), most};
    return m_connection.query(kPending.arg(places), values).map([](const store::Rows &rows) {
        std::vector<Recipient> recipients;
        for (const store::Row &row : rows) {
            recipients.push_back(
                {.contactId = row.text(0), .email = row.text(1), .fields = fieldsOf(row), .isWanted = row.boolean(8)});
        }
        return recipients;
    });
}

Result<> CampaignRecipients::setSent(const QString &contactId, const MessageId &message)
{
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE campaign_recipients SET status = 'sent', message_id = ?"
                                            " WHERE campaign_id = ? AND contact_id = ?"),
                             {message.text(), m_owned.campaign.id.text(), contactId}));
}

Result<> CampaignRecipients::setFailed(const QString &contactId, const QString &problem)
{
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE campaign_recipients SET status = 'failed', problem = ?"
                                            " WHERE campaign_id = ? AND contact_id = ?"),
                             {problem, m_owned.campaign.id.text(), contactId}));
}

Result<> CampaignRecipients::remove(const QString &contactId)
{
    return store::changed(
        m_connection.execute(QStringLiteral("DELETE FROM campaign_recipients WHERE campaign_id = ? AND contact_id = ?"),
                             {m_owned.campaign.id.text(), contactId}));
}

Result<CampaignRecipients::Place> CampaignRecipients::settledPlace()
{
    return m_connection
        .query(QStringLiteral("SELECT settled_tags, settled_to FROM campaigns WHERE id = ?"),
               {m_owned.campaign.id.text()})
        .map([](const store::Rows &rows) {
            return Place{.tags = static_cast<int>(rows.front().integer(0)), .contact = rows.front().text(1)};
        });
}

Result<> CampaignRecipients::setSettledPlace(const Place &place)
{
    return store::changed(
        m_connection.execute(QStringLiteral("UPDATE campaigns SET settled_tags = ?, settled_to = ? WHERE id = ?"),
                             {place.tags, place.contact, m_owned.campaign.id.text()}));
}

} // namespace pm::api
