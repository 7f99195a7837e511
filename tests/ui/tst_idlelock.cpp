// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/idlelock.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <QWidget>

#include <memory>

using namespace pm;
using namespace std::chrono_literals;
using Input = std::shared_ptr<QEvent>;

// When nobody touches the program.
class IdleLockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOnceAfterTheTime()
    {
        ui::IdleLock lock;
        const QSignalSpy idle(&lock, &ui::IdleLock::idle);
        lock.setTimeout(30ms);
        QTRY_COMPARE(idle.size(), 1);
        QTest::qWait(90); // until somebody comes back
        QCOMPARE(idle.size(), 1);
    }

    void inputBeginsItAnew_data()
    {
        QTest::addColumn<Input>("input");
        QTest::newRow("key") << Input(QKeyEvent(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier).clone());
        const QPointF at(5, 5);
        for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseMove})
            QTest::addRow("mouse %d", type)
                << Input(QMouseEvent(type, at, at, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier).clone());
        QTest::newRow("wheel") << Input(
            QWheelEvent(at, at, {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false).clone());
    }
    void inputBeginsItAnew()
    {
        QFETCH(Input, input);
        ui::IdleLock lock;
        QSignalSpy idle(&lock, &ui::IdleLock::idle);
        QWidget widget;
        lock.setTimeout(300ms);
        QElapsedTimer clock;
        for (int i = 0; i < 4; ++i) {
            QTest::qWait(100);
            clock.start();
            QCoreApplication::sendEvent(&widget, input.get());
        }
        QVERIFY(idle.isEmpty()); // longer than the time, but never so long at once
        QVERIFY(idle.wait());
        QVERIFY(clock.elapsed() >= 280); // a timer may be early by a twentieth
    }

    void whatMovesByItselfIsNoInput()
    {
        ui::IdleLock lock;
        const QSignalSpy idle(&lock, &ui::IdleLock::idle);
        QWidget widget;
        lock.setTimeout(100ms);
        QElapsedTimer clock;
        clock.start();
        while (idle.isEmpty() && clock.elapsed() < 5000) {
            QEvent paint(QEvent::UpdateRequest);
            QCoreApplication::sendEvent(&widget, &paint);
            QTest::qWait(10);
        }
        QCOMPARE(idle.size(), 1);
    }

    void zeroIsNever()
    {
        ui::IdleLock lock;
        const QSignalSpy idle(&lock, &ui::IdleLock::idle);
        lock.setTimeout(30ms);
        lock.setMinutes(0);
        QWidget widget;
        QTest::keyClick(&widget, Qt::Key_A); // does not begin what is off
        QTest::qWait(100);
        QVERIFY(idle.isEmpty());
    }
};

QTEST_MAIN(IdleLockTest)
#include "tst_idlelock.moc"
