// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/signature.h"
#include "platform/secrets/secretpath.h"
#include "platform/store/database.h"
#include "tests/platform/keyclient.h"
#include "tests/platform/operatorlogin.h"
#include "tests/support/postgresserver.h"
#include "tests/support/receiver.h"
#include "tests/support/sharedplatform.h"
#include "tests/support/totpcode.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kApi = QStringLiteral("/api/v1");
const QString kKeys = QStringLiteral("/api/v1/platform/api-keys");
const QString kWebhooks = QStringLiteral("/api/v1/platform/webhooks");

QString textOf(const HttpReply &reply, const char *name)
{
    return reply.json().value(QLatin1StringView(name)).toString();
}

bool writeFile(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return QDir().mkpath(QFileInfo(name).path()) && file.open(QIODevice::WriteOnly) && file.write(content) >= 0;
}

// Takes the secrets out of the database and puts them where they were before they had a place in it.
bool moveToFiles(const QString &database, const QString &folder)
{
    const auto opened = store::openDatabase({.url = database});
    return opened
        && (*opened)
               ->write([&](store::Connection &connection) -> Result<int> {
                   const auto secrets = connection.query(QStringLiteral("SELECT path, content FROM secrets"));
                   const auto check = connection.query(QStringLiteral("SELECT content FROM keystore_check"));
                   if (!secrets || !check || secrets->empty() || check->empty())
                       return fail(ErrorKind::NotFound, QStringLiteral("There are no secrets."));
                   bool written = writeFile(folder + QStringLiteral("/check"), check->front().bytes(0));
                   for (const store::Row &row : *secrets)
                       written &= writeFile(folder + QStringLiteral("/secrets/") + secrets::fileOfSecret(row.text(0)),
                                            row.bytes(1));
                   return written ? connection.execute(QStringLiteral("TRUNCATE secrets, keystore_check"))
                                  : fail(ErrorKind::Unavailable, QStringLiteral("The files cannot be written."));
               })
               .has_value();
}

} // namespace

// Three real processes on one PostgreSQL, which share nothing else but the master key: it does not matter which of them
// a secret was made on.
class SeveralProcessesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void keysWorkEverywhere();
    void repeatedRequestsAreAnsweredAlike();
    void secondFactorsHoldEverywhere();
    void webhooksAreSignedAlike();
    void ofTwoRotationsOneIsNamed();
    void domainsAreRemovedEverywhere();
    void aMachineWithoutTheMasterKeyIsRefused();
    void aMachineWithAnotherMasterKeyIsRefused();
    void aKeystoreOfFilesIsBroughtOver();

private:
    [[nodiscard]] int use(std::size_t process, const QString &secret) const
    {
        return m_platform->keyed(process, {.id = {}, .secret = secret})->get(kApi + QStringLiteral("/emails")).status;
    }
    [[nodiscard]] HttpReply makeKey(std::size_t process, const HttpHeaders &headers = {}) const
    {
        return m_platform->asOperator(process)->post(kKeys,
                                                     {{QStringLiteral("name"), QStringLiteral("Production")},
                                                      {QStringLiteral("permissions"),
                                                       QJsonArray{QStringLiteral("send_email")}}},
                                                     headers);
    }
    [[nodiscard]] HttpReply makeWebhook(std::size_t process) const
    {
        return m_platform->asOperator(process)->post(
            kWebhooks, {{QStringLiteral("name"), QStringLiteral("Log")},
                        {QStringLiteral("endpoint_url"), m_receiver->url(QStringLiteral("/hook"))},
                        {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}}});
    }
    // What the endpoint gets when one process tests the webhook.
    [[nodiscard]] ReceivedRequest tested(std::size_t process, const QString &webhook) const;
    [[nodiscard]] QByteArray refusalOf(PlatformProcess &process) const;

    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<Receiver> m_receiver;
    std::unique_ptr<SharedPlatform> m_platform;
    QString m_database;
};

void SeveralProcessesTest::initTestCase()
{
    m_postgres = std::make_unique<PostgresServer>();
    m_receiver = std::make_unique<Receiver>();
    QVERIFY2(m_postgres->start(), m_postgres->log());
    m_database = m_postgres->createDatabase();
    m_platform = std::make_unique<SharedPlatform>(
        QStringList{QStringLiteral("--database"), m_database, QStringLiteral("--allow-private-endpoints")});
    QVERIFY(m_platform->start(3, 0));
}

void SeveralProcessesTest::cleanupTestCase()
{
    m_platform.reset();
    m_receiver.reset();
    m_postgres.reset();
}

