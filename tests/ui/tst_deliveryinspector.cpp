// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/language.h"
#include "tests/ui/deliveriesconsole.h"
#include "tests/ui/deliverylogserver.h"
#include "ui/widgets/timetext.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>

using namespace pm;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr int kResponseTab = 1;
constexpr int kDiffTab = 2;
const QByteArray kPage = "GET /api/v1/platform/webhooks/deliveries?";
const QByteArray kDetail = "GET /api/v1/platform/webhooks/deliveries/";
const QByteArray kRetry = "POST /api/v1/platform/webhooks/deliveries/";
const QByteArray kLastSuccess = kPage + "status=success&webhook_id=wh_orders";

Attempt answered(int status, const QByteArray &body)
{
    return {.number = 0,
            .request = {.url = QStringLiteral("https://hooks.acme.test/pm")},
            .response = ReceivedResponse{.statusCode = status, .body = body},
            .outcome = status == 200 ? AttemptOutcome::Success : AttemptOutcome::HttpError};
}

Attempt unanswered(const QString &error)
{
    return {.number = 0,
            .request = {.url = QStringLiteral("https://hooks.acme.test/pm")},
            .error = error,
            .outcome = AttemptOutcome::Network};
}

} // namespace

// What is said of an attempt beside the log, and what leads on from there.
class DeliveryInspectorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_language.use(QStringLiteral("en")); }
    void init() { m_server = std::make_unique<test::DeliveryLogServer>(); }
    void cleanup();

    void theNextAttemptIsNotWaitedFor();
    void nothingIsOfferedThatIsNotPlanned_data();
    void nothingIsOfferedThatIsNotPlanned();
    void nothingIsOfferedToWhoMayNot();
    void whatIsReadAgainLeavesTheFocus();
    void tabGoesFromAttemptToAttempt();
    void countsTheSameAnswers_data();
    void countsTheSameAnswers();
    void saysWhenItLastWentWell();
    void saysNothingOfWhatIsNotKnown_data();
    void saysNothingOfWhatIsNotKnown();
    void saysNothingBesideASuccess();
    void readsTheLastSuccessAgain();
    void leadsToTheComparison();
    void showsWhatElseBecameOfTheEvent();

private:
    void open();
    void setAttempts(std::vector<Attempt> attempts);
    [[nodiscard]] qsizetype lastSuccessReads() const { return m_server->seen(kLastSuccess).size(); }
    // Wherever its lines may break.
    [[nodiscard]] QString note() const
    {
        return console().isShown("answerNote.text") ? console().textOf("answerNote.text").simplified() : QString();
    }
    // Of row 1, which is the newest that went well.
    [[nodiscard]] QString lastSuccessText() const
    {
        return QStringLiteral("Last success on this endpoint: %1, %2 ms.")
            .arg(timeOf(1))
            .arg(*m_server->row(1).durationMs);
    }
    [[nodiscard]] QString timeOf(qint64 row) const
    {
        return ui::logTime(*m_server->row(row).attemptedAt, console().clock.now());
    }
    [[nodiscard]] int tab() const { return console().find<QTabBar>("deliveryInspector.tabs")->currentIndex(); }
    [[nodiscard]] test::TestConsole &console() const { return m_opened->console(); }

    app::Language m_language; // with the plural forms
    std::unique_ptr<test::DeliveryLogServer> m_server;
    std::unique_ptr<test::DeliveriesConsole> m_opened;
};

void DeliveryInspectorTest::cleanup()
{
    m_opened.reset();
    m_server.reset();
}

void DeliveryInspectorTest::open()
{
    m_opened = std::make_unique<test::DeliveriesConsole>(m_server->url());
    QVERIFY(console().activate());
    QVERIFY(m_opened->open(QStringLiteral("maria@acme.test"), QStringLiteral("a password of my own")));
    const auto *table = console().find<QTableView>("deliveriesPage.table");
    QTRY_VERIFY_WITH_TIMEOUT(table->verticalScrollBar()->maximum() > 0, kPatienceMs); // rows are laid out later
}

void DeliveryInspectorTest::setAttempts(std::vector<Attempt> attempts)
{
    for (std::size_t i = 0; i < attempts.size(); ++i)
        attempts[i].number = static_cast<int>(i) + 1;
    m_server->attempts = std::move(attempts);
}

