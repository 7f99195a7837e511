// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/contactservice.h"

namespace pm::app {

namespace {

constexpr int kCreated = 201;

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

RequestHandle ContactService::save(const ContactContent &content, Continuation<Saved> then)
{
    PlatformRequest saving = request(Method::Post);
    saving.body = toJson(content);
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
