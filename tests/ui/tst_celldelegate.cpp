// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/themerows.h"
#include "ui/widgets/celldelegate.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace pm;
using namespace pm::ui;

namespace {

constexpr int kRaw = Qt::UserRole;
constexpr int kLoaded = Qt::UserRole + 1;
constexpr QSize kCell{90, 40};

// Where a bar stands, and how high it is.
struct Bar {
    int left = 0;
    int height = 0;
};

} // namespace

// The small chart of seven days in a row of the table.
class CellDelegateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { pm::test::addThemeRows(); }
    void init() { pm::test::chooseTheme(m_theme); }

    void daysAreDrawnInTheirProportion()
    {
        const std::vector<Bar> bars = drawn({100, 50, 100, 25, 100, 75, 100});
        QCOMPARE(bars.size(), std::size_t(7));
        const int whole = bars[0].height;
        QVERIFY(whole > 10);
        for (const std::size_t day : {2U, 4U, 6U})
            QCOMPARE(bars[day].height, whole);
        QCOMPARE(bars[1].height, whole * 50 / 100);
        QCOMPARE(bars[3].height, whole * 25 / 100);
        QCOMPARE(bars[5].height, whole * 75 / 100);
        const int step = bars[1].left - bars[0].left;
        for (std::size_t day = 1; day < bars.size(); ++day)
            QCOMPARE(bars[day].left - bars[day - 1].left, step);
    }

    void aDayWithoutUseIsAGapAndOneWithAnyShows()
    {
        const std::vector<Bar> all = drawn({9, 9, 9, 9, 9, 9, 9});
        const std::vector<Bar> bars = drawn({0, 1, 100'000, 0, 0, 0, 5});
        QCOMPARE(bars.size(), std::size_t(3));
        QVERIFY(qAbs(bars[0].left - all[1].left) <= 1); // the corners of a low one are smoothed away
        QCOMPARE(bars[1].left, all[2].left);
        QVERIFY(qAbs(bars[2].left - all[6].left) <= 1);
        QVERIFY(bars[0].height >= 2);
        QCOMPARE(bars[0].height, bars[2].height);
        QCOMPARE(bars[1].height, all[2].height);
    }

    void nothingIsDrawnOfNothing()
    {
        QVERIFY(drawn({0, 0, 0, 0, 0, 0, 0}).empty());
        QVERIFY(drawn({}).empty());
    }

    void whatHasNoRoomIsInTheTip_data()
    {
        QTest::addColumn<CellDelegate::Kind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("tip");
        const QString text = QStringLiteral("What somebody has called it");
        QTest::newRow("room") << CellDelegate::Kind::Text << text << 400 << QString();
        QTest::newRow("no room") << CellDelegate::Kind::Text << text << 80 << text;
        QTest::newRow("a status") << CellDelegate::Kind::Status << text << 80 << QStringLiteral("of the status");
        QTest::newRow("HTML") << CellDelegate::Kind::Strong << QStringLiteral("<b>bold</b>") << 60
                              << Qt::convertFromPlainText(QStringLiteral("<b>bold</b>"));
    }
    void whatHasNoRoomIsInTheTip()
    {
        QFETCH(CellDelegate::Kind, kind);
        QFETCH(QString, text);
        QFETCH(int, width);
        QFETCH(QString, tip);
        QTableView view;
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), text);
        CellDelegate delegate(m_theme, m_clock, kRaw, kLoaded);
        delegate.setKind(0, kind);
        delegate.setStatusOf([](const QModelIndex &) { return CellStatus{.text = QStringLiteral("of the status")}; });
        view.setItemDelegate(&delegate);
        view.setModel(&model);
        view.setColumnWidth(0, width);
        view.resize(500, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QToolTip::hideText();
        const QPoint place = view.visualRect(model.index(0, 0)).center();
        QHelpEvent asks(QEvent::ToolTip, place, view.viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(view.viewport(), &asks);
        QCOMPARE(QToolTip::text(), tip);
    }

private:
    [[nodiscard]] std::vector<Bar> drawn(const QVariantList &days)
    {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), days, kRaw);
        model.setData(model.index(0, 0), true, kLoaded);
        CellDelegate delegate(m_theme, m_clock, kRaw, kLoaded);
        delegate.setKind(0, CellDelegate::Kind::Bars);
        QStyleOptionViewItem option;
        option.rect = QRect(QPoint(), kCell);
        QImage image(kCell, QImage::Format_RGB32);
        image.fill(m_theme.palette().surface);
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(0, 0));
        painter.end();
        return barsOf(image);
    }

    // Runs of columns with the chart's own colour. Corners are smoothed away, so the middle of a bar is what counts.
    [[nodiscard]] std::vector<Bar> barsOf(const QImage &image) const
    {
        std::vector<Bar> bars;
        bool inside = false;
        for (int x = 0; x < image.width(); ++x) {
            int height = 0;
            for (int y = 0; y < image.height(); ++y)
                height += image.pixelColor(x, y) == m_theme.palette().chart ? 1 : 0;
            if (height > 0 && !inside)
                bars.push_back({.left = x, .height = height});
            else if (height > 0)
                bars.back().height = std::max(bars.back().height, height);
            inside = height > 0;
        }
        return bars;
    }

    Theme m_theme;
    const SystemClock m_clock;
};

QTEST_MAIN(CellDelegateTest)
#include "tst_celldelegate.moc"
