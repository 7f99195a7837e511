// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/dispatcher.h"

#include <QFileInfo>

namespace pm::webhooks {

namespace {

constexpr qint64 kRenewEveryMs = LaneRepository::kLeaseMs / 3;
constexpr qint64 kRefreshEveryMs = 500;
constexpr qint64 kSweepEveryMs = 10'000;
constexpr qint64 kWakeEveryMs = 500;
constexpr std::array kLooksAfterMs{kWakeEveryMs, 5 * kWakeEveryMs}; // since an endpoint was given back
constexpr qint64 kPauseMs = 5'000; // of one whose secrets are not to be had, or whose attempts cannot be recorded
constexpr int kMostTaken = 500;    // at once
constexpr int kMostSuspectsTaken = 250;
constexpr int kMostOrphans = 100; // freed at once
constexpr std::size_t kMostLooked = 128;
constexpr std::size_t kMostReleased = 500;
constexpr std::size_t kFew = 256; // so many may be kept while they are idle, and looked at often
constexpr qint64 kLookAgainAmongManyMs = 200;

bool isDue(UnixMs &last, qint64 every, UnixMs now)
{
    if (now - last < every && now >= last)
        return false;
    last = now;
    return true;
}

LaneRepository::Kind kindOf(const Lane &lane)
{
    using Kind = LaneRepository::Kind;
    if (lane.isProven)
        return Kind::Proven;
    return lane.status == WebhookStatus::Active ? Kind::Doubtful : Kind::Failing;
}

} // namespace

Dispatcher::Dispatcher(store::Database &database, secrets::SecretStore &secrets, outbound::OutboundClient &client,
                       const Clock &clock, http::Log &log, DispatcherSettings settings)
    : m_database(database)
    , m_clock(clock)
    , m_log(log)
    , m_settings(settings)
    , m_owner(makeUuid())
    , m_sender(database, secrets, client, settings.policy, clock, settings.transformProgram)
    , m_recorder(database, m_sender, clock, log)
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
    m_recorder.wake();
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
    const auto recorded = m_recorder.takeRecorded(untilNext());
    const UnixMs now = m_clock.now();
    heed(recorded, now);
    renewLeases(now);
    refreshLanes(now);
    sweep(now);
    m_moreDue = false;
    for (const Kind kind : {Kind::Proven, Kind::Doubtful, Kind::Failing}) {
        exchange(kind, kind == Kind::Failing ? takeIdle(now) : std::vector<WebhookId>(), now);
        serve(kind, now);
    }
    givePostponedBack();
}

void Dispatcher::heed(const std::vector<AttemptRecorder::Recorded> &recorded, UnixMs now)
{
    for (const AttemptRecorder::Recorded &one : recorded) {
        const auto work = m_works.find(one.webhook);
        if (work == m_works.end())
            continue;
        if (one.health)
            work->second.setHealth(*one.health);
        for (const DeliveryId &delivery : one.deliveries)
            work->second.ended(delivery, now);
        if (one.isLost)
            work->second.postpone(now + kPauseMs);
    }
}

void Dispatcher::sweep(UnixMs now)
{
    if (isDue(m_wokenAt, kWakeEveryMs, now)) {
        wakeReleased(now);
        freeOrphans(now);
    }
    if (!isDue(m_sweptAt, kSweepEveryMs, now))
        return;
    const Result<> woken = m_database.write(
        [&](store::Connection &connection) { return LaneRepository(connection).wakeForgotten(now); });
    if (!woken)
        report("webhooks_sweep_failed", woken.error());
}

// An event that was about to be committed when its endpoint was given back has not seen that. One of many deliveries
// takes longer.
void Dispatcher::wakeReleased(UnixMs now)
{
    const auto end = m_released.upper_bound(now);
    std::vector<WebhookId> released;
    std::transform(m_released.begin(), end, std::back_inserter(released), [](const auto &one) { return one.second; });
    m_released.erase(m_released.begin(), end);
    if (released.empty())
        return;
    const Result<std::set<WebhookId>> missed = m_database.read(
        [&](store::Connection &connection) { return LaneRepository(connection).missed(released, now); });
    if (!missed || missed->empty())
        return;
    const Result<> woken = m_database.write(
        [&](store::Connection &connection) { return events::makeDue(connection, *missed, now); });
    if (!woken)
        report("webhooks_sweep_failed", woken.error());
}

