// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/parameterprobe.h"

#include "tests/apidocs/parametersamples.h"

namespace pm::test {

namespace {

const QString kQuery = QStringLiteral("query");
const QString kCursor = QStringLiteral("cursor");
const QString kNonsense = QStringLiteral("nonsense");

} // namespace

QStringList wrongFields(const HttpReply &reply)
{
    const QJsonValue failure = reply.json().value(QStringLiteral("error"));
    const QJsonObject refusal = failure.isObject() ? failure.toObject() : reply.json();
    return refusal.value(QStringLiteral("fields")).toObject().keys();
}

ParameterProbe::ParameterProbe(const ApiDocument &document, OperationCaller &caller, const ApiOperation &operation,
                               As as)
    : m_document(document)
    , m_caller(caller)
    , m_operation(operation)
    , m_as(as)
    , m_call(caller.plainCall(operation, as))
{
}

QStringList ParameterProbe::problems()
{
    bool takesAny = false;
    for (const QJsonObject &parameter : m_document.parametersOf(m_operation)) {
        if (parameter.value(QStringLiteral("in")) != kQuery)
            continue;
        takesAny = true;
        expectSamples(parameter);
    }
    if (takesAny)
        expect(false, kNonsense, QStringLiteral("1"));
    return m_problems;
}

HttpReply ParameterProbe::ask(const QString &parameter, const QString &value)
{
    ApiCall call = m_call;
    call.parameters[{kQuery, parameter}] = value;
    return m_caller.make(m_operation, call, m_as);
}

void ParameterProbe::expect(bool isGood, const QString &parameter, const QString &value)
{
    const HttpReply reply = ask(parameter, value);
    if (reply.status == 0 || reply.status >= 500 || wrongFields(reply).contains(parameter) == isGood)
        m_problems.append(QStringLiteral("%1: %2 %3=%4").arg(m_operation.id()).arg(reply.status).arg(parameter, value));
}

void ParameterProbe::expectSamples(const QJsonObject &parameter)
{
    const QString name = parameter.value(QStringLiteral("name")).toString();
    const ParameterSamples samples = samplesOf(parameter.value(QStringLiteral("schema")).toObject());
    for (const QString &good : samples.good)
        expect(true, name, good);
    for (const QString &bad : samples.bad)
        expect(false, name, bad);
    if (name == kCursor)
        expectOneAfterTheOther();
}

void ParameterProbe::expectOneAfterTheOther()
{
    const QJsonObject page = contentOf(ask(QStringLiteral("limit"), QStringLiteral("1")));
    if (const QString next = page.value(QStringLiteral("next_cursor")).toString(); !next.isEmpty())
        expect(true, kCursor, next);
    expect(false, kCursor, kNonsense);
}

} // namespace pm::test
