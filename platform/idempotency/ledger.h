// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/request.h"
#include "platform/secrets/envelope.h"
#include "platform/store/database.h"

#include <functional>

namespace pm::idempotency {

// A request with an Idempotency-Key: whose it is, and what it asks for.
struct Ticket {
    QString owner;
    QString key;
    QString requestHash; // of method, path, query, environment and body
};

// Nothing when the request has no Idempotency-Key; Validation when it has a bad one.
[[nodiscard]] Result<std::optional<Ticket>> ticketOf(const http::Request &request);

// What a request asks for, and its ticket.
template<class Input>
struct Asked {
    Input input;
    std::optional<Ticket> ticket;
};

// `first` with what `second` says is wrong beside it, when both are about fields.
[[nodiscard]] Error joined(Error first, const Error &second);

// Of a request whose body was read as `input`: Validation names what is wrong with the body and the header at once.
template<class Input>
[[nodiscard]] Result<Asked<Input>> asked(const http::Request &request, Result<Input> input)
{
    Result<std::optional<Ticket>> ticket = ticketOf(request);
    if (!input)
        return fail(ticket ? input.error() : joined(input.error(), ticket.error()));
    if (!ticket)
        return fail(ticket.error());
    return Asked<Input>{.input = std::move(*input), .ticket = std::move(*ticket)};
}

// Remembers for 24 hours what was answered, so that a repeated request changes nothing (contract section 1).
// Answers are sealed: they may hold a new key. Thread-safe.
class Ledger
{
public:
    using Work = std::function<Result<http::Reply>(store::Connection &)>;

    Ledger(secrets::Envelope envelope, const Clock &clock);

    // The first answer when the ticket was used before. Conflict when it was used for another request.
    [[nodiscard]] Result<std::optional<http::Reply>> earlier(store::Connection &connection, const Ticket &ticket) const;
    // Runs the work at most once a ticket, and keeps its answer in the same transaction. Of two at the same time the
    // second waits for the first. Without a ticket it just runs the work.
    [[nodiscard]] Result<http::Reply> once(store::Connection &connection, const std::optional<Ticket> &ticket,
                                           const Work &work) const;

private:
    [[nodiscard]] Result<bool> claim(store::Connection &connection, const Ticket &ticket) const;
    [[nodiscard]] Result<> keep(store::Connection &connection, const Ticket &ticket, const http::Reply &reply) const;

    secrets::Envelope m_envelope;
    const Clock &m_clock;
};

// Deletes at most so many of the answers that are no longer kept; how many there were.
[[nodiscard]] Result<int> dropOldAnswers(store::Connection &connection, UnixMs now, int most);

} // namespace pm::idempotency
