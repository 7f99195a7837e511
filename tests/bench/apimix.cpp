// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/apimix.h"

#include "tests/bench/measures.h"

#include "platform/api/inboxrepository.h"

#include <QDateTime>
#include <QDebug>
#include <QJsonDocument>

#include <algorithm>
#include <random>

namespace pm::bench {

namespace {

constexpr std::size_t kKeysARun = 8; // each may burst 2,000 requests
constexpr std::size_t kMostRequests = 100'000;
constexpr int kMostShown = 10; // failures
const QStringList kScopes{QStringLiteral("send_email"),       QStringLiteral("read_analytics"),
                          QStringLiteral("manage_contacts"),  QStringLiteral("manage_campaigns"),
                          QStringLiteral("manage_templates"), QStringLiteral("manage_domains"),
                          QStringLiteral("read_inbox"),       QStringLiteral("manage_webhooks")};

QByteArray idIn(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object().value(QStringLiteral("id")).toString().toLatin1();
}

// The same in each run.
std::vector<std::size_t> mixedRoutes()
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < publicRoutes().size(); ++i)
        order.insert(order.end(), static_cast<std::size_t>(publicRoutes()[i].weight), i);
    std::shuffle(order.begin(), order.end(), std::mt19937(1));
    return order;
}

} // namespace

ApiMix::ApiMix(QString name, const QString &database)
    : m_name(std::move(name))
    , m_database(database)
    , m_order(mixedRoutes())
    , m_taken(kMostRequests)
    , m_times(publicRoutes().size())
{
}

