// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/events/livelog.h"
#include "tests/bench/measures.h"
#include "tests/support/postgresserver.h"
#include "tests/support/resident.h"
#include "tests/support/sharedplatform.h"
#include "tests/ui/deliveriesconsole.h"
#include "ui/webhooks/deliveriespage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

namespace pm::bench {

namespace {

constexpr int kDeliveriesALook = 600; // one a second; the operator looks every ten minutes
constexpr int kLooksADay = 24 * 6;
constexpr int kLooksOfWarmUp = 6;
constexpr int kPatienceMs = 30'000;

// A delivery that is new or has become something else, as the stream tells of it.
QJsonArray tenMinutes(int look)
{
    QJsonArray told;
    const UnixMs now = QDateTime::currentMSecsSinceEpoch();
    for (int i = 0; i < kDeliveriesALook; ++i) {
        const Delivery delivery{.id = DeliveryId(makeUlid(QLatin1StringView("del_"), now)),
                                .webhook = WebhookId(QStringLiteral("whk_%1").arg(i % 7)),
                                .event = EventId(makeUlid(QLatin1StringView("evt_"), now)),
                                .eventType = QStringLiteral("email.sent"),
                                .status = look % 10 == 0 ? DeliveryStatus::Exhausted : DeliveryStatus::Success,
                                .statusCode = 200,
                                .durationMs = 20 + i,
                                .attemptNumber = 1,
                                .maxAttempts = 5,
                                .attemptedAt = now};
        told.append(toJson(delivery));
    }
    return told;
}

// A console whose window is open on the log, and a service that something happens at.
class Day
{
public:
    Day(test::SharedPlatform &platform, QString database)
        : m_platform(platform)
        , m_url(std::move(database))
        , m_console(platform.process(0).url())
    {
    }
    [[nodiscard]] Result<> begin()
    {
        auto opened = store::openDatabase({.url = m_url});
        if (!opened)
            return fail(opened.error());
        m_database = std::move(*opened);
        const auto table = m_console.openAsAdmin();
        if (!table)
            return fail(table.error());
        QObject::connect(&m_console.console().live, &app::LiveService::deliveryChanged, *table, [this] { ++m_seen; });
        return {};
    }
    // Then the page shows what is new.
    [[nodiscard]] Result<> pass(int looks)
    {
        const events::EventOwner owner{.tenant = TenantId(QString::fromLatin1(m_platform.tenant()))};
        auto *page = m_console.console().find<ui::DeliveriesPage>("deliveriesPage");
        for (int look = 0; look < looks; ++look) {
            const Result<> told = m_database->write([&](store::Connection &connection) {
                return events::tell(connection, owner, QDateTime::currentMSecsSinceEpoch(), QStringLiteral("delivery"),
                                    tenMinutes(look));
            });
            if (!told)
                return told;
            m_told += kDeliveriesALook;
            if (!QTest::qWaitFor([this] { return m_seen >= m_told; }, kPatienceMs))
                return fail(ErrorKind::Timeout, QStringLiteral("The stream did not tell of all deliveries."));
            page->refresh();
        }
        return {};
    }

private:
    test::SharedPlatform &m_platform;
    const QString m_url;
    test::DeliveriesConsole m_console;
    std::unique_ptr<store::Database> m_database;
    int m_told = 0;
    int m_seen = 0;
};

} // namespace

// What happens in a day happens as fast as it can; the first hour fills what is kept. SQLite would keep pages of its
// file in this process.
Result<std::vector<Measure>> measureLogGrowth()
{
    test::PostgresServer postgres;
    if (!postgres.start())
        return fail(ErrorKind::Internal, QStringLiteral("PostgreSQL did not start."));
    const QString database = postgres.createDatabase();
    test::SharedPlatform platform({QStringLiteral("--database"), database});
    if (!platform.start(1, 0))
        return fail(ErrorKind::Internal, QStringLiteral("The service did not start."));
    Day day(platform, database);
    const auto warm = day.begin().and_then([&] { return day.pass(kLooksOfWarmUp); });
    const double before = test::residentMb(QCoreApplication::applicationPid());
    const auto passed = warm ? day.pass(kLooksADay) : warm;
    if (!passed)
        return fail(passed.error());
    const double after = test::residentMb(QCoreApplication::applicationPid());
    return std::vector<Measure>{
        {QStringLiteral("log.growth_24h"), after - before, QStringLiteral("MB"), {}, {}, QStringLiteral("< 10 MB")}};
}

} // namespace pm::bench
