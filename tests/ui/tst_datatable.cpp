// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/datatable.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace pm;
using namespace pm::ui;

namespace {

std::vector<DataTable::Column> columns()
{
    return {{.index = 0, .kind = CellDelegate::Kind::Strong, .width = 150, .priority = 1},
            {.index = 1, .kind = CellDelegate::Kind::Text, .width = 200, .priority = 3},
            {.index = 2, .kind = CellDelegate::Kind::Text, .width = 200, .priority = 2}};
}

} // namespace

class DataTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<QStandardItemModel>(3, 3);
        m_table = std::make_unique<DataTable>(m_theme,
                                              new CellDelegate(m_theme, m_clock, Qt::UserRole, Qt::UserRole + 1, this),
                                              columns());
        m_table->setModel(m_model.get());
        m_table->showColumns();
    }

    void lessImportantColumnsGoFirst()
    {
        showAt(900);
        QCOMPARE(hidden(), QList<int>());
        showAt(400);
        QCOMPARE(hidden(), QList<int>{1});
        showAt(200);
        QCOMPARE(hidden(), (QList<int>{1, 2}));
        showAt(900);
        QCOMPARE(hidden(), QList<int>());
    }

    void theFirstColumnKeepsItsLeast()
    {
        std::vector<DataTable::Column> wide = columns();
        wide.front().least = 190;
        m_table = std::make_unique<DataTable>(m_theme,
                                              new CellDelegate(m_theme, m_clock, Qt::UserRole, Qt::UserRole + 1, this),
                                              wide);
        m_table->setModel(m_model.get());
        showAt(190 + 2 * 200 - 20);
        QCOMPARE(hidden(), QList<int>{1});
        QVERIFY(m_table->columnWidth(0) >= 190);
    }

    void textsShareTheRoomLeftOver()
    {
        showAt(900);
        const int spare = m_table->viewport()->width() - 150 - 2 * 200;
        QCOMPARE(m_table->columnWidth(1), 200 + spare * 200 / (150 + 2 * 200));
        QCOMPARE(m_table->columnWidth(1), m_table->columnWidth(2));
        QVERIFY(m_table->columnWidth(0) > 150);
        showAt(3000);
        QCOMPARE(m_table->columnWidth(1), 400);
    }

    void theRoomOfAColumnThatWentIsShared()
    {
        showAt(500);
        QCOMPARE(hidden(), QList<int>{1});
        QVERIFY(m_table->columnWidth(2) > 200);
        QVERIFY(m_table->columnWidth(0) > 150);
    }

    void aDrawnColumnKeepsItsWidth()
    {
        showAt(900);
        QSignalSpy changed(m_table.get(), &DataTable::columnsChanged);
        m_table->horizontalHeader()->resizeSection(1, 90);
        QCOMPARE(changed.size(), 1);
        showAt(1200);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_table->columnWidth(1), 90);
    }

    void rememberedColumnsComeBack()
    {
        showAt(900);
        m_table->horizontalHeader()->resizeSection(2, 90);
        auto other = std::make_unique<DataTable>(
            m_theme, new CellDelegate(m_theme, m_clock, Qt::UserRole, Qt::UserRole + 1, this), columns());
        other->setModel(m_model.get());
        other->restoreColumns(m_table->saveColumns());
        other->resize(1200, 300);
        other->show();
        QVERIFY(QTest::qWaitForWindowExposed(other.get()));
        QCOMPARE(other->columnWidth(2), 90);
        QVERIFY(other->columnWidth(1) > 200);
        QCOMPARE(other->saveColumns(), m_table->saveColumns());
        other->restoreColumns(QByteArray("not a state"));
        QVERIFY(!other->isColumnHidden(0));
    }

    void enterOpensARow()
    {
        showAt(900);
        QSignalSpy activated(m_table.get(), &DataTable::rowActivated);
        m_table->setCurrentIndex(m_model->index(1, 0));
        QTest::keyClick(m_table.get(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toInt(), 1);
    }

private:
    void showAt(int width)
    {
        m_table->resize(width, 300);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        QTRY_COMPARE(m_table->width(), width);
    }
    [[nodiscard]] QList<int> hidden() const
    {
        QList<int> columns;
        for (int i = 0; i < 3; ++i) {
            if (m_table->isColumnHidden(i))
                columns.append(i);
        }
        return columns;
    }

    Theme m_theme;
    FixedClock m_clock{0};
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<DataTable> m_table;
};

QTEST_MAIN(DataTableTest)
#include "tst_datatable.moc"
