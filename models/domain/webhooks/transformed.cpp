// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/transformed.h"

#include "models/domain/webhooks/filternode.h"
#include "models/domain/webhooks/transformlimits.h"
#include "models/domain/webhooks/webhookcontent.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm {

namespace {

constexpr qsizetype kLongestSentence = 300;

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(ErrorKind::Validation, sentence);
}

// False when there is a value in the way.
bool insertAt(QJsonObject &body, const QStringList &path, const QJsonValue &value)
{
    const QJsonValue present = body.value(path.first());
    if (path.size() == 1) {
        if (!present.isUndefined())
            return false;
        body.insert(path.first(), value);
        return true;
    }
    if (!present.isUndefined() && !present.isObject())
        return false;
    QJsonObject below = present.toObject();
    if (!insertAt(below, path.mid(1), value))
        return false;
    body.insert(path.first(), below);
    return true;
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
        return refuse(QStringLiteral("The body is larger than 256 KiB."));
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
    for (auto item = mapping.begin(); item != mapping.end(); ++item) {
        if (!insertAt(body, item.key().split(u'.'), mappedValue(item.value(), event)))
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
