// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/dispatcher.h"

#include "platform/webhooks/attemptwriter.h"
#include "platform/webhooks/lanerepository.h"

#include <QFileInfo>

namespace pm::webhooks {

namespace {

constexpr qint64 kRenewEveryMs = LaneRepository::kLeaseMs / 3;
constexpr qint64 kRefreshEveryMs = 500;
constexpr qint64 kSweepEveryMs = 10'000;
constexpr qint64 kSealedPauseMs = 5'000;
constexpr int kMostTaken = 500; // at once
// Of a turn: however many endpoints fail, those that do not have theirs soon.
constexpr int kMostSuspectLooks = 50;
constexpr std::size_t kMostReleased = 100;
constexpr int kMostRecorded = 100; // endpoints
constexpr int kMostSuspectsRecorded = 50;
constexpr std::chrono::milliseconds kPauseAfterFailure{250};

bool isDue(UnixMs &last, qint64 every, UnixMs now)
{
    if (now - last < every && now >= last)
        return false;
    last = now;
    return true;
}

bool isHealthy(const Lane &lane)
{
    return lane.status == WebhookStatus::Active;
}

} // namespace

Dispatcher::Dispatcher(store::Database &database, secrets::SecretStore &secrets, outbound::OutboundClient &client,
                       const Clock &clock, http::Log &log, DispatcherSettings settings)
    : m_database(database)
    , m_clock(clock)
    , m_log(log)
    , m_settings(settings)
    , m_owner(makeUuid())
    , m_sender(secrets, client, settings.policy, settings.transformProgram)
{
}

Dispatcher::~Dispatcher()
{
    stop();
}

void Dispatcher::start()
{
    if (!QFileInfo(m_settings.transformProgram).isExecutable())
        m_log.write(http::Log::Level::Warning, "transform_program_missing",
                    {{QStringLiteral("program"), m_settings.transformProgram}});
    m_thread = std::thread([this] { run(); });
}

void Dispatcher::beginStop()
{
    m_stopping = true;
    m_sender.wake();
}

void Dispatcher::stop()
{
    beginStop();
    if (m_thread.joinable())
        m_thread.join();
}

void Dispatcher::run()
{
    while (!m_stopping)
        workOnce();
    finish();
}

void Dispatcher::workOnce()
{
    collect(m_sender.takeEnded(untilNext()));
    record();
    const UnixMs now = m_clock.now();
    refreshLanes(now);
    takeLanes(now);
    serveHealthy(now);
    serveSuspects(now);
    releaseIdle(now);
}

void Dispatcher::serveHealthy(UnixMs now)
{
    for (auto &[webhook, work] : m_works) {
        if (!isHealthy(work.lane()))
            continue;
        if (work.wantsLook(now))
            look(work, now);
        startWhatMay(work, now);
    }
}

// Each in its turn, after the one that was looked at last.
void Dispatcher::serveSuspects(UnixMs now)
{
    int looks = 0;
    auto it = m_works.upper_bound(m_lastSuspect);
    for (std::size_t i = 0; i < m_works.size(); ++i, ++it) {
        if (it == m_works.end())
            it = m_works.begin();
        LaneWork &work = it->second;
        if (isHealthy(work.lane()))
            continue;
        if (looks < kMostSuspectLooks && work.wantsLook(now)) {
            look(work, now);
            m_lastSuspect = it->first;
            ++looks;
        }
        startWhatMay(work, now);
    }
}

void Dispatcher::takeLanes(UnixMs now)
{
    if (isDue(m_sweptAt, kSweepEveryMs, now)) {
        const Result<> woken = m_database.write(
            [&](store::Connection &connection) { return LaneRepository(connection).wakeForgotten(now); });
        if (!woken)
            report("webhooks_sweep_failed", woken.error());
    }
    const int room = m_settings.mostLanes - static_cast<int>(m_works.size());
    const Result<bool> any = m_database.read(
        [&](store::Connection &connection) { return LaneRepository(connection).anyDue(now); });
    if (room <= 0 || !any || !*any)
        return;
    const Result<std::vector<WebhookId>> taken = m_database.write([&](store::Connection &connection) {
        return LaneRepository(connection).take(m_owner, now, std::min(room, kMostTaken));
    });
    if (!taken || taken->empty())
        return;
    Result<std::vector<Lane>> lanes = m_database.read(
        [&](store::Connection &connection) { return LaneRepository(connection).held(m_owner, now); });
    if (lanes)
        adopt(std::move(*lanes), now);
    else
        m_refreshNow = true;
}

void Dispatcher::adopt(std::vector<Lane> lanes, UnixMs now)
{
    for (Lane &lane : lanes) {
        const auto known = m_works.find(lane.webhook);
        if (known != m_works.end())
            known->second.setLane(std::move(lane));
        else
            m_works.emplace(lane.webhook, LaneWork(lane, now));
    }
}

// After a failure at once, unless there is much to read.
bool Dispatcher::isTimeToRefresh(UnixMs now)
{
    constexpr qint64 kLanesAMs = 10;
    const qint64 soon = std::min(static_cast<qint64>(m_works.size()) / kLanesAMs, kRefreshEveryMs);
    if (!isDue(m_refreshedAt, m_refreshNow ? soon : kRefreshEveryMs, now))
        return false;
    m_refreshNow = false;
    return true;
}

void Dispatcher::refreshLanes(UnixMs now)
{
    if (isDue(m_renewedAt, kRenewEveryMs, now) && !m_works.empty()) {
        const Result<> renewed = m_database.write(
            [&](store::Connection &connection) { return LaneRepository(connection).renew(m_owner, now); });
        if (!renewed)
            report("webhooks_lease_not_renewed", renewed.error());
    }
    if ((m_works.empty() && !m_refreshNow) || !isTimeToRefresh(now))
        return;
    Result<std::vector<Lane>> held = m_database.read(
        [&](store::Connection &connection) { return LaneRepository(connection).held(m_owner); });
    if (!held)
        return;
    std::set<WebhookId> present;
    for (const Lane &lane : *held)
        present.insert(lane.webhook);
    adopt(std::move(*held), now);
    // Deleted, or another's by now. What is under way is still recorded.
    std::erase_if(m_works, [&](const auto &item) { return !present.contains(item.first); });
}

void Dispatcher::look(LaneWork &work, UnixMs now)
{
    if (const Result<> prepared = m_sender.prepare(work.lane()); !prepared)
        return postpone(work.lane().webhook, now + kSealedPauseMs, prepared.error());
    Result<std::vector<DueDelivery>> due = m_database.read([&](store::Connection &connection) {
        return LaneRepository(connection).due(work.lane().webhook, work.lookUntil(now), work.lookSize());
    });
    if (due)
        work.takeDue(std::move(*due), now);
}

void Dispatcher::startWhatMay(LaneWork &work, UnixMs now)
{
    while (const std::optional<DueDelivery> next = work.startNext(now))
        m_sender.send(work.lane(), *next, now);
}

// The lane goes with the next refresh.
void Dispatcher::postpone(const WebhookId &webhook, UnixMs until, const Error &reason)
{
    report("webhook_postponed", reason);
    const Result<> postponed = m_database.write(
        [&](store::Connection &connection) { return LaneRepository(connection).postpone(m_owner, webhook, until); });
    if (!postponed)
        report("webhook_not_postponed", postponed.error());
    m_refreshNow = true;
}

void Dispatcher::releaseIdle(UnixMs now)
{
    std::vector<WebhookId> idle;
    for (const auto &[webhook, work] : m_works) {
        if (idle.size() < kMostReleased && work.isToBeReleased(now))
            idle.push_back(webhook);
    }
    if (idle.empty())
        return;
    const Result<> released = m_database.write([&](store::Connection &connection) {
        Result<> done;
        for (std::size_t i = 0; i < idle.size() && done; ++i)
            done = LaneRepository(connection).release(m_owner, idle[i]);
        return done;
    });
    if (!released)
        return;
    for (const WebhookId &webhook : idle) {
        m_sender.forget(webhook);
        m_works.erase(webhook);
    }
}

void Dispatcher::collect(std::vector<DeliverySender::Ended> ended)
{
    for (DeliverySender::Ended &one : ended) {
        const auto work = m_works.find(one.lane.webhook);
        if (!one.isCancelled) {
            LaneRecords &records = m_unrecorded[one.lane.webhook];
            records.lane = std::move(one.lane);
            records.attempts.push_back(std::move(one.record));
        } else if (work != m_works.end()) {
            work->second.ended(one.record.delivery.id, m_clock.now());
        }
    }
}

// What cannot be written now is kept, and tried again: it has been sent.
void Dispatcher::record()
{
    const std::vector<LaneRecords> records = nextRecords();
    if (records.empty())
        return;
    const UnixMs now = m_clock.now();
    const Result<> written = m_database.write(
        [&](store::Connection &connection) { return AttemptWriter(connection, now).write(records); });
    if (!written) {
        report("deliveries_not_recorded", written.error());
        std::this_thread::sleep_for(kPauseAfterFailure);
        return;
    }
    for (const LaneRecords &lane : records) {
        m_unrecorded.erase(lane.lane.webhook);
        const auto work = m_works.find(lane.lane.webhook);
        for (const AttemptRecord &attempt : lane.attempts) {
            m_refreshNow = m_refreshNow || attempt.attempt.outcome != AttemptOutcome::Success
                        || lane.lane.status != WebhookStatus::Active;
            if (work != m_works.end())
                work->second.ended(attempt.delivery.id, now);
        }
    }
}

// In the order of their endpoints, so that two processes do not wait for each other.
std::vector<LaneRecords> Dispatcher::nextRecords() const
{
    std::vector<LaneRecords> records;
    int room = kMostRecorded;
    int suspectRoom = kMostSuspectsRecorded;
    for (const auto &[webhook, lane] : m_unrecorded) {
        int &left = isHealthy(lane.lane) ? room : suspectRoom;
        if (left-- > 0)
            records.push_back(lane);
    }
    return records;
}

void Dispatcher::finish()
{
    m_sender.cancelWaiting();
    const auto until = std::chrono::steady_clock::now() + m_settings.drainTime;
    while (m_sender.inFlight() > 0 && std::chrono::steady_clock::now() < until) {
        collect(m_sender.takeEnded(m_settings.tick));
        record();
    }
    collect(m_sender.takeEnded({}));
    std::size_t before = 0;
    do {
        before = m_unrecorded.size();
        record();
    } while (!m_unrecorded.empty() && m_unrecorded.size() < before);
    for (const auto &[webhook, work] : m_works)
        std::ignore = m_database.write(
            [&](store::Connection &connection) { return LaneRepository(connection).release(m_owner, webhook); });
    m_works.clear();
}

std::chrono::milliseconds Dispatcher::untilNext() const
{
    std::chrono::milliseconds pause = m_settings.tick;
    const UnixMs now = m_clock.now();
    for (const auto &[webhook, work] : m_works) {
        if (const std::optional<UnixMs> next = work.nextStart())
            pause = std::min(pause, std::chrono::milliseconds(std::max<qint64>(*next - now, 1)));
    }
    return pause;
}

void Dispatcher::report(const char *event, const Error &error)
{
    m_log.write(http::Log::Level::Warning, event,
                {{QStringLiteral("message"), error.message}, {QStringLiteral("detail"), error.detail}});
}

} // namespace pm::webhooks
