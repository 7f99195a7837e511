// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "tests/bench/publicroutes.h"
#include "tests/support/dnsserver.h"
#include "tests/support/sharedplatform.h"

#include <atomic>

namespace pm::bench {

// A service with something of everything in it, and requests for all its public routes, mixed by their weights.
class ApiMix
{
public:
    // The URL of the database; empty: the service's own.
    ApiMix(QString name, const QString &database);

    [[nodiscard]] Result<> prepare();
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] quint16 port() const { return m_platform->process(0).port(); }

    // For the open load: any thread, one for each number.
    [[nodiscard]] QByteArray request(std::size_t number);
    void answered(std::size_t number, double ms, int status, const QByteArray &body);

    // Takes keys of which no bcrypt is left to do, and forgets the times.
    void beginRun(int run);
    // The times so far; those of refused requests are not among them, but count as failures.
    [[nodiscard]] std::vector<double> timesOf(std::size_t route) const { return m_times[route]; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    [[nodiscard]] QByteArray requestOf(const PublicRoute &route, const QByteArray &id);
    [[nodiscard]] Result<> make(int count, const char *path, QByteArray body, Pool pool);
    [[nodiscard]] Result<> startCampaigns(int count);
    [[nodiscard]] Result<> makeThreads();

    QString m_name;
    QString m_database;
    test::DnsServer m_dns;
    std::unique_ptr<test::SharedPlatform> m_platform;
    std::vector<std::size_t> m_order; // a thousand routes, mixed
    QByteArray m_template;
    Pools m_pools;
    std::vector<QByteArray> m_taken; // by request
    std::size_t m_firstKey = 0;      // of this run
    std::atomic<int> m_serial = 0;
    std::atomic<int> m_failures = 0;
    std::mutex m_mutex;                       // of the times
    std::vector<std::vector<double>> m_times; // by route
};

} // namespace pm::bench
