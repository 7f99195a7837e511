// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/domain/keys/scope.h"

#include <array>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace pm::keys {

// One keyed request that was answered.
struct UsageEvent {
    KeyId key;
    UnixMs at = 0;
    QString endpoint; // "POST /api/v1/emails/send"
    int status = 0;
    qint64 durationUs = 0;
    QString ip;
    QString userAgent{};          // as far as it is kept
    int oldSecretVersion = 0;     // when it came with a secret that a newer one replaces
    std::optional<Scope> scope{}; // that it needed and had
    bool addressReported = false; // from an address that a list would have refused
    bool refused = false;         // by the gate: an error, and no use of the key
};

inline constexpr qint64 kMinuteMs = 60'000;
inline constexpr qint64 kHourMs = 60 * kMinuteMs;
inline constexpr qint64 kDayMs = 24 * kHourMs;

// Upper bounds of the classes that durations are counted in; one more class is beyond the last.
inline constexpr std::array<qint64, 11> kDurationBoundsMs{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000};
using DurationCounts = std::array<qint64, kDurationBoundsMs.size() + 1>;

// Sums of one key over one minute, hour or day. A request over the limit counts in `rateLimited`, not in `errors`.
struct UsageSums {
    qint64 requests = 0;
    qint64 errors = 0;
    qint64 rateLimited = 0;
    qint64 totalUs = 0;
    DurationCounts durations{};
};

// How often, and when last.
struct SeenSums {
    UnixMs lastSeen = 0;
    qint64 requests = 0;
};

// Requests with an old secret, by version, address, user agent and endpoint.
struct OldUse {
    KeyId key;
    int version = 0;
    QString ip;
    QString userAgent;
    QString endpoint;

    friend bool operator<(const OldUse &a, const OldUse &b)
    {
        return std::tie(a.key, a.version, a.ip, a.userAgent, a.endpoint)
             < std::tie(b.key, b.version, b.ip, b.userAgent, b.endpoint);
    }
};

// Events added up, in the order in which rows are written: two processes then never wait for each other in a circle.
class UsageBatch
{
public:
    using Series = std::map<std::pair<KeyId, qint64>, UsageSums>;                       // by key and period
    using EndpointSeries = std::map<std::tuple<KeyId, qint64, QString>, UsageSums>;     // and endpoint
    using Statuses = std::map<std::tuple<KeyId, qint64, int>, qint64>;                  // by key, period and status
    using EndpointStatuses = std::map<std::tuple<KeyId, qint64, QString, int>, qint64>; // by endpoint too

    void add(const UsageEvent &event);
    [[nodiscard]] bool isEmpty() const { return m_keys.empty(); }
    // How many rows it will touch.
    [[nodiscard]] std::size_t size() const;

    struct KeySums {
        qint64 requests = 0;
        qint64 errors = 0;
        UnixMs firstUsed = 0; // of this batch; 0 when all were refused
        UnixMs lastUsed = 0;
    };
    [[nodiscard]] const std::map<KeyId, KeySums> &keys() const { return m_keys; }
    [[nodiscard]] const Series &minutes() const { return m_minutes; }
    [[nodiscard]] const Series &hours() const { return m_hours; }
    [[nodiscard]] const Series &days() const { return m_days; }
    [[nodiscard]] const Statuses &hourlyStatuses() const { return m_hourlyStatuses; }
    [[nodiscard]] const Statuses &dailyStatuses() const { return m_dailyStatuses; }
    [[nodiscard]] const EndpointSeries &endpointMinutes() const { return m_endpointMinutes; }
    [[nodiscard]] const EndpointSeries &endpointHours() const { return m_endpointHours; }
    [[nodiscard]] const EndpointSeries &endpointDays() const { return m_endpointDays; }
    [[nodiscard]] const EndpointStatuses &minuteEndpointStatuses() const { return m_minuteEndpointStatuses; }
    [[nodiscard]] const EndpointStatuses &hourlyEndpointStatuses() const { return m_hourlyEndpointStatuses; }
    [[nodiscard]] const EndpointStatuses &dailyEndpointStatuses() const { return m_dailyEndpointStatuses; }
    [[nodiscard]] const std::map<std::pair<KeyId, QString>, SeenSums> &addresses() const { return m_addresses; }
    [[nodiscard]] const std::map<std::pair<KeyId, QString>, SeenSums> &reported() const { return m_reported; }
    [[nodiscard]] const std::map<std::pair<KeyId, quint32>, SeenSums> &scopes() const { return m_scopes; }
    [[nodiscard]] const std::map<OldUse, SeenSums> &oldUses() const { return m_oldUses; }
    // The requests themselves, as far as there was room for them.
    [[nodiscard]] const std::vector<UsageEvent> &events() const { return m_events; }

private:
    void addEndpoint(const UsageEvent &event);
    void addEvidence(const UsageEvent &event);

    std::map<KeyId, KeySums> m_keys;
    Series m_minutes;
    Series m_hours;
    Series m_days;
    Statuses m_hourlyStatuses;
    Statuses m_dailyStatuses;
    EndpointSeries m_endpointMinutes;
    EndpointSeries m_endpointHours;
    EndpointSeries m_endpointDays;
    EndpointStatuses m_minuteEndpointStatuses;
    EndpointStatuses m_hourlyEndpointStatuses;
    EndpointStatuses m_dailyEndpointStatuses;
    std::map<std::pair<KeyId, QString>, SeenSums> m_addresses;
    std::map<std::pair<KeyId, QString>, SeenSums> m_reported; // that a list would have refused
    std::map<std::pair<KeyId, quint32>, SeenSums> m_scopes;
    std::map<OldUse, SeenSums> m_oldUses;
    std::vector<UsageEvent> m_events;
};

// The value below which the share `quantile` of the durations lies, in ms: the upper bound of its class. Nothing when
// there are none.
[[nodiscard]] std::optional<qint64> durationQuantile(const DurationCounts &counts, double quantile);

} // namespace pm::keys
