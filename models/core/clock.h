// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

#include <atomic>
#include <optional>

namespace pm {

// Milliseconds since 1970-01-01T00:00:00Z; the one unit of stored time.
using UnixMs = qint64;

// Wall time, passed in so that tests and screenshots can hold it still.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UnixMs now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] UnixMs now() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

// Stands still until it is told to move; may be moved back.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(UnixMs now)
        : m_now(now)
    {
    }
    [[nodiscard]] UnixMs now() const override { return m_now; }
    void set(UnixMs now) { m_now = now; }
    void advance(qint64 ms) { m_now += ms; }

private:
    std::atomic<UnixMs> m_now;
};

// ISO 8601 UTC as the wire has it: "2026-11-26T10:00:00Z", with milliseconds only when there are any.
// Empty beyond the years 0 to 9999, which it cannot write.
[[nodiscard]] QString toIso(UnixMs time);
// Accepts an ISO 8601 time with a zone; nothing otherwise.
[[nodiscard]] std::optional<UnixMs> fromIso(const QString &text);

} // namespace pm
