// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/parametersamples.h"

#include <QJsonArray>

namespace pm::test {

namespace {

const QString kNonsense = QStringLiteral("nonsense");

ParameterSamples samplesOfList(const QJsonObject &items)
{
    const QStringList each = samplesOf(items).good;
    return {.good = {each.first(), each.join(u',')}, .bad = {each.first() + u',' + kNonsense}};
}

ParameterSamples samplesOfNumber(const QJsonObject &schema)
{
    const qint64 least = schema.value(QStringLiteral("minimum")).toInteger();
    const qint64 most = schema.value(QStringLiteral("maximum")).toInteger();
    return {.good = {QString::number(least), QString::number(most)},
            .bad = {QString::number(least - 1), QString::number(most + 1), kNonsense}};
}

ParameterSamples samplesOfText(const QJsonObject &schema)
{
    const QString format = schema.value(QStringLiteral("format")).toString();
    if (format == QStringLiteral("uuid"))
        return {.good = {QStringLiteral("2e64e4d0-9f32-4821-aae0-d7a9a3740a84")}, .bad = {kNonsense}};
    if (format == QStringLiteral("date"))
        return {.good = {QStringLiteral("2026-11-26")}, .bad = {kNonsense}};
    if (format == QStringLiteral("date-time"))
        return {.good = {QStringLiteral("2026-11-26T10:00:00Z")}, .bad = {kNonsense}};
    const int longest = schema.value(QStringLiteral("maxLength")).toInt();
    const QString pair = QStringLiteral("\U00010437"); // one character, two units of UTF-16
    ParameterSamples samples;
    if (longest > 0)
        samples = {.good = {QString(longest, u'a'), pair.repeated(longest)},
                   .bad = {QString(longest + 1, u'a'), pair.repeated(longest + 1)}};
    if (schema.value(QStringLiteral("minLength")).toInt() > 0)
        samples.bad.append(QString());
    return samples;
}

} // namespace

ParameterSamples samplesOf(const QJsonObject &schema)
{
    if (const QJsonArray values = schema.value(QStringLiteral("enum")).toArray(); !values.isEmpty())
        return {.good = QVariant(values.toVariantList()).toStringList(), .bad = {kNonsense}};
    const QString type = schema.value(QStringLiteral("type")).toString();
    if (type == QStringLiteral("array"))
        return samplesOfList(schema.value(QStringLiteral("items")).toObject());
    if (type == QStringLiteral("boolean"))
        return {.good = {QStringLiteral("true"), QStringLiteral("false")}, .bad = {kNonsense}};
    return type == QStringLiteral("integer") ? samplesOfNumber(schema) : samplesOfText(schema);
}

} // namespace pm::test
