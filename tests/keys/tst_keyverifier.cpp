// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/blocking.h"
#include "platform/http/workerpool.h"
#include "platform/keys/keyverifier.h"
#include "tests/keys/keysundertest.h"

#include <QScopeGuard>
#include <QTest>

#include <semaphore>

using namespace pm;
using secrets::SecretFields;
using test::KeysUnderTest;
using test::TestDatabase;

namespace {

constexpr int kPatienceMs = 20'000;

// Another store, which does not answer before it may.
class HeldStore final : public secrets::SecretStore
{
public:
    explicit HeldStore(SecretStore &store)
        : m_store(store)
    {
    }

    [[nodiscard]] int reads() const { return m_reads; }
    void letGo() { m_mayRead.release(); }

    Result<secrets::SecretRead> read(const QString &path, std::optional<int> version) override
    {
        ++m_reads;
        const Blocking waits;
        m_mayRead.acquire();
        return m_store.read(path, version);
    }
    Result<int> write(const QString &path, const SecretFields &fields, std::optional<int> expected) override
    {
        return m_store.write(path, fields, expected);
    }
    Result<QStringList> list(const QString &folder) override { return m_store.list(folder); }
    Result<secrets::SecretMetadata> metadata(const QString &path) override { return m_store.metadata(path); }
    Result<> remove(const QString &path, const std::vector<int> &versions) override
    {
        return m_store.remove(path, versions);
    }
    Result<> undelete(const QString &path, const std::vector<int> &versions) override
    {
        return m_store.undelete(path, versions);
    }
    Result<> destroy(const QString &path, const std::vector<int> &versions) override
    {
        return m_store.destroy(path, versions);
    }
    Result<> removeAll(const QString &path) override { return m_store.removeAll(path); }
    Result<> check() override { return m_store.check(); }

private:
    SecretStore &m_store;
    std::binary_semaphore m_mayRead{0};
    std::atomic<int> m_reads = 0;
};

} // namespace

class KeyVerifierTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    // Many more than may run at a time come with a key that was not used for long: one of them has it verified, and the
    // others take no turns from anybody while they wait for that.
    void whoWaitsForAColdKeyKeepsNobodyWaiting()
    {
        constexpr int kRequests = 39;
        QFETCH_GLOBAL(QString, database);
        KeysUnderTest platform(database);
        QVERIFY(platform.isReady());
        const QByteArray key = platform.makeKey().key.toLatin1();
        HeldStore store(platform.secrets());
        keys::BcryptPool bcrypt(KeysUnderTest::fastBcrypt());
        keys::KeyHashes hashes(platform.database(), store, bcrypt, platform.clock);
        keys::VerifiedKeys verified(platform.steady);
        keys::KeyVerifier verifier(platform.database(), hashes, verified, platform.steady);
        std::atomic<int> begun = 0;
        std::atomic<int> identified = 0;
        std::atomic<bool> done = false;
        http::WorkerPool pool(kRequests + 1, 100);
        const auto end = qScopeGuard([&store] { store.letGo(); }); // or the pool would wait for what failed
        for (int i = 0; i < kRequests; ++i) {
            QVERIFY(pool.tryPost([&] {
                ++begun;
                identified += verifier.identify(key, *IpNetwork::parse(KeysUnderTest::peer())) ? 1 : 0;
            }));
        }
        QTRY_COMPARE_WITH_TIMEOUT(begun.load(), kRequests, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(store.reads(), 1, kPatienceMs);
        QVERIFY(pool.tryPost([&done] { done = true; }));
        QTRY_VERIFY_WITH_TIMEOUT(done.load(), kPatienceMs);
        QCOMPARE(identified.load(), 0);
        store.letGo();
        QTRY_COMPARE_WITH_TIMEOUT(identified.load(), kRequests, kPatienceMs);
        QCOMPARE(store.reads(), 1);
        QCOMPARE(bcrypt.runs(), 1);
    }
};

QTEST_GUILESS_MAIN(KeyVerifierTest)
#include "tst_keyverifier.moc"
