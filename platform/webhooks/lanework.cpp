// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/lanework.h"

#include <algorithm>
#include <limits>

namespace pm::webhooks {

void LaneWork::setLane(Lane lane)
{
    const bool isOther = lane.status != m_lane.status;
    m_lane = std::move(lane);
    if (!isOther)
        return;
    readAgain();
    m_hadTurn = false;
}

bool LaneWork::setState(const Lane &state)
{
    if (state.version != m_lane.version)
        return false;
    Lane lane = m_lane;
    lane.status = state.status;
    lane.leasedUntil = state.leasedUntil;
    lane.probeAt = state.probeAt;
    lane.drainUntil = state.drainUntil;
    lane.isProven = state.isProven;
    lane.isUntried = state.isUntried;
    setLane(std::move(lane));
    return true;
}

// While its tenant is suspended it stays paused, however it fares.
void LaneWork::setHealth(const LaneHealth &health)
{
    if (m_lane.status == WebhookStatus::Paused)
        return;
    if (health.status != m_lane.status)
        readAgain();
    m_lane.status = health.status;
    m_lane.probeAt = health.probeAt.value_or(0);
    m_lane.isProven = health.isProven();
    m_lane.isUntried = health.isUntried();
    m_lane.drainUntil = health.drainUntil;
}

void LaneWork::readAgain()
{
    m_waiting.clear();
    m_moreWaits = true;
}

bool LaneWork::isStopped() const
{
    return m_postponedUntil > 0 || m_lane.status == WebhookStatus::Paused || (m_hadTurn && !m_lane.isProven);
}

// With a lease that has run out it may be another's by now.
bool LaneWork::mayDeliver(UnixMs now) const
{
    return !isStopped() && now < m_lane.leasedUntil && (!isProbe() || now >= m_lane.probeAt);
}

int LaneWork::lookSize() const
{
    if (isProbe())
        return 1;
    const bool isKnown = m_lane.isProven && !m_lane.isUntried;
    return (isKnown ? m_mostWaiting : mostInFlight()) + static_cast<int>(m_inFlight.size());
}

UnixMs LaneWork::lookUntil(UnixMs now) const
{
    return isProbe() ? std::numeric_limits<UnixMs>::max() : now;
}

// An inactive endpoint is probed with one delivery; one that is failing is not pressed, and a new one tried first.
int LaneWork::mostInFlight() const
{
    return m_lane.status == WebhookStatus::Active && !m_lane.isUntried ? m_lane.content.concurrency : 1;
}

int LaneWork::perSecond(const DueDelivery &delivery) const
{
    const int rate = m_lane.content.ratePerSecond.value_or(0);
    const bool wasHeld = !m_lane.drainUntil.isEmpty() && delivery.id.text() <= m_lane.drainUntil;
    if (!wasHeld)
        return rate;
    return rate > 0 ? std::min(rate, kDrainPerSecond) : kDrainPerSecond;
}

// A start that is further ahead than a rate has it is of a clock that was put back.
bool LaneWork::isTooEarly(UnixMs now) const
{
    constexpr double kLongestMs = 1000;
    const double ahead = m_nextStart - static_cast<double>(now);
    return ahead > 0 && ahead <= kLongestMs;
}

bool LaneWork::wantsLook(UnixMs now, qint64 againMs) const
{
    if (!mayDeliver(now) || !m_waiting.empty())
        return false;
    if (static_cast<int>(m_inFlight.size()) >= mostInFlight())
        return false;
    const qint64 again = m_lane.isProven ? againMs : kLookAgainUnprovenMs;
    return m_moreWaits || now - m_lastLook >= again || now < m_lastLook;
}

void LaneWork::takeDue(std::vector<DueDelivery> due, UnixMs now)
{
    m_lastLook = now;
    const bool isMoreLeft = static_cast<int>(due.size()) >= lookSize();
    const bool isAllIn = putInLine(std::move(due));
    m_moreWaits = !isProbe() && (isMoreLeft || !isAllIn);
    m_mostWaiting = isAllIn ? std::min(2 * m_mostWaiting, kMostWaiting)
                            : std::max(static_cast<int>(m_waiting.size()), 1);
}

bool LaneWork::putInLine(std::vector<DueDelivery> due)
{
    qsizetype bytes = 0;
    for (DueDelivery &delivery : due) {
        if (m_inFlight.contains(delivery.id))
            continue;
        bytes += delivery.body.size();
        if (bytes > kMostWaitingBytes && !m_waiting.empty())
            return false;
        m_waiting.push_back(std::move(delivery));
    }
    return true;
}

// A retry has none: it waits for nobody, and nobody for it.
QString LaneWork::subjectOf(const DueDelivery &delivery) const
{
    return m_lane.content.ordered && delivery.attempts == 0 ? delivery.subjectId : QString();
}

std::deque<DueDelivery>::const_iterator LaneWork::nextInTurn() const
{
    return std::find_if(m_waiting.begin(), m_waiting.end(), [this](const DueDelivery &delivery) {
        const QString subject = subjectOf(delivery);
        return subject.isEmpty() || std::none_of(m_inFlight.begin(), m_inFlight.end(), [&](const auto &other) {
                   return other.second == subject;
               });
    });
}

std::optional<DueDelivery> LaneWork::startNext(UnixMs now)
{
    const bool isFull = static_cast<int>(m_inFlight.size()) >= mostInFlight();
    const auto found = nextInTurn();
    if (!mayDeliver(now) || found == m_waiting.end() || isFull || isTooEarly(now))
        return std::nullopt;
    DueDelivery next = *found;
    m_waiting.erase(found);
    const auto at = static_cast<double>(now);
    if (const int rate = perSecond(next); rate > 0)
        m_nextStart = std::max(m_nextStart > at ? 0 : m_nextStart, at - 100.0) + 1000.0 / rate;
    m_inFlight.emplace(next.id, subjectOf(next));
    m_lastWork = now;
    return next;
}

void LaneWork::ended(const DeliveryId &delivery, UnixMs now)
{
    m_inFlight.erase(delivery);
    m_lastWork = now;
    m_hadTurn = true;
}

// Whoever takes it next would send what is under way once more.
std::optional<UnixMs> LaneWork::givenBackUntil() const
{
    return m_postponedUntil > 0 && m_inFlight.empty() ? std::optional(m_postponedUntil) : std::nullopt;
}

bool LaneWork::isToBeReleased(UnixMs now, qint64 keptIdleMs) const
{
    if (!m_inFlight.empty() || m_postponedUntil > 0)
        return false;
    if (isTooEarly(now))
        return false; // its rate is kept here
    if (!mayDeliver(now))
        return true;
    return m_waiting.empty() && !m_moreWaits && (now - m_lastWork >= keptIdleMs || now < m_lastWork);
}

std::optional<UnixMs> LaneWork::nextStart() const
{
    const bool isFull = static_cast<int>(m_inFlight.size()) >= mostInFlight();
    if (nextInTurn() == m_waiting.end() || isFull || isStopped())
        return std::nullopt;
    return static_cast<UnixMs>(m_nextStart);
}

} // namespace pm::webhooks
