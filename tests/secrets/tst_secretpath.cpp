// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/secretpath.h"

#include <QTest>

using namespace pm;
using namespace pm::secrets;

class SecretPathTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptsPlainNamesOnly_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, const QString &path, bool good) { QTest::newRow(name) << path << good; };
        row("one name", QStringLiteral("postmark"), true);
        row("folders", QStringLiteral("api_keys/0190-ab/k.1"), true);
        row("address", QStringLiteral("users/root@example.org"), true);
        row("hidden", QStringLiteral(".hidden/..three"), true);
        row("longest", QString(253, u'a') + u'/' + QString(253, u'b') + QStringLiteral("/cccc"), true);
        row("empty", QString(), false);
        row("root", QStringLiteral("/"), false);
        row("absolute", QStringLiteral("/etc/passwd"), false);
        row("slash at the end", QStringLiteral("a/"), false);
        row("empty name", QStringLiteral("a//b"), false);
        row("parent", QStringLiteral("a/../b"), false);
        row("here", QStringLiteral("./a"), false);
        row("space", QStringLiteral("a b"), false);
        row("backslash", QStringLiteral("a\\b"), false);
        row("NUL", QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b"), false);
        row("letter beyond ASCII", QStringLiteral("sch\u00f6n"), false);
        row("name too long", QString(254, u'a'), false);
        row("path too long", QString(253, u'a') + u'/' + QString(253, u'b') + QStringLiteral("/ccccc"), false);
    }
    void acceptsPlainNamesOnly()
    {
        QFETCH(QString, path);
        const Result<> checked = checkPath(path);
        QTEST(checked.has_value(), "good");
        if (!checked)
            QCOMPARE(checked.error().kind, ErrorKind::Validation);
    }

    void foldersMayBeTheRootAndEndWithASlash()
    {
        QVERIFY(checkFolder(QString()));
        QVERIFY(checkFolder(QStringLiteral("a/b/")));
        QVERIFY(!checkFolder(QStringLiteral("a/..")));
        QVERIFY(!checkFolder(QStringLiteral("a//")));
    }

    void filesAndFoldersCannotMeet()
    {
        QCOMPARE(fileOfSecret(QStringLiteral("a")), QStringLiteral("a.s"));
        QCOMPARE(fileOfSecret(QStringLiteral("a.s/b")), QStringLiteral("a.s.d/b.s"));
        QCOMPARE(fileOfSecret(QStringLiteral("a/b.d")), QStringLiteral("a.d/b.d.s"));
        QCOMPARE(folderOnDisk(QStringLiteral("a/b/")), QStringLiteral("a.d/b.d/"));
        QCOMPARE(folderOnDisk(QString()), QString());
    }

    void entriesGiveTheirNamesBack()
    {
        QCOMPARE(nameOfEntry(QStringLiteral("a.s")), QStringLiteral("a"));
        QCOMPARE(nameOfEntry(QStringLiteral("a.s.d")), QStringLiteral("a.s/"));
        QCOMPARE(nameOfEntry(QStringLiteral("scratch")), QString());
    }
};

QTEST_GUILESS_MAIN(SecretPathTest)
#include "tst_secretpath.moc"
