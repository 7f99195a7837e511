// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/emailservice.h"
#include "models/domain/email/template.h"

namespace pm::app {

// A template with its values put in.
struct RenderedTemplate {
    QString subject;
    QString htmlBody;
    QString textBody;
};

class TemplateService : public EmailService
{
    Q_OBJECT
public:
    TemplateService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent = nullptr);

    [[nodiscard]] RequestHandle page(const ListQuery &query, Continuation<ListPage<Template>> then);
    [[nodiscard]] RequestHandle detail(const TemplateId &id, Continuation<Versioned<Template>> then);
    [[nodiscard]] RequestHandle create(const TemplateContent &content, IdempotencyKey &once,
                                       Continuation<Template> then);
    [[nodiscard]] RequestHandle change(const TemplateId &id, const TemplateContent &content, const QByteArray &version,
                                       Continuation<Versioned<Template>> then);
    [[nodiscard]] RequestHandle removeTemplate(const TemplateId &id, const QByteArray &version,
                                               Continuation<bool> then);
    // As a message from it would be. An error of "variables" names the missing ones.
    [[nodiscard]] RequestHandle render(const TemplateId &id, const QJsonObject &variables,
                                       Continuation<RenderedTemplate> then);
};

} // namespace pm::app
