// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/binservice.h"
#include "tests/audit/changetable.h"
#include "tests/platform/servedroutes.h"
#include "tests/webhooks/deliveriesundertest.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

constexpr qint64 kDayMs = 86'400'000;

// A tenant with what its changes are about.
class ChangingTenant
{
public:
    explicit ChangingTenant(const QString &databaseKind);

    [[nodiscard]] KeysUnderTest &platform() { return m_deliveries.platform; }
    // Those that the table wants; an empty one could not be made.
    [[nodiscard]] Names names();

private:
    [[nodiscard]] QString unusedKey();
    [[nodiscard]] DeliveryId failedDelivery(const WebhookId &webhook);
    [[nodiscard]] QString stoppedWebhook();

    DeliveriesUnderTest m_deliveries;
    idempotency::Ledger m_ledger;
    webhooks::BinService m_bins;
};

ChangingTenant::ChangingTenant(const QString &databaseKind)
    : m_deliveries(databaseKind)
    , m_ledger(*secrets::Envelope::make(Secret(QByteArray(32, 'k')), "idempotent-answers"), platform().clock)
    , m_bins(platform().database(), m_ledger, platform().clock)
{
    for (http::Route &route : webhooks::binRoutes(m_bins))
        platform().moreRoutes.push_back(std::move(route));
    platform().dns = {.servers = {QStringLiteral("127.0.0.1:1")}, .deadlineMs = 200}; // nobody is there
    platform().restart();
}

Names ChangingTenant::names()
{
    const QString content = QStringLiteral(R"({"name":"Welcome","subject":"Hello","text_body":"Hello"})");
    const Change made{.method = "POST", .path = QStringLiteral("/templates"), .body = content};
    const QString templateId =
        platform().asOperator(made.method, made.path, made.json()).json().value(QStringLiteral("id")).toString();
    const WebhookId webhook = m_deliveries.addWebhook(QStringLiteral("orders"));
    const DeliveryId retried = failedDelivery(webhook);
    const DeliveryId failed = failedDelivery(webhook);
    platform().clock.advance(1); // what is sent again lies in the past
    return {{QStringLiteral("key_unused"), unusedKey()},
            {QStringLiteral("template"), templateId},
            {QStringLiteral("webhook"), webhook.text()},
            {QStringLiteral("stopped"), stoppedWebhook()},
            {QStringLiteral("delivery"), failed.isEmpty() ? QString() : retried.text()}};
}

QString ChangingTenant::unusedKey()
{
    const QString id = platform().makeKey().id;
    const bool aged = m_deliveries.write(QStringLiteral("UPDATE api_keys SET created_at = ? WHERE key_id = ?"),
                                         {platform().clock.now() - 60 * kDayMs, id});
    return aged ? id : QString();
}

DeliveryId ChangingTenant::failedDelivery(const WebhookId &webhook)
{
    const DeliveryId delivery = m_deliveries.deliveryOf(m_deliveries.record(), webhook);
    return m_deliveries.settle(delivery, DeliveryStatus::Exhausted) ? delivery : DeliveryId();
}

// By a rule, with an event that is held.
QString ChangingTenant::stoppedWebhook()
{
    const WebhookId webhook = m_deliveries.addWebhook(QStringLiteral("stopped"));
    const bool isHeld = !m_deliveries.deliveryOf(m_deliveries.record(), webhook).isEmpty();
    const bool isStopped = m_deliveries.write(
        QStringLiteral("UPDATE webhook_lanes SET status = 'inactive', probe_at = ? WHERE webhook_id = ?"),
        {platform().clock.now() + kDayMs, webhook.text()});
    return isHeld && isStopped ? webhook.text() : QString();
}

// "POST /api/v1/templates/{}"
QString patternOf(QString name)
{
    static const QRegularExpression place(QStringLiteral("\\{\\w+\\}"));
    return name.section(u'?', 0, 0).replace(place, QStringLiteral("{}"));
}

QSet<QString> patternsOf(const std::vector<Change> &changes)
{
    QSet<QString> patterns;
    for (const Change &change : changes)
        patterns.insert(patternOf(QLatin1StringView(change.method) + QStringLiteral(" /api/v1") + change.path));
    return patterns;
}

} // namespace

// A change of a tenant's things and its record are one transaction, whatever is changed.
class AuditedChangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void ofATenant_data()
    {
        QTest::addColumn<int>("area");
        for (std::size_t i = 0; i < tenantAreas().size(); ++i)
            QTest::newRow(tenantAreas()[i].name) << static_cast<int>(i);
    }
    void ofATenant()
    {
        QFETCH_GLOBAL(QString, database);
        QFETCH(int, area);
        ChangingTenant tenant(database);
        QVERIFY(tenant.platform().isReady());
        const Names names = tenant.names();
        QVERIFY(!names.values().contains(QString()));
        QVERIFY(contentOf(tenant.platform().database()).size() > 10);
        const QStringList problems = unrecorded(tenant.platform().database(),
                                                tenantAreas()[static_cast<std::size_t>(area)].changes, names,
                                                [&](const Change &change) {
                                                    const HttpReply reply = tenant.platform().asOperator(change.method,
                                                                                                         change.path,
                                                                                                         change.json());
                                                    return std::pair(reply.status, reply.json());
                                                });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void everyChangingRouteIsInTheTable()
    {
        QSet<QString> listed = patternsOf(accountArea().changes) + patternsOf(changeless());
        for (const std::vector<ChangedArea> &areas : {tenantAreas(), platformAreas()}) {
            for (const ChangedArea &area : areas)
                listed += patternsOf(area.changes);
        }
        QSet<QString> served;
        for (const http::Route &route : servedRoutes()) {
            // What a request bin receives is no change of an operator's.
            if (route.method != http::Method::Get && route.pattern.startsWith(QStringLiteral("/api/v1/")))
                served.insert(patternOf(nameOf(route)));
        }
        QCOMPARE(QStringList((served - listed).values()), QStringList());
        QCOMPARE(QStringList((listed - served).values()), QStringList());
    }
};

QTEST_GUILESS_MAIN(AuditedChangesTest)
#include "tst_auditedchanges.moc"
