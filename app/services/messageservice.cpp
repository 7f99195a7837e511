// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/messageservice.h"

namespace pm::app {

namespace {

Result<ListPage<Message>> pageOf(const QJsonObject &json)
{
    return messagePageFromJson(json).map([](MessagePage page) {
        return ListPage<Message>{std::move(page.messages), page.nextCursor};
    });
}

} // namespace

MessageService::MessageService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent)
    : EmailService(client, environment, QStringLiteral("/emails"), parent)
{
}

RequestHandle MessageService::page(const ListQuery &query, Continuation<ListPage<Message>> then)
{
    return readPage(query, pageOf, std::move(then));
}

RequestHandle MessageService::detail(const MessageId &id, Continuation<Versioned<MessageDetail>> then)
{
    return readOne(id.text(), messageDetailFromJson, std::move(then));
}

} // namespace pm::app
