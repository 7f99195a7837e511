// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/eventstream.h"
#include "models/domain/webhooks/replay.h"

namespace pm::app {

class EnvironmentChoice;
class SessionService;
class TenantService;

// What happens on the platform while the console looks on (contract section 10). Follows whoever is signed in and the
// tenant that is chosen.
class LiveService : public QObject
{
    Q_OBJECT
public:
    LiveService(PlatformClient &client, SessionService &session, TenantService &tenants,
                const EnvironmentChoice &environment, QObject *parent = nullptr);

    // Asked for by the first page that shows what is live.
    void start();
    // Polling: there is no stream at the moment, see pollDue().
    [[nodiscard]] EventStream::State state() const { return m_stream.state(); }

Q_SIGNALS:
    void deliveryChanged(const pm::Delivery &delivery); // new, or one that was known
    void replayProgressed(const pm::Replay &replay);
    void webhookStatusChanged(const pm::WebhookId &id);
    void stateChanged();
    // What is shown may be out of date: there is no stream, or it could not be taken up where it ended.
    void pollDue();

private:
    void startAnew();
    void handle(const QString &type, const QJsonObject &data);
    void follow();

    SessionService &m_session;
    TenantService &m_tenants;
    const EnvironmentChoice &m_environment;
    EventStream m_stream;
    bool m_wanted = false;
};

} // namespace pm::app
