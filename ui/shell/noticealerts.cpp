// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/noticealerts.h"

#include "app/services/desktopnotifier.h"
#include "app/services/preferences.h"
#include "ui/shell/noticetext.h"

namespace pm::ui {

namespace {

bool isOfAnEndpoint(const QString &kind)
{
    static const QStringList kinds{QStringLiteral("webhook.failing"),
                                   QStringLiteral("webhook.nearly_stopped"),
                                   QStringLiteral("webhook.paused"),
                                   QStringLiteral("webhook.recovered"),
                                   QStringLiteral("webhook.held_nearly_given_up"),
                                   QStringLiteral("webhook.held_given_up"),
                                   QStringLiteral("webhook.transformation_failed")};
    return kinds.contains(kind);
}

} // namespace

NoticeAlerts::NoticeAlerts(const Sources &sources, const QWidget &window)
    : m_sources(sources)
    , m_window(window)
{
    connect(&sources.notices, &app::NoticeService::newsTold, this, &NoticeAlerts::handleNews);
    connect(&sources.desktop, &app::DesktopNotifier::chosen, this, &NoticeAlerts::endpointRequested);
}

void NoticeAlerts::handleNews(const app::Notice &notice)
{
    if (!notice.told || !isOfAnEndpoint(notice.told->kind))
        return;
    if (!m_sources.preferences.desktopNotifications() || m_window.isActiveWindow())
        return;
    const NoticeText words = noticeText(notice, m_sources.clock.now());
    m_sources.desktop.show({.title = words.text,
                            .text = words.detail,
                            .isUrgent = notice.level == app::Notice::Level::Danger,
                            .reference = notice.told->data.value(QStringLiteral("webhook_id")).toString()});
}

} // namespace pm::ui
