// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/livestream.h"

#include "models/domain/operators/personaltext.h"
#include "platform/events/livelog.h"
#include "platform/store/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm::webhooks {

namespace {

constexpr int kRowsAPiece = 500;
// What was told just before a client came may not be in what it has read.
constexpr qint64 kEarlierMs = 1000;
const QLatin1StringView kPrefix("live_");
const QString kItems = QStringLiteral("SELECT l.id, l.tenant_id, l.environment, l.kind, l.data, t.is_test"
                                      " FROM live_events l LEFT JOIN tenants t ON t.id = l.tenant_id"
                                      " WHERE l.id %1 ORDER BY l.id");

LiveItem itemOf(const store::Row &row)
{
    return {.id = row.text(0),
            .tenant = row.isNull(1) ? std::nullopt : std::optional(TenantId(row.text(1))),
            .ofTestTenant = row.boolean(5),
            .environment = row.text(2),
            .kind = row.text(3),
            .items = QJsonDocument::fromJson(row.text(4).toUtf8()).array()};
}

QByteArray resetEvent()
{
    return "event: reset\ndata: {}\n\n";
}

// What came before may still become visible. It is told again to whoever comes back, with the ids it had.
QString firstOfNews(const QString &lastEventId, UnixMs now)
{
    const auto last = timeOfUlid(rowOfLiveId(lastEventId));
    return firstUlidOf(kPrefix, last ? *last - kLiveOverlapMs : now - kEarlierMs);
}

} // namespace

Result<std::vector<LiveItem>> liveItemsAfter(store::Connection &connection, const QString &after, int most)
{
    return connection.query(kItems.arg(QStringLiteral("> ?")) + QStringLiteral(" LIMIT ?"), {after, most})
        .map([](const store::Rows &rows) {
            std::vector<LiveItem> items;
            std::transform(rows.begin(), rows.end(), std::back_inserter(items), itemOf);
            return items;
        });
}

Result<std::vector<QString>> liveIdsAfter(store::Connection &connection, const QString &after, int most)
{
    return connection
        .query(QStringLiteral("SELECT id FROM live_events WHERE id > ? ORDER BY id LIMIT ?"), {after, most})
        .map([](const store::Rows &rows) {
            std::vector<QString> ids;
            for (const store::Row &row : rows)
                ids.push_back(row.text(0));
            return ids;
        });
}

Result<std::vector<LiveItem>> liveItems(store::Connection &connection, const std::vector<QString> &ids)
{
    std::vector<LiveItem> items;
    const auto take = [&items](const store::Rows &rows) {
        std::transform(rows.begin(), rows.end(), std::back_inserter(items), itemOf);
    };
    return store::inParts(
               ids, 1,
               [&](std::span<const QString> some) {
                   const QString named = QStringLiteral("IN ") + store::placeholders(std::ssize(some), 1);
                   return connection.query(kItems.arg(named), QVariantList(some.begin(), some.end())).map(take);
               })
        .map([&items] { return std::move(items); });
}

LiveStream::LiveStream(store::Database &database, const Clock &clock, LiveListener listener,
                       std::chrono::milliseconds heartbeat)
    : m_database(database)
    , m_clock(clock)
    , m_listener(std::move(listener))
    , m_heartbeat(heartbeat)
    , m_from(firstOfNews(m_listener.lastEventId, clock.now()))
{
}

bool LiveStream::wants(const LiveItem &item) const
{
    if (item.kind == u"notice")
        return wantsNotice(item);
    if (!item.tenant)
        return isPlatformRole(m_listener.role);
    return item.tenant == m_listener.tenant && item.environment == keyEnvironmentName(m_listener.environment);
}

// As GET /platform/notices lists them.
bool LiveStream::wantsNotice(const LiveItem &item) const
{
    if (m_listener.tenant && item.tenant)
        return item.tenant == m_listener.tenant;
    return isPlatformRole(m_listener.role) && (item.ofTestTenant || m_listener.role != Role::Qa);
}

void LiveStream::onMore(std::function<void()> tell)
{
    const std::scoped_lock lock(m_mutex);
    m_tell = std::move(tell);
}

