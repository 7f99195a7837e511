// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/lane.h"

#include <deque>
#include <map>

namespace pm::webhooks {

// What this process has to do for one endpoint in its hands: which deliveries wait, which are under way, and when the
// next one may start. No I/O.
class LaneWork
{
public:
    static constexpr int kMostWaiting = 64;
    // Of the queue's oldest, as many as may wait here or be under way at a time.
    static constexpr int kMostInHand = kMostWaiting + 16;
    static constexpr qsizetype kMostWaitingBytes = 1 << 20; // of bodies; one waits, however long it is
    static constexpr qint64 kLookAgainMs = 30;              // for new deliveries
    static constexpr qint64 kLookAgainUnprovenMs = 500;     // the same
    static constexpr qint64 kKeptIdleMs = 300;              // before it is given back
    static constexpr int kDrainPerSecond = 50;              // of what was held

    LaneWork(Lane lane, UnixMs now)
        : m_lane(std::move(lane))
        , m_lastWork(now)
    {
    }

    [[nodiscard]] const Lane &lane() const { return m_lane; }
    // It may be paused, or active again.
    void setLane(Lane lane);
    // The same without its content; false when that has changed.
    [[nodiscard]] bool setState(const Lane &state);
    // As an attempt left it.
    void setHealth(const LaneHealth &health);

    // Whether the queue is to be read, and how much of it.
    [[nodiscard]] bool wantsLook(UnixMs now, qint64 againMs = kLookAgainMs) const;
    [[nodiscard]] int lookSize() const;
    // How many may wait, if they are as long as the last.
    [[nodiscard]] int mostWaiting() const { return m_mostWaiting; }
    // Up to when deliveries count as due: a probe takes the next one, whenever it is.
    [[nodiscard]] UnixMs lookUntil(UnixMs now) const;
    // What the queue has that is due, oldest first.
    void takeDue(std::vector<DueDelivery> due, UnixMs now);

    // The next one that may start now.
    [[nodiscard]] std::optional<DueDelivery> startNext(UnixMs now);
    // Under way no longer: recorded.
    void ended(const DeliveryId &delivery, UnixMs now);

    // Nothing more starts. It is given back when nothing is under way, and not due before then.
    void postpone(UnixMs until) { m_postponedUntil = until; }
    [[nodiscard]] std::optional<UnixMs> givenBackUntil() const;

    [[nodiscard]] bool isUnderWay() const { return !m_inFlight.empty(); }
    // Nothing has been to do for a while, or nothing may be done.
    [[nodiscard]] bool isToBeReleased(UnixMs now, qint64 keptIdleMs = kKeptIdleMs) const;
    // When the next of those that wait may start; nothing while none may, whatever the time.
    [[nodiscard]] std::optional<UnixMs> nextStart() const;

private:
    void readAgain();
    // Of what is due, as much as may wait. Whether all of it may.
    [[nodiscard]] bool putInLine(std::vector<DueDelivery> due);
    [[nodiscard]] bool isStopped() const;
    [[nodiscard]] bool mayDeliver(UnixMs now) const;
    [[nodiscard]] bool isTooEarly(UnixMs now) const;
    [[nodiscard]] bool isProbe() const { return m_lane.status == WebhookStatus::Inactive; }
    [[nodiscard]] int mostInFlight() const;
    [[nodiscard]] int perSecond(const DueDelivery &delivery) const;
    [[nodiscard]] QString subjectOf(const DueDelivery &delivery) const;
    // Of one subject a first attempt starts when the one before has ended.
    [[nodiscard]] std::deque<DueDelivery>::const_iterator nextInTurn() const;

    Lane m_lane;
    std::deque<DueDelivery> m_waiting;
    std::map<DeliveryId, QString> m_inFlight; // with the subjects of first attempts, where order matters
    UnixMs m_lastWork;
    UnixMs m_lastLook = 0;
    UnixMs m_postponedUntil = 0;
    double m_nextStart = 0; // UnixMs, with fractions for rates over 1000 a second
    int m_mostWaiting = kMostWaiting;
    bool m_moreWaits = true;
    bool m_hadTurn = false; // one that is not proven is given back then, so that others of its kind have theirs
};

} // namespace pm::webhooks
