// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/livestream.h"

#include <QJsonDocument>

namespace pm::webhooks {

namespace {

constexpr int kRowsARead = 50; // of up to some 100 KB each
// What was told just before a client came may not be in what it has read.
constexpr qint64 kEarlierMs = 1000;

// With a place, for one who is cut off then: not to come back for all of it.
QByteArray resetEvent(UnixMs now)
{
    return "event: reset\ndata: {}\n\nid: " + livePlaceAt(now).toLatin1() + "\n\n";
}

// What is told to whoever comes for the first time, or comes back.
QString firstToTell(const QString &lastEventId, UnixMs now)
{
    const std::optional<LivePlace> last = livePlace(lastEventId);
    return last ? firstOfNews(*last) : firstUlidOf(kLivePrefix, now - kEarlierMs);
}

} // namespace

LiveStream::LiveStream(store::Database &database, const Clock &clock, LiveListener listener,
                       std::chrono::milliseconds heartbeat)
    : m_database(database)
    , m_clock(clock)
    , m_listener(std::move(listener))
    , m_place(livePlace(m_listener.lastEventId).value_or(LivePlace()))
    , m_from(firstToTell(m_listener.lastEventId, clock.now()))
    , m_heartbeat(heartbeat)
{
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
        for (const LiveItem &item : items) {
            if (isToTell(item) && !m_caughtUp.contains(item.id))
                keepWaiting(item);
        }
        if (m_waiting.size() == before)
            return;
        resetWhenTooMany();
    }
    wake();
}

bool LiveStream::isToTell(const LiveItem &row) const
{
    return row.id > m_from && hears(m_listener, row) && firstUntold(m_place, row) < row.items.size();
}

void LiveStream::keepWaiting(const LiveItem &row)
{
    m_waiting.push_back(row);
    m_waitingBytes += row.bytes;
}

void LiveStream::resetWhenTooMany()
{
    if (m_waiting.size() <= kMostWaiting && m_waitingBytes <= kMostWaitingBytes)
        return;
    m_waiting.clear();
    m_waitingBytes = 0;
    m_isReset = true;
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
    *text += takePiece();
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
    const bool isNew = m_listener.lastEventId.isEmpty();
    if (!isNew && !isKept(m_place, m_clock.now()))
        return greeting + resetEvent(m_clock.now());
    return missed().map([&](const std::vector<LiveItem> &rows) {
        keepMissed(rows);
        // A place, for a client that loses the connection before anything has come.
        return isNew ? greeting + "id: " + m_from.toLatin1() + ".-1\n\n" : greeting;
    });
}

// What came while the client was away, or before it came, and no more than shows that this is too much. The hub does
// not tell it: it may have told others.
Result<std::vector<LiveItem>> LiveStream::missed()
{
    std::vector<LiveItem> rows;
    qsizetype bytes = 0;
    QString after = m_from;
    for (bool isMore = true; isMore && rows.size() <= kMostWaiting && bytes <= kMostWaitingBytes;) {
        Result<std::vector<LiveItem>> found = m_database.read(
            [&](store::Connection &connection) { return liveItemsAfter(connection, m_listener, after, kRowsARead); });
        if (!found)
            return found;
        isMore = std::ssize(*found) == kRowsARead;
        for (LiveItem &row : *found) {
            after = row.id;
            if (!isToTell(row))
                continue;
            bytes += row.bytes;
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

void LiveStream::keepMissed(const std::vector<LiveItem> &rows)
{
    const std::scoped_lock lock(m_mutex);
    const std::deque<LiveItem> since = std::exchange(m_waiting, {});
    m_waitingBytes = 0;
    for (const LiveItem &row : rows) {
        keepWaiting(row);
        m_caughtUp.insert(row.id);
    }
    for (const LiveItem &row : since) {
        if (!m_caughtUp.contains(row.id))
            keepWaiting(row);
    }
    resetWhenTooMany();
}

QByteArray LiveStream::textOf(const LiveItem &row) const
{
    QByteArray text;
    for (const LiveEvent &event : liveEvents(m_listener.role, row, firstUntold(m_place, row)))
        text += "id: " + event.id.toLatin1() + "\nevent: " + event.type.toUtf8()
              + "\ndata: " + QJsonDocument(event.data).toJson(QJsonDocument::Compact) + "\n\n";
    return text;
}

// The connection asks for the next one when this is on its way.
QByteArray LiveStream::takePiece()
{
    std::vector<LiveItem> rows;
    bool isReset = false;
    {
        const std::scoped_lock lock(m_mutex);
        isReset = std::exchange(m_isReset, false);
        qsizetype bytes = 0;
        for (; !m_waiting.empty() && bytes < kPieceBytes; m_waiting.pop_front()) {
            rows.push_back(std::move(m_waiting.front()));
            bytes += rows.back().bytes;
        }
        m_waitingBytes -= bytes;
    }
    QByteArray text = isReset ? resetEvent(m_clock.now()) : QByteArray();
    for (const LiveItem &row : rows)
        text += textOf(row);
    return text;
}

} // namespace pm::webhooks
