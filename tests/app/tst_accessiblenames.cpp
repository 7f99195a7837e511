// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/screenshots.h"
#include "tests/app/baredesktop.h"

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

// The widget by its type, its text and the named ones around it.
QString placeOf(const QWidget &widget)
{
    QStringList around;
    for (const QWidget *each = widget.parentWidget(); each != nullptr; each = each->parentWidget()) {
        if (!each->objectName().isEmpty() && !each->objectName().startsWith(QStringLiteral("qt_")))
            around.prepend(each->objectName());
    }
    return QStringLiteral("%1 %2 “%3” in %4")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
             widget.property("text").toString(), around.join(u'/'));
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
        QMap<QString, QString> problems; // each once, with the step that shows it first
        int steps = 0;
        const auto look = [&](const QString &step, QWidget &window) {
            ++steps;
            QStringList found = problemsOf(window);
            if (QWidget *popup = QApplication::activePopupWidget())
                found += problemsOf(*popup);
            for (const QString &problem : found) {
                if (!problems.contains(problem))
                    problems.insert(problem, step);
            }
            return true;
        };
        constexpr std::chrono::milliseconds kLaidOut{20};
        QCOMPARE(app::walkPictures({.seen = look, .settling = kLaidOut}), 0);
        for (auto problem = problems.begin(); problem != problems.end(); ++problem)
            qWarning("%s: %s", qPrintable(problem.value()), qPrintable(problem.key()));
        QVERIFY(steps > 40); // of all areas
        QCOMPARE(problems.keys(), QStringList());
    }

private:
    test::BareDesktop m_desktop;
};

QTEST_MAIN(AccessibleNamesTest)
#include "tst_accessiblenames.moc"
