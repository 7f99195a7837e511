// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/language.h"
#include "models/tables/deliverytablemodel.h"
#include "tests/support/lossyrelay.h"
#include "tests/ui/cuttexts.h"
#include "tests/ui/deliveriesconsole.h"
#include "tests/ui/deliverylogserver.h"
#include "ui/webhooks/bodyview.h"
#include "ui/webhooks/deliveriespage.h"
#include "ui/webhooks/deliveryinspector.h"
#include "ui/webhooks/deliveryview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace pm;
using namespace pm::ui;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr int kCellPadding = 10; // on either side
const QByteArray kPage = "GET /api/v1/platform/webhooks/deliveries?";
const QByteArray kDetail = "GET /api/v1/platform/webhooks/deliveries/";
const QByteArray kBulk = "POST /api/v1/platform/webhooks/deliveries/retry";

} // namespace

// The page with a platform that says what a test wants.
class DeliveriesPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheLog();
    void readsOnAsItIsScrolled();
    void combinesFilters();
    void findsEndpointsBeyondThoseItKnows();
    void searches();
    void savesViews();
    void saysWhenAViewIsReplaced();
    void saysThatNothingMatches();
    void saysWhatWentWrong();
    void countsNewOnesAndMovesNothing();
    void newOnesMoveNothingInANarrowWindow();
    void saysThatThereMayBeMoreNewOnes();
    void changesRowsWhereTheyStand();
    void f5KeepsThePlace();
    void rowsThatNoLongerMatchSaySo();
    void f5AtTheTopShowsTheNewest();
    void saysThatItCouldNotBeReadAgain();
    void readsAgainWhatMayBeOutOfDate();
    void showsWhatHappenedWhileItWasLocked();
    void countsWhatAnAddressGot();
    void countsWhatAnAddressGotAsItIsTold();
    void countsWhatComesToMatch();
    void f5ShowsWhatCameToMatchInBetween();
    void namesEventsInFullBesideTheInspector();
    void showsAttempts();
    void whatIsHeldSaysSo();
    void showsAllFormsOfABody();
    void comparesWithTheLastSuccess();
    void comparesOnceTheLastSuccessCanBeRead();
    void copiesAsCurl();
    void retries();
    void showsWhatARetryBrings_data();
    void showsWhatARetryBrings();
    void showsWhatARetryBroughtMeanwhile();
    void showsWhatWasMissedOfADelivery();
    void sendsToThisMachine();
    void saysWhyNothingCameFromThisMachine();
    void retriesAllByPlan();
    void beginsOnceThoughTheAnswerWasLost();
    void whatWaitsNeedsNoRetry();
    void aPlanMayBeAtLeast();
    void replaysATime();
    void replaysToTheEndpointThatIsAskedFor();
    void aReplayWaitsForAnEndpoint();
    void steersAReplay();
    void findsAReplayThatGoesOn();
    void findsAReplayThatBeganUnheard();
    void followsAReplayThoughThePlatformIsSlow();
    void saysOnceThatAReplayWasCancelled();
    void showsTheOtherReplayWhenOneHasEnded();
    void steersAReplayOnlyWhereTheRoleMay();
    void aReplayIsReadInTheSmallestWindow();
    void asksForNoReplayThatNobodySees_data();
    void asksForNoReplayThatNobodySees();
    void exports();
    void stopsAnExport();
    void showsOnlyWhatARoleMay();
    void saysThatPersonalDataIsMasked();
    void isReachedByKeys();
    void lettersNeitherReadNorChoose();
    void tabGoesAsOneReads();
    void showsAnIdThatWasPasted();
    void theInspectorFollowsThroughALongLog();
    void staysQuickInALongLog();

private:
    void open() { open(m_server->url()); }
    void open(const QUrl &url);
    void beginReplay();
    void filterByTrouble();
    void retryInspected();
    Delivery tryAgain(qint64 row);
    void scrollTo(int rows);
    [[nodiscard]] QTableView *table() const { return m_console->find<QTableView>("deliveriesPage.table"); }
    [[nodiscard]] DeliveriesPage *page() const { return m_console->find<DeliveriesPage>("deliveriesPage"); }
    [[nodiscard]] QString text(int row, DeliveryTableModel::Column column) const
    {
        return table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] bool isLoaded(int row) const
    {
        return table()->model()->index(row, 0).data(CursorTableModel::LoadedRole).toBool();
    }
    [[nodiscard]] QString bodyOf(const char *view) const { return m_console->find<BodyView>(view)->textToCopy(); }

    std::unique_ptr<test::DeliveryLogServer> m_server;
    std::unique_ptr<test::DeliveriesConsole> m_opened;
    test::TestConsole *m_console = nullptr;
};

void DeliveriesPageTest::init()
{
    m_server = std::make_unique<test::DeliveryLogServer>();
}

void DeliveriesPageTest::cleanup()
{
    m_opened.reset();
    m_server.reset();
}

void DeliveriesPageTest::open(const QUrl &url)
{
    m_opened = std::make_unique<test::DeliveriesConsole>(url);
    m_console = &m_opened->console();
    QVERIFY(m_console->activate());
    QVERIFY(m_opened->open(QStringLiteral("maria@acme.test"), QStringLiteral("a password of my own")));
    if (m_server->instead || m_server->rows == 0)
        return;
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(0), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(table()->verticalScrollBar()->maximum() > 0, kPatienceMs); // rows are laid out later
}

void DeliveriesPageTest::beginReplay()
{
    m_console->click("deliveriesPage.retryAll");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("retryAllSheet.start")->isEnabled(), kPatienceMs);
    m_console->click("retryAllSheet.start");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("replayStrip"), kPatienceMs);
}

void DeliveriesPageTest::filterByTrouble()
{
    const QSignalSpy replaced(table()->model(), &QAbstractItemModel::modelReset);
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Failed or retrying")});
    QTRY_VERIFY_WITH_TIMEOUT(!replaced.isEmpty() && isLoaded(0), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(table()->verticalScrollBar()->maximum() > 0, kPatienceMs);
}

void DeliveriesPageTest::retryInspected()
{
    const qsizetype reads = m_server->seen(kDetail).size();
    m_console->click("deliveryInspector.retry");
    QTRY_COMPARE_WITH_TIMEOUT(m_server->seen("POST " + kDetail.mid(4)).size(), 1, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->seen(kDetail).size(), reads + 1, kPatienceMs);
}

// The platform has sent it for a third time, and tells so.
Delivery DeliveriesPageTest::tryAgain(qint64 row)
{
    m_server->attempts.resize(2);
    m_server->attempts.push_back(m_server->attempts.back());
    m_server->attempts.back().number = 3;
    Delivery done = m_server->row(row);
    done.attemptNumber = 3;
    m_server->tell("delivery", toJson(done));
    return done;
}

void DeliveriesPageTest::showsTheLog()
{
    open();
    QCOMPARE(table()->model()->rowCount(), DeliveryTableModel::kPageSize);
    QCOMPARE(text(0, DeliveryTableModel::Column::Event), m_server->row(0).eventType);
    QTRY_COMPARE_WITH_TIMEOUT(text(0, DeliveryTableModel::Column::Endpoint), QStringLiteral("Order events"),
                              kPatienceMs); // once it is known
    QVERIFY(m_server->seen(kPage).first().contains("limit=100"));
}

void DeliveriesPageTest::readsOnAsItIsScrolled()
{
    open();
    table()->scrollToBottom(); // of what is laid out by now
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 200, kPatienceMs);
    table()->scrollToBottom();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 250, kPatienceMs);
    QVERIFY(!table()->model()->canFetchMore({}));
}

