// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTimer>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace pm::app {

// Logs when the event loop of the thread that made it stands still for more than 250 ms. For debug builds.
class UiWatchdog
{
public:
    UiWatchdog();
    ~UiWatchdog();
    UiWatchdog(const UiWatchdog &) = delete;
    UiWatchdog &operator=(const UiWatchdog &) = delete;

private:
    void watch();

    QTimer m_pulse;
    std::atomic<qint64> m_lastPulse; // ms on the monotonic clock
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace pm::app
