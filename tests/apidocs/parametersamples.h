// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace pm::test {

// Values at the edges of what a schema allows, and just beyond.
struct ParameterSamples {
    QStringList good;
    QStringList bad;
};

// Of a parameter's schema without references. A text that is free has none.
[[nodiscard]] ParameterSamples samplesOf(const QJsonObject &schema);

} // namespace pm::test
