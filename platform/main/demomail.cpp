// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/demomail.h"

#include "models/domain/email/figures.h"
#include "platform/api/messagerepository.h"
#include "platform/api/templaterender.h"
#include "platform/api/templaterepository.h"

#include <QDate>

#include <array>
#include <cmath>
#include <random>

namespace pm::platform {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = 24 * 60 * kMinute;
constexpr int kDays = 90;
// Counts of the demo share no row with those of messages.
constexpr std::size_t kSendingKeys = 2;
constexpr int kDemoShard = -1;

struct DemoTemplate {
    const char *name;
    const char *description;
    const char *subject;
    const char *paragraph;
    const char *type;
    const char *tag;
};

constexpr std::array kTemplates{
    DemoTemplate{"Order shipped", "When a parcel leaves the warehouse", "Your order {{order}} is on its way",
                 "Hello {{first_name}}, your order {{order}} left our warehouse today.", "transactional", "order"},
    DemoTemplate{"Order confirmation", "Right after the checkout", "Thank you for your order {{order}}",
                 "Hello {{first_name}}, we have your order {{order}} and are packing it.", "transactional", "order"},
    DemoTemplate{"Password reset", "Asked for on the sign-in page", "Choose a new password",
                 "Hello {{first_name}}, the link below is good for one hour.", "transactional", "account"},
    DemoTemplate{"Invoice", "On the first of the month", "Invoice {{order}}",
                 "Dear {{first_name}}, your invoice {{order}} is ready.", "transactional", "billing"},
    DemoTemplate{"Newsletter", "Every second Tuesday", "News for {{first_name}}",
                 "Hello {{first_name}}, this is what is new at {{company}}.", "newsletter", "newsletter"},
};

// The events that follow "sent", as shares of the messages.
struct Share {
    const char *event;
    double share;
};
constexpr std::array kShares{
    Share{"sent", 1.0},      Share{"delivered", 0.981},      Share{"opened", 0.412},        Share{"clicked", 0.087},
    Share{"bounced", 0.016}, Share{"spam_reported", 0.0006}, Share{"unsubscribed", 0.0021}, Share{"failed", 0.003}};

const std::array kFirstNames{"Anna", "Ben", "Chiara", "David", "Elif", "Felix", "Greta", "Hugo", "Ines", "Jan", "Kofi"};
const std::array kLastNames{"Berger", "Costa", "Dubois", "Eriksen", "Fischer", "Garcia", "Horvath", "Ito", "Jensen"};

QString textOf(const char *text)
{
    return QString::fromLatin1(text);
}

Template templateOf(const DemoTemplate &demo, const QString &company, UnixMs made)
{
    Template stored{
        .id = TemplateId(makeUlid(QLatin1StringView("tpl_"), made)),
        .content = {.name = textOf(demo.name),
                    .description = textOf(demo.description),
                    .subject = textOf(demo.subject),
                    .htmlBody = QStringLiteral("<h1>{{company}}</h1>\n<p>%1</p>\n<p><a href=\"{{link}}\">See"
                                               " more</a></p>\n")
                                    .arg(textOf(demo.paragraph)),
                    .textBody = QStringLiteral("%1\n\n{{link}}\n\n%2\n").arg(textOf(demo.paragraph), company)},
        .createdAt = made,
        .updatedAt = made + 40 * kDay};
    stored.variables = variablesOf(stored.content);
    return stored;
}

// Writes the mail of one tenant; the same for the same sender.
class MailSeeder
{
public:
    MailSeeder(store::Connection &connection, const DemoSender &sender, UnixMs now)
        : m_connection(connection)
        , m_sender(sender)
        , m_owner{.tenant = sender.tenant}
        , m_now(now)
        , m_random(static_cast<unsigned>(sender.dailyMessages))
    {
    }