// Some at a time: the others wait for their deliveries meanwhile.
void Dispatcher::freeOrphans(UnixMs now)
{
    const Result<std::vector<WebhookId>> orphans = m_database.read(
        [&](store::Connection &connection) { return LaneRepository(connection).orphans(now, kMostOrphans); });
    if (!orphans || orphans->empty())
        return;
    const Result<> freed = m_database.write(
        [&](store::Connection &connection) { return LaneRepository(connection).freeOrphans(*orphans, now); });
    if (!freed)
        report("webhooks_sweep_failed", freed.error());
    else if (std::ssize(*orphans) == kMostOrphans)
        m_wokenAt = 0;
}

int Dispatcher::mostOf(Kind kind) const
{
    if (kind == Kind::Proven)
        return m_settings.mostProven;
    return kind == Kind::Doubtful ? m_settings.mostDoubtful : m_settings.mostFailing;
}

int Dispatcher::roomFor(Kind kind) const
{
    const auto taken = std::count_if(m_works.begin(), m_works.end(),
                                     [&](const auto &item) { return kindOf(item.second.lane()) == kind; });
    const auto room = mostOf(kind) - static_cast<int>(taken);
    return std::min(room, kind == Kind::Proven ? kMostTaken : kMostSuspectsTaken);
}

// In one transaction, as each waits for the disk.
void Dispatcher::exchange(Kind kind, const std::vector<WebhookId> &idle, UnixMs now)
{
    const int room = roomFor(kind);
    const Result<bool> any = m_database.read(
        [&](store::Connection &connection) { return LaneRepository(connection).anyDue(kind, now); });
    const int wanted = any.value_or(false) ? std::max(room, 0) : 0;
    if (wanted == 0 && idle.empty())
        return;
    const Result<std::vector<WebhookId>> taken = m_database.write([&](store::Connection &connection) {
        LaneRepository lanes(connection);
        return lanes.release(m_owner, idle, now).and_then([&] { return lanes.take(m_owner, kind, now, wanted); });
    });
    m_refreshNow = m_refreshNow || !taken;
    if (!taken || taken->empty())
        return;
    m_moreDue = m_moreDue || std::ssize(*taken) == wanted;
    read(*taken, now);
}

// Where a transformation came or went it is given back, to be taken as what it is now.
void Dispatcher::read(const std::vector<WebhookId> &webhooks, UnixMs now)
{
    Result<std::vector<Lane>> lanes = m_database.read(
        [&](store::Connection &connection) { return LaneRepository(connection).held(m_owner, webhooks); });
    m_refreshNow = m_refreshNow || !lanes;
    for (Lane &lane : lanes.value_or(std::vector<Lane>())) {
        LaneWork &work = m_works.try_emplace(lane.webhook, lane, now).first->second;
        if (isPlain(lane) != lane.isLeasedPlain)
            work.postpone(now);
        work.setLane(std::move(lane));
    }
}

void Dispatcher::renewLeases(UnixMs now)
{
    if (!isDue(m_renewedAt, kRenewEveryMs, now) || m_works.empty())
        return;
    const Result<> renewed = m_database.write(
        [&](store::Connection &connection) { return LaneRepository(connection).renew(m_owner, now); });
    if (!renewed)
        report("webhooks_lease_not_renewed", renewed.error());
}

void Dispatcher::refreshLanes(UnixMs now)
{
    if ((m_works.empty() && !m_refreshNow) || !isDue(m_refreshedAt, kRefreshEveryMs, now))
        return;
    const Result<std::vector<Lane>> held = m_database.read(
        [&](store::Connection &connection) { return LaneRepository(connection).heldStates(m_owner); });
    if (!held)
        return;
    m_refreshNow = false;
    std::set<WebhookId> present;
    std::vector<WebhookId> changed;
    for (const Lane &lane : *held) {
        present.insert(lane.webhook);
        const auto work = m_works.find(lane.webhook);
        if (work == m_works.end() || !work->second.setState(lane))
            changed.push_back(lane.webhook);
    }
    read(changed, now);
    // Deleted, or another's by now. What is under way is still recorded.
    std::erase_if(m_works, [&](const auto &item) { return !present.contains(item.first); });
}

// What waits already goes before the database is asked for more.
void Dispatcher::serve(Kind kind, UnixMs now)
{
    const qint64 again = m_works.size() > kFew ? kLookAgainAmongManyMs : LaneWork::kLookAgainMs;
    std::vector<LaneWork *> wanting;
    for (auto &[webhook, work] : m_works) {
        if (kindOf(work.lane()) != kind)
            continue;
        startWhatMay(work);
        if (work.wantsLook(now, again))
            wanting.push_back(&work);
    }
    for (std::size_t from = 0; from < wanting.size(); from += kMostLooked)
        look(std::span(wanting).subspan(from, std::min(kMostLooked, wanting.size() - from)), now);
}

