// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/log.h"
#include "platform/webhooks/deliverysender.h"
#include "platform/webhooks/lanework.h"
#include "platform/webhooks/transformrunner.h"

#include <atomic>
#include <thread>

namespace pm::webhooks {

struct DispatcherSettings {
    outbound::AddressPolicy policy = outbound::AddressPolicy::PublicOnly;
    int mostLanes = 12'000; // endpoints in hand at a time
    std::chrono::milliseconds tick{30};
    std::chrono::milliseconds drainTime{10'000}; // for what is under way at the end
    QString transformProgram = webhooks::transformProgram();
};

// Delivers what is due, on a thread: takes endpoints that nobody delivers to, sends their deliveries, records what
// became of them and gives them back. What a killed process had in its hands is taken over when its lease ends.
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

    void run();
    void workOnce();
    void takeLanes(UnixMs now);
    void refreshLanes(UnixMs now);
    void adopt(std::vector<Lane> lanes, UnixMs now);
    [[nodiscard]] bool isTimeToRefresh(UnixMs now);
    void serveHealthy(UnixMs now);
    void serveSuspects(UnixMs now);
    void look(LaneWork &work, UnixMs now);
    void startWhatMay(LaneWork &work, UnixMs now);
    void releaseIdle(UnixMs now);
    void collect(std::vector<DeliverySender::Ended> ended);
    void record();
    [[nodiscard]] std::vector<LaneRecords> nextRecords() const;
    void finish();
    void postpone(const WebhookId &webhook, UnixMs until, const Error &reason);
    [[nodiscard]] std::chrono::milliseconds untilNext() const;
    void report(const char *event, const Error &error);

    store::Database &m_database;
    const Clock &m_clock;
    http::Log &m_log;
    const DispatcherSettings m_settings;
    const QString m_owner; // of leases, this process's
    DeliverySender m_sender;
    Works m_works;           // of the thread
    WebhookId m_lastSuspect; // that was looked at
    std::map<WebhookId, LaneRecords> m_unrecorded;
    UnixMs m_renewedAt = 0;
    UnixMs m_refreshedAt = 0;
    UnixMs m_sweptAt = 0;
    bool m_refreshNow = false;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

} // namespace pm::webhooks
