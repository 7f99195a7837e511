// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/proxyswitch.h"
#include "app/desktop/settingspreferences.h"

#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace pm::app;
using Use = ProxyChoice::Use;

namespace {

// Towards the rest of the world, and towards this machine.
const QNetworkProxyQuery kFar{QUrl(QStringLiteral("https://api.acme.example/api/v1/auth/me"))};
const QNetworkProxyQuery kNear{QUrl(QStringLiteral("http://127.0.0.1:41523/api/v1/auth/me"))};

QNetworkProxy proxyFor(const QNetworkProxyQuery &query)
{
    return QNetworkProxyFactory::proxyForQuery(query).value(0);
}

} // namespace

class TestProxySwitch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyConnectionGoesTheChosenWay()
    {
        const QTemporaryDir folder;
        SettingsPreferences preferences(folder.filePath(QStringLiteral("console.ini")));
        const ProxySwitch proxy(preferences);
        QVERIFY(QNetworkProxyFactory::usesSystemConfiguration());
        preferences.setProxy({.use = Use::Manual, .host = QStringLiteral("proxy.acme.example"), .port = 8080});
        QCOMPARE(proxyFor(kFar).type(), QNetworkProxy::HttpProxy);
        QCOMPARE(proxyFor(kFar).hostName(), QStringLiteral("proxy.acme.example"));
        QCOMPARE(proxyFor(kFar).port(), quint16(8080));
        QCOMPARE(proxyFor(kNear).type(), QNetworkProxy::NoProxy);
        preferences.setProxy({.use = Use::None});
        QCOMPARE(proxyFor(kFar).type(), QNetworkProxy::NoProxy);
        QVERIFY(!QNetworkProxyFactory::usesSystemConfiguration());
        preferences.setProxy({});
        QVERIFY(QNetworkProxyFactory::usesSystemConfiguration());
        preferences.setProxy({.use = Use::Manual, .host = QStringLiteral("proxy.acme.example"), .port = 8080});

        // As after the next start.
        QNetworkProxyFactory::setUseSystemConfiguration(true);
        const ProxySwitch next(preferences);
        QCOMPARE(proxyFor(kFar).port(), quint16(8080));
    }
};

QTEST_GUILESS_MAIN(TestProxySwitch)
#include "tst_proxyswitch.moc"
