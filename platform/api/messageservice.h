// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/domain/email/message.h"
#include "platform/api/messageintake.h"
#include "platform/http/route.h"
#include "platform/idempotency/ledger.h"
#include "platform/store/database.h"

namespace pm::api {

// Sending and looking up messages with an API key (contract section 5). All mail goes to the sandbox provider, which
// keeps it here.
class MessageService
{
public:
    MessageService(store::Database &database, const idempotency::Ledger &ledger, const Clock &clock);

    [[nodiscard]] Result<http::Reply> send(const http::Request &request);
    [[nodiscard]] Result<http::Reply> list(const http::Request &request);
    [[nodiscard]] Result<http::Reply> detail(const http::Request &request);

private:
    [[nodiscard]] Error beside(Error error, const http::Request &request);
    [[nodiscard]] Result<> resolve(const http::Request &request, const std::optional<idempotency::Ticket> &ticket,
                                   OutgoingMessage &outgoing);

    store::Database &m_database;
    const idempotency::Ledger &m_ledger;
    const Clock &m_clock;
    MessageIntake m_intake;
};

// /emails/… The service must outlive the routes.
[[nodiscard]] std::vector<http::Route> messageRoutes(MessageService &service);

} // namespace pm::api
