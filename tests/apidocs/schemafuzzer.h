// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/apidocs/apischemas.h"

#include <QByteArray>

#include <functional>
#include <random>
#include <vector>

namespace pm::test {

// Wrong, odd and extreme values of a field, made from its own schema. The same seed makes the same ones.
class SchemaFuzzer
{
public:
    using Values = std::vector<QByteArray>;
    using Kinds = QMap<QByteArray, Values>; // by what is odd about them: "length", "enum"

    // `schemas` are the document's, which a schema may refer to.
    SchemaFuzzer(const ApiSchemas &schemas, quint32 seed);

    // As JSON text, some of it broken.
    [[nodiscard]] Kinds jsonFor(const QJsonObject &schema);
    // As the bytes of a text, not all of them UTF-8.
    [[nodiscard]] Kinds textsFor(const QJsonObject &schema);

    // A JSON string of any bytes; what must be escaped is.
    [[nodiscard]] static QByteArray quoted(const QByteArray &text);
    // An array of so many of a value.
    [[nodiscard]] static QByteArray arrayOf(const QByteArray &value, qsizetype count);

private:
    void addArrays(const QJsonObject &schema, Kinds &kinds);
    [[nodiscard]] QByteArray randomText(qsizetype length);
    void addLengths(const QJsonObject &schema, Kinds &kinds);

    const ApiSchemas &m_schemas;
    std::minstd_rand m_random;
};

} // namespace pm::test
