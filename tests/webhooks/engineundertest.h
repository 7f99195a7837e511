// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/dispatcher.h"
#include "platform/webhooks/webhookrepository.h"
#include "tests/support/receiver.h"
#include "tests/support/testdatabase.h"

#include <QTemporaryDir>

namespace pm::test {

// The time of the machine, moved forward by the test.
class ForwardClock final : public Clock
{
public:
    [[nodiscard]] UnixMs now() const override { return SystemClock().now() + m_offset; }
    void advance(qint64 ms) { m_offset += ms; }

private:
    std::atomic<qint64> m_offset = 0;
};

// The engine on a real database, with receivers that really receive.
class EngineUnderTest
{
public:
    explicit EngineUnderTest(const QString &databaseKind, const outbound::OutboundSettings &client = {});
    ~EngineUnderTest();
    Q_DISABLE_COPY_MOVE(EngineUnderTest)

    [[nodiscard]] bool isReady() const { return m_ready; }
    store::Database &database() { return *m_database; }
    [[nodiscard]] const events::EventOwner &owner() const { return m_owner; }

    // One for the path of the receiver; email.sent unless the content says otherwise.
    WebhookId addWebhook(const QString &path, WebhookContent content = {});
    // Many at once, with their names, URLs and event types.
    [[nodiscard]] bool addWebhooks(const std::vector<WebhookContent> &contents);
    // A process's worth of dispatching, with the database and the client of that process.
    std::unique_ptr<webhooks::Dispatcher> makeDispatcher(store::Database &database, outbound::OutboundClient &client);
    // The engine's database as another process opens it.
    [[nodiscard]] std::unique_ptr<store::Database> openAgain() const;
    void start();
    void stop() { m_dispatcher.reset(); }

    // An event email.sent about a message, in a transaction of its own.
    [[nodiscard]] bool record(const QString &messageId, EventType type = EventType::EmailSent);
    [[nodiscard]] std::vector<Delivery> deliveries(const WebhookId &webhook);
    [[nodiscard]] webhooks::StoredWebhook stored(const WebhookId &webhook);
    // A new secret; the one before signs as well for so long.
    [[nodiscard]] bool rotate(const WebhookId &webhook, qint64 graceMs);
    [[nodiscard]] Secret secretOf(const WebhookId &webhook);
    [[nodiscard]] qint64 number(const QString &sql, const QVariantList &values = {});
    // As endpoints that failed: what comes is held, and a probe is due.
    [[nodiscard]] bool stopForProbes();
    // Whether the figure is reached in time.
    [[nodiscard]] bool waitFor(const QString &sql, qint64 wanted, int timeoutMs = 15000);
    [[nodiscard]] bool waitFor(const QString &sql, qint64 wanted, const QVariantList &values);
    [[nodiscard]] bool waitForStatus(const WebhookId &webhook, WebhookStatus status, int timeoutMs = 15000);

    template<class Work>
    bool change(Work work)
    {
        return m_database
            ->write([&](store::Connection &connection) {
                webhooks::WebhookRepository repository(connection, m_owner, clock.now());
                return work(repository);
            })
            .has_value();
    }

    ForwardClock clock;
    webhooks::DispatcherSettings settings; // of dispatchers to be made
    Receiver receiver;

private:
    [[nodiscard]] Webhook newWebhook(const WebhookContent &content) const;
    [[nodiscard]] bool keepSecret(const WebhookId &webhook);

    TestDatabase m_place;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<secrets::SecretStore> m_secrets;
    std::unique_ptr<outbound::OutboundClient> m_client;
    http::Log m_log;
    events::EventOwner m_owner;
    std::unique_ptr<webhooks::Dispatcher> m_dispatcher;
    bool m_ready = false;
};

} // namespace pm::test
