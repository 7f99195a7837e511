// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/deliverytablemodel.h"
#include "tests/app/scriptedserver.h"
#include "tests/support/lossyrelay.h"
#include "tests/ui/deliveriesconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/webhooks/deliveriespage.h"

#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace pm;
using namespace pm::ui;

namespace {

using Column = DeliveryTableModel::Column;

constexpr int kPatienceMs = 20'000;

} // namespace

// The page with the real service and each of its stores: a receiver breaks, is mended, and gets what it has missed.
class LiveDeliveriesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase();
    void init();
    void cleanup() { m_opened.reset(); }

    void showsWhatHappensAndSendsItOnceMore();
    void findsByAnyId();
    void exportsWhatIsShown();
    void retriesByPlan();
    void aBeginningIsWaitedFor();

private:
    void prepare(test::TestPlatform &platform);
    void open(const QUrl &url);
    void open() { open(m_platform->url()); }
    void send();
    [[nodiscard]] QTableView *table() const { return m_console->find<QTableView>("deliveriesPage.table"); }
    [[nodiscard]] QString text(int row, Column column) const
    {
        return table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] int rows() const { return table()->isVisible() ? table()->model()->rowCount() : 0; }

    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    test::ScriptedServer m_receiver;
    int m_answer = 200;
    QMap<QUrl, QString> m_keyOf; // each platform
    std::unique_ptr<test::DeliveriesConsole> m_opened;
    test::TestConsole *m_console = nullptr;
};

void LiveDeliveriesTest::initTestCase()
{
    QVERIFY(m_platforms.start({QStringLiteral("--allow-private-endpoints")}));
    m_receiver.answerBy([this](const test::SeenRequest &) { return test::ScriptedReply{.status = m_answer}; });
    for (auto &platform : m_platforms.all())
        prepare(platform);
}

void LiveDeliveriesTest::init()
{
    m_platform = &m_platforms.current();
}

void LiveDeliveriesTest::prepare(test::TestPlatform &platform)
{
    QVERIFY(platform.addWebhook(QStringLiteral("Order events"), m_receiver.url().toString() + QStringLiteral("/pm")));
    m_keyOf[platform.url()] = platform.addKey(QStringLiteral("Shop")).secret;
}

void LiveDeliveriesTest::open(const QUrl &url)
{
    m_opened = std::make_unique<test::DeliveriesConsole>(url);
    m_console = &m_opened->console();
    QVERIFY(m_console->activate());
    QVERIFY(m_opened->openAsAdmin());
}

void LiveDeliveriesTest::send()
{
    QVERIFY(m_platform->sendWith(m_keyOf[m_platform->url()]) / 100 == 2);
}

void LiveDeliveriesTest::showsWhatHappensAndSendsItOnceMore()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView.action"), kPatienceMs); // nothing yet
    const std::size_t before = m_receiver.seen().size();
    m_answer = 500;
    send();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(text(0, Column::Code), QStringLiteral("500"), kPatienceMs);
    QCOMPARE(text(0, Column::Event), QStringLiteral("email.sent"));
    QTRY_COMPARE_WITH_TIMEOUT(text(0, Column::Endpoint), QStringLiteral("Order events"), kPatienceMs);
    QCOMPARE(text(0, Column::Attempt), QStringLiteral("1 / 1"));

    m_answer = 200;
    table()->selectRow(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("attemptTimeline.attempt1"), kPatienceMs);
    m_console->click("deliveryInspector.retry");
    QTRY_COMPARE_WITH_TIMEOUT(text(0, Column::Code), QStringLiteral("200"),
                              kPatienceMs); // where it stands, by the stream
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("attemptTimeline.attempt2"), kPatienceMs);
    QCOMPARE(m_receiver.seen().size(), before + 2);
    const test::SeenRequest &first = m_receiver.seen().at(before);
    const test::SeenRequest &again = m_receiver.seen().at(before + 1);
    QCOMPARE(first.body, again.body);
    QCOMPARE(first.headers.value("webhook-id"), again.headers.value("webhook-id"));
}

void LiveDeliveriesTest::findsByAnyId()
{
    open();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, kPatienceMs);
    for (const QString &wanted :
         {text(0, Column::EventIdText), text(0, Column::DeliveryIdText), QStringLiteral("user@example.com")}) {
        m_console->type("deliveriesPage.search", QStringLiteral("evt_none"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, kPatienceMs);
        m_console->type("deliveriesPage.search", wanted);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, kPatienceMs);
    }
}

void LiveDeliveriesTest::exportsWhatIsShown()
{
    const QTemporaryDir folder;
    open();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, kPatienceMs);
    const QString path = folder.filePath(QStringLiteral("deliveries.ndjson"));
    m_console->find<DeliveriesPage>("deliveriesPage")->exportTo(path, ExportFormat::Ndjson);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatienceMs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(text(0, Column::DeliveryIdText).toLatin1()));
}

void LiveDeliveriesTest::retriesByPlan()
{
    open();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, kPatienceMs);
    m_answer = 500;
    for (int i = 0; i < 2; ++i)
        send();
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.new"), QStringLiteral("2 new"), kPatienceMs);
    m_console->click("deliveriesPage.new");
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(text(0, Column::Status), QStringLiteral("exhausted"), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(text(1, Column::Status), QStringLiteral("exhausted"), kPatienceMs);
    m_answer = 200;
    const std::size_t before = m_receiver.seen().size();
    m_console->click("deliveriesPage.retryAll");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("retryAllSheet.start")->isEnabled(), kPatienceMs);
    QCOMPARE(m_console->textOf("retryAllSheet.count"), QStringLiteral("2 delivery(s)"));
    m_console->click("retryAllSheet.start");
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("replayStrip.cancel"), QStringLiteral("Close"), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver.seen().size(), before + 2, kPatienceMs);
    // What was put right, and archived for it, is not sent again.
    m_console->click("deliveriesPage.retryAll");
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("retryAllSheet.count"), QStringLiteral("0 delivery(s)"), kPatienceMs);
    m_console->click("retryAllSheet.onlyMissing"); // what was acknowledged as well
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("retryAllSheet.count"), QStringLiteral("3 delivery(s)"), kPatienceMs);
    QVERIFY(m_console->textOf("retryAllSheet.plan").contains(QStringLiteral("3 were acknowledged before")));
    m_console->click("retryAllSheet.start");
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("replayStrip.cancel"), QStringLiteral("Close"), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver.seen().size(), before + 5, kPatienceMs);
}

// Else what was begun would go on unseen.
void LiveDeliveriesTest::aBeginningIsWaitedFor()
{
    test::LossyRelay relay(m_platform->url());
    open(relay.url());
    QTRY_VERIFY_WITH_TIMEOUT(rows() > 0, kPatienceMs);
    m_console->click("deliveriesPage.retryAll");
    m_console->click("retryAllSheet.onlyMissing"); // what was acknowledged as well
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("retryAllSheet.start")->isEnabled(), kPatienceMs);
    relay.delayAnswers(std::chrono::milliseconds(500));
    m_console->click("retryAllSheet.start");
    QVERIFY(!m_console->find<QWidget>("retryAllSheet.onlyMissing")->isEnabled());
    m_console->click("retryAllSheet.cancel");
    QTest::keyClick(&m_console->window, Qt::Key_Escape);
    QVERIFY(m_console->isShown("retryAllSheet"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("retryAllSheet"), kPatienceMs);
    QVERIFY(m_console->isShown("replayStrip"));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("replayStrip.cancel"), QStringLiteral("Close"), kPatienceMs);
}

QTEST_MAIN(LiveDeliveriesTest)
#include "tst_livedeliveries.moc"
