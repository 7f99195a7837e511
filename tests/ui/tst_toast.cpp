// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/cuttexts.h"
#include "ui/widgets/toast.h"

#include <QTest>

using namespace pm::ui;

class ToastTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(960, 600);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_toast = new Toast(m_theme, m_window.get());
    }

    void aLongMessageIsReadToItsEnd()
    {
        m_toast->showMessage(QStringLiteral("Saved."), Tone::Success);
        const QSize ofOneLine = m_toast->size();
        m_toast->showMessage(QStringList(60, QStringLiteral("longer")).join(u' '), Tone::Danger);
        QVERIFY(m_window->rect().contains(m_toast->geometry()));
        QVERIFY(m_toast->height() > ofOneLine.height());
        QTRY_COMPARE(pm::test::cutTexts(*m_window), QStringList());
        m_toast->showMessage(QStringLiteral("Saved."), Tone::Success);
        QCOMPARE(m_toast->size(), ofOneLine);
    }

private:
    Theme m_theme;
    std::unique_ptr<QWidget> m_window;
    Toast *m_toast = nullptr;
};

QTEST_MAIN(ToastTest)
#include "tst_toast.moc"
