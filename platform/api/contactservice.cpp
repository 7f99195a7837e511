// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/contactservice.h"

#include "platform/api/contactrepository.h"
#include "platform/audit/auditlog.h"
#include "platform/events/eventlog.h"
#include "platform/http/answer.h"

#include <QJsonArray>

namespace pm::api {

namespace {

using http::Reply;
using http::Request;

struct ListQuery {
    http::PageQuery page;
    ContactFilter filter;
};

ContactId idOf(const Request &request)
{
    return ContactId(request.params.value(QStringLiteral("id")));
}

Result<ListQuery> listQueryOf(const Request &request)
{
    FieldReader reader = http::queryReader(request);
    ListQuery query{.page = http::readPage(reader, sortNames(contactSorts()), QStringLiteral("-created_at")),
                    .filter = {}};
    query.filter.search = http::readSearch(reader);
    query.filter.tag = http::readFilter(reader, QStringLiteral("tag"), kLongestContactTag);
    query.filter.company = http::readFilter(reader, QStringLiteral("company"), kLongestContactText);
    if (const auto status = reader.optionalText(QStringLiteral("status"))) {
        query.filter.status = contactStatusFromName(*status);
        if (!query.filter.status)
            reader.reject(QStringLiteral("status"), QStringLiteral("must be subscribed, unsubscribed or bounced"));
    }
    reader.rejectUnknown();
    return reader.finish().map([&] { return query; });
}

Reply pageReply(const ContactPage &page)
{
    QJsonArray contacts;
    for (const Contact &contact : page.contacts)
        contacts.append(toJson(contact));
    return {.data = {{QStringLiteral("contacts"), contacts},
                     {QStringLiteral("next_cursor"), http::nextCursorJson(page.nextCursor)}}};
}

// The email is personal; the id tells enough.
Result<> appendAudit(store::Connection &connection, const Request &request, UnixMs now, const QString &action,
                     const Contact &contact)
{
    audit::AuditRecord record = audit::recordOf(request, action, QStringLiteral("contact"), contact.id.text());
    record.details = {{QStringLiteral("status"), contactStatusName(contact.content.status)}};
    return audit::append(connection, now, record);
}

// The members that changed, by their names on the wire.
QJsonArray changedMembers(const ContactContent &before, const ContactContent &after)
{
    const QJsonObject old = toJson(before);
    const QJsonObject fresh = toJson(after);
    QJsonArray names;
    for (auto member = fresh.begin(); member != fresh.end(); ++member) {
        if (old.value(member.key()) != member.value())
            names.append(member.key());
    }
    return names;
}

Result<> recordContact(store::Connection &connection, const Request &request, UnixMs now, EventType type,
                       const Contact &contact, const QJsonArray &changed = {})
{
    const ContactContent &content = contact.content;
    QJsonObject data{{QStringLiteral("contact_id"), contact.id.text()},
                     {QStringLiteral("email"), content.email},
                     {QStringLiteral("first_name"), content.firstName},
                     {QStringLiteral("last_name"), content.lastName},
                     {QStringLiteral("company"), content.company},
                     {QStringLiteral("tags"), QJsonArray::fromStringList(content.tags)},
                     {QStringLiteral("attributes"), content.attributes},
                     {QStringLiteral("status"), contactStatusName(content.status)}};
    if (type == EventType::ContactUpdated)
        data.insert(QStringLiteral("changed"), changed);
    return events::record(connection, {.tenant = *request.tenant, .environment = request.principal.environment}, now,
                          {{.type = type, .data = data}});
}

Result<> change(store::Connection &connection, const Request &request, Contact &contact, ContactContent content,
                UnixMs now)
{
    const QJsonArray changed = changedMembers(contact.content, content);
    const bool left = contact.content.status == ContactStatus::Subscribed
                   && content.status == ContactStatus::Unsubscribed;
    contact.content = std::move(content);
    contact.updatedAt = now;
    return ContactRepository(connection, ownerOf(request))
        .update(contact)
        .and_then([&] {
            return recordContact(connection, request, now,
                                 left ? EventType::ContactUnsubscribed : EventType::ContactUpdated, contact, changed);
        })
        .and_then([&] {
            return appendAudit(connection, request, now,
                               left ? QStringLiteral("contact.unsubscribed") : QStringLiteral("contact.changed"),
                               contact);
        });
}

Result<Reply> makeContact(store::Connection &connection, const Request &request, const ContactContent &content,
                          UnixMs now)
{
    const Contact made{.id = ContactId(makeUlid(QLatin1StringView("cont_"), now)),
                       .content = content,
                       .createdAt = now,
                       .updatedAt = now};
    return ContactRepository(connection, ownerOf(request))
        .insert(made)
        .and_then([&] { return recordContact(connection, request, now, EventType::ContactCreated, made); })
        .and_then([&] { return appendAudit(connection, request, now, QStringLiteral("contact.created"), made); })
        .map([&] { return http::created(toJson(made)); });
}

} // namespace

ContactService::ContactService(store::Database &database, const idempotency::Ledger &ledger, const Clock &clock)
    : m_database(database)
    , m_ledger(ledger)
    , m_clock(clock)
{
}

Result<Reply> ContactService::list(const Request &request)
{
    const Result<ListQuery> query = listQueryOf(request);
    if (!query)
        return fail(query.error());
    return m_database
        .read([&](store::Connection &connection) {
            return ContactRepository(connection, ownerOf(request)).page(query->page, query->filter);
        })
        .map(pageReply);
}

Result<Reply> ContactService::createOrUpdate(const Request &request)
{
    const Result<QJsonObject> json = request.json();
    if (!json)
        return fail(json.error());
    const auto asked = idempotency::asked(request, contactContentFromJson(*json));
    if (!asked)
        return fail(asked.error());
    const ContactContent &content = asked->input;
    bool raced = false;
    const auto work = [&](store::Connection &connection) {
        return m_ledger.once(connection, asked->ticket, [&](store::Connection &inside) -> Result<Reply> {
            auto found = ContactRepository(inside, ownerOf(request)).lockByEmail(content.email);
            if (!found)
                return fail(found.error());
            const UnixMs now = m_clock.now(); // after whoever had the lock before
            if (!*found) {
                Result<Reply> made = makeContact(inside, request, content, now);
                raced = !made && made.error().kind == ErrorKind::Conflict;
                return made;
            }
            Contact contact = **found;
            return contactContentFromJson(*json, contact.content)
                .and_then([&](const ContactContent &merged) { return change(inside, request, contact, merged, now); })
                .map([&] { return Reply{.data = toJson(contact)}; });
        });
    };
    Result<Reply> written = m_database.write(work);
    return raced ? m_database.write(work) : written; // another made it meanwhile: it is there now
}

Result<Reply> ContactService::detail(const Request &request)
{
    return m_database
        .read([&](store::Connection &connection) {
            return ContactRepository(connection, ownerOf(request)).byId(idOf(request));
        })
        .map([](const Contact &contact) { return Reply{.data = toJson(contact)}; });
}

Result<Reply> ContactService::replace(const Request &request)
{
    const Result<ContactContent> content = request.json().and_then(
        [](const QJsonObject &json) { return contactContentFromJson(json); });
    if (!content)
        return fail(content.error());
    return m_database.write([&](store::Connection &connection) {
        return ContactRepository(connection, ownerOf(request)).lock(idOf(request)).and_then([&](Contact contact) {
            return http::ifMatches(request, toJson(contact))
                .and_then([&] { return change(connection, request, contact, *content, m_clock.now()); })
                .map([&] { return Reply{.data = toJson(contact)}; });
        });
    });
}

Result<Reply> ContactService::remove(const Request &request)
{
    return m_database.write([&](store::Connection &connection) {
        ContactRepository repository(connection, ownerOf(request));
        return repository.lock(idOf(request)).and_then([&](const Contact &contact) {
            return http::ifMatches(request, toJson(contact))
                .and_then([&] { return repository.remove(contact.id); })
                .and_then([&] {
                    return appendAudit(connection, request, m_clock.now(), QStringLiteral("contact.deleted"), contact);
                })
                .map([] { return Reply{.status = 204}; });
        });
    });
}

std::vector<http::Route> contactRoutes(ContactService &service)
{
    const auto route = [&service](http::Method method, const char *path, Right right,
                                  Result<Reply> (ContactService::*handler)(const Request &)) {
        return http::Route{.method = method,
                           .pattern = QStringLiteral("/api/v1/contacts") + QLatin1StringView(path),
                           .access = http::keysOrOperators(Scope::ManageContacts, right),
                           .handler = http::handlerOf(service, handler)};
    };
    return {route(http::Method::Get, "", Right::ReadContacts, &ContactService::list),
            route(http::Method::Post, "", Right::ManageEmail, &ContactService::createOrUpdate),
            route(http::Method::Get, "/{id}", Right::ReadContacts, &ContactService::detail),
            route(http::Method::Put, "/{id}", Right::ManageEmail, &ContactService::replace),
            route(http::Method::Delete, "/{id}", Right::ManageEmail, &ContactService::remove)};
}

} // namespace pm::api