// A probe takes the next delivery, whenever it is due. Where bodies are long, few are read.
void Dispatcher::look(std::span<LaneWork *const> works, UnixMs now)
{
    using HowFar = std::pair<UnixMs, int>;
    std::map<HowFar, std::pair<std::vector<LaneWork *>, int>> looks; // and how many they want
    for (LaneWork *work : works) {
        auto &[wanting, most] = looks[{work->lookUntil(now), work->mostWaiting()}];
        wanting.push_back(work);
        most = std::max(most, work->lookSize());
    }
    for (auto &[howFar, wanting] : looks) {
        std::vector<WebhookId> webhooks;
        for (const LaneWork *work : wanting.first)
            webhooks.push_back(work->lane().webhook);
        Result<DueDeliveries> due = m_database.read(
            [&, last = howFar.first, most = wanting.second](store::Connection &connection) {
                return LaneRepository(connection).due(webhooks, last, most);
            });
        if (!due)
            return;
        for (LaneWork *work : wanting.first)
            takeDue(*work, std::move((*due)[work->lane().webhook]), now);
    }
}

// Nothing is sent as an older version of the endpoint would have it: that is read again first.
void Dispatcher::takeDue(LaneWork &work, std::vector<DueDelivery> due, UnixMs now)
{
    const bool isChanged = std::any_of(due.begin(), due.end(), [&](const DueDelivery &delivery) {
        return delivery.version != work.lane().version;
    });
    if (isChanged) {
        m_refreshedAt = 0;
        return;
    }
    work.takeDue(std::move(due), now);
    startWhatMay(work);
}

// At the time that it is: a database that hangs may have taken longer than a lease.
void Dispatcher::startWhatMay(LaneWork &work)
{
    if (!work.nextStart())
        return;
    if (const Result<> prepared = m_sender.prepare(work.lane()); !prepared) {
        report("webhook_postponed", prepared.error());
        return work.postpone(m_clock.now() + kPauseMs);
    }
    const UnixMs now = m_clock.now();
    while (const std::optional<DueDelivery> next = work.startNext(now))
        m_sender.send(work.lane(), *next);
}

void Dispatcher::givePostponedBack()
{
    std::map<UnixMs, std::vector<WebhookId>> postponed;
    for (const auto &[webhook, work] : m_works) {
        if (const std::optional<UnixMs> until = work.givenBackUntil())
            postponed[*until].push_back(webhook);
    }
    for (const auto &[until, webhooks] : postponed) {
        const Result<> done = m_database.write([&, due = until, &some = webhooks](store::Connection &connection) {
            return LaneRepository(connection).postpone(m_owner, some, due);
        });
        if (!done)
            report("webhook_not_postponed", done.error());
        m_refreshNow = m_refreshNow || !done;
        for (const WebhookId &webhook : webhooks)
            m_works.erase(webhook);
    }
}

// Those that are to be given back.
std::vector<WebhookId> Dispatcher::takeIdle(UnixMs now)
{
    std::vector<WebhookId> idle;
    const qint64 kept = m_works.size() > kFew ? 0 : LaneWork::kKeptIdleMs;
    for (const auto &[webhook, work] : m_works) {
        if (idle.size() < kMostReleased && work.isToBeReleased(now, kept))
            idle.push_back(webhook);
    }
    for (const WebhookId &webhook : idle) {
        m_works.erase(webhook);
        for (const qint64 after : kLooksAfterMs)
            m_released.emplace(now + after, webhook);
    }
    return idle;
}

void Dispatcher::finish()
{
    m_sender.cancelWaiting();
    const auto until = std::chrono::steady_clock::now() + m_settings.drainTime;
    while (m_sender.inFlight() > 0 && std::chrono::steady_clock::now() < until)
        heed(m_recorder.takeRecorded(m_settings.tick), m_clock.now());
    m_recorder.stop();
    heed(m_recorder.takeRecorded({}), m_clock.now());
    giveAllBack();
}

// What is still under way may have been sent.
void Dispatcher::giveAllBack()
{
    std::vector<WebhookId> done;
    std::vector<WebhookId> underWay;
    for (const auto &[webhook, work] : m_works)
        (work.isUnderWay() ? underWay : done).push_back(webhook);
    std::ignore = m_database.write([&](store::Connection &connection) {
        LaneRepository lanes(connection);
        return lanes.release(m_owner, done, m_clock.now()).and_then([&] { return lanes.abandon(m_owner, underWay); });
    });
    m_works.clear();
}

std::chrono::milliseconds Dispatcher::untilNext() const
{
    if (m_moreDue)
        return {};
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
