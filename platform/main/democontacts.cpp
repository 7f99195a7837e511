// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/democontacts.h"

#include "platform/api/contactrepository.h"
#include "platform/api/inboxrepository.h"

#include <array>

namespace pm::platform {

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
constexpr int kContacts = 160;

constexpr std::array kFirstNames{"Amara", "Bruno", "Chiara", "Dmitri", "Elif",  "Farid", "Greta", "Hugo",
                                 "Ines",  "Jakob", "Keiko",  "Liam",   "Maren", "Nadia", "Oskar", "Priya"};
constexpr std::array kLastNames{"Albrecht", "Bergmann", "Costa",  "Duarte",  "Eriksen",
                                "Fontaine", "Garcia",   "Hansen", "Ivanova", "Jansen"};
constexpr std::array kCompanies{"Fjord Outdoor", "Lumen Studio", "Casa Verde", "Blue Harbor", "Kite & Co"};
constexpr std::array kTitles{"Buyer", "Office manager", "Head of marketing", "Engineer", "Founder"};

struct Conversation {
    const char *subject;
    const char *question;
    const char *answer; // empty: nobody has answered yet
};
constexpr std::array kConversations{Conversation{"Where is my order?",
                                                 "Hello, the tracking page has not moved since Monday.",
                                                 "It left the warehouse this morning, sorry for the wait."},
                                    Conversation{"Invoice for October", "Could you send it to our new address?", ""},
                                    Conversation{"Wrong size", "I would like to exchange the boots for a 42.",
                                                 "A label is on its way to you."},
                                    Conversation{"Newsletter", "Please write to me at most once a month.", ""}};

template<std::size_t N>
QString pick(const std::array<const char *, N> &texts, quint32 number)
{
    return QString::fromUtf8(texts[number % N]);
}

Contact contactOf(int i, UnixMs now, std::mt19937 &random)
{
    const auto number = static_cast<quint32>(random());
    const QString first = pick(kFirstNames, static_cast<quint32>(i));
    const QString last = pick(kLastNames, static_cast<quint32>(i / 16));
    const UnixMs made = now - (1 + number % 300) * kDay;
    QStringList tags;
    if (number % 4 != 0)
        tags.append(QStringLiteral("newsletter"));
    if (number % 11 == 0)
        tags.append(QStringLiteral("vip"));
    return {.id = ContactId(makeUlid(QLatin1StringView("cont_"), made)),
            .content = {.email = (first + u'.' + last + QStringLiteral("@example.com")).toLower(),
                        .firstName = first,
                        .lastName = last,
                        .company = pick(kCompanies, number / 7),
                        .phone = {},
                        .jobTitle = pick(kTitles, number / 31),
                        .tags = tags,
                        .attributes = {{QStringLiteral("orders"), static_cast<int>(number % 9)}},
                        .status = number % 23 == 0 ? ContactStatus::Unsubscribed
                                : number % 41 == 0 ? ContactStatus::Bounced
                                                   : ContactStatus::Subscribed},
            .createdAt = made,
            .updatedAt = made};
}

Result<> converse(api::InboxRepository &inbox, const Conversation &conversation, const Contact &contact,
                  const QString &domain, UnixMs at)
{
    const QString ours = QStringLiteral("hello@") + domain;
    const QString theirs = contact.content.email;
    const QString subject = QString::fromUtf8(conversation.subject);
    const auto asked = inbox.keep(theirs, {.from = theirs,
                                           .to = {ours},
                                           .subject = subject,
                                           .textBody = QString::fromUtf8(conversation.question),
                                           .at = at});
    if (!asked)
        return fail(asked.error());
    if (*conversation.answer == '\0')
        return {};
    return inbox
        .keep(theirs, {.inbound = false,
                       .from = ours,
                       .to = {theirs},
                       .subject = QStringLiteral("Re: ") + subject,
                       .textBody = QString::fromUtf8(conversation.answer),
                       .at = at + 2 * kHour})
        .map([](const ThreadId &) {});
}

} // namespace

Result<> seedContacts(store::Connection &connection, const TenantId &tenant, const QString &domain, UnixMs now,
                      std::mt19937 &random)
{
    const api::MessageOwner owner{.tenant = tenant, .environment = KeyEnvironment::Live};
    api::ContactRepository contacts(connection, owner);
    api::InboxRepository inbox(connection, owner);
    for (int i = 0; i < kContacts; ++i) {
        const Contact contact = contactOf(i, now, random);
        if (const Result<> added = contacts.insert(contact); !added)
            return added;
        const auto place = static_cast<std::size_t>(i);
        if (place >= kConversations.size())
            continue;
        if (const Result<> talked = converse(inbox, kConversations[place], contact, domain, now - (i + 1) * 5 * kHour);
            !talked)
            return talked;
    }
    return {};
}

} // namespace pm::platform
