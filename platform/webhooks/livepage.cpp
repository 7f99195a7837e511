// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/livepage.h"

namespace pm::webhooks {

namespace {

constexpr std::size_t kEventsAPage = 500;
constexpr int kRowsAPiece = 100;
constexpr int kMostPieces = 20; // for one page, as most of the rows may be for others

LivePage beginAnew(UnixMs now)
{
    const QString here = livePlaceAt(now);
    return {.events = {{.id = here, .type = QStringLiteral("reset"), .data = {}}}, .next = here};
}

// As many of the rows as there is room for; the last of those.
QString take(LivePage &page, const LiveListener &listener, const LivePlace &place, const std::vector<LiveItem> &rows)
{
    QString last;
    for (const LiveItem &row : rows) {
        if (page.events.size() >= kEventsAPage)
            return last;
        last = row.id;
        if (!hears(listener, row))
            continue;
        std::vector<LiveEvent> events = liveEvents(listener.role, row, firstUntold(place, row));
        std::move(events.begin(), events.end(), std::back_inserter(page.events));
    }
    return last;
}

// What is told late comes with the pages that are read once this is through: those begin before this began.
Result<LivePage> pageAfter(store::Connection &connection, const LiveListener &listener, const LivePlace &place,
                           UnixMs begun)
{
    LivePage page{.events = {}, .next = livePlaceAt(begun)};
    QString after = place.begun.isEmpty() ? firstOfNews(place) : place.row;
    for (int pieces = 0; pieces < kMostPieces && page.events.size() < kEventsAPage; ++pieces) {
        const Result<std::vector<LiveItem>> rows = liveItemsAfter(connection, after, kRowsAPiece);
        if (!rows)
            return fail(rows.error());
        const QString last = take(page, listener, place, *rows);
        if (rows->empty() || (std::ssize(*rows) < kRowsAPiece && last == rows->back().id))
            return page;
        after = last;
    }
    page.next = after + QStringLiteral(".0.") + firstUlidOf(kLivePrefix, begun);
    page.hasMore = true;
    return page;
}

} // namespace

Result<LivePage> livePage(store::Database &database, const LiveListener &listener, UnixMs now)
{
    const std::optional<LivePlace> place = livePlace(listener.lastEventId);
    if (!place || !isKept(*place, now))
        return beginAnew(now);
    const UnixMs begun = timeOfUlid(place->begun).value_or(now);
    return database.read([&](store::Connection &connection) { return pageAfter(connection, listener, *place, begun); });
}

} // namespace pm::webhooks
