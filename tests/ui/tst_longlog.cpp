// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/tables/logpages.h"
#include "tests/ui/testconsole.h"
#include "ui/webhooks/deliverytable.h"
#include "ui/webhooks/endpointdirectory.h"

#include <QDeadlineTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace pm;
using namespace pm::ui;
using test::idOf;
using test::pageOf;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kPages = 2'200;
constexpr int kRows = kPages * test::kPageSize;
const QUrl kNowhere(QStringLiteral("http://127.0.0.1:9"));

} // namespace

// The table of a log that is longer than the table ever is.
class LongLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_log.reset(); }

    void whatIsLookedAtStaysInPlace();
    void aHeldSliderMovesNothing();
    void theFocusMovesNothing();
    void keysGoToBothEnds();
    void keysBeginAtWhatIsLookedAt();

private:
    void scrollToTheEnd();
    [[nodiscard]] QScrollBar &bar() const { return *m_log->verticalScrollBar(); }
    [[nodiscard]] DeliveryTableModel &rows() const { return m_log->rows(); }
    [[nodiscard]] int rowAtTheTop() const { return rows().rowsAbove() + m_log->rowAt(0); } // of all

    test::TestConsole m_console{kNowhere};
    EndpointDirectory m_endpoints{m_console.context};
    std::unique_ptr<DeliveryTable> m_log;
};

void LongLogTest::init()
{
    m_log = std::make_unique<DeliveryTable>(m_console.theme, m_console.clock, m_endpoints, nullptr);
    connect(
        &rows(), &CursorTableModel::pageWanted, this,
        [this](const QString &cursor) { rows().setPage(cursor, pageOf(cursor.toInt(), kPages)); },
        Qt::QueuedConnection);
    m_log->resize(900, 600);
    m_log->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_log.get()));
    rows().reset(pageOf(0, kPages));
}

void LongLogTest::scrollToTheEnd()
{
    const QSignalSpy moved(&rows(), &DeliveryTableModel::windowMoved);
    QDeadlineTimer patience(kPatienceMs);
    while (rows().rowsAbove() + rows().rowCount() < kRows && !patience.hasExpired()) {
        bar().setValue(bar().maximum());
        QCoreApplication::processEvents();
    }
    QCOMPARE(rows().rowsAbove() + rows().rowCount(), kRows);
    QVERIFY(moved.size() > 0);
    QVERIFY(rows().rowCount() <= DeliveryTableModel::kMostRows);
}

// Each step is as long as it was meant to be, also where the table came to other rows meanwhile.
void LongLogTest::whatIsLookedAtStaysInPlace()
{
    constexpr int kStep = 997;
    scrollToTheEnd();
    QSignalSpy moved(&rows(), &DeliveryTableModel::windowMoved);
    const int height = m_log->verticalHeader()->defaultSectionSize();
    bar().setValue(bar().maximum() / height * height);
    int top = rowAtTheTop();
    for (; top > kStep; top -= kStep) {
        QCOMPARE(rowAtTheTop(), top);
        bar().setValue(bar().value() - kStep * height);
        QCoreApplication::processEvents();
    }
    QVERIFY(moved.size() > 0);
    QCOMPARE(rows().rowsAbove(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(rows().deliveryAt(top) != nullptr, kPatienceMs); // it was let go
    QCOMPARE(rows().deliveryAt(top)->id, idOf(top));
    moved.clear();
    for (; top < kRows - 2 * kStep; top += kStep) {
        QCOMPARE(rowAtTheTop(), top);
        bar().setValue(bar().value() + kStep * height);
        QCoreApplication::processEvents();
    }
    QVERIFY(moved.size() > 0);
}

// The same place of the mouse would mean another row.
void LongLogTest::aHeldSliderMovesNothing()
{
    scrollToTheEnd();
    const int above = rows().rowsAbove();
    bar().setSliderDown(true);
    bar().setSliderPosition(0);
    QCoreApplication::processEvents();
    QCOMPARE(rows().rowsAbove(), above);
    QCOMPARE(rowAtTheTop(), above);
    bar().setSliderDown(false);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowsAbove() < above, kPatienceMs);
    QCOMPARE(rowAtTheTop(), above);
}

void LongLogTest::theFocusMovesNothing()
{
    scrollToTheEnd();
    const int top = rowAtTheTop();
    m_log->clearFocus();
    m_log->setFocus(Qt::OtherFocusReason);
    QVERIFY(m_log->hasFocus());
    QCoreApplication::processEvents();
    QCOMPARE(rowAtTheTop(), top);
    QVERIFY(!m_log->currentIndex().isValid());
}

void LongLogTest::keysGoToBothEnds()
{
    scrollToTheEnd();
    QVERIFY(rows().rowsAbove() > 0);
    QTest::keyClick(m_log.get(), Qt::Key_Home, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(rows().deliveryAt(0) != nullptr, kPatienceMs);
    QCOMPARE(rows().deliveryAt(0)->id, idOf(0));
    QCOMPARE(rowAtTheTop(), 0);
    QCOMPARE(m_log->currentIndex().row(), 0);
    QVERIFY(rows().rowCount() < kRows);
    QTest::keyClick(m_log.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(rows().rowsAbove() + m_log->currentIndex().row(), kRows - 1);
}

void LongLogTest::keysBeginAtWhatIsLookedAt()
{
    scrollToTheEnd();
    const int top = rowAtTheTop();
    QTest::keyClick(m_log.get(), Qt::Key_Down);
    QCOMPARE(rows().rowsAbove() + m_log->currentIndex().row(), top);
    QCOMPARE(rowAtTheTop(), top);
}

QTEST_MAIN(LongLogTest)
#include "tst_longlog.moc"
