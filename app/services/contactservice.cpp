// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/contactservice.h"

#include <algorithm>

namespace pm::app {

namespace {

constexpr int kCreated = 201;
// Of contract section 1.
constexpr int kLongestPage = 500;
constexpr qsizetype kLongestSearch = 200;

Result<ListPage<Contact>> pageOf(const QJsonObject &json)
{
    return contactPageFromJson(json).map([](ContactPage page) {
        return ListPage<Contact>{std::move(page.contacts), page.nextCursor};
    });
}

Result<ContactService::Saved> savedOf(const Answer &answer)
{
    return contactFromJson(answer.data).map([&](Contact contact) {
        return ContactService::Saved{.contact = std::move(contact), .isNew = answer.status == kCreated};
    });
}

std::optional<Contact> withEmail(const std::vector<Contact> &contacts, const QString &email)
{
    const auto found = std::find_if(contacts.begin(), contacts.end(), [&](const Contact &contact) {
        return contact.content.email.compare(email, Qt::CaseInsensitive) == 0;
    });
    return found == contacts.end() ? std::nullopt : std::optional(*found);
}

// Should there be a contact with this email after all, the rest of it stays: above all that it has unsubscribed.
QJsonObject namedOf(const ContactContent &content)
{
    const QJsonObject byItself = toJson(ContactContent());
    QJsonObject named = toJson(content);
    for (auto member = byItself.begin(); member != byItself.end(); ++member) {
        if (named.value(member.key()) == member.value())
            named.remove(member.key());
    }
    return named;
}

} // namespace

ContactService::ContactService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent)
    : EmailService(client, environment, QStringLiteral("/contacts"), parent)
{
}

RequestHandle ContactService::page(const ListQuery &query, Continuation<ListPage<Contact>> then)
{
    return readPage(query, pageOf, std::move(then));
}

RequestHandle ContactService::detail(const ContactId &id, Continuation<Versioned<Contact>> then)
{
    return readOne(id.text(), contactFromJson, std::move(then));
}

RequestHandle ContactService::find(const QString &email, Continuation<std::optional<Contact>> then)
{
    const auto reading = std::make_shared<RequestHandle>(); // of every page
    findOn({.search = email.left(kLongestSearch), .sort = QStringLiteral("email"), .limit = kLongestPage}, email,
           reading, then);
    return RequestHandle([reading] { reading->cancel(); });
}

// A search finds longer ones too, of which there may be many.
void ContactService::findOn(const ListQuery &query, const QString &email, const std::shared_ptr<RequestHandle> &reading,
                            const Continuation<std::optional<Contact>> &then)
{
    *reading = page(query, {then.context, [=, this](const Result<ListPage<Contact>> &got) {
                                if (!got)
                                    return then(fail(got.error()));
                                std::optional<Contact> found = withEmail(got->items, email);
                                if (found || got->nextCursor.isEmpty())
                                    return then(std::move(found));
                                ListQuery next = query;
                                next.cursor = got->nextCursor;
                                findOn(next, email, reading, then);
                            }});
}

RequestHandle ContactService::save(const ContactContent &content, Continuation<Saved> then)
{
    PlatformRequest saving = request(Method::Post);
    saving.body = namedOf(content);
    saving.idempotencyKey = makeUuid();
    return send(std::move(saving), decoding(announcing(std::move(then)), savedOf));
}

RequestHandle ContactService::change(const ContactId &id, const ContactContent &content, const QByteArray &version,
                                     Continuation<Versioned<Contact>> then)
{
    return put(id.text(), toJson(content), version, contactFromJson, std::move(then));
}

RequestHandle ContactService::removeContact(const ContactId &id, const QByteArray &version, Continuation<bool> then)
{
    return remove(id.text(), version, std::move(then));
}

} // namespace pm::app
