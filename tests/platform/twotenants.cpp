// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/twotenants.h"

#include "models/domain/keys/scope.h"
#include "platform/api/inboxrepository.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace pm::test {

namespace {

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject keyWithAllScopes(const QString &name)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("permissions"), QJsonArray::fromStringList(scopeNames(Scopes::fromInt(~0U)))}};
}

QString idOf(const HttpReply &made)
{
    if (made.status >= 300)
        qWarning("%d %s", made.status, made.body.constData());
    return made.json().value(QStringLiteral("id")).toString();
}

QJsonObject campaign(const char *json, const QString &templateId)
{
    QJsonObject content = parsed(json);
    content.insert(QStringLiteral("template_id"), templateId);
    return content;
}

bool isWhole(const QMap<QString, QString> &ids)
{
    return std::none_of(ids.begin(), ids.end(), [](const QString &id) { return id.isEmpty(); });
}

} // namespace

TwoTenants::TwoTenants(const QString &databaseKind)
    : m_platform(databaseKind)
    , m_ledger(*secrets::Envelope::make(Secret(QByteArray(32, 'k')), "idempotent-answers"), m_platform.clock)
    , m_queue(m_platform.database(), m_platform.clock)
    , m_deliveries(m_platform.database(), m_ledger, m_platform.clock)
    , m_replays(m_platform.database(), m_ledger, m_queue, m_platform.clock)
    , m_bins(m_platform.database(), m_ledger, m_platform.clock)
{
    if (!m_platform.isReady())
        return;
    for (std::vector<http::Route> more :
         {webhooks::deliveryRoutes(m_deliveries), webhooks::replayRoutes(m_replays), webhooks::binRoutes(m_bins)})
        m_platform.moreRoutes.insert(m_platform.moreRoutes.end(), more.begin(), more.end());
    m_platform.restart();
    fillFirst();
    fillSecond();
    m_ready = isWhole(m_first) && isWhole(m_second) && !m_key.isEmpty() && m_platform.node().service().usage().flush();
}

void TwoTenants::fillFirst()
{
    const MadeKey key = m_platform.makeKey(keyWithAllScopes(QStringLiteral("Northern key")));
    const auto make = [&](const char *collection, const QJsonObject &content) {
        return idOf(m_platform.keyed(key.key, "POST", QLatin1StringView(collection), content));
    };
    m_first[QStringLiteral("api-keys")] = key.id;
    m_first[QStringLiteral("tenants")] = m_platform.tenant().text();
    m_first[QStringLiteral("users")] = m_platform
                                           .scalar(QStringLiteral("SELECT id FROM users WHERE tenant_id = ?"),
                                                   {m_platform.tenant().text()})
                                           .toString();
    m_first[QStringLiteral("contacts")] = make(
        "/contacts", parsed(R"({"email":"ada@example.com","first_name":"Northern","tags":["vip"]})"));
    const QString templateId = make("/templates",
                                    parsed(R"({"name":"Northern","subject":"Northern","text_body":"Hello"})"));
    m_first[QStringLiteral("templates")] = templateId;
    m_first[QStringLiteral("campaigns")] = make(
        "/campaigns", campaign(R"({"name":"Northern","from":"n@acme.test","audience_tags":["vip"]})", templateId));
    m_first[QStringLiteral("domains")] = make("/domains", parsed(R"({"name":"northern.example.com"})"));
    m_first[QStringLiteral("webhooks")] = make(
        "/webhooks",
        parsed(R"({"name":"Northern","endpoint_url":"http://127.0.0.1:9/","event_types":["email.sent"]})"));
    QJsonObject mail = parsed(R"({"to":"ada@example.com"})");
    mail.insert(QStringLiteral("template_id"), templateId);
    mail.insert(QStringLiteral("campaign_id"), m_first[QStringLiteral("campaigns")]);
    m_first[QStringLiteral("emails")] = make("/emails/send", mail);
    m_first[QStringLiteral("threads")] = threadOfFirst();
    const QString webhook = QStringLiteral("/platform/webhooks/") + m_first[QStringLiteral("webhooks")];
    const auto made = [&](const QString &path, const char *body, const char *id) {
        return m_platform.keyed(key.key, "POST", path, parsed(body)).json().value(QLatin1StringView(id)).toString();
    };
    m_first[QStringLiteral("deliveries")] = made(webhook + QStringLiteral("/test"), R"({"event_type":"email.sent"})",
                                                 "delivery_id");
    m_platform.clock.advance(1000); // what is to be replayed lies in the past
    m_first[QStringLiteral("replays")] = made(webhook + QStringLiteral("/replay"),
                                              R"({"from":"2027-01-15T00:00:00Z","to":"2027-01-16T00:00:00Z"})",
                                              "replay_id");
    m_first[QStringLiteral("bins")] = made(QStringLiteral("/platform/webhooks/debug/bins"), "{}", "id");
}

void TwoTenants::fillSecond()
{
    m_key = m_platform.otherAdmin("POST", {}, keyWithAllScopes(QStringLiteral("Other key")))
                .json()
                .value(QStringLiteral("api_key"))
                .toString();
    const QString templateId = idOf(
        m_platform.asOtherOperator("POST", QStringLiteral("/templates"),
                                   parsed(R"({"name":"Other","subject":"Other","text_body":"Hello"})")));
    m_second[QStringLiteral("templates")] = templateId;
    m_second[QStringLiteral("campaigns")] = idOf(
        m_platform.asOtherOperator("POST", QStringLiteral("/campaigns"),
                                   campaign(R"({"name":"Other","from":"o@other.test","audience_tags":["vip"]})",
                                            templateId)));
}

QString TwoTenants::threadOfFirst()
{
    const UnixMs now = m_platform.clock.now();
    return m_platform.database()
        .write([&](store::Connection &connection) {
            return api::InboxRepository(connection,
                                        {.tenant = m_platform.tenant(), .environment = KeyEnvironment::Live})
                .keep(QStringLiteral("ada@example.com"), {.from = QStringLiteral("ada@example.com"),
                                                          .to = {QStringLiteral("hello@acme.test")},
                                                          .subject = QStringLiteral("Northern"),
                                                          .textBody = QStringLiteral("Northern"),
                                                          .at = now});
        })
        .map([](const ThreadId &id) { return id.text(); })
        .value_or(QString());
}

QStringList TwoTenants::stateOfFirst()
{
    QStringList state;
    for (const char *collection : {"/platform/api-keys", "/contacts", "/templates", "/campaigns", "/domains", "/emails",
                                   "/inbox/threads", "/webhooks"}) {
        const QString path = QLatin1StringView(collection);
        const QString id = m_first.value(path.section(u'/', -1));
        for (const QString &where : {path, QString(path + u'/' + id)})
            state.append(QString::fromUtf8(m_platform.asOperator("GET", where).body));
    }
    state.append(m_platform
                     .scalar(QStringLiteral("SELECT COUNT(*) FROM audit_entries WHERE tenant_id = ?"),
                             {m_platform.tenant().text()})
                     .toString());
    return state;
}

} // namespace pm::test
