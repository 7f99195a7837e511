// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/eventstream.h"

#include "app/api/platformclient.h"
#include "models/core/ids.h"

#include <QJsonDocument>
#include <QRandomGenerator>

namespace pm::app {

namespace {

constexpr int kFailuresBeforePolling = 2;
constexpr std::size_t kMostRemembered = 20'000; // ids; many times what is told again

QString rowOf(const QByteArray &eventId)
{
    return rowOfLiveId(QString::fromUtf8(eventId));
}

} // namespace

EventStream::EventStream(PlatformClient &client, Pace pace, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_pace(pace)
{
    for (QTimer *timer : {&m_retry, &m_noSign, &m_poll})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &EventStream::connectNow);
    connect(&m_noSign, &QTimer::timeout, this, [this] { setState(State::Polling); });
    connect(&m_poll, &QTimer::timeout, this, &EventStream::poll);
}

void EventStream::start(const QString &environment)
{
    if (m_state != State::Stopped)
        return;
    m_environment = environment;
    setState(State::Connecting);
    connectNow();
}

void EventStream::stop()
{
    m_request.cancel();
    m_retry.stop();
    m_noSign.stop();
    m_parser = {};
    m_firstPlace.clear();
    m_place.clear();
    m_told.clear();
    m_toldByAge.clear();
    m_failures = 0;
    setState(State::Stopped);
}

void EventStream::connectNow()
{
    m_parser.restart();
    m_noSign.start(m_pace.firstSignMs);
    m_request = m_client.send({.method = Method::Get,
                               .path = QStringLiteral("/api/v1/events/stream"),
                               .environment = m_environment,
                               .timeout = std::chrono::milliseconds(m_pace.silenceMs),
                               .tries = 1,
                               .received = [this](const QByteArray &bytes) { handleBytes(bytes); },
                               .lastEventId = m_place},
                              {this, [this](const Result<Answer> &) { handleEnded(); }});
}

// Headers alone are no sign: a proxy may hand them on and keep the rest. Slots may stop this.
void EventStream::handleBytes(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    m_failures = 0;
    m_noSign.start(m_pace.signMs);
    setState(State::Live);
    const QByteArray before = m_parser.lastEventId();
    const std::vector<ServerEvent> events = m_parser.add(bytes);
    if (m_firstPlace.isEmpty())
        m_firstPlace = m_parser.firstEventId();
    if (m_parser.lastEventId() != before)
        m_place = m_parser.lastEventId();
    for (const ServerEvent &event : events) {
        if (m_state != State::Live)
            return;
        const QJsonDocument data = QJsonDocument::fromJson(event.data);
        if (data.isObject() && isNews(event.id))
            Q_EMIT received(event.type, data.object());
    }
}

void EventStream::poll()
{
    const QByteArray after = m_place.isEmpty() ? QByteArray() : "after=" + m_place.toPercentEncoding();
    m_polling = m_client.send({.method = Method::Get,
                               .path = QStringLiteral("/api/v1/events/poll"),
                               .query = QString::fromLatin1(after),
                               .environment = m_environment,
                               .tries = 1},
                              {this, [this](const Result<Answer> &answer) {
                                   handlePolled(
                                       answer.and_then([](const Answer &a) { return livePageFromJson(a.data); }));
                               }});
}

// Slots may stop this.
void EventStream::handlePolled(const Result<LivePage> &page)
{
    m_poll.start(page && page->hasMore ? 0 : m_pace.pollMs);
    if (!page)
        return;
    m_place = page->next.toUtf8();
    if (m_firstPlace.isEmpty())
        m_firstPlace = m_place;
    for (const LiveEvent &event : page->events) {
        if (m_state != State::Polling)
            return;
        if (isNews(event.id.toUtf8()))
            Q_EMIT received(event.type, event.data);
    }
}

// What was before the place where it came in is read otherwise.
bool EventStream::isNews(const QByteArray &eventId)
{
    if (eventId.isEmpty())
        return true;
    if (rowOf(eventId) < rowOf(m_firstPlace) || m_told.contains(eventId))
        return false;
    m_told.insert(eventId);
    m_toldByAge.push_back(eventId);
    if (m_toldByAge.size() > kMostRemembered) {
        m_told.remove(m_toldByAge.front());
        m_toldByAge.pop_front();
    }
    return true;
}

void EventStream::handleEnded()
{
    const int wait = m_failures == 0 ? m_parser.retryMs().value_or(m_pace.firstRetryMs)
                                     : m_pace.firstRetryMs << std::min(m_failures, 10);
    // Many consoles lose a platform that is started again at the same moment.
    const double spread = 0.5 + QRandomGenerator::global()->bounded(0.5);
    m_retry.start(static_cast<int>(std::min(wait, m_pace.longestRetryMs) * spread));
    ++m_failures;
    setState(m_failures > kFailuresBeforePolling || m_state == State::Polling ? State::Polling : State::Connecting);
}

void EventStream::setState(State state)
{
    if (std::exchange(m_state, state) == state)
        return;
    m_poll.stop();
    m_polling.cancel();
    if (state == State::Polling)
        poll();
    Q_EMIT stateChanged(state);
}

} // namespace pm::app
