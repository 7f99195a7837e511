// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/uiwatchdog.h"

#include <QLoggingCategory>

#include <chrono>

namespace pm::app {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcWatchdog, "penguinmails.ui.watchdog")

constexpr auto kPulse = 50ms;
constexpr qint64 kLimitMs = 250;

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

UiWatchdog::UiWatchdog()
    : m_lastPulse(nowMs())
{
    QObject::connect(&m_pulse, &QTimer::timeout, [this] { m_lastPulse = nowMs(); });
    m_pulse.start(kPulse);
    m_thread = std::thread([this] { watch(); });
}

UiWatchdog::~UiWatchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void UiWatchdog::watch()
{
    qint64 stalledAt = 0; // the pulse after which nothing came
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, kPulse, [this] { return m_ending; })) {
        const qint64 pulse = m_lastPulse;
        if (stalledAt != 0 && pulse != stalledAt) {
            qCWarning(lcWatchdog) << "The event loop stood still for" << pulse - stalledAt << "ms";
            stalledAt = 0;
        } else if (nowMs() - pulse > kLimitMs) {
            stalledAt = pulse;
        }
    }
}

} // namespace pm::app
