// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keystore/keystoreundertest.h"
#include "tests/support/postgresserver.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace pm;
using namespace pm::secrets;
using namespace pm::test;

namespace {

const QString kDamaged = QStringLiteral("tenant/damaged");
const QString kOther = QStringLiteral("tenant/other");

QByteArray bytesOf(store::Database &database, const QString &sql, const QVariantList &values = {})
{
    const auto rows = database.read([&](store::Connection &connection) { return connection.query(sql, values); });
    return rows && !rows->empty() ? rows->front().bytes(0) : QByteArray();
}

bool run(store::Database &database, const QString &sql, const QVariantList &values = {})
{
    return database.write([&](store::Connection &connection) { return connection.execute(sql, values); }).has_value();
}

QByteArray contentOf(store::Database &database, const QString &path)
{
    return bytesOf(database, QStringLiteral("SELECT content FROM secrets WHERE path = ?"), {path});
}

bool overwrite(store::Database &database, const QString &path, const QByteArray &content)
{
    return run(database, QStringLiteral("UPDATE secrets SET content = ? WHERE path = ?"), {content, path});
}

} // namespace

// What the database adds to a secret store: several processes, rows that were changed, a server that goes away.
class DatabaseKeystoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<KeystorePlace>(QStringLiteral("database"));
        m_opened = opened();
        QVERIFY(m_opened.store);
        QVERIFY(m_opened.store->write(kDamaged, one("first")));
        QVERIFY(m_opened.store->write(kDamaged, one("second")));
        QVERIFY(m_opened.store->write(kOther, one("safe")));
    }
    void cleanup() { m_opened = {}; }

    void nothingReadableInTheDatabase()
    {
        QVERIFY(m_opened.store->write(kOther, one("a-value-to-look-for")));
        const QByteArray content = contentOf(*m_opened.database, kOther);
        QVERIFY(!content.isEmpty());
        QVERIFY(!content.contains("a-value-to-look-for"));
        QVERIFY(!content.contains(QByteArray(kKeySize, 'm')));
    }

    void everyChangedByteIsNoticed()
    {
        const QByteArray whole = contentOf(*m_opened.database, kDamaged);
        for (qsizetype i = 0; i < whole.size(); i += 11) {
            QByteArray changed = whole;
            changed[i] = static_cast<char>(changed[i] ^ 0x01);
            QVERIFY(overwrite(*m_opened.database, kDamaged, changed));
            expectDamage();
        }
        for (const qsizetype size : {qsizetype(0), qsizetype(4), whole.size() / 2, whole.size() - 1}) {
            QVERIFY(overwrite(*m_opened.database, kDamaged, whole.first(size)));
            expectDamage();
        }
        QVERIFY(overwrite(*m_opened.database, kDamaged, whole));
        QVERIFY(valueIn(*m_opened.store, kDamaged) == "second");
    }

    void aRowInAnothersPlaceIsNoticed()
    {
        QVERIFY(overwrite(*m_opened.database, kDamaged, contentOf(*m_opened.database, kOther)));
        expectDamage();
    }

    void aDamagedSecretIsNotOverwrittenAndCanBeRemoved()
    {
        QVERIFY(overwrite(*m_opened.database, kDamaged, "garbage"));
        QCOMPARE(m_opened.store->write(kDamaged, one("new")).error().kind, ErrorKind::Corrupt);
        QCOMPARE(contentOf(*m_opened.database, kDamaged), QByteArray("garbage"));
        QVERIFY(m_opened.store->removeAll(kDamaged));
        QCOMPARE(*m_opened.store->write(kDamaged, one("new")), 1);
    }

    void aChangedKeyCheckIsNotMistakenForAnotherKey()
    {
        QByteArray check = bytesOf(*m_opened.database, QStringLiteral("SELECT content FROM keystore_check"));
        check[check.size() / 2] = static_cast<char>(check[check.size() / 2] ^ 0x10);
        QVERIFY(run(*m_opened.database, QStringLiteral("UPDATE keystore_check SET content = ?"), {check}));
        expectRefusal(ErrorKind::Corrupt, "The check of the master key in the database is damaged");
    }

    void aLostKeyCheckIsNoNewKeystore()
    {
        QVERIFY(run(*m_opened.database, QStringLiteral("DELETE FROM keystore_check")));
        expectRefusal(ErrorKind::Corrupt, "The check of the master key is gone");
    }

    void anotherMasterKeySaysWhatToDo()
    {
        const auto refused = openKeystore(m_place->name(), m_clock, Secret(QByteArray(kKeySize, 'x')));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
        QVERIFY(refused.error().message.contains(QStringLiteral("Give every machine")));
        QVERIFY(refused.error().message.contains(QStringLiteral("the same master.key")));
    }

    void ofTwoThatMakeItAtOnceOneMasterKeyHolds()
    {
        const KeystorePlace fresh(QStringLiteral("database"));
        std::array<std::optional<Result<OpenKeystore>>, 4> made;
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < made.size(); ++i)
            threads.emplace_back([&, i] {
                made[i] = openKeystore(fresh.name(), m_clock, Secret(QByteArray(kKeySize, char('a' + int(i)))));
            });
        for (std::thread &thread : threads)
            thread.join();
        int holders = 0;
        for (const auto &each : made) {
            holders += each->has_value() ? 1 : 0;
            QVERIFY(each->has_value() || each->error().kind == ErrorKind::Forbidden);
        }
        QCOMPARE(holders, 1);
    }

    void whatOneProcessWritesAnotherReads()
    {
        const OpenKeystore other = opened();
        QVERIFY(valueIn(*other.store, kDamaged) == "second");
        QCOMPARE(*other.store->write(kDamaged, one("third"), 2), 3);
        QVERIFY(valueIn(*m_opened.store, kDamaged) == "third");
        QVERIFY(m_opened.store->removeAll(kDamaged));
        QCOMPARE(other.store->read(kDamaged).error().kind, ErrorKind::NotFound);
    }

    // Each takes the version that it saw and wants to be the next; nobody's version is written over.
    void twoProcessesOnOnePath()
    {
        const OpenKeystore other = opened();
        const QString path = QStringLiteral("tenant/new");
        std::array<std::atomic<int>, 30> written{};
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, i] {
                SecretStore &store = i % 2 == 0 ? *m_opened.store : *other.store;
                for (int next = 1; next < std::ssize(written);) {
                    const auto made = store.write(path, one(QByteArray::number(i)), next - 1);
                    if (made)
                        ++written[static_cast<std::size_t>(*made)];
                    else if (made.error().kind != ErrorKind::Conflict)
                        ++failures;
                    ++next;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures, 0);
        const int newest = m_opened.store->metadata(path)->currentVersion;
        QVERIFY(newest >= 1);
        for (int version = 1; version < std::ssize(written); ++version)
            QCOMPARE(written[static_cast<std::size_t>(version)], version <= newest ? 1 : 0);
    }

    void writesThatDoNotCareFollowEachOther()
    {
        const OpenKeystore other = opened();
        const QString path = QStringLiteral("tenant/new");
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (SecretStore *store : {m_opened.store.get(), other.store.get()}) {
            threads.emplace_back([&, store] {
                for (int i = 0; i < 25; ++i)
                    failures += store->write(path, one("v")) ? 0 : 1;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures, 0);
        QCOMPARE(m_opened.store->metadata(path)->currentVersion, 50);
    }

    void theServerGoesAwayAndComesBack()
    {
        PostgresServer server;
        QVERIFY2(server.start(), server.log());
        const auto away = openKeystore(server.createDatabase(), m_clock);
        QVERIFY(away);
        SecretStore &store = *away->store;
        QCOMPARE(*store.write(kOther, one("kept")), 1);
        server.stopImmediate();
        QCOMPARE(store.read(kOther).error().kind, ErrorKind::Unavailable);
        QCOMPARE(store.write(kOther, one("lost"), 1).error().kind, ErrorKind::Unavailable);
        QCOMPARE(store.metadata(kOther).error().kind, ErrorKind::Unavailable);
        QCOMPARE(store.removeAll(kOther).error().kind, ErrorKind::Unavailable);
        QCOMPARE(store.check().error().kind, ErrorKind::Unavailable);
        QVERIFY(server.restart());
        QTRY_VERIFY_WITH_TIMEOUT(store.check(), 20000);
        QVERIFY(valueIn(store, kOther) == "kept");
        QCOMPARE(*store.write(kOther, one("next"), 1), 2);
    }

private:
    OpenKeystore opened()
    {
        auto made = openKeystore(m_place->name(), m_clock);
        if (!made)
            qWarning("%s", qPrintable(made.error().message));
        return made ? std::move(*made) : OpenKeystore();
    }
    void expectDamage()
    {
        const auto read = m_opened.store->read(kDamaged);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Corrupt);
        QVERIFY(read.error().message.contains(kDamaged));
        QVERIFY(read.error().detail.contains(QStringLiteral("table secrets")));
        QCOMPARE(m_opened.store->metadata(kDamaged).error().kind, ErrorKind::Corrupt);
        QVERIFY(valueIn(*m_opened.store, kOther) == "safe");
    }
    void expectRefusal(ErrorKind kind, const char *sentence)
    {
        const auto refused = openKeystore(m_place->name(), m_clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, kind);
        QVERIFY2(refused.error().message.contains(QLatin1StringView(sentence)), qPrintable(refused.error().message));
    }

    SystemClock m_clock;
    std::unique_ptr<KeystorePlace> m_place;
    OpenKeystore m_opened;
};

QTEST_GUILESS_MAIN(DatabaseKeystoreTest)
#include "tst_databasekeystore.moc"
