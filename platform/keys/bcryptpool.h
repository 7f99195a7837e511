// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QString>

#include <atomic>
#include <semaphore>

namespace pm::keys {

// Half the processor's cores, at least one.
[[nodiscard]] int defaultBcryptConcurrency();

struct BcryptLimits {
    int cost = 12;                               // about 310 ms a hash
    int concurrent = defaultBcryptConcurrency(); // at once
    int waiting = 4;                             // callers that may wait for their turn; beyond them 503
};

// Hashes and checks keys with bcrypt, a bounded number at a time, on the callers' threads. Thread-safe.
class BcryptPool
{
public:
    explicit BcryptPool(const BcryptLimits &limits = {});

    // "$2b$12$…". Unavailable when too many are at it already.
    [[nodiscard]] Result<QString> hash(const Secret &key);
    [[nodiscard]] Result<bool> matches(const Secret &key, const QString &hash);

    // How many hashes were made, for the metrics.
    [[nodiscard]] qint64 runs() const { return m_runs; }
    [[nodiscard]] int busy() const { return m_busy; }
    [[nodiscard]] int waiting() const { return m_waiting; }

private:
    [[nodiscard]] Result<QString> run(const Secret &key, const QByteArray &setting);

    int m_cost;
    std::counting_semaphore<> m_admitted;
    std::counting_semaphore<> m_running;
    std::atomic<qint64> m_runs = 0;
    std::atomic<int> m_busy = 0;
    std::atomic<int> m_waiting = 0;
};

} // namespace pm::keys
