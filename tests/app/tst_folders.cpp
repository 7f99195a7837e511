// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/folders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pm::app;

class TestFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTheOwnersOnly();
    void areEmptied();
    void sayWhenTheyCannotBe();

private:
    QTemporaryDir m_folder;
};

void TestFolders::areTheOwnersOnly()
{
    const QString folder = Folders::under(m_folder.path()).ofWorkspace(QStringLiteral("w1"));
    QVERIFY(Folders::make(folder));
    QVERIFY(Folders::make(folder));
    QVERIFY(QDir(folder).exists());
    QCOMPARE(QFile::permissions(folder) & 0x0077, QFile::Permissions());
}

void TestFolders::areEmptied()
{
    const QString demo = Folders::under(m_folder.path()).demo();
    QVERIFY(Folders::makeEmpty(demo));
    QVERIFY(QDir(demo).mkpath(QStringLiteral("deep/er")));
    QFile file(demo + QStringLiteral("/deep/file"));
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(Folders::makeEmpty(demo));
    QVERIFY(QDir(demo).exists());
    QVERIFY(QDir(demo).isEmpty());
}

void TestFolders::sayWhenTheyCannotBe()
{
    QFile file(m_folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(!Folders::make(file.fileName() + QStringLiteral("/below")));
}

QTEST_GUILESS_MAIN(TestFolders)
#include "tst_folders.moc"
