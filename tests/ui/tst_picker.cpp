// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/picker.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QTest>

using namespace pm::ui;

class PickerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_ran.clear();
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_picker = new Picker(m_theme, QStringLiteral("Search"), m_window.get());
        m_picker->setItems({item(QStringLiteral("Settings")), item(QStringLiteral("API keys")),
                            item(QStringLiteral("Create API key"))});
        m_picker->popUp(QRect(0, 0, 300, 300));
        m_field = m_picker->findChild<QLineEdit *>();
        m_list = m_picker->findChild<QListWidget *>();
    }

    void typingNarrows()
    {
        QCOMPARE(m_list->count(), 3);
        QTest::keyClicks(m_field, QStringLiteral("api"));
        QCOMPARE(m_list->count(), 2);
        QCOMPARE(m_list->item(0)->text(), QStringLiteral("API keys"));
        QTest::keyClicks(m_field, QStringLiteral("zzz"));
        QCOMPARE(m_list->count(), 0);
    }

    void enterRunsTheChosenLine()
    {
        const QPointer<Picker> picker = m_picker;
        QTest::keyClick(m_field, Qt::Key_Down);
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(m_ran, QStringLiteral("API keys"));
        QTRY_VERIFY(picker.isNull());
    }

    void escapeRunsNothing()
    {
        const QPointer<Picker> picker = m_picker;
        QTest::keyClick(m_field, Qt::Key_Escape);
        QVERIFY(m_ran.isEmpty());
        QTRY_VERIFY(picker.isNull());
    }

    void foundItemsStandBehindTheOthers()
    {
        m_picker->setFoundItems({{.title = QStringLiteral("Found"), .hint = {}, .icon = {}, .run = [] {}}});
        QCOMPARE(m_list->item(m_list->count() - 1)->text(), QStringLiteral("Found"));
    }

    // Nor are they pushed out by the many.
    void foundItemsHaveTheirRoom()
    {
        std::vector<Picker::Item> many;
        for (int number = 0; number < 200; ++number)
            many.push_back(item(QStringLiteral("Key %1").arg(number)));
        m_picker->setItems(many);
        const int most = m_list->count();
        m_picker->setFoundItems({item(QStringLiteral("Found"))});
        QCOMPARE(m_list->count(), most);
        QCOMPARE(m_list->item(most - 1)->text(), QStringLiteral("Found"));
    }

    void whatWasGoneToStaysChosen()
    {
        m_picker->setFoundItems({item(QStringLiteral("Orders")), item(QStringLiteral("Shop"))});
        QTest::keyClick(m_field, Qt::Key_Up); // the last one
        m_picker->setFoundItems(
            {item(QStringLiteral("Billing")), item(QStringLiteral("Orders")), item(QStringLiteral("Shop"))});
        QCOMPARE(m_list->currentItem()->text(), QStringLiteral("Shop"));
        m_picker->setFoundItems({item(QStringLiteral("Shop")), item(QStringLiteral("Billing"))});
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(m_ran, QStringLiteral("Shop"));
    }

    void theFirstLineIsChosenByNobody()
    {
        QTest::keyClick(m_field, Qt::Key_Down);
        QTest::keyClicks(m_field, QStringLiteral("zzz"));
        m_picker->setFoundItems({item(QStringLiteral("Shop"))});
        m_picker->setFoundItems({item(QStringLiteral("Billing")), item(QStringLiteral("Shop"))});
        QCOMPARE(m_list->currentRow(), 0);
    }

    void whatIsGoneIsNotChosen()
    {
        QTest::keyClick(m_field, Qt::Key_Up);
        m_picker->setItems({item(QStringLiteral("Settings"))});
        QCOMPARE(m_list->currentRow(), 0);
    }

    void betterMatchesScoreHigher()
    {
        const QString typed = QStringLiteral("ak");
        QVERIFY(fuzzyScore(typed, QStringLiteral("API keys")) > fuzzyScore(typed, QStringLiteral("Breaks")));
        QVERIFY(fuzzyScore(typed, QStringLiteral("API keys"))
                > fuzzyScore(typed, QStringLiteral("API keys of everyone")));
        QCOMPARE(fuzzyScore(typed, QStringLiteral("Settings")), 0);
        QCOMPARE(fuzzyScore(QStringLiteral("ka"), QStringLiteral("API k")), 0);
    }

private:
    Picker::Item item(const QString &title)
    {
        return {.title = title, .hint = {}, .icon = {}, .run = [this, title] { m_ran = title; }};
    }

    Theme m_theme;
    std::unique_ptr<QWidget> m_window;
    Picker *m_picker = nullptr;
    QLineEdit *m_field = nullptr;
    QListWidget *m_list = nullptr;
    QString m_ran;
};

QTEST_MAIN(PickerTest)
#include "tst_picker.moc"
