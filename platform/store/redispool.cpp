// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/redispool.h"

#include "models/core/blocking.h"

namespace pm::store {

namespace {

using std::chrono::milliseconds;

constexpr int kConnections = 8;
constexpr milliseconds kSlotWait{250};
constexpr milliseconds kFirstPause{20};
constexpr milliseconds kLongestPause{1000};

} // namespace

RedisPool::RedisPool(std::shared_ptr<const RedisAddress> address)
    : m_address(std::move(address))
    , m_finder([this] { keepFinding(); })
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_tried; });
}

RedisPool::~RedisPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_finder.join();
}

Result<RedisReply> RedisPool::command(const QByteArrayList &words)
{
    const Blocking waits;
    Result<Handle> connection = borrow();
    if (!connection)
        return fail(connection.error());
    Result<RedisReply> reply = (*connection)->command(words);
    if ((*connection)->isBroken())
        drop(reply.error());
    else
        giveBack(std::move(*connection));
    return reply;
}

Result<RedisPool::Handle> RedisPool::borrow()
{
    std::unique_lock lock(m_mutex);
    const bool ready = m_changed.wait_for(lock, kSlotWait,
                                          [this] { return !m_up || !m_idle.empty() || m_open < kConnections; });
    if (!m_up)
        return fail(m_reason);
    if (!ready)
        return fail(ErrorKind::Unavailable, QStringLiteral("All connections to Redis are busy."));
    if (Handle idle = takeIdle())
        return idle;
    return openOneMore(lock);
}

RedisPool::Handle RedisPool::takeIdle()
{
    while (!m_idle.empty()) {
        Handle idle = std::move(m_idle.back());
        m_idle.pop_back();
        if (!idle->hasBeenClosed())
            return idle;
        --m_open;
    }
    return nullptr;
}

Result<RedisPool::Handle> RedisPool::openOneMore(std::unique_lock<std::mutex> &lock)
{
    ++m_open;
    lock.unlock();
    Result<Handle> opened = RedisConnection::open(*m_address);
    if (!opened)
        drop(opened.error());
    return opened;
}

void RedisPool::giveBack(Handle connection)
{
    {
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(connection));
    }
    m_changed.notify_one();
}

void RedisPool::drop(const Error &reason)
{
    {
        const std::lock_guard lock(m_mutex);
        --m_open;
        m_open -= static_cast<int>(m_idle.size());
        m_idle.clear();
        m_up = false;
        m_reason = reason;
    }
    m_changed.notify_all();
}

void RedisPool::keepFinding()
{
    milliseconds pause = kFirstPause;
    for (;;) {
        pause = find() ? kFirstPause : std::min(2 * pause, kLongestPause);
        std::unique_lock lock(m_mutex);
        m_tried = true;
        m_changed.notify_all();
        if (!m_up)
            m_changed.wait_for(lock, pause, [this] { return m_stopping; });
        m_changed.wait(lock, [this] { return m_stopping || !m_up; });
        if (m_stopping)
            return;
    }
}

bool RedisPool::find()
{
    Result<Handle> opened = RedisConnection::open(*m_address);
    const std::lock_guard lock(m_mutex);
    m_up = opened.has_value();
    if (!m_up) {
        m_reason = opened.error();
        return false;
    }
    m_idle.push_back(std::move(*opened));
    ++m_open;
    return true;
}

} // namespace pm::store
