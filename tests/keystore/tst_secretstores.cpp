// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keystore/keystoreundertest.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace pm;
using namespace pm::secrets;
using namespace pm::test;

namespace {

const QString kPath = QStringLiteral("api_keys/tenant/key");

} // namespace

// What every secret store does, in files and in the database.
class SecretStoresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { KeystorePlace::addRows(); }
    void init()
    {
        QFETCH_GLOBAL(QString, keystore);
        m_place = std::make_unique<KeystorePlace>(keystore);
        m_clock.set(1'000'000);
        reopen();
    }
    void cleanup() { m_opened = {}; }

    void keepsFieldsAndVersions()
    {
        SecretFields fields;
        fields.emplace(QStringLiteral("username"), Secret("root"));
        fields.emplace(QStringLiteral("pass\u00fcword"), Secret(QByteArray("a\0b\xff", 4)));
        fields.emplace(QStringLiteral("empty"), Secret());
        QCOMPARE(*m_opened.store->write(kPath, fields), 1);
        m_clock.advance(5000);
        QCOMPARE(*m_opened.store->write(kPath, one("second")), 2);

        reopen();
        const auto first = m_opened.store->read(kPath, 1);
        QVERIFY(first);
        QCOMPARE(first->fields.size(), 3U);
        QVERIFY(first->fields.at(QStringLiteral("pass\u00fcword")).equals(QByteArray("a\0b\xff", 4)));
        QVERIFY(first->fields.at(QStringLiteral("empty")).isEmpty());
        QCOMPARE(first->version.createdAt, 1'000'000);
        QVERIFY(valueOf(kPath) == "second");

        const auto metadata = m_opened.store->metadata(kPath);
        QCOMPARE(metadata->currentVersion, 2);
        QCOMPARE(metadata->createdAt, 1'000'000);
        QCOMPARE(metadata->updatedAt, 1'005'000);
        QCOMPARE(metadata->versions.size(), 2U);
    }

    void comparesBeforeItSets()
    {
        QCOMPARE(m_opened.store->write(kPath, one("a"), 1).error().kind, ErrorKind::Conflict);
        QCOMPARE(*m_opened.store->write(kPath, one("a"), 0), 1);
        QCOMPARE(m_opened.store->write(kPath, one("b"), 0).error().kind, ErrorKind::Conflict);
        QCOMPARE(*m_opened.store->write(kPath, one("b"), 1), 2);
        QCOMPARE(m_opened.store->write(kPath, one("c"), 1).error().kind, ErrorKind::Conflict);
        QVERIFY(valueOf(kPath) == "b");
    }

    void deletedVersionsComeBackAndDestroyedOnesDoNot()
    {
        QVERIFY(m_opened.store->write(kPath, one("first")));
        QVERIFY(m_opened.store->write(kPath, one("second")));
        QVERIFY(m_opened.store->remove(kPath, {2, 7}));
        QCOMPARE(m_opened.store->read(kPath).error().kind, ErrorKind::NotFound);
        QVERIFY(valueOf(kPath, 1) == "first");
        QVERIFY(m_opened.store->metadata(kPath)->versions[1].deletedAt.has_value());

        QVERIFY(m_opened.store->undelete(kPath, {2}));
        QVERIFY(valueOf(kPath) == "second");
        QVERIFY(m_opened.store->destroy(kPath, {1}));
        QVERIFY(m_opened.store->undelete(kPath, {1}));
        QCOMPARE(m_opened.store->read(kPath, 1).error().kind, ErrorKind::NotFound);
        QVERIFY(m_opened.store->metadata(kPath)->versions[0].destroyed);
        QCOMPARE(*m_opened.store->write(kPath, one("third")), 3);
    }

    void keepsTheNewestTen()
    {
        for (int i = 1; i <= 13; ++i)
            QCOMPARE(*m_opened.store->write(kPath, one(QByteArray::number(i))), i);
        QCOMPARE(m_opened.store->metadata(kPath)->versions.size(), 10U);
        QCOMPARE(m_opened.store->read(kPath, 3).error().kind, ErrorKind::NotFound);
        QVERIFY(valueOf(kPath, 4) == "4");
        QVERIFY(valueOf(kPath) == "13");
    }

    void listsNamesAndFolders()
    {
        for (const char *path : {"a", "a/b", "a/c/d", "b.d", "Z", ".hidden/x"})
            QVERIFY(m_opened.store->write(QString::fromLatin1(path), one("v")));
        const QStringList root{QStringLiteral(".hidden/"), QStringLiteral("Z"), QStringLiteral("a"),
                               QStringLiteral("a/"), QStringLiteral("b.d")};
        QCOMPARE(*m_opened.store->list(QString()), root);
        const QStringList below{QStringLiteral("b"), QStringLiteral("c/")};
        QCOMPARE(*m_opened.store->list(QStringLiteral("a")), below);
        QCOMPARE(*m_opened.store->list(QStringLiteral("a/")), below);
        QCOMPARE(*m_opened.store->list(QStringLiteral("nowhere")), QStringList());
        QCOMPARE(m_opened.store->list(QStringLiteral("../..")).error().kind, ErrorKind::Validation);
    }

    void removeAllLeavesNothing()
    {
        QVERIFY(m_opened.store->write(QStringLiteral("a/b/c"), one("v")));
        QVERIFY(m_opened.store->write(QStringLiteral("a/d"), one("v")));
        QVERIFY(m_opened.store->removeAll(QStringLiteral("a/b/c")));
        QCOMPARE(*m_opened.store->list(QStringLiteral("a")), QStringList{QStringLiteral("d")});
        QCOMPARE(m_opened.store->read(QStringLiteral("a/b/c")).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_opened.store->removeAll(QStringLiteral("a/b/c")).error().kind, ErrorKind::NotFound);
        QVERIFY(m_opened.store->removeAll(QStringLiteral("a/d")));
        QCOMPARE(*m_opened.store->list(QString()), QStringList());
        QCOMPARE(*m_opened.store->write(QStringLiteral("a/d"), one("again"), 0), 1);
    }

    void absentSecretsAreNotFound()
    {
        QCOMPARE(m_opened.store->read(kPath).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_opened.store->metadata(kPath).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_opened.store->remove(kPath, {1}).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_opened.store->destroy(kPath, {1}).error().kind, ErrorKind::NotFound);
        QVERIFY(m_opened.store->write(kPath, one("v")));
        QCOMPARE(m_opened.store->read(kPath, 2).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_opened.store->read(kPath + QStringLiteral("/below")).error().kind, ErrorKind::NotFound);
    }

    void refusesBadInput()
    {
        QCOMPARE(m_opened.store->write(QStringLiteral("../x"), one("v")).error().kind, ErrorKind::Validation);
        QCOMPARE(m_opened.store->read(QStringLiteral("/etc/passwd")).error().kind, ErrorKind::Validation);
        QCOMPARE(m_opened.store->removeAll(QStringLiteral("a//b")).error().kind, ErrorKind::Validation);
        QCOMPARE(m_opened.store->write(kPath, {}).error().kind, ErrorKind::Validation);
        QCOMPARE(m_opened.store->write(kPath, one(QByteArray(1024 * 1024, 'x'))).error().kind, ErrorKind::Validation);
        QCOMPARE(m_opened.store->read(kPath).error().kind, ErrorKind::NotFound);
    }

    void readersSeeWholeVersionsWhileWritersReplaceThem()
    {
        QVERIFY(m_opened.store->write(kPath, one(QByteArray(1000, '0'))));
        std::atomic<bool> stop = false;
        std::atomic<int> wrong = 0;
        std::atomic<int> reads = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 2; ++i) {
            threads.emplace_back([&] {
                while (!stop) {
                    const QByteArray value = valueOf(kPath);
                    wrong += value.size() == 1000 && value.count(value[0]) == 1000 ? 0 : 1;
                    ++reads;
                }
            });
        }
        std::vector<std::thread> writers;
        for (int i = 0; i < 2; ++i) {
            writers.emplace_back([&, i] {
                for (int n = 0; n < 50; ++n)
                    wrong += m_opened.store->write(kPath, one(QByteArray(1000, char('a' + i)))) ? 0 : 1;
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        stop = true;
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong, 0);
        QVERIFY(reads > 0);
        QCOMPARE(m_opened.store->metadata(kPath)->currentVersion, 101);
    }

    void anotherMasterKeyIsRefused()
    {
        QVERIFY(m_opened.store->write(kPath, one("v")));
        m_opened = {};
        const auto opened = openKeystore(m_place->name(), m_clock, Secret(QByteArray(kKeySize, 'x')));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Forbidden);
        QVERIFY(opened.error().message.contains(QStringLiteral("master")));
        reopen();
        QVERIFY(valueOf(kPath) == "v");
    }

private:
    void reopen()
    {
        m_opened = {};
        auto opened = openKeystore(m_place->name(), m_clock);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
        m_opened = std::move(*opened);
    }
    QByteArray valueOf(const QString &path, std::optional<int> version = {})
    {
        return valueIn(*m_opened.store, path, version);
    }

    FixedClock m_clock{0};
    std::unique_ptr<KeystorePlace> m_place;
    OpenKeystore m_opened;
};

QTEST_GUILESS_MAIN(SecretStoresTest)
#include "tst_secretstores.moc"
