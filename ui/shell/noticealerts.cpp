// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/noticealerts.h"

#include "app/services/desktopnotifier.h"
#include "app/services/preferences.h"
#include "ui/shell/noticetext.h"

namespace pm::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kGathered = 3s;
constexpr int kMostAlone = 3;
constexpr int kMostNames = 5;
const QString kId = QStringLiteral("webhook_id");

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

QString namesOf(const QList<app::Notice> &notices)
{
    QStringList names;
    for (const app::Notice &notice : notices.mid(0, kMostNames))
        names << notice.told->data.value(QStringLiteral("name")).toString();
    if (notices.size() > kMostNames)
        names << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

} // namespace

NoticeAlerts::NoticeAlerts(const Sources &sources, const QWidget &window)
    : m_sources(sources)
    , m_window(window)
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(kGathered);
    connect(&m_gathering, &QTimer::timeout, this, &NoticeAlerts::tellOfTheOthers);
    connect(&sources.notices, &app::NoticeService::newsTold, this, &NoticeAlerts::handleNews);
    connect(&sources.desktop, &app::DesktopNotifier::chosen, this, &NoticeAlerts::endpointRequested);
}

void NoticeAlerts::handleNews(const app::Notice &notice)
{
    if (!notice.told || !isOfAnEndpoint(notice.told->kind) || !isWanted())
        return;
    if (!m_gathering.isActive())
        m_gathering.start();
    if (m_toldAlone++ < kMostAlone)
        tell(notice);
    else
        m_others.insert(notice.told->data.value(kId).toString(), notice);
}

bool NoticeAlerts::isWanted() const
{
    return m_sources.preferences.desktopNotifications() && !m_window.isActiveWindow();
}

void NoticeAlerts::tell(const app::Notice &notice)
{
    const NoticeText words = noticeText(notice, m_sources.clock.now());
    m_sources.desktop.show({.title = words.text,
                            .text = words.detail,
                            .isUrgent = notice.level == app::Notice::Level::Danger,
                            .reference = notice.told->data.value(kId).toString()});
}

// As long as more come they are gathered; the next after a quiet time is told by itself again.
void NoticeAlerts::tellOfTheOthers()
{
    const QMap<QString, app::Notice> others = std::exchange(m_others, {});
    if (others.isEmpty()) {
        m_toldAlone = 0;
        return;
    }
    m_gathering.start();
    if (!isWanted())
        return;
    if (others.size() == 1)
        return tell(others.first());
    m_sources.desktop.show({.title = tr("News of %n more endpoint(s)", nullptr, static_cast<int>(others.size())),
                            .text = namesOf(others.values())});
}

} // namespace pm::ui
