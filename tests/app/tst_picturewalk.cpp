// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/screenshots.h"
#include "tests/app/baredesktop.h"

#include <QApplication>
#include <QMainWindow>
#include <QTest>

using namespace pm;
using namespace std::chrono_literals;

// The walk that the pictures are taken on, when something is wrong on the way.
class PictureWalkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desktop.isValid()); }

    void aPageThatDoesNotLoadFailsIt()
    {
        QStringList seen;
        bool isNavigationFocused = false;
        const auto look = [&](const QString &step, QWidget &window) {
            seen.append(step);
            const auto *navigation = window.findChild<QWidget *>(QStringLiteral("sidebar"));
            isNavigationFocused |= navigation != nullptr && navigation->isAncestorOf(QApplication::focusWidget());
            // What the next step shows is not seen any more.
            if (const auto *main = qobject_cast<QMainWindow *>(&window))
                main->centralWidget()->hide();
            return true;
        };
        QCOMPARE(app::walkPictures({.seen = look, .settling = 20ms, .patience = 5s}), 1);
        QVERIFY(!seen.contains(QStringLiteral("key-inspector")));
        QVERIFY(!isNavigationFocused); // nobody has pressed a key
    }

private:
    test::BareDesktop m_desktop;
};

QTEST_MAIN(PictureWalkTest)
#include "tst_picturewalk.moc"
