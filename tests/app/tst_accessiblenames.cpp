// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/baredesktop.h"
#include "tests/app/walkproblems.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

using namespace pm;
using test::placeOf;

namespace {

template<class... Types>
bool isAnyOf(const QWidget &widget)
{
    return (... || (qobject_cast<const Types *>(&widget) != nullptr));
}

bool isControl(const QWidget &widget)
{
    const bool isReached = (widget.focusPolicy() & Qt::TabFocus) != 0 && !isAnyOf<QMainWindow, QScrollArea>(widget);
    return isReached
        || isAnyOf<QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTabBar,
                   QTabWidget, QTextEdit>(widget);
}

// What Qt makes inside of one of ours speaks for it.
bool isPartOfAnother(const QWidget &widget)
{
    if (qobject_cast<const QHeaderView *>(&widget) != nullptr)
        return true;
    const QWidget *parent = widget.parentWidget();
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent);
    if (area != nullptr && area->viewport() == &widget)
        return true;
    const QString type = QString::fromLatin1(widget.metaObject()->className());
    if (type == QStringLiteral("QTableCornerButton") || type == QStringLiteral("QComboBoxListView"))
        return true;
    return parent != nullptr && isAnyOf<QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QTabWidget>(*parent);
}

// As a screen reader reads it.
QString accessibleName(QWidget &widget)
{
    const QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&widget);
    return reader == nullptr ? QString() : reader->text(QAccessible::Name);
}

QStringList problemsOf(QWidget &widget)
{
    QStringList problems;
    const auto all = widget.findChildren<QWidget *>();
    for (QWidget *each : all) {
        if (!each->isVisible() || !isControl(*each) || isPartOfAnother(*each))
            continue;
        if (each->objectName().isEmpty() || each->objectName().startsWith(QStringLiteral("qt_")))
            problems.append(QStringLiteral("no object name: ") + placeOf(*each));
        if (accessibleName(*each).trimmed().isEmpty())
            problems.append(QStringLiteral("no accessible name: ") + placeOf(*each));
    }
    return problems;
}

} // namespace

// Who cannot see a control hears what it is, and a test or a script finds it again: on every page and in every main
// sheet.
class AccessibleNamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desktop.isValid()); }

    void aControlWithoutAnyIsFound()
    {
        QWidget window;
        QPushButton named(QStringLiteral("Named"), &window);
        named.setObjectName(QStringLiteral("page.named"));
        QLineEdit unnamed(&window);
        QTabBar tabs(&window);
        tabs.setObjectName(QStringLiteral("page.tabs"));
        window.show();
        const QStringList problems = problemsOf(window);
        QCOMPARE(problems.size(), 3);
        QVERIFY(problems.filter(QStringLiteral("QLineEdit")).size() == 2);
        QVERIFY(problems.filter(QStringLiteral("page.tabs")).size() == 1);
    }

    void everyControlHasItsNames()
    {
        constexpr std::chrono::milliseconds kLaidOut{20};
        const auto withPopup = [](QWidget &window) {
            QWidget *popup = QApplication::activePopupWidget();
            return popup != nullptr ? problemsOf(window) + problemsOf(*popup) : problemsOf(window);
        };
        const test::WalkProblems found = test::problemsOnTheWay({.seen = {}, .settling = kLaidOut}, withPopup);
        QCOMPARE(found.result, 0);
        QVERIFY(found.steps > 40); // of all areas
        QCOMPARE(found.problems.keys(), QStringList());
    }

private:
    test::BareDesktop m_desktop;
};

QTEST_MAIN(AccessibleNamesTest)
#include "tst_accessiblenames.moc"
