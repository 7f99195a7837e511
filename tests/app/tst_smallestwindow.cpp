// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/language.h"
#include "tests/app/baredesktop.h"
#include "tests/app/walkproblems.h"
#include "tests/ui/cuttexts.h"
#include "ui/lists/choicebox.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTest>

using namespace pm;
using test::placeOf;

namespace {

constexpr QSize kSmallest{960, 600}; // that the console's window can have

// What Qt arranges itself.
bool isInside(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return qobject_cast<const QAbstractItemView *>(parent) != nullptr
        || qobject_cast<const QTabBar *>(parent) != nullptr || qobject_cast<const QComboBox *>(parent) != nullptr;
}

// What is below the edge is scrolled to; what is beside it is not, where no bar leads there.
bool isBeyond(const QWidget &widget)
{
    const QWidget &parent = *widget.parentWidget();
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent.parentWidget());
    const bool isScrolled = area != nullptr && area->viewport() == &parent;
    const bool isScrolledAside = isScrolled && area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
    const QRect place = widget.geometry();
    const bool isAside = place.left() < 0 || place.right() >= parent.width();
    const bool isBelow = place.top() < 0 || place.bottom() >= parent.height();
    return (isAside && !isScrolledAside) || (isBelow && !isScrolled);
}

// One that is typed in is scrolled, and ours say that they have cut.
bool isCut(const QComboBox &box)
{
    if (box.isEditable() || qobject_cast<const ui::ChoiceBox *>(&box) != nullptr)
        return false;
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return box.fontMetrics().horizontalAdvance(box.currentText()) > room.width();
}

QWidgetList laidOut(const QLayout &layout)
{
    QWidgetList widgets;
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (item->layout() != nullptr)
            widgets += laidOut(*item->layout());
        else if (item->widget() != nullptr && item->widget()->isVisible())
            widgets.append(item->widget());
    }
    return widgets;
}

QStringList overlapsIn(const QLayout &layout)
{
    QStringList overlaps;
    const QWidgetList widgets = laidOut(layout);
    for (qsizetype i = 0; i < widgets.size(); ++i) {
        for (qsizetype other = 0; other < i; ++other) {
            if (widgets[i]->geometry().intersects(widgets[other]->geometry()))
                overlaps.append(placeOf(*widgets[i]) + QStringLiteral(" lies over ") + placeOf(*widgets[other]));
        }
    }
    return overlaps;
}

QStringList problemsOf(const QWidget &window)
{
    QStringList problems;
    const auto cut = test::cutTexts(window);
    for (const QString &text : cut)
        problems.append(QStringLiteral("cut: ") + text);
    if (window.layout() != nullptr)
        problems += overlapsIn(*window.layout());
    const auto all = window.findChildren<QWidget *>();
    for (const QWidget *each : all) {
        if (!each->isVisible() || each->isWindow() || isInside(*each))
            continue;
        if (const auto *box = qobject_cast<const QComboBox *>(each); box != nullptr && isCut(*box))
            problems.append(QStringLiteral("cut: %1 in ").arg(box->currentText()) + placeOf(*box));
        if (isBeyond(*each))
            problems.append(QStringLiteral("beyond: ") + placeOf(*each));
        if (each->layout() != nullptr)
            problems += overlapsIn(*each->layout());
    }
    return problems;
}

} // namespace

// Every page and every main sheet has room in the smallest window, in each of our languages and with texts that are
// longer than any: nothing beyond its edges or over something else, and no text that is cut without saying so.
class SmallestWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desktop.isValid()); }

    void whatHasNoRoomIsFound()
    {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        auto *first = new QPushButton(QStringLiteral("A button with a long text"), &window);
        auto *second = new QPushButton(QStringLiteral("Another"), &window);
        row->addWidget(first);
        row->addWidget(second);
        window.resize(600, 80);
        window.show();
        QCOMPARE(problemsOf(window), QStringList());
        row->setEnabled(false);
        first->resize(40, first->height());
        QCOMPARE(problemsOf(window).size(), 1); // cut
        first->resize(window.width() - 60, first->height());
        QCOMPARE(problemsOf(window).size(), 1); // over the other
        second->move(window.width() - 20, second->y());
        QVERIFY(problemsOf(window).filter(QStringLiteral("beyond")).size() == 1);
    }

    void everyPageHasRoomInIt_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("language");
        QTest::newRow("dark, German") << true << QStringLiteral("de");
        QTest::newRow("light, Spanish") << false << QStringLiteral("es");
        QTest::newRow("light, longer texts") << false << QStringLiteral("pseudo");
    }
    void everyPageHasRoomInIt()
    {
        QFETCH(bool, dark);
        QFETCH(QString, language);
        constexpr std::chrono::milliseconds kLaidOut{60};
        const auto restored = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
        app::Language texts;
        texts.use(language);
        const test::WalkProblems found = test::problemsOnTheWay(
            {.seen = {}, .settling = kLaidOut, .dark = dark, .size = kSmallest}, problemsOf);
        QCOMPARE(found.result, 0);
        QVERIFY(found.steps > 40); // of all areas
        QCOMPARE(found.problems.keys(), QStringList());
    }

private:
    test::BareDesktop m_desktop;
};

QTEST_MAIN(SmallestWindowTest)
#include "tst_smallestwindow.moc"
