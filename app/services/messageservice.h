// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/emailservice.h"
#include "models/domain/email/message.h"

namespace pm::app {

// Messages that keys and campaigns have sent, to read.
class MessageService : public EmailService
{
    Q_OBJECT
public:
    MessageService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent = nullptr);

    // Filters: status, tag, campaign_id, template_id, from, to.
    [[nodiscard]] RequestHandle page(const ListQuery &query, Continuation<ListPage<Message>> then);
    [[nodiscard]] RequestHandle detail(const MessageId &id, Continuation<Versioned<MessageDetail>> then);
};

} // namespace pm::app
