// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/deliverytablemodel.h"
#include "tests/ui/deliveriesconsole.h"
#include "tests/ui/deliverylogserver.h"
#include "ui/webhooks/deliveriespage.h"
#include "ui/webhooks/endpointdirectory.h"

#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace pm;
using namespace pm::ui;
using Column = DeliveryTableModel::Column;
using test::ScriptedReply;

namespace {

constexpr int kPatienceMs = 20'000;
const QByteArray kPage = "GET /api/v1/platform/webhooks/deliveries?";
const QByteArray kDetail = "GET /api/v1/platform/webhooks/deliveries/";
const QByteArray kRetry = "POST /api/v1/platform/webhooks/deliveries/";
const ScriptedReply kRefused{.status = 403};

} // namespace

// What happens to the log while one of its answers is on its way, or does not come.
class LateAnswersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_server = std::make_unique<test::DeliveryLogServer>(); }
    void cleanup();

    void aRetryGoesOnWhileAnotherRowIsLookedAt();
    void aRetryUnderWayIsNotBegunAgain();
    void aKeyThatIsHeldRetriesOnce();
    void aPageOfTheRowsBeforeIsNotPutBehindNewOnes();
    void aPageIsAskedForAgainThoughTheFirstFailed();
    void saysThatNoMoreCouldBeRead();
    void otherFiltersShowNothingOfTheRowsBefore();
    void rowsOfOtherFiltersGoWhileTheirAnswerIsWaitedFor();
    void whatIsToldWhileTheLogIsReadIsKept();
    void liveAgainItCatchesUp();
    void newOnesAreSeenThoughARowIsChosen();
    void anIdIsShownAsOftenAsItIsAskedFor();
    void anIdThatIsNotThereOpensNothingLater();
    void anEmptyLogFillsByItself();
    void endpointsAreReadAgain();
    void endpointsAreForgottenAtOnce();
    void namesMayHaveAnAmpersand();
    void aSavedViewIsTakenAway();
    void aViewOfAnotherTenantIsNotOffered();
    void nothingIsCopiedOfWhatWasNotSent();

private:
    void open();
    void pressF5() const { QTest::keyClick(&m_console->window, Qt::Key_F5); }
    void readOn(int rows) const;
    [[nodiscard]] QStringList menuOf(const char *chip) const;
    [[nodiscard]] QTableView *table() const { return m_console->find<QTableView>("deliveriesPage.table"); }
    [[nodiscard]] DeliveriesPage *page() const { return m_console->find<DeliveriesPage>("deliveriesPage"); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString text(int row, Column column) const
    {
        return table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] QString idAt(int row) const { return text(row, Column::DeliveryIdText); }
    [[nodiscard]] qsizetype pagesAskedFor() const { return m_server->seen(kPage).size(); }

    std::unique_ptr<test::DeliveryLogServer> m_server;
    std::unique_ptr<test::DeliveriesConsole> m_opened;
    test::TestConsole *m_console = nullptr;
};

void LateAnswersTest::cleanup()
{
    m_opened.reset();
    m_server.reset();
}

