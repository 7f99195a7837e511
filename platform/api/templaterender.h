// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/template.h"

namespace pm::api {

struct RenderedTemplate {
    QString subject;  // one line
    QString htmlBody; // values escaped for where they are; in the parameters of a link as RFC 3986 does
    QString textBody; // values as they are
};

// Puts values in for the placeholders. `{{contact.name}}` is a member "contact.name", or "name" of an object
// "contact"; a value is a text, a number or a boolean, and null is none. Validation, under "variables", names every
// variable that is missing or of another type, and those that would make a link of another scheme than http, https,
// mailto or tel; or says that the result is too long.
[[nodiscard]] Result<RenderedTemplate> render(const Template &stored, const QJsonObject &variables);

} // namespace pm::api
