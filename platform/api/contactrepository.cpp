// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/contactrepository.h"

#include "platform/api/textlist.h"

namespace pm::api {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT id, email, first_name, last_name, company, phone, job_title, tags, attributes, status, created_at,"
    " updated_at, %1 FROM contacts");
constexpr int kSortColumn = 12;

QString searchTextOf(const ContactContent &content)
{
    return QStringList{content.email, content.firstName + u' ' + content.lastName, content.company, content.jobTitle}
        .join(u'\n')
        .toCaseFolded();
}

QString columnOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Contact contactOf(const store::Row &row)
{
    return {.id = ContactId(row.text(0)),
            .content = {.email = row.text(1),
                        .firstName = row.text(2),
                        .lastName = row.text(3),
                        .company = row.text(4),
                        .phone = row.text(5),
                        .jobTitle = row.text(6),
                        .tags = textsOfColumn(row.text(7)),
                        .attributes = QJsonDocument::fromJson(row.text(8).toUtf8()).object(),
                        .status = contactStatusFromName(row.text(9)).value_or(ContactStatus::Unsubscribed)},
            .createdAt = row.integer(10),
            .updatedAt = row.integer(11)};
}

// The email is all of a contact that is unique.
Result<> stored(const Result<int> &executed)
{
    if (!executed && executed.error().kind == ErrorKind::Conflict)
        return fail(ErrorKind::Conflict, QStringLiteral("There is a contact with this email already."));
    return store::changed(executed);
}

} // namespace

const std::vector<SortColumn> &contactSorts()
{
    static const std::vector<SortColumn> sorts = sortsBy(QStringLiteral("email"), QStringLiteral("sort_email"));
    return sorts;
}

store::Conditions ContactRepository::owned() const
{
    store::Conditions conditions;
    conditions.add(QStringLiteral("tenant_id = ? AND environment = ?"),
                   {m_owner.tenant.text(), keyEnvironmentName(m_owner.environment)});
    return conditions;
}

Result<> ContactRepository::insert(const Contact &contact)
{
    const ContactContent &content = contact.content;
    return stored(m_connection.execute(
                      QStringLiteral("INSERT INTO contacts (id, tenant_id, environment, email, sort_email, first_name,"
                                     " last_name, company, phone, job_title, tags, attributes, status, search_text,"
                                     " created_at, updated_at)"
                                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                      {contact.id.text(), m_owner.tenant.text(), keyEnvironmentName(m_owner.environment), content.email,
                       content.email.toCaseFolded(), content.firstName, content.lastName, content.company,
                       content.phone, content.jobTitle, columnOfTexts(content.tags), columnOf(content.attributes),
                       contactStatusName(content.status), searchTextOf(content), contact.createdAt, contact.updatedAt}))
        .and_then([&] { return replaceTags(contact); });
}

Result<> ContactRepository::update(const Contact &contact)
{
    const ContactContent &content = contact.content;
    return stored(
               m_connection.execute(
                   QStringLiteral("UPDATE contacts SET email = ?, sort_email = ?, first_name = ?, last_name = ?,"
                                  " company = ?, phone = ?, job_title = ?, tags = ?, attributes = ?, status = ?,"
                                  " search_text = ?, updated_at = ?, version = version + 1 WHERE id = ?"),
                   {content.email, content.email.toCaseFolded(), content.firstName, content.lastName, content.company,
                    content.phone, content.jobTitle, columnOfTexts(content.tags), columnOf(content.attributes),
                    contactStatusName(content.status), searchTextOf(content), contact.updatedAt, contact.id.text()}))
        .and_then([&] { return replaceTags(contact); });
}

Result<> ContactRepository::replaceTags(const Contact &contact)
{
    const Result<int> cleared = m_connection.execute(QStringLiteral("DELETE FROM contact_tags WHERE contact_id = ?"),
                                                     {contact.id.text()});
    if (!cleared)
        return fail(cleared.error());
    for (const QString &tag : contact.content.tags) {
        const Result<int> added = m_connection.execute(
            QStringLiteral("INSERT INTO contact_tags (contact_id, tenant_id, environment, tag) VALUES (?, ?, ?, ?)"),
            {contact.id.text(), m_owner.tenant.text(), keyEnvironmentName(m_owner.environment), tag});
        if (!added)
            return fail(added.error());
    }
    return {};
}

Result<> ContactRepository::remove(const ContactId &id)
{
    return store::changed(
               m_connection.execute(QStringLiteral("DELETE FROM contact_tags WHERE contact_id = ?"), {id.text()}))
        .and_then([&] {
            return store::changed(
                m_connection.execute(QStringLiteral("DELETE FROM contacts WHERE id = ?"), {id.text()}));
        });
}

Result<std::optional<Contact>> ContactRepository::one(store::Conditions conditions, bool locked)
{
    const bool isPostgres = m_connection.dialect() == store::Dialect::PostgreSql; // SQLite has one writer
    const QString locking = locked && isPostgres ? QStringLiteral(" FOR UPDATE") : QString();
    return m_connection.query(kSelect.arg(QStringLiteral("id")) + conditions.sql() + locking, conditions.values())
        .map([](const store::Rows &rows) {
            return rows.empty() ? std::nullopt : std::optional(contactOf(rows.front()));
        });
}

Result<Contact> ContactRepository::byId(const ContactId &id)
{
    store::Conditions conditions = owned();
    conditions.add(QStringLiteral("id = ?"), {id.text()});
    const auto found = one(std::move(conditions), false);
    if (!found)
        return fail(found.error());
    return *found ? Result<Contact>(**found) : fail(Error::notFound(QStringLiteral("contact")));
}

Result<Contact> ContactRepository::lock(const ContactId &id)
{
    store::Conditions conditions = owned();
    conditions.add(QStringLiteral("id = ?"), {id.text()});
    const auto found = one(std::move(conditions), true);
    if (!found)
        return fail(found.error());
    return *found ? Result<Contact>(**found) : fail(Error::notFound(QStringLiteral("contact")));
}

Result<std::optional<Contact>> ContactRepository::lockByEmail(const QString &email)
{
    store::Conditions conditions = owned();
    conditions.add(QStringLiteral("sort_email = ?"), {email.toCaseFolded()});
    return one(std::move(conditions), true);
}

Result<ContactPage> ContactRepository::page(const http::PageQuery &page, const ContactFilter &filter)
{
    store::Conditions conditions = owned();
    if (!filter.search.isEmpty())
        conditions.add(QStringLiteral("search_text LIKE ? ESCAPE '!'"),
                       {store::containsPattern(filter.search.toCaseFolded())});
    if (!filter.tag.isEmpty())
        conditions.add(QStringLiteral("id IN (SELECT contact_id FROM contact_tags WHERE tenant_id = ?"
                                      " AND environment = ? AND tag = ?)"),
                       {m_owner.tenant.text(), keyEnvironmentName(m_owner.environment), filter.tag});
    if (!filter.company.isEmpty())
        conditions.add(QStringLiteral("company = ?"), {filter.company});
    if (filter.status)
        conditions.add(QStringLiteral("status = ?"), {contactStatusName(*filter.status)});
    const Keyset keyset(page, contactSorts());
    return m_connection.query(kSelect.arg(keyset.column()) + keyset.sql(conditions), keyset.values(conditions))
        .map([&](store::Rows rows) {
            ContactPage found{.contacts = {}, .nextCursor = keyset.next(rows, kSortColumn, 0)};
            for (const store::Row &row : rows)
                found.contacts.push_back(contactOf(row));
            return found;
        });
}

} // namespace pm::api
