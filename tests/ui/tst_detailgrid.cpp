// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/detailgrid.h"

#include <QGridLayout>
#include <QLabel>
#include <QTest>

using namespace pm::ui;

// Names and values of an inspector.
class DetailGridTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // A page that is left open fills it every few seconds.
    void fillingItAgainTakesNoMoreRoom()
    {
        DetailGrid grid;
        fill(grid);
        const auto *layout = qobject_cast<QGridLayout *>(grid.layout());
        const int rows = layout->rowCount();
        for (int time = 0; time < 3; ++time) {
            grid.clear();
            QCOMPARE(layout->count(), 0);
            fill(grid);
        }
        QCOMPARE(layout->rowCount(), rows);
        QCOMPARE(layout->count(), 4);
        QCOMPARE(textAt(*layout, 0, 0), QStringLiteral("Id"));
        QCOMPARE(textAt(*layout, 1, 1), QStringLiteral("Orders"));
    }

private:
    static void fill(DetailGrid &grid)
    {
        grid.addMono(QStringLiteral("Id"), QStringLiteral("wh_1"));
        grid.addText(QStringLiteral("Name"), QStringLiteral("Orders"));
    }
    static QString textAt(const QGridLayout &layout, int row, int column)
    {
        const auto *label = qobject_cast<QLabel *>(layout.itemAtPosition(row, column)->widget());
        return label->text();
    }
};

QTEST_MAIN(DetailGridTest)
#include "tst_detailgrid.moc"
