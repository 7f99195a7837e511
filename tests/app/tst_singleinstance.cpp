// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/singleinstance.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace pm::app;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admitsOneOfAWorkspace();
    void bringsTheFirstToTheFront();
    void takesOverFromAKilledOne();
    void saysWhenNobodyAnswers();

private:
    QTemporaryDir m_folder;
};

void TestSingleInstance::admitsOneOfAWorkspace()
{
    SingleInstance other(m_folder.path(), QStringLiteral("w2"));
    {
        SingleInstance first(m_folder.path(), QStringLiteral("w1"));
        SingleInstance second(m_folder.path(), QStringLiteral("w1"));
        QVERIFY(first.acquire());
        QVERIFY(!second.acquire());
        QVERIFY(other.acquire());
    }
    SingleInstance next(m_folder.path(), QStringLiteral("w1"));
    QVERIFY(next.acquire());
}

void TestSingleInstance::bringsTheFirstToTheFront()
{
    SingleInstance first(m_folder.path(), QStringLiteral("w1"));
    SingleInstance second(m_folder.path(), QStringLiteral("w1"));
    const QSignalSpy activated(&first, &SingleInstance::activationRequested);
    QVERIFY(first.acquire());
    qputenv("XDG_ACTIVATION_TOKEN", "token-5");
    QVERIFY(second.activateOther());
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), QStringLiteral("token-5"));
    qunsetenv("XDG_ACTIVATION_TOKEN");
    QVERIFY(second.activateOther());
    QTRY_COMPARE(activated.size(), 2);
    QCOMPARE(activated.last().first().toString(), QString());
}

void TestSingleInstance::takesOverFromAKilledOne()
{
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        SingleInstance killed(m_folder.path(), QStringLiteral("w1"));
        const char got = killed.acquire() ? 'y' : 'n';
        if (::write(ready[1], &got, 1) == 1)
            ::pause();
        ::_exit(1);
    }
    char got = 0;
    QCOMPARE(::read(ready[0], &got, 1), 1);
    QCOMPARE(got, 'y');
    SingleInstance next(m_folder.path(), QStringLiteral("w1"));
    QVERIFY(!next.acquire());
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QVERIFY(next.acquire());
    QVERIFY(next.activateOther()); // its socket, not the dead one's
}

void TestSingleInstance::saysWhenNobodyAnswers()
{
    SingleInstance lonely(m_folder.path(), QStringLiteral("w3"));
    QVERIFY(!lonely.activateOther());
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
