// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QMetaType>
#include <QVariant>

namespace pm::operators {

// For LIKE … ESCAPE '!': matches texts in lower case that contain the part, taken literally.
[[nodiscard]] inline QString containsPattern(QString part)
{
    part = part.toLower();
    part.replace(u'!', QStringLiteral("!!")).replace(u'%', QStringLiteral("!%")).replace(u'_', QStringLiteral("!_"));
    return u'%' + part + u'%';
}

// NULL with its type, which PostgreSQL wants to know.
[[nodiscard]] inline QVariant nullText()
{
    return QVariant(QMetaType::fromType<QString>());
}
[[nodiscard]] inline QVariant nullInteger()
{
    return QVariant(QMetaType::fromType<qint64>());
}

// For statements whose count of rows does not matter.
[[nodiscard]] inline Result<> changed(const Result<int> &executed)
{
    return executed.map([](int) {});
}

} // namespace pm::operators
