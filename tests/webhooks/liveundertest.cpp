// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/webhooks/liveundertest.h"

#include "platform/events/livelog.h"
#include "platform/notices/noticerepository.h"
#include "platform/store/migrations.h"

#include <QTest>

namespace pm::test {

namespace {

QString databaseKind()
{
    QFETCH_GLOBAL(QString, database);
    return database;
}

} // namespace

OpenGate::OpenGate()
    : tenant(LiveUnderTest::tenant())
{
}

Result<> OpenGate::admit(const http::Route &, http::Request &request, std::vector<std::pair<QByteArray, QByteArray>> &)
{
    if (const std::optional<ErrorKind> kind = refuses.load())
        return fail(*kind, QStringLiteral("The gate refuses."));
    request.principal.kind = http::Principal::Kind::Operator;
    request.principal.role = role;
    request.tenant = tenant;
    return {};
}

LiveUnderTest::LiveUnderTest(std::chrono::milliseconds beat)
    : m_place(databaseKind())
{
    auto opened = store::openDatabase({.url = m_place.url()});
    if (!opened || !store::migrate(**opened, store::migrations()))
        return;
    m_database = std::move(*opened);
    m_read = std::make_unique<CountingDatabase>(*m_database, QStringLiteral("data"));
    m_hub = std::make_unique<webhooks::LiveHub>(*m_read, clock, std::chrono::milliseconds(20), beat);
    m_dispatcher = std::make_unique<http::Dispatcher>(http::Router(webhooks::liveRoutes(*m_hub)), gate, m_metrics,
                                                      m_log, beat);
    m_server = std::make_unique<http::Server>(http::ServerSettings{}, *m_dispatcher, m_metrics);
    port = m_server->start().value_or(0);
}

bool LiveUnderTest::tellAt(UnixMs time, const QJsonArray &items, const TenantId &of)
{
    return m_database
        ->write([&](store::Connection &connection) {
            return events::tell(connection, {.tenant = of}, time, QStringLiteral("delivery"), items);
        })
        .has_value();
}

bool LiveUnderTest::makeTestTenant(const TenantId &of)
{
    return m_database
        ->write([&](store::Connection &connection) {
            return connection.execute(QStringLiteral("INSERT INTO tenants (id, company_name, owner_email, plan,"
                                                     " status, is_test, created_at) VALUES (?,"
                                                     " 'Probe', 'o@probe.example', 'pro', 'active', 1, 1)"),
                                      {of.text()});
        })
        .has_value();
}

bool LiveUnderTest::notice(const QString &subject, const std::optional<TenantId> &of)
{
    const Notice notice{.kind = QStringLiteral("webhook.failing"),
                        .level = NoticeLevel::Warning,
                        .tenant = of,
                        .subject = subject,
                        .createdAt = clock.now()};
    return m_database
        ->write([&](store::Connection &connection) { return notices::NoticeRepository(connection).tell(notice); })
        .value_or(false);
}

QJsonArray numbered(int first, int count)
{
    QJsonArray items;
    for (int i = first; i < first + count; ++i)
        items.append(QJsonObject{{QStringLiteral("n"), i}});
    return items;
}

} // namespace pm::test