void DeliveriesPageTest::combinesFilters()
{
    open();
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Failed or retrying")});
    m_opened->choose("deliveriesPage.filter.event", {QStringLiteral("email"), QStringLiteral("All of email")});
    m_console->click("deliveriesPage.filter.endpoint");
    auto *endpoints = m_console->find<QWidget>("deliveriesPage.endpoints");
    auto *words = endpoints->findChild<QLineEdit *>();
    QTest::keyClicks(words, QStringLiteral("order ev"));
    QTest::keyClick(words, Qt::Key_Return);
    m_opened->choose("deliveriesPage.filter.time", {QStringLiteral("Last hour")});
    QTRY_VERIFY_WITH_TIMEOUT(m_server->seen(kPage).last().contains("from="), kPatienceMs);
    const QUrlQuery asked(QString::fromLatin1(m_server->seen(kPage).last()));
    QCOMPARE(asked.queryItemValue(QStringLiteral("webhook_id")), QStringLiteral("wh_orders"));
    QCOMPARE(asked.queryItemValue(QStringLiteral("status"), QUrl::FullyDecoded),
             QStringLiteral("pending_retry,failed,exhausted"));
    QVERIFY(asked.queryItemValue(QStringLiteral("event_type"), QUrl::FullyDecoded).startsWith(u"email.sent,"));
    QCOMPARE(m_console->textOf("deliveriesPage.filter.event"), QStringLiteral("email.*"));
    QCOMPARE(m_console->textOf("deliveriesPage.filter.status"), QStringLiteral("Failed or retrying"));
}

// Of a tenant with thousands; a view that was saved of one is offered as any other.
void DeliveriesPageTest::findsEndpointsBeyondThoseItKnows()
{
    m_server->moreEndpoints = 2'100;
    open();
    const QByteArray list = "GET /api/v1/platform/webhooks?";
    QTRY_COMPARE_WITH_TIMEOUT(m_server->seen(list).size(), 20, kPatienceMs);
    m_console->click("deliveriesPage.filter.endpoint");
    auto *endpoints = m_console->find<QWidget>("deliveriesPage.endpoints");
    auto *words = endpoints->findChild<QLineEdit *>();
    const auto *found = endpoints->findChild<QListWidget *>();
    QTest::keyClicks(words, QStringLiteral("endpoint 2087"));
    QTRY_VERIFY_WITH_TIMEOUT(found->count() == 1 && found->item(0)->text().startsWith(u"Endpoint 2087"), kPatienceMs);
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.filter.endpoint"), QStringLiteral("Endpoint 2087"),
                              kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->seen(kPage).last().contains("webhook_id=wh_2087"), kPatienceMs);

    QVERIFY(page()->showItem(QStringLiteral("wh_2099"))); // such as from the palette
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.filter.endpoint"), QStringLiteral("Endpoint 2099"),
                              kPatienceMs);
    saveView(m_console->context.preferences, {.name = QStringLiteral("Far down"),
                                              .view = {.filter = {.webhook = WebhookId(QStringLiteral("wh_2050"))}}});
    m_opened->choose("deliveriesPage.filter.views", {QStringLiteral("Far down")});
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.filter.endpoint"), QStringLiteral("Endpoint 2050"),
                              kPatienceMs);
}

void DeliveriesPageTest::searches()
{
    open();
    const QString wanted = m_server->row(7).event.text();
    m_console->type("deliveriesPage.search", wanted);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, kPatienceMs);
    QCOMPARE(text(0, DeliveryTableModel::Column::EventIdText), wanted);
    page()->goBack();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), DeliveryTableModel::kPageSize, kPatienceMs);
}

void DeliveriesPageTest::savesViews()
{
    open();
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Held")});
    m_opened->choose("deliveriesPage.filter.views", {QStringLiteral("Save this view…")});
    m_console->type("viewNameSheet.name", QStringLiteral("What waits"));
    m_console->click("viewNameSheet.save");
    QCOMPARE(m_console->textOf("deliveriesPage.filter.views"), QStringLiteral("What waits"));
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Any status")});
    m_opened->choose("deliveriesPage.filter.views", {QStringLiteral("What waits")});
    QCOMPARE(m_console->textOf("deliveriesPage.filter.status"), QStringLiteral("Held"));
    m_opened->choose("deliveriesPage.filter.views", {QStringLiteral("Remove"), QStringLiteral("What waits")});
    m_console->click("confirmSheet.cancel");
    QCOMPARE(m_console->textOf("deliveriesPage.filter.views"), QStringLiteral("What waits"));
    m_opened->choose("deliveriesPage.filter.views", {QStringLiteral("Remove"), QStringLiteral("What waits")});
    m_console->click("confirmSheet.confirm");
    QCOMPARE(m_console->textOf("deliveriesPage.filter.views"), QStringLiteral("Saved views"));
}

void DeliveriesPageTest::saysWhenAViewIsReplaced()
{
    open();
    const auto save = [this](const QString &status) {
        m_opened->choose("deliveriesPage.filter.status", {status});
        m_opened->choose("deliveriesPage.filter.views", {QStringLiteral("Save this view…")});
        m_console->type("viewNameSheet.name", QStringLiteral("Mine"));
        const QString action = m_console->textOf("viewNameSheet.save");
        m_console->click("viewNameSheet.save");
        return QTest::qWaitFor([this] { return m_console->find<QWidget>("viewNameSheet") == nullptr; }) ? action
                                                                                                        : QString();
    };
    QCOMPARE(save(QStringLiteral("Failed or retrying")), QStringLiteral("Save"));
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Any status")});
    QCOMPARE(save(QStringLiteral("Held")), QStringLiteral("Replace"));
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Any status")});
    m_opened->choose("deliveriesPage.filter.views", {QStringLiteral("Mine")});
    QCOMPARE(m_console->textOf("deliveriesPage.filter.status"), QStringLiteral("Held"));
}

void DeliveriesPageTest::saysThatNothingMatches()
{
    open();
    m_console->type("deliveriesPage.search", QStringLiteral("evt_none"));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView.action"), kPatienceMs);
    QCOMPARE(m_console->textOf("stateView.action"), QStringLiteral("Clear filters"));
    m_console->click("stateView.action");
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), DeliveryTableModel::kPageSize, kPatienceMs);
    QVERIFY(table()->isVisible());
}

void DeliveriesPageTest::saysWhatWentWrong()
{
    m_server->instead = test::ScriptedReply{
        .status = 403,
        .body = R"({"success":false,"error":{"code":"forbidden","message":"No."},"request_id":"req_1"})"};
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("stateView.action"), kPatienceMs);
    m_server->instead.reset();
    m_console->click("stateView.action");
    QTRY_VERIFY_WITH_TIMEOUT(table()->isVisible() && isLoaded(0), kPatienceMs);
}

void DeliveriesPageTest::countsNewOnesAndMovesNothing()
{
    open();
    m_opened->select(3);
    table()->verticalScrollBar()->setValue(120);
    const QString before = text(3, DeliveryTableModel::Column::DeliveryIdText);
    for (const qint64 number : {-1, -2, -2, -3})
        m_server->tell("delivery", toJson(m_server->row(number)));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.new"), QStringLiteral("3 new"), kPatienceMs);
    QVERIFY(m_console->isShown("deliveriesPage.new"));
    QCOMPARE(text(3, DeliveryTableModel::Column::DeliveryIdText), before);
    QCOMPARE(table()->verticalScrollBar()->value(), 120);

    m_console->click("deliveriesPage.new");
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("deliveriesPage.new"), kPatienceMs);
    QCOMPARE(table()->verticalScrollBar()->value(), 0);

    m_console->click("deliveriesPage.live"); // off
    m_server->tell("delivery", toJson(m_server->row(-9)));
    QTest::qWait(50);
    QVERIFY(!m_console->isShown("deliveriesPage.new"));
}

