// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/offlinebanner.h"

#include "app/services/connectionservice.h"
#include "ui/widgets/timetext.h"

namespace pm::ui {

namespace {

constexpr auto kAgeEvery = std::chrono::seconds(1);

} // namespace

OfflineBanner::OfflineBanner(const app::ConsoleContext &context, QWidget *parent)
    : QLabel(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("offlineBanner"));
    setProperty("role", QStringLiteral("warningBadge"));
    setMargin(6);
    setAlignment(Qt::AlignCenter);
    m_age.setInterval(kAgeEvery);
    connect(&m_age, &QTimer::timeout, this, &OfflineBanner::showAge);
    connect(&context.connection, &app::ConnectionService::changed, this, &OfflineBanner::showConnection);
    showConnection();
}

void OfflineBanner::showConnection()
{
    const bool offline = m_context.connection.state() == app::ConnectionService::State::Offline;
    const bool isBack = !offline && !isHidden();
    if (offline) {
        showAge();
        m_age.start();
    } else {
        m_age.stop();
    }
    setVisible(offline);
    if (isBack)
        Q_EMIT cameBack();
}

void OfflineBanner::showAge()
{
    const auto last = m_context.connection.lastOnline();
    setText(
        last ? tr("Offline – what you see was read %1. Trying again…").arg(relativeTime(*last, m_context.clock.now()))
             : tr("The platform does not answer. Trying again…"));
}

} // namespace pm::ui
