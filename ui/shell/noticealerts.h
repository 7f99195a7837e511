// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/noticeservice.h"

#include <QWidget>

namespace pm::app {
class DesktopNotifier;
}

namespace pm::ui {

// Endpoints that fail, were stopped, lost what was held for them or have recovered, told on the desktop while the
// window is not in front.
class NoticeAlerts : public QObject
{
    Q_OBJECT
public:
    struct Sources {
        const Clock &clock;
        app::NoticeService &notices;
        app::Preferences &preferences;
        app::DesktopNotifier &desktop;
    };
    NoticeAlerts(const Sources &sources, const QWidget &window);

Q_SIGNALS:
    void endpointRequested(const QString &id, const QString &activationToken);

private:
    void handleNews(const app::Notice &notice);

    Sources m_sources;
    const QWidget &m_window;
};

} // namespace pm::ui