// At no width do the chips leave the pill a line of its own that was not there before.
void DeliveriesPageTest::newOnesMoveNothingInANarrowWindow()
{
    constexpr int kStep = 16;
    open();
    filterByTrouble(); // with what fills a line of them
    m_opened->choose("deliveriesPage.filter.event", {QStringLiteral("email"), QStringLiteral("All of email")});
    m_opened->choose("deliveriesPage.filter.time", {QStringLiteral("Last 24 hour(s)")});
    const auto *pill = m_console->find<QWidget>("deliveriesPage.new");
    const auto *chips = m_console->find<QWidget>("deliveriesPage.filter.views");
    const int widest = m_console->window.width();
    for (int width = ui::MainWindow::kLeastSize.width(); width <= widest; width += kStep) {
        m_console->window.resize(width, m_console->window.height());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->window.width(), width, kPatienceMs);
        QCoreApplication::processEvents(); // laid out
        const QPoint before = table()->mapTo(&m_console->window, QPoint());
        Q_EMIT m_console->live.deliveryChanged(m_server->row(-8)); // which is in trouble, and of email
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("deliveriesPage.new"), kPatienceMs);
        QCoreApplication::processEvents();
        QCOMPARE(table()->mapTo(&m_console->window, QPoint()), before);
        m_console->click("deliveriesPage.new");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("deliveriesPage.new"), kPatienceMs);
    }
    QCOMPARE(pill->geometry().center().y(), chips->geometry().center().y()); // where there is room for both
}

// Of what nobody was told, one page is looked at.
void DeliveriesPageTest::saysThatThereMayBeMoreNewOnes()
{
    open();
    table()->verticalScrollBar()->setValue(120);
    m_server->fresh = DeliveryTableModel::kPageSize + 50;
    Q_EMIT m_console->live.eventsMissed();
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.new"), QStringLiteral("100+ new"), kPatienceMs);
    m_console->click("deliveriesPage.new");
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("deliveriesPage.new"), kPatienceMs);
    m_server->fresh += 2;
    Q_EMIT m_console->live.eventsMissed();
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.new"), QStringLiteral("2 new"), kPatienceMs);
}

void DeliveriesPageTest::changesRowsWhereTheyStand()
{
    open();
    Delivery changed = m_server->row(4);
    changed.attemptNumber = 3;
    m_server->tell("delivery", toJson(changed));
    QTRY_COMPARE_WITH_TIMEOUT(text(4, DeliveryTableModel::Column::Attempt), QStringLiteral("3 / 5"), kPatienceMs);
    QVERIFY(!m_console->isShown("deliveriesPage.new"));
}

void DeliveriesPageTest::f5KeepsThePlace()
{
    open();
    for (const int rows : {200, 250}) {
        table()->scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), rows, kPatienceMs);
    }
    m_opened->select(222);
    const int scrolled = table()->verticalScrollBar()->value();
    const QString chosen = text(222, DeliveryTableModel::Column::DeliveryIdText);
    m_server->fresh = 7;
    m_server->attemptOfOld = 4;
    QTest::keyClick(&m_console->window, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(text(222, DeliveryTableModel::Column::Attempt), QStringLiteral("4 / 5"), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.new"), QStringLiteral("7 new"), kPatienceMs);
    QCOMPARE(table()->model()->rowCount(), 250);
    QCOMPARE(table()->verticalScrollBar()->value(), scrolled);
    QCOMPARE(table()->currentIndex().row(), 222);
    QCOMPARE(text(222, DeliveryTableModel::Column::DeliveryIdText), chosen);
    QVERIFY(m_console->isShown("deliveryInspector"));

    table()->verticalScrollBar()->setValue(0); // as it was, too
    QTRY_COMPARE_WITH_TIMEOUT(text(1, DeliveryTableModel::Column::Attempt), QStringLiteral("4 / 5"), kPatienceMs);
    QCOMPARE(text(0, DeliveryTableModel::Column::DeliveryIdText), m_server->row(0).id.text());
    QCOMPARE(text(99, DeliveryTableModel::Column::DeliveryIdText), m_server->row(99).id.text());
    QCOMPARE(text(100, DeliveryTableModel::Column::DeliveryIdText), m_server->row(100).id.text());
}

// And none moves: what was looked at stays under the cursor.
void DeliveriesPageTest::rowsThatNoLongerMatchSaySo()
{
    m_server->rows = 1'000;
    open();
    filterByTrouble();
    for (const int rows : {200, 250}) {
        table()->scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), rows, kPatienceMs);
    }
    table()->scrollToBottom();
    const int place = table()->verticalScrollBar()->value();
    for (const qint64 row : {245, 246, 247})
        m_server->became.insert(4 * row, DeliveryStatus::Success);
    QVERIFY(m_console->activate()); // the menu took that away
    QTest::keyClick(&m_console->window, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(text(249, DeliveryTableModel::Column::Event), QStringLiteral("No longer in this list"),
                              kPatienceMs);
    QCOMPARE(text(246, DeliveryTableModel::Column::DeliveryIdText), m_server->row(4 * 249).id.text());
    QCOMPARE(table()->verticalScrollBar()->value(), place);
}

