// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/signaturelab.h"

#include <QTest>

using namespace pm;

namespace {

constexpr qint64 kSentAt = 1'795'687'200;
const QByteArray kId = QByteArrayLiteral("del_1");
const QByteArray kBody = QByteArrayLiteral(R"({"id":"evt_1","type":"email.sent"})");
// Of `openssl dgst -sha256 -mac HMAC`, with the key below as text and as bytes.
const QByteArray kHex = QByteArrayLiteral("sha256=0d3992c88cc02037e3ac8458bbc31bdb56eb40ac2b5bbc129a299c18a80b4f48");
const QByteArray kStandard = QByteArrayLiteral("v1,6Zj+Rt0s5vYOAIBcCcYgeUTGGbvkYI+QjQIsNrIzUqM=");

// The bytes 0 to 31, or others.
Secret secretOf(char first)
{
    QByteArray bytes;
    for (int i = 0; i < 32; ++i)
        bytes.append(static_cast<char>(first + i));
    return webhookSecretOf(bytes);
}

SigningInput input(QByteArrayView body = kBody)
{
    return {.id = kId, .timestamp = kSentAt, .body = body};
}

HeaderList sentHeaders(const QByteArray &hex, const QByteArray &standard)
{
    return {{QStringLiteral("x-penguinmails-signature"), QString::fromLatin1(hex)},
            {QStringLiteral("Webhook-Id"), QString::fromLatin1(kId)},
            {QStringLiteral("WEBHOOK-TIMESTAMP"), QString::number(kSentAt)},
            {QStringLiteral("webhook-signature"), QString::fromLatin1(standard)}};
}

SignatureReport reportOf(const QByteArray &body, qint64 secondsLater = 10, const QByteArray &hex = kHex,
                         const QByteArray &standard = kStandard, char secret = 0)
{
    return explainSignature({.secret = secretOf(secret),
                             .headers = sentHeaders(hex, standard),
                             .body = body,
                             .now = (kSentAt + secondsLater) * 1000});
}

} // namespace

// Signing, verifying, and what the signature lab finds out.
class TestSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreWellFormed();
    void malformedSecretsAreRefused();
    void bothFormsMatchOpenssl();
    void standardFormMatchesThePublishedExample();
    void everySecretOfAnOverlapSigns();
    void wrongBytesAreNoSignature();
    void labAcceptsWhatIsRight();
    void labSaysHowOld();
    void labFindsAReserialisedBody();
    void labFindsAnAddedNewline();
    void labFindsChangedLineEnds();
    void labFindsTheOtherFormsKey();
    void labNamesMissingAndMalformedHeaders();
    void labNamesAMalformedSecret();
};

void TestSignature::secretsAreWellFormed()
{
    const Secret secret = secretOf(0);
    QVERIFY(isWebhookSecret(secret.reveal()));
    QCOMPARE(secret.size(), 50);
    QCOMPARE(webhookKeyOf(secret).size(), 32);
    QCOMPARE(maskWebhookSecret(secret.reveal()), QStringLiteral("whsec_...Hh8="));
    QCOMPARE(maskWebhookSecret("whsec_short"), QStringLiteral("..."));
}

void TestSignature::malformedSecretsAreRefused()
{
    const QByteArray right = secretOf(0).reveal().toByteArray();
    const std::initializer_list<QByteArray> malformed{QByteArray(),
                                                      QByteArray("whsec_"),
                                                      right.chopped(1),
                                                      right.mid(6),
                                                      right + '=',
                                                      QByteArray("whsec_ ") + right.mid(7),
                                                      QByteArray("WHSEC_") + right.mid(6)};
    for (const QByteArray &wrong : malformed)
        QVERIFY2(!isWebhookSecret(wrong), wrong.constData());
    QVERIFY(standardSignature(Secret(QByteArrayView("whsec_test")), input()).isEmpty());
    QVERIFY(!hasStandardSignature({}, Secret(QByteArrayView("whsec_test")), input()));
    QVERIFY(!hasHexSignature(hexSignature(Secret(), kBody), Secret(), kBody));
}