void LateAnswersTest::open()
{
    m_opened = std::make_unique<test::DeliveriesConsole>(m_server->url());
    m_console = &m_opened->console();
    QVERIFY(m_console->activate());
    QVERIFY(m_opened->open(QStringLiteral("maria@acme.test"), QStringLiteral("a password of my own")));
    if (m_server->rows == 0)
        return;
    QTRY_VERIFY_WITH_TIMEOUT(!idAt(0).isEmpty(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(table()->verticalScrollBar()->maximum() > 0, kPatienceMs); // rows are laid out later
}

void LateAnswersTest::readOn(int wanted) const
{
    QTRY_VERIFY_WITH_TIMEOUT((table()->scrollToTop(), table()->scrollToBottom(), rows() == wanted), kPatienceMs);
}

QStringList LateAnswersTest::menuOf(const char *chip) const
{
    m_console->click(chip);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts << action->text();
    menu->close();
    return texts;
}

void LateAnswersTest::aRetryGoesOnWhileAnotherRowIsLookedAt()
{
    open();
    m_server->held = "/retry";
    for (const int row : {4, 5}) {
        m_opened->select(row);
        QTest::keyClick(table(), Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->seen(kRetry).size(), row - 3, kPatienceMs);
    }
    m_server->answerHeld();
    m_server->answerHeld();
    QTRY_COMPARE_WITH_TIMEOUT(m_console->notices.notices().size(), 2U, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("deliveryInspector.retry")->isEnabled(), kPatienceMs);
}

// Also when the stream tells of it meanwhile.
void LateAnswersTest::aRetryUnderWayIsNotBegunAgain()
{
    open();
    m_opened->select(4);
    m_server->held = "/retry";
    QTest::keyClick(table(), Qt::Key_R);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->seen(kRetry).size(), 1, kPatienceMs);
    const auto read = m_server->seen(kDetail).size();
    m_server->tell("delivery", toJson(m_server->row(4)));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->seen(kDetail).size() > read, kPatienceMs);
    QVERIFY(!m_console->find<QWidget>("deliveryInspector.retry")->isEnabled());
    m_opened->select(5);
    QVERIFY(m_console->find<QWidget>("deliveryInspector.retry")->isEnabled());
    m_opened->select(4);
    QVERIFY(!m_console->find<QWidget>("deliveryInspector.retry")->isEnabled());
    m_server->answerHeld();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("deliveryInspector.retry")->isEnabled(), kPatienceMs);
}

void LateAnswersTest::aKeyThatIsHeldRetriesOnce()
{
    open();
    m_opened->select(4);
    QTest::keyClick(table(), Qt::Key_R);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->notices.notices().size(), 1U, kPatienceMs);
    QVERIFY(m_console->find<QWidget>("deliveryInspector.retry")->isEnabled());
    QTest::simulateEvent(table(), true, Qt::Key_R, Qt::NoModifier, QStringLiteral("r"), true);
    m_opened->select(5);
    QTest::keyClick(table(), Qt::Key_R);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->seen(kRetry).size(), 2, kPatienceMs);
    QVERIFY(m_server->seen(kRetry).last().startsWith(m_server->row(5).id.text().toLatin1()));
}

void LateAnswersTest::aPageOfTheRowsBeforeIsNotPutBehindNewOnes()
{
    open();
    m_server->held = "deliveries?";
    pressF5();
    QTRY_COMPARE_WITH_TIMEOUT(pagesAskedFor(), 2, kPatienceMs);
    table()->scrollToBottom();
    QTRY_COMPARE_WITH_TIMEOUT(pagesAskedFor(), 3, kPatienceMs);
    m_server->held.clear();
    m_server->fresh = 7;
    m_server->answerHeld();
    QTRY_COMPARE_WITH_TIMEOUT(idAt(0), m_server->row(-7).id.text(), kPatienceMs);
    m_server->answerHeld();
    readOn(200);
    QCOMPARE(idAt(100), m_server->row(93).id.text());
    QCOMPARE(idAt(199), m_server->row(192).id.text());
}

void LateAnswersTest::aPageIsAskedForAgainThoughTheFirstFailed()
{
    open();
    m_server->held = "deliveries?";
    table()->scrollToBottom();
    QTRY_COMPARE_WITH_TIMEOUT(pagesAskedFor(), 2, kPatienceMs);
    table()->scrollToTop();
    pressF5();
    QTRY_COMPARE_WITH_TIMEOUT(pagesAskedFor(), 3, kPatienceMs);
    m_server->held.clear();
    m_server->answerHeld(kRefused);
    m_server->answerHeld(kRefused);
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->notices.notices().empty(), kPatienceMs);
    readOn(200);
    QCOMPARE(idAt(100), m_server->row(100).id.text());
}

// Once, however often it is tried.
void LateAnswersTest::saysThatNoMoreCouldBeRead()
{
    open();
    m_server->instead = kRefused;
    for (const int asked : {2, 3}) {
        table()->scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(pagesAskedFor(), asked, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->canFetchMore({}), kPatienceMs);
        table()->scrollToTop();
    }
    QCOMPARE(m_console->notices.notices().size(), 1U);
    m_server->instead.reset();
    readOn(200);
}

