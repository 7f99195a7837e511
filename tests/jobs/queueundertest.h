// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/jobs/jobqueue.h"
#include "platform/store/migrations.h"
#include "tests/support/testdatabase.h"

namespace pm::test {

// A queue on a real database; the clock stands still.
class QueueUnderTest
{
public:
    explicit QueueUnderTest(const QString &kind)
        : m_place(kind)
        , m_database(*store::openDatabase({.url = m_place.url()}))
        , m_queue(*m_database, clock)
        , m_ready(store::migrate(*m_database, store::migrations()).has_value())
    {
    }

    [[nodiscard]] bool isReady() const { return m_ready; }
    store::Database &database() { return *m_database; }
    jobs::JobQueue &queue() { return m_queue; }
    // Another process on the same database.
    [[nodiscard]] std::unique_ptr<store::Database> openAgain() { return *store::openDatabase({.url = m_place.url()}); }

    [[nodiscard]] bool enqueue(const QString &subject, qint64 inMs = 0)
    {
        return m_database
            ->write([&](store::Connection &connection) {
                return m_queue.enqueue(connection, kKind, subject, clock.now() + inMs);
            })
            .has_value();
    }
    std::optional<jobs::Job> take()
    {
        const auto taken = m_queue.take({kKind});
        if (!taken)
            qWarning("%s %s", qPrintable(taken.error().message), qPrintable(taken.error().detail));
        return taken.value_or(std::nullopt);
    }
    Result<> finish(const jobs::Job &job)
    {
        return m_database->write([&](store::Connection &connection) { return m_queue.finish(connection, job); });
    }
    Result<> reschedule(const jobs::Job &job, qint64 inMs)
    {
        return m_database->write(
            [&](store::Connection &connection) { return m_queue.reschedule(connection, job, clock.now() + inMs); });
    }
    qint64 number(const QString &sql)
    {
        const auto rows = m_database->read([&](store::Connection &connection) { return connection.query(sql); });
        return rows && !rows->empty() ? rows->front().integer(0) : -1;
    }

    const QString kKind = QStringLiteral("letters");
    FixedClock clock{1'800'000'000'000};

private:
    TestDatabase m_place;
    std::unique_ptr<store::Database> m_database;
    jobs::JobQueue m_queue;
    bool m_ready;
};

} // namespace pm::test