void DeliveryInspectorTest::theNextAttemptIsNotWaitedFor()
{
    open();
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("attemptTimeline.retry"), kPatienceMs);
    m_server->held = "/retry";
    auto *link = console().find<QPushButton>("attemptTimeline.retry");
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->seen(kRetry), QByteArrayList{m_server->row(0).id.text().toLatin1() + "/retry"},
                              kPatienceMs);
    QVERIFY(!console().find<QWidget>("deliveryInspector.retry")->isEnabled()); // it is the same
    QVERIFY(!console().isShown("attemptTimeline.retry"));
    m_server->answerHeld();
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("attemptTimeline.retry"), kPatienceMs);
    QCOMPARE(console().notices.notices().size(), 1U);
}

void DeliveryInspectorTest::nothingIsOfferedThatIsNotPlanned_data()
{
    QTest::addColumn<DeliveryStatus>("status");
    QTest::newRow("it went well") << DeliveryStatus::Success;
    QTest::newRow("its endpoint is paused") << DeliveryStatus::Held;
}

void DeliveryInspectorTest::nothingIsOfferedThatIsNotPlanned()
{
    QFETCH(DeliveryStatus, status);
    m_server->became[1] = status;
    open();
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("attemptTimeline.retry"), kPatienceMs);
    m_opened->select(1);
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("attemptTimeline.attempt1"), kPatienceMs);
    QVERIFY(!console().isShown("attemptTimeline.retry"));
    QVERIFY(console().find<QWidget>("deliveryInspector.retry")->isEnabled());
}

void DeliveryInspectorTest::nothingIsOfferedToWhoMayNot()
{
    m_server->role = QStringLiteral("member");
    open();
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("attemptTimeline.next"), kPatienceMs);
    QVERIFY(!console().isShown("attemptTimeline.retry"));
}

void DeliveryInspectorTest::whatIsReadAgainLeavesTheFocus()
{
    open();
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("attemptTimeline.retry"), kPatienceMs);
    auto *link = console().find<QPushButton>("attemptTimeline.retry");
    link->setFocus();
    m_server->attempts.push_back(m_server->attempts.back());
    m_server->attempts.back().number = 3;
    m_server->tell("delivery", toJson(m_server->row(0)));
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("attemptTimeline.attempt3"), kPatienceMs);
    QCOMPARE(console().find<QPushButton>("attemptTimeline.retry"), link);
    QVERIFY(link->hasFocus());
}

void DeliveryInspectorTest::tabGoesFromAttemptToAttempt()
{
    open();
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("answerNote.compare"), kPatienceMs);
    const QWidgetList walked = console().walkedByTab("deliveryInspector.close");
    qsizetype before = -1;
    for (const char *name : {"attemptTimeline.attempt1", "attemptTimeline.retry", "deliveryInspector.tabs",
                             "answerNote.compare", "deliveryInspector.retry"}) {
        const auto place = walked.indexOf(console().find<QWidget>(name));
        QVERIFY2(place > before, name);
        before = place;
    }
}

void DeliveryInspectorTest::countsTheSameAnswers_data()
{
    QTest::addColumn<std::vector<Attempt>>("attempts");
    QTest::addColumn<QString>("said");
    const Attempt broken = answered(500, "out of memory");
    const Attempt refused = unanswered(QStringLiteral("Connection refused"));
    QTest::newRow("the first") << std::vector{broken} << QString();
    QTest::newRow("two") << std::vector{broken, broken} << QStringLiteral("Same answer as the attempt before.");
    QTest::newRow("three") << std::vector{broken, broken, broken}
                           << QStringLiteral("Same answer as the 2 attempts before.");
    QTest::newRow("another text") << std::vector{broken, answered(500, "out of disk")} << QString();
    QTest::newRow("another status") << std::vector{broken, answered(503, "out of memory")} << QString();
    QTest::newRow("another in between") << std::vector{broken, answered(500, "out of disk"), broken, broken}
                                        << QStringLiteral("Same answer as the attempt before.");
    QTest::newRow("no answer") << std::vector{refused, refused, refused}
                               << QStringLiteral("Same error as the 2 attempts before.");
    QTest::newRow("no answer either") << std::vector{unanswered(QStringLiteral("Cut")), refused} << QString();
    QTest::newRow("an answer before") << std::vector{broken, refused} << QString();
}

