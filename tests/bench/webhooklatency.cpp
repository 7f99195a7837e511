// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/clock.h"
#include "tests/bench/measures.h"
#include "tests/bench/openload.h"
#include "tests/support/postgresserver.h"
#include "tests/support/receiver.h"
#include "tests/support/sharedplatform.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace pm::bench {

namespace {

constexpr int kPerSecond = 200;
constexpr int kSecondsARun = 5;
constexpr std::size_t kHanging = 9; // of ten endpoints
constexpr int kContactsPerSecond = 20;
constexpr int kPatienceMs = 30'000;
const QString kWebhooks = QStringLiteral("/api/v1/platform/webhooks");

// Its id; empty when it was refused.
QString makeEndpoint(test::HttpExchange &http, const QString &url, const char *eventType)
{
    const QJsonObject wanted{{QStringLiteral("name"), QString::fromLatin1(eventType)},
                             {QStringLiteral("endpoint_url"), url},
                             {QStringLiteral("event_types"), QJsonArray{QString::fromLatin1(eventType)}},
                             {QStringLiteral("concurrency"), 16}};
    return http.post(kWebhooks, wanted).json().value(QStringLiteral("id")).toString();
}

QByteArray post(const char *path, const QString &secret, const QJsonObject &content)
{
    const QByteArray body = QJsonDocument(content).toJson(QJsonDocument::Compact);
    return QByteArray("POST /api/v1/") + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
         + secret.toLatin1() + "\r\nContent-Type: application/json\r\nContent-Length: "
         + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

// From the making of an event, which is just before its commit, until its request has come as a whole.
std::vector<double> timesOf(const test::Receiver &receiver)
{
    std::vector<double> times;
    for (const test::ReceivedRequest &request : receiver.requests("/live")) {
        const QString made =
            QJsonDocument::fromJson(request.body).object().value(QStringLiteral("created_at")).toString();
        times.push_back(static_cast<double>(request.atMs - fromIso(made).value_or(0)));
    }
    std::sort(times.begin(), times.end());
    return times;
}

// Messages at the rate that is wanted, and contacts whose events go to the endpoints that hang.
class Latency
{
public:
    explicit Latency(const test::SharedPlatform &platform)
        : m_platform(platform)
    {
    }
    [[nodiscard]] bool makeLive() const
    {
        const auto http = m_platform.asOperator(0);
        return !makeEndpoint(*http, m_receiver.url(QStringLiteral("/live")), "email.sent").isEmpty();
    }
    // In place of those before, which the service may be about to stop.
    [[nodiscard]] bool makeHanging()
    {
        const auto http = m_platform.asOperator(0);
        m_receiver.behave("/hang", test::Behaviour::of(test::Behaviour::Kind::Hang));
        for (const QString &id : std::exchange(m_hanging, {}))
            std::ignore = http->remove(kWebhooks + u'/' + id);
        for (std::size_t i = 0; i < kHanging; ++i)
            m_hanging.append(makeEndpoint(*http, m_receiver.url(QStringLiteral("/hang")), "contact.created"));
        return !m_hanging.contains(QString());
    }
    // The service waits for them, and has stopped none.
    [[nodiscard]] bool allHang() const
    {
        if (m_receiver.requests("/hang").size() < kHanging)
            return false;
        const auto http = m_platform.asOperator(0);
        const QStringList sentTo{QStringLiteral("active"), QStringLiteral("failing")};
        return std::all_of(m_hanging.begin(), m_hanging.end(), [&](const QString &id) {
            return sentTo.contains(http->get(kWebhooks + u'/' + id).json().value(QStringLiteral("status")).toString());
        });
    }
    // p50 and p99 in milliseconds.
    [[nodiscard]] Result<std::pair<double, double>> run()
    {
        if (!useKeys())
            return fail(ErrorKind::Internal, QStringLiteral("A key was refused."));
        m_receiver.forgetRequests();
        std::mutex mutex;
        QString refused; // the last one
        bench::run({.port = m_platform.process(0).port(),
                    .perSecond = kPerSecond + kContactsPerSecond,
                    .seconds = kSecondsARun,
                    .request = [this](std::size_t number) { return request(number); },
                    .answered =
                        [&](std::size_t, double, int status, const QByteArray &body) {
                            const std::lock_guard lock(mutex);
                            if (status / 100 != 2)
                                refused = QString::number(status) + u' ' + QString::fromUtf8(body);
                        }});
        if (!refused.isEmpty())
            return fail(ErrorKind::Internal, QStringLiteral("A request was refused."), refused);
        if (!m_receiver.waitForRequests(kPerSecond * kSecondsARun, kPatienceMs))
            return fail(missing());
        std::vector<double> times = timesOf(m_receiver);
        while (std::ssize(times) < kPerSecond * kSecondsARun
               && m_receiver.waitForRequests(m_receiver.count() + 1, kPatienceMs))
            times = timesOf(m_receiver);
        if (std::ssize(times) < kPerSecond * kSecondsARun)
            return fail(missing());
        return std::pair{median(times), percentile(times, 99)};
    }

private:
    // With what the log knows of those that did not come.
    [[nodiscard]] Error missing() const
    {
        const QByteArray waiting = m_platform.asOperator(0)
                                       ->get(QStringLiteral(
                                           "/api/v1/platform/webhooks/deliveries?event_type=email.sent&limit=3"
                                           "&status=pending,pending_retry,failed,exhausted"))
                                       .body;
        return Error::of(ErrorKind::Timeout, QStringLiteral("Not all events came."),
                         QStringLiteral("%1 came; %2").arg(timesOf(m_receiver).size()).arg(QString::fromUtf8(waiting)));
    }
    // So that no bcrypt is left to do.
    [[nodiscard]] bool useKeys() const
    {
        return std::all_of(m_platform.keys().begin(), m_platform.keys().end(), [this](const auto &key) {
            return m_platform.keyed(0, key)->get(QStringLiteral("/api/v1/contacts")).status == 200;
        });
    }
    QByteArray request(std::size_t number) const
    {
        const std::vector<test::SharedPlatform::Key> &keys = m_platform.keys();
        const QString &secret = keys[number % keys.size()].secret;
        const QString to = QStringLiteral("user-%1@customers.example").arg(++m_number);
        if (number % ((kPerSecond + kContactsPerSecond) / kContactsPerSecond) == 0)
            return post("contacts", secret, {{QStringLiteral("email"), to}});
        return post("emails/send", secret,
                    {{QStringLiteral("to"), to},
                     {QStringLiteral("subject"), QStringLiteral("Your order has shipped")},
                     {QStringLiteral("text_body"), QStringLiteral("It is on its way.")}});
    }

    const test::SharedPlatform &m_platform;
    test::Receiver m_receiver;
    QStringList m_hanging; // their ids
    mutable std::atomic<int> m_number = 0;
};

Result<> take(Latency &latency, bool isCrowded, std::vector<double> &p50, std::vector<double> &p99)
{
    for (int i = 0; i < kRuns; ++i) {
        if (isCrowded && !latency.makeHanging())
            return fail(ErrorKind::Internal, QStringLiteral("The service took no webhook."));
        const auto taken = latency.run();
        if (!taken)
            return fail(taken.error());
        if (isCrowded && !latency.allHang())
            return fail(ErrorKind::Internal, QStringLiteral("An endpoint that is to hang was left alone."));
        p50.push_back(taken->first);
        p99.push_back(taken->second);
    }
    return {};
}

} // namespace

// The reference of the hanging crowd is the same service before it came.
Result<std::vector<Measure>> measureWebhookLatency()
{
    test::PostgresServer postgres(test::PostgresServer::Sync::On);
    if (!postgres.start())
        return fail(ErrorKind::Internal, QStringLiteral("PostgreSQL did not start."));
    test::SharedPlatform platform({QStringLiteral("--database"), postgres.createDatabase(),
                                   QStringLiteral("--allow-private-endpoints")},
                                  {}, {QStringLiteral("send_email"), QStringLiteral("manage_contacts")});
    Latency latency(platform);
    if (!platform.start(1, 2 * kRuns) || !latency.makeLive())
        return fail(ErrorKind::Internal, QStringLiteral("The service did not start, or took no webhook."));
    std::vector<double> p50, p99, crowdedP50, crowdedP99;
    const auto taken = take(latency, false, p50, p99).and_then([&] {
        return take(latency, true, crowdedP50, crowdedP99);
    });
    if (!taken)
        return fail(taken.error());
    const QString name = QStringLiteral("webhooks.latency");
    const QString ms = QStringLiteral("ms");
    const QString alone = QStringLiteral("with no endpoint that hangs");
    return std::vector<Measure>{{name + QStringLiteral(".p50"), median(p50), ms, {}, {}, {}},
                                {name + QStringLiteral(".p99"), median(p99), ms, {}, {}, QStringLiteral("< 100 ms")},
                                {name + QStringLiteral(".hanging.p50"), median(crowdedP50), ms, alone, median(p50), {}},
                                {name + QStringLiteral(".hanging.p99"), median(crowdedP99), ms, alone, median(p99),
                                 QStringLiteral("ratio < 2")}};
}

} // namespace pm::bench
