// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/keytablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pm;

namespace {

KeyPage pageOf(int offset, int count, qint64 total)
{
    KeyPage page;
    page.total = total;
    for (int i = 0; i < count; ++i) {
        ApiKey key;
        key.id = KeyId(QStringLiteral("id-%1").arg(offset + i));
        key.name = QStringLiteral("Key %1").arg(offset + i);
        page.keys.push_back(key);
    }
    return page;
}

QString nameAt(const KeyTableModel &model, int row)
{
    return model.index(row, 0).data().toString();
}

} // namespace

class KeyTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAnOrderlyModel()
    {
        KeyTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset(pageOf(0, 50, 120));
        model.setPage(50, pageOf(50, 50, 120));
        model.setPage(100, pageOf(100, 20, 121));
        model.showRowsAreComing();
        model.reset(pageOf(0, 3, 3));
        QVERIFY(model.renew(0, pageOf(0, 3, 3)));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void hasAsManyRowsAsThePlatformCounts()
    {
        KeyTableModel model;
        model.reset(pageOf(0, 50, 100'000));
        QCOMPARE(model.rowCount(), 100'000);
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        QCOMPARE(nameAt(model, 49), QStringLiteral("Key 49"));
    }

    void asksOnceForAPageThatIsLookedAt()
    {
        KeyTableModel model;
        model.reset(pageOf(0, 50, 1000));
        QSignalSpy wanted(&model, &KeyTableModel::pageWanted);
        QVERIFY(!model.index(510, 0).data(KeyTableModel::LoadedRole).toBool());
        QCOMPARE(nameAt(model, 510), QString());
        QCOMPARE(nameAt(model, 511), QString());
        QVERIFY(wanted.wait());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toInt(), 500);

        QSignalSpy changed(&model, &KeyTableModel::dataChanged);
        model.setPage(500, pageOf(500, 50, 1000));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(nameAt(model, 510), QStringLiteral("Key 510"));
    }

    void aFailedPageCanBeAskedForAgain()
    {
        KeyTableModel model;
        model.reset(pageOf(0, 50, 200));
        QSignalSpy wanted(&model, &KeyTableModel::pageWanted);
        QVERIFY(nameAt(model, 150).isEmpty());
        QVERIFY(wanted.wait());
        model.setPage(150, KeyPage{.keys = {}, .total = 200});
        QVERIFY(nameAt(model, 150).isEmpty());
        QVERIFY(wanted.wait());
        QCOMPARE(wanted.size(), 2);
    }

    void keepsABoundedNumberOfPages()
    {
        KeyTableModel model;
        model.reset(pageOf(0, 50, 100'000));
        for (int offset = 50; offset < 5'000; offset += 50)
            model.setPage(offset, pageOf(offset, 50, 100'000));
        QVERIFY(model.keyAt(4'999) != nullptr);
        QVERIFY(model.keyAt(0) == nullptr);
    }

    void greyRowsAskForNothing()
    {
        KeyTableModel model;
        model.showRowsAreComing();
        const QSignalSpy wanted(&model, &KeyTableModel::pageWanted);
        QVERIFY(model.rowCount() > 0);
        QVERIFY(!model.index(0, 0).data(KeyTableModel::LoadedRole).toBool());
        QVERIFY(nameAt(model, 0).isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(wanted.size(), 0);
        model.reset(pageOf(0, 2, 2));
        QCOMPARE(model.rowCount(), 2);
    }

    void newerValuesMoveNoRow()
    {
        KeyTableModel model;
        model.reset(pageOf(0, 3, 3));
        const QSignalSpy changed(&model, &KeyTableModel::dataChanged);
        const QSignalSpy resets(&model, &KeyTableModel::modelReset);
        QVERIFY(model.renew(0, pageOf(0, 3, 3)));
        QCOMPARE(changed.size(), 0);
        KeyPage used = pageOf(0, 3, 3);
        used.keys[2].requestCount = 5;
        QVERIFY(model.renew(0, used));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.keyAt(2)->requestCount, 5);
        // In another order, or with another row before it: the values are taken, the places are not.
        std::swap(used.keys[0], used.keys[2]);
        used.keys[0].requestCount = 6;
        QVERIFY(!model.renew(0, used));
        QCOMPARE(model.keyAt(2)->requestCount, 6);
        QVERIFY(!model.renew(0, pageOf(1, 3, 4)));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(nameAt(model, 0), QStringLiteral("Key 0"));
        QCOMPARE(resets.size(), 0);
        model.clear();
        QVERIFY(model.renew(0, {})); // still none
        QVERIFY(!model.renew(0, pageOf(0, 1, 1)));
    }

    void updatesAKeyAndKeepsItsWeek()
    {
        KeyTableModel model;
        KeyPage page = pageOf(0, 3, 3);
        page.keys[1].week = {{QDate(2026, 11, 20), 7, 0}};
        model.reset(page);
        ApiKey renamed = page.keys[1];
        renamed.name = QStringLiteral("Renamed");
        renamed.week.clear();
        model.update(renamed);
        QCOMPARE(nameAt(model, 1), QStringLiteral("Renamed"));
        const int week = static_cast<int>(KeyTableModel::Column::Week);
        QCOMPARE(model.index(1, week).data(KeyTableModel::RawRole).toList(), QVariantList{qint64(7)});
    }
};

QTEST_GUILESS_MAIN(KeyTableModelTest)
#include "tst_keytablemodel.moc"
