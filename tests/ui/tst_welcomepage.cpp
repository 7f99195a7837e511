// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/welcomepage.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace pm;
using ui::WelcomePage;

// The three ways to begin.
class WelcomePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<WelcomePage>(m_theme);
        m_page->show();
    }

    void offersALocalWorkspaceAndADemo()
    {
        const QSignalSpy local(m_page.get(), &WelcomePage::localRequested);
        const QSignalSpy demo(m_page.get(), &WelcomePage::demoRequested);
        find<QPushButton>("welcome.local")->click();
        QCOMPARE(local.size(), 1);
        QVERIFY(demo.isEmpty());
        find<QPushButton>("welcome.demo")->click();
        QCOMPARE(demo.size(), 1);
    }

    void connects_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("production");
        QTest::addColumn<QString>("expectedName");
        QTest::newRow("named") << QStringLiteral(" Acme ") << true << QStringLiteral("Acme");
        QTest::newRow("without a name") << QString() << false << QStringLiteral("api.acme.test");
    }
    void connects()
    {
        QFETCH(QString, name);
        QFETCH(bool, production);
        const QSignalSpy requested(m_page.get(), &WelcomePage::platformRequested);
        find<QLineEdit>("welcome.url")->setText(QStringLiteral(" https://api.acme.test "));
        find<QLineEdit>("welcome.name")->setText(name);
        find<QCheckBox>("welcome.production")->setChecked(production);
        QTest::keyClick(find<QLineEdit>("welcome.url"), Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].toUrl(), QUrl(QStringLiteral("https://api.acme.test")));
        QTEST(requested[0][1].toString(), "expectedName");
        QCOMPARE(requested[0][2].toBool(), production);
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address : {"", "acme", "api.acme.test", "ftp://api.acme.test", "https://", "https://a b",
                                    "https://root:secret@api.acme.test", "http://api.acme.test", "http://10.0.0.1"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void refusesWhatIsNoAddress()
    {
        QFETCH(QString, address);
        const QSignalSpy requested(m_page.get(), &WelcomePage::platformRequested);
        find<QLineEdit>("welcome.url")->setText(address);
        find<QPushButton>("welcome.connect")->click();
        QVERIFY(requested.isEmpty());
        QVERIFY(find<QLabel>("welcome.message")->text().contains(QStringLiteral("https://")));
        QVERIFY(find<QLabel>("welcome.message")->isVisible());
    }

    void thisComputerNeedsNoCertificate()
    {
        const QSignalSpy requested(m_page.get(), &WelcomePage::platformRequested);
        for (const char *address : {"http://127.0.0.1:8080", "http://[::1]:8080", "http://localhost:8080"}) {
            find<QLineEdit>("welcome.url")->setText(QString::fromLatin1(address));
            find<QPushButton>("welcome.connect")->click();
        }
        QCOMPARE(requested.size(), 3);
        find<QLineEdit>("welcome.url")->setText(QStringLiteral("http://api.acme.test"));
        find<QPushButton>("welcome.connect")->click();
        QCOMPARE(requested.size(), 3);
        QVERIFY(find<QLabel>("welcome.message")->text().contains(QStringLiteral("password")));
    }

    void saysWhatHappens()
    {
        QVERIFY(find<QLabel>("welcome.message")->text().isEmpty());
        m_page->setMessage(QStringLiteral("Starting <it>"));
        QVERIFY(find<QLabel>("welcome.message")->isVisible());
        QCOMPARE(find<QLabel>("welcome.message")->text(), QStringLiteral("Starting <it>"));
        QCOMPARE(find<QLabel>("welcome.message")->textFormat(), Qt::PlainText); // it may hold anything
    }

private:
    template<class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }

    ui::Theme m_theme;
    std::unique_ptr<WelcomePage> m_page;
};

QTEST_MAIN(WelcomePageTest)
#include "tst_welcomepage.moc"
