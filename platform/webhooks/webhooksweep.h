// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/heldlimit.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace pm::webhooks {

// What the clock brings about, on a thread: days to come get their partitions, what is no longer kept goes, and what
// is held for too long is given up. Each process tries once a minute; one does it.
class WebhookSweep
{
public:
    static constexpr int kKeptDays = 90; // events, deliveries and attempts
    static constexpr qint64 kFiguresDays = 400;

    WebhookSweep(store::Database &database, const Clock &clock, HeldLimit limit = {});
    ~WebhookSweep(); // stops
    Q_DISABLE_COPY_MOVE(WebhookSweep)

    void start();
    // Does what is due, on the caller's thread.
    [[nodiscard]] Result<> sweep();

private:
    // Deletes or changes at most so many rows; how many there were.
    using Bite = std::function<Result<int>(store::Connection &, int most)>;

    void run();
    [[nodiscard]] Result<bool> claim(UnixMs now);
    [[nodiscard]] Result<> arrange(UnixMs now);
    [[nodiscard]] Result<> limitHeld(UnixMs now);
    [[nodiscard]] Result<> limitHeldOf(const WebhookId &webhook, UnixMs now);
    [[nodiscard]] Result<> inBites(const Bite &bite);

    store::Database &m_database;
    const Clock &m_clock;
    const HeldLimit m_limit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace pm::webhooks