void DeliveriesPageTest::f5AtTheTopShowsTheNewest()
{
    open();
    m_opened->select(3);
    m_server->fresh = 7;
    QTest::keyClick(&m_console->window, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(text(0, DeliveryTableModel::Column::DeliveryIdText), m_server->row(-7).id.text(),
                              kPatienceMs);
    QCOMPARE(table()->currentIndex().row(), 10);
    QVERIFY(m_console->isShown("deliveryInspector"));
}

void DeliveriesPageTest::saysThatItCouldNotBeReadAgain()
{
    open();
    table()->verticalScrollBar()->setValue(120);
    m_server->instead = test::ScriptedReply{.status = 500, .headers = {{"X-Request-Id", "req_17"}}};
    QTest::keyClick(&m_console->window, Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->notices.notices().empty(), kPatienceMs);
    QVERIFY(m_console->notices.notices().front().detail.contains(QStringLiteral("req_17")));
    QCOMPARE(table()->model()->rowCount(), DeliveryTableModel::kPageSize);
    QVERIFY(isLoaded(0));
}

// Wherever it is looked at, and nothing moves.
void DeliveriesPageTest::readsAgainWhatMayBeOutOfDate()
{
    open();
    table()->scrollToBottom();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 200, kPatienceMs);
    table()->scrollToBottom();
    const int place = table()->verticalScrollBar()->value();
    m_server->became.insert(199, DeliveryStatus::Exhausted);
    m_server->fresh = 2;
    Q_EMIT m_console->live.eventsMissed();
    QTRY_COMPARE_WITH_TIMEOUT(text(199, DeliveryTableModel::Column::Status), QStringLiteral("exhausted"), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.new"), QStringLiteral("2 new"), kPatienceMs);
    QCOMPARE(table()->verticalScrollBar()->value(), place);
}

// With another page in front of it.
void DeliveriesPageTest::showsWhatHappenedWhileItWasLocked()
{
    open();
    const QSignalSpy missed(&m_console->live, &app::LiveService::eventsMissed);
    table()->verticalScrollBar()->setValue(120);
    m_console->window.showPage(QStringLiteral("keys"));
    m_console->session.lock();
    m_server->became.insert(4, DeliveryStatus::Exhausted);
    m_server->fresh = 2;
    m_console->signIn({}, QStringLiteral("a password of my own"));
    QTRY_COMPARE_WITH_TIMEOUT(missed.size(), 1, kPatienceMs);
    QCOMPARE(m_console->session.state(), app::SessionService::State::SignedIn);
    m_console->window.showPage(QStringLiteral("deliveries"));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.new"), QStringLiteral("2 new"), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(text(4, DeliveryTableModel::Column::Status), QStringLiteral("exhausted"), kPatienceMs);
    QCOMPARE(table()->verticalScrollBar()->value(), 120);
}

// A row does not tell the address, but the platform does.
void DeliveriesPageTest::countsWhatAnAddressGot()
{
    open();
    const QSignalSpy replaced(table()->model(), &QAbstractItemModel::modelReset);
    m_console->type("deliveriesPage.search", QStringLiteral("user@example.com"));
    QTRY_VERIFY_WITH_TIMEOUT(!replaced.isEmpty() && isLoaded(0), kPatienceMs);
    m_server->fresh = 2;
    Q_EMIT m_console->live.eventsMissed();
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.new"), QStringLiteral("2 new"), kPatienceMs);
}

// The platform is asked once for many rows that may be of it.
void DeliveriesPageTest::countsWhatAnAddressGotAsItIsTold()
{
    open();
    const QSignalSpy replaced(table()->model(), &QAbstractItemModel::modelReset);
    m_console->type("deliveriesPage.search", QStringLiteral("user@example.com"));
    QTRY_VERIFY_WITH_TIMEOUT(!replaced.isEmpty() && isLoaded(0), kPatienceMs);
    const auto before = m_server->seen(kPage).size();
    m_server->fresh = 50;
    for (qint64 number = -1; number >= -50; --number)
        m_server->tell("delivery", toJson(m_server->row(number)));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.new"), QStringLiteral("50 new"), kPatienceMs);
    QVERIFY(m_server->seen(kPage).size() < before + 50);
}

// Long after it was made, when it fails; what is below the rows that were read is found there.
void DeliveriesPageTest::countsWhatComesToMatch()
{
    m_server->rows = 1'000;
    open();
    filterByTrouble();
    QCOMPARE(text(99, DeliveryTableModel::Column::DeliveryIdText), m_server->row(396).id.text());
    for (const qint64 number : {402, 2, 2, 4, -4}) {
        m_server->became.insert(number, DeliveryStatus::PendingRetry);
        m_server->tell("delivery", toJson(m_server->row(number)));
    }
    Delivery last = m_server->row(8);
    last.attemptNumber = 3;
    m_server->tell("delivery", toJson(last));
    QTRY_COMPARE_WITH_TIMEOUT(text(2, DeliveryTableModel::Column::Attempt), QStringLiteral("3 / 5"), kPatienceMs);
    QCOMPARE(m_console->textOf("deliveriesPage.new"), QStringLiteral("2 new"));

    m_server->fresh = 4;
    m_console->click("deliveriesPage.new");
    QTRY_COMPARE_WITH_TIMEOUT(text(0, DeliveryTableModel::Column::DeliveryIdText), m_server->row(-4).id.text(),
                              kPatienceMs);
    QCOMPARE(text(2, DeliveryTableModel::Column::DeliveryIdText), m_server->row(2).id.text());
    QVERIFY(!m_console->isShown("deliveriesPage.new"));
}

// And loses none for it; what was chosen stays so.
void DeliveriesPageTest::f5ShowsWhatCameToMatchInBetween()
{
    m_server->rows = 1'000;
    open();
    filterByTrouble();
    for (const int rows : {200, 250}) {
        table()->scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), rows, kPatienceMs);
    }
    m_opened->select(150);
    const QString chosen = text(150, DeliveryTableModel::Column::DeliveryIdText);
    m_server->became.insert(402, DeliveryStatus::PendingRetry);
    m_server->tell("delivery", toJson(m_server->row(402)));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("deliveriesPage.new"), QStringLiteral("1 new"), kPatienceMs);
    QVERIFY(m_console->activate()); // the menu took that away
    QTest::keyClick(&m_console->window, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 251, kPatienceMs);
    QVERIFY(!m_console->isShown("deliveriesPage.new")); // it is shown
    QStringList shown;
    QStringList wanted;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        shown << text(row, DeliveryTableModel::Column::DeliveryIdText);
    for (qint64 number = 0; number < m_server->rows; ++number) {
        if (m_server->row(number).status == DeliveryStatus::PendingRetry)
            wanted << m_server->row(number).id.text();
    }
    QCOMPARE(shown, wanted);
    QCOMPARE(text(table()->currentIndex().row(), DeliveryTableModel::Column::DeliveryIdText), chosen);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table()->selectionModel()->selectedRows().front().row(), table()->currentIndex().row());
}

void DeliveriesPageTest::namesEventsInFullBesideTheInspector()
{
    open();
    m_opened->select(0);
    m_console->window.resize(1440, 900);
    const QFontMetrics metrics = table()->fontMetrics();
    int longest = 0;
    for (const EventTypeRow &type : kEventTypes)
        longest = std::max(longest, metrics.horizontalAdvance(QLatin1StringView(type.name)));
    const auto width = [this](DeliveryTableModel::Column column) {
        return table()->columnWidth(static_cast<int>(column));
    };
    QTRY_VERIFY_WITH_TIMEOUT(width(DeliveryTableModel::Column::Event) >= longest + 2 * kCellPadding, kPatienceMs);
    m_console->window.resize(ui::MainWindow::kLeastSize);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window.size(), ui::MainWindow::kLeastSize, kPatienceMs);
    QVERIFY(width(DeliveryTableModel::Column::Time) > 0); // the last to go
}

void DeliveriesPageTest::showsAttempts()
{
    open();
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("attemptTimeline.attempt2"), kPatienceMs);
    QVERIFY(m_console->isShown("attemptTimeline.attempt1"));
    QVERIFY(m_console->find<QWidget>("attemptTimeline.next")->accessibleName().contains(QStringLiteral("3 · ")));
    QVERIFY(m_console->textOf("deliveryInspector.target").contains(QStringLiteral("https://hooks.acme.test/pm")));
    QVERIFY(bodyOf("deliveryInspector.response.body").contains(QStringLiteral("duplicate key")));
}

// Also one that was tried before, for which nothing is planned.
void DeliveriesPageTest::whatIsHeldSaysSo()
{
    m_server->became[1] = DeliveryStatus::Held;
    open();
    m_opened->select(1);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("attemptTimeline.attempt1"), kPatienceMs);
    QVERIFY(m_console->find<QWidget>("attemptTimeline.next")->accessibleName().contains(QStringLiteral("Held")));
}

void DeliveriesPageTest::showsAllFormsOfABody()
{
    m_server->attempts.back().response->body = R"({"a":[1,2]})";
    m_server->attempts.back().response->truncated = true;
    open();
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(bodyOf("deliveryInspector.response.body").contains(QStringLiteral("  \"a\": [\n    1,")),
                             kPatienceMs);
    m_console->click("deliveryInspector.response.raw");
    QVERIFY(bodyOf("deliveryInspector.response.body").contains(QStringLiteral("{\"a\":[1,2]}")));
    m_console->click("deliveryInspector.response.hex");
    QVERIFY(bodyOf("deliveryInspector.response.body").startsWith(QStringLiteral("000000  7b 22 61 22")));
    QVERIFY(m_console->isShown("deliveryInspector.response.note"));
}

