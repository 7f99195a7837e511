// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/eventparser.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/liveevent.h"

#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>

namespace pm::app {

class PlatformClient;

// GET /events/stream (contract section 10). Takes itself up again where it ended, waiting longer after each failure;
// what is told again then, as something may have come late before it, is received once. While nothing of a stream comes
// through it asks GET /events/poll for the same every few seconds, and goes on trying.
class EventStream : public QObject
{
    Q_OBJECT
public:
    enum class State { Stopped, Connecting, Live, Polling };
    Q_ENUM(State)

    struct Pace {
        int firstRetryMs = 1'000;
        int longestRetryMs = 30'000;
        int pollMs = 5'000;
        int firstSignMs = 5'000; // the platform greets at once; a proxy may hold that back
        int signMs = 20'000;     // and gives a sign of life every 15 seconds
        int silenceMs = 45'000;  // without any it is taken for dead
    };

    explicit EventStream(PlatformClient &client, QObject *parent = nullptr)
        : EventStream(client, Pace(), parent)
    {
    }
    EventStream(PlatformClient &client, Pace pace, QObject *parent = nullptr);

    // `environment` as in PlatformRequest. Does nothing while it goes on.
    void start(const QString &environment = {});
    // Another operator or tenant has other events: what was seen last is forgotten as well.
    void stop();
    [[nodiscard]] State state() const { return m_state; }

Q_SIGNALS:
    void stateChanged(pm::app::EventStream::State state);
    // "reset" says that something was missed.
    void received(const QString &type, const QJsonObject &data);

private:
    void connectNow();
    void handleBytes(const QByteArray &bytes);
    void handleEnded();
    void poll();
    void handlePolled(const Result<LivePage> &page);
    [[nodiscard]] bool isNews(const QByteArray &eventId);
    void setState(State state);

    PlatformClient &m_client;
    Pace m_pace;
    QString m_environment;
    EventParser m_parser;
    QByteArray m_firstPlace;            // where it came in
    QByteArray m_place;                 // where it is to be taken up
    QSet<QByteArray> m_told;            // ids of events
    std::deque<QByteArray> m_toldByAge; // of the same, so that the oldest are forgotten
    State m_state = State::Stopped;
    int m_failures = 0; // since the last sign of life
    QTimer m_retry;
    QTimer m_noSign; // of life, for now
    QTimer m_poll;
    RequestHandle m_request;
    RequestHandle m_polling;
};

} // namespace pm::app
