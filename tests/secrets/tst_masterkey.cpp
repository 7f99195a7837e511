// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/masterkey.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace pm;
using namespace pm::secrets;

class MasterKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("master.key"));
    }

    void isMadePrivateAndReadBack()
    {
        QVERIFY(!readMasterKey(m_file)->has_value());
        const auto made = createMasterKey(m_file);
        QVERIFY(made);
        QCOMPARE(made->size(), kKeySize);
        const auto owner = QFile::ReadOwner | QFile::WriteOwner;
        QCOMPARE(QFile::permissions(m_file) & ~(QFile::ReadUser | QFile::WriteUser), QFile::Permissions(owner));
        QVERIFY((*readMasterKey(m_file))->equals(made->reveal()));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("master.key")});
    }

    void isDifferentEachTime()
    {
        const auto first = createMasterKey(m_file);
        const auto second = createMasterKey(m_folder->filePath(QStringLiteral("second.key")));
        QVERIFY(!first->equals(second->reveal()));
    }

    void refusesAFileThatOthersMayOpen_data()
    {
        QTest::addColumn<int>("permission");
        QTest::newRow("group reads") << int(QFile::ReadGroup);
        QTest::newRow("group writes") << int(QFile::WriteGroup);
        QTest::newRow("others read") << int(QFile::ReadOther);
        QTest::newRow("others write") << int(QFile::WriteOther);
    }
    void refusesAFileThatOthersMayOpen()
    {
        QFETCH(int, permission);
        QVERIFY(createMasterKey(m_file));
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner | QFile::Permission(permission)));
        expectRefusal(QStringLiteral("may be opened by others"));
    }

    void refusesWhatIsNoKey_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("31 bytes") << QByteArray(31, 'k').toBase64();
        QTest::newRow("33 bytes") << QByteArray(33, 'k').toBase64();
        QTest::newRow("cut short") << QByteArray(32, 'k').toBase64().chopped(3);
        QTest::newRow("not base64") << QByteArray(32, '!');
        QTest::newRow("raw bytes") << QByteArray(32, '\x01');
        QTest::newRow("long") << QByteArray(100000, 'A');
    }
    void refusesWhatIsNoKey()
    {
        QFETCH(QByteArray, content);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
        expectRefusal(QStringLiteral("does not hold a master key"));
    }

    void refusesAFolderInItsPlace()
    {
        QVERIFY(QDir().mkdir(m_file));
        QVERIFY(!readMasterKey(m_file));
    }

private:
    void expectRefusal(const QString &reason)
    {
        const auto key = readMasterKey(m_file);
        QVERIFY(!key);
        QVERIFY2(key.error().message.contains(reason), qPrintable(key.error().message));
        QVERIFY(key.error().message.contains(m_file));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(MasterKeyTest)
#include "tst_masterkey.moc"
