// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/notice.h"
#include "platform/http/server.h"
#include "platform/webhooks/liveservice.h"
#include "tests/support/testdatabase.h"
#include "tests/webhooks/countingdatabase.h"

#include <QJsonArray>

#include <atomic>

namespace pm::test {

// Admits everybody, as a developer of the tenant if not told otherwise.
class OpenGate final : public http::Gate
{
public:
    OpenGate();
    std::atomic<Role> role = Role::TenantDeveloper;
    std::optional<TenantId> tenant;
    std::atomic<std::optional<ErrorKind>> refuses{std::optional<ErrorKind>()};

    Result<> admit(const http::Route &, http::Request &request,
                   std::vector<std::pair<QByteArray, QByteArray>> &) override;
    void finished(const http::Route &, const http::Request &, int, qint64) override {}
};

// The service's end of the live stream on a real socket, with the database of the row.
class LiveUnderTest
{
public:
    explicit LiveUnderTest(std::chrono::milliseconds beat = webhooks::LiveStream::kHeartbeat);

    [[nodiscard]] static TenantId tenant() { return TenantId(QStringLiteral("11111111-1111-4111-8111-111111111111")); }
    [[nodiscard]] static TenantId other() { return TenantId(QStringLiteral("22222222-2222-4222-8222-222222222222")); }

    bool tell(const QJsonArray &items, const TenantId &of = tenant()) { return tellAt(clock.now(), items, of); }
    // As by a transaction that began then and commits now.
    bool tellAt(UnixMs time, const QJsonArray &items, const TenantId &of = tenant());
    bool makeTestTenant(const TenantId &of);
    // Its subject tells it apart.
    bool notice(const QString &subject, const std::optional<TenantId> &of);

    store::Database &database() { return *m_database; }
    // The rows whose data the service has read.
    [[nodiscard]] qint64 dataRead() const { return m_read->rows(); }
    http::Server &server() { return *m_server; }

    SystemClock clock;
    OpenGate gate;
    quint16 port = 0;

private:
    TestDatabase m_place;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<CountingDatabase> m_read;
    http::Metrics m_metrics;
    http::Log m_log;
    std::unique_ptr<webhooks::LiveHub> m_hub;
    std::unique_ptr<http::Dispatcher> m_dispatcher;
    std::unique_ptr<http::Server> m_server;
};

// {"n": first}, and so on.
[[nodiscard]] QJsonArray numbered(int first, int count = 1);

} // namespace pm::test