Result<> ApiMix::prepare()
{
    if (!m_dns.start())
        return fail(ErrorKind::Internal, QStringLiteral("The DNS server did not start."));
    QStringList arguments{QStringLiteral("--dns-server"), m_dns.address()};
    if (!m_database.isEmpty())
        arguments << QStringLiteral("--database") << m_database;
    m_platform = std::make_unique<test::SharedPlatform>(arguments, test::SharedPlatform::Prepare(), kScopes);
    if (!m_platform->start(1, kRuns * static_cast<int>(kKeysARun)))
        return fail(ErrorKind::Internal, QStringLiteral("The service did not start."));
    const QByteArray contact = R"({"email":"c#@bench.test"})";
    const QByteArray text = R"({"name":"T#","subject":"Hi {{name}}","text_body":"Hello {{name}}"})";
    const QByteArray campaign = R"({"name":"C#","template_id":"*","from":"news@bench.test",)"
                                R"("audience_tags":["bench"],"rate_per_minute":1})";
    const QByteArray webhook = R"({"name":"H#","endpoint_url":"https://hooks.bench.test/#",)"
                               R"("event_types":["campaign.completed"]})";
    // Nobody changes the audience, so that campaigns that run go on.
    return make(40, "/contacts", R"({"email":"a#@bench.test","tags":["bench"]})", Pool::None)
        .and_then([&] { return make(40, "/contacts", contact, Pool::Contact); })
        .and_then([&] { return make(40, "/contacts", contact, Pool::SpareContact); })
        .and_then([&] { return make(40, "/emails/send", R"({"to":"c1@bench.test","subject":"Hi"})", Pool::Message); })
        .and_then([&] { return make(20, "/templates", text, Pool::Template); })
        .and_then([&] { return make(40, "/templates", text, Pool::SpareTemplate); })
        .and_then([&] {
            m_template = m_pools.take(Pool::SpareTemplate);
            return make(20, "/campaigns", campaign, Pool::Campaign);
        })
        .and_then([&] { return make(40, "/campaigns", campaign, Pool::Draft); })
        .and_then([&] { return make(40, "/campaigns", campaign, Pool::Startable); })
        .and_then([&] { return make(8, "/domains", R"({"name":"s#.bench.test"})", Pool::Domain); })
        .and_then([&] { return make(4, "/domains", R"({"name":"s#.bench.test"})", Pool::SpareDomain); })
        .and_then([&] { return make(8, "/webhooks", webhook, Pool::Webhook); })
        .and_then([&] { return make(12, "/webhooks", webhook, Pool::SpareWebhook); })
        .and_then([&] { return startCampaigns(20); })
        .and_then([&] { return makeThreads(); });
}

// For the first requests to pause one.
Result<> ApiMix::startCampaigns(int count)
{
    const auto http = m_platform->keyed(0, m_platform->keys().front());
    for (int i = 0; i < count; ++i) {
        const QByteArray id = m_pools.take(Pool::Startable);
        const auto started = http->post(QStringLiteral("/api/v1/campaigns/%1/start").arg(QString::fromLatin1(id)));
        if (started.status != 200)
            return fail(ErrorKind::Internal, QStringLiteral("A campaign did not start."),
                        QString::fromUtf8(started.body));
        m_pools.put(Pool::Running, id);
    }
    return {};
}

Result<> ApiMix::make(int count, const char *path, QByteArray body, Pool pool)
{
    const auto http = m_platform->keyed(0, m_platform->keys().front());
    body.replace('*', m_template);
    for (int i = 0; i < count; ++i) {
        const QByteArray numbered = QByteArray(body).replace('#', QByteArray::number(++m_serial));
        const auto made = http->send("POST", QStringLiteral("/api/v1") + QLatin1StringView(path), numbered,
                                     {{"Content-Type", "application/json"}});
        const QByteArray id = idIn(made.body);
        if (id.isEmpty())
            return fail(ErrorKind::Internal, QStringLiteral("Something could not be made."),
                        QString::fromUtf8(made.body));
        if (pool != Pool::None)
            m_pools.put(pool, id);
    }
    return {};
}

// Replies come from outside, so there is no route that makes one.
Result<> ApiMix::makeThreads()
{
    const QString own = QStringLiteral("sqlite:") + m_platform->process(0).dataFolder()
                      + QStringLiteral("/platform.db");
    const auto database = store::openDatabase({.url = m_database.isEmpty() ? own : m_database});
    if (!database)
        return fail(database.error());
    const api::MessageOwner owner{.tenant = TenantId(QString::fromLatin1(m_platform->tenant()))};
    for (int i = 0; i < 20; ++i) {
        const auto made = (*database)->write([&](store::Connection &connection) {
            return api::InboxRepository(connection, owner)
                .keep(QStringLiteral("c%1@bench.test").arg(i), {.inbound = true,
                                                                .from = QStringLiteral("c@bench.test"),
                                                                .to = {QStringLiteral("news@bench.test")},
                                                                .subject = QStringLiteral("Re: Hello"),
                                                                .textBody = QStringLiteral("Thank you."),
                                                                .at = QDateTime::currentMSecsSinceEpoch()});
        });
        if (!made)
            return fail(made.error());
        m_pools.put(Pool::Thread, made->text().toLatin1());
    }
    return {};
}

QByteArray ApiMix::request(std::size_t number)
{
    const PublicRoute &route = publicRoutes()[m_order[number % m_order.size()]];
    m_taken[number] = m_pools.take(route.takes);
    return requestOf(route, m_taken[number]);
}

QByteArray ApiMix::requestOf(const PublicRoute &route, const QByteArray &id)
{
    const int serial = ++m_serial;
    const auto &keys = m_platform->keys();
    const QByteArray body = QByteArray(route.body).replace('#', QByteArray::number(serial)).replace('*', m_template);
    return QByteArray(route.method) + " /api/v1" + QByteArray(route.path).replace('*', id)
         + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
         + keys[m_firstKey + static_cast<std::size_t>(serial) % kKeysARun].secret.toLatin1()
         + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void ApiMix::answered(std::size_t number, double ms, int status, const QByteArray &body)
{
    const std::size_t index = m_order[number % m_order.size()];
    const PublicRoute &route = publicRoutes()[index];
    if (status < 200 || status >= 300) {
        if (++m_failures <= kMostShown)
            qWarning().noquote() << m_name << route.method << route.path << status << body.left(200);
        return;
    }
    if (route.gives != Pool::None)
        m_pools.put(route.gives, m_taken[number].isEmpty() ? idIn(body) : m_taken[number]);
    const std::lock_guard lock(m_mutex);
    m_times[index].push_back(ms);
}

void ApiMix::beginRun(int run)
{
    m_firstKey = static_cast<std::size_t>(run) * kKeysARun;
    for (std::size_t i = 0; i < kKeysARun; ++i)
        m_platform->keyed(0, m_platform->keys()[m_firstKey + i])->get(QStringLiteral("/api/v1/emails"));
    for (std::vector<double> &times : m_times)
        times.clear();
}

} // namespace pm::bench
