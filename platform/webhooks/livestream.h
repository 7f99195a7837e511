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
// told to begin anew by an event "reset". What waits for it goes out in pieces: one that is cut off goes on from there.
class LiveStream final : public http::BodyStream
{
public:
    static constexpr std::size_t kMostWaiting = 2000;       // rows
    static constexpr qsizetype kMostWaitingBytes = 4 << 20; // in these
    static constexpr qsizetype kPieceBytes = 256 << 10;     // about; rows are not cut in two
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
    [[nodiscard]] Result<std::vector<LiveItem>> missed();
    void keepMissed(const std::vector<LiveItem> &rows);
    [[nodiscard]] QByteArray textOf(const LiveItem &row) const;
    [[nodiscard]] QByteArray takePiece();
    [[nodiscard]] bool isToTell(const LiveItem &row) const;
    void wake();
    // With the lock held.
    void keepWaiting(const LiveItem &row);
    void resetWhenTooMany();

    store::Database &m_database;
    const Clock &m_clock;
    const LiveListener m_listener;
    const LivePlace m_place; // of one who comes back
    const QString m_from;    // ids before it are no news
    const std::chrono::milliseconds m_heartbeat;
    const std::chrono::steady_clock::time_point m_opened = std::chrono::steady_clock::now();
    std::mutex m_mutex;
    std::function<void()> m_tell;
    std::deque<LiveItem> m_waiting;
    qsizetype m_waitingBytes = 0;
    std::set<QString> m_caughtUp; // what was found in the table is not told again
    bool m_isReset = false;
    std::chrono::steady_clock::time_point m_saidAt = m_opened;
    bool m_begun = false; // of next()
};

} // namespace pm::webhooks
