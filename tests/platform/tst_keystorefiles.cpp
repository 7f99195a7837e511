// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/embeddedkeystore.h"
#include "platform/secrets/masterkey.h"
#include "platform/store/database.h"
#include "tests/platform/keyclient.h"
#include "tests/platform/operatorlogin.h"
#include "tests/support/redisserver.h"
#include "tests/support/testdatabase.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

// Cuts a secret in half. Its file, as the log names it.
QByteArray damageSecretBelow(const QString &folder)
{
    QDirIterator files(folder, {QStringLiteral("*.s")}, QDir::Files, QDirIterator::Subdirectories);
    const QString name = files.hasNext() ? files.next() : QString();
    return QFile::resize(name, QFile(name).size() / 2) ? name.toUtf8() : QByteArray();
}

void overwrite(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
}

} // namespace

// The real program on keystores and master keys that something has happened to.
class KeystoreFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void init()
    {
        QFETCH_GLOBAL(QString, database);
        m_database = std::make_unique<TestDatabase>(database);
        m_platform = std::make_unique<PlatformProcess>();
        QVERIFY2(start(), m_platform->log());
    }
    void cleanup()
    {
        m_platform.reset();
        m_database.reset();
    }

    void anotherMasterKeyIsRefused()
    {
        QVERIFY(m_platform->terminate());
        overwrite(masterKeyFile(), QByteArray(32, 'x').toBase64());
        expectRefusal(isInDatabase() ? "Give every machine that runs the service on this database the same master.key"
                                     : "The master key does not belong to this keystore");
    }

    void aMasterKeyForAllToReadIsRefused()
    {
        QVERIFY(m_platform->terminate());
        QVERIFY(QFile::setPermissions(masterKeyFile(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        expectRefusal("may be opened by others than its owner");
    }

    void aTruncatedMasterKeyIsRefused()
    {
        QVERIFY(m_platform->terminate());
        QVERIFY(QFile::resize(masterKeyFile(), 20));
        expectRefusal("does not hold a master key");
    }

    void aLostMasterKeyIsNotReplaced()
    {
        QVERIFY(m_platform->terminate());
        QVERIFY(QFile::remove(masterKeyFile()));
        expectRefusal(isInDatabase() ? "sealed with a master key that this process does not have"
                                     : "The master key of the keystore in");
        QVERIFY(!QFile::exists(masterKeyFile()));
    }

    void aTruncatedKeyCheckIsNamed()
    {
        QVERIFY(m_platform->terminate());
        if (isInDatabase()) {
            QVERIFY(execute(QStringLiteral("UPDATE keystore_check SET content = substr(content, 1, 10)")));
            return expectRefusal("The check of the master key in the database is damaged");
        }
        const QString check = m_platform->dataFolder() + QStringLiteral("/keystore/check");
        QVERIFY(QFile::resize(check, 10));
        expectRefusal(check.toUtf8() + " is damaged");
    }

    void aTruncatedSecretHurtsNothingElse()
    {
        HttpExchange exchange(m_platform->url());
        QVERIFY(signIn(exchange));
        QCOMPARE(exchange.post(QStringLiteral("/api/v1/auth/totp/enroll")).status, 200);
        const QByteArray secret = damageTheSecret();
        QVERIFY(!secret.isEmpty());

        const HttpReply confirmed = exchange.post(QStringLiteral("/api/v1/auth/totp/confirm"),
                                                  {{QStringLiteral("code"), QStringLiteral("123456")}});
        QCOMPARE(confirmed.status, 500);
        QVERIFY(!confirmed.body.contains(secret));
        QCOMPARE(exchange.get(QStringLiteral("/api/v1/auth/me")).status, 200);
        QVERIFY(m_platform->terminate());
        QVERIFY2(m_platform->log().contains(secret), m_platform->log());
        QVERIFY2(start(), m_platform->log());
    }

    void aTruncatedHashHurtsOneKeyOnly()
    {
        const KeyOfTenant broken = makeKeyOfTenant(*m_platform, QStringLiteral("starter"));
        const QByteArray place = damageTheSecret();
        const KeyOfTenant other = makeKeyOfTenant(*m_platform, QStringLiteral("pro"));
        QVERIFY(!place.isEmpty() && !other.secret.isEmpty());

        // Not 401: the key is right, and its owner has nothing to change.
        const HttpReply sent = sendMessage(*clientOf(*m_platform, broken), QStringLiteral("Hello"));
        QVERIFY2(sent.status == 500 && sent.errorCode() == QStringLiteral("internal"), describe(sent));
        QVERIFY(!sent.body.contains(place));
        QCOMPARE(sendMessage(*clientOf(*m_platform, other), QStringLiteral("Hello")).status, 200);
        QCOMPARE(failingChecks(*m_platform), QStringList());
        // A damaged secret can still be done away with.
        const QString path = QStringLiteral("/api/v1/platform/api-keys/") + broken.id;
        QCOMPARE(operatorOf(*m_platform, broken)->remove(path).status, 200);
        QCOMPARE(sendMessage(*clientOf(*m_platform, broken), QStringLiteral("Hello")).status, 401);
    }

    void settingsMayReferToTheKeystore()
    {
        RedisServer redis;
        QVERIFY2(redis.start(), redis.log());
        QVERIFY(m_platform->terminate());
        writeSecret(QStringLiteral("infra/redis"), redis.url());
        QVERIFY2(start({QStringLiteral("--redis=vault:infra/redis#url")}), m_platform->log());
        const HttpReply ready = HttpExchange(m_platform->url()).get(QStringLiteral("/readyz"));
        QCOMPARE(ready.status, 200);
        QVERIFY(ready.body.contains("redis"));
        QVERIFY(m_platform->terminate());
        expectRefusal("infra/postgres", QStringLiteral("--database=vault:infra/postgres"));
    }

private:
    [[nodiscard]] bool start(const QStringList &arguments = {})
    {
        return m_platform->start(QStringList{databaseArgument()} + arguments);
    }
    QString databaseArgument() const { return QStringLiteral("--database=") + m_database->url(); }
    bool isInDatabase() const { return m_database->kind() == QStringLiteral("postgresql"); }
    bool execute(const QString &sql) const
    {
        const auto database = store::openDatabase({.url = m_database->url()});
        return database && (*database)->write([&](store::Connection &connection) { return connection.execute(sql); });
    }
    // The only one that there is. How the log names its place.
    QByteArray damageTheSecret() const
    {
        if (!isInDatabase())
            return damageSecretBelow(m_platform->dataFolder());
        const bool damaged = execute(
            QStringLiteral("UPDATE secrets SET content = substr(content, 1, length(content) / 2)"));
        return damaged ? QByteArrayLiteral("table secrets, path ") : QByteArray();
    }
    QString masterKeyFile() const { return m_platform->dataFolder() + QStringLiteral("/master.key"); }
    void writeSecret(const QString &path, const QString &url)
    {
        const auto key = secrets::readMasterKey(masterKeyFile());
        QVERIFY(key && key->has_value());
        const SystemClock clock;
        const auto keystore = secrets::EmbeddedKeystore::open(m_platform->dataFolder() + QStringLiteral("/keystore"),
                                                              **key, clock);
        QVERIFY(keystore);
        secrets::SecretFields fields;
        fields.emplace(QStringLiteral("url"), Secret(url.toUtf8()));
        fields.emplace(QStringLiteral("note"), Secret("kept beside it"));
        QVERIFY((*keystore)->write(path, fields));
    }
    void expectRefusal(const QByteArray &sentence) { expectRefusal(sentence, databaseArgument()); }
    void expectRefusal(const QByteArray &sentence, const QString &database)
    {
        QVERIFY(m_platform->launch({database}));
        QVERIFY(m_platform->waitForExit(10000));
        QCOMPARE(m_platform->exitCode(), 1);
        QVERIFY2(m_platform->log().contains(sentence), m_platform->log());
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<PlatformProcess> m_platform;
};

QTEST_GUILESS_MAIN(KeystoreFilesTest)
#include "tst_keystorefiles.moc"
