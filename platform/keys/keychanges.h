// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/keys/verifiedkeys.h"
#include "platform/store/database.h"
#include "platform/store/redis.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace pm::keys {

// Brings changes of keys to the memory of verified keys: those made here at once, those of other processes through
// Redis where there is one and through PostgreSQL's notifications, and in any case within half a second by asking the
// database, as it does for suspended tenants. When it cannot ask, no memory is trusted.
class KeyChanges
{
public:
    KeyChanges(store::Database &database, VerifiedKeys &verified, store::Redis *redis);
    ~KeyChanges();
    Q_DISABLE_COPY_MOVE(KeyChanges)

    // After the change was committed.
    void announce(const KeyId &key);

private:
    [[nodiscard]] store::Listener listener();
    void run();
    void ask();

    store::Database &m_database;
    VerifiedKeys &m_verified;
    store::Redis *m_redis;
    qint64 m_generation = -1; // that was seen last; the thread's own
    std::vector<std::unique_ptr<store::Subscription>> m_subscriptions;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace pm::keys
