// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/answerdecoder.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <limits>

#include <algorithm>

namespace pm::app {

namespace {

const QString kSuccess = QStringLiteral("success");
const QString kError = QStringLiteral("error");
const QString kMessage = QStringLiteral("message");
const QString kFields = QStringLiteral("fields");
const QString kRetryAfter = QStringLiteral("retry_after");

QString requestIdOf(const RawAnswer &raw)
{
    return QString::fromLatin1(raw.headers.value("x-request-id"));
}

QMap<QString, QString> textsOf(const QJsonObject &object)
{
    QMap<QString, QString> texts;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.value().isString())
            texts.insert(member.key(), member.value().toString());
    }
    return texts;
}

// Members of the error that the fixed part of Error has no place for; lists become "a, b".
QMap<QString, QString> extrasOf(const QJsonObject &object)
{
    QMap<QString, QString> extras;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.value().isArray())
            extras.insert(member.key(), member.value().toVariant().toStringList().join(QStringLiteral(", ")));
        else if (!member.value().isObject())
            extras.insert(member.key(), member.value().toVariant().toString());
    }
    for (const QString &known : {kSuccess, kError, kMessage, QStringLiteral("code"), kRetryAfter})
        extras.remove(known);
    return extras;
}

// RFC 9110: "Sun, 06 Nov 1994 08:49:37 GMT".
QDateTime dateOf(const QByteArray &header)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

// By the platform's own clock where it tells it: ours may be wrong.
int secondsUntil(const QDateTime &date, const RawAnswer &raw)
{
    const QDateTime told = dateOf(raw.headers.value("date"));
    const qint64 seconds = (told.isValid() ? told : QDateTime::currentDateTimeUtc()).secsTo(date);
    return static_cast<int>(std::clamp<qint64>(seconds, 0, std::numeric_limits<int>::max()));
}

int retryAfterOf(const RawAnswer &raw, const QJsonObject &members)
{
    const QByteArray header = raw.headers.value("retry-after");
    bool isNumber = false;
    const int seconds = header.toInt(&isNumber);
    if (isNumber)
        return qMax(seconds, 0);
    const QDateTime date = dateOf(header);
    return date.isValid() ? secondsUntil(date, raw) : qMax(members.value(kRetryAfter).toInt(), 0);
}

Error errorOf(const RawAnswer &raw, const QJsonObject &json)
{
    const bool enveloped = json.value(kError).isObject();
    const QJsonObject members = enveloped ? json.value(kError).toObject() : json;
    Error error;
    error.kind = errorKindOfStatus(raw.status);
    error.code = members.value(enveloped ? QStringLiteral("code") : kError).toString();
    error.message = members.value(kMessage).toString();
    if (error.message.isEmpty())
        error.message = QStringLiteral("The platform answered with status %1.").arg(raw.status);
    error.fields = textsOf(members.value(kFields).toObject());
    error.httpStatus = raw.status;
    error.requestId = requestIdOf(raw);
    error.retryAfterSeconds = retryAfterOf(raw, members);
    error.data = extrasOf(members);
    return error;
}

Error protocolError(const RawAnswer &raw, const QString &message)
{
    Error error = Error::of(ErrorKind::Protocol, message);
    error.httpStatus = raw.status;
    error.requestId = requestIdOf(raw);
    return error;
}

// What has other members too is an answer whose own "success" says something else: the outcome of a webhook's test.
bool isEnvelope(const QJsonObject &json)
{
    const QStringList members = json.keys();
    return json.value(kSuccess).isBool() && std::all_of(members.begin(), members.end(), [](const QString &member) {
               return member == kSuccess || member == QStringLiteral("data") || member == kError;
           });
}

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

bool isRedirect(int status)
{
    return status >= 300 && status < 400;
}

} // namespace

Result<Answer> decodeAnswer(const RawAnswer &raw)
{
    if (isRedirect(raw.status))
        return fail(
            protocolError(raw, QStringLiteral("The platform answered with a redirect, which is not followed.")));
    const QJsonDocument document = QJsonDocument::fromJson(raw.body);
    if (!isSuccess(raw.status))
        return fail(errorOf(raw, document.object()));
    if (!document.isObject() && !raw.body.isEmpty())
        return fail(protocolError(raw, QStringLiteral("The platform's answer is not JSON.")));

    const QJsonObject json = document.object();
    const bool enveloped = isEnvelope(json);
    if (enveloped && !json.value(kSuccess).toBool())
        return fail(protocolError(raw, QStringLiteral("The platform's answer contradicts its status.")));
    return Answer{.status = raw.status,
                  .data = enveloped ? json.value(QStringLiteral("data")).toObject() : json,
                  .etag = raw.headers.value("etag"),
                  .requestId = requestIdOf(raw)};
}

} // namespace pm::app
