// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/apidocs/operationcaller.h"
#include "tests/apidocs/schemafuzzer.h"

namespace pm::test {

// One thing done to a request that is right.
struct Mutation {
    QByteArray where; // "body name", "body filter.from", "query limit", "path id", "header If-Match"
    QByteArray kind;  // of what is odd about the value
    QByteArray value;
    std::function<void(ApiRequest &)> apply;
};

// Bends the requests of an operation, one field at a time, as the document describes it.
class CallFuzzer
{
public:
    CallFuzzer(const ApiDocument &document, quint32 seed);

    [[nodiscard]] std::vector<Mutation> mutationsOf(const ApiOperation &operation);

private:
    void addBody(const ApiOperation &operation);
    // And what is in it; `path` are the names down to it.
    void addMember(const QStringList &path, const QJsonObject &schema, const QJsonObject &example = {});
    void addMembers(const QStringList &path, const QJsonObject &schema);
    void addWholeBodies();
    void addParameter(const QJsonObject &parameter, const QString &pattern);
    void addPath(const QString &name, const QString &pattern, const SchemaFuzzer::Kinds &texts);
    void addQuery(const QByteArray &name, bool required, const SchemaFuzzer::Kinds &texts);
    void addHeader(const QByteArray &name, const SchemaFuzzer::Kinds &texts);
    void add(const QByteArray &where, const QByteArray &kind, const QByteArray &value,
             std::function<void(ApiRequest &)> apply);

    const ApiDocument &m_document;
    SchemaFuzzer m_fuzzer;
    std::vector<Mutation> m_mutations;
};

} // namespace pm::test
