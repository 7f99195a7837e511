// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/deliverytablemodel.h"
#include "tests/tables/logpages.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <malloc.h>

using namespace pm;
using test::idOf;
using test::pageOf;

namespace {

constexpr int kSize = test::kPageSize;
using Column = DeliveryTableModel::Column;

std::size_t bytesInUse()
{
    const auto info = mallinfo2(); // nothing under a sanitizer
    return info.uordblks + info.hblkhd;
}

QString idAt(const DeliveryTableModel &model, int row)
{
    return model.index(row, 0).data(CursorTableModel::IdRole).toString();
}

QString textAt(const DeliveryTableModel &model, int row, Column column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

void readTo(DeliveryTableModel &model, int pages)
{
    model.reset(pageOf(0, pages));
    for (int number = 1; number < pages; ++number) {
        model.fetchMore({});
        model.setPage(QString::number(number), pageOf(number, pages));
    }
}

constexpr int kManyPages = 2'200;
constexpr int kManyRows = kManyPages * kSize;

// As it is scrolled.
void readMany(DeliveryTableModel &model)
{
    model.reset(pageOf(0, kManyPages + 1));
    for (int number = 1; number < kManyPages; ++number) {
        model.fetchMore({});
        model.setPage(QString::number(number), pageOf(number, kManyPages + 1));
        model.lookAt(model.rowCount() - 1);
    }
}

} // namespace

class DeliveryTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAnOrderlyModel()
    {
        DeliveryTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.showRowsAreComing();
        QVERIFY(model.rowCount() > 0);
        QVERIFY(!model.index(0, 0).data(CursorTableModel::LoadedRole).toBool());
        readTo(model, 70);
        model.setPage(QStringLiteral("1"), pageOf(1, 70));
        Delivery changed = pageOf(1, 70).deliveries.front();
        changed.status = DeliveryStatus::Success;
        QVERIFY(model.update(changed));
        model.reset({});
        QCOMPARE(model.rowCount(), 0);
    }

