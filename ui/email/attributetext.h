// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QStringList>

namespace pm::ui {

// Attributes as people write them, one a line: "plan = gold". Numbers, true and false are what they look like; a text
// that looks like one of them is written in quotes, and so is a name with "=" in it.
[[nodiscard]] QString attributeLines(const QJsonObject &attributes);
// The error's message is a sentence that names the line.
[[nodiscard]] Result<QJsonObject> attributesFromLines(const QString &text);
[[nodiscard]] QString attributeText(const QJsonValue &value);

// "vip, spring sale" and back; a tag with a comma in it is written in quotes. Two that differ in case are two.
[[nodiscard]] QStringList tagsFromText(const QString &text);
[[nodiscard]] QString tagText(const QStringList &tags);

} // namespace pm::ui
