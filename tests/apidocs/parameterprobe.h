// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/apidocs/operationcaller.h"

namespace pm::test {

// The fields that a refusal names, in either of its two forms.
[[nodiscard]] QStringList wrongFields(const HttpReply &reply);

// Asks for one operation with one parameter of its query after the other, at the edges of what the document allows and
// just beyond.
class ParameterProbe
{
public:
    ParameterProbe(const ApiDocument &document, OperationCaller &caller, const ApiOperation &operation, As as);

    // What was refused though the document allows it, or taken though it does not.
    [[nodiscard]] QStringList problems();

private:
    HttpReply ask(const QString &parameter, const QString &value);
    void expect(bool isGood, const QString &parameter, const QString &value);
    void expectSamples(const QJsonObject &parameter);
    void expectOneAfterTheOther();

    const ApiDocument &m_document;
    OperationCaller &m_caller;
    const ApiOperation m_operation;
    const As m_as;
    const ApiCall m_call; // right without any of them
    QStringList m_problems;
};

} // namespace pm::test