void DeliveriesPageTest::comparesWithTheLastSuccess()
{
    open();
    m_opened->select(0);
    m_console->find<QTabBar>("deliveryInspector.tabs")->setCurrentIndex(2);
    // The double answers every delivery alike, so that nothing differs.
    QTRY_VERIFY_WITH_TIMEOUT(bodyOf("deliveryInspector.diff").contains(QStringLiteral("  HTTP 500 Server Error")),
                             kPatienceMs);
    QVERIFY(m_console->textOf("deliveryInspector.diffNote").contains(QStringLiteral("Last success")));
    QVERIFY(m_server->seen(kPage).last().contains("status=success"));
}

void DeliveriesPageTest::comparesOnceTheLastSuccessCanBeRead()
{
    open();
    m_opened->select(0);
    auto *tabs = m_console->find<QTabBar>("deliveryInspector.tabs");
    m_server->instead = test::ScriptedReply{.status = 403};
    tabs->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->textOf("deliveryInspector.diffNote").contains(QStringLiteral("does not allow")),
                             kPatienceMs);
    m_server->instead.reset();
    tabs->setCurrentIndex(1);
    tabs->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->textOf("deliveryInspector.diffNote").contains(QStringLiteral("Last success")),
                             kPatienceMs);
}

void DeliveriesPageTest::copiesAsCurl()
{
    open();
    m_opened->select(0);
    m_console->find<QTabBar>("deliveryInspector.tabs")->setCurrentIndex(0);
    m_console->click("deliveryInspector.request.curl");
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("curl -X POST 'https://hooks.acme.test/pm'")));
}

void DeliveriesPageTest::retries()
{
    open();
    m_opened->select(4);
    m_console->click("deliveryInspector.retry");
    QTRY_COMPARE_WITH_TIMEOUT(m_server->seen("POST " + kDetail.mid(4)).size(), 1, kPatienceMs);
    QVERIFY(m_server->seen("POST " + kDetail.mid(4)).first().startsWith(m_server->row(4).id.text().toLatin1()));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("deliveryInspector.retry")->isEnabled(), kPatienceMs);
}

void DeliveriesPageTest::showsWhatARetryBrings_data()
{
    QTest::addColumn<bool>("isLive");
    QTest::newRow("the table follows") << true;
    QTest::newRow("the table stands still") << false;
}

void DeliveriesPageTest::showsWhatARetryBrings()
{
    QFETCH(bool, isLive);
    open();
    m_opened->select(1);
    if (!isLive)
        m_console->click("deliveriesPage.live");
    retryInspected();
    const Delivery done = tryAgain(1);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("attemptTimeline.attempt3"), kPatienceMs);
    QCOMPARE(text(1, DeliveryTableModel::Column::Attempt), isLive ? attemptText(done) : attemptText(m_server->row(1)));
}

// Its page was left for a moment.
void DeliveriesPageTest::showsWhatARetryBroughtMeanwhile()
{
    open();
    m_opened->select(1);
    retryInspected();
    m_console->window.showPage(QStringLiteral("keys"));
    const qsizetype before = m_server->seen(kDetail).size();
    const QSignalSpy told(&m_console->live, &app::LiveService::deliveryChanged);
    tryAgain(1);
    tryAgain(2); // which is another one
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, kPatienceMs);
    QCOMPARE(m_server->seen(kDetail).size(), before); // nobody looks
    m_console->window.showPage(QStringLiteral("deliveries"));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("attemptTimeline.attempt3"), kPatienceMs);
    m_console->window.showPage(QStringLiteral("keys"));
    m_console->window.showPage(QStringLiteral("deliveries"));
    m_opened->select(3);
    const auto isOther = [this] { return m_server->seen(kDetail).last() == m_server->row(3).id.text().toLatin1(); };
    QTRY_VERIFY_WITH_TIMEOUT(isOther(), kPatienceMs);
    QCOMPARE(m_server->seen(kDetail).size(), before + 2); // there was nothing more to read of the first
}

void DeliveriesPageTest::showsWhatWasMissedOfADelivery()
{
    open();
    m_opened->select(1);
    m_server->attempts.push_back(m_server->attempts.back());
    m_server->attempts.back().number = 3;
    m_console->click("deliveriesPage.live"); // off
    Q_EMIT m_console->live.eventsMissed();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("attemptTimeline.attempt3"), kPatienceMs);
    m_console->window.showPage(QStringLiteral("keys"));
    m_server->attempts.push_back(m_server->attempts.back());
    m_server->attempts.back().number = 4;
    Q_EMIT m_console->live.eventsMissed();
    m_console->window.showPage(QStringLiteral("deliveries"));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("attemptTimeline.attempt4"), kPatienceMs);
}

void DeliveriesPageTest::sendsToThisMachine()
{
    test::ScriptedServer own;
    own.reply(202, "thank you");
    open();
    m_opened->select(0);
    m_console->click("deliveryInspector.local");
    m_console->find<QSpinBox>("localPortSheet.port")->setValue(own.url().port());
    m_console->type("localPortSheet.path", QStringLiteral("hooks"));
    m_console->click("localPortSheet.send");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("localPortSheet.answer"), kPatienceMs);
    QCOMPARE(own.seen().front().target, QByteArray("/hooks"));
    QCOMPARE(own.seen().front().body, m_server->attempts.back().request.body);
    QVERIFY(bodyOf("localPortSheet.answer.body").contains(QStringLiteral("thank you")));
}

void DeliveriesPageTest::saysWhyNothingCameFromThisMachine()
{
    auto own = std::make_unique<test::ScriptedServer>();
    own->answerBy(
        [](const test::SeenRequest &) { return test::ScriptedReply{.manner = test::ScriptedReply::Manner::Close}; });
    const int port = own->url().port();
    open();
    m_opened->select(0);
    m_console->click("deliveryInspector.local");
    m_console->find<QSpinBox>("localPortSheet.port")->setValue(port);
    m_console->click("localPortSheet.send");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->textOf("sheet.note").contains(QStringLiteral("closed the connection")),
                             kPatienceMs);
    own.reset();
    m_console->click("localPortSheet.send");
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("sheet.note"), QStringLiteral("Nothing listens at this port."),
                              kPatienceMs);
}

void DeliveriesPageTest::retriesAllByPlan()
{
    open();
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Failed or retrying")});
    m_console->click("deliveriesPage.retryAll");
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("retryAllSheet.count"), QStringLiteral("8,191 delivery(s)"),
                              kPatienceMs);
    QVERIFY(m_console->textOf("retryAllSheet.plan").contains(QStringLiteral("120 of 8,311 are left out")));
    QVERIFY(m_console->textOf("retryAllSheet.plan").contains(QStringLiteral("2 endpoint(s)")));
    QVERIFY(m_console->textOf("retryAllSheet.plan").contains(QStringLiteral("2 min 44 s")));
    QVERIFY(m_console->textOf("retryAllSheet.scope").contains(QStringLiteral("Failed or retrying")));
    m_console->find<QSpinBox>("retryAllSheet.rate")->setValue(100);
    QVERIFY(m_console->textOf("retryAllSheet.plan").contains(QStringLiteral("1 min 22 s")));
    m_console->click("retryAllSheet.start");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("replayStrip"), kPatienceMs);
    const QJsonObject sent = QJsonDocument::fromJson(m_server->lastSeen(kBulk)->body).object();
    QCOMPARE(sent.value(QStringLiteral("rate_per_second")).toInt(), 100);
    QVERIFY(!sent.value(QStringLiteral("dry_run")).toBool());
    QCOMPARE(m_server->seen(kBulk).size(), 2);
}