void LiveStream::take(const std::vector<LiveItem> &items)
{
    {
        const std::scoped_lock lock(m_mutex);
        const std::size_t before = m_waiting.size();
        std::copy_if(items.begin(), items.end(), std::back_inserter(m_waiting),
                     [this](const LiveItem &item) { return item.id > m_from && wants(item); });
        if (m_waiting.size() > kMostWaiting) {
            m_waiting.clear();
            m_isReset = true;
        } else if (m_waiting.size() == before) {
            return;
        }
    }
    wake();
}

void LiveStream::beat()
{
    const auto now = std::chrono::steady_clock::now();
    {
        const std::scoped_lock lock(m_mutex);
        if (now - m_saidAt < m_heartbeat && now - m_opened < kLongest)
            return;
    }
    wake();
}

void LiveStream::wake()
{
    std::function<void()> tell;
    {
        const std::scoped_lock lock(m_mutex);
        tell = m_tell;
    }
    if (tell)
        tell();
}

Result<std::optional<QByteArray>> LiveStream::next()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_opened >= kLongest)
        return QByteArray();
    Result<QByteArray> text = std::exchange(m_begun, true) ? QByteArray() : begin();
    if (!text)
        return fail(text.error());
    *text += takeWaiting();
    const std::scoped_lock lock(m_mutex);
    if (text->isEmpty() && now - m_saidAt >= m_heartbeat)
        *text = ": still here\n\n";
    if (text->isEmpty())
        return std::optional<QByteArray>();
    m_saidAt = now;
    return *text;
}

Result<QByteArray> LiveStream::begin()
{
    const QByteArray greeting = "retry: 2000\n: here it comes\n\n";
    // A place, for a client that loses the connection before anything has come.
    if (m_listener.lastEventId.isEmpty())
        return greeting + "id: " + m_from.toLatin1() + ".-1\n\n";
    return missed().map([&](const QByteArray &text) { return greeting + text; });
}

// What came while the client was away, unless that is too long ago or too much.
Result<QByteArray> LiveStream::missed()
{
    const QString row = rowOfLiveId(m_listener.lastEventId);
    bool isPlace = false;
    const int place = m_listener.lastEventId.section(u'.', 1).toInt(&isPlace);
    const bool isKept = row > firstUlidOf(kPrefix, m_clock.now() - events::kLiveKeptMs);
    if (!row.startsWith(kPrefix) || !timeOfUlid(row) || !isPlace || !isKept)
        return resetEvent();
    QString after = m_from;
    QByteArray text;
    for (std::size_t rows = 0;; rows += kRowsAPiece) {
        if (rows >= kMostWaiting)
            return resetEvent();
        const Result<std::vector<LiveItem>> found = m_database.read(
            [&](store::Connection &connection) { return liveItemsAfter(connection, after, kRowsAPiece); });
        if (!found)
            return fail(found.error());
        for (const LiveItem &item : *found) {
            after = item.id;
            m_caughtUp.insert(item.id);
            if (wants(item))
                text += eventsOf(item, item.id == row ? place + 1 : 0); // the rest of that row
        }
        if (std::ssize(*found) < kRowsAPiece)
            return text;
    }
}

// Each of a row's items has a place of its own, for a client may be cut off between two.
QByteArray LiveStream::eventsOf(const LiveItem &row, qsizetype from) const
{
    QByteArray text;
    for (qsizetype i = from; i < row.items.size(); ++i) {
        const QJsonObject item = shownTo(m_listener.role, row.items[i].toObject());
        text += "id: " + row.id.toLatin1() + '.' + QByteArray::number(i) + "\nevent: " + row.kind.toUtf8()
              + "\ndata: " + QJsonDocument(item).toJson(QJsonDocument::Compact) + "\n\n";
    }
    return text;
}

QByteArray LiveStream::takeWaiting()
{
    std::deque<LiveItem> waiting;
    bool isReset = false;
    {
        const std::scoped_lock lock(m_mutex);
        waiting.swap(m_waiting);
        isReset = std::exchange(m_isReset, false);
    }
    QByteArray text = isReset ? resetEvent() : QByteArray();
    for (const LiveItem &item : waiting)
        text += m_caughtUp.contains(item.id) ? QByteArray() : eventsOf(item);
    return text;
}

} // namespace pm::webhooks
