// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/systemkeychain.h"

#include <QSignalSpy>
#include <QTest>

using namespace pm;
using namespace pm::app;

// A desktop without a session bus; see the environment in CMakeLists.txt.
class TestMissingKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoName();
    void failsEveryCall();
};

void TestMissingKeychain::hasNoName()
{
    QCOMPARE(SystemKeychain().backendName(), QString());
}

void TestMissingKeychain::failsEveryCall()
{
    SystemKeychain keychain;
    QList<ErrorKind> failures;
    const auto note = [&failures](const auto &result) {
        if (!result)
            failures.append(result.error().kind);
    };
    keychain.store(QStringLiteral("e"), Secret("s"), {this, note});
    keychain.load(QStringLiteral("e"), {this, note});
    keychain.remove(QStringLiteral("e"), {this, note});
    QVERIFY(failures.isEmpty()); // never before the call returned
    QTRY_COMPARE(failures, QList<ErrorKind>(3, ErrorKind::Unavailable));
}

QTEST_GUILESS_MAIN(TestMissingKeychain)
#include "tst_missingkeychain.moc"