// The platform has begun, and nobody heard of it: asking again must not begin another one.
void DeliveriesPageTest::beginsOnceThoughTheAnswerWasLost()
{
    open();
    m_console->click("deliveriesPage.retryAll");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("retryAllSheet.start")->isEnabled(), kPatienceMs);
    const qsizetype plans = m_server->seen(kBulk).size();
    m_server->instead = test::ScriptedReply{.manner = test::ScriptedReply::Manner::Close};
    m_console->click("retryAllSheet.start");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("retryAllSheet.start")->isEnabled(), kPatienceMs);
    QVERIFY(m_server->seen(kBulk).size() > plans);
    const QByteArray key = m_server->lastSeen(kBulk)->headers.value("idempotency-key");
    QVERIFY(!key.isEmpty());
    m_server->instead.reset();
    m_console->click("retryAllSheet.start");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("replayStrip"), kPatienceMs);
    QCOMPARE(m_server->lastSeen(kBulk)->headers.value("idempotency-key"), key);
}

void DeliveriesPageTest::whatWaitsNeedsNoRetry()
{
    open();
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Held")});
    m_console->click("deliveriesPage.retryAll");
    QCOMPARE(m_console->textOf("retryAllSheet.plan"), QStringLiteral("What waits is sent anyway."));
    QVERIFY(!m_console->find<QWidget>("retryAllSheet.start")->isEnabled());
    QVERIFY(m_server->seen(kBulk).isEmpty());
}

void DeliveriesPageTest::aPlanMayBeAtLeast()
{
    open();
    m_server->plan.isAtLeast = true;
    m_console->click("deliveriesPage.retryAll");
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("retryAllSheet.count"), QStringLiteral("At least 8,191 delivery(s)"),
                              kPatienceMs);
    QVERIFY(m_console->textOf("retryAllSheet.plan").contains(QStringLiteral("at least 2 min 44 s")));
    m_console->click("retryAllSheet.start");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("replayStrip"), kPatienceMs);
    m_server->replay.isCounting = true;
    m_server->replay.sent = 4'000;
    m_server->tell("replay.progress", toJson(m_server->replay));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->textOf("replayStrip.text").contains(QStringLiteral("4,000 of at least 8,311")),
                             kPatienceMs);
}

void DeliveriesPageTest::replaysATime()
{
    open();
    QTRY_COMPARE_WITH_TIMEOUT(text(0, DeliveryTableModel::Column::Endpoint), QStringLiteral("Order events"),
                              kPatienceMs);
    m_console->click("deliveriesPage.replay");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("replaySheet.start")->isEnabled(), kPatienceMs);
    m_console->click("replaySheet.onlyMissing");
    QVERIFY(!m_console->find<QWidget>("replaySheet.start")->isEnabled()); // until there is a plan for it
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("replaySheet.start")->isEnabled(), kPatienceMs);
    m_console->click("replaySheet.start");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("replayStrip"), kPatienceMs);
    const QByteArray asked = "POST /api/v1/platform/webhooks/wh_orders/replay";
    const QJsonObject sent = QJsonDocument::fromJson(m_server->lastSeen(asked)->body).object();
    QCOMPARE(sent.value(QStringLiteral("only_missing")).toBool(), false);
}

// However late its name is known.
void DeliveriesPageTest::replaysToTheEndpointThatIsAskedFor()
{
    m_server->hasEndpoints = false;
    open();
    QVERIFY(page()->showItem(QStringLiteral("wh_slack")));
    m_console->click("deliveriesPage.replay");
    const auto *endpoint = m_console->find<QComboBox>("replaySheet.endpoint");
    QCOMPARE(endpoint->currentText(), QStringLiteral("wh_slack"));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("replaySheet.start")->isEnabled(), kPatienceMs);
    m_server->hasEndpoints = true;
    Q_EMIT m_console->webhooks.endpoints.changed();
    QTRY_COMPARE_WITH_TIMEOUT(endpoint->count(), 2, kPatienceMs);
    QCOMPARE(endpoint->currentText(), QStringLiteral("Slack alerts"));
    QVERIFY(m_console->find<QWidget>("replaySheet.start")->isEnabled()); // the plan is for it
    m_console->click("replaySheet.start");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("replayStrip"), kPatienceMs);
    QCOMPARE(m_server->seen("POST /api/v1/platform/webhooks/wh_slack/replay").size(), 2);
    QVERIFY(m_server->seen("POST /api/v1/platform/webhooks/wh_orders/replay").isEmpty());
}

void DeliveriesPageTest::aReplayWaitsForAnEndpoint()
{
    m_server->hasEndpoints = false;
    open();
    m_console->click("deliveriesPage.replay");
    QCOMPARE(m_console->textOf("replaySheet.plan"), QStringLiteral("There is no endpoint yet."));
    QVERIFY(!m_console->find<QWidget>("replaySheet.start")->isEnabled());
    m_server->hasEndpoints = true;
    Q_EMIT m_console->webhooks.endpoints.changed();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("replaySheet.start")->isEnabled(), kPatienceMs);
    QCOMPARE(m_server->seen("POST /api/v1/platform/webhooks/wh_orders/replay").size(), 1);
}

void DeliveriesPageTest::steersAReplay()
{
    open();
    m_console->click("deliveriesPage.retryAll");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("retryAllSheet.start")->isEnabled(), kPatienceMs);
    m_console->click("retryAllSheet.start");
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("replayStrip.pause"), QStringLiteral("Pause"), kPatienceMs);
    const QJsonObject asked = QJsonDocument::fromJson(m_server->lastSeen(kBulk)->body).object();
    QVERIFY(asked.value(QStringLiteral("only_missing")).toBool());
    QVERIFY(!asked.value(QStringLiteral("filter")).toObject().contains(QStringLiteral("status")));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("replayStrip.pause")->isEnabled(), kPatienceMs);
    m_console->click("replayStrip.pause");
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("replayStrip.pause"), QStringLiteral("Resume"), kPatienceMs);
    m_console->click("replayStrip.pause");
    QTRY_COMPARE_WITH_TIMEOUT(m_server->replay.status, ReplayStatus::Running, kPatienceMs);
    m_server->replay.sent = 4'000;
    m_server->replay.skipped = 4'211; // what is left out is through as well
    m_server->tell("replay.progress", toJson(m_server->replay));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->textOf("replayStrip.text").contains(QStringLiteral("4,000 of 8,311")),
                             kPatienceMs);
    QVERIFY(m_console->textOf("replayStrip.rest").contains(QStringLiteral("2 s left")));
    auto *bar = m_console->find<QWidget>("replayStrip")->findChild<QProgressBar *>();
    QCOMPARE(bar->value(), bar->maximum() * 8'211 / 8'311);
    m_server->replay.status = ReplayStatus::Completed;
    m_server->replay.skippedAcknowledged = 4'000;
    m_server->replay.skippedWaiting = 200;
    m_server->replay.skippedByTransformation = 7;
    m_server->tell("replay.progress", toJson(m_server->replay));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("replayStrip.cancel"), QStringLiteral("Close"), kPatienceMs);
    const QString told = m_console->textOf("replayStrip.text");
    const QString rest = m_console->textOf("replayStrip.rest");
    m_console->click("replayStrip.results");
    const auto *items = m_console->find<QTableView>("replayItems.table")->model();
    QTRY_COMPARE_WITH_TIMEOUT(items->rowCount(), 3, kPatienceMs);
    QCOMPARE(items->index(2, 3).data().toString(), QStringLiteral("The transformation skipped it."));
    m_console->click("replayItems.close");
    m_console->click("replayStrip.cancel");
    QVERIFY(!m_console->isShown("replayStrip"));
    QVERIFY(told.contains(QStringLiteral("4,000 of 8,311")));
    for (const char *part : {"4,000 left out, acknowledged before", "200 left out, waiting already",
                             "11 left out, endpoint deleted", "7 skipped by the transformation"})
        QVERIFY2(rest.contains(QLatin1StringView(part)), part);
}

