// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/eventstream.h"
#include "models/domain/keys/notice.h"
#include "models/domain/webhooks/replay.h"

namespace pm::app {

class EnvironmentChoice;
class SessionService;
class TenantService;

// What happens on the platform while the console looks on (contract section 10): one stream for all of a workspace.
// Follows whoever is signed in and the tenant that is chosen; while none is, there are only notices to hear of.
class LiveService : public QObject
{
    Q_OBJECT
public:
    LiveService(PlatformClient &client, SessionService &session, TenantService &tenants,
                const EnvironmentChoice &environment, EventStream::Pace pace = {}, QObject *parent = nullptr);

    // Asked for by whatever wants to hear of something first.
    void start();
    // Polling: no stream comes through at the moment, and what happens is heard of every few seconds.
    [[nodiscard]] EventStream::State state() const { return m_stream.state(); }
    [[nodiscard]] bool isHearing() const;

Q_SIGNALS:
    void deliveryChanged(const pm::Delivery &delivery); // new, or one that was known
    void replayProgressed(const pm::Replay &replay);
    void webhookStatusChanged(const pm::WebhookId &id);
    void noticeTold(const pm::Notice &notice);
    void stateChanged();
    // Whatever is shown may be out of date: what happened could not be taken up where it ended, or nothing was heard
    // for a while, as while the session was locked.
    void eventsMissed();

private:
    void startAnew();
    void handle(const QString &type, const QJsonObject &data);
    void follow();
    void handleStream();

    SessionService &m_session;
    const EnvironmentChoice &m_environment;
    EventStream m_stream;
    bool m_wanted = false;
    bool m_isBehind = false; // it was heard of before what is shown now, and not since
};

} // namespace pm::app
