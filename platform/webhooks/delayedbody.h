// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/bodystream.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace pm::webhooks {

// Bodies that are sent after a while; no worker waits for them, only one thread.
class DelayLine
{
public:
    static constexpr std::size_t kMostWaiting = 1000; // beyond, bodies are not delayed

    DelayLine();
    ~DelayLine(); // what waits is sent
    Q_DISABLE_COPY_MOVE(DelayLine)

    [[nodiscard]] std::shared_ptr<http::BodyStream> delayed(QByteArray body, std::chrono::milliseconds delay);

private:
    class Body;

    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::multimap<std::chrono::steady_clock::time_point, std::weak_ptr<Body>> m_waiting;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace pm::webhooks
