// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/domain/tenants/tenant.h"
#include "platform/api/analyticsservice.h"
#include "platform/api/campaignservice.h"
#include "platform/api/contactservice.h"
#include "platform/api/domainservice.h"
#include "platform/api/inboxservice.h"
#include "platform/api/messageservice.h"
#include "platform/api/templateservice.h"
#include "platform/http/dispatcher.h"
#include "platform/keys/keyservice.h"
#include "platform/operators/operatorservice.h"
#include "platform/secrets/secretstore.h"
#include "platform/webhooks/transformpreviewer.h"
#include "platform/webhooks/webhookservice.h"
#include "platform/webhooks/webhooktester.h"
#include "tests/support/httpreply.h"
#include "tests/support/testdatabase.h"

#include <QTemporaryDir>

namespace pm::test {

// One process of the service as far as keys are concerned: all but the sockets. Several share one set of stores.
class KeyNode
{
public:
    KeyNode(store::Database &database, secrets::SecretStore &secrets, const Clock &clock, const Clock &steady,
            store::Redis *redis, const keys::BcryptLimits &bcrypt, const dns::DnsSettings &dns = {},
            std::vector<http::Route> moreRoutes = {});

    keys::KeyService &service() { return m_keys; }
    HttpReply dispatch(http::RawRequest request) const;

private:
    [[nodiscard]] http::Router makeRouter(std::vector<http::Route> routes);

    idempotency::Ledger m_ledger;
    operators::OperatorService m_operators;
    keys::KeyService m_keys;
    api::MessageService m_messages;
    dns::DnsResolver m_dns;
    api::DomainService m_domains;
    api::ContactService m_contacts;
    api::InboxService m_inbox;
    api::TemplateService m_templates;
    api::AnalyticsService m_analytics;
    jobs::JobQueue m_jobs;
    api::CampaignService m_campaigns;
    webhooks::WebhookService m_webhooks;
    outbound::OutboundClient m_outbound;
    webhooks::TransformQueue m_transforms;
    webhooks::TransformPreviewer m_previewer;
    webhooks::WebhookTester m_tester;
    http::AuthGate m_gate;
    http::Metrics m_metrics;
    http::Log m_log;
    http::Dispatcher m_dispatcher;
};

struct MadeKey {
    QString id;
    QString key;
};

// Keys and messages on a real database, a real secret store and, when wanted, a real Redis. Two tenants with an
// operator each; the clocks stand still.
class KeysUnderTest
{
public:
    // What requests come from unless they say otherwise.
    static QString peer() { return QStringLiteral("203.0.113.7"); }

    explicit KeysUnderTest(const QString &databaseKind, Plan plan = Plan::Pro);

    [[nodiscard]] bool isReady() const { return !m_token.isEmpty(); }
    [[nodiscard]] store::Database &database() { return *m_database; }
    [[nodiscard]] secrets::SecretStore &secrets() { return *m_secrets; }
    [[nodiscard]] KeyNode &node() { return *m_node; }
    [[nodiscard]] std::unique_ptr<KeyNode> makeNode(store::Redis *redis = nullptr,
                                                    const keys::BcryptLimits &bcrypt = fastBcrypt());
    // The process ends and another one takes its place.
    void restart(store::Redis *redis = nullptr, const keys::BcryptLimits &bcrypt = fastBcrypt());
    static keys::BcryptLimits fastBcrypt() { return {.cost = 4, .concurrent = 2, .waiting = 64}; }

    // As the developer of the first tenant; the path is below /api/v1/platform/api-keys.
    HttpReply admin(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                    const HttpHeaders &headers = {}, KeyNode *node = nullptr);
    // The same of the other tenant.
    HttpReply otherAdmin(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    // As the same two; the path is below /api/v1.
    HttpReply asOperator(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                         const HttpHeaders &headers = {});
    HttpReply asOtherOperator(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                              const HttpHeaders &headers = {});
    // As a support engineer of the platform, about the first tenant.
    HttpReply asSupport(const QByteArray &method, const QString &path);
    // With a key; the path is below /api/v1.
    HttpReply keyed(const QString &key, const QByteArray &method = "GET",
                    const QString &path = QStringLiteral("/emails"), const QJsonObject &body = {},
                    const HttpHeaders &headers = {}, const QString &from = peer(), KeyNode *node = nullptr);
    MadeKey makeKey(QJsonObject fields = {});
    // The first column of the first row.
    QVariant scalar(const QString &sql, const QVariantList &values = {});

    // Sessions end after some hours.
    void signInAgain();

    [[nodiscard]] TenantId tenant() const { return m_tenant; }
    [[nodiscard]] QByteArray token() const { return m_token; }

    FixedClock clock{1'800'000'000'000};
    FixedClock steady{1'000'000};
    // Of the next node.
    dns::DnsSettings dns;
    std::vector<http::Route> moreRoutes;

private:
    TenantId addTenant(const QString &company, Plan plan);
    QByteArray signIn(const std::optional<TenantId> &tenant, const QString &email, Role role = Role::TenantDeveloper);
    QByteArray login(const QString &email);
    HttpReply call(KeyNode *node, const QByteArray &method, const QString &path, const QJsonObject &body,
                   HttpHeaders headers, const QByteArray &token, const QString &from);

    TestDatabase m_place;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<secrets::SecretStore> m_secrets;
    std::unique_ptr<KeyNode> m_node;
    TenantId m_tenant;
    TenantId m_otherTenant;
    QByteArray m_token;
    QByteArray m_otherToken;
    QByteArray m_supportToken;
};

} // namespace pm::test
