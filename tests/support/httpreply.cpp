// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/httpreply.h"

#include <QJsonDocument>

#include <algorithm>

namespace pm::test {

namespace {

auto find(const HttpHeaders &headers, QByteArrayView name)
{
    return std::find_if(headers.begin(), headers.end(),
                        [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

QByteArray HttpReply::header(QByteArrayView name) const
{
    const auto found = find(headers, name);
    return found == headers.end() ? QByteArray() : found->second;
}

bool HttpReply::hasHeader(QByteArrayView name) const
{
    return find(headers, name) != headers.end();
}

QJsonObject HttpReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonObject HttpReply::data() const
{
    return json().value(QStringLiteral("data")).toObject();
}

QString HttpReply::errorCode() const
{
    const QJsonValue failure = json().value(QStringLiteral("error"));
    return failure.isObject() ? failure.toObject().value(QStringLiteral("code")).toString() : failure.toString();
}

} // namespace pm::test