void LateAnswersTest::otherFiltersShowNothingOfTheRowsBefore()
{
    open();
    m_server->instead = kRefused;
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Failed or retrying")});
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView.action"), kPatienceMs);
    QVERIFY(!table()->isVisible());
    m_server->instead.reset();
    m_console->click("stateView.action");
    QTRY_COMPARE_WITH_TIMEOUT(idAt(1), m_server->row(4).id.text(), kPatienceMs);
    QVERIFY(table()->isVisible());
}

// The answer may be older than what was told: it was made before.
void LateAnswersTest::whatIsToldWhileTheLogIsReadIsKept()
{
    open();
    const QSignalSpy replaced(table()->model(), &QAbstractItemModel::modelReset);
    m_server->held = "deliveries?";
    pressF5();
    QTRY_COMPARE_WITH_TIMEOUT(pagesAskedFor(), 2, kPatienceMs);
    Delivery changed = m_server->row(4);
    changed.attemptNumber = 3;
    m_server->tell("delivery", toJson(m_server->row(-1)));
    m_server->tell("delivery", toJson(changed));
    QTRY_COMPARE_WITH_TIMEOUT(text(4, Column::Attempt), QStringLiteral("3 / 5"), kPatienceMs);
    m_server->held.clear();
    m_server->answerHeld();
    QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, kPatienceMs);
    QCOMPARE(text(4, Column::Attempt), QStringLiteral("3 / 5"));
    QCOMPARE(m_console->textOf("deliveriesPage.new"), QStringLiteral("1 new"));
    QVERIFY(m_console->isShown("deliveriesPage.new"));
}

void LateAnswersTest::liveAgainItCatchesUp()
{
    open();
    m_console->click("deliveriesPage.live");
    m_server->fresh = 7;
    m_server->attemptOfOld = 4;
    m_console->click("deliveriesPage.live");
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.new"), QStringLiteral("7 new"), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(text(1, Column::Attempt), QStringLiteral("4 / 5"), kPatienceMs);
    QCOMPARE(idAt(0), m_server->row(0).id.text());
}

void LateAnswersTest::newOnesAreSeenThoughARowIsChosen()
{
    open();
    m_opened->select(3);
    m_server->fresh = 60;
    m_server->tell("delivery", toJson(m_server->row(-60)));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("deliveriesPage.new"), kPatienceMs);
    m_console->click("deliveriesPage.new");
    QTRY_COMPARE_WITH_TIMEOUT(idAt(0), m_server->row(-60).id.text(), kPatienceMs);
    QCOMPARE(table()->currentIndex().row(), 63);
    QCOMPARE(table()->verticalScrollBar()->value(), 0);
}

void LateAnswersTest::anIdIsShownAsOftenAsItIsAskedFor()
{
    open();
    for (int time = 0; time < 2; ++time) {
        QVERIFY(page()->showItem(m_server->row(17).id.text()));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("deliveryInspector"), kPatienceMs);
        QCOMPARE(rows(), 1);
        page()->goBack();
        QVERIFY(!m_console->isShown("deliveryInspector"));
    }
}

void LateAnswersTest::anIdThatIsNotThereOpensNothingLater()
{
    open();
    QVERIFY(page()->showItem(QStringLiteral("evt_none")));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView.action"), kPatienceMs);
    m_console->click("stateView.action"); // clears the filters
    QTRY_COMPARE_WITH_TIMEOUT(rows(), DeliveryTableModel::kPageSize, kPatienceMs);
    QVERIFY(!m_console->isShown("deliveryInspector"));
}

void LateAnswersTest::anEmptyLogFillsByItself()
{
    m_server->rows = 0;
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView.action"), kPatienceMs);
    m_server->rows = 2;
    m_server->tell("delivery", toJson(m_server->row(0)));
    QTRY_COMPARE_WITH_TIMEOUT(idAt(1), m_server->row(1).id.text(), kPatienceMs);
    QVERIFY(table()->isVisible());
    QVERIFY(!m_console->isShown("deliveriesPage.new"));
}