void DeliveriesPageTest::findsAReplayThatGoesOn()
{
    m_server->underWay = true;
    m_server->replay.status = ReplayStatus::Paused;
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("replayStrip"), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("replayStrip.pause"), QStringLiteral("Resume"), kPatienceMs);
}

// Elsewhere, or here with an answer that was lost.
void DeliveriesPageTest::findsAReplayThatBeganUnheard()
{
    open();
    m_console->click("deliveriesPage.retryAll");
    m_server->underWay = true;
    m_console->click("retryAllSheet.cancel");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("replayStrip"), kPatienceMs);
    m_server->replay.status = ReplayStatus::Completed;
    m_server->tell("replay.progress", toJson(m_server->replay));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("replayStrip.cancel"), QStringLiteral("Close"), kPatienceMs);
    m_server->replay.status = ReplayStatus::Paused;
    page()->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("replayStrip.pause"), QStringLiteral("Resume"), kPatienceMs);
}

void DeliveriesPageTest::followsAReplayThoughThePlatformIsSlow()
{
    test::LossyRelay relay(m_server->url());
    open(relay.url());
    m_console->click("deliveriesPage.retryAll");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("retryAllSheet.start")->isEnabled(), kPatienceMs);
    relay.delayAnswers(std::chrono::milliseconds(1500)); // it is asked for every second
    m_console->click("retryAllSheet.start");
    QTRY_VERIFY_WITH_TIMEOUT(m_console->textOf("replayStrip.text").contains(QStringLiteral("of 8,311")), kPatienceMs);
}

// By the stream, before the request for it is answered.
void DeliveriesPageTest::saysOnceThatAReplayWasCancelled()
{
    open();
    beginReplay();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("replayStrip.pause")->isEnabled(), kPatienceMs);
    const std::size_t before = m_console->notices.notices().size();
    m_console->click("replayStrip.cancel");
    Replay cancelled = m_server->replay;
    cancelled.status = ReplayStatus::Cancelled;
    const qsizetype reads = m_server->seen(kPage).size();
    Q_EMIT m_console->live.replayProgressed(cancelled);
    QCOMPARE(m_console->notices.notices().size(), before + 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->seen(kPage).size(), reads + 1, kPatienceMs);
    const QSignalSpy replaced(table()->model(), &QAbstractItemModel::modelReset);
    page()->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!replaced.isEmpty(), kPatienceMs); // what was on its way has come by then
    QCOMPARE(m_console->notices.notices().size(), before + 1);
}

void DeliveriesPageTest::showsTheOtherReplayWhenOneHasEnded()
{
    open();
    beginReplay();
    m_server->replay.status = ReplayStatus::Completed;
    m_server->tell("replay.progress", toJson(m_server->replay));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("replayStrip.cancel"), QStringLiteral("Close"), kPatienceMs);
    m_server->replay.status = ReplayStatus::Paused;
    m_server->underWay = true;
    m_console->click("replayStrip.cancel");
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("replayStrip.pause"), QStringLiteral("Resume"), kPatienceMs);
    QCOMPARE(m_console->textOf("replayStrip.cancel"), QStringLiteral("Cancel"));
}

void DeliveriesPageTest::steersAReplayOnlyWhereTheRoleMay()
{
    m_server->role = QStringLiteral("member");
    m_server->underWay = true;
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->textOf("replayStrip.text").contains(QStringLiteral("of 8,311")), kPatienceMs);
    for (const char *name : {"replayStrip.pause", "replayStrip.cancel"}) {
        QVERIFY2(!m_console->find<QWidget>(name)->isEnabled(), name);
        QVERIFY2(m_console->find<QWidget>(name)->toolTip().contains(QStringLiteral("role")), name);
    }
    QVERIFY(m_console->find<QWidget>("replayStrip.results")->isEnabled());
    m_server->replay.status = ReplayStatus::Completed;
    m_server->tell("replay.progress", toJson(m_server->replay));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("replayStrip.cancel"), QStringLiteral("Close"), kPatienceMs);
    QVERIFY(m_console->find<QWidget>("replayStrip.cancel")->isEnabled());
}

// What is cut says so, and has the rest in its tip.
void DeliveriesPageTest::aReplayIsReadInTheSmallestWindow()
{
    const auto restored = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    app::Language texts;
    texts.use(QStringLiteral("de"));
    open();
    beginReplay();
    m_console->window.resize(ui::MainWindow::kLeastSize);
    const auto *strip = m_console->find<QWidget>("replayStrip");
    const auto *shown = m_console->find<QLabel>("replayStrip.text");
    const auto isWhole = [shown] { return shown->fontMetrics().horizontalAdvance(shown->text()) <= shown->width(); };
    m_server->replay.sent = 4'000;
    m_server->tell("replay.progress", toJson(m_server->replay));
    QTRY_VERIFY_WITH_TIMEOUT(shown->text().startsWith(QStringLiteral("4.000 von 8.311")), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), kPatienceMs);
    QCOMPARE(test::cutTexts(*strip), QStringList());
    const int height = strip->height();

    m_server->replay.status = ReplayStatus::Completed;
    m_server->replay.sent = m_server->replay.matched;
    m_server->replay.delivered = m_server->replay.matched - 1'000;
    m_server->replay.failed = 1'000;
    m_server->replay.skippedAcknowledged = 4'000;
    m_server->replay.skippedWaiting = 200;
    m_server->replay.skipped = 4'300;
    m_server->replay.skippedByTransformation = 7;
    m_server->tell("replay.progress", toJson(m_server->replay));
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("replayStrip.pause"), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), kPatienceMs);
    QCOMPARE(test::cutTexts(*strip), QStringList());
    QCOMPARE(strip->height(), height); // the table stays where it is
}

void DeliveriesPageTest::asksForNoReplayThatNobodySees_data()
{
    QTest::addColumn<bool>("expires");
    QTest::newRow("locked") << false;
    QTest::newRow("expired") << true;
}

void DeliveriesPageTest::asksForNoReplayThatNobodySees()
{
    QFETCH(bool, expires);
    constexpr int kLonger = 1'500; // it is asked for every second
    const QByteArray asked = "GET /api/v1/platform/webhooks/replays/";
    open();
    beginReplay();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("replayStrip.pause")->isEnabled(), kPatienceMs);
    if (expires)
        Q_EMIT m_console->client.unauthorized();
    else
        m_console->session.lock();
    QVERIFY(m_console->session.state() != app::SessionService::State::SignedIn);
    const qsizetype before = m_server->seen(asked).size();
    QTest::qWait(kLonger);
    QCOMPARE(m_server->seen(asked).size(), before);
    m_console->signIn({}, QStringLiteral("a password of my own"));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->seen(asked).size() > before + 1, kPatienceMs);
}

void DeliveriesPageTest::exports()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("deliveries.csv"));
    open();
    m_opened->choose("deliveriesPage.filter.status", {QStringLiteral("Held")});
    page()->exportTo(path, ExportFormat::Csv);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatienceMs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), m_server->exported);
    const QByteArrayList asked = m_server->seen("GET /api/v1/platform/webhooks/deliveries/export?");
    QVERIFY(asked.first().contains("status=held") && asked.first().contains("format=csv"));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->notices.notices().front().text, QStringLiteral("2 delivery(s) exported."),
                              kPatienceMs);
}

