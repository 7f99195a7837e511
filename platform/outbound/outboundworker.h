// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/outbound/curlloop.h"
#include "platform/outbound/waitingline.h"

#include <atomic>
#include <map>
#include <mutex>
#include <thread>

namespace pm::outbound {

// The client's thread, what it is told to do, and what it has under way.
class OutboundWorker
{
public:
    explicit OutboundWorker(OutboundSettings settings);

    TransferId submit(OutboundRequest request, OutboundClient::Done done);
    void cancel(TransferId id);
    void stop();
    [[nodiscard]] OutboundClient::Load load() const;

private:
    struct Orders {
        std::vector<std::unique_ptr<Transfer>> submitted;
        std::vector<TransferId> cancelled;
    };

    void run();
    [[nodiscard]] bool takeOrders(Orders &orders);
    void follow(Orders &orders);
    void start(std::unique_ptr<Transfer> transfer);
    void finishEnded();
    void cancelOne(TransferId id);
    void cancelAll();
    [[nodiscard]] std::unique_ptr<Transfer> takeRunning(TransferId id);
    void finishCancelled(Transfer &transfer);

    const OutboundSettings m_settings;
    std::mutex m_mutex; // of the three below
    Orders m_orders;
    quint64 m_lastId = 0;
    bool m_stopping = false;

    std::once_flag m_stopOnce;
    std::atomic<int> m_open{0}; // submitted and not finished
    std::atomic<int> m_inFlight{0};
    CurlLoop m_loop; // from here on the thread's, CurlLoop::wake() apart
    WaitingLine m_line;
    std::map<TransferId, std::unique_ptr<Transfer>> m_running;
    std::thread m_thread;
};

} // namespace pm::outbound
