// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/liveservice.h"

#include "app/services/environmentchoice.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "models/domain/webhooks/webhookstatus.h"

namespace pm::app {

LiveService::LiveService(PlatformClient &client, SessionService &session, TenantService &tenants,
                         const EnvironmentChoice &environment, EventStream::Pace pace, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_environment(environment)
    , m_stream(client, pace)
{
    connect(&m_stream, &EventStream::received, this, &LiveService::handle);
    connect(&m_stream, &EventStream::stateChanged, this, &LiveService::handleStream);
    connect(&session, &SessionService::stateChanged, this, &LiveService::follow);
    connect(&tenants, &TenantService::currentChanged, this, &LiveService::startAnew);
    connect(&environment, &EnvironmentChoice::changed, this, &LiveService::startAnew);
}

void LiveService::start()
{
    m_wanted = true;
    follow();
}

bool LiveService::isHearing() const
{
    return state() == EventStream::State::Live || state() == EventStream::State::Polling;
}

// What was heard was of another tenant or environment, and nobody shows it any more.
void LiveService::startAnew()
{
    m_stream.stop();
    m_isBehind = false;
    follow();
}

void LiveService::follow()
{
    const auto &user = m_session.user();
    const bool mayHear = user && roleHas(user->role, Right::ReadWebhooks);
    if (m_wanted && mayHear && m_session.state() == SessionService::State::SignedIn)
        return m_stream.start(keyEnvironmentName(m_environment.current()));
    m_isBehind = user && (m_isBehind || state() != EventStream::State::Stopped);
    m_stream.stop();
}

// The platform tells nothing of before a stream began; the first answer to polling says so itself.
void LiveService::handleStream()
{
    Q_EMIT stateChanged();
    if (state() == EventStream::State::Live && std::exchange(m_isBehind, false))
        Q_EMIT eventsMissed();
}

// What this version does not know, or cannot read, is none of its business.
void LiveService::handle(const QString &type, const QJsonObject &data)
{
    if (type == QStringLiteral("delivery")) {
        if (const auto delivery = deliveryFromJson(data))
            Q_EMIT deliveryChanged(*delivery);
    } else if (type == QStringLiteral("replay.progress")) {
        if (const auto replay = replayFromJson(data))
            Q_EMIT replayProgressed(*replay);
    } else if (type == QStringLiteral("webhook.status")) {
        if (const auto change = webhookStatusChangeFromJson(data))
            Q_EMIT webhookStatusChanged(change->webhook);
    } else if (type == QStringLiteral("notice")) {
        if (const auto notice = noticeFromJson(data))
            Q_EMIT noticeTold(*notice);
    } else if (type == QStringLiteral("reset")) {
        m_isBehind = false;
        Q_EMIT eventsMissed();
    }
}

} // namespace pm::app
