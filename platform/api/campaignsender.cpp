// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/campaignsender.h"

#include "platform/api/campaignevents.h"
#include "platform/api/messageevents.h"
#include "platform/api/messagerepository.h"
#include "platform/api/sandbox.h"
#include "platform/api/templaterender.h"
#include "platform/api/templaterepository.h"
#include "platform/audit/auditlog.h"

#include <algorithm>
#include <deque>

namespace pm::api {

namespace {

constexpr int kMostAtOnce = 100;
constexpr int kBatchesPerMinute = 240;
constexpr qint64 kMinuteMs = 60'000;

// What a contact has, over what the campaign says; what a contact has left empty, the campaign may fill.
QJsonObject variablesFor(const QJsonObject &campaign, const QJsonObject &contact)
{
    QJsonObject variables = campaign;
    for (auto it = contact.constBegin(); it != contact.constEnd(); ++it) {
        if (it.value() != QString() || !campaign.contains(it.key()))
            variables.insert(it.key(), it.value());
    }
    return variables;
}

OutgoingMessage messageTo(const Recipient &recipient, const Campaign &campaign, const RenderedTemplate &rendered)
{
    return {.to = {recipient.email},
            .from = campaign.content.from,
            .subject = rendered.subject,
            .htmlBody = rendered.htmlBody,
            .textBody = rendered.textBody,
            .tags = {},
            .type = QStringLiteral("marketing"),
            .trackOpens = true,
            .trackClicks = true,
            .templateId = campaign.content.templateId,
            .variables = {},
            .campaignId = campaign.id};
}

QString problemOf(const Error &error)
{
    return error.fields.isEmpty() ? error.message : error.fields.firstKey() + u' ' + error.fields.first();
}

// Sends one batch and counts what became of it.
class Batch
{
public:
    Batch(store::Connection &connection, const OwnedCampaign &owned, const Template &stored, UnixMs now)
        : m_connection(connection)
        , m_recipients(connection, owned)
        , m_owned(owned)
        , m_template(stored)
        , m_now(now)
    {
    }

    Result<> send(const Recipient &recipient)
    {
        if (!recipient.isWanted) {
            --m_progress.recipients;
            return m_recipients.remove(recipient.contactId);
        }
        const Result<RenderedTemplate> rendered = render(m_template, variablesFor(m_owned.campaign.content.variables,
                                                                                  recipient.fields));
        if (!rendered) {
            ++m_progress.failed;
            return m_recipients.setFailed(recipient.contactId, problemOf(rendered.error()));
        }
        ++m_progress.sent;
        const StoredMessage &message = m_stored.emplace_back(
            takenBySandbox(messageTo(recipient, m_owned.campaign, *rendered), {}, m_now));
        m_messages.push_back({.owner = m_owned.owner, .stored = message});
        return MessageRepository(m_connection).insert(m_owned.owner, message).and_then([&] {
            return m_recipients.setSent(recipient.contactId, message.detail.message.id);
        });
    }

    [[nodiscard]] const CampaignProgress &progress() const { return m_progress; }
    // What was sent, for those who are to be told.
    [[nodiscard]] const std::vector<OwnedMessage> &messages() const { return m_messages; }

private:
    store::Connection &m_connection;
    CampaignRecipients m_recipients;
    const OwnedCampaign &m_owned;
    const Template &m_template;
    UnixMs m_now;
    CampaignProgress m_progress;
    std::deque<StoredMessage> m_stored; // which the messages refer to
    std::vector<OwnedMessage> m_messages;
};

} // namespace

QString campaignJobKind()
{
    return QStringLiteral("campaign");
}

int campaignBatchSize(int ratePerMinute)
{
    return std::clamp(ratePerMinute / kBatchesPerMinute, 1, kMostAtOnce);
}

qint64 campaignPauseMs(qint64 messages, int ratePerMinute)
{
    return (messages * kMinuteMs + ratePerMinute - 1) / ratePerMinute;
}

CampaignSender::CampaignSender(store::Database &database, const jobs::JobQueue &queue, const Clock &clock)
    : m_database(database)
    , m_queue(queue)
    , m_clock(clock)
{
}

Result<> CampaignSender::workOn(const jobs::Job &job) const
{
    return m_database.write([&](store::Connection &connection) -> Result<> {
        CampaignRepository campaigns(connection);
        const auto owned = campaigns.lockForSending(CampaignId(job.subjectId));
        if (!owned)
            return fail(owned.error());
        if (!*owned || (*owned)->campaign.status != CampaignStatus::Running)
            return m_queue.finish(connection, job);
        const Result<bool> suspended = campaigns.ownerSuspended((*owned)->owner);
        if (!suspended)
            return fail(suspended.error());
        if (*suspended)
            return m_queue.reschedule(connection, job, m_clock.now() + kMinuteMs);
        const Result<std::optional<qint64>> settled = CampaignRecipients(connection, **owned).settleSome();
        if (!settled)
            return fail(settled.error());
        if (!*settled)
            return sendBatch(connection, job, **owned);
        return campaigns.addProgress((*owned)->campaign.id, {.recipients = **settled}).and_then([&] {
            return m_queue.reschedule(connection, job, m_clock.now());
        });
    });
}

Result<> CampaignSender::sendBatch(store::Connection &connection, const jobs::Job &job,
                                   const OwnedCampaign &owned) const
{
    const CampaignContent &content = owned.campaign.content;
    const UnixMs now = m_clock.now();
    const int most = campaignBatchSize(content.ratePerMinute);
    const auto recipients = CampaignRecipients(connection, owned).pending(most);
    if (!recipients)
        return fail(recipients.error());
    if (recipients->empty())
        return complete(connection, job, owned);
    const Result<Template> stored = TemplateRepository(connection).byId(owned.owner, content.templateId);
    if (!stored)
        return fail(stored.error());
    Batch batch(connection, owned, *stored, now);
    for (const Recipient &recipient : *recipients) {
        if (Result<> sent = batch.send(recipient); !sent)
            return sent;
    }
    if (const Result<> told = recordMessages(connection, batch.messages(), now); !told)
        return told;
    const CampaignProgress progress = batch.progress();
    return CampaignRepository(connection).addProgress(owned.campaign.id, progress).and_then([&] {
        if (std::ssize(*recipients) < most) {
            OwnedCampaign after = owned; // as the event tells of it
            after.campaign.progress.sent += progress.sent;
            after.campaign.progress.failed += progress.failed;
            return complete(connection, job, std::move(after));
        }
        const qint64 messages = progress.sent + progress.failed;
        return m_queue.reschedule(connection, job, now + campaignPauseMs(messages, content.ratePerMinute));
    });
}

Result<> CampaignSender::complete(store::Connection &connection, const jobs::Job &job, OwnedCampaign owned) const
{
    const UnixMs now = m_clock.now();
    owned.campaign.status = CampaignStatus::Completed;
    owned.campaign.completedAt = now;
    owned.campaign.updatedAt = now;
    return CampaignRepository(connection)
        .update(owned.campaign)
        .and_then([&] { return recordCampaign(connection, owned, EventType::CampaignCompleted, now); })
        .and_then([&] { return m_queue.finish(connection, job); })
        .and_then([&] {
            return audit::append(connection, now,
                                 audit::systemRecord(owned.owner.tenant, QStringLiteral("campaign.completed"),
                                                     QStringLiteral("campaign"), owned.campaign.id.text()));
        });
}

} // namespace pm::api
