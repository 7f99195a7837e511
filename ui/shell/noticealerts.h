// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/noticeservice.h"

#include <QMap>
#include <QTimer>
#include <QWidget>

namespace pm::app {
class DesktopNotifier;
}

namespace pm::ui {

// Endpoints that fail, were stopped, lost what was held for them or have recovered, told on the desktop while the
// window is not in front. The first few are told one by one; when a receiver of many goes, the others come together.
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
    // Without an id: all of them.
    void endpointRequested(const QString &id, const QString &activationToken);

private:
    void handleNews(const app::Notice &notice);
    void tell(const app::Notice &notice);
    void tellOfTheOthers();
    [[nodiscard]] bool isWanted() const;

    Sources m_sources;
    const QWidget &m_window;
    QTimer m_gathering;
    int m_toldAlone = 0;                 // since it was quiet
    QMap<QString, app::Notice> m_others; // that wait to be told together; the last of each endpoint
};

} // namespace pm::ui