    void readsOnAsItIsScrolled()
    {
        DeliveryTableModel model;
        const QSignalSpy wanted(&model, &CursorTableModel::pageWanted);
        model.reset(pageOf(0, 2));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({}); // waits for the first
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("1"));
        model.setPage(QStringLiteral("1"), pageOf(1, 2));
        QCOMPARE(model.rowCount(), 2 * kSize);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(idAt(model, kSize), idOf(kSize).text());
    }

    void asksAgainForANextPageThatFailed()
    {
        DeliveryTableModel model;
        QSignalSpy wanted(&model, &CursorTableModel::pageWanted);
        model.reset(pageOf(0, 2));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({}));
        model.pageFailed(QStringLiteral("1"));
        QVERIFY(model.canFetchMore({}));
    }

    void keepsFewPagesOfMany()
    {
        constexpr int kPages = 10'000;                 // a million rows
        constexpr std::size_t kMostBytes = 20'000'000; // what all pages would take is ten times as much
        const std::size_t before = bytesInUse();
        DeliveryTableModel model;
        readTo(model, kPages);
        QCOMPARE(model.rowCount(), kPages * kSize);
        QVERIFY(model.pagesKept() <= 60);
        QVERIFY2(bytesInUse() < before + kMostBytes, qPrintable(QString::number(bytesInUse() - before)));
        QCOMPARE(model.rowOfDelivery(idOf(0)), -1);
        QCOMPARE(model.rowOfDelivery(idOf(999'999)), 999'999);

        QSignalSpy wanted(&model, &CursorTableModel::pageWanted); // back at the top
        QVERIFY(textAt(model, 0, Column::Event).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, 20'000);
        model.setPage(wanted.first().first().toString(), pageOf(0, kPages));
        QCOMPARE(idAt(model, 0), idOf(0).text());
        QCOMPARE(model.rowCount(), kPages * kSize);
        QVERIFY(model.pagesKept() <= 60);
    }

    void hasFewRowsOfMany()
    {
        DeliveryTableModel model;
        readMany(model);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.rowCount() <= DeliveryTableModel::kMostRows);
        QCOMPARE(model.rowsAbove() + model.rowCount(), kManyRows);
        const int last = model.rowCount() - 1;
        QCOMPARE(idAt(model, last), idOf(kManyRows - 1).text());
        QCOMPARE(model.rowOfDelivery(idOf(kManyRows - 1)), last);

        Delivery changed = *model.deliveryAt(last - 3);
        changed.attemptNumber = 4;
        QVERIFY(model.update(changed));
        QCOMPARE(textAt(model, last - 3, Column::Attempt), QStringLiteral("4 / 5"));
        QSignalSpy refilled(&model, &DeliveryTableModel::pageRefilled);
        model.setPage(QString::number(kManyPages - 1), pageOf(kManyPages - 1, kManyPages + 1));
        QCOMPARE(refilled.first(), (QVariantList{last - kSize + 1, last}));
        QCOMPARE(textAt(model, last - 3, Column::Attempt), QStringLiteral("1 / 5"));
    }

    void goesBackToRowsThatItHid()
    {
        DeliveryTableModel model;
        readMany(model);
        QSignalSpy moved(&model, &DeliveryTableModel::windowMoved);
        QSignalSpy wanted(&model, &CursorTableModel::pageWanted);
        const int above = model.rowsAbove();
        model.lookAt(0);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(model.rowsAbove(), above - moved.first().first().toInt());
        QVERIFY(model.rowsAbove() < above);
        QVERIFY(model.rowCount() <= DeliveryTableModel::kMostRows);
        QVERIFY(textAt(model, 0, Column::Event).isEmpty());
        QVERIFY(wanted.wait());
        const int page = model.rowsAbove() / kSize;
        QCOMPARE(wanted.first().first().toString(), QString::number(page));
        model.setPage(QString::number(page), pageOf(page, kManyPages + 1));
        QCOMPARE(idAt(model, 0), idOf(page * kSize).text());

        model.lookAtFirst();
        QCOMPARE(model.rowsAbove(), 0);
        model.setPage({}, pageOf(0, kManyPages + 1));
        QCOMPARE(idAt(model, 0), idOf(0).text());
        wanted.clear();
        while (model.rowsAbove() + model.rowCount() < kManyRows) { // what was read is not read once more
            const int shown = model.rowsAbove() + model.rowCount();
            QVERIFY(!model.canFetchMore({}));
            model.lookAt(model.rowCount() - 1);
            QVERIFY(model.rowsAbove() + model.rowCount() > shown);
        }
        QVERIFY(model.canFetchMore({}));
        QCOMPARE(wanted.size(), 0);
    }

    // Whoever went up while it was on its way finds it when he comes back.
    void aPageBehindHiddenRowsIsReadLater()
    {
        DeliveryTableModel model;
        readMany(model);
        QSignalSpy wanted(&model, &CursorTableModel::pageWanted);
        const QString next = QString::number(kManyPages);
        model.fetchMore({});
        model.lookAtFirst();
        model.setPage(next, pageOf(kManyPages, kManyPages + 1));
        model.setPage(QString::number(kManyPages - 1), pageOf(kManyPages - 1, kManyPages + 1)); // is hidden too
        QVERIFY(model.rowCount() <= DeliveryTableModel::kMostRows);
        QCOMPARE(model.rowOfDelivery(idOf(kManyRows - 1)), -1);
        while (!model.canFetchMore({}))
            model.lookAt(model.rowCount() - 1);
        model.fetchMore({});
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.last().first().toString(), next);
        model.setPage(next, pageOf(kManyPages, kManyPages + 1));
        QCOMPARE(idAt(model, model.rowCount() - 1), idOf(kManyRows + kSize - 1).text());
    }

    // A view would choose the next one instead, and act on it.
    void whatIsHiddenIsNotChosenAnyMore()
    {
        DeliveryTableModel model;
        readTo(model, kManyPages);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QItemSelectionModel chosen(&model);
        chosen.setCurrentIndex(model.index(7, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        const QSignalSpy changed(&chosen, &QItemSelectionModel::currentChanged);
        model.lookAt(model.rowCount() - 1);
        QVERIFY(model.rowsAbove() > 7);
        QVERIFY(!chosen.currentIndex().isValid());
        QVERIFY(!chosen.hasSelection());
        QCOMPARE(changed.size(), 0);
    }

    void asksOnceForAPageThatWasLetGo()
    {
        DeliveryTableModel model;
        readTo(model, 100);
        QSignalSpy wanted(&model, &CursorTableModel::pageWanted);
        QVERIFY(textAt(model, 3 * kSize, Column::Event).isEmpty());
        QVERIFY(textAt(model, 3 * kSize + 1, Column::Event).isEmpty());
        QVERIFY(wanted.wait());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("3"));

        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setPage(QStringLiteral("3"), pageOf(3, 100));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.rowCount(), 100 * kSize); // nothing moved
        QCOMPARE(idAt(model, 3 * kSize), idOf(3 * kSize).text());
    }

    // As a search by letters does, or a screen reader.
    void whoGoesOverAllRowsAsksForFew()
    {
        DeliveryTableModel model;
        readTo(model, 100);
        QSignalSpy wanted(&model, &CursorTableModel::pageWanted);
        QVERIFY(model.match(model.index(0, 0), Qt::DisplayRole, QStringLiteral("nothing begins so")).isEmpty());
        QVERIFY(wanted.wait());
        QVERIFY2(wanted.size() <= 8, qPrintable(QString::number(wanted.size())));
        wanted.clear();
        QVERIFY(textAt(model, 0, Column::Event).isEmpty()); // is asked for when it is looked at
        QVERIFY(wanted.wait());
        QCOMPARE(wanted.size(), 1);
    }

    void asksAgainForALetGoPageThatFailed()
    {
        DeliveryTableModel model;
        readTo(model, 100);
        QSignalSpy wanted(&model, &CursorTableModel::pageWanted);
        QVERIFY(textAt(model, 0, Column::Event).isEmpty());
        QVERIFY(wanted.wait());
        model.pageFailed({});
        QVERIFY(textAt(model, 0, Column::Event).isEmpty());
        QVERIFY(wanted.wait());
        QCOMPARE(wanted.size(), 2);
    }

    // They stay until they have come.
    void asksAgainForWhatIsLookedAtOfOldPages()
    {
        DeliveryTableModel model;
        readTo(model, 3);
        QSignalSpy wanted(&model, &CursorTableModel::pageWanted);
        model.refresh();
        QVERIFY(!textAt(model, kSize, Column::Event).isEmpty());
        QVERIFY(!textAt(model, kSize + 1, Column::Event).isEmpty());
        QVERIFY(wanted.wait());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("1"));
        DeliveryPage changed = pageOf(1, 3);
        changed.deliveries.front().attemptNumber = 2;
        model.setPage(QStringLiteral("1"), changed);
        QCOMPARE(textAt(model, kSize, Column::Attempt), QStringLiteral("2 / 5"));
        QVERIFY(!textAt(model, 2 * kSize, Column::Event).isEmpty());
        QVERIFY(wanted.wait());
        model.pageFailed(QStringLiteral("2")); // what is there is not asked for at once
        QVERIFY(!textAt(model, 2 * kSize, Column::Event).isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(wanted.size(), 2);
        QSignalSpy painted(&model, &QAbstractItemModel::dataChanged); // but it is old
        QVERIFY(painted.wait());
        QVERIFY(!textAt(model, 2 * kSize, Column::Event).isEmpty());
        QVERIFY(wanted.wait());
        QCOMPARE(wanted.last().first().toString(), QStringLiteral("2"));
    }

    void whatIsNewerHasNoPlace()
    {
        DeliveryTableModel model;
        readTo(model, 100);
        QCOMPARE(model.newest(), idOf(0)); // it was let go
        DeliveryPage first = pageOf(0, 100);
        Delivery newer = first.deliveries.front();
        newer.id = idOf(-1);
        first.deliveries.insert(first.deliveries.begin(), newer);
        model.setPage({}, first);
        QCOMPARE(idAt(model, 0), idOf(0).text());
        QCOMPARE(idAt(model, kSize - 1), idOf(kSize - 1).text());
    }

    // Not that they are on their way.
    void rowsThatNoLongerMatchSaySo()
    {
        DeliveryTableModel model;
        readTo(model, 100);
        DeliveryPage shorter = pageOf(3, 100);
        shorter.deliveries.pop_back();
        shorter.nextCursor.clear(); // it was asked for to where it ended
        model.setPage(QStringLiteral("3"), shorter);
        QVERIFY(model.deliveryAt(4 * kSize - 2) != nullptr);
        QVERIFY(model.deliveryAt(4 * kSize - 1) == nullptr);
        const QSignalSpy wanted(&model, &CursorTableModel::pageWanted);
        QCOMPARE(textAt(model, 4 * kSize - 1, Column::Event), QStringLiteral("No longer in this list"));
        QVERIFY(model.index(4 * kSize - 1, 0).data().isValid());
        QVERIFY(!model.flags(model.index(4 * kSize - 1, 0)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(model.flags(model.index(4 * kSize - 2, 0)).testFlag(Qt::ItemIsSelectable));
        QCoreApplication::processEvents();
        QCOMPARE(wanted.size(), 0); // asking would not bring it back
        model.setPage(QStringLiteral("3"), pageOf(3, 100));
        QVERIFY(model.deliveryAt(4 * kSize - 1) != nullptr);
        QVERIFY(model.flags(model.index(4 * kSize - 1, 0)).testFlag(Qt::ItemIsSelectable));
    }

    // It pushes none out; the next page begins behind the last that was there.
    void whatComesToMatchMakesItsPageLonger()
    {
        DeliveryTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        readTo(model, 3);
        const QPersistentModelIndex before = model.index(kSize + 10, 0);
        const QPersistentModelIndex behind = model.index(kSize + 60, 0);
        const QSignalSpy refilled(&model, &DeliveryTableModel::pageRefilled);
        model.refresh();
        DeliveryPage more = pageOf(1, 3);
        Delivery late = more.deliveries[49];
        late.id = DeliveryId(late.id.text() + u'x'); // between two of them
        more.deliveries.insert(more.deliveries.begin() + 49, late);
        more.deliveries.push_back(pageOf(2, 3).deliveries.front()); // it is read to the end of a millisecond
        QVERIFY(model.isMissing(late.id));
        model.setPage(QStringLiteral("1"), more);
        QVERIFY(!model.isMissing(late.id));
        QCOMPARE(model.rowCount(), 3 * kSize + 1);
        QCOMPARE(refilled.first(), (QVariantList{kSize, 2 * kSize}));
        QCOMPARE(idAt(model, kSize + 49), late.id.text());
        QCOMPARE(idAt(model, 2 * kSize), idOf(2 * kSize - 1).text());
        QCOMPARE(idAt(model, 2 * kSize + 1), idOf(2 * kSize).text());
        QCOMPARE(before.row(), kSize + 10);
        QCOMPARE(behind.row(), kSize + 61);
        QCOMPARE(model.rowOfDelivery(idOf(3 * kSize - 1)), 3 * kSize);
    }

    // Who looked at it would act on whatever stands there now.
    void whatIsGoneIsNotChosenAnyMore()
    {
        DeliveryTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        readTo(model, 3);
        QItemSelectionModel chosen(&model);
        const auto choose = [&](int row) {
            chosen.setCurrentIndex(model.index(row, 0),
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        };
        DeliveryPage shorter = pageOf(1, 3);
        shorter.deliveries.erase(shorter.deliveries.begin() + 10);
        choose(kSize + 11);
        model.setPage(QStringLiteral("1"), shorter);
        QCOMPARE(chosen.currentIndex().row(), kSize + 10);
        QCOMPARE(chosen.selectedRows().size(), 1);
        QCOMPARE(chosen.selectedRows().front().row(), kSize + 10);
        shorter.deliveries.erase(shorter.deliveries.begin() + 10);
        model.setPage(QStringLiteral("1"), shorter);
        QVERIFY(!chosen.currentIndex().isValid());
        QVERIFY(!chosen.hasSelection());
    }

    void tellsThatAPageWasOutgrown()
    {
        DeliveryTableModel model;
        readTo(model, 3);
        const QSignalSpy outgrown(&model, &DeliveryTableModel::pageOutgrown);
        DeliveryPage cut = pageOf(1, 3);
        cut.deliveries.pop_back();
        model.setPage(QStringLiteral("1"), cut);
        QCOMPARE(outgrown.size(), 1);
        QCOMPARE(model.rowCount(), 3 * kSize);
        QCOMPARE(idAt(model, 2 * kSize - 1), idOf(2 * kSize - 1).text());
    }

    void theLastPageGoesOnToWhateverFollowsNow()
    {
        DeliveryTableModel model;
        readTo(model, 2);
        QVERIFY(!model.canFetchMore({}));
        DeliveryPage more = pageOf(1, 2);
        more.deliveries.push_back(pageOf(2, 3).deliveries.front());
        more.nextCursor = QStringLiteral("2");
        model.setPage(QStringLiteral("1"), more);
        QCOMPARE(model.rowCount(), 2 * kSize + 1);
        QVERIFY(model.canFetchMore({}));
    }

    // To which it is read again; the last page has no end.
    void knowsWhereAPageEnded()
    {
        const UnixMs made = 1'795'183'351'832;
        DeliveryTableModel model;
        DeliveryPage page = pageOf(0, 2);
        page.deliveries.back().id = DeliveryId(makeUlid(QLatin1StringView("del_"), made));
        model.reset(page);
        QVERIFY(model.wasRead({}));
        QVERIFY(!model.wasRead(page.nextCursor));
        QCOMPARE(model.endOf({}), std::optional(made));
        page.nextCursor.clear();
        model.reset(page);
        QVERIFY(!model.endOf({}));
    }

    void knowsWhatIsMissing()
    {
        DeliveryTableModel model;
        QVERIFY(model.isMissing(idOf(0))); // there is nothing at all
        model.reset(pageOf(0, 2));
        QVERIFY(model.isMissing(idOf(-1)));
        QVERIFY(!model.isMissing(idOf(7)));
        QVERIFY(model.isMissing(DeliveryId(idOf(7).text() + u'x')));
        QVERIFY(!model.isMissing(idOf(kSize))); // not read yet
        model.setPage(QStringLiteral("1"), pageOf(1, 2));
        QVERIFY(model.isMissing(idOf(2 * kSize))); // nothing more will be read
        readTo(model, 100);
        QVERIFY(!model.isMissing(DeliveryId(idOf(7).text() + u'x'))); // it was let go
    }

    // All that stood there is older than what is kept, or does not match any more: asking would not bring it back.
    void asksOnceForAPageThatBecameEmpty()
    {
        DeliveryTableModel model;
        readTo(model, 100);
        QSignalSpy wanted(&model, &CursorTableModel::pageWanted);
        QVERIFY(textAt(model, 3 * kSize, Column::Event).isEmpty());
        QVERIFY(wanted.wait());
        model.setPage(QStringLiteral("3"), {});
        QVERIFY(!textAt(model, 3 * kSize, Column::Event).isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(model.rowCount(), 100 * kSize);
        model.refresh(); // then it may hold something again
        QVERIFY(!textAt(model, 3 * kSize, Column::Event).isEmpty());
        QVERIFY(wanted.wait());
        QCOMPARE(wanted.size(), 2);
    }

    void showsWhatTheRowsSay()
    {
        DeliveryTableModel model;
        model.setTexts(
            {.endpoint = [](const WebhookId &id) -> QString { return QStringLiteral("name of ") + id.text(); }});
        model.reset(pageOf(0, 1));
        QCOMPARE(textAt(model, 0, Column::Endpoint), QStringLiteral("name of wh_1"));
        QCOMPARE(textAt(model, 0, Column::Attempt), QStringLiteral("1 / 5"));
        QCOMPARE(textAt(model, 0, Column::Duration), QStringLiteral("1,234 ms"));
        QVERIFY(textAt(model, 0, Column::NextRetry).isEmpty());
    }

    // A delivery that waits has its time too: that of its making.
    void knowsWhenADeliveryWasMade()
    {
        const UnixMs made = 1'795'183'351'832;
        DeliveryPage page = pageOf(0, 1);
        page.deliveries.front().id = DeliveryId(makeUlid(QLatin1StringView("del_"), made));
        DeliveryTableModel model;
        model.reset(page);
        QCOMPARE(textAt(model, 0, Column::Time), toIso(made));
        QVERIFY(textAt(model, 1, Column::Time).isEmpty());
        page.deliveries.front().attemptedAt = made + 5'000;
        model.reset(page);
        QCOMPARE(textAt(model, 0, Column::Time), toIso(made + 5'000));
    }

    void changesARowWhereItStands()
    {
        DeliveryTableModel model;
        model.reset(pageOf(0, 1));
        Delivery changed = *model.deliveryAt(7);
        changed.status = DeliveryStatus::Exhausted;
        QSignalSpy signal(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(model.update(changed));
        QCOMPARE(signal.first().first().toModelIndex().row(), 7);
        QCOMPARE(model.deliveryAt(7)->status, DeliveryStatus::Exhausted);
        changed.id = DeliveryId(QStringLiteral("del_other"));
        QVERIFY(!model.update(changed));
    }
};

QTEST_GUILESS_MAIN(DeliveryTableModelTest)
#include "tst_deliverytablemodel.moc"
