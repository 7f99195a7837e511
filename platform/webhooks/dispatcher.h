// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/log.h"
#include "platform/webhooks/attemptrecorder.h"
#include "platform/webhooks/lanerepository.h"
#include "platform/webhooks/lanework.h"
#include "platform/webhooks/transformrunner.h"

#include <atomic>
#include <map>
#include <thread>

namespace pm::webhooks {

struct DispatcherSettings {
    outbound::AddressPolicy policy = outbound::AddressPolicy::PublicOnly;
    int mostProven = 12'000; // endpoints in hand at a time
    // Together no more than the outbound client has places for suspects: none waits for another kind's.
    int mostDoubtful = 250; // of those whose latest attempt failed
    int mostFailing = 750;  // of those that go on failing
    std::chrono::milliseconds tick{30};
    std::chrono::milliseconds drainTime{10'000}; // for what is under way at the end
    QString transformProgram = webhooks::transformProgram();
};

// Delivers what is due, on a thread: takes endpoints that nobody delivers to, sends their deliveries, has recorded what
// became of them and gives them back. What a killed process had in its hands is taken over when its lease ends. However
// many endpoints fail, those that do not have theirs first.
class Dispatcher
{
public:
    Dispatcher(store::Database &database, secrets::SecretStore &secrets, outbound::OutboundClient &client,
               const Clock &clock, http::Log &log, DispatcherSettings settings);
    ~Dispatcher(); // stops
    Q_DISABLE_COPY_MOVE(Dispatcher)

    void start();
    // Nothing new is sent.
    void beginStop();
    // Waits for what is under way, and records it.
    void stop();

private:
    using Works = std::map<WebhookId, LaneWork>;

    using Kind = LaneRepository::Kind;

    void run();
    void workOnce();
    void heed(const std::vector<AttemptRecorder::Recorded> &recorded, UnixMs now);
    void sweep(UnixMs now);
    void exchange(Kind kind, const std::vector<WebhookId> &idle, UnixMs now);
    void renewLeases(UnixMs now);
    void refreshLanes(UnixMs now);
    void read(const std::vector<WebhookId> &webhooks, UnixMs now);
    void serve(Kind kind, UnixMs now);
    void look(std::span<LaneWork *const> works, UnixMs now);
    void takeDue(LaneWork &work, std::vector<DueDelivery> due, UnixMs now);
    void startWhatMay(LaneWork &work);
    [[nodiscard]] std::vector<WebhookId> takeIdle(UnixMs now);
    void wakeReleased(UnixMs now);
    void freeOrphans(UnixMs now);
    void finish();
    void giveAllBack();
    void givePostponedBack();
    [[nodiscard]] int mostOf(Kind kind) const;
    [[nodiscard]] int roomFor(Kind kind) const;
    [[nodiscard]] std::chrono::milliseconds untilNext() const;
    void report(const char *event, const Error &error);

    store::Database &m_database;
    const Clock &m_clock;
    http::Log &m_log;
    const DispatcherSettings m_settings;
    const QString m_owner; // of leases, this process's
    DeliverySender m_sender;
    Works m_works;                               // of the thread
    std::multimap<UnixMs, WebhookId> m_released; // not long ago, by when they are looked at once more
    UnixMs m_renewedAt = 0;
    UnixMs m_refreshedAt = 0;
    UnixMs m_sweptAt = 0;
    UnixMs m_wokenAt = 0;
    bool m_refreshNow = false; // also with nothing in hand: it is not sure what is
    bool m_moreDue = false;    // than was taken
    std::atomic<bool> m_stopping = false;
    AttemptRecorder m_recorder; // ends before the sender
    std::thread m_thread;
};

} // namespace pm::webhooks
