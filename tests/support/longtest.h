// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace pm::test {

// A test whose full form takes longer than the five minutes that Qt Test allows.
class LongTest : public QObject
{
public:
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); }
};

// How much of it: the variable asks for more than the everyday run has time for.
[[nodiscard]] inline int askedFor(const char *variable, int everyday)
{
    const int asked = qEnvironmentVariableIntValue(variable);
    return asked > 0 ? asked : everyday;
}

} // namespace pm::test
