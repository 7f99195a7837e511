// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/signaturelab.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace pm {

namespace {

using Signs = std::function<bool(const QByteArray &body)>;

QByteArray headerOf(const HeaderList &headers, const char *name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const auto &header) {
        return header.first.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second.trimmed().toUtf8();
}

std::optional<qint64> secondsOf(const QByteArray &text)
{
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    return isNumber ? std::optional(seconds) : std::nullopt;
}

bool hasForm(const QByteArray &header, const QString &pattern)
{
    static const QString oneOfSeveral = QStringLiteral("(?:^| )%1(?: |$)");
    return QRegularExpression(oneOfSeveral.arg(pattern)).match(QString::fromLatin1(header)).hasMatch();
}

QByteArray reserialise(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isNull() ? QByteArray() : document.toJson(QJsonDocument::Compact);
}

QByteArray variantOf(const QByteArray &body, BodyVariant variant)
{
    QByteArray changed = body;
    switch (variant) {
    case BodyVariant::AsReceived:
        return body;
    case BodyVariant::Reserialised:
        return reserialise(body);
    case BodyVariant::WithoutLastNewline:
        while (changed.endsWith('\n') || changed.endsWith('\r'))
            changed.chop(1);
        return changed;
    case BodyVariant::WithoutCarriageReturns:
        return changed.replace("\r\n", "\n");
    }
    return body;
}

// What the body was when it was signed, if it can be found out.
std::optional<BodyVariant> signedVariant(const QByteArray &body, const Signs &signs)
{
    for (const BodyVariant variant : {BodyVariant::AsReceived, BodyVariant::Reserialised,
                                      BodyVariant::WithoutLastNewline, BodyVariant::WithoutCarriageReturns}) {
        if (signs(variantOf(body, variant)))
            return variant;
    }
    return std::nullopt;
}

void judge(FormReport &report, const QByteArray &body, const Signs &signs, const Signs &signsWithOtherKey)
{
    const auto variant = signedVariant(body, signs);
    report.variant = variant.value_or(BodyVariant::AsReceived);
    if (variant)
        report.verdict = variant == BodyVariant::AsReceived ? SignatureVerdict::Valid : SignatureVerdict::OtherBody;
    else
        report.verdict = signsWithOtherKey(body) ? SignatureVerdict::WrongKey : SignatureVerdict::Mismatch;
}

FormReport hexReport(const SignatureQuestion &question)
{
    FormReport report{.signedBytes = question.body, .received = headerOf(question.headers, "X-PenguinMails-Signature")};
    const Secret &secret = question.secret;
    if (!secret.isEmpty())
        report.computed = hexSignature(secret, question.body);
    if (report.received.isEmpty())
        report.verdict = SignatureVerdict::NoHeader;
    else if (!hasForm(report.received, QStringLiteral("sha256=[0-9a-f]{64}")))
        report.verdict = SignatureVerdict::MalformedHeader;
    else if (secret.isEmpty())
        report.verdict = SignatureVerdict::MalformedSecret;
    else
        judge(
            report, question.body,
            [&](const QByteArray &body) { return hasHexSignature(report.received, secret, body); },
            [&](const QByteArray &body) { return hasHexSignature(report.received, webhookKeyOf(secret), body); });
    return report;
}

// A right signature may still be too old.
SignatureVerdict inTime(const SignatureQuestion &question, qint64 skewSeconds)
{
    if (skewSeconds > question.toleranceSeconds)
        return SignatureVerdict::TooOld;
    return skewSeconds < -question.toleranceSeconds ? SignatureVerdict::TooNew : SignatureVerdict::Valid;
}

void judgeStandard(FormReport &report, const SignatureQuestion &question, const SigningInput &input)
{
    const auto withBody = [&input](const QByteArray &body) {
        return SigningInput{.id = input.id, .timestamp = input.timestamp, .body = body};
    };
    const auto signs = [&](const QByteArray &body) {
        return hasStandardSignature(report.received, question.secret, withBody(body));
    };
    const auto signsWithText = [&](const QByteArray &body) {
        return report.received.contains(standardSignatureWithKey(question.secret.reveal(), withBody(body)));
    };
    judge(report, question.body, signs, signsWithText);
    if (report.verdict == SignatureVerdict::Valid)
        report.verdict = inTime(question, question.now / 1000 - input.timestamp);
}

FormReport standardReport(const SignatureQuestion &question, std::optional<qint64> timestamp)
{
    FormReport report{.received = headerOf(question.headers, "webhook-signature")};
    const SigningInput input{.id = headerOf(question.headers, "webhook-id"),
                             .timestamp = timestamp.value_or(0),
                             .body = question.body};
    const bool canSign = timestamp && !input.id.isEmpty();
    if (canSign) {
        report.signedBytes = standardSignedBytes(input);
        report.computed = standardSignature(question.secret, input);
    }
    if (report.received.isEmpty())
        report.verdict = SignatureVerdict::NoHeader;
    else if (!hasForm(report.received, QStringLiteral("v1,[A-Za-z0-9+/]{43}=")))
        report.verdict = SignatureVerdict::MalformedHeader;
    else if (!canSign)
        report.verdict = SignatureVerdict::NoTimestamp;
    else if (report.computed.isEmpty())
        report.verdict = SignatureVerdict::MalformedSecret;
    else
        judgeStandard(report, question, input);
    return report;
}

std::optional<ReserialisedBody> reserialisedBody(const QByteArray &body)
{
    const QByteArray bytes = reserialise(body);
    if (bytes.isEmpty())
        return std::nullopt;
    const auto [before, after] = std::mismatch(body.begin(), body.end(), bytes.begin(), bytes.end());
    return ReserialisedBody{.bytes = bytes,
                            .differs = bytes != body,
                            .firstDifference = std::distance(body.begin(), before)};
}

} // namespace

SignatureReport explainSignature(const SignatureQuestion &question)
{
    auto timestamp = secondsOf(headerOf(question.headers, "webhook-timestamp"));
    SignatureReport report{.hex = hexReport(question),
                           .standard = standardReport(question, timestamp),
                           .reserialised = reserialisedBody(question.body)};
    if (!timestamp)
        timestamp = secondsOf(headerOf(question.headers, "X-PenguinMails-Timestamp"));
    if (timestamp)
        report.skewSeconds = question.now / 1000 - *timestamp;
    return report;
}

} // namespace pm
