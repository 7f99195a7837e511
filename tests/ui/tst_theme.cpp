// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWindow>

#include <algorithm>

using namespace pm;
using Choice = ui::Theme::Choice;

// Light and dark, as chosen or as the desktop prefers.
class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheSystem()
    {
        ui::Theme theme;
        theme.setChoice(Choice::System);
        theme.setSystemDark(true);
        const QSignalSpy changed(&theme, &ui::Theme::changed);
        for (const bool dark : {false, true, false}) {
            theme.setSystemDark(dark);
            QCOMPARE(theme.isDark(), dark);
            QCOMPARE(QApplication::palette().color(QPalette::Window).lightness() < 128, dark);
        }
        QCOMPARE(changed.size(), 3);
        theme.setSystemDark(false); // it is
        QCOMPARE(changed.size(), 3);
    }

    void aChoiceIsKeptWhateverTheSystemDoes()
    {
        ui::Theme theme;
        theme.setChoice(Choice::Light);
        theme.setSystemDark(true);
        QVERIFY(!theme.isDark());
        theme.setChoice(Choice::System); // which is known by now
        QVERIFY(theme.isDark());
        theme.setChoice(Choice::Dark);
        theme.setSystemDark(false);
        QVERIFY(theme.isDark());
    }

    // Where no portal tells, the window hears of another theme; ours must not be taken for the desktop's.
    void readsTheDesktopsPaletteAgain()
    {
        ui::Theme theme;
        theme.setChoice(Choice::System);
        theme.setSystemDark(true);
        QWindow window;
        QEvent event(QEvent::ThemeChange);
        QCoreApplication::sendEvent(&window, &event);
        QVERIFY(!theme.isDark()); // the offscreen desktop is light
        theme.setChoice(Choice::Dark);
        const QColor before = QApplication::palette().color(QPalette::Window);
        QCoreApplication::sendEvent(&window, &event);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), before);
    }

    void toolTipsShowWhatTheySay()
    {
        const ui::Theme theme;
        const QString name = QStringLiteral("<b>x</b>");
        QWidget window;
        window.show();
        QToolTip::showText({}, name, &window);
        const QWidgetList all = QApplication::topLevelWidgets();
        const auto tip = std::find_if(all.begin(), all.end(), [](QWidget *w) { return w->inherits("QTipLabel"); });
        QVERIFY(tip != all.end());
        QCOMPARE(qobject_cast<QLabel *>(*tip)->text(), name);
        QCOMPARE(qobject_cast<QLabel *>(*tip)->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