void SeveralProcessesTest::keysWorkEverywhere()
{
    const HttpReply made = makeKey(0);
    const QString old = textOf(made, "api_key");
    for (std::size_t process = 0; process < m_platform->size(); ++process)
        QCOMPARE(use(process, old), 200);
    const QString path = kKeys + u'/' + textOf(made, "key_id");
    const HttpReply regenerated = m_platform->asOperator(1)->post(path + QStringLiteral("/regenerate"));
    QVERIFY2(regenerated.status == 200, describe(regenerated));
    const QString fresh = textOf(regenerated, "api_key");
    for (std::size_t process = 0; process < m_platform->size(); ++process) {
        QCOMPARE(use(process, fresh), 200);
        QTRY_COMPARE_WITH_TIMEOUT(use(process, old), 401, kPatienceMs);
    }
    QCOMPARE(m_platform->asOperator(2)->remove(path).status, 200);
    for (std::size_t process = 0; process < m_platform->size(); ++process)
        QTRY_COMPARE_WITH_TIMEOUT(use(process, fresh), 401, kPatienceMs);
}

void SeveralProcessesTest::repeatedRequestsAreAnsweredAlike()
{
    const HttpHeaders once{{"Idempotency-Key", "make-one-key"}};
    const HttpReply made = makeKey(0, once);
    QCOMPARE(made.status, 201);
    for (std::size_t process = 1; process < m_platform->size(); ++process) {
        const HttpReply again = makeKey(process, once);
        QVERIFY2(again.status == 201, describe(again));
        QCOMPARE(again.header("Idempotent-Replayed"), QByteArray("true"));
        QCOMPARE(textOf(again, "api_key"), textOf(made, "api_key"));
    }
}

// Of a user of its own: the administrator goes on without.
void SeveralProcessesTest::secondFactorsHoldEverywhere()
{
    const QString email = QStringLiteral("ana@penguinmails.test");
    const HttpReply made = m_platform->asOperator(0)->post(kApi + QStringLiteral("/platform/admin/users"),
                                                           {{QStringLiteral("email"), email},
                                                            {QStringLiteral("name"), QStringLiteral("Ana")},
                                                            {QStringLiteral("role"), QStringLiteral("support")}});
    const QString password = made.data().value(QStringLiteral("one_time_password")).toString();
    HttpExchange first(m_platform->process(0).url());
    HttpExchange second(m_platform->process(1).url());
    HttpExchange third(m_platform->process(2).url());
    const HttpReply session = login(first, email, password);
    const QString token = session.data().value(QStringLiteral("token")).toString();
    QVERIFY2(!token.isEmpty(), describe(session));
    first.setBearer(token);
    second.setBearer(token);
    const QString secret =
        first.post(kApi + QStringLiteral("/auth/totp/enroll")).data().value(QStringLiteral("secret")).toString();
    const HttpReply confirmed = second.post(kApi + QStringLiteral("/auth/totp/confirm"),
                                            {{QStringLiteral("code"),
                                              totpCode(secret, QDateTime::currentMSecsSinceEpoch())}});
    QVERIFY2(confirmed.status == 200, describe(confirmed));
    QCOMPARE(login(third, email, password).status, 401);
    const HttpReply signedIn = third.post(kApi + QStringLiteral("/auth/login"),
                                          {{QStringLiteral("email"), email},
                                           {QStringLiteral("password"), password},
                                           {QStringLiteral("totp"),
                                            totpCode(secret, QDateTime::currentMSecsSinceEpoch() + kTotpStepMs)}});
    QVERIFY2(signedIn.status == 200, describe(signedIn));
}

ReceivedRequest SeveralProcessesTest::tested(std::size_t process, const QString &webhook) const
{
    m_receiver->forgetRequests();
    const HttpReply sent = m_platform->asOperator(process)->post(kWebhooks + u'/' + webhook + QStringLiteral("/test"),
                                                                 {{QStringLiteral("event_type"),
                                                                   QStringLiteral("email.sent")}});
    const auto requests = m_receiver->requests();
    if (requests.size() == 1)
        return requests.front();
    qWarning("%s", describe(sent).constData());
    return {};
}

void SeveralProcessesTest::webhooksAreSignedAlike()
{
    const HttpReply made = makeWebhook(0);
    const QString id = textOf(made, "id");
    const Secret first(textOf(made, "secret_key").toUtf8());
    QVERIFY2(!first.isEmpty(), describe(made));
    const QByteArray header = "x-penguinmails-signature";
    for (std::size_t process = 0; process < m_platform->size(); ++process) {
        const ReceivedRequest request = tested(process, id);
        QVERIFY(hasHexSignature(request.header(header), first, request.body));
    }
    const HttpReply rotated = m_platform->asOperator(1)->post(kWebhooks + u'/' + id + QStringLiteral("/rotate-secret"),
                                                              {{QStringLiteral("grace_period_hours"), 1}});
    const Secret fresh(textOf(rotated, "secret_key").toUtf8());
    QVERIFY2(!fresh.isEmpty(), describe(rotated));
    for (std::size_t process = 0; process < m_platform->size(); ++process) {
        const ReceivedRequest request = tested(process, id);
        QVERIFY(hasHexSignature(request.header(header), first, request.body));
        QVERIFY(hasHexSignature(request.header(header), fresh, request.body));
    }
    QCOMPARE(m_platform->asOperator(2)->remove(kWebhooks + u'/' + id).status, 204);
}

