// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/transformed.h"

#include "models/domain/webhooks/fieldpath.h"
#include "models/domain/webhooks/filternode.h"
#include "models/domain/webhooks/transformlimits.h"
#include "models/domain/webhooks/webhookcontent.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm {

namespace {

constexpr qsizetype kLongestSentence = 300;
const QString kTooLarge = QStringLiteral("The body is larger than 256 KiB.");

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(ErrorKind::Validation, sentence);
}

// False when there is a value in the way.
bool insertAt(QJsonObject &body, const QStringList &path, qsizetype at, const QJsonValue &value)
{
    const QString &name = path[at];
    const bool isTaken = body.contains(name);
    if (at == path.size() - 1) {
        if (!isTaken)
            body.insert(name, value);
        return !isTaken;
    }
    if (isTaken && !body.value(name).isObject())
        return false;
    // Outside of the body it is changed as it is. While both have it, each change would copy all that is in it.
    QJsonObject below = body.take(name).toObject();
    const bool isInserted = insertAt(below, path, at + 1, value);
    body.insert(name, below);
    return isInserted;
}

qsizetype jsonSize(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).size() - 2;
}

QJsonValue mappedValue(const QJsonValue &from, const QJsonObject &event)
{
    if (!from.isString())
        return from.toObject().value(QStringLiteral("value"));
    const QJsonValue value = valueAt(event, from.toString().split(u'.'));
    return value.isUndefined() ? QJsonValue() : value;
}

Result<Transformed> withBody(QByteArray body)
{
    if (body.size() > kMostTransformedBytes)
        return refuse(kTooLarge);
    return Transformed{.body = std::move(body)};
}

// It is stored and shown: a NUL among others is in the way of both.
QString withoutControls(QString text)
{
    erase_if(text, [](QChar letter) { return letter.category() == QChar::Other_Control; });
    return text;
}

QString errorSentence(const QJsonObject &answer)
{
    const QString given = answer.value(QStringLiteral("error")).toString().simplified();
    QString text = withoutControls(given).left(kLongestSentence);
    if (text.isEmpty())
        text = QStringLiteral("The function failed");
    if (!text.endsWith(u'.'))
        text += u'.';
    const int line = answer.value(QStringLiteral("line")).toInt();
    return line > 0 ? QStringLiteral("Line %1: %2").arg(line).arg(text) : text;
}

Result<QMap<QString, QString>> headersOf(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isObject())
        return refuse(QStringLiteral("The headers must be an object of texts."));
    QMap<QString, QString> headers;
    const QJsonObject given = value.toObject();
    for (auto header = given.begin(); header != given.end(); ++header) {
        if (!header.value().isString())
            return refuse(QStringLiteral("The headers must be an object of texts."));
        headers.insert(header.key(), header.value().toString());
    }
    if (const QString problem = customHeadersProblem(headers); !problem.isEmpty())
        return refuse(QStringLiteral("The headers %1.").arg(problem));
    return headers;
}

bool isJson(const QByteArray &text)
{
    // In an array, since a body may be a text or a number as well.
    return QJsonDocument::fromJson('[' + text + ']').array().size() == 1;
}

} // namespace

Result<Transformed> mapEvent(const QJsonObject &mapping, const QJsonObject &event)
{
    QJsonObject body;
    qsizetype bytes = 0;
    for (auto item = mapping.begin(); item != mapping.end(); ++item) {
        if (namesIn(item.key()) > kMostMappedNames) // of the time before there was a limit
            return refuse(QStringLiteral("A field of the body has a path of more than 16 names."));
        const QJsonValue value = mappedValue(item.value(), event);
        bytes += jsonSize(value);
        if (bytes > kMostTransformedBytes) // a large part of the event can be named any number of times
            return refuse(kTooLarge);
        if (!insertAt(body, item.key().split(u'.'), 0, value))
            return refuse(QStringLiteral("\"%1\" cannot be in the body: a path above it has a value already.")
                              .arg(item.key().left(kLongestSentence)));
    }
    return withBody(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Result<Transformed> transformedFromAnswer(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return refuse(QStringLiteral("The function failed."));
    const QJsonObject answer = document.object();
    if (answer.contains(QStringLiteral("error")))
        return refuse(errorSentence(answer));
    if (answer.value(QStringLiteral("skip")).toBool())
        return Transformed{.body = {}, .isSkipped = true};
    const QByteArray body = answer.value(QStringLiteral("body")).toString().toUtf8();
    if (!isJson(body))
        return refuse(QStringLiteral("The function must return an object with a body that can be JSON."));
    return headersOf(answer.value(QStringLiteral("headers"))).and_then([&](const QMap<QString, QString> &headers) {
        return withBody(body).map([&](Transformed made) {
            made.headers = headers;
            return made;
        });
    });
}

} // namespace pm
