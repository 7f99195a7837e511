// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/livehub.h"

#include "platform/webhooks/livepage.h"

namespace pm::webhooks {

namespace {

constexpr int kIdsARead = 2000;
constexpr std::ptrdiff_t kRowsARead = 50; // of up to some 100 KB each

} // namespace

LiveHub::LiveHub(store::Database &database, const Clock &clock, std::chrono::milliseconds poll,
                 std::chrono::milliseconds heartbeat)
    : m_database(database)
    , m_clock(clock)
    , m_poll(poll)
    , m_heartbeat(heartbeat)
    , m_thread([this] { run(); })
{
}

LiveHub::~LiveHub()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

Result<std::shared_ptr<LiveStream>> LiveHub::open(LiveListener listener)
{
    const auto stream = std::make_shared<LiveStream>(m_database, m_clock, std::move(listener), m_heartbeat);
    {
        const std::scoped_lock lock(m_mutex);
        std::erase_if(m_streams, [](const auto &known) { return known.expired(); });
        if (m_streams.size() >= kMostStreams)
            return fail(ErrorKind::Unavailable, QStringLiteral("Too many listen to the live stream already."));
        m_streams.push_back(stream);
    }
    m_wake.notify_all();
    return stream;
}

Result<LivePage> LiveHub::page(const LiveListener &listener)
{
    return livePage(m_database, listener, m_clock.now());
}

std::vector<std::shared_ptr<LiveStream>> LiveHub::listening()
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::shared_ptr<LiveStream>> open;
    for (const auto &known : m_streams) {
        if (auto stream = known.lock())
            open.push_back(std::move(stream));
    }
    return open;
}

void LiveHub::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        std::erase_if(m_streams, [](const auto &known) { return known.expired(); });
        if (m_streams.empty()) {
            m_lookedAt = 0;
            m_wake.wait(lock, [this] { return m_stopping || !m_streams.empty(); });
            continue;
        }
        lock.unlock();
        look();
        lock.lock();
        m_wake.wait_for(lock, m_poll, [this] { return m_stopping; });
    }
}

void LiveHub::look()
{
    std::ignore = tellUnseen(m_clock.now()); // what the database cannot tell now is found the next time
    for (const std::shared_ptr<LiveStream> &stream : listening())
        stream->beat();
}

Result<> LiveHub::tellUnseen(UnixMs now)
{
    QString after = firstUlidOf(kLivePrefix, (m_lookedAt == 0 ? now : std::min(m_lookedAt, now)) - kLiveOverlapMs);
    std::set<QString> seen;
    for (bool isMore = true; isMore;) {
        const Result<std::vector<QString>> ids = m_database.read(
            [&](store::Connection &connection) { return liveIdsAfter(connection, after, kIdsARead); });
        const Result<> told = ids.and_then([this](const auto &found) { return tellUnseenOf(found); });
        if (!told)
            return told;
        isMore = std::ssize(*ids) == kIdsARead;
        after = ids->empty() ? after : ids->back();
        seen.insert(ids->begin(), ids->end());
    }
    m_seen = std::move(seen);
    m_lookedAt = now;
    return {};
}

// The same ten seconds are looked at again and again: their rows are large, the ids are not.
Result<> LiveHub::tellUnseenOf(std::vector<QString> ids)
{
    std::erase_if(ids, [this](const QString &id) { return m_seen.contains(id); });
    for (auto some = ids.begin(); some != ids.end();) {
        const auto end = some + std::min(kRowsARead, ids.end() - some);
        const Result<std::vector<LiveItem>> items = m_database.read([&](store::Connection &connection) {
            return liveItems(connection, {some, end});
        });
        if (!items)
            return fail(items.error());
        // Who came during the look hears of what it found, too: no later look finds it, and it may be newer than what
        // a stream has caught up with.
        for (const std::shared_ptr<LiveStream> &stream : listening())
            stream->take(*items);
        m_seen.insert(some, end);
        some = end;
    }
    return {};
}

} // namespace pm::webhooks