void TestSignature::bothFormsMatchOpenssl()
{
    QCOMPARE(hexSignature(secretOf(0), kBody), kHex);
    QCOMPARE(standardSignature(secretOf(0), input()), kStandard);
    QCOMPARE(standardSignedBytes(input()), kId + ".1795687200." + kBody);
}

// standardwebhooks.com, its libraries' own test.
void TestSignature::standardFormMatchesThePublishedExample()
{
    const QByteArray text = QByteArrayLiteral("whsec_") + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const SigningInput published{.id = QByteArrayLiteral("msg_p5jXN8AQM9LWM0D4loKWxJek"),
                                 .timestamp = 1614265330,
                                 .body = R"({"test": 2432232314})"};
    QCOMPARE(standardSignature(Secret(QByteArrayView(text)), published),
             QByteArray("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
}

void TestSignature::everySecretOfAnOverlapSigns()
{
    const std::array secrets{secretOf(40), secretOf(0)};
    const QByteArray hex = hexSignatures(secrets, kBody);
    const QByteArray standard = standardSignatures(secrets, input());
    QVERIFY(hex.endsWith(QByteArray(' ' + kHex)) && standard.endsWith(QByteArray(' ' + kStandard)));
    for (const Secret &secret : secrets) {
        QVERIFY(hasHexSignature(hex, secret, kBody));
        QVERIFY(hasStandardSignature(standard, secret, input()));
    }
    QVERIFY(!hasHexSignature(hex, secretOf(80), kBody));
    const SignatureReport report = reportOf(kBody, 0, hex, standard, 40);
    QCOMPARE(report.hex.verdict, SignatureVerdict::Valid);
    QCOMPARE(report.standard.verdict, SignatureVerdict::Valid);
}

void TestSignature::wrongBytesAreNoSignature()
{
    for (qsizetype i = 0; i < kBody.size(); ++i) {
        QByteArray changed = kBody;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        QVERIFY(!hasHexSignature(kHex, secretOf(0), changed));
        QVERIFY(!hasStandardSignature(kStandard, secretOf(0), input(changed)));
    }
    SigningInput later = input();
    ++later.timestamp;
    QVERIFY(!hasStandardSignature(kStandard, secretOf(0), later));
}

void TestSignature::labAcceptsWhatIsRight()
{
    const SignatureReport report = reportOf(kBody);
    QCOMPARE(report.hex.verdict, SignatureVerdict::Valid);
    QCOMPARE(report.hex.computed, kHex);
    QCOMPARE(report.hex.signedBytes, kBody);
    QCOMPARE(report.standard.verdict, SignatureVerdict::Valid);
    QCOMPARE(report.standard.computed, kStandard);
    QCOMPARE(report.standard.signedBytes, standardSignedBytes(input()));
    QCOMPARE(report.skewSeconds, 10);
    QVERIFY(report.reserialised && !report.reserialised->differs);
}

void TestSignature::labSaysHowOld()
{
    QCOMPARE(reportOf(kBody, 300).standard.verdict, SignatureVerdict::Valid);
    QCOMPARE(reportOf(kBody, 301).standard.verdict, SignatureVerdict::TooOld);
    QCOMPARE(reportOf(kBody, -300).standard.verdict, SignatureVerdict::Valid);
    QCOMPARE(reportOf(kBody, -301).standard.verdict, SignatureVerdict::TooNew);
    QCOMPARE(reportOf(kBody, -301).skewSeconds, -301);
    // The hex form has no time.
    QCOMPARE(reportOf(kBody, 301).hex.verdict, SignatureVerdict::Valid);
}

void TestSignature::labFindsAReserialisedBody()
{
    const SignatureReport report = reportOf(QByteArrayLiteral(R"({"type": "email.sent", "id": "evt_1"})"));
    for (const FormReport &form : {report.hex, report.standard}) {
        QCOMPARE(form.verdict, SignatureVerdict::OtherBody);
        QCOMPARE(form.variant, BodyVariant::Reserialised);
    }
    QVERIFY(report.reserialised && report.reserialised->differs);
    QCOMPARE(report.reserialised->bytes, kBody);
    QCOMPARE(report.reserialised->firstDifference, 2);
}

void TestSignature::labFindsAnAddedNewline()
{
    // Not JSON, so that nothing can be written again.
    const QByteArray body = QByteArrayLiteral("plain");
    const SignatureReport report = reportOf(body + "\r\n", 0, hexSignature(secretOf(0), body));
    QCOMPARE(report.hex.verdict, SignatureVerdict::OtherBody);
    QCOMPARE(report.hex.variant, BodyVariant::WithoutLastNewline);
    QVERIFY(!report.reserialised);
}

void TestSignature::labFindsChangedLineEnds()
{
    const QByteArray body = QByteArrayLiteral("a\nb");
    const SignatureReport report = reportOf(QByteArrayLiteral("a\r\nb"), 0, hexSignature(secretOf(0), body),
                                            standardSignature(secretOf(0), input(body)));
    QCOMPARE(report.hex.variant, BodyVariant::WithoutCarriageReturns);
    QCOMPARE(report.standard.variant, BodyVariant::WithoutCarriageReturns);
}

void TestSignature::labFindsTheOtherFormsKey()
{
    const Secret secret = secretOf(0);
    const SignatureReport report = reportOf(kBody, 0, hexSignature(webhookKeyOf(secret), kBody),
                                            standardSignatureWithKey(secret.reveal(), input()));
    QCOMPARE(report.hex.verdict, SignatureVerdict::WrongKey);
    QCOMPARE(report.standard.verdict, SignatureVerdict::WrongKey);
    QCOMPARE(reportOf(kBody, 0, kHex, kStandard, 1).hex.verdict, SignatureVerdict::Mismatch);
    QCOMPARE(reportOf(kBody, 0, kHex, kStandard, 1).standard.verdict, SignatureVerdict::Mismatch);
}

void TestSignature::labNamesMissingAndMalformedHeaders()
{
    QCOMPARE(reportOf(kBody, 0, {}, {}).hex.verdict, SignatureVerdict::NoHeader);
    QCOMPARE(reportOf(kBody, 0, {}, {}).standard.verdict, SignatureVerdict::NoHeader);
    QCOMPARE(reportOf(kBody, 0, kHex.mid(7), kStandard.mid(3)).hex.verdict, SignatureVerdict::MalformedHeader);
    QCOMPARE(reportOf(kBody, 0, kHex, kStandard.mid(3)).standard.verdict, SignatureVerdict::MalformedHeader);
    const SignatureReport report = explainSignature(
        {.secret = secretOf(0),
         .headers = {{QStringLiteral("webhook-signature"), QString::fromLatin1(kStandard)}},
         .body = kBody});
    QCOMPARE(report.standard.verdict, SignatureVerdict::NoTimestamp);
    QVERIFY(!report.skewSeconds);
}

void TestSignature::labNamesAMalformedSecret()
{
    const SignatureReport report = explainSignature(
        {.secret = Secret(QByteArrayView("whsec_test")), .headers = sentHeaders(kHex, kStandard), .body = kBody});
    QCOMPARE(report.standard.verdict, SignatureVerdict::MalformedSecret);
    QCOMPARE(report.hex.verdict, SignatureVerdict::Mismatch);
    const SignatureReport none = explainSignature(
        {.secret = {}, .headers = sentHeaders(kHex, kStandard), .body = kBody});
    QCOMPARE(none.hex.verdict, SignatureVerdict::MalformedSecret);
}

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
