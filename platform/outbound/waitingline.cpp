// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/waitingline.h"

#include <algorithm>

namespace pm::outbound {

void WaitingLine::add(std::unique_ptr<Transfer> transfer)
{
    Line &line = transfer->lane() == Lane::Healthy ? m_healthy : m_suspects;
    const TransferId id = transfer->id();
    line.emplace(id, std::move(transfer));
}

std::unique_ptr<Transfer> WaitingLine::next()
{
    Line *line = lineOfNext();
    if (line == nullptr)
        return nullptr;
    ++m_taken;
    if (line == &m_suspects)
        ++m_takenBySuspects;
    return std::move(line->extract(line->begin()).mapped());
}

void WaitingLine::giveBack(Lane lane)
{
    --m_taken;
    if (lane == Lane::Suspect)
        --m_takenBySuspects;
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
    if (m_taken >= m_places)
        return nullptr;
    const bool maySuspect = !m_suspects.empty() && m_takenBySuspects < std::max(1, m_places / 2);
    if (m_healthy.empty())
        return maySuspect ? &m_suspects : nullptr;
    return maySuspect && m_suspects.begin()->first < m_healthy.begin()->first ? &m_suspects : &m_healthy;
}

} // namespace pm::outbound
