// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/operators/role.h"
#include "models/domain/webhooks/liveevent.h"
#include "platform/events/eventlog.h"

#include <QJsonArray>

namespace pm::webhooks {

inline constexpr QLatin1StringView kLivePrefix("live_");
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
    qsizetype bytes = 0; // of the items, as they are kept
};
// With an id after `after`, in the order of ids.
[[nodiscard]] Result<std::vector<QString>> liveIdsAfter(store::Connection &connection, const QString &after, int most);
// Those with these ids, in the order of the ids given.
[[nodiscard]] Result<std::vector<LiveItem>> liveItems(store::Connection &connection, const std::vector<QString> &ids);

// Who listens, and to what.
struct LiveListener {
    std::optional<TenantId> tenant; // nothing, for operators of the platform: the notices of all
    KeyEnvironment environment = KeyEnvironment::Live;
    Role role = Role::TenantMember; // one of the platform hears what is about that as well
    QString lastEventId{};          // where it was when it heard something last
};
[[nodiscard]] bool hears(const LiveListener &listener, const LiveItem &item);
// All that a listener hears with an id after `after`, in the order of ids, and hardly anything else.
[[nodiscard]] Result<std::vector<LiveItem>> liveItemsAfter(store::Connection &connection, const LiveListener &listener,
                                                           const QString &after, int most);
// What a row says to those who hear it, from one of its items on. Each has an id of its own, for a client may be cut
// off between two.
[[nodiscard]] std::vector<LiveEvent> liveEvents(Role role, const LiveItem &row, qsizetype from = 0);

// Where somebody stopped listening, in text "<row>.<item>": behind that item of the row; or "<row>.<item>.<begun>".
struct LivePlace {
    QString row;
    qsizetype item = -1;
    QString begun{}; // of one who reads by pages and is not through: what ids began with then
};
[[nodiscard]] std::optional<LivePlace> livePlace(const QString &id);
// Where everything before that moment was told.
[[nodiscard]] QString livePlaceAt(UnixMs time);
// Whether all that came since is kept still.
[[nodiscard]] bool isKept(const LivePlace &place, UnixMs now);
// What came before may still have become visible later. It is told again, with the ids it had.
[[nodiscard]] QString firstOfNews(const LivePlace &place);
// The first item of this row that was not told.
[[nodiscard]] qsizetype firstUntold(const LivePlace &place, const LiveItem &row);

} // namespace pm::webhooks
