// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/api/messagerepository.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <semaphore>

namespace pm::api {

// Keeps messages that are sent at the same time in one transaction: whoever comes while others are being written is
// written with the next. Thread-safe.
class MessageIntake
{
public:
    explicit MessageIntake(store::Database &database)
        : m_database(database)
    {
    }

    // Blocks until the message is committed, or could not be.
    [[nodiscard]] Result<> keep(const OwnedMessage &message);

private:
    struct Waiting {
        const OwnedMessage &message;
        Result<> outcome{};
        std::atomic<bool> hasOutcome = false;
        std::counting_semaphore<> turn{0}; // released when there is an outcome, or it may be the one who writes
    };
    using Batch = std::vector<std::shared_ptr<Waiting>>;

    void writeNext(std::unique_lock<std::mutex> &lock);
    [[nodiscard]] std::vector<Result<>> write(const Batch &batch);
    [[nodiscard]] Result<> writeTogether(const Batch &batch);

    store::Database &m_database;
    std::mutex m_mutex;
    Batch m_waiting; // nobody is writing them yet
    int m_writers = 0;
};

} // namespace pm::api
