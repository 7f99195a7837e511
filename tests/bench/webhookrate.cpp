// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/events/eventlog.h"
#include "tests/bench/measures.h"
#include "tests/bench/nginx.h"
#include "tests/bench/wrk.h"
#include "tests/support/postgresserver.h"
#include "tests/support/sharedplatform.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <thread>

namespace pm::bench {

namespace {

constexpr int kEndpoints = 8;
constexpr int kConcurrency = 16; // of each, the most that there is
constexpr int kEventsARun = 1000;
constexpr int kSecondsOfWrk = 2;
constexpr qint64 kPatienceMs = 120'000;

events::Happening happening(int number)
{
    return {.type = EventType::EmailSent,
            .data = {{QStringLiteral("message_id"), QStringLiteral("msg_%1").arg(number)},
                     {QStringLiteral("email"), QStringLiteral("user%1@customers.example").arg(number)},
                     {QStringLiteral("subject"), QStringLiteral("Your order has shipped")},
                     {QStringLiteral("text"), QString(200, u'x')}}};
}

// The service on one database, and a hand in it that makes events as the service does.
class Deliverer
{
public:
    Deliverer(const QString &name, const QStringList &arguments)
        : m_name(name)
        , m_platform(arguments + QStringList{QStringLiteral("--allow-private-endpoints")})
    {
    }

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const std::vector<double> &perSecond() const { return m_perSecond; }

    // `database` is its URL; empty for the service's own file.
    [[nodiscard]] Result<> prepare(const QString &database, const QString &endpoint)
    {
        if (!m_platform.start(1, 0) || !makeEndpoints(endpoint))
            return fail(ErrorKind::Internal, QStringLiteral("The service did not start, or took no webhook."));
        const QString file = m_platform.process(0).dataFolder() + QStringLiteral("/platform.db");
        auto opened = store::openDatabase(
            {.url = database.isEmpty() ? QStringLiteral("sqlite:") + file : database, .statementTimeoutMs = 60'000});
        if (!opened)
            return fail(opened.error());
        m_database = std::move(*opened);
        return {};
    }

    // From the commit of the events until nothing waits any more.
    [[nodiscard]] Result<> run()
    {
        if (const Result<> made = makeEvents(); !made)
            return made;
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < kPatienceMs) {
            const Result<qint64> waiting = count(QStringLiteral("SELECT COUNT(*) FROM delivery_queue"));
            if (!waiting)
                return fail(waiting.error());
            if (*waiting == 0) {
                m_perSecond.push_back(kEventsARun * kEndpoints * 1000.0 / static_cast<double>(timer.elapsed()));
                return {};
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return fail(ErrorKind::Timeout, QStringLiteral("Deliveries still wait."));
    }

    // Of all runs; those that were not acknowledged and recorded.
    [[nodiscard]] Result<qint64> undelivered()
    {
        return count(QStringLiteral("SELECT COUNT(*) FROM deliveries d WHERE status <> 'success' OR NOT EXISTS"
                                    " (SELECT 1 FROM delivery_attempts a WHERE a.delivery_id = d.id)"));
    }

private:
    [[nodiscard]] bool makeEndpoints(const QString &endpoint)
    {
        const auto http = m_platform.asOperator(0);
        for (int i = 0; i < kEndpoints; ++i) {
            const auto made = http->post(QStringLiteral("/api/v1/platform/webhooks"),
                                         {{QStringLiteral("name"), QStringLiteral("Endpoint %1").arg(i)},
                                          {QStringLiteral("endpoint_url"), endpoint},
                                          {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}},
                                          {QStringLiteral("concurrency"), kConcurrency}});
            if (made.status != 201)
                return false;
        }
        return true;
    }
    [[nodiscard]] Result<> makeEvents()
    {
        std::vector<events::Happening> happenings;
        for (int i = 0; i < kEventsARun; ++i)
            happenings.push_back(happening(i));
        const events::EventOwner owner{.tenant = TenantId(QString::fromLatin1(m_platform.tenant()))};
        return m_database->write([&](store::Connection &connection) {
            return events::record(connection, owner, QDateTime::currentMSecsSinceEpoch(), happenings);
        });
    }
    [[nodiscard]] Result<qint64> count(const QString &sql)
    {
        return m_database->read([&](store::Connection &connection) { return connection.query(sql); })
            .map([](const store::Rows &rows) { return rows.front().integer(0); });
    }

    const QString m_name;
    test::SharedPlatform m_platform;
    std::unique_ptr<store::Database> m_database;
    std::vector<double> m_perSecond;
};

Result<> addMeasures(Deliverer &deliverer, double reference, std::vector<Measure> &measures)
{
    const QString name = QStringLiteral("webhooks.throughput.") + deliverer.name();
    measures.push_back({name,
                        median(deliverer.perSecond()),
                        QStringLiteral("deliv./s"),
                        QStringLiteral("wrk on the same receiver"),
                        reference,
                        {}});
    return deliverer.undelivered().map([&](qint64 undelivered) {
        measures.push_back({name + QStringLiteral(".undelivered"),
                            static_cast<double>(undelivered),
                            QStringLiteral("deliveries"),
                            {},
                            {},
                            QStringLiteral("0")});
    });
}

} // namespace

// Both databases write to the disk before they answer. wrk has as many connections as deliveries may be under way.
Result<std::vector<Measure>> measureWebhookRate()
{
    test::PostgresServer postgres(test::PostgresServer::Sync::On);
    Nginx receiver;
    if (!postgres.start() || !receiver.start("{\"received\":true}"))
        return fail(ErrorKind::Internal, QStringLiteral("PostgreSQL or nginx did not start."));
    const QString database = postgres.createDatabase();
    Deliverer sqlite(QStringLiteral("sqlite"), {});
    Deliverer postgresql(QStringLiteral("postgresql"), {QStringLiteral("--database"), database});
    const auto ready = sqlite.prepare({}, receiver.url()).and_then([&] {
        return postgresql.prepare(database, receiver.url());
    });
    if (!ready)
        return fail(ready.error());
    const WrkLoad load{.url = receiver.url(),
                       .body = QJsonDocument(happening(0).data).toJson(QJsonDocument::Compact),
                       .connections = kEndpoints * kConcurrency,
                       .seconds = kSecondsOfWrk};
    std::vector<double> reference;
    for (int i = 0; i < kRuns; ++i) {
        const auto loaded = runWrk(load);
        const auto delivered = sqlite.run().and_then([&] { return postgresql.run(); });
        if (!loaded || !delivered)
            return fail(loaded ? delivered.error() : loaded.error());
        reference.push_back(loaded->perSecond);
    }
    std::vector<Measure> measures;
    const auto added = addMeasures(sqlite, median(reference), measures).and_then([&] {
        return addMeasures(postgresql, median(reference), measures);
    });
    return added.map([&] { return measures; });
}

} // namespace pm::bench
