// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/screenshots.h"

#include <QApplication>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace pm;
using namespace std::chrono_literals;

// The walk that the pictures are taken on, when something is wrong on the way.
class PictureWalkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("HOME", m_home.path().toLocal8Bit());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    }

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

    void whatCannotBeKeptFailsItAtOnce()
    {
        QStringList seen;
        const auto look = [&](const QString &step, QWidget &) {
            seen.append(step);
            return false;
        };
        QCOMPARE(app::walkPictures({.seen = look, .settling = 20ms}), 1);
        QCOMPARE(seen.size(), 1);
    }

private:
    QTemporaryDir m_home;
};

QTEST_MAIN(PictureWalkTest)
#include "tst_picturewalk.moc"
