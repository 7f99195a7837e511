// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace pm {

// What a caller writes of a template: POST /templates and PUT /templates/{id} (contract section 5).
struct TemplateContent {
    QString name; // unique in a tenant's environment, whatever the case
    QString description;
    QString subject;
    QString htmlBody;
    QString textBody;
};

struct Template {
    TemplateId id;
    TemplateContent content; // without bodies in a list
    QStringList variables;   // as variablesOf()
    UnixMs createdAt = 0;
    UnixMs updatedAt = 0;
};

struct TemplatePage {
    std::vector<Template> templates;
    QString nextCursor; // empty on the last page
};

// The names of the placeholders in subject and bodies, each once, in the order of their first use.
[[nodiscard]] QStringList variablesOf(const TemplateContent &content);

// Names every wrong field, a broken placeholder with its place among them.
[[nodiscard]] Result<TemplateContent> templateContentFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const TemplateContent &content);
[[nodiscard]] QJsonObject toJson(const Template &stored);
// Without the bodies, as a list has it.
[[nodiscard]] QJsonObject summaryJson(const Template &stored);
[[nodiscard]] Result<Template> templateFromJson(const QJsonObject &json);
[[nodiscard]] Result<TemplatePage> templatePageFromJson(const QJsonObject &json);

} // namespace pm
