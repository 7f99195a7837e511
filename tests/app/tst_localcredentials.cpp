// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/localcredentials.h"
#include "tests/app/memorykeychain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pm;
using namespace pm::app;

class TestLocalCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesGoodOnes();
    void keepsThemInTheKeychain();
    void leavesThemToTheServiceWithoutAKeychain();
    void staysWithTheServiceOnceItHasData();
    void failsRatherThanLoseTheKey();
    void aKeychainThatRefusesIsAskedAgain();
    void needsAFolderToWriteIn();
    void readsWhatTheServiceLeft();

private:
    [[nodiscard]] Result<LocalCredentials> obtain();
    void write(const char *name, const QByteArray &content);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::MemoryKeychain> m_keychain;
};

void TestLocalCredentials::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<test::MemoryKeychain>();
}

Result<LocalCredentials> TestLocalCredentials::obtain()
{
    std::optional<Result<LocalCredentials>> obtained;
    LocalCredentialStore store(*m_keychain, m_folder->path(), QStringLiteral("w1"));
    store.obtain({this, [&obtained](Result<LocalCredentials> result) { obtained = std::move(result); }});
    return std::move(*obtained);
}

void TestLocalCredentials::write(const char *name, const QByteArray &content)
{
    QFile file(m_folder->filePath(QLatin1StringView(name)));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
}

void TestLocalCredentials::makesGoodOnes()
{
    const LocalCredentials made = makeLocalCredentials();
    QCOMPARE(QByteArray::fromBase64(made.masterKey.reveal().toByteArray()).size(), 32);
    QVERIFY(made.password.size() >= 40);
    QVERIFY(!made.email.isEmpty());
    QVERIFY(!makeLocalCredentials().masterKey.equals(made.masterKey.reveal()));
}

void TestLocalCredentials::keepsThemInTheKeychain()
{
    const Result<LocalCredentials> first = obtain();
    QVERIFY(first && !first->masterKey.isEmpty());
    QVERIFY(m_keychain->entries.contains(QStringLiteral("local-service/w1")));
    write("platform.db", "data");
    const Result<LocalCredentials> second = obtain();
    QVERIFY(second);
    QVERIFY(second->masterKey.equals(first->masterKey.reveal()));
    QVERIFY(second->password.equals(first->password.reveal()));
    QCOMPARE(second->email, first->email);
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    for (const QString &name : files) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(!file.readAll().contains(first->password.reveal().toByteArray()));
    }
}

void TestLocalCredentials::leavesThemToTheServiceWithoutAKeychain()
{
    m_keychain->available = false;
    const Result<LocalCredentials> obtained = obtain();
    QVERIFY(obtained);
    QVERIFY(obtained->masterKey.isEmpty() && obtained->password.isEmpty());
}

void TestLocalCredentials::staysWithTheServiceOnceItHasData()
{
    write("platform.db", "data");
    const Result<LocalCredentials> obtained = obtain();
    QVERIFY(obtained);
    QVERIFY(obtained->masterKey.isEmpty());
    QVERIFY(m_keychain->entries.empty());
}

void TestLocalCredentials::failsRatherThanLoseTheKey()
{
    QVERIFY(obtain());
    m_keychain->available = false;
    QCOMPARE(obtain().error().kind, ErrorKind::Unavailable);
    m_keychain->available = true;
    m_keychain->entries.clear();
    QCOMPARE(obtain().error().kind, ErrorKind::NotFound);
    m_keychain->entries[QStringLiteral("local-service/w1")] = Secret("{");
    QCOMPARE(obtain().error().kind, ErrorKind::Corrupt);
}

// It may have been locked: no reason for a key in a file, least of all for good.
void TestLocalCredentials::aKeychainThatRefusesIsAskedAgain()
{
    m_keychain->writable = false;
    const Result<LocalCredentials> refused = obtain();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QVERIFY(QDir(m_folder->path()).isEmpty());
    m_keychain->writable = true;
    const Result<LocalCredentials> made = obtain();
    QVERIFY(made && !made->masterKey.isEmpty());
    QVERIFY(m_keychain->entries.contains(QStringLiteral("local-service/w1")));
    const Result<LocalCredentials> kept = obtain();
    QVERIFY(kept && kept->masterKey.equals(made->masterKey.reveal()));
}

void TestLocalCredentials::needsAFolderToWriteIn()
{
    QVERIFY(m_folder->remove());
    QCOMPARE(obtain().error().kind, ErrorKind::Storage);
}

void TestLocalCredentials::readsWhatTheServiceLeft()
{
    QCOMPARE(readBootstrap(m_folder->path()).error().kind, ErrorKind::Storage);
    write("bootstrap.json", R"({"email":"admin@penguinmails.local","password":"made there"})");
    const Result<LocalCredentials> left = readBootstrap(m_folder->path());
    QVERIFY(left);
    QCOMPARE(left->email, QStringLiteral("admin@penguinmails.local"));
    QVERIFY(left->password.equals("made there"));
    QVERIFY(left->masterKey.isEmpty());
}

QTEST_GUILESS_MAIN(TestLocalCredentials)
#include "tst_localcredentials.moc"
