// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

namespace pm::api {

// A list of texts as one column keeps it: a JSON array.
[[nodiscard]] inline QString columnOfTexts(const QStringList &texts)
{
    JsonWriter json;
    json.value(texts);
    return QString::fromUtf8(json.bytes());
}

[[nodiscard]] inline QStringList textsOfColumn(const QString &column)
{
    return QVariant(QJsonDocument::fromJson(column.toUtf8()).array().toVariantList()).toStringList();
}

} // namespace pm::api
