// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/usagerecorder.h"

#include <chrono>

namespace pm::keys {

namespace {

constexpr std::chrono::milliseconds kBatchTime{500};
constexpr std::size_t kMostEvents = 50'000;
constexpr std::size_t kMostRows = 200'000;

} // namespace

UsageRecorder::UsageRecorder(store::Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
    , m_writer(makeUuid())
    , m_thread([this] { run(); })
{
}

UsageRecorder::~UsageRecorder()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void UsageRecorder::record(UsageEvent event)
{
    const std::scoped_lock lock(m_mutex);
    if (m_events.size() >= kMostEvents) {
        ++m_dropped;
        return;
    }
    m_events.push_back(std::move(event));
    ++m_waiting;
    // The thread sleeps until there is a first event, then for the batch's time unless it gets crowded.
    if (m_events.size() == 1 || m_events.size() == kMostEvents / 2)
        m_wake.notify_one();
}

Result<> UsageRecorder::flush()
{
    return writeWaiting();
}

void UsageRecorder::run()
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, std::chrono::minutes(1), [this] { return m_stopping || m_waiting > 0; });
        m_wake.wait_for(lock, kBatchTime, [this] { return m_stopping || m_events.size() >= kMostEvents / 2; });
        const bool last = m_stopping;
        lock.unlock();
        // A failure is tried again with the next round; the figures show what waits.
        std::ignore = writeWaiting();
        if (last)
            return;
    }
}

Result<> UsageRecorder::writeWaiting()
{
    const std::scoped_lock lock(m_writing);
    collect();
    while (!m_sent.isEmpty() || !m_next.isEmpty()) {
        if (m_sent.isEmpty())
            m_sent = std::exchange(m_next, {});
        const Result<> written = m_database.write([&](store::Connection &connection) {
            return writeUsage(connection, m_sent, {.writer = m_writer, .sequence = m_sequence}, m_clock.now());
        });
        if (!written)
            return written;
        qint64 events = 0;
        for (const auto &[key, sums] : m_sent.keys())
            events += sums.requests;
        m_waiting -= events;
        m_sent = {};
        ++m_sequence;
    }
    return {};
}

void UsageRecorder::collect()
{
    std::vector<UsageEvent> events;
    {
        const std::scoped_lock lock(m_mutex);
        events = std::exchange(m_events, {});
    }
    for (const UsageEvent &event : events) {
        if (m_next.size() < kMostRows) {
            m_next.add(event);
        } else {
            ++m_dropped;
            --m_waiting;
        }
    }
}

} // namespace pm::keys
