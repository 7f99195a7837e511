// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <semaphore>

namespace pm::operators {

struct HashingLimits {
    int cost = 7;       // yescrypt: 64 MiB and about 60 ms on a 2023 server core
    int concurrent = 2; // hashes at once; the memory is taken only meanwhile
    int waiting = 6;    // requests that may wait for their turn; beyond them 503
};

// Hashes passwords with yescrypt ("$y$"), a bounded number at a time. Thread-safe.
class PasswordHasher
{
public:
    explicit PasswordHasher(const HashingLimits &limits = {});

    // Unavailable when too many are being hashed already.
    [[nodiscard]] Result<QString> hash(const Secret &password);
    // For passwords of over 90 random bits, which nobody can guess: a hash that takes a millisecond is enough.
    [[nodiscard]] Result<QString> hashRandom(const Secret &password);
    // With an empty hash (no such account) the answer is no, after the time that a real comparison takes.
    [[nodiscard]] Result<bool> matches(const Secret &password, const QString &hash);

private:
    [[nodiscard]] Result<QString> makeHash(const Secret &password, int cost);
    [[nodiscard]] Result<QByteArray> run(const Secret &password, const QByteArray &setting);

    int m_cost;
    std::counting_semaphore<> m_admitted;
    std::counting_semaphore<> m_running;
};

} // namespace pm::operators
