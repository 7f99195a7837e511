// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/continuation.h"
#include "models/domain/keys/notice.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>

namespace pm::app {

struct Notice;
class LiveService;
class NoticeService;
class PlatformClient;
class Preferences;
class SessionService;
class TenantService;

// Brings what the platform tells operators (contract section 4) to the notices of the window, while somebody is signed
// in whose role may read it: by the live service, now and then for those who hear nothing of that. What was seen once
// stays seen.
class NoticeFeed : public QObject
{
    Q_OBJECT
public:
    struct Sources {
        PlatformClient &client;
        SessionService &session;
        TenantService &tenants;
        Preferences &preferences;
        NoticeService &notices;
        LiveService &live;
    };
    NoticeFeed(const Sources &sources, QString workspaceId, QObject *parent = nullptr);

    // Between two looks while nothing is heard.
    void setInterval(std::chrono::milliseconds interval) { m_again.setInterval(interval); }

private:
    void handleSession();
    void handleTenant();
    void handleNotices();
    void handleLive();
    void handleTold(const pm::Notice &told);
    void forget();
    void read();
    void readLater();
    void take(const NoticePage &page);
    [[nodiscard]] std::vector<Notice> unknownOf(const NoticePage &page, bool isNews);
    [[nodiscard]] bool mayRead() const;
    [[nodiscard]] QString markName() const;

    Sources m_sources;
    const QString m_workspaceId;
    QTimer m_again;
    QSet<QString> m_known;  // ids
    QByteArray m_newest;    // of them; ids are ordered by time
    bool m_looksOn = false; // what was told before is read already, and what comes now is news
    RequestHandle m_request;
};

} // namespace pm::app
