// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/redisconnection.h"

#include <thread>

namespace pm::store {

// Listens on one channel from a thread of its own, over a connection of its own.
class RedisSubscriber final : public RedisSubscription
{
public:
    RedisSubscriber(std::shared_ptr<const RedisAddress> address, QByteArray channel, RedisListener listener);
    ~RedisSubscriber() override;
    Q_DISABLE_COPY_MOVE(RedisSubscriber)

private:
    enum class Event { Arrived, Silence, Stop };

    void run();
    // Until the connection is lost, or the end.
    void listen();
    [[nodiscard]] Result<> exchange(RedisConnection &connection);
    [[nodiscard]] Result<> handleReplies(RedisConnection &connection);
    void handle(const RedisReply &reply);
    // `descriptor` may be -1, to wait for nothing but the end.
    [[nodiscard]] Event wait(int descriptor, int milliseconds) const;

    const std::shared_ptr<const RedisAddress> m_address;
    const QByteArray m_channel;
    const RedisListener m_listener;
    const int m_stop; // an eventfd
    bool m_subscribed = false;
    std::thread m_thread;
};

} // namespace pm::store
