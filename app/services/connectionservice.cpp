// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/connectionservice.h"

#include "app/api/platformclient.h"

namespace pm::app {

using namespace std::chrono_literals;

namespace {

constexpr auto kProbeEvery = 5s;
constexpr auto kProbeTimeout = 4s;
constexpr int kSlowMs = 1000;

} // namespace

ConnectionService::ConnectionService(PlatformClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&m_client, &PlatformClient::answered, this,
            [this](int latencyMs) { setState(latencyMs < kSlowMs ? State::Online : State::Slow, latencyMs); });
    connect(&m_client, &PlatformClient::unreachable, this, [this] { setState(State::Offline, std::nullopt); });
    connect(&m_timer, &QTimer::timeout, this, &ConnectionService::probe);
    m_timer.setSingleShot(true);
}

ConnectionService::~ConnectionService() = default;

QString ConnectionService::host() const
{
    const QUrl &url = m_client.baseUrl();
    return url.port() < 0 ? url.host() : url.host() + QStringLiteral(":%1").arg(url.port());
}

void ConnectionService::start()
{
    probe();
}

void ConnectionService::probe()
{
    // The client's signals carry the result; the answer itself says nothing more.
    const Continuation<Answer> again(this, [this](const Result<Answer> &) {
        m_timer.start(kProbeEvery);
        Q_EMIT probed();
    });
    m_probe = m_client.send({.method = Method::Get,
                             .path = QStringLiteral("/healthz"),
                             .timeout = kProbeTimeout,
                             .tries = 1,
                             .anonymous = true},
                            again);
}

void ConnectionService::setState(State state, std::optional<int> latencyMs)
{
    if (state == State::Online || state == State::Slow)
        m_lastOnline = QDateTime::currentMSecsSinceEpoch();
    if (state == m_state && latencyMs == m_latencyMs)
        return;
    m_state = state;
    m_latencyMs = latencyMs;
    Q_EMIT changed();
}

} // namespace pm::app