void DeliveriesPageTest::stopsAnExport()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("deliveries.csv"));
    open();
    m_server->instead = test::ScriptedReply{.manner = test::ScriptedReply::Manner::Drip};
    page()->exportTo(path, ExportFormat::Ndjson);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->textOf("deliveriesPage.export").startsWith(QStringLiteral("Stop")),
                             kPatienceMs);
    m_console->click("deliveriesPage.export");
    QCOMPARE(m_console->textOf("deliveriesPage.export"), QStringLiteral("Export"));
    QVERIFY(!QFile::exists(path));
}

void DeliveriesPageTest::showsOnlyWhatARoleMay()
{
    m_server->role = QStringLiteral("member");
    open();
    QVERIFY(!m_console->find<QWidget>("deliveriesPage.retryAll")->isEnabled());
    QVERIFY(!m_console->find<QWidget>("deliveriesPage.replay")->isEnabled());
    m_opened->select(0);
    QVERIFY(!m_console->find<QWidget>("deliveryInspector.retry")->isEnabled());
    QTest::keyClick(table(), Qt::Key_R);
    QCOMPARE(m_server->seen("POST " + kDetail.mid(4)).size(), 0);
}

void DeliveriesPageTest::saysThatPersonalDataIsMasked()
{
    m_server->role = QStringLiteral("support");
    m_opened = std::make_unique<test::DeliveriesConsole>(m_server->url());
    m_console = &m_opened->console();
    QVERIFY(m_console->activate());
    m_console->signIn(QStringLiteral("sam@platform.test"), QStringLiteral("a password of my own"));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), app::SessionService::State::SignedIn, kPatienceMs);
    DeliveryInspector inspector(m_console->theme, m_console->context);
    inspector.showDelivery(m_server->row(0), {});
    const auto *note = inspector.findChild<QLabel *>(QStringLiteral("deliveryInspector.request.note"));
    QTRY_VERIFY_WITH_TIMEOUT(!note->isHidden() && note->text().contains(QStringLiteral("masked")), kPatienceMs);
    const auto isEnabled = [&](const char *name) {
        return inspector.findChild<QWidget *>(QStringLiteral("deliveryInspector.") + QLatin1StringView(name))
            ->isEnabled();
    };
    QVERIFY(isEnabled("retry"));
    QVERIFY(!isEnabled("lab"));
    QVERIFY(!isEnabled("local"));
}

void DeliveriesPageTest::isReachedByKeys()
{
    open();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("deliveryInspector"), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("deliveryInspector.local")->isEnabled(), kPatienceMs);
    QTest::keyClick(table(), Qt::Key_R);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->seen("POST " + kDetail.mid(4)).size(), 1, kPatienceMs);
    page()->goBack();
    QVERIFY(!m_console->isShown("deliveryInspector"));
    page()->focusFilter();
    QVERIFY(m_console->find<QWidget>("deliveriesPage.search")->hasFocus());
}

// Of a log so long that its beginning was let go.
void DeliveriesPageTest::lettersNeitherReadNorChoose()
{
    m_server->rows = 10'000;
    open();
    while (table()->model()->rowCount() < 6'300) {
        const int rows = table()->model()->rowCount();
        table()->scrollToBottom();
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > rows, kPatienceMs);
    }
    QVERIFY(!isLoaded(0));
    m_opened->select(6'250);
    const auto pagesRead = [this] { // what a delivery is compared with is none
        return m_server->seen(kPage).size() - m_server->seen(kPage + "status=success").size();
    };
    const auto pages = pagesRead();
    const auto details = m_server->seen(kDetail).size();
    QTest::keyClick(table(), text(6'251, DeliveryTableModel::Column::Time).front().toLatin1());
    QTest::keyClick(table(), 'j');     // no text begins so
    QCoreApplication::processEvents(); // what is wanted is asked for in the next turn
    QCOMPARE(table()->currentIndex().row(), 6'250);
    table()->selectRow(6'251);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->seen(kDetail).size(), details + 1, kPatienceMs);
    QCOMPARE(pagesRead(), pages);
}

void DeliveriesPageTest::tabGoesAsOneReads()
{
    open();
    m_opened->select(0);
    const QWidgetList walked = m_console->walkedByTab("environment.live");
    qsizetype before = -1;
    for (const char *name :
         {"environment.test", "deliveriesPage.retryAll", "deliveriesPage.live", "deliveriesPage.search",
          "deliveriesPage.filter.views", "deliveriesPage.table", "deliveryInspector.close", "environment.live"}) {
        const auto place = walked.indexOf(m_console->find<QWidget>(name));
        QVERIFY2(place > before, name);
        before = place;
    }
}

void DeliveriesPageTest::showsAnIdThatWasPasted()
{
    open();
    const QString wanted = m_server->row(17).id.text();
    QVERIFY(page()->showItem(wanted));
    QVERIFY(!page()->showItem(QStringLiteral("cont_1")));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("deliveryInspector"), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, kPatienceMs);
    QCOMPARE(text(0, DeliveryTableModel::Column::DeliveryIdText), wanted);
}

// Real frames of the real table, over pages that are read on the way, there and back.
void DeliveriesPageTest::scrollTo(int rows)
{
    while (table()->model()->rowCount() < rows) {
        const int before = table()->model()->rowCount();
        table()->scrollToBottom();
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > before, kPatienceMs);
    }
}

void DeliveriesPageTest::theInspectorFollowsThroughALongLog()
{
    m_server->rows = 10'000;
    open();
    scrollTo(200);
    m_opened->select(150); // which is none of the newest
    scrollTo(7'000);
    QVERIFY(!isLoaded(150)); // it was let go
    const qsizetype before = m_server->seen(kDetail).size();
    QTest::keyClick(&m_console->window, Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->seen(kDetail).size() > before, kPatienceMs);
    QVERIFY(m_server->seen(kDetail).last().startsWith(m_server->row(150).id.text().toLatin1()));

    m_opened->select(6'990);
    const auto shown = [this] { return m_console->find<DeliveryInspector>("deliveryInspector")->shownId(); };
    QCOMPARE(shown(), m_server->row(6'990).id);
    QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(table()->currentIndex().row(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(shown(), m_server->row(0).id, kPatienceMs); // once it is here
}

void DeliveriesPageTest::staysQuickInALongLog()
{
    m_server->rows = 10'000'000;
    open();
    std::vector<qint64> frames;
    QElapsedTimer timer;
    QScrollBar *bar = table()->verticalScrollBar();
    while (table()->model()->rowCount() < 12'000) {
        const int rows = table()->model()->rowCount();
        timer.start();
        table()->scrollToBottom();
        table()->viewport()->repaint();
        frames.push_back(timer.nsecsElapsed() / 1'000);
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > rows, kPatienceMs);
    }
    for (int value = bar->maximum(); value > 0; value -= bar->maximum() / 100 + 1) {
        timer.start();
        bar->setValue(value);
        table()->viewport()->repaint();
        frames.push_back(timer.nsecsElapsed() / 1'000);
        QCoreApplication::processEvents();
    }
    bar->setValue(0);
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(0), kPatienceMs); // it was let go, and is read again
    std::sort(frames.begin(), frames.end());
    const qint64 p95 = frames[frames.size() * 95 / 100];
    qInfo("%zu frames, median %lld us, p95 %lld us, longest %lld us", frames.size(), frames[frames.size() / 2], p95,
          frames.back());
    QVERIFY(p95 < 2'000'000); // 16 ms is measured by the benchmark; a busy machine may take its time
}

QTEST_MAIN(DeliveriesPageTest)
#include "tst_deliveriespage.moc"
