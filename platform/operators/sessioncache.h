// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/operators/sessionrepository.h"

#include <QHash>

#include <chrono>
#include <mutex>

namespace pm::operators {

// Sessions that were read a moment ago, so that a burst of requests asks the database once. Another process learns of
// a revocation when the moment is over; this one at once. Thread-safe.
class SessionCache
{
public:
    static constexpr std::chrono::milliseconds kKeep{1000};

    // Ask before reading the database; what was read is not kept if sessions were dropped meanwhile.
    [[nodiscard]] quint64 generation() const;
    [[nodiscard]] std::optional<SessionOfUser> find(const QString &tokenHash) const;
    void insert(const SessionOfUser &session, quint64 generation);
    void clear();

private:
    using MonotonicClock = std::chrono::steady_clock; // moving the wall clock must not keep an entry alive
    struct Entry {
        SessionOfUser session;
        MonotonicClock::time_point readAt;
    };
    static constexpr qsizetype kMost = 10'000;

    mutable std::mutex m_mutex;
    QHash<QString, Entry> m_entries;
    quint64 m_generation = 0;
};

} // namespace pm::operators
