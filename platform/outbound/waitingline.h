// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/outbound/transfer.h"

#include <map>

namespace pm::outbound {

// Who gets the next place: the one that waits longest, but no suspect while suspects hold half of the places.
class WaitingLine
{
public:
    explicit WaitingLine(int places)
        : m_places(places)
    {
    }

    void add(std::unique_ptr<Transfer> transfer);
    // The one to start, which holds a place from now on; nothing when none may.
    [[nodiscard]] std::unique_ptr<Transfer> next();
    void giveBack(Lane lane);
    // Out of the line; nothing when it is not in it.
    [[nodiscard]] std::unique_ptr<Transfer> take(TransferId id);
    [[nodiscard]] std::unique_ptr<Transfer> takeAny();

    [[nodiscard]] int waiting() const { return static_cast<int>(m_healthy.size() + m_suspects.size()); }
    [[nodiscard]] int taken() const { return m_taken; }

private:
    using Line = std::map<TransferId, std::unique_ptr<Transfer>>; // ids grow, so the first waits longest

    [[nodiscard]] Line *lineOfNext();

    int m_places;
    int m_taken = 0;
    int m_takenBySuspects = 0;
    Line m_healthy;
    Line m_suspects;
};

} // namespace pm::outbound
