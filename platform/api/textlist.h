// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <QVariant>

namespace pm::api {

// A list of texts as one column keeps it: a JSON array.
[[nodiscard]] inline QString columnOfTexts(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

[[nodiscard]] inline QStringList textsOfColumn(const QString &column)
{
    return QVariant(QJsonDocument::fromJson(column.toUtf8()).array().toVariantList()).toStringList();
}

} // namespace pm::api
