// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/templateservice.h"

namespace pm::app {

namespace {

Result<ListPage<Template>> pageOf(const QJsonObject &json)
{
    return templatePageFromJson(json).map([](TemplatePage page) {
        return ListPage<Template>{std::move(page.templates), page.nextCursor};
    });
}

Result<RenderedTemplate> renderedOf(const Answer &answer)
{
    const auto text = [&](const char *name) { return answer.data.value(QLatin1StringView(name)).toString(); };
    return RenderedTemplate{.subject = text("subject"), .htmlBody = text("html_body"), .textBody = text("text_body")};
}

} // namespace

TemplateService::TemplateService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent)
    : EmailService(client, environment, QStringLiteral("/templates"), parent)
{
}

RequestHandle TemplateService::page(const ListQuery &query, Continuation<ListPage<Template>> then)
{
    return readPage(query, pageOf, std::move(then));
}

RequestHandle TemplateService::detail(const TemplateId &id, Continuation<Versioned<Template>> then)
{
    return readOne(id.text(), templateFromJson, std::move(then));
}

RequestHandle TemplateService::create(const TemplateContent &content, IdempotencyKey &once, Continuation<Template> then)
{
    return post({}, toJson(content), templateFromJson, once, std::move(then));
}

RequestHandle TemplateService::change(const TemplateId &id, const TemplateContent &content, const QByteArray &version,
                                      Continuation<Versioned<Template>> then)
{
    return put(id.text(), toJson(content), version, templateFromJson, std::move(then));
}

RequestHandle TemplateService::removeTemplate(const TemplateId &id, const QByteArray &version, Continuation<bool> then)
{
    return remove(id.text(), version, std::move(then));
}

RequestHandle TemplateService::render(const TemplateId &id, const QJsonObject &variables,
                                      Continuation<RenderedTemplate> then)
{
    PlatformRequest rendering = request(Method::Post, u'/' + id.text() + QStringLiteral("/render"));
    rendering.body = {{QStringLiteral("variables"), variables}};
    return send(std::move(rendering), decoding(std::move(then), renderedOf));
}

} // namespace pm::app
