// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/transform/transformfunction.h"

#include "models/domain/webhooks/transformlimits.h"

#include <QJSEngine>
#include <QJsonDocument>
#include <QJsonObject>

namespace pm::transform {

namespace {

constexpr qsizetype kLongestSentence = 1000;
const QString kFile = QStringLiteral("transform.js");

// Made before the user's code runs, which may change what JSON and Error mean. An error is returned as it is.
const QString kCaller = QStringLiteral(R"js((function () {
    const parse = JSON.parse, stringify = JSON.stringify, ErrorType = Error, textOf = String;
    const failure = (sentence) => stringify({ error: sentence });
    return function (transform, event) {
        try {
            const made = transform(parse(event));
            if (made === undefined)
                return failure('The function returned nothing: return { body: … }, or null to skip the event.');
            if (made === null || made.skip === true)
                return '{"skip":true}';
            const body = stringify(made.body);
            if (body === undefined)
                return failure('The function must return an object with a body, or null to skip the event.');
            return stringify({ body: body, headers: made.headers });
        } catch (thrown) {
            return thrown instanceof ErrorType ? thrown : failure('The function threw ' + textOf(thrown));
        }
    };
})())js");

// What the source comes to; of the same script, since a constant of another one is not seen.
const QString kFunction = QStringLiteral("\n;typeof transform === 'function' ? transform : null");

// No longer than anybody reads: what is too long for whoever asked would be taken for a failure of this program.
QByteArray failure(const QString &sentence, int line = 0)
{
    QJsonObject answer{{QStringLiteral("error"), sentence.left(kLongestSentence)}};
    if (line > 0)
        answer.insert(QStringLiteral("line"), line);
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

// Lines of what is not the user's mean nothing to the user.
QByteArray failureOf(const QJSValue &error)
{
    const bool isTheirs = error.property(QStringLiteral("fileName")).toString().contains(kFile);
    return failure(error.toString(), isTheirs ? error.property(QStringLiteral("lineNumber")).toInt() : 0);
}

QByteArray resultOf(const QJSValue &made)
{
    if (made.isError())
        return failureOf(made);
    if (!made.isString())
        return failure(QStringLiteral("The function failed."));
    const QByteArray answer = made.toString().toUtf8();
    return answer.size() > kMostAnswerBytes ? failure(QStringLiteral("The body is larger than 256 KiB.")) : answer;
}

} // namespace

QByteArray answerTo(const QByteArray &request)
{
    const QJsonObject asked = QJsonDocument::fromJson(request).object();
    QJSEngine engine;
    QJSValue caller = engine.evaluate(kCaller);
    const QJSValue function = engine.evaluate(asked.value(QStringLiteral("source")).toString() + kFunction, kFile);
    if (function.isError())
        return failureOf(function);
    if (!function.isCallable())
        return failure(QStringLiteral("There is no function named transform."));
    return resultOf(caller.call({function, asked.value(QStringLiteral("event")).toString()}));
}

} // namespace pm::transform
