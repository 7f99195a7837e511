// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/domain.h"
#include "tests/platform/operatorlogin.h"
#include "tests/support/dnsserver.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

const QString kDomains = QStringLiteral("/api/v1/domains");
const QString kTenants = QStringLiteral("/api/v1/platform/admin/tenants");

// The first tenant of the demo.
QByteArray firstTenant(HttpExchange &exchange)
{
    const QJsonArray tenants = exchange.get(kTenants).data().value(QStringLiteral("tenants")).toArray();
    return tenants.at(0).toObject().value(QStringLiteral("id")).toString().toUtf8();
}

} // namespace

// The settings and the wiring, through the real program.
class SendingDomainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dns = std::make_unique<DnsServer>();
        QVERIFY2(m_dns->start(), m_dns->log().constData());
        m_platform = std::make_unique<PlatformProcess>();
    }
    void cleanup()
    {
        m_platform.reset();
        m_dns.reset();
    }

    void asksTheServerOfTheSetting_data()
    {
        QTest::addColumn<bool>("byVariable");
        QTest::newRow("flag") << false;
        QTest::newRow("environment") << true;
    }

    void asksTheServerOfTheSetting()
    {
        QFETCH(bool, byVariable);
        QStringList arguments{QStringLiteral("--seed-demo")};
        if (byVariable)
            m_platform->setVariable(QStringLiteral("PENGUINMAILS_DNS_SERVER"), m_dns->address());
        else
            arguments << QStringLiteral("--dns-server") << m_dns->address();
        QVERIFY2(m_platform->start(arguments), m_platform->log().constData());
        HttpExchange exchange(m_platform->url());
        QVERIFY(signIn(exchange));
        exchange.setHeader("X-Tenant-Id", firstTenant(exchange));

        const HttpReply added = exchange.post(kDomains, {{QStringLiteral("name"), QStringLiteral("mail.acme.test")}});
        QCOMPARE(added.status, 201);
        const QString path = kDomains + u'/' + added.json().value(QStringLiteral("id")).toString();
        const auto wanted = domainDnsFromJson(exchange.get(path + QStringLiteral("/dns")).json());
        QVERIFY(wanted);
        for (const DomainRecord &record : wanted->records) {
            if (record.purpose == RecordPurpose::ReturnPath)
                m_dns->addCname(record.host, record.value);
            else
                m_dns->addTxt(record.host, record.value);
        }
        QVERIFY(m_dns->restart());
        const auto found = domainDnsFromJson(exchange.post(path + QStringLiteral("/verify"), {}).json());
        QVERIFY(found);
        QCOMPARE(found->domain.status, DomainStatus::Verified);
        QVERIFY(!m_platform->log().contains("PRIVATE KEY"));
        QCOMPARE(exchange.remove(path).status, 204);
        QCOMPARE(exchange.get(path).status, 404);
    }

    void theDemoHasDomainsOfEveryStatus()
    {
        QVERIFY2(m_platform->start({QStringLiteral("--seed-demo")}), m_platform->log().constData());
        HttpExchange exchange(m_platform->url());
        QVERIFY(signIn(exchange));
        exchange.setHeader("X-Tenant-Id", firstTenant(exchange));
        const auto page = domainPageFromJson(exchange.get(kDomains).json());
        QVERIFY(page);
        QStringList shown;
        for (const Domain &domain : page->domains)
            shown.append(domain.name + u' ' + domainStatusName(domain.status));
        QCOMPARE(shown, QStringList({QStringLiteral("acme.test verified"), QStringLiteral("news.acme.test pending"),
                                     QStringLiteral("shop.acme.test failed")}));
        QVERIFY(page->domains.front().verifiedAt && !page->domains.back().verifiedAt);
    }

private:
    std::unique_ptr<DnsServer> m_dns;
    std::unique_ptr<PlatformProcess> m_platform;
};

QTEST_GUILESS_MAIN(SendingDomainTest)
#include "tst_sendingdomain.moc"
