// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/embeddedkeystore.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace pm;
using namespace pm::secrets;

namespace {

SecretFields one(QByteArrayView value)
{
    SecretFields fields;
    fields.emplace(QStringLiteral("value"), Secret(value));
    return fields;
}

const QString kPath = QStringLiteral("api_keys/tenant/key");

} // namespace

class EmbeddedKeystoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(1'000'000);
        reopen();
    }

    void keepsFieldsAndVersions()
    {
        SecretFields fields;
        fields.emplace(QStringLiteral("username"), Secret("root"));
        fields.emplace(QStringLiteral("pass\u00fcword"), Secret(QByteArray("a\0b\xff", 4)));
        fields.emplace(QStringLiteral("empty"), Secret());
        QCOMPARE(*m_store->write(kPath, fields), 1);
        m_clock.advance(5000);
        QCOMPARE(*m_store->write(kPath, one("second")), 2);

        reopen();
        const auto first = m_store->read(kPath, 1);
        QVERIFY(first);
        QCOMPARE(first->fields.size(), 3U);
        QVERIFY(first->fields.at(QStringLiteral("pass\u00fcword")).equals(QByteArray("a\0b\xff", 4)));
        QVERIFY(first->fields.at(QStringLiteral("empty")).isEmpty());
        QCOMPARE(first->version.createdAt, 1'000'000);
        QVERIFY(valueOf(kPath, {}) == "second");

        const auto metadata = m_store->metadata(kPath);
        QCOMPARE(metadata->currentVersion, 2);
        QCOMPARE(metadata->createdAt, 1'000'000);
        QCOMPARE(metadata->updatedAt, 1'005'000);
        QCOMPARE(metadata->versions.size(), 2U);
    }

    void comparesBeforeItSets()
    {
        QCOMPARE(m_store->write(kPath, one("a"), 1).error().kind, ErrorKind::Conflict);
        QCOMPARE(*m_store->write(kPath, one("a"), 0), 1);
        QCOMPARE(m_store->write(kPath, one("b"), 0).error().kind, ErrorKind::Conflict);
        QCOMPARE(*m_store->write(kPath, one("b"), 1), 2);
        QCOMPARE(m_store->write(kPath, one("c"), 1).error().kind, ErrorKind::Conflict);
        QVERIFY(valueOf(kPath, {}) == "b");
    }

    void deletedVersionsComeBackAndDestroyedOnesDoNot()
    {
        QVERIFY(m_store->write(kPath, one("first")));
        QVERIFY(m_store->write(kPath, one("second")));
        QVERIFY(m_store->remove(kPath, {2, 7}));
        QCOMPARE(m_store->read(kPath).error().kind, ErrorKind::NotFound);
        QVERIFY(valueOf(kPath, 1) == "first");
        QVERIFY(m_store->metadata(kPath)->versions[1].deletedAt.has_value());

        QVERIFY(m_store->undelete(kPath, {2}));
        QVERIFY(valueOf(kPath, {}) == "second");
        QVERIFY(m_store->destroy(kPath, {1}));
        QVERIFY(m_store->undelete(kPath, {1}));
        QCOMPARE(m_store->read(kPath, 1).error().kind, ErrorKind::NotFound);
        QVERIFY(m_store->metadata(kPath)->versions[0].destroyed);
        QCOMPARE(*m_store->write(kPath, one("third")), 3);
    }

    void keepsTheNewestTen()
    {
        for (int i = 1; i <= 13; ++i)
            QCOMPARE(*m_store->write(kPath, one(QByteArray::number(i))), i);
        QCOMPARE(m_store->metadata(kPath)->versions.size(), 10U);
        QCOMPARE(m_store->read(kPath, 3).error().kind, ErrorKind::NotFound);
        QVERIFY(valueOf(kPath, 4) == "4");
        QVERIFY(valueOf(kPath, {}) == "13");
    }

    void listsNamesAndFolders()
    {
        for (const char *path : {"a", "a/b", "a/c/d", "b.d", "Z", ".hidden/x"})
            QVERIFY(m_store->write(QString::fromLatin1(path), one("v")));
        const QStringList root{QStringLiteral(".hidden/"), QStringLiteral("Z"), QStringLiteral("a"),
                               QStringLiteral("a/"), QStringLiteral("b.d")};
        QCOMPARE(*m_store->list(QString()), root);
        const QStringList below{QStringLiteral("b"), QStringLiteral("c/")};
        QCOMPARE(*m_store->list(QStringLiteral("a")), below);
        QCOMPARE(*m_store->list(QStringLiteral("a/")), below);
        QCOMPARE(*m_store->list(QStringLiteral("nowhere")), QStringList());
        QCOMPARE(m_store->list(QStringLiteral("../..")).error().kind, ErrorKind::Validation);
    }

    void removeAllLeavesNothing()
    {
        QVERIFY(m_store->write(QStringLiteral("a/b/c"), one("v")));
        QVERIFY(m_store->write(QStringLiteral("a/d"), one("v")));
        QVERIFY(m_store->removeAll(QStringLiteral("a/b/c")));
        QCOMPARE(*m_store->list(QStringLiteral("a")), QStringList{QStringLiteral("d")});
        QCOMPARE(m_store->read(QStringLiteral("a/b/c")).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_store->removeAll(QStringLiteral("a/b/c")).error().kind, ErrorKind::NotFound);
        QVERIFY(m_store->removeAll(QStringLiteral("a/d")));
        QCOMPARE(*m_store->list(QString()), QStringList());
        QCOMPARE(*m_store->write(QStringLiteral("a/d"), one("again"), 0), 1);
    }

    void absentSecretsAreNotFound()
    {
        QCOMPARE(m_store->read(kPath).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_store->metadata(kPath).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_store->remove(kPath, {1}).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_store->destroy(kPath, {1}).error().kind, ErrorKind::NotFound);
        QVERIFY(m_store->write(kPath, one("v")));
        QCOMPARE(m_store->read(kPath, 2).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_store->read(kPath + QStringLiteral("/below")).error().kind, ErrorKind::NotFound);
    }

    void refusesBadInput()
    {
        QCOMPARE(m_store->write(QStringLiteral("../x"), one("v")).error().kind, ErrorKind::Validation);
        QCOMPARE(m_store->read(QStringLiteral("/etc/passwd")).error().kind, ErrorKind::Validation);
        QCOMPARE(m_store->removeAll(QStringLiteral("a//b")).error().kind, ErrorKind::Validation);
        QCOMPARE(m_store->write(kPath, {}).error().kind, ErrorKind::Validation);
        QCOMPARE(m_store->write(kPath, one(QByteArray(1024 * 1024, 'x'))).error().kind, ErrorKind::Validation);
        QCOMPARE(m_store->read(kPath).error().kind, ErrorKind::NotFound);
    }

    void nothingReadableOnDisk()
    {
        QVERIFY(m_store->write(kPath, one("a-value-to-look-for")));
        int files = 0;
        QDirIterator entries(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY(!content.contains("a-value-to-look-for"));
            QVERIFY(!content.contains(QByteArray(kKeySize, 'm')));
            QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
            ++files;
        }
        QCOMPARE(files, 3); // check, lock, the secret
    }

    void anotherMasterKeyIsRefused()
    {
        QVERIFY(m_store->write(kPath, one("v")));
        m_store.reset();
        const auto opened = EmbeddedKeystore::open(folder(), Secret(QByteArray(kKeySize, 'x')), m_clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Forbidden);
        QVERIFY(opened.error().message.contains(QStringLiteral("does not belong to this keystore")));
        reopen();
        QVERIFY(valueOf(kPath, {}) == "v");
    }

    void aSecondHolderIsRefused()
    {
        const auto second = EmbeddedKeystore::open(folder(), masterKey(), m_clock);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        QVERIFY(second.error().message.contains(QStringLiteral("in use by another process")));
    }

    void knowsWhetherThereIsOne()
    {
        QVERIFY(EmbeddedKeystore::existsIn(folder()));
        QVERIFY(!EmbeddedKeystore::existsIn(m_folder->filePath(QStringLiteral("elsewhere"))));
    }

    void checkNoticesALostFolder()
    {
        QVERIFY(m_store->check());
        QVERIFY(QDir(folder()).removeRecursively());
        QCOMPARE(m_store->check().error().kind, ErrorKind::Unavailable);
    }

    void readersSeeWholeVersionsWhileWritersReplaceThem()
    {
        QVERIFY(m_store->write(kPath, one(QByteArray(1000, '0'))));
        std::atomic<bool> stop = false;
        std::atomic<int> wrong = 0;
        std::atomic<int> reads = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 2; ++i) {
            threads.emplace_back([&] {
                while (!stop) {
                    const QByteArray value = valueOf(kPath, {});
                    wrong += value.size() == 1000 && value.count(value[0]) == 1000 ? 0 : 1;
                    ++reads;
                }
            });
        }
        std::vector<std::thread> writers;
        for (int i = 0; i < 2; ++i) {
            writers.emplace_back([&, i] {
                for (int n = 0; n < 50; ++n)
                    wrong += m_store->write(kPath, one(QByteArray(1000, char('a' + i)))) ? 0 : 1;
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        stop = true;
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong, 0);
        QVERIFY(reads > 0);
        QCOMPARE(m_store->metadata(kPath)->currentVersion, 101);
    }

private:
    static Secret masterKey() { return Secret(QByteArray(kKeySize, 'm')); }
    QString folder() const { return m_folder->filePath(QStringLiteral("keystore")); }
    void reopen()
    {
        m_store.reset();
        auto opened = EmbeddedKeystore::open(folder(), masterKey(), m_clock);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
        m_store = std::move(*opened);
    }
    QByteArray valueOf(const QString &path, std::optional<int> version)
    {
        const auto read = m_store->read(path, version);
        return read ? read->fields.at(QStringLiteral("value")).reveal().toByteArray() : QByteArray();
    }

    FixedClock m_clock{0};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EmbeddedKeystore> m_store;
};

QTEST_GUILESS_MAIN(EmbeddedKeystoreTest)
#include "tst_embeddedkeystore.moc"
