// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/redisconnection.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace pm::store {

// A few connections for many threads. Once one of them breaks, Redis counts as away until the pool's own thread has
// had an answer from it.
class RedisPool
{
public:
    // Waits for the first attempt to reach Redis, whatever comes of it.
    explicit RedisPool(std::shared_ptr<const RedisAddress> address);
    ~RedisPool();
    Q_DISABLE_COPY_MOVE(RedisPool)

    [[nodiscard]] Result<RedisReply> command(const QByteArrayList &words);

private:
    using Handle = std::unique_ptr<RedisConnection>;

    [[nodiscard]] Result<Handle> borrow();
    [[nodiscard]] Handle takeIdle();
    [[nodiscard]] Result<Handle> openOneMore(std::unique_lock<std::mutex> &lock);
    void giveBack(Handle connection);
    void drop(const Error &reason);
    void keepFinding();
    [[nodiscard]] bool find();

    const std::shared_ptr<const RedisAddress> m_address;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Handle> m_idle;
    int m_open = 0;
    bool m_up = false;
    bool m_tried = false;
    bool m_stopping = false;
    Error m_reason; // why it is away
    std::thread m_finder;
};

} // namespace pm::store
