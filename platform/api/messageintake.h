// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/api/messagerepository.h"

#include <condition_variable>
#include <mutex>

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
        OwnedMessage message;
        std::optional<Result<>> outcome{};
    };
    using Batch = std::vector<Waiting *>;

    void writeNext(std::unique_lock<std::mutex> &lock);
    [[nodiscard]] std::vector<Result<>> write(const Batch &batch);
    [[nodiscard]] Result<> writeTogether(const Batch &batch);

    store::Database &m_database;
    std::mutex m_mutex;
    std::condition_variable m_written;
    Batch m_waiting; // nobody is writing them yet
    int m_writers = 0;
};

} // namespace pm::api
