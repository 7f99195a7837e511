// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/webhooks/engineundertest.h"

#include "tests/keystore/keystoreundertest.h"
#include "tests/support/transformprogram.h"

#include <QTest>

namespace pm::test {

EngineUnderTest::EngineUnderTest(const QString &databaseKind, const outbound::OutboundSettings &client)
    : settings({.policy = outbound::AddressPolicy::AllowPrivate, .transformProgram = transformProgram()})
    , m_place(databaseKind)
    , m_database(openAgain())
{
    if (!m_database)
        return;
    auto keystore = keystoreOf(*m_database, m_folder.path(), Secret(QByteArray(32, 'k')), clock);
    if (!keystore)
        return;
    m_secrets = std::move(*keystore);
    m_client = std::make_unique<outbound::OutboundClient>(client);
    m_owner.tenant = TenantId(makeUuid());
    const Result<int> ready = m_database->write([&](store::Connection &connection) {
        return connection.execute(QStringLiteral("INSERT INTO tenants (id, company_name, owner_email, plan,"
                                                 " created_at) VALUES (?, 'Acme', 'a@acme.test', 'pro', 1)"),
                                  {m_owner.tenant.text()});
    });
    if (!ready)
        qWarning("%s %s", qPrintable(ready.error().message), qPrintable(ready.error().detail));
    m_ready = ready.has_value();
}

EngineUnderTest::~EngineUnderTest()
{
    m_dispatcher.reset();
}

WebhookId EngineUnderTest::addWebhook(const QString &path, WebhookContent content)
{
    content.name = QStringLiteral("Hook ") + path;
    if (content.endpointUrl.isEmpty())
        content.endpointUrl = receiver.url(path);
    if (!content.eventTypes)
        content.eventTypes = EventType::EmailSent;
    const Webhook webhook = newWebhook(content);
    const bool kept = keepSecret(webhook.id)
                   && change([&](webhooks::WebhookRepository &repository) { return repository.insert(webhook); });
    return kept ? webhook.id : WebhookId();
}

bool EngineUnderTest::addWebhooks(const std::vector<WebhookContent> &contents)
{
    std::vector<Webhook> webhooks;
    for (const WebhookContent &content : contents) {
        webhooks.push_back(newWebhook(content));
        if (!keepSecret(webhooks.back().id))
            return false;
    }
    return change([&](webhooks::WebhookRepository &repository) {
        Result<> added;
        for (auto webhook = webhooks.begin(); webhook != webhooks.end() && added; ++webhook)
            added = repository.insert(*webhook);
        return added;
    });
}

Webhook EngineUnderTest::newWebhook(const WebhookContent &content) const
{
    return {.id = WebhookId(makeUlid(QLatin1StringView("wh_"), clock.now())),
            .content = content,
            .createdAt = clock.now(),
            .createdBy = QStringLiteral("test")};
}

bool EngineUnderTest::keepSecret(const WebhookId &webhook)
{
    webhooks::WebhookSecrets secrets;
    secrets.current = std::move(*webhooks::makeWebhookSecret());
    return webhooks::writeSecrets(*m_secrets, m_owner.tenant, webhook, secrets).has_value();
}

std::unique_ptr<store::Database> EngineUnderTest::openAgain() const
{
    auto database = store::openDatabase({.url = m_place.url()});
    return database ? std::move(*database) : nullptr;
}

std::unique_ptr<webhooks::Dispatcher> EngineUnderTest::makeDispatcher(store::Database &database,
                                                                      outbound::OutboundClient &client)
{
    return std::make_unique<webhooks::Dispatcher>(database, *m_secrets, client, clock, m_log, settings);
}

void EngineUnderTest::start()
{
    m_dispatcher = makeDispatcher(*m_database, *m_client);
    m_dispatcher->start();
}

bool EngineUnderTest::record(const QString &messageId, EventType type)
{
    const Result<> kept = m_database->write([&](store::Connection &connection) {
        return events::record(connection, m_owner, clock.now(),
                              {{.type = type, .data = {{QStringLiteral("message_id"), messageId}}}});
    });
    if (!kept)
        qWarning("%s %s", qPrintable(kept.error().message), qPrintable(kept.error().detail));
    return kept.has_value();
}

std::vector<Delivery> EngineUnderTest::deliveries(const WebhookId &webhook)
{
    const auto rows = m_database->read([&](store::Connection &connection) {
        return connection.query(QStringLiteral("SELECT id, status, attempt_number, status_code, error_message,"
                                               " next_retry_at FROM deliveries WHERE webhook_id = ? ORDER BY id"),
                                {webhook.text()});
    });
    std::vector<Delivery> found;
    for (const store::Row &row : rows.value_or(store::Rows())) {
        const auto status = row.optionalInteger(3);
        found.push_back({.id = DeliveryId(row.text(0)),
                         .webhook = webhook,
                         .status = deliveryStatusFromName(row.text(1)).value_or(DeliveryStatus::Archived),
                         .statusCode = status ? std::optional(static_cast<int>(*status)) : std::nullopt,
                         .attemptNumber = static_cast<int>(row.integer(2)),
                         .nextRetryAt = row.optionalInteger(5),
                         .errorMessage = row.text(4)});
    }
    return found;
}

webhooks::StoredWebhook EngineUnderTest::stored(const WebhookId &webhook)
{
    return m_database
        ->read([&](store::Connection &connection) {
            return webhooks::WebhookRepository(connection, m_owner, clock.now()).byId(webhook);
        })
        .value_or(webhooks::StoredWebhook());
}

bool EngineUnderTest::rotate(const WebhookId &webhook, qint64 graceMs)
{
    webhooks::WebhookSecrets secrets;
    secrets.current = std::move(*webhooks::makeWebhookSecret());
    secrets.earlier.push_back({.secret = secretOf(webhook), .until = clock.now() + graceMs});
    const Result<int> version = webhooks::writeSecrets(*m_secrets, m_owner.tenant, webhook, secrets);
    return version && change([&](webhooks::WebhookRepository &repository) {
               return repository.setSecretVersion(webhook, *version, clock.now() + graceMs);
           });
}

Secret EngineUnderTest::secretOf(const WebhookId &webhook)
{
    auto secrets = webhooks::readSecrets(*m_secrets, m_owner.tenant, webhook, 0);
    return secrets ? std::move(secrets->current) : Secret();
}

qint64 EngineUnderTest::number(const QString &sql, const QVariantList &values)
{
    const auto rows = m_database->read([&](store::Connection &connection) { return connection.query(sql, values); });
    return rows && !rows->empty() ? rows->front().integer(0) : -1;
}

bool EngineUnderTest::stopForProbes()
{
    return database()
        .write([](store::Connection &connection) {
            return connection.execute(QStringLiteral("UPDATE webhook_lanes SET status = 'inactive', probe_at = 1"));
        })
        .has_value();
}

bool EngineUnderTest::waitFor(const QString &sql, qint64 wanted, int timeoutMs)
{
    return QTest::qWaitFor([&] { return number(sql) == wanted; }, timeoutMs);
}

bool EngineUnderTest::waitFor(const QString &sql, qint64 wanted, const QVariantList &values)
{
    return QTest::qWaitFor([&] { return number(sql, values) == wanted; }, 15000);
}

bool EngineUnderTest::waitForStatus(const WebhookId &webhook, WebhookStatus status, int timeoutMs)
{
    return QTest::qWaitFor([&] { return stored(webhook).webhook.status == status; }, timeoutMs);
}

} // namespace pm::test
