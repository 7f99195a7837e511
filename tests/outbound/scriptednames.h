// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayList>

#include <vector>

namespace pm::test {

// What the system's resolver says of a name, in this program and the libraries it uses. Thread-safe.
struct ScriptedAnswer {
    QByteArrayList addresses; // none: there is no such name
    int delayMs = 0;
};

// Each answer is for one question, and the last stays.
void scriptName(const QByteArray &name, const std::vector<ScriptedAnswer> &answers);
[[nodiscard]] int timesAsked(const QByteArray &name);

} // namespace pm::test
