// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/emailcolumns.h"

#include <QCoreApplication>

namespace pm {

namespace {

struct Titles {
    Q_DECLARE_TR_FUNCTIONS(pm::EmailColumns)
};

constexpr ColumnKind kNumber = ColumnKind::Number;
constexpr ColumnKind kTime = ColumnKind::Time;
constexpr ColumnKind kList = ColumnKind::List;

QVariant orNothing(const std::optional<UnixMs> &time)
{
    return time ? QVariant(*time) : QVariant();
}

// Failed ones are settled too.
QVariant progressOf(const Campaign &campaign)
{
    const CampaignProgress &progress = campaign.progress;
    if (progress.recipients == 0)
        return {};
    return static_cast<double>(progress.sent + progress.failed) / static_cast<double>(progress.recipients);
}

const QString kByName = QStringLiteral("name");
const QString kByEmail = QStringLiteral("email");
const QString kByCreated = QStringLiteral("created_at");
const QString kByUpdated = QStringLiteral("updated_at");

} // namespace

std::vector<ItemColumn<Message>> messageColumns()
{
    return {{Titles::tr("Subject"), {}, {}, [](const Message &m) { return m.subject; }},
            {Titles::tr("To"), kList, {}, [](const Message &m) { return m.to; }},
            {Titles::tr("Status"), {}, {}, [](const Message &m) { return m.status; }},
            {Titles::tr("Created"), kTime, kByCreated, [](const Message &m) { return m.createdAt; }},
            {Titles::tr("From"), {}, {}, [](const Message &m) { return m.from; }},
            {Titles::tr("Tags"), kList, {}, [](const Message &m) { return m.tags; }},
            {Titles::tr("Provider"), {}, {}, [](const Message &m) { return m.provider; }},
            {Titles::tr("Key id"), {}, {}, [](const Message &m) { return m.key.text(); }}};
}

std::vector<ItemColumn<Template>> templateColumns()
{
    return {{Titles::tr("Name"), {}, kByName, [](const Template &t) { return t.content.name; }},
            {Titles::tr("Subject"), {}, {}, [](const Template &t) { return t.content.subject; }},
            {Titles::tr("Variables"), kList, {}, [](const Template &t) { return t.variables; }},
            {Titles::tr("Changed"), kTime, kByUpdated, [](const Template &t) { return t.updatedAt; }},
            {Titles::tr("Created"), kTime, kByCreated, [](const Template &t) { return t.createdAt; }}};
}

QString contactName(const ContactContent &contact)
{
    return QString(contact.firstName + u' ' + contact.lastName).trimmed();
}

std::vector<ItemColumn<Contact>> contactColumns()
{
    return {{Titles::tr("Email"), {}, kByEmail, [](const Contact &c) { return c.content.email; }},
            {Titles::tr("Name"), {}, {}, [](const Contact &c) { return contactName(c.content); }},
            {Titles::tr("Status"), {}, {}, [](const Contact &c) { return contactStatusName(c.content.status); }},
            {Titles::tr("Company"), {}, {}, [](const Contact &c) { return c.content.company; }},
            {Titles::tr("Tags"), kList, {}, [](const Contact &c) { return c.content.tags; }},
            {Titles::tr("Created"), kTime, kByCreated, [](const Contact &c) { return c.createdAt; }},
            {Titles::tr("Changed"), kTime, kByUpdated, [](const Contact &c) { return c.updatedAt; }},
            {Titles::tr("Job title"), {}, {}, [](const Contact &c) { return c.content.jobTitle; }},
            {Titles::tr("Phone"), {}, {}, [](const Contact &c) { return c.content.phone; }}};
}

std::vector<ItemColumn<Domain>> domainColumns()
{
    return {{Titles::tr("Domain"), {}, kByName, [](const Domain &d) { return d.name; }},
            {Titles::tr("Status"), {}, {}, [](const Domain &d) { return domainStatusName(d.status); }},
            {Titles::tr("Checked"), kTime, {}, [](const Domain &d) { return orNothing(d.checkedAt); }},
            {Titles::tr("Verified since"), kTime, {}, [](const Domain &d) { return orNothing(d.verifiedAt); }},
            {Titles::tr("DKIM selector"), {}, {}, [](const Domain &d) { return d.dkimSelector; }},
            {Titles::tr("Added"), kTime, kByCreated, [](const Domain &d) { return d.createdAt; }}};
}

std::vector<ItemColumn<Campaign>> campaignColumns()
{
    return {{Titles::tr("Name"), {}, kByName, [](const Campaign &c) { return c.content.name; }},
            {Titles::tr("Status"), {}, {}, [](const Campaign &c) { return campaignStatusName(c.status); }},
            {Titles::tr("Progress"), ColumnKind::Share, {}, progressOf},
            {Titles::tr("Sent"), kNumber, {}, [](const Campaign &c) { return c.progress.sent; }},
            {Titles::tr("Recipients"), kNumber, {}, [](const Campaign &c) { return c.progress.recipients; }},
            {Titles::tr("Failed"), kNumber, {}, [](const Campaign &c) { return c.progress.failed; }},
            {Titles::tr("Per minute"), kNumber, {}, [](const Campaign &c) { return c.content.ratePerMinute; }},
            {Titles::tr("Audience"), kList, {}, [](const Campaign &c) { return c.content.audienceTags; }},
            {Titles::tr("Created"), kTime, kByCreated, [](const Campaign &c) { return c.createdAt; }},
            {Titles::tr("Changed"), kTime, kByUpdated, [](const Campaign &c) { return c.updatedAt; }}};
}

} // namespace pm
