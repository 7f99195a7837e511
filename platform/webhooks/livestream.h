// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/domain/operators/role.h"
#include "platform/events/eventlog.h"
#include "platform/http/bodystream.h"

#include <QJsonArray>

#include <chrono>
#include <deque>
#include <memory>
#include <mutex>
#include <set>

namespace pm::webhooks {

// A row gets its id before its transaction commits: rows may become visible out of their order, by so much.
inline constexpr qint64 kLiveOverlapMs = 10'000;

// A row of what is told.
struct LiveItem {
    QString id;
    std::optional<TenantId> tenant; // nothing: about the platform
    bool ofTestTenant = false;
    QString environment; // empty: in whichever
    QString kind;
    QJsonArray items;
};
// Those with an id after `after`, in the order of ids.
[[nodiscard]] Result<std::vector<LiveItem>> liveItemsAfter(store::Connection &connection, const QString &after,
                                                           int most);
[[nodiscard]] Result<std::vector<QString>> liveIdsAfter(store::Connection &connection, const QString &after, int most);
// Those with these ids, in the order of the ids given.
[[nodiscard]] Result<std::vector<LiveItem>> liveItems(store::Connection &connection, const std::vector<QString> &ids);

// Who listens, and to what.
struct LiveListener {
    std::optional<TenantId> tenant; // nothing, for operators of the platform: the notices of all
    KeyEnvironment environment = KeyEnvironment::Live;
    Role role = Role::TenantMember; // one of the platform hears what is about that as well
    QString lastEventId{};          // where it was when it lost the connection
};

// Server-sent events for one client (contract section 10). A client that reads too slowly, or comes back too late, is
// told to begin anew by an event "reset".
class LiveStream final : public http::BodyStream
{
public:
    static constexpr std::size_t kMostWaiting = 2000; // rows
    static constexpr std::chrono::seconds kHeartbeat{15};
    static constexpr std::chrono::minutes kLongest{15}; // then it has to sign in again

    LiveStream(store::Database &database, const Clock &clock, LiveListener listener,
               std::chrono::milliseconds heartbeat = kHeartbeat);

    [[nodiscard]] Result<std::optional<QByteArray>> next() override;
    void onMore(std::function<void()> tell) override;
    [[nodiscard]] bool isEndless() const override { return true; }

    // From the hub's thread.
    void take(const std::vector<LiveItem> &items);
    // Wakes the connection when it is time to say something.
    void beat();

private:
    [[nodiscard]] bool wants(const LiveItem &item) const;
    [[nodiscard]] bool wantsNotice(const LiveItem &item) const;
    [[nodiscard]] Result<QByteArray> begin();
    [[nodiscard]] Result<QByteArray> missed();
    [[nodiscard]] QByteArray eventsOf(const LiveItem &row, qsizetype from = 0) const;
    [[nodiscard]] QByteArray takeWaiting();
    void wake();

    store::Database &m_database;
    const Clock &m_clock;
    const LiveListener m_listener;
    const std::chrono::milliseconds m_heartbeat;
    const std::chrono::steady_clock::time_point m_opened = std::chrono::steady_clock::now();
    std::mutex m_mutex;
    std::function<void()> m_tell;
    std::deque<LiveItem> m_waiting;
    bool m_isReset = false;
    std::chrono::steady_clock::time_point m_saidAt = m_opened;
    bool m_begun = false;         // of next()
    const QString m_from;         // ids before it are no news
    std::set<QString> m_caughtUp; // what next() found in the table is not told again
};

} // namespace pm::webhooks
