// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace pm {

// The function that makes the same body as a mapping (transformation.h), for whoever wants to go on from there. Where
// two paths cannot both be in the body, the later one counts.
[[nodiscard]] QString scriptOfMapping(const QJsonObject &mapping);

// Every value of an event, as a mapping names it: "data.email". Of an array only the whole.
[[nodiscard]] QStringList pathsInto(const QJsonObject &event);

} // namespace pm
