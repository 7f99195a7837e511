// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/uiwatchdog.h"

#include <QRegularExpression>
#include <QTest>

using namespace pm::app;

namespace {

std::atomic<int> warnings = 0;

void count(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtWarningMsg && text.contains(QStringLiteral("stood still")))
        ++warnings;
}

} // namespace

class TestUiWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenTheLoopStands();
};

void TestUiWatchdog::saysWhenTheLoopStands()
{
    const QtMessageHandler before = qInstallMessageHandler(count);
    {
        const UiWatchdog watchdog;
        QTest::qWait(400); // turning
        QCOMPARE(warnings, 0);
        QTest::qSleep(400); // standing
        const bool warned = QTest::qWaitFor([] { return warnings == 1; });
        qInstallMessageHandler(before);
        QVERIFY(warned);
    }
    QCOMPARE(warnings, 1);
}

QTEST_GUILESS_MAIN(TestUiWatchdog)
#include "tst_uiwatchdog.moc"