// Both were asked for at the same state of the webhook; what the other made is not used.
void SeveralProcessesTest::ofTwoRotationsOneIsNamed()
{
    const HttpReply made = makeWebhook(2);
    const QString path = kWebhooks + u'/' + textOf(made, "id");
    const QByteArray etag = m_platform->asOperator(0)->get(path).header("ETag");
    const auto rotate = [&](std::size_t process) {
        return m_platform->asOperator(process)->post(path + QStringLiteral("/rotate-secret"),
                                                     {{QStringLiteral("grace_period_hours"), 0}}, {{"If-Match", etag}});
    };
    const HttpReply one = rotate(0);
    const HttpReply two = rotate(1);
    QVERIFY2(one.status == 200, describe(one));
    QVERIFY2(two.status == 412, describe(two));
    const ReceivedRequest request = tested(1, textOf(made, "id"));
    QVERIFY(hasHexSignature(request.header("x-penguinmails-signature"), Secret(textOf(one, "secret_key").toUtf8()),
                            request.body));
    QCOMPARE(m_platform->asOperator(2)->remove(path).status, 204);
}

void SeveralProcessesTest::domainsAreRemovedEverywhere()
{
    const QString domains = kApi + QStringLiteral("/domains");
    const QJsonObject name{{QStringLiteral("name"), QStringLiteral("mail.example.com")}};
    const HttpReply made = m_platform->asOperator(0)->post(domains, name);
    QVERIFY2(made.status == 201, describe(made));
    QCOMPARE(m_platform->asOperator(1)->remove(domains + u'/' + textOf(made, "id")).status, 204);
    QCOMPARE(m_platform->asOperator(2)->post(domains, name).status, 201);
}

// The log of a process that does not start.
QByteArray SeveralProcessesTest::refusalOf(PlatformProcess &process) const
{
    if (!process.launch({QStringLiteral("--database"), m_database}) || !process.waitForExit(kPatienceMs))
        return {};
    return process.exitCode() == 1 ? process.log() : QByteArray();
}

void SeveralProcessesTest::aMachineWithoutTheMasterKeyIsRefused()
{
    PlatformProcess stranger;
    const QByteArray log = refusalOf(stranger);
    QVERIFY2(log.contains("sealed with a master key that this process does not have"), log);
    QVERIFY2(log.contains("the same master.key"), log);
    // It made none of its own, so that the right one can be put there.
    QVERIFY(!QFile::exists(stranger.dataFolder() + QStringLiteral("/master.key")));
    QVERIFY(stranger.takeMasterKeyOf(m_platform->process(0)));
    QVERIFY2(stranger.start({QStringLiteral("--database"), m_database}), stranger.log());
}

void SeveralProcessesTest::aMachineWithAnotherMasterKeyIsRefused()
{
    PlatformProcess stranger;
    QVERIFY(stranger.takeMasterKeyOf(m_platform->process(0)));
    QFile file(stranger.dataFolder() + QStringLiteral("/master.key"));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray(32, 'x').toBase64());
    file.close();
    const QByteArray log = refusalOf(stranger);
    QVERIFY2(log.contains("sealed with another master key"), log);
    QVERIFY2(log.contains("the same master.key"), log);
}

void SeveralProcessesTest::aKeystoreOfFilesIsBroughtOver()
{
    const QStringList arguments{QStringLiteral("--database"), m_postgres->createDatabase()};
    PlatformProcess platform;
    QVERIFY2(platform.start(arguments), platform.log());
    const KeyOfTenant key = makeKeyOfTenant(platform, QStringLiteral("pro"));
    QVERIFY(!key.secret.isEmpty());
    QVERIFY(platform.terminate());
    QVERIFY(moveToFiles(arguments.back(), platform.dataFolder() + QStringLiteral("/keystore")));
    QVERIFY2(platform.start(arguments), platform.log());
    QCOMPARE(clientOf(platform, key)->get(kApi + QStringLiteral("/emails")).status, 200);
    PlatformProcess other;
    QVERIFY(other.takeMasterKeyOf(platform));
    QVERIFY2(other.start(arguments), other.log());
    QCOMPARE(clientOf(other, key)->get(kApi + QStringLiteral("/emails")).status, 200);
    // Once: the second start finds it done, and the files as they were.
    QVERIFY(platform.terminate());
    QVERIFY2(platform.start(arguments), platform.log());
    QVERIFY(QFile::exists(platform.dataFolder() + QStringLiteral("/keystore/check")));
    QCOMPARE(clientOf(platform, key)->get(kApi + QStringLiteral("/emails")).status, 200);
}

QTEST_GUILESS_MAIN(SeveralProcessesTest)
#include "tst_severalprocesses.moc"
