// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/csvfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pm;

class CsvFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void appearsWhenAllIsThere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        {
            CsvFile csv(path, {QStringLiteral("Name"), QStringLiteral("Count")});
            csv.add({QStringLiteral("One, two"), QStringLiteral("3")});
            QCOMPARE(csv.rows(), 1);
            QCOMPARE(csv.problem(), QString());
            QVERIFY(!QFile::exists(path));
            QCOMPARE(csv.finish(), QString());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "Name,Count\r\n\"One, two\",3\r\n");
        CsvFile(path, {QStringLiteral("Other")}).add({QStringLiteral("given up")});
        file.seek(0);
        QCOMPARE(QString::fromUtf8(file.readAll()).section(u',', 0, 0), QStringLiteral("Name")); // the old one stays
    }

    void saysWhatIsWrong()
    {
        CsvFile csv(QStringLiteral("/nowhere/a.csv"), {QStringLiteral("Name")});
        csv.add({QStringLiteral("One")});
        QVERIFY(!csv.problem().isEmpty());
        QCOMPARE(csv.finish(), csv.problem());
    }
};

QTEST_GUILESS_MAIN(CsvFileTest)
#include "tst_csvfile.moc"
