// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/sessioncache.h"

namespace pm::operators {

quint64 SessionCache::generation() const
{
    const std::lock_guard lock(m_mutex);
    return m_generation;
}

std::optional<SessionOfUser> SessionCache::find(const QString &tokenHash) const
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.constFind(tokenHash);
    if (entry == m_entries.constEnd() || MonotonicClock::now() - entry->readAt > kKeep)
        return std::nullopt;
    return entry->session;
}

void SessionCache::insert(const SessionOfUser &session, quint64 generation)
{
    const std::lock_guard lock(m_mutex);
    if (generation != m_generation)
        return;
    if (m_entries.size() >= kMost)
        m_entries.clear();
    m_entries.insert(session.session.tokenHash, {session, MonotonicClock::now()});
}

void SessionCache::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
    ++m_generation;
}

} // namespace pm::operators
