// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/cuttexts.h"
#include "ui/widgets/confirmsheet.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace pm::ui;

class SheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 600);
        m_below = new QPushButton(QStringLiteral("below"), m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void coversTheWindowAndFollowsIt()
    {
        ConfirmSheet *sheet = open({});
        QCOMPARE(sheet->geometry(), QRect(0, 0, 800, 600));
        m_window->resize(900, 700);
        QTRY_COMPARE(sheet->geometry(), QRect(0, 0, 900, 700));
        QVERIFY(!sheet->isWindow());
    }

    void growsWithWhatComesLater()
    {
        auto *sheet = new Sheet(m_theme, QStringLiteral("Plan"), m_window.get());
        auto *content = new QWidget(sheet);
        auto *layout = new QVBoxLayout(content);
        sheet->setContent(content);
        sheet->open();
        constexpr int kTall = 200;
        auto *late = new QWidget(content);
        late->setFixedHeight(kTall);
        layout->addWidget(late);
        QTRY_VERIFY(late->isVisible());
        auto *scroll = sheet->findChild<QScrollArea *>();
        QTRY_VERIFY2(scroll->height() > kTall, qPrintable(QString::number(scroll->height())));
    }

    // What a platform says of an error may be long, beside the buttons and below the title.
    void longNotesAreReadToTheirEnd()
    {
        ConfirmSheet *sheet = open({});
        const QString note = QStringList(40, QStringLiteral("longer")).join(u' ');
        sheet->setNote(note);
        sheet->setContext(note);
        QTRY_COMPARE(pm::test::cutTexts(*sheet), QStringList());
    }

    void tabStaysInside()
    {
        ConfirmSheet *sheet = open({});
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
            QVERIFY(m_window->focusWidget() != m_below);
            QVERIFY(sheet->isAncestorOf(m_window->focusWidget()));
        }
    }

    void escapeRefuses()
    {
        const QPointer<ConfirmSheet> sheet = open({});
        QSignalSpy confirmed(sheet, &ConfirmSheet::confirmed);
        QSignalSpy rejected(sheet, &QDialog::rejected);
        QTest::keyClick(sheet, Qt::Key_Escape);
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(confirmed.size(), 0);
        QTRY_VERIFY(sheet.isNull());
    }

    void enterPressesWhatHasTheFocus()
    {
        QPointer<ConfirmSheet> sheet = open({});
        QSignalSpy confirmed(sheet, &ConfirmSheet::confirmed);
        QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("confirmSheet.cancel"));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(sheet.isNull());
        QCOMPARE(confirmed.size(), 0);

        sheet = open({});
        QSignalSpy confirmedNow(sheet, &ConfirmSheet::confirmed);
        button(sheet)->setFocus();
        QTest::keyClick(button(sheet), Qt::Key_Return);
        QCOMPARE(confirmedNow.size(), 1);
    }

    void typingGoesIntoTheFirstField()
    {
        auto *sheet = new Sheet(m_theme, QStringLiteral("New"), m_window.get());
        auto *cancel = sheet->addButton(QStringLiteral("Cancel"), QStringLiteral("secondary"),
                                        QStringLiteral("cancel"));
        auto *content = new QWidget(sheet);
        auto *layout = new QVBoxLayout(content);
        auto *name = new QLineEdit(content);
        layout->addWidget(name);
        sheet->setContent(content);
        sheet->open();
        QCOMPARE(m_window->focusWidget(), name);
        QTest::keyClick(name, Qt::Key_Tab);
        QCOMPARE(m_window->focusWidget(), cancel);
        sheet->close();
    }

    // Pressed twice it presses no other one.
    void aButtonThatWorksKeepsItsPlace()
    {
        auto *sheet = new Sheet(m_theme, QStringLiteral("Send"), m_window.get());
        QPushButton *send = sheet->addButton(QStringLiteral("Send"), QStringLiteral("secondary"),
                                             QStringLiteral("send"));
        QPushButton *save = sheet->addButton(QStringLiteral("Save"), QStringLiteral("primary"), QStringLiteral("save"));
        QSignalSpy saved(save, &QPushButton::clicked);
        sheet->open();
        QCOMPARE(m_window->focusWidget(), send);
        send->setEnabled(false);
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return})
            QTest::keyClick(m_window->focusWidget(), key);
        QCOMPARE(saved.size(), 0);
        send->setEnabled(true);
        QCOMPARE(m_window->focusWidget(), send);
        send->setEnabled(false);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab); // who goes on stays where they went
        QCOMPARE(m_window->focusWidget(), save);
        send->setEnabled(true);
        QCOMPARE(m_window->focusWidget(), save);
        send->setFocus();
        send->setEnabled(false);
        QSignalSpy rejected(sheet, &QDialog::rejected);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QCOMPARE(rejected.size(), 1);
    }

    void enterAfterTheNameConfirms()
    {
        ConfirmSheet *sheet = open(QStringLiteral("Zapier"));
        QSignalSpy confirmed(sheet, &ConfirmSheet::confirmed);
        QWidget *field = m_window->focusWidget(); // to type at once
        QCOMPARE(field->objectName(), QStringLiteral("confirmSheet.typedName"));
        QTest::keyClicks(field, QStringLiteral("Zap"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(confirmed.size(), 0);
        QTest::keyClicks(field, QStringLiteral("ier"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(confirmed.size(), 1);
    }

    void aClickConfirmsWithoutAName()
    {
        ConfirmSheet *sheet = open({});
        QSignalSpy confirmed(sheet, &ConfirmSheet::confirmed);
        button(sheet)->click();
        QCOMPARE(confirmed.size(), 1);
    }

    void theNameHasToBeTyped()
    {
        ConfirmSheet *sheet = open(QStringLiteral("Zapier"));
        auto *field = sheet->findChild<QLineEdit *>(QStringLiteral("confirmSheet.typedName"));
        QVERIFY(!button(sheet)->isEnabled());
        QTest::keyClicks(field, QStringLiteral("zapier"));
        QVERIFY(!button(sheet)->isEnabled());
        field->clear();
        QTest::keyClicks(field, QStringLiteral("Zapier"));
        QVERIFY(button(sheet)->isEnabled());
    }

private:
    ConfirmSheet *open(const QString &typedName)
    {
        auto *sheet = new ConfirmSheet(m_theme,
                                       {.title = QStringLiteral("Revoke?"),
                                        .text = QStringLiteral("It cannot be undone."),
                                        .action = QStringLiteral("Revoke"),
                                        .typedName = typedName},
                                       m_window.get());
        sheet->open();
        return sheet;
    }
    static QPushButton *button(const ConfirmSheet *sheet)
    {
        return sheet->findChild<QPushButton *>(QStringLiteral("confirmSheet.confirm"));
    }

    Theme m_theme;
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_below = nullptr;
};

QTEST_MAIN(SheetTest)
#include "tst_sheet.moc"
