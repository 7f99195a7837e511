// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/attemptrecorder.h"

#include "platform/webhooks/attemptwriter.h"

namespace pm::webhooks {

namespace {

constexpr std::size_t kMostRecorded = 200; // deliveries in one transaction
constexpr std::chrono::milliseconds kLongestWait{1000};
constexpr std::chrono::milliseconds kPauseAfterFailure{250};

// Those that answered well first, and then those that did before: they have more to send, and do not wait for the many
// who die at the same time, each of whom takes longer.
enum class Turn { Well, Proven, Others };

Turn turnOf(const LaneRecords &lane)
{
    if (std::none_of(lane.attempts.begin(), lane.attempts.end(), isFailure))
        return Turn::Well;
    return lane.lane.isProven ? Turn::Proven : Turn::Others;
}

// Endpoints apart, or else the attempts of the one.
std::vector<LaneRecords> partsOf(const std::vector<LaneRecords> &records)
{
    if (records.size() > 1)
        return records;
    std::vector<LaneRecords> parts;
    for (const AttemptRecord &attempt : records.front().attempts)
        parts.push_back({.lane = records.front().lane, .attempts = {attempt}});
    return parts;
}

// Without any text from outside, one of which the database refuses.
AttemptRecord bareOf(AttemptRecord record)
{
    record.attempt.request = {};
    record.attempt.response.reset();
    if (isFailure(record))
        record.attempt.error = QStringLiteral("The attempt failed. How it did could not be recorded.");
    return record;
}

} // namespace

AttemptRecorder::AttemptRecorder(store::Database &database, DeliverySender &sender, const Clock &clock, http::Log &log)
    : m_database(database)
    , m_sender(sender)
    , m_clock(clock)
    , m_log(log)
    , m_thread([this] { run(); })
{
}

AttemptRecorder::~AttemptRecorder()
{
    stop();
}

std::vector<AttemptRecorder::Recorded> AttemptRecorder::takeRecorded(std::chrono::milliseconds wait)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, wait, [this] { return !m_recorded.empty() || m_woken; });
    m_woken = false;
    return std::exchange(m_recorded, {});
}

void AttemptRecorder::wake()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_woken = true;
    }
    m_wake.notify_all();
}

void AttemptRecorder::stop()
{
    m_stopping = true;
    m_sender.wake();
    if (m_thread.joinable())
        m_thread.join();
}

// What cannot be written is kept, and tried again: it has been sent.
void AttemptRecorder::run()
{
    while (!m_stopping) {
        collect(m_sender.takeEnded(m_unrecorded.empty() ? kLongestWait : std::chrono::milliseconds(0)));
        if (!record())
            std::this_thread::sleep_for(kPauseAfterFailure);
    }
    collect(m_sender.takeEnded({}));
    while (!m_unrecorded.empty() && record())
        continue;
}

void AttemptRecorder::collect(std::vector<DeliverySender::Ended> ended)
{
    std::vector<Recorded> cancelled;
    for (DeliverySender::Ended &one : ended) {
        if (one.isCancelled) {
            cancelled.push_back(
                {.webhook = one.lane.webhook, .deliveries = {one.record.delivery.id}, .isLost = one.isPutOff});
            continue;
        }
        LaneRecords &records = m_unrecorded[one.lane.webhook];
        records.lane = std::move(one.lane);
        records.attempts.push_back(std::move(one.record));
    }
    keep(std::move(cancelled));
}

bool AttemptRecorder::record()
{
    const std::vector<LaneRecords> records = nextRecords();
    return records.empty() || write(records);
}

// One that cannot be written does not take the others along.
bool AttemptRecorder::write(const std::vector<LaneRecords> &records)
{
    const Result<LaneHealths> healths = tryToWrite(records);
    if (healths)
        finish(records, *healths);
    if (healths || healths.error().kind == ErrorKind::Unavailable)
        return healths.has_value();
    const std::vector<LaneRecords> parts = partsOf(records);
    if (parts.size() == 1)
        return writeBarely(parts.front());
    return std::all_of(parts.begin(), parts.end(), [this](const LaneRecords &part) { return write({part}); });
}

// That it was tried, and how it ended, is kept at least: otherwise it would be sent for ever.
bool AttemptRecorder::writeBarely(LaneRecords one)
{
    one.attempts.front() = bareOf(std::move(one.attempts.front()));
    const Result<LaneHealths> healths = tryToWrite({one});
    if (healths)
        finish({one}, *healths);
    else if (healths.error().kind != ErrorKind::Unavailable)
        giveUp(one);
    return healths || healths.error().kind != ErrorKind::Unavailable;
}

Result<LaneHealths> AttemptRecorder::tryToWrite(const std::vector<LaneRecords> &records)
{
    const UnixMs now = m_clock.now();
    Result<LaneHealths> healths = m_database.write(
        [&](store::Connection &connection) { return AttemptWriter(connection, now).write(records); });
    if (!healths)
        m_log.write(http::Log::Level::Warning, "deliveries_not_recorded",
                    {{QStringLiteral("message"), healths.error().message},
                     {QStringLiteral("detail"), healths.error().detail}});
    return healths;
}

void AttemptRecorder::finish(const std::vector<LaneRecords> &records, const LaneHealths &healths)
{
    std::vector<Recorded> recorded;
    for (const LaneRecords &lane : records) {
        const auto health = healths.find(lane.lane.webhook);
        Recorded &one = recorded.emplace_back(Recorded{.webhook = lane.lane.webhook, .deliveries = {}});
        if (health != healths.end())
            one.health = health->second;
        for (const AttemptRecord &attempt : lane.attempts)
            one.deliveries.push_back(attempt.delivery.id);
        forget(lane);
    }
    keep(std::move(recorded));
}

void AttemptRecorder::giveUp(const LaneRecords &one)
{
    const DeliveryId delivery = one.attempts.front().delivery.id;
    m_log.write(http::Log::Level::Error, "attempt_lost",
                {{QStringLiteral("webhook"), one.lane.webhook.text()}, {QStringLiteral("delivery"), delivery.text()}});
    forget(one);
    keep({{.webhook = one.lane.webhook, .deliveries = {delivery}, .isLost = true}});
}

// An endpoint's may be written one by one.
void AttemptRecorder::forget(const LaneRecords &lane)
{
    const auto known = m_unrecorded.find(lane.lane.webhook);
    std::erase_if(known->second.attempts, [&](const AttemptRecord &attempt) {
        return std::any_of(lane.attempts.begin(), lane.attempts.end(),
                           [&](const AttemptRecord &done) { return done.delivery.id == attempt.delivery.id; });
    });
    if (known->second.attempts.empty())
        m_unrecorded.erase(known);
}

// In the order of their turns, but then of their endpoints, so that two processes do not wait for each other.
std::vector<LaneRecords> AttemptRecorder::nextRecords() const
{
    std::map<WebhookId, const LaneRecords *> next;
    std::size_t count = 0;
    for (const Turn turn : {Turn::Well, Turn::Proven, Turn::Others}) {
        for (const auto &[webhook, lane] : m_unrecorded) {
            if (turnOf(lane) != turn || count >= kMostRecorded)
                continue;
            next.emplace(webhook, &lane);
            count += lane.attempts.size();
        }
    }
    std::vector<LaneRecords> records;
    for (const auto &[webhook, lane] : next)
        records.push_back(*lane);
    return records;
}

void AttemptRecorder::keep(std::vector<Recorded> recorded)
{
    if (recorded.empty())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        std::move(recorded.begin(), recorded.end(), std::back_inserter(m_recorded));
    }
    m_wake.notify_all();
}

} // namespace pm::webhooks
