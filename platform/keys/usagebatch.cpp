// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/usagebatch.h"

#include "models/domain/keys/keyusage.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pm::keys {

namespace {

constexpr int kTooMany = 429;
constexpr int kFirstError = 400;
static_assert(kDurationBoundsMs.back() == kLongestBoundMs);
constexpr std::size_t kMostEvents = 100'000; // while the database is away; their sums go on

std::size_t durationClass(qint64 durationUs)
{
    const auto bound = std::lower_bound(kDurationBoundsMs.begin(), kDurationBoundsMs.end(), durationUs,
                                        [](qint64 ms, qint64 us) { return ms * 1000 < us; });
    return static_cast<std::size_t>(bound - kDurationBoundsMs.begin());
}

void addTo(UsageSums &sums, const UsageEvent &event)
{
    ++sums.requests;
    if (event.status == kTooMany)
        ++sums.rateLimited;
    else if (event.status >= kFirstError)
        ++sums.errors;
    sums.totalUs += event.durationUs;
    ++sums.durations[durationClass(event.durationUs)];
}

void addTo(SeenSums &sums, UnixMs at)
{
    ++sums.requests;
    sums.lastSeen = std::max(sums.lastSeen, at);
}

} // namespace

void UsageBatch::add(const UsageEvent &event)
{
    KeySums &key = m_keys[event.key];
    ++key.requests;
    if (event.status >= kFirstError && event.status != kTooMany)
        ++key.errors;
    if (!event.refused) {
        key.firstUsed = key.firstUsed == 0 ? event.at : std::min(key.firstUsed, event.at);
        key.lastUsed = std::max(key.lastUsed, event.at);
    }
    addTo(m_minutes[{event.key, event.at / kMinuteMs}], event);
    addTo(m_hours[{event.key, event.at / kHourMs}], event);
    addTo(m_days[{event.key, event.at / kDayMs}], event);
    ++m_hourlyStatuses[{event.key, event.at / kHourMs, event.status}];
    ++m_dailyStatuses[{event.key, event.at / kDayMs, event.status}];
    addEndpoint(event);
    addTo(m_addresses[{event.key, event.ip}], event.at);
    addEvidence(event);
    if (m_events.size() < kMostEvents)
        m_events.push_back(event);
}

void UsageBatch::addEndpoint(const UsageEvent &event)
{
    addTo(m_endpointMinutes[{event.key, event.at / kMinuteMs, event.endpoint}], event);
    addTo(m_endpointHours[{event.key, event.at / kHourMs, event.endpoint}], event);
    addTo(m_endpointDays[{event.key, event.at / kDayMs, event.endpoint}], event);
    ++m_minuteEndpointStatuses[{event.key, event.at / kMinuteMs, event.endpoint, event.status}];
    ++m_hourlyEndpointStatuses[{event.key, event.at / kHourMs, event.endpoint, event.status}];
    ++m_dailyEndpointStatuses[{event.key, event.at / kDayMs, event.endpoint, event.status}];
}

void UsageBatch::addEvidence(const UsageEvent &event)
{
    if (event.addressReported)
        addTo(m_reported[{event.key, event.ip}], event.at);
    if (event.scope)
        addTo(m_scopes[{event.key, static_cast<quint32>(*event.scope)}], event.at);
    if (event.oldSecretVersion > 0) {
        addTo(m_oldUses[{.key = event.key,
                         .version = event.oldSecretVersion,
                         .ip = event.ip,
                         .userAgent = event.userAgent,
                         .endpoint = event.endpoint}],
              event.at);
    }
}

std::size_t UsageBatch::size() const
{
    return m_keys.size() + m_minutes.size() + m_hours.size() + m_days.size() + m_hourlyStatuses.size()
         + m_dailyStatuses.size() + m_endpointMinutes.size() + m_endpointHours.size() + m_endpointDays.size()
         + m_minuteEndpointStatuses.size() + m_hourlyEndpointStatuses.size() + m_dailyEndpointStatuses.size()
         + m_addresses.size() + m_reported.size() + m_scopes.size() + m_oldUses.size();
}

std::optional<qint64> durationQuantile(const DurationCounts &counts, double quantile)
{
    const qint64 total = std::accumulate(counts.begin(), counts.end(), qint64{0});
    if (total == 0)
        return std::nullopt;
    const auto wanted = static_cast<qint64>(std::ceil(static_cast<double>(total) * quantile));
    qint64 seen = 0;
    for (std::size_t i = 0; i < kDurationBoundsMs.size(); ++i) {
        seen += counts[i];
        if (seen >= wanted)
            return kDurationBoundsMs[i];
    }
    return kBeyondBoundsMs;
}

} // namespace pm::keys
