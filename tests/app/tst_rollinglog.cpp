// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/rollinglog.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace pm::app;

class TestRollingLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWithinItsSize();
    void continuesAFile();
    void isItsOwnersOnly();
    void doesWithoutAFolder();

private:
    QTemporaryDir m_folder;
};

void TestRollingLog::staysWithinItsSize()
{
    const QString path = m_folder.filePath(QStringLiteral("a.log"));
    RollingLog log(path, 1000);
    for (int i = 0; i < 100; ++i)
        log.append(QByteArray(99, 'x') + '\n');
    log.append("last\n");
    QVERIFY(QFileInfo(path).size() <= 1000);
    QVERIFY(QFileInfo(path + QStringLiteral(".1")).size() <= 1000);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().endsWith("last\n"));
}

void TestRollingLog::continuesAFile()
{
    const QString path = m_folder.filePath(QStringLiteral("b.log"));
    RollingLog(path).append("one\n");
    RollingLog(path).append("two\n");
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), "one\ntwo\n");
}

void TestRollingLog::isItsOwnersOnly()
{
    const QString path = m_folder.filePath(QStringLiteral("c.log"));
    RollingLog(path, 10).append("0123456789");
    RollingLog(path, 10).append("rolled");
    for (const QString &file : QStringList{path, path + QStringLiteral(".1")})
        QCOMPARE(QFile::permissions(file) & 0x0077, QFile::Permissions());
}

void TestRollingLog::doesWithoutAFolder()
{
    RollingLog log(m_folder.filePath(QStringLiteral("none/d.log")));
    log.append("lost"); // and nothing else happens
    QVERIFY(!QFileInfo::exists(m_folder.filePath(QStringLiteral("none"))));
}

QTEST_GUILESS_MAIN(TestRollingLog)
#include "tst_rollinglog.moc"
