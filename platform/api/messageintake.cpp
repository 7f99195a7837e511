// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/messageintake.h"

#include "platform/api/messageevents.h"

namespace pm::api {

namespace {

constexpr std::size_t kMostMessages = 64; // a transaction
constexpr std::size_t kMostWaiting = 1024;

} // namespace

MessageIntake::MessageIntake(store::Database &database)
    : m_database(database)
{
    for (std::thread &thread : m_threads)
        thread = std::thread([this] { run(); });
}

MessageIntake::~MessageIntake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_filled.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void MessageIntake::keep(const MessageOwner &owner, StoredMessage message, TakesOutcome takes)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() < kMostWaiting) {
            m_waiting.push_back({.owner = owner, .message = std::move(message), .takes = std::move(takes)});
            m_filled.notify_one();
            return;
        }
    }
    Error busy = Error::of(ErrorKind::Unavailable, QStringLiteral("Too many messages are waiting."));
    busy.retryAfterSeconds = 1;
    takes(fail(std::move(busy)));
}

void MessageIntake::run()
{
    for (;;) {
        std::unique_lock turn(m_turn);
        const Batch batch = nextBatch();
        if (batch.empty())
            return;
        const std::vector<Result<>> outcomes = write(batch);
        turn.unlock();
        for (std::size_t i = 0; i < batch.size(); ++i)
            batch[i].takes(outcomes[i]);
    }
}

MessageIntake::Batch MessageIntake::nextBatch()
{
    std::unique_lock lock(m_mutex);
    m_filled.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
    const auto end = m_waiting.begin() + std::min(std::ssize(m_waiting), std::ptrdiff_t{kMostMessages});
    Batch batch(std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(end));
    m_waiting.erase(m_waiting.begin(), end);
    return batch;
}

// One that cannot be kept does not take the others along. When the database is away nothing is tried again: the
// messages may be there.
std::vector<Result<>> MessageIntake::write(const Batch &batch)
{
    const Result<> together = write(std::span(batch));
    if (together || batch.size() == 1 || together.error().kind == ErrorKind::Unavailable)
        return std::vector<Result<>>(batch.size(), together);
    std::vector<Result<>> outcomes;
    for (const Waiting &waiting : batch)
        outcomes.push_back(write(std::span(&waiting, 1)));
    return outcomes;
}

Result<> MessageIntake::write(std::span<const Waiting> batch)
{
    std::vector<OwnedMessage> messages;
    for (const Waiting &waiting : batch)
        messages.push_back({.owner = waiting.owner, .stored = waiting.message});
    const UnixMs now = messages.front().stored.detail.message.createdAt;
    return m_database.write([&](store::Connection &connection) {
        return MessageRepository(connection).insert(messages).and_then([&] {
            return recordMessages(connection, messages, now);
        });
    });
}

} // namespace pm::api
