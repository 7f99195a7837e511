// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keystore/keystoreundertest.h"

#include <QFile>
#include <QTest>

#include <filesystem>
#include <thread>

using namespace pm;
using namespace pm::secrets;
using namespace pm::test;

namespace {

const QString kKey = QStringLiteral("api_keys/tenant/key");
const QString kWebhook = QStringLiteral("webhooks/tenant/hook");

} // namespace

// A keystore of files whose secrets the database gets.
class KeystoreTakeOverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_filesPlace = std::make_unique<KeystorePlace>(QStringLiteral("files"));
        m_place = std::make_unique<KeystorePlace>(QStringLiteral("database"));
        m_files = filesAt(m_filesPlace->name());
        auto opened = openKeystore(m_place->name(), m_clock);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
        m_opened = std::move(*opened);
        for (const char *value : {"first", "second", "third"})
            QVERIFY(m_files->write(kKey, one(value)));
        QVERIFY(m_files->destroy(kKey, {1}));
        QVERIFY(m_files->remove(kKey, {2}));
        QVERIFY(m_files->write(kWebhook, one("signs")));
    }
    void cleanup()
    {
        m_opened = {};
        m_files.reset();
    }

    void versionsKeepTheirNumbers()
    {
        QVERIFY(takeOver(*m_files));
        const auto metadata = m_opened.store->metadata(kKey);
        QVERIFY(metadata);
        QCOMPARE(metadata->currentVersion, 3);
        QVERIFY(metadata->versions[0].destroyed);
        QVERIFY(metadata->versions[1].deletedAt.has_value());
        QVERIFY(valueIn(*m_opened.store, kKey, 3) == "third");
        QVERIFY(valueIn(*m_opened.store, kWebhook) == "signs");
        QVERIFY(valueIn(*m_files, kKey) == "third");
        QCOMPARE(*m_opened.store->write(kKey, one("fourth"), 3), 4);
    }

    void whatIsRemovedLaterDoesNotComeBack()
    {
        QVERIFY(takeOver(*m_files));
        QVERIFY(m_opened.store->removeAll(kWebhook));
        QVERIFY(m_opened.store->destroy(kKey, {3}));
        QVERIFY(takeOver(*m_files));
        QCOMPARE(m_opened.store->read(kWebhook).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_opened.store->read(kKey).error().kind, ErrorKind::NotFound);
    }

    // Copies by hand, each of which went on by itself.
    void copiesAreJoined()
    {
        const KeystorePlace copyPlace(QStringLiteral("files"));
        copyFiles(copyPlace.name());
        const auto copy = filesAt(copyPlace.name());
        QVERIFY(copy);
        QCOMPARE(*copy->write(kKey, one("of the copy")), 4);
        QVERIFY(copy->write(QStringLiteral("api_keys/tenant/another"), one("another")));
        QVERIFY(takeOver(*m_files));
        QVERIFY(takeOver(*copy));
        QVERIFY(valueIn(*m_opened.store, kKey, 3) == "third");
        QVERIFY(valueIn(*m_opened.store, kKey) == "of the copy");
        QVERIFY(valueIn(*m_opened.store, QStringLiteral("api_keys/tenant/another")) == "another");
        QVERIFY(valueIn(*m_opened.store, kWebhook) == "signs");
    }

    void twoThatDifferAreRefusedAndNothingIsLost()
    {
        const KeystorePlace copyPlace(QStringLiteral("files"));
        copyFiles(copyPlace.name());
        const auto copy = filesAt(copyPlace.name());
        QVERIFY(copy);
        QVERIFY(copy->write(QStringLiteral("a/first"), one("not brought over")));
        QCOMPARE(*copy->write(kKey, one("of the copy")), 4);
        QCOMPARE(*m_files->write(kKey, one("of the first")), 4);
        QVERIFY(takeOver(*m_files));
        for (int start = 0; start < 2; ++start) {
            const Result<> refused = takeOver(*copy);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Conflict);
            QVERIFY(refused.error().message.contains(kKey));
            QVERIFY(refused.error().message.contains(QStringLiteral("version 4")));
        }
        QVERIFY(valueIn(*m_opened.store, kKey) == "of the first");
        QCOMPARE(m_opened.store->read(QStringLiteral("a/first")).error().kind, ErrorKind::NotFound);
        QVERIFY(valueIn(*copy, kKey) == "of the copy");
    }

    void aDamagedFileIsBroughtOverAsItIs()
    {
        QFile file(m_files->placeOf(kWebhook));
        QVERIFY(file.resize(file.size() / 2));
        QVERIFY(takeOver(*m_files));
        QCOMPARE(m_opened.store->read(kWebhook).error().kind, ErrorKind::Corrupt);
        QVERIFY(valueIn(*m_opened.store, kKey) == "third");
    }

    void severalMayBringTheSameOver()
    {
        std::vector<std::thread> threads;
        std::atomic<int> failures = 0;
        for (int i = 0; i < 3; ++i) {
            const auto place = std::make_shared<KeystorePlace>(QStringLiteral("files"));
            copyFiles(place->name());
            threads.emplace_back([this, place, &failures] {
                const auto files = filesAt(place->name());
                const auto opened = openKeystore(m_place->name(), m_clock);
                const bool done = files && opened && in(*opened).takeOver(*files);
                failures += done ? 0 : 1;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures, 0);
        QVERIFY(valueIn(*m_opened.store, kKey) == "third");
        QCOMPARE(m_opened.store->metadata(kKey)->versions.size(), 3U);
    }

private:
    static keystore::DatabaseKeystore &in(const OpenKeystore &opened)
    {
        return dynamic_cast<keystore::DatabaseKeystore &>(*opened.store);
    }
    Result<> takeOver(EmbeddedKeystore &files) { return in(m_opened).takeOver(files); }
    std::unique_ptr<EmbeddedKeystore> filesAt(const QString &folder)
    {
        auto opened = EmbeddedKeystore::open(folder, KeystorePlace::masterKey(), m_clock);
        return opened ? std::move(*opened) : nullptr;
    }
    void copyFiles(const QString &to) const
    {
        std::filesystem::copy(m_filesPlace->name().toStdString(), to.toStdString(),
                              std::filesystem::copy_options::recursive);
    }

    SystemClock m_clock;
    std::unique_ptr<KeystorePlace> m_filesPlace;
    std::unique_ptr<KeystorePlace> m_place;
    std::unique_ptr<EmbeddedKeystore> m_files;
    OpenKeystore m_opened;
};

QTEST_GUILESS_MAIN(KeystoreTakeOverTest)
#include "tst_keystoretakeover.moc"
