// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/systemclipboard.h"
#include "tests/app/fixedpreferences.h"
#include "tests/ui/themerows.h"
#include "ui/lists/copyline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>

using namespace pm::ui;

namespace {

constexpr int kEasyToHit = 24;
constexpr int kEasyToSee = 15; // of the 16 pixels of an icon, which has a margin of its own

// What is drawn on the ground that the corner shows.
QRect drawnOn(QWidget &widget)
{
    const QImage picture = widget.grab().toImage();
    QRect drawn;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixel(x, y) != picture.pixel(0, 0))
                drawn |= QRect(x, y, 1, 1);
        }
    }
    return drawn;
}

} // namespace

class CopyButtonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { pm::test::addThemeRows(); }
    void init() { pm::test::chooseTheme(m_theme); }

    void isEasyToSeeAndToHit()
    {
        CopyButton button(m_theme, m_clipboard, QStringLiteral("a text"), QStringLiteral("Copy the text"));
        button.setFocusPolicy(Qt::NoFocus); // no ring
        button.show();
        QVERIFY(button.width() >= kEasyToHit && button.height() >= kEasyToHit);
        const QRect icon = drawnOn(button);
        QVERIFY2(icon.width() >= kEasyToSee && icon.height() >= kEasyToSee, qPrintable(QString::number(icon.width())));
    }

    void saysThatItCopied()
    {
        CopyButton button(m_theme, m_clipboard, QStringLiteral("another text"), QStringLiteral("Copy the text"));
        button.show();
        QVERIFY(QTest::qWaitForWindowActive(&button)); // it has a ring then
        const QImage before = button.grab().toImage();
        button.click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("another text"));
        QVERIFY(button.grab().toImage() != before);
        QTRY_COMPARE_WITH_TIMEOUT(button.grab().toImage(), before, 20'000);
    }

    void standsBesideTheFirstLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << QStringLiteral("mail.example.com");
        QTest::newRow("of many lines") << QStringLiteral("some words ").repeated(40);
    }
    void standsBesideTheFirstLine()
    {
        QFETCH(QString, text);
        CopyLine line(m_theme, m_clipboard, text, text, QStringLiteral("Copy the text"));
        line.setFixedWidth(300);
        line.show();
        QVERIFY(QTest::qWaitForWindowExposed(&line));
        const auto *label = line.findChild<QLabel *>();
        const int textTop = label->y() + label->contentsRect().y();
        const int textMiddle = textTop + label->fontMetrics().height() / 2;
        QVERIFY(std::abs(line.button()->geometry().center().y() - textMiddle) <= 1);
    }

private:
    Theme m_theme;
    pm::test::FixedPreferences m_preferences;
    pm::app::SystemClipboard m_clipboard{m_preferences};
};

QTEST_MAIN(CopyButtonTest)
#include "tst_copybutton.moc"
