// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/api/messagerepository.h"

#include <array>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <span>
#include <thread>

namespace pm::api {

// Keeps messages that are sent at the same time in one transaction: whoever comes while others are being written is
// written with the next. Thread-safe.
class MessageIntake
{
public:
    // Hears, once and on a thread of the intake, that a message is committed, or could not be.
    using TakesOutcome = std::function<void(const Result<> &)>;

    explicit MessageIntake(store::Database &database);
    // Writes what waits.
    ~MessageIntake();
    Q_DISABLE_COPY_MOVE(MessageIntake)

    // Unavailable at once when too many wait.
    void keep(const MessageOwner &owner, StoredMessage message, TakesOutcome takes);

private:
    struct Waiting {
        MessageOwner owner;
        StoredMessage message;
        TakesOutcome takes;
    };
    using Batch = std::vector<Waiting>;

    void run();
    [[nodiscard]] Batch nextBatch();
    [[nodiscard]] std::vector<Result<>> write(const Batch &batch);
    [[nodiscard]] Result<> write(std::span<const Waiting> batch);

    store::Database &m_database;
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<Waiting> m_waiting;
    bool m_stopping = false;
    std::mutex m_turn;                    // to take a batch and write it
    std::array<std::thread, 2> m_threads; // one tells of its batch while the other writes the next
};

} // namespace pm::api
