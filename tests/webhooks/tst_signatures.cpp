// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/webhooks/engineundertest.h"

#include <QProcess>
#include <QTest>

using namespace pm;
using test::EngineUnderTest;
using test::ReceivedRequest;

namespace {

struct Run {
    int exitCode = -1;
    QByteArray output;
};

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30000))
        return {};
    return {.exitCode = process.exitCode(), .output = process.readAllStandardOutput() + process.readAllStandardError()};
}

} // namespace

// Deliveries are verified by other people's programs, not by our own code.
class TestSignatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theStandardLibraryAgrees();
    void theStandardLibraryRefusesAnotherBody();
    void opensslAgrees();
    void ofARetryAsWell();
    void duringAnOverlapEitherSecretDoes();

private:
    [[nodiscard]] Run verify(const Secret &secret, const ReceivedRequest &request, const QByteArray &body) const;
    // Hex.
    [[nodiscard]] QByteArray opensslHmac(const QByteArray &key, const QByteArray &body) const;
    [[nodiscard]] QString fileOf(const QByteArray &body) const;
    [[nodiscard]] ReceivedRequest deliver(EngineUnderTest &engine);

    QTemporaryDir m_folder;
};

void TestSignatures::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

QString TestSignatures::fileOf(const QByteArray &body) const
{
    QFile file(m_folder.filePath(QStringLiteral("body")));
    return file.open(QIODevice::WriteOnly) && file.write(body) == body.size() ? file.fileName() : QString();
}

Run TestSignatures::verify(const Secret &secret, const ReceivedRequest &request, const QByteArray &body) const
{
    return run(QStringLiteral("node"), {QStringLiteral(WEBHOOK_VERIFIER), QString::fromLatin1(secret.reveal()),
                                        fileOf(body), QString::fromLatin1(request.header("webhook-id")),
                                        QString::fromLatin1(request.header("webhook-timestamp")),
                                        QString::fromLatin1(request.header("webhook-signature"))});
}

ReceivedRequest TestSignatures::deliver(EngineUnderTest &engine)
{
    engine.start();
    if (!engine.record(QString::fromUtf8("msg_\xc3\xa9\xf0\x9f\x90\xa7")) || !engine.receiver.waitForRequests(1))
        return {};
    return engine.receiver.requests().front();
}

void TestSignatures::theStandardLibraryAgrees()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
    const ReceivedRequest request = deliver(engine);
    const Run verified = verify(engine.secretOf(hook), request, request.body);
    QVERIFY2(verified.exitCode == 0, verified.output);
}

void TestSignatures::theStandardLibraryRefusesAnotherBody()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
    const ReceivedRequest request = deliver(engine);
    const Run verified = verify(engine.secretOf(hook), request, request.body + ' ');
    QCOMPARE(verified.exitCode, 1);
    QVERIFY2(verified.output.contains("No matching signature"), verified.output);
}

QByteArray TestSignatures::opensslHmac(const QByteArray &key, const QByteArray &body) const
{
    const Run hashed = run(QStringLiteral("openssl"),
                           {QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-mac"),
                            QStringLiteral("HMAC"), QStringLiteral("-macopt"),
                            QStringLiteral("hexkey:") + QString::fromLatin1(key.toHex()), fileOf(body)});
    return hashed.exitCode == 0 ? hashed.output.trimmed().split(' ').last() : hashed.output;
}

void TestSignatures::opensslAgrees()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
    const ReceivedRequest request = deliver(engine);
    QCOMPARE("sha256=" + opensslHmac(engine.secretOf(hook).reveal().toByteArray(), request.body),
             request.header("x-penguinmails-signature"));
}

// The same bytes and id, signed anew for the time at which they go.
void TestSignatures::ofARetryAsWell()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    engine.receiver.behaveInTurn("/a", {test::Behaviour::ofStatus(500), {}});
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"), {.maxAttempts = 2, .retrySchedule = {60}});
    const ReceivedRequest first = deliver(engine);
    QVERIFY(engine.waitFor(QStringLiteral("SELECT COUNT(*) FROM delivery_attempts"), 1));
    engine.clock.advance(70'000);
    QVERIFY(engine.receiver.waitForRequests(2));
    const ReceivedRequest retry = engine.receiver.requests().back();
    QCOMPARE(retry.body, first.body);
    QCOMPARE(retry.header("webhook-id"), first.header("webhook-id"));
    QVERIFY(retry.header("webhook-timestamp").toLongLong() >= first.header("webhook-timestamp").toLongLong() + 60);
    QVERIFY(retry.header("webhook-signature") != first.header("webhook-signature"));
    const Secret secret = engine.secretOf(hook);
    const Run verified = verify(secret, retry, retry.body);
    QVERIFY2(verified.exitCode == 0, verified.output);
    QCOMPARE("sha256=" + opensslHmac(secret.reveal().toByteArray(), retry.body),
             retry.header("x-penguinmails-signature"));
    const QByteArray signedBytes = retry.header("webhook-id") + '.' + retry.header("webhook-timestamp") + '.'
                                 + retry.body;
    const QByteArray key = QByteArray::fromBase64(secret.reveal().toByteArray().mid(6)); // behind "whsec_"
    QCOMPARE("v1," + QByteArray::fromHex(opensslHmac(key, signedBytes)).toBase64(), retry.header("webhook-signature"));
}

void TestSignatures::duringAnOverlapEitherSecretDoes()
{
    EngineUnderTest engine(QStringLiteral("sqlite"));
    const WebhookId hook = engine.addWebhook(QStringLiteral("/a"));
    const Secret old = engine.secretOf(hook);
    QVERIFY(engine.rotate(hook, 3'600'000));
    const ReceivedRequest request = deliver(engine);
    QCOMPARE(verify(old, request, request.body).exitCode, 0);
    QCOMPARE(verify(engine.secretOf(hook), request, request.body).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestSignatures)
#include "tst_signatures.moc"
