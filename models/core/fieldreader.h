// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace pm {

// Reads a JSON object field by field and remembers every wrong one, so that an answer can name them all at once.
// A missing or null optional field is nothing; a missing required field or a wrong type is an error of that field.
class FieldReader
{
public:
    explicit FieldReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    [[nodiscard]] bool has(const QString &name) const;
    QString text(const QString &name);
    std::optional<QString> optionalText(const QString &name);
    std::optional<qint64> optionalInteger(const QString &name);
    qint64 integer(const QString &name, qint64 fallback);
    std::optional<bool> optionalBool(const QString &name);
    std::optional<QStringList> optionalTexts(const QString &name);
    std::optional<UnixMs> optionalTime(const QString &name);
    QJsonArray array(const QString &name);
    QJsonObject object(const QString &name);
    std::optional<QJsonObject> optionalObject(const QString &name);

    // Adds a rule's sentence to a field; the first sentence of a field stays.
    void reject(const QString &name, const QString &sentence);
    // Errors for every member that was never asked for. Call it after the last read.
    void rejectUnknown();

    [[nodiscard]] bool ok() const { return m_errors.isEmpty(); }
    [[nodiscard]] Result<> finish() const;

private:
    [[nodiscard]] QJsonValue take(const QString &name);

    QJsonObject m_object;
    QSet<QString> m_seen;
    QMap<QString, QString> m_errors;
};

} // namespace pm
