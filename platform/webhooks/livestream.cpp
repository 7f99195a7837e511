// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/livestream.h"

#include <QJsonDocument>

namespace pm::webhooks {

namespace {

constexpr int kRowsAPiece = 500;
// What was told just before a client came may not be in what it has read.
constexpr qint64 kEarlierMs = 1000;

QByteArray resetEvent()
{
    return "event: reset\ndata: {}\n\n";
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
    , m_heartbeat(heartbeat)
    , m_from(firstToTell(m_listener.lastEventId, clock.now()))
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
        std::copy_if(items.begin(), items.end(), std::back_inserter(m_waiting),
                     [this](const LiveItem &item) { return item.id > m_from && hears(m_listener, item); });
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
    const std::optional<LivePlace> place = livePlace(m_listener.lastEventId);
    if (!place || !isKept(*place, m_clock.now()))
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
            if (hears(m_listener, item))
                text += textOf(item, firstUntold(*place, item)); // the rest of the last row
        }
        if (std::ssize(*found) < kRowsAPiece)
            return text;
    }
}

QByteArray LiveStream::textOf(const LiveItem &row, qsizetype from) const
{
    QByteArray text;
    for (const LiveEvent &event : liveEvents(m_listener.role, row, from))
        text += "id: " + event.id.toLatin1() + "\nevent: " + event.type.toUtf8()
              + "\ndata: " + QJsonDocument(event.data).toJson(QJsonDocument::Compact) + "\n\n";
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
        text += m_caughtUp.contains(item.id) ? QByteArray() : textOf(item);
    return text;
}

} // namespace pm::webhooks
