// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/template.h"

#include <QMap>

namespace pm::ui {

// A template that is being written, with sample values put in where there are some; the other placeholders stay as
// they are. What a message will be in the end is only for the platform to say.
[[nodiscard]] TemplateContent draftPreview(const TemplateContent &draft, const QMap<QString, QString> &samples);

} // namespace pm::ui
