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
constexpr std::size_t kMostRemembered = 5'000; // ids; many times what is told again

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
    m_retry.setSingleShot(true);
    m_poll.setInterval(pace.pollMs);
    connect(&m_retry, &QTimer::timeout, this, &EventStream::connectNow);
    connect(&m_poll, &QTimer::timeout, this, &EventStream::pollDue);
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
    m_parser = {};
    m_told.clear();
    m_toldByAge.clear();
    m_failures = 0;
    setState(State::Stopped);
}

void EventStream::connectNow()
{
    m_parser.restart();
    m_request = m_client.send({.method = Method::Get,
                               .path = QStringLiteral("/api/v1/events/stream"),
                               .environment = m_environment,
                               .timeout = std::chrono::milliseconds(m_pace.silenceMs),
                               .tries = 1,
                               .received = [this](const QByteArray &bytes) { handleBytes(bytes); },
                               .lastEventId = m_parser.lastEventId()},
                              {this, [this](const Result<Answer> &) { handleEnded(); }});
}

// Slots may stop this.
void EventStream::handleBytes(const QByteArray &bytes)
{
    m_failures = 0;
    setState(State::Live);
    for (const ServerEvent &event : m_parser.add(bytes)) {
        if (m_state != State::Live)
            return;
        const QJsonDocument data = QJsonDocument::fromJson(event.data);
        if (data.isObject() && isNews(event.id))
            Q_EMIT received(event.type, data.object());
    }
}

// What was before the first that it was told of is read otherwise.
bool EventStream::isNews(const QByteArray &eventId)
{
    if (eventId.isEmpty())
        return true;
    if (rowOf(eventId) < rowOf(m_parser.firstEventId()) || m_told.contains(eventId))
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
    if (state == State::Polling)
        m_poll.start();
    else
        m_poll.stop();
    Q_EMIT stateChanged(state);
}

} // namespace pm::app
