// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/livestream.h"

#include <condition_variable>
#include <set>
#include <thread>

namespace pm::webhooks {

// Reads what was told, by whichever process, and hands it to the streams of this one: one thread, one look at the
// table for all of them, and none while nobody listens.
class LiveHub
{
public:
    static constexpr std::size_t kMostStreams = 256;

    LiveHub(store::Database &database, const Clock &clock,
            std::chrono::milliseconds poll = std::chrono::milliseconds(200),
            std::chrono::milliseconds heartbeat = LiveStream::kHeartbeat);
    ~LiveHub();
    Q_DISABLE_COPY_MOVE(LiveHub)

    // Unavailable when too many listen. The database must outlive the stream.
    [[nodiscard]] Result<std::shared_ptr<LiveStream>> open(LiveListener listener);
    // For one whom no stream reaches.
    [[nodiscard]] Result<LivePage> page(const LiveListener &listener);

private:
    void run();
    void look();
    [[nodiscard]] Result<> tellUnseen(UnixMs now);
    [[nodiscard]] Result<> tellUnseenOf(std::vector<QString> ids);
    [[nodiscard]] std::vector<std::shared_ptr<LiveStream>> listening();

    store::Database &m_database;
    const Clock &m_clock;
    const std::chrono::milliseconds m_poll;
    const std::chrono::milliseconds m_heartbeat;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<std::weak_ptr<LiveStream>> m_streams;
    bool m_stopping = false;
    UnixMs m_lookedAt = 0;    // of the thread
    std::set<QString> m_seen; // of the thread: those young enough to be found again
    std::thread m_thread;
};

} // namespace pm::webhooks
