// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/secretreference.h"
#include "platform/secrets/embeddedkeystore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pm;
using namespace pm::platform;

class SecretReferenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::move(
            *secrets::EmbeddedKeystore::open(m_folder.path(), Secret(QByteArray(secrets::kKeySize, 'm')), m_clock));
        secrets::SecretFields one;
        one.emplace(QStringLiteral("api_key"), Secret("pk-1"));
        QVERIFY(m_store->write(QStringLiteral("esp/postmark"), one));
        secrets::SecretFields two;
        two.emplace(QStringLiteral("url"), Secret("redis://h"));
        two.emplace(QStringLiteral("password"), Secret("pw"));
        QVERIFY(m_store->write(QStringLiteral("secret/twice"), two));
    }

    void plainValuesStayAsTheyAre()
    {
        QVERIFY(resolve("redis://host")->equals("redis://host"));
        QVERIFY(resolve("")->isEmpty());
    }

    void readsTheFieldThatIsNamedOrTheOnlyOne()
    {
        QVERIFY(resolve("vault:esp/postmark")->equals("pk-1"));
        QVERIFY(resolve("vault:secret/esp/postmark")->equals("pk-1"));
        QVERIFY(resolve("vault:esp/postmark#api_key")->equals("pk-1"));
        QVERIFY(resolve("vault:secret/secret/twice#password")->equals("pw"));
    }

    void namesWhatIsMissing_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("named");
        QTest::newRow("no secret") << QByteArray("vault:esp/none") << QStringLiteral("esp/none");
        QTest::newRow("no field") << QByteArray("vault:esp/postmark#token") << QStringLiteral("\"token\"");
        QTest::newRow("several fields") << QByteArray("vault:secret/secret/twice") << QStringLiteral("several fields");
        QTest::newRow("bad path") << QByteArray("vault:../x") << QStringLiteral("../x");
        QTest::newRow("empty path") << QByteArray("vault:") << QStringLiteral("cannot be read");
    }
    void namesWhatIsMissing()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, named);
        const auto resolved = resolve(value);
        QVERIFY(!resolved);
        QVERIFY2(resolved.error().message.contains(named), qPrintable(resolved.error().message));
        QVERIFY(resolved.error().message.contains(QStringLiteral("setting redis")));
    }

private:
    Result<Secret> resolve(QByteArrayView value)
    {
        return resolveReference(m_store.get(), QStringLiteral("secret"), QStringLiteral("redis"), value);
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<secrets::SecretStore> m_store;
};

QTEST_GUILESS_MAIN(SecretReferenceTest)
#include "tst_secretreference.moc"
