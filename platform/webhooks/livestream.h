// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/bodystream.h"
#include "platform/webhooks/liveitem.h"

#include <chrono>
#include <deque>
#include <memory>
#include <mutex>
#include <set>

namespace pm::webhooks {

// Server-sent events for one client (contract section 10). A client that reads too slowly, or comes back too late, is
// told to begin anew by an event "reset".
class LiveStream final : public http::BodyStream
{
public:
    static constexpr std::size_t kMostWaiting = 2000; // rows
    static constexpr std::chrono::seconds kHeartbeat{15};
    static constexpr std::chrono::minutes kLongest{15}; // then it has to sign in again

    LiveStream(store::Database &database, const Clock &clock, LiveListener listener,
               std::chrono::milliseconds heartbeat = kHeartbeat);

    [[nodiscard]] Result<std::optional<QByteArray>> next() override;
    void onMore(std::function<void()> tell) override;
    [[nodiscard]] bool isEndless() const override { return true; }

    // From the hub's thread.
    void take(const std::vector<LiveItem> &items);
    // Wakes the connection when it is time to say something.
    void beat();

private:
    [[nodiscard]] Result<QByteArray> begin();
    [[nodiscard]] Result<QByteArray> missed();
    [[nodiscard]] QByteArray textOf(const LiveItem &row, qsizetype from = 0) const;
    [[nodiscard]] QByteArray takeWaiting();
    void wake();

    store::Database &m_database;
    const Clock &m_clock;
    const LiveListener m_listener;
    const std::chrono::milliseconds m_heartbeat;
    const std::chrono::steady_clock::time_point m_opened = std::chrono::steady_clock::now();
    std::mutex m_mutex;
    std::function<void()> m_tell;
    std::deque<LiveItem> m_waiting;
    bool m_isReset = false;
    std::chrono::steady_clock::time_point m_saidAt = m_opened;
    bool m_begun = false;         // of next()
    const QString m_from;         // ids before it are no news
    std::set<QString> m_caughtUp; // what next() found in the table is not told again
};

} // namespace pm::webhooks
