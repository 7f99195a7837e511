// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/fieldreader.h"

#include <cmath>

namespace pm {

namespace {

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

} // namespace

bool FieldReader::has(const QString &name) const
{
    return !isAbsent(m_object.value(name));
}

QString FieldReader::text(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isString())
        reject(name, isAbsent(value) ? QStringLiteral("is required") : QStringLiteral("must be a string"));
    return value.toString();
}

std::optional<QString> FieldReader::optionalText(const QString &name)
{
    const QJsonValue value = take(name);
    if (isAbsent(value))
        return std::nullopt;
    if (!value.isString()) {
        reject(name, QStringLiteral("must be a string"));
        return std::nullopt;
    }
    return value.toString();
}

std::optional<qint64> FieldReader::optionalInteger(const QString &name)
{
    const QJsonValue value = take(name);
    if (isAbsent(value))
        return std::nullopt;
    const double number = value.toDouble();
    if (!value.isDouble() || std::floor(number) != number || std::abs(number) > 9.0e15) {
        reject(name, QStringLiteral("must be a whole number"));
        return std::nullopt;
    }
    return value.toInteger();
}

qint64 FieldReader::integer(const QString &name, qint64 fallback)
{
    return optionalInteger(name).value_or(fallback);
}

std::optional<bool> FieldReader::optionalBool(const QString &name)
{
    const QJsonValue value = take(name);
    if (isAbsent(value))
        return std::nullopt;
    if (!value.isBool()) {
        reject(name, QStringLiteral("must be true or false"));
        return std::nullopt;
    }
    return value.toBool();
}

std::optional<QStringList> FieldReader::optionalTexts(const QString &name)
{
    const QJsonValue value = take(name);
    if (isAbsent(value))
        return std::nullopt;
    QStringList texts;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items) {
            if (item.isString())
                texts.append(item.toString());
        }
        if (texts.size() == items.size())
            return texts;
    }
    reject(name, QStringLiteral("must be an array of strings"));
    return std::nullopt;
}

std::optional<UnixMs> FieldReader::optionalTime(const QString &name)
{
    const std::optional<QString> text = optionalText(name);
    if (!text)
        return std::nullopt;
    const std::optional<UnixMs> time = fromIso(*text);
    if (!time)
        reject(name, QStringLiteral("must be an ISO 8601 time with a zone, like 2026-11-26T10:00:00Z"));
    return time;
}

QJsonArray FieldReader::array(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isArray())
        reject(name, isAbsent(value) ? QStringLiteral("is required") : QStringLiteral("must be an array"));
    return value.toArray();
}

QJsonObject FieldReader::object(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isObject())
        reject(name, isAbsent(value) ? QStringLiteral("is required") : QStringLiteral("must be an object"));
    return value.toObject();
}

std::optional<QJsonObject> FieldReader::optionalObject(const QString &name)
{
    const QJsonValue value = take(name);
    if (isAbsent(value))
        return std::nullopt;
    if (!value.isObject()) {
        reject(name, QStringLiteral("must be an object"));
        return std::nullopt;
    }
    return value.toObject();
}

void FieldReader::reject(const QString &name, const QString &sentence)
{
    if (!m_errors.contains(name))
        m_errors.insert(name, sentence);
}

void FieldReader::rejectUnknown()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_seen.contains(it.key()))
            reject(it.key(), QStringLiteral("is not a known field"));
    }
}

Result<> FieldReader::finish() const
{
    if (!m_errors.isEmpty())
        return fail(Error::invalid(m_errors));
    return {};
}

QJsonValue FieldReader::take(const QString &name)
{
    m_seen.insert(name);
    return m_object.value(name);
}

} // namespace pm
