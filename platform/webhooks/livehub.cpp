// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/livehub.h"

#include "platform/webhooks/livepage.h"

namespace pm::webhooks {

namespace {

constexpr int kRowsALook = 2000;

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

std::vector<std::shared_ptr<LiveStream>> LiveHub::streams()
{
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
    const UnixMs now = m_clock.now();
    const Result<std::vector<LiveItem>> items = unseen(now);
    // Who came during the look hears of what it found, too: no later look finds it, and it may be newer than what a
    // stream that resumes has caught up with.
    std::unique_lock lock(m_mutex);
    const std::vector<std::shared_ptr<LiveStream>> listening = streams();
    lock.unlock();
    for (const std::shared_ptr<LiveStream> &stream : listening) {
        if (items)
            stream->take(*items);
        stream->beat();
    }
}

// What the database cannot tell now is found the next time.
Result<std::vector<LiveItem>> LiveHub::unseen(UnixMs now)
{
    QString after = firstUlidOf(kLivePrefix, (m_lookedAt == 0 ? now : std::min(m_lookedAt, now)) - kLiveOverlapMs);
    std::set<QString> seen;
    std::vector<LiveItem> fresh;
    for (bool isMore = true; isMore;) {
        const Result<std::vector<QString>> ids = m_database.read(
            [&](store::Connection &connection) { return liveIdsAfter(connection, after, kRowsALook); });
        Result<std::vector<LiveItem>> items = ids.and_then([this](const auto &found) { return unseenOf(found); });
        if (!items)
            return items;
        isMore = std::ssize(*ids) == kRowsALook;
        after = ids->empty() ? after : ids->back();
        seen.insert(ids->begin(), ids->end());
        std::move(items->begin(), items->end(), std::back_inserter(fresh));
    }
    m_seen = std::move(seen);
    m_lookedAt = now;
    return fresh;
}

// The same ten seconds are looked at again and again: their rows are large, the ids are not.
Result<std::vector<LiveItem>> LiveHub::unseenOf(std::vector<QString> ids)
{
    std::erase_if(ids, [this](const QString &id) { return m_seen.contains(id); });
    if (ids.empty())
        return std::vector<LiveItem>();
    return m_database.read([&](store::Connection &connection) { return liveItems(connection, ids); });
}

} // namespace pm::webhooks
