// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/waitingline.h"

#include <algorithm>

namespace pm::outbound {

namespace {

bool isFull(const std::multiset<QString> &held, int places)
{
    return static_cast<int>(held.size()) >= places;
}

} // namespace

void WaitingLine::add(std::unique_ptr<Transfer> transfer)
{
    Line &line = transfer->lane() == Lane::Healthy ? m_healthy : m_suspects;
    const TransferId id = transfer->id();
    line.emplace(id, std::move(transfer));
}

std::unique_ptr<Transfer> WaitingLine::next(Time now)
{
    moveSlow(now);
    suspectThoseOfTheSlow();
    Line *line = lineOfNext();
    if (line == nullptr)
        return nullptr;
    if (line == &m_suspects)
        ++m_suspect;
    else
        m_quick.emplace(line->begin()->first, Quick{.start = now, .party = line->begin()->second->party()});
    return std::move(line->extract(line->begin()).mapped());
}

std::optional<WaitingLine::Time> WaitingLine::nextPlace() const
{
    const bool isWanted = !m_healthy.empty() || !m_suspects.empty();
    if (!isWanted || m_quick.empty() || isFull(m_slow, m_slowPlaces))
        return std::nullopt;
    return m_quick.begin()->second.start + kSlowAfter;
}

void WaitingLine::giveBack(const Transfer &transfer)
{
    if (transfer.lane() == Lane::Suspect) {
        --m_suspect;
    } else if (m_quick.erase(transfer.id()) == 0) {
        m_slow.erase(m_slow.find(transfer.party()));
    }
}

void WaitingLine::moveSlow(Time now)
{
    while (!m_quick.empty() && !isFull(m_slow, m_slowPlaces) && m_quick.begin()->second.start + kSlowAfter <= now) {
        m_slow.insert(std::move(m_quick.begin()->second.party));
        m_quick.erase(m_quick.begin());
    }
}

void WaitingLine::suspectThoseOfTheSlow()
{
    while (!m_healthy.empty() && !m_healthy.begin()->second->party().isEmpty()
           && m_slow.contains(m_healthy.begin()->second->party())) {
        auto node = m_healthy.extract(m_healthy.begin());
        node.mapped()->setLane(Lane::Suspect);
        m_suspects.insert(std::move(node));
    }
}

std::unique_ptr<Transfer> WaitingLine::take(TransferId id)
{
    for (Line *line : {&m_healthy, &m_suspects}) {
        if (auto node = line->extract(id))
            return std::move(node.mapped());
    }
    return nullptr;
}

std::unique_ptr<Transfer> WaitingLine::takeAny()
{
    for (Line *line : {&m_healthy, &m_suspects}) {
        if (!line->empty())
            return std::move(line->extract(line->begin()).mapped());
    }
    return nullptr;
}

WaitingLine::Line *WaitingLine::lineOfNext()
{
    if (static_cast<int>(m_quick.size()) + m_suspect >= m_places)
        return nullptr;
    const bool maySuspect = !m_suspects.empty() && m_suspect < std::max(1, m_places / 2);
    if (m_healthy.empty())
        return maySuspect ? &m_suspects : nullptr;
    return maySuspect && m_suspects.begin()->first < m_healthy.begin()->first ? &m_suspects : &m_healthy;
}

} // namespace pm::outbound
