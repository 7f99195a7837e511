// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/templaterepository.h"

#include "platform/api/textlist.h"

namespace pm::api {

namespace {

const QString kListColumns = QStringLiteral(
    "SELECT id, name, description, subject, variables, created_at, updated_at, %1 FROM templates");

QString searchTextOf(const TemplateContent &content)
{
    return QStringList{content.name, content.description, content.subject}.join(u'\n').toCaseFolded();
}

Template templateOf(const store::Row &row)
{
    return {.id = TemplateId(row.text(0)),
            .content = {.name = row.text(1),
                        .description = row.text(2),
                        .subject = row.text(3),
                        .htmlBody = {},
                        .textBody = {}},
            .variables = textsOfColumn(row.text(4)),
            .createdAt = row.integer(5),
            .updatedAt = row.integer(6)};
}

// The name is all of a template that is unique.
Result<> stored(const Result<int> &executed)
{
    if (!executed && executed.error().kind == ErrorKind::Conflict)
        return fail(ErrorKind::Conflict, QStringLiteral("There is a template with this name already."));
    return store::changed(executed);
}

} // namespace

const std::vector<SortColumn> &templateSorts()
{
    static const std::vector<SortColumn> sorts = sortsBy(QStringLiteral("name"), QStringLiteral("sort_name"));
    return sorts;
}

Result<> TemplateRepository::insert(const MessageOwner &owner, const Template &made)
{
    const TemplateContent &content = made.content;
    return stored(m_connection.execute(
        QStringLiteral("INSERT INTO templates (id, tenant_id, environment, name, sort_name, description, subject,"
                       " html_body, text_body, variables, search_text, created_at, updated_at)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {made.id.text(), owner.tenant.text(), keyEnvironmentName(owner.environment), content.name,
         content.name.toCaseFolded(), content.description, content.subject, content.htmlBody, content.textBody,
         columnOfTexts(made.variables), searchTextOf(content), made.createdAt, made.updatedAt}));
}

Result<> TemplateRepository::update(const MessageOwner &owner, const Template &changed)
{
    const TemplateContent &content = changed.content;
    return stored(m_connection.execute(
        QStringLiteral("UPDATE templates SET name = ?, sort_name = ?, description = ?, subject = ?, html_body = ?,"
                       " text_body = ?, variables = ?, search_text = ?, updated_at = ?, version = version + 1"
                       " WHERE tenant_id = ? AND environment = ? AND id = ?"),
        {content.name, content.name.toCaseFolded(), content.description, content.subject, content.htmlBody,
         content.textBody, columnOfTexts(changed.variables), searchTextOf(content), changed.updatedAt,
         owner.tenant.text(), keyEnvironmentName(owner.environment), changed.id.text()}));
}

Result<> TemplateRepository::remove(const TemplateId &id)
{
    return store::changed(m_connection.execute(QStringLiteral("DELETE FROM templates WHERE id = ?"), {id.text()}));
}

Result<Template> TemplateRepository::byId(const MessageOwner &owner, const TemplateId &id)
{
    return one(owner, id, {});
}

Result<Template> TemplateRepository::lock(const MessageOwner &owner, const TemplateId &id)
{
    const bool isPostgres = m_connection.dialect() == store::Dialect::PostgreSql; // SQLite has one writer
    return one(owner, id, isPostgres ? QStringLiteral(" FOR UPDATE") : QString());
}

Result<Template> TemplateRepository::one(const MessageOwner &owner, const TemplateId &id, const QString &locking)
{
    store::Conditions conditions = ownedBy(owner);
    conditions.add(QStringLiteral("id = ?"), {id.text()});
    const Result<store::Rows> rows = m_connection.query(kListColumns.arg(QStringLiteral("html_body, text_body"))
                                                            + conditions.sql() + locking,
                                                        conditions.values());
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(Error::notFound(QStringLiteral("template")));
    Template found = templateOf(rows->front());
    found.content.htmlBody = rows->front().text(7);
    found.content.textBody = rows->front().text(8);
    return found;
}

Result<bool> TemplateRepository::isInUse(const TemplateId &id)
{
    return m_connection
        .query(QStringLiteral("SELECT 1 FROM campaigns WHERE template_id = ? AND status <> 'completed' LIMIT 1"),
               {id.text()})
        .map([](const store::Rows &rows) { return !rows.empty(); });
}

Result<TemplatePage> TemplateRepository::page(const MessageOwner &owner, const http::PageQuery &page,
                                              const QString &search)
{
    store::Conditions conditions = ownedBy(owner);
    if (!search.isEmpty())
        conditions.add(QStringLiteral("search_text LIKE ? ESCAPE '!'"),
                       {store::containsPattern(search.toCaseFolded())});
    const Keyset keyset(page, templateSorts());
    return m_connection.query(kListColumns.arg(keyset.column()) + keyset.sql(conditions), keyset.values(conditions))
        .map([&](store::Rows rows) {
            TemplatePage found{.templates = {}, .nextCursor = keyset.next(rows, 7, 0)};
            for (const store::Row &row : rows)
                found.templates.push_back(templateOf(row));
            return found;
        });
}

} // namespace pm::api
