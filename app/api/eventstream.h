// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/eventparser.h"
#include "models/core/continuation.h"

#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>

namespace pm::app {

class PlatformClient;

// GET /events/stream (contract section 10). Takes itself up again where it ended, waiting longer after each failure;
// what is told again then, as something may have come late before it, is received once. Where no stream is to be had it
// says when to poll instead, and goes on trying.
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
        int silenceMs = 45'000; // without even a sign of life it is taken for dead
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
    void received(const QString &type, const QJsonObject &data);
    void pollDue();

private:
    void connectNow();
    void handleBytes(const QByteArray &bytes);
    void handleEnded();
    [[nodiscard]] bool isNews(const QByteArray &eventId);
    void setState(State state);

    PlatformClient &m_client;
    Pace m_pace;
    QString m_environment;
    EventParser m_parser;
    QSet<QByteArray> m_told;            // ids of events
    std::deque<QByteArray> m_toldByAge; // of the same, so that the oldest are forgotten
    State m_state = State::Stopped;
    int m_failures = 0; // since the last sign of life
    QTimer m_retry;
    QTimer m_poll;
    RequestHandle m_request;
};

} // namespace pm::app