void DeliveryInspectorTest::countsTheSameAnswers()
{
    QFETCH(std::vector<Attempt>, attempts);
    QFETCH(QString, said);
    setAttempts(attempts);
    open();
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(note().endsWith(lastSuccessText()), kPatienceMs);
    QCOMPARE(note(), QString(said + u' ' + lastSuccessText()).trimmed());
}

void DeliveryInspectorTest::saysWhenItLastWentWell()
{
    open();
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(note().endsWith(lastSuccessText()), kPatienceMs);
    console().click("attemptTimeline.attempt1");
    QCOMPARE(note(), lastSuccessText());
    console().click("attemptTimeline.attempt2");
    console().find<QTabBar>("deliveryInspector.tabs")->setCurrentIndex(kDiffTab);
    QTRY_VERIFY_WITH_TIMEOUT(console().textOf("deliveryInspector.diffNote").contains(QStringLiteral("Last success")),
                             kPatienceMs);
    QCOMPARE(lastSuccessReads(), 1); // once for all of them
}

void DeliveryInspectorTest::saysNothingOfWhatIsNotKnown_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<QString>("said");
    QTest::newRow("the first") << 1 << QString();
    QTest::newRow("the second") << 2 << QStringLiteral("Same answer as the attempt before.");
}

// Nothing of all that went ever well.
void DeliveryInspectorTest::saysNothingOfWhatIsNotKnown()
{
    QFETCH(int, attempts);
    QFETCH(QString, said);
    setAttempts(std::vector(static_cast<std::size_t>(attempts), answered(500, "out of memory")));
    for (qint64 row = 0; row < m_server->rows; ++row)
        m_server->became[row] = DeliveryStatus::Failed;
    open();
    m_opened->select(0);
    console().find<QTabBar>("deliveryInspector.tabs")->setCurrentIndex(kDiffTab); // which says when it was answered
    QTRY_VERIFY_WITH_TIMEOUT(console().textOf("deliveryInspector.diffNote").contains(QStringLiteral("never")),
                             kPatienceMs);
    console().find<QTabBar>("deliveryInspector.tabs")->setCurrentIndex(kResponseTab);
    QCOMPARE(note(), said);
}

void DeliveryInspectorTest::saysNothingBesideASuccess()
{
    setAttempts({answered(500, "out of memory"), answered(200, "thank you")});
    open();
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("attemptTimeline.attempt2"), kPatienceMs);
    QCOMPARE(lastSuccessReads(), 0);
    QCOMPARE(note(), QString());
    console().click("attemptTimeline.attempt1");
    QTRY_COMPARE_WITH_TIMEOUT(note(), lastSuccessText(), kPatienceMs);
    console().click("attemptTimeline.attempt2");
    QCOMPARE(note(), QString());
}

// With the delivery, after something became of it.
void DeliveryInspectorTest::readsTheLastSuccessAgain()
{
    open();
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(note().endsWith(lastSuccessText()), kPatienceMs);
    m_server->became[0] = DeliveryStatus::Success;
    m_server->tell("delivery", toJson(m_server->row(0)));
    QTRY_VERIFY_WITH_TIMEOUT(note().contains(timeOf(0)), kPatienceMs);
    QCOMPARE(lastSuccessReads(), 2);
}

void DeliveryInspectorTest::leadsToTheComparison()
{
    open();
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("answerNote.compare"), kPatienceMs);
    auto *link = console().find<QPushButton>("answerNote.compare");
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Space);
    QCOMPARE(tab(), kDiffTab);
    QTRY_VERIFY_WITH_TIMEOUT(console().textOf("deliveryInspector.diffNote").contains(QStringLiteral("Last success")),
                             kPatienceMs);
}

// What is looked at stays so.
void DeliveryInspectorTest::showsWhatElseBecameOfTheEvent()
{
    open();
    m_opened->select(5);
    console().click("deliveryInspector.timeline");
    auto *table = console().find<QTableView>("deliveriesPage.table");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatienceMs);
    QCOMPARE(console().textOf("deliveriesPage.search"), m_server->row(5).event.text());
    QTRY_COMPARE_WITH_TIMEOUT(table->currentIndex().row(), 0, kPatienceMs);
    QVERIFY(console().isShown("deliveryInspector"));
}

QTEST_MAIN(DeliveryInspectorTest)
#include "tst_deliveryinspector.moc"
