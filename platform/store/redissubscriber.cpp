// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/redissubscriber.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace pm::store {

namespace {

constexpr int kFirstPauseMs = 20;
constexpr int kLongestPauseMs = 1000;
// After as much silence it is asked whether anybody is there, and after as much again it counts as lost.
constexpr int kSilenceMs = 2000;

} // namespace

RedisSubscriber::RedisSubscriber(std::shared_ptr<const RedisAddress> address, QByteArray channel,
                                 RedisListener listener)
    : m_address(std::move(address))
    , m_channel(std::move(channel))
    , m_listener(std::move(listener))
    , m_stop(eventfd(0, EFD_CLOEXEC))
    , m_thread([this] { run(); })
{
}

RedisSubscriber::~RedisSubscriber()
{
    eventfd_write(m_stop, 1);
    m_thread.join();
    close(m_stop);
}

void RedisSubscriber::run()
{
    int pauseMs = kFirstPauseMs;
    do {
        listen();
        if (wait(-1, 0) == Event::Stop)
            return;
        pauseMs = m_subscribed ? kFirstPauseMs : std::min(2 * pauseMs, kLongestPauseMs);
        if (m_subscribed && m_listener.lost)
            m_listener.lost();
        m_subscribed = false;
    } while (wait(-1, pauseMs) != Event::Stop);
}

void RedisSubscriber::listen()
{
    const Result<std::unique_ptr<RedisConnection>> connection = RedisConnection::open(*m_address);
    if (connection)
        static_cast<void>(exchange(**connection));
}

Result<> RedisSubscriber::exchange(RedisConnection &connection)
{
    Result<> going = connection.send({"SUBSCRIBE", m_channel});
    bool asked = false;
    while (going) {
        const Event event = wait(connection.descriptor(), kSilenceMs);
        if (event == Event::Stop || (event == Event::Silence && asked))
            break;
        asked = event == Event::Silence;
        going = asked ? connection.send({"PING"}) : handleReplies(connection);
    }
    return going;
}

Result<> RedisSubscriber::handleReplies(RedisConnection &connection)
{
    if (const Result<> received = connection.receive(); !received)
        return received;
    for (;;) {
        const Result<std::optional<RedisReply>> reply = connection.nextReply();
        if (!reply)
            return fail(reply.error());
        if (!*reply)
            return {};
        handle(**reply);
    }
}

void RedisSubscriber::handle(const RedisReply &reply)
{
    if (reply.elements.empty())
        return;
    const QByteArray &what = reply.elements.front().text;
    if (what == "subscribe") {
        m_subscribed = true;
        m_listener.connected();
    } else if (what == "message" && reply.elements.size() == 3) {
        m_listener.message(reply.elements.back().text);
    }
}

RedisSubscriber::Event RedisSubscriber::wait(int descriptor, int milliseconds) const
{
    std::array<pollfd, 2> waiting{pollfd{.fd = m_stop, .events = POLLIN, .revents = 0},
                                  pollfd{.fd = descriptor, .events = POLLIN, .revents = 0}};
    if (poll(waiting.data(), waiting.size(), milliseconds) == 0)
        return Event::Silence;
    return waiting[0].revents != 0 ? Event::Stop : Event::Arrived;
}

} // namespace pm::store
