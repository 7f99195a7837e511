// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/ioloop.h"

#include <boost/asio/post.hpp>

namespace pm::http {

IoLoop::IoLoop(std::chrono::milliseconds sweepEvery)
    : m_sweepEvery(sweepEvery)
{
}

void IoLoop::start(Dispatcher &dispatcher)
{
    sweepLater();
    m_thread = std::thread([this, &dispatcher] { run(dispatcher); });
}

void IoLoop::stop()
{
    m_io.stop();
    if (m_thread.joinable())
        m_thread.join();
}

// An exception ends the connection that it came from, not the service.
void IoLoop::run(Dispatcher &dispatcher)
{
    while (true) {
        try {
            m_io.run();
            return;
        } catch (const std::exception &exception) {
            dispatcher.reportFault(exception.what());
        }
    }
}

// Over a copy, because a connection may end here and leave the set.
void IoLoop::drain()
{
    const auto connections = m_connections;
    for (Connection *connection : connections) {
        if (m_connections.contains(connection))
            connection->drain();
    }
}

void IoLoop::sweepLater()
{
    m_sweep.expires_after(m_sweepEvery);
    m_sweep.async_wait([this](const boost::system::error_code &error) {
        if (error)
            return;
        const SteadyTime now = std::chrono::steady_clock::now();
        const auto connections = m_connections;
        for (Connection *connection : connections) {
            if (m_connections.contains(connection))
                connection->checkDeadline(now);
        }
        sweepLater();
    });
}

} // namespace pm::http
