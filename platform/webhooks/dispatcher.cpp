// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/dispatcher.h"

#include "platform/webhooks/attemptwriter.h"
#include "platform/webhooks/lanerepository.h"

namespace pm::webhooks {

namespace {

constexpr qint64 kRenewEveryMs = LaneRepository::kLeaseMs / 3;
constexpr qint64 kRefreshEveryMs = 500;
constexpr qint64 kSweepEveryMs = 10'000;
constexpr qint64 kSealedPauseMs = 5'000;
constexpr int kMostTaken = 500; // at once
constexpr std::chrono::milliseconds kPauseAfterFailure{250};

bool isDue(UnixMs &last, qint64 every, UnixMs now)
{
    if (now - last < every && now >= last)
        return false;
    last = now;
    return true;
}

} // namespace

Dispatcher::Dispatcher(store::Database &database, secrets::SecretStore &secrets, outbound::OutboundClient &client,
                       const Clock &clock, http::Log &log, DispatcherSettings settings)
    : m_database(database)
    , m_clock(clock)
    , m_log(log)
    , m_settings(settings)
    , m_owner(makeUuid())
    , m_sender(secrets, client, settings.policy)
{
}

Dispatcher::~Dispatcher()
{
    stop();
}

void Dispatcher::start()
{
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
    for (auto &[webhook, work] : m_works) {
        if (work.wantsLook(now))
            look(work, now);
        startWhatMay(work, now);
    }
    releaseIdle(now);
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
    m_refreshNow = true;
    refreshLanes(now);
}

void Dispatcher::refreshLanes(UnixMs now)
{
    if (isDue(m_renewedAt, kRenewEveryMs, now) && !m_works.empty()) {
        const Result<> renewed = m_database.write(
            [&](store::Connection &connection) { return LaneRepository(connection).renew(m_owner, now); });
        if (!renewed)
            report("webhooks_lease_not_renewed", renewed.error());
    }
    const bool isTime = isDue(m_refreshedAt, kRefreshEveryMs, now) && !m_works.empty();
    if (!std::exchange(m_refreshNow, false) && !isTime)
        return;
    Result<std::vector<Lane>> held = m_database.read(
        [&](store::Connection &connection) { return LaneRepository(connection).held(m_owner); });
    if (!held)
        return;
    std::set<WebhookId> present;
    for (Lane &lane : *held) {
        present.insert(lane.webhook);
        const auto known = m_works.find(lane.webhook);
        if (known != m_works.end())
            known->second.setLane(std::move(lane));
        else
            m_works.emplace(lane.webhook, LaneWork(lane, now));
    }
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
    for (auto it = m_works.begin(); it != m_works.end();) {
        if (!it->second.isToBeReleased(now)) {
            ++it;
            continue;
        }
        const Result<> released = m_database.write(
            [&](store::Connection &connection) { return LaneRepository(connection).release(m_owner, it->first); });
        if (!released)
            return;
        m_sender.forget(it->first);
        it = m_works.erase(it);
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
    if (m_unrecorded.empty())
        return;
    std::vector<LaneRecords> records;
    for (const auto &[webhook, lane] : m_unrecorded)
        records.push_back(lane);
    const UnixMs now = m_clock.now();
    const Result<> written = m_database.write(
        [&](store::Connection &connection) { return AttemptWriter(connection, now).write(records); });
    if (!written) {
        report("deliveries_not_recorded", written.error());
        std::this_thread::sleep_for(kPauseAfterFailure);
        return;
    }
    m_unrecorded.clear();
    for (const LaneRecords &lane : records) {
        const auto work = m_works.find(lane.lane.webhook);
        for (const AttemptRecord &attempt : lane.attempts) {
            m_refreshNow = m_refreshNow || attempt.attempt.outcome != AttemptOutcome::Success
                        || lane.lane.status != WebhookStatus::Active;
            if (work != m_works.end())
                work->second.ended(attempt.delivery.id, now);
        }
    }
}

void Dispatcher::finish()
{
    const auto until = std::chrono::steady_clock::now() + m_settings.drainTime;
    while (m_sender.inFlight() > 0 && std::chrono::steady_clock::now() < until) {
        collect(m_sender.takeEnded(m_settings.tick));
        record();
    }
    collect(m_sender.takeEnded({}));
    record();
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
