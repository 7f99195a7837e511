// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/outbound/transfer.h"

#include <chrono>
#include <map>
#include <optional>
#include <set>

namespace pm::outbound {

// Who gets the next place: the one that waits longest, but no suspect while suspects hold half of the places. A healthy
// one that is slow lets another take its place, so that those that begin to hang do not keep out those that answer.
class WaitingLine
{
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds kSlowAfter{250};

    // `slowPlaces` are for the slow ones, besides the others.
    WaitingLine(int places, int slowPlaces)
        : m_places(places)
        , m_slowPlaces(slowPlaces)
    {
    }

    void add(std::unique_ptr<Transfer> transfer);
    // The one to start, which holds a place from now on; nothing when none may.
    [[nodiscard]] std::unique_ptr<Transfer> next(Time now);
    // When there may be another place, though nobody gives one back.
    [[nodiscard]] std::optional<Time> nextPlace() const;
    void giveBack(const Transfer &transfer);
    // Out of the line; nothing when it is not in it.
    [[nodiscard]] std::unique_ptr<Transfer> take(TransferId id);
    [[nodiscard]] std::unique_ptr<Transfer> takeAny();

private:
    using Line = std::map<TransferId, std::unique_ptr<Transfer>>; // ids grow, so the first waits longest

    [[nodiscard]] Line *lineOfNext();
    void moveSlow(Time now);
    void suspectThoseOfTheSlow();

    int m_places;
    int m_slowPlaces;
    struct Quick {
        Time start;
        QString party;
    };

    std::map<TransferId, Quick> m_quick; // healthy ones under way; the first is the longest
    std::multiset<QString> m_slow;       // whom the healthy ones ask that are slow
    int m_suspect = 0;                   // under way
    Line m_healthy;
    Line m_suspects;
};

} // namespace pm::outbound