    Result<> seed()
    {
        return findKeys().and_then([&] { return addTemplates(); }).and_then([&] { return addDays(); }).and_then([&] {
            return addMessages();
        });
    }

private:
    double share() { return static_cast<double>(m_random() % 10'000) / 10'000.0; }
    template<class Array>
    auto oneOf(const Array &array)
    {
        return array[m_random() % array.size()];
    }

    // Those that most was sent with.
    Result<> findKeys()
    {
        return m_connection
            .query(QStringLiteral("SELECT key_id, permissions FROM api_keys WHERE tenant_id = ?"
                                  " AND environment = 'live' AND revoked_at IS NULL ORDER BY request_count DESC"),
                   {m_sender.tenant.text()})
            .map([&](const store::Rows &rows) {
                for (const store::Row &row : rows) {
                    const Scopes scopes = Scopes::fromInt(static_cast<quint32>(row.integer(1)));
                    if (scopes.testFlag(Scope::SendEmail) && m_keys.size() < kSendingKeys)
                        m_keys.emplace_back(row.text(0));
                }
            });
    }

    Result<> addTemplates()
    {
        qint64 age = 300;
        for (const DemoTemplate &demo : kTemplates) {
            m_templates.push_back(templateOf(demo, m_sender.company, m_now - age * kDay));
            const Result<> added = api::TemplateRepository(m_connection).insert(m_owner, m_templates.back());
            if (!added)
                return added;
            age -= 37;
        }
        return {};
    }

    Result<> addDays()
    {
        const qint64 today = dayOf(m_now);
        for (qint64 day = today - kDays + 1; day <= today; ++day) {
            if (const Result<> added = addDay(day, day == today); !added)
                return added;
        }
        return {};
    }

    // Working days are busy, weekends are not; every second Tuesday a newsletter goes out.
    Result<> addDay(qint64 day, bool isToday)
    {
        const int weekday = QDate(1970, 1, 1).addDays(day).dayOfWeek();
        const double rhythm = (weekday > 5 ? 0.4 : 1.15) + (weekday == 2 && day / 7 % 2 == 0 ? 1.6 : 0.0);
        const double elapsed = isToday ? static_cast<double>(m_now % kDay) / static_cast<double>(kDay) : 1.0;
        const double messages = static_cast<double>(m_sender.dailyMessages) * rhythm * elapsed * (0.85 + 0.3 * share());
        QStringList rows;
        QVariantList values;
        for (const Share &part : kShares) {
            const double spread = part.share < 0.9 ? 0.85 + 0.3 * share() : 1.0;
            rows.append(QStringLiteral("(?, 'live', '', ?, ?, ?, ?)"));
            values << m_sender.tenant.text() << day << textOf(part.event) << kDemoShard
                   << static_cast<qint64>(std::round(messages * part.share * spread));
        }
        return store::changed(m_connection.execute(
            QStringLiteral("INSERT INTO email_daily (tenant_id, environment, campaign_id, day, event, shard, messages)"
                           " VALUES ")
                + rows.join(QStringLiteral(", ")),
            values));
    }

    // The last few hours one after the other, what was before more and more apart.
    Result<> addMessages()
    {
        UnixMs at = m_now - 2 * kMinute;
        for (int i = 0; i < m_sender.shownMessages; ++i) {
            if (const Result<> added = addMessage(at, i); !added)
                return added;
            at -= i < 60 ? 7 * kMinute : static_cast<qint64>(share() * 2 * 80 * kDay / m_sender.shownMessages);
        }
        return {};
    }

    Result<> addMessage(UnixMs at, int index)
    {
        const std::size_t kind = m_random() % kTemplates.size();
        const QString first = textOf(oneOf(kFirstNames));
        const QString last = textOf(oneOf(kLastNames));
        const auto rendered = api::render(m_templates[kind],
                                          {{QStringLiteral("first_name"), first},
                                           {QStringLiteral("company"), m_sender.company},
                                           {QStringLiteral("order"), QString::number(48'210 - index)},
                                           {QStringLiteral("link"),
                                            QString(QStringLiteral("https://shop.") + m_sender.domain)}});
        if (!rendered)
            return fail(rendered.error());
        api::StoredMessage stored{.detail = {}, .type = textOf(kTemplates[kind].type)};
        stored.detail.message = {.id = MessageId(makeUlid(QLatin1StringView("msg_"), at)),
                                 .to = {QString(first + u'.' + last + QStringLiteral("@example.com")).toLower()},
                                 .from = QString(QStringLiteral("orders@") + m_sender.domain),
                                 .subject = rendered->subject,
                                 .status = QStringLiteral("sent"),
                                 .provider = QStringLiteral("sandbox"),
                                 .tags = {textOf(kTemplates[kind].tag)},
                                 .templateId = m_templates[kind].id,
                                 .campaignId = {},
                                 .key = m_keys.empty() ? KeyId()
                                                       : m_keys[static_cast<std::size_t>(index) % m_keys.size()],
                                 .createdAt = at,
                                 .sentAt = at + 40};
        stored.detail.htmlBody = rendered->htmlBody;
        stored.detail.textBody = rendered->textBody;
        stored.detail.events = eventsFrom(at);
        return api::MessageRepository(m_connection).insert(m_owner, stored);
    }

    // None of them is yet to come.
    std::vector<MessageEvent> eventsFrom(UnixMs at)
    {
        std::vector<MessageEvent> events{{.type = QStringLiteral("queued"), .at = at, .detail = {}},
                                         {.type = QStringLiteral("sent"),
                                          .at = at + 40,
                                          .detail = QStringLiteral("sandbox")}};
        const auto happens = [&](const char *type, qint64 after, const QString &detail = {}) {
            if (events.back().at + after < m_now)
                events.push_back({.type = textOf(type), .at = events.back().at + after, .detail = detail});
        };
        if (share() < 0.03) {
            happens("bounced", 900, QStringLiteral("550 5.1.1 No such mailbox"));
            return events;
        }
        happens("delivered", 1'300);
        const bool opened = share() < 0.45;
        if (opened)
            happens("opened", static_cast<qint64>(share() * 300) * kMinute + 20'000);
        if (opened && share() < 0.25)
            happens("clicked", 45'000, QStringLiteral("https://shop.") + m_sender.domain);
        return events;
    }

    store::Connection &m_connection;
    const DemoSender &m_sender;
    api::MessageOwner m_owner;
    UnixMs m_now;
    std::mt19937 m_random;
    std::vector<KeyId> m_keys;
    std::vector<Template> m_templates;
};

} // namespace

Result<> seedMail(store::Connection &connection, const DemoSender &sender, UnixMs now)
{
    return MailSeeder(connection, sender, now).seed();
}

} // namespace pm::platform
