// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/continuation.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace pm::app {

class PlatformClient;

// Whether the platform answers, and how fast; asked every few seconds and learnt from every request.
class ConnectionService : public QObject
{
    Q_OBJECT
public:
    enum class State { Connecting, Online, Slow, Offline };
    Q_ENUM(State)

    explicit ConnectionService(PlatformClient &client, QObject *parent = nullptr);
    ~ConnectionService() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] std::optional<int> latencyMs() const { return m_latencyMs; }
    [[nodiscard]] QString host() const; // "api.penguinmails.com" or "127.0.0.1:41523"
    [[nodiscard]] std::optional<UnixMs> lastOnline() const { return m_lastOnline; }

    void start();

Q_SIGNALS:
    void changed();
    void probed(); // each time, whatever came of it

private:
    void probe();
    void setState(State state, std::optional<int> latencyMs);

    PlatformClient &m_client;
    QTimer m_timer;
    RequestHandle m_probe;
    State m_state = State::Connecting;
    std::optional<int> m_latencyMs;
    std::optional<UnixMs> m_lastOnline;
};

} // namespace pm::app
