// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/messageintake.h"

#include "models/core/blocking.h"
#include "platform/api/messageevents.h"

namespace pm::api {

namespace {

constexpr int kMostWriters = 1; // the more wait meanwhile, the more go with the next
constexpr std::size_t kMostMessages = 64;

} // namespace

Result<> MessageIntake::keep(const OwnedMessage &message)
{
    const auto mine = std::make_shared<Waiting>(message);
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(mine);
    while (!mine->hasOutcome) {
        if (m_writers < kMostWriters && !m_waiting.empty()) {
            writeNext(lock);
            continue;
        }
        lock.unlock();
        {
            const Blocking waits;
            mine->turn.acquire();
        }
        if (mine->hasOutcome)
            break;
        lock.lock();
    }
    return mine->outcome;
}

// Wakes those who have their outcome, and one of those who wait: to wake all would cost more than the writing.
void MessageIntake::writeNext(std::unique_lock<std::mutex> &lock)
{
    const auto end = m_waiting.begin() + std::min(std::ssize(m_waiting), std::ptrdiff_t{kMostMessages});
    const Batch batch(m_waiting.begin(), end);
    m_waiting.erase(m_waiting.begin(), end);
    ++m_writers;
    lock.unlock();
    std::vector<Result<>> outcomes = write(batch);
    for (std::size_t i = 0; i < batch.size(); ++i) {
        batch[i]->outcome = std::move(outcomes[i]);
        batch[i]->hasOutcome = true;
        batch[i]->turn.release();
    }
    lock.lock();
    --m_writers;
    if (!m_waiting.empty())
        m_waiting.front()->turn.release();
}

// One that cannot be kept does not take the others along. When the database is away nothing is tried again: the
// messages may be there.
std::vector<Result<>> MessageIntake::write(const Batch &batch)
{
    const Result<> together = writeTogether(batch);
    if (together || batch.size() == 1 || together.error().kind == ErrorKind::Unavailable)
        return std::vector<Result<>>(batch.size(), together);
    std::vector<Result<>> outcomes;
    for (const std::shared_ptr<Waiting> &waiting : batch)
        outcomes.push_back(writeTogether({waiting}));
    return outcomes;
}

Result<> MessageIntake::writeTogether(const Batch &batch)
{
    std::vector<OwnedMessage> messages;
    for (const std::shared_ptr<Waiting> &waiting : batch)
        messages.push_back(waiting->message);
    const UnixMs now = messages.front().stored.detail.message.createdAt;
    return m_database.write([&](store::Connection &connection) {
        return MessageRepository(connection).insert(messages).and_then([&] {
            return recordMessages(connection, messages, now);
        });
    });
}

} // namespace pm::api
