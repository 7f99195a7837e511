// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/templateservice.h"

#include "platform/api/templaterender.h"
#include "platform/api/templaterepository.h"
#include "platform/audit/auditlog.h"
#include "platform/http/answer.h"

#include <QJsonArray>

namespace pm::api {

namespace {

using http::Reply;
using http::Request;

struct ListQuery {
    http::PageQuery page;
    QString search;
};

TemplateId idOf(const Request &request)
{
    return TemplateId(request.params.value(QStringLiteral("id")));
}

Result<ListQuery> listQueryOf(const Request &request)
{
    FieldReader reader = http::queryReader(request);
    ListQuery query{.page = http::readPage(reader, sortNames(templateSorts()), QStringLiteral("-created_at")),
                    .search = http::readSearch(reader)};
    reader.rejectUnknown();
    return reader.finish().map([&] { return query; });
}

Reply pageReply(const TemplatePage &page)
{
    QJsonArray templates;
    for (const Template &stored : page.templates)
        templates.append(summaryJson(stored));
    return {.data = {{QStringLiteral("templates"), templates},
                     {QStringLiteral("next_cursor"), http::nextCursorJson(page.nextCursor)}}};
}

Result<> appendAudit(store::Connection &connection, const Request &request, UnixMs now, const QString &action,
                     const Template &stored)
{
    audit::AuditRecord record = audit::recordOf(request, action, QStringLiteral("template"), stored.id.text());
    record.details = {{QStringLiteral("name"), stored.content.name}};
    return audit::append(connection, now, record);
}

Result<> checkUnused(TemplateRepository &repository, const TemplateId &id)
{
    return repository.isInUse(id).and_then([](bool used) -> Result<> {
        if (used)
            return fail(ErrorKind::Conflict, QStringLiteral("A campaign that is not completed uses this template."));
        return {};
    });
}

Result<QJsonObject> givenVariables(const Request &request)
{
    return request.json().and_then([](const QJsonObject &json) {
        FieldReader reader(json);
        const QJsonObject variables = reader.optionalObject(QStringLiteral("variables")).value_or(QJsonObject());
        reader.rejectUnknown();
        return reader.finish().map([&] { return variables; });
    });
}

} // namespace

TemplateService::TemplateService(store::Database &database, const idempotency::Ledger &ledger, const Clock &clock)
    : m_database(database)
    , m_ledger(ledger)
    , m_clock(clock)
{
}

Result<Reply> TemplateService::list(const Request &request)
{
    const Result<ListQuery> query = listQueryOf(request);
    if (!query)
        return fail(query.error());
    return m_database
        .read([&](store::Connection &connection) {
            return TemplateRepository(connection).page(ownerOf(request), query->page, query->search);
        })
        .map(pageReply);
}

Result<Reply> TemplateService::create(const Request &request)
{
    const auto asked = idempotency::asked(request, request.json().and_then(templateContentFromJson));
    if (!asked)
        return fail(asked.error());
    const TemplateContent &content = asked->input;
    const UnixMs now = m_clock.now();
    const Template made{.id = TemplateId(makeUlid(QLatin1StringView("tpl_"), now)),
                        .content = content,
                        .variables = variablesOf(content),
                        .createdAt = now,
                        .updatedAt = now};
    return m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, asked->ticket, [&](store::Connection &inside) {
            return TemplateRepository(inside)
                .insert(ownerOf(request), made)
                .and_then([&] { return appendAudit(inside, request, now, QStringLiteral("template.created"), made); })
                .map([&] { return http::created(toJson(made)); });
        });
    });
}

Result<Reply> TemplateService::detail(const Request &request)
{
    return m_database
        .read([&](store::Connection &connection) {
            return TemplateRepository(connection).byId(ownerOf(request), idOf(request));
        })
        .map([](const Template &stored) { return Reply{.data = toJson(stored)}; });
}

Result<Reply> TemplateService::replace(const Request &request)
{
    const Result<TemplateContent> content = request.json().and_then(templateContentFromJson);
    if (!content)
        return fail(content.error());
    const UnixMs now = m_clock.now();
    return m_database.write([&](store::Connection &connection) {
        TemplateRepository repository(connection);
        return repository.lock(ownerOf(request), idOf(request)).and_then([&](Template stored) {
            const Result<> current = http::ifMatches(request, toJson(stored));
            stored.content = *content;
            stored.variables = variablesOf(*content);
            stored.updatedAt = now;
            return current.and_then([&] { return repository.update(ownerOf(request), stored); })
                .and_then(
                    [&] { return appendAudit(connection, request, now, QStringLiteral("template.changed"), stored); })
                .map([&] { return Reply{.data = toJson(stored)}; });
        });
    });
}

Result<Reply> TemplateService::remove(const Request &request)
{
    return m_database.write([&](store::Connection &connection) {
        TemplateRepository repository(connection);
        return repository.lock(ownerOf(request), idOf(request)).and_then([&](const Template &stored) {
            return http::ifMatches(request, toJson(stored))
                .and_then([&] { return checkUnused(repository, stored.id); })
                .and_then([&] { return repository.remove(stored.id); })
                .and_then([&] {
                    return appendAudit(connection, request, m_clock.now(), QStringLiteral("template.deleted"), stored);
                })
                .map([] { return Reply{.status = 204}; });
        });
    });
}

Result<Reply> TemplateService::preview(const Request &request)
{
    const Result<QJsonObject> variables = givenVariables(request);
    if (!variables)
        return fail(variables.error());
    return m_database
        .read([&](store::Connection &connection) {
            return TemplateRepository(connection).byId(ownerOf(request), idOf(request));
        })
        .and_then([&](const Template &stored) { return render(stored, *variables); })
        .map([](const RenderedTemplate &rendered) {
            return Reply{.data = {{QStringLiteral("subject"), rendered.subject},
                                  {QStringLiteral("html_body"), rendered.htmlBody},
                                  {QStringLiteral("text_body"), rendered.textBody}}};
        });
}

std::vector<http::Route> templateRoutes(TemplateService &service)
{
    const auto route = [&service](http::Method method, const char *path, Right right,
                                  Result<Reply> (TemplateService::*handler)(const Request &)) {
        return http::Route{.method = method,
                           .pattern = QStringLiteral("/api/v1/templates") + QLatin1StringView(path),
                           .access = http::keysOrOperators(Scope::ManageTemplates, right),
                           .handler = http::handlerOf(service, handler)};
    };
    return {route(http::Method::Get, "", Right::ReadEmail, &TemplateService::list),
            route(http::Method::Post, "", Right::ManageEmail, &TemplateService::create),
            route(http::Method::Get, "/{id}", Right::ReadEmail, &TemplateService::detail),
            route(http::Method::Put, "/{id}", Right::ManageEmail, &TemplateService::replace),
            route(http::Method::Delete, "/{id}", Right::ManageEmail, &TemplateService::remove),
            route(http::Method::Post, "/{id}/render", Right::ReadEmail, &TemplateService::preview)};
}

} // namespace pm::api