void LateAnswersTest::rowsOfOtherFiltersGoWhileTheirAnswerIsWaitedFor()
{
    open();
    const auto isFirstLoaded = [this] {
        return table()->model()->index(0, 0).data(CursorTableModel::LoadedRole).toBool();
    };
    m_server->held = "deliveries?";
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Failed or retrying")});
    QTRY_VERIFY_WITH_TIMEOUT(!isFirstLoaded(), kPatienceMs);
    m_server->held.clear();
    m_server->answerHeld();
    QTRY_VERIFY_WITH_TIMEOUT(isFirstLoaded(), kPatienceMs);
}

void LateAnswersTest::endpointsAreReadAgain()
{
    m_server->hasEndpoints = false;
    open();
    QCOMPARE(text(0, Column::Endpoint), QStringLiteral("wh_orders"));
    m_server->hasEndpoints = true;
    pressF5();
    QTRY_COMPARE_WITH_TIMEOUT(text(0, Column::Endpoint), QStringLiteral("Order events"), kPatienceMs);
}

void LateAnswersTest::endpointsAreForgottenAtOnce()
{
    open();
    EndpointDirectory endpoints(m_console->context);
    QSignalSpy changed(&endpoints, &EndpointDirectory::changed);
    endpoints.read();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, kPatienceMs);
    QCOMPARE(endpoints.all().size(), 2U);
    endpoints.clear();
    QVERIFY(endpoints.all().empty());
    QCOMPARE(changed.size(), 2);
}

// In a menu and on a button it would stand for a key.
void LateAnswersTest::namesMayHaveAnAmpersand()
{
    open();
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Held")});
    m_opened->choose("deliveriesPage.filter.views", {QStringLiteral("Save this view…")});
    m_console->type("viewNameSheet.name", QStringLiteral("R&D"));
    m_console->click("viewNameSheet.save");
    QCOMPARE(m_console->textOf("deliveriesPage.filter.views"), QStringLiteral("R&&D"));
    QVERIFY(menuOf("deliveriesPage.filter.views").contains(QStringLiteral("R&&D")));
}

void LateAnswersTest::aSavedViewIsTakenAway()
{
    open();
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Held")});
    m_opened->choose("deliveriesPage.filter.views", {QStringLiteral("Save this view…")});
    m_console->type("viewNameSheet.name", QStringLiteral("What waits"));
    m_console->click("viewNameSheet.save");
    auto *chip = m_console->find<QAbstractButton>("deliveriesPage.filter.views");
    QVERIFY(chip->isChecked());
    QCursor::setPos(chip->mapToGlobal(QPoint(chip->width() - 8, chip->height() / 2)));
    chip->click();
    QVERIFY(!chip->isChecked());
    QVERIFY(!m_console->find<QAbstractButton>("deliveriesPage.filter.status")->isChecked());
    QCursor::setPos(QPoint(0, 0));
}

void LateAnswersTest::aViewOfAnotherTenantIsNotOffered()
{
    open();
    QTRY_COMPARE_WITH_TIMEOUT(text(0, Column::Endpoint), QStringLiteral("Order events"), kPatienceMs);
    const auto save = [this](const QString &endpoint) {
        QVERIFY(page()->showItem(endpoint));
        m_opened->choose("deliveriesPage.filter.views", {QStringLiteral("Save this view…")});
        m_console->type("viewNameSheet.name", QStringLiteral("of ") + endpoint);
        m_console->click("viewNameSheet.save");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("viewNameSheet"), kPatienceMs);
    };
    save(QStringLiteral("wh_orders"));
    save(QStringLiteral("wh_elsewhere"));
    const QStringList offered = menuOf("deliveriesPage.filter.views");
    QVERIFY(offered.contains(QStringLiteral("of wh_orders")));
    QVERIFY(!offered.contains(QStringLiteral("of wh_elsewhere")));
}

void LateAnswersTest::nothingIsCopiedOfWhatWasNotSent()
{
    m_server->attempts.clear();
    open();
    m_opened->select(0);
    m_console->find<QTabBar>("deliveryInspector.tabs")->setCurrentIndex(0);
    QVERIFY(m_console->isShown("deliveryInspector.request.body"));
    QVERIFY(!m_console->isShown("deliveryInspector.request.curl"));
}

QTEST_MAIN(LateAnswersTest)
#include "tst_lateanswers.moc"
