// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/statusline.h"

#include "app/services/connectionservice.h"
#include "app/services/noticeservice.h"
#include "app/services/sessionservice.h"
#include "models/core/clock.h"
#include "ui/shell/roletext.h"
#include "ui/widgets/statuslabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pm::ui {

namespace {

constexpr int kHeight = 28;

} // namespace

StatusLine::StatusLine(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_connection(new StatusLabel(theme, this))
    , m_host(new QLabel(this))
    , m_notices(new QLabel(this))
    , m_user(new QLabel(this))
    , m_time(new QLabel(this))
{
    setProperty("role", QStringLiteral("statusLine"));
    setFixedHeight(kHeight);
    m_connection->setObjectName(QStringLiteral("statusLine.connection"));
    m_host->setObjectName(QStringLiteral("statusLine.host"));
    m_notices->setObjectName(QStringLiteral("statusLine.notices"));
    m_user->setObjectName(QStringLiteral("statusLine.user"));
    m_time->setObjectName(QStringLiteral("statusLine.time"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(24);
    row->addWidget(m_connection);
    for (QLabel *label : {m_host, m_notices})
        row->addWidget(label);
    row->addStretch();
    for (QLabel *label : {m_user, m_time})
        row->addWidget(label);
    for (QLabel *label : {m_host, m_notices, m_user, m_time}) {
        label->setTextFormat(Qt::PlainText);
        label->setProperty("role", QStringLiteral("muted"));
    }
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::showTime);
    connect(&context.connection, &app::ConnectionService::changed, this, &StatusLine::showConnection);
    connect(&context.notices, &app::NoticeService::changed, this, &StatusLine::showNotices);
    connect(&context.session, &app::SessionService::stateChanged, this, &StatusLine::showUser);
    m_tick.start();
    showConnection();
    showNotices();
    showUser();
    showTime();
}

void StatusLine::showConnection()
{
    const app::ConnectionService &connection = m_context.connection;
    switch (connection.state()) {
    case app::ConnectionService::State::Connecting:
        m_connection->setStatus(tr("Connecting"), Tone::Neutral);
        break;
    case app::ConnectionService::State::Online:
        m_connection->setStatus(tr("Connected"), Tone::Success);
        break;
    case app::ConnectionService::State::Slow:
        m_connection->setStatus(tr("Slow"), Tone::Warning);
        break;
    case app::ConnectionService::State::Offline:
        m_connection->setStatus(tr("Offline"), Tone::Danger);
        break;
    }
    const auto latency = connection.latencyMs();
    m_host->setText(latency ? tr("%1 · %2 ms").arg(connection.host()).arg(*latency) : connection.host());
}

void StatusLine::showNotices()
{
    m_notices->setText(tr("%n notice(s)", nullptr, static_cast<int>(m_context.notices.notices().size())));
}

void StatusLine::showUser()
{
    const auto &user = m_context.session.user();
    m_user->setText(user ? tr("%1 · %2").arg(user->email, roleText(user->role)) : QString());
}

void StatusLine::showTime()
{
    m_time->setText(QDateTime::fromMSecsSinceEpoch(m_context.clock.now()).toString(QStringLiteral("HH:mm:ss")));
}

} // namespace pm::ui
