// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/failingendpoints.h"

#include "app/services/emailservices.h"
#include "app/services/liveservice.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "app/services/webhookservices.h"

namespace pm::ui {

namespace {

constexpr auto kSettlingTime = std::chrono::seconds(2);

} // namespace

FailingEndpoints::FailingEndpoints(const app::ConsoleContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettlingTime);
    connect(&m_settling, &QTimer::timeout, this, &FailingEndpoints::handleSettled);
    connect(&context.session, &app::SessionService::stateChanged, this, &FailingEndpoints::handleSession);
    connect(&context.tenants, &app::TenantService::currentChanged, this, &FailingEndpoints::startAnew);
    connect(&context.email.environment, &app::EnvironmentChoice::changed, this, &FailingEndpoints::startAnew);
    connect(&context.webhooks.endpoints, &app::EmailService::changed, this, &FailingEndpoints::readSoon);
    connect(&context.live, &app::LiveService::webhookStatusChanged, this, &FailingEndpoints::readSoon);
    connect(&context.live, &app::LiveService::eventsMissed, this, &FailingEndpoints::readSoon);
    connect(&context.live, &app::LiveService::stateChanged, this, &FailingEndpoints::handleLive);
    handleSession();
}

// Of another tenant or environment.
void FailingEndpoints::startAnew()
{
    stop();
    setCount(0);
    readSoon();
}

void FailingEndpoints::stop()
{
    m_reading.cancel();
    m_settling.stop();
    m_isReading = false;
    m_isOld = true;
}

void FailingEndpoints::handleSession()
{
    if (m_context.session.state() == app::SessionService::State::SignedOut)
        return startAnew();
    if (mayRead())
        readSoon();
    else
        stop();
}

// The platform may not have been there when it was asked.
void FailingEndpoints::handleLive()
{
    if (m_isOld && m_context.live.isHearing())
        readSoon();
}

// The first of many is read of at once, and the rest in the end.
void FailingEndpoints::readSoon()
{
    m_isOld = true;
    if (mayRead() && !m_settling.isActive())
        read();
}

// An answer that takes longer than that is waited for.
void FailingEndpoints::handleSettled()
{
    if (m_isReading)
        m_settling.start();
    else if (m_isOld && mayRead())
        read();
}

void FailingEndpoints::read()
{
    m_isReading = true;
    m_isOld = false;
    m_settling.start();
    m_context.live.start();
    m_reading = m_context.webhooks.endpoints.summary({this, [this](const Result<WebhookSummary> &summary) {
                                                          m_isReading = false;
                                                          m_isOld = m_isOld || !summary;
                                                          if (summary)
                                                              setCount(summary->failing);
                                                      }});
}

void FailingEndpoints::setCount(qint64 count)
{
    if (std::exchange(m_count, count) != count)
        Q_EMIT changed();
}

// A platform's operator has chosen no tenant at first.
bool FailingEndpoints::mayRead() const
{
    const auto &user = m_context.session.user();
    return m_context.session.state() == app::SessionService::State::SignedIn && user
        && roleHas(user->role, Right::ReadWebhooks) && (user->tenantId || m_context.tenants.current());
}

} // namespace pm::ui
