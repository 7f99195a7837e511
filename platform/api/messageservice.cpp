// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/messageservice.h"

#include "models/domain/operators/personaldata.h"
#include "platform/api/messageevents.h"
#include "platform/api/sandbox.h"
#include "platform/api/templaterender.h"
#include "platform/api/templaterepository.h"

#include <QJsonArray>

namespace pm::api {

namespace {

using http::Reply;
using http::Request;

Reply queuedReply(const Message &message)
{
    return {.data = {{QStringLiteral("id"), message.id.text()},
                     {QStringLiteral("status"), QStringLiteral("queued")},
                     {QStringLiteral("to"), QJsonArray::fromStringList(message.to)},
                     {QStringLiteral("created_at"), toIso(message.createdAt)}}};
}

// What a message says, and to whom, is personal.
Message shownTo(Role viewer, Message message)
{
    if (seesPersonalData(viewer))
        return message;
    for (QString &recipient : message.to)
        recipient = maskedEmail(recipient);
    message.subject = maskedText();
    return message;
}

MessageDetail shownTo(Role viewer, MessageDetail detail)
{
    detail.message = shownTo(viewer, std::move(detail.message));
    if (seesPersonalData(viewer))
        return detail;
    detail.htmlBody.clear();
    detail.textBody.clear();
    for (MessageEvent &event : detail.events)
        event.detail = event.detail.isEmpty() ? QString() : maskedText();
    return detail;
}

MessagePage shownTo(Role viewer, MessagePage page)
{
    for (Message &message : page.messages)
        message = shownTo(viewer, std::move(message));
    return page;
}

template<class Answered>
Reply writtenReply(const Answered &answered)
{
    JsonWriter json;
    write(json, answered);
    return http::written(json);
}

Result<> checkCampaign(store::Connection &connection, const MessageOwner &owner, const CampaignId &campaign)
{
    if (campaign.isEmpty())
        return {};
    return connection
        .query(QStringLiteral("SELECT 1 FROM campaigns WHERE id = ? AND tenant_id = ? AND environment = ?"),
               {campaign.text(), owner.tenant.text(), keyEnvironmentName(owner.environment)})
        .and_then([](const store::Rows &rows) -> Result<> {
            if (rows.empty())
                return fail(
                    Error::invalid({{QStringLiteral("campaign_id"), QStringLiteral("is not a campaign of yours")}}));
            return {};
        });
}

Result<Template> templateOf(store::Connection &connection, const MessageOwner &owner, const TemplateId &id)
{
    Result<Template> stored = TemplateRepository(connection).byId(owner, id);
    if (!stored && stored.error().kind == ErrorKind::NotFound)
        return fail(Error::invalid({{QStringLiteral("template_id"), QStringLiteral("is not a template of yours")}}));
    return stored;
}

Result<> fillIn(store::Connection &connection, const MessageOwner &owner, OutgoingMessage &outgoing)
{
    if (outgoing.templateId.isEmpty())
        return {};
    return templateOf(connection, owner, outgoing.templateId)
        .and_then([&](const Template &found) { return render(found, outgoing.variables); })
        .map([&](const RenderedTemplate &rendered) {
            outgoing.subject = rendered.subject;
            outgoing.htmlBody = rendered.htmlBody;
            outgoing.textBody = rendered.textBody;
        });
}

} // namespace

MessageService::MessageService(store::Database &database, const idempotency::Ledger &ledger, const Clock &clock)
    : m_database(database)
    , m_ledger(ledger)
    , m_clock(clock)
    , m_intake(database)
{
}

Result<Reply> MessageService::send(const Request &request)
{
    auto asked = idempotency::asked(request, request.json().and_then(outgoingMessageFromJson));
    if (!asked)
        return fail(beside(asked.error(), request));
    if (const Result<> complete = resolve(request, asked->ticket, asked->input); !complete)
        return fail(complete.error());
    const StoredMessage message = takenBySandbox(asked->input, request.principal.keyId, m_clock.now());
    const MessageOwner owner = ownerOf(request);
    const Reply reply = queuedReply(message.detail.message);
    if (!asked->ticket)
        return Reply{.later = [this, owner, message, reply](const http::TakesReply &takes) {
            m_intake.keep(owner, message,
                          [reply, takes](const Result<> &kept) { takes(kept.map([&reply] { return reply; })); });
        }};
    return m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, asked->ticket, [&](store::Connection &inside) {
            return MessageRepository(inside)
                .insert(owner, message)
                .and_then([&] {
                    return recordMessages(inside, {{.owner = owner, .stored = message}},
                                          message.detail.message.createdAt);
                })
                .map([&] { return reply; });
        });
    });
}

// What is wrong with a message, and what with the ids that it names: every wrong field is named at once.
Error MessageService::beside(Error error, const Request &request)
{
    const QJsonObject body = error.kind == ErrorKind::Validation ? request.json().value_or(QJsonObject())
                                                                 : QJsonObject();
    const auto named = [&](const QString &field) {
        return error.fields.contains(field) ? QString() : body.value(field).toString();
    };
    const CampaignId campaign(named(QStringLiteral("campaign_id")));
    const TemplateId templateId(named(QStringLiteral("template_id")));
    if (campaign.isEmpty() && templateId.isEmpty())
        return error;
    std::ignore = m_database.read([&](store::Connection &connection) -> Result<> {
        const MessageOwner owner = ownerOf(request);
        if (const Result<> known = checkCampaign(connection, owner, campaign); !known)
            error = idempotency::joined(std::move(error), known.error());
        if (templateId.isEmpty())
            return {};
        if (const Result<Template> known = templateOf(connection, owner, templateId); !known)
            error = idempotency::joined(std::move(error), known.error());
        return {};
    });
    return error;
}

// Before the transaction, since rendering takes its time and SQLite has one writer. A request that was answered before
// is answered the same way again, whatever became of its template.
Result<> MessageService::resolve(const Request &request, const std::optional<idempotency::Ticket> &ticket,
                                 OutgoingMessage &outgoing)
{
    if (outgoing.templateId.isEmpty() && outgoing.campaignId.isEmpty())
        return {};
    const MessageOwner owner = ownerOf(request);
    return m_database.read([&](store::Connection &connection) -> Result<> {
        const Result<std::optional<Reply>> earlier = ticket ? m_ledger.earlier(connection, *ticket)
                                                            : std::optional<Reply>();
        if (!earlier)
            return fail(earlier.error());
        if (*earlier)
            return {};
        const Result<> campaign = checkCampaign(connection, owner, outgoing.campaignId);
        const Result<> filled = fillIn(connection, owner, outgoing);
        if (!campaign && !filled) // every wrong field is named at once
            return fail(idempotency::joined(campaign.error(), filled.error()));
        return campaign ? filled : campaign;
    });
}

Result<Reply> MessageService::list(const Request &request)
{
    const Result<MessageFilter> filter = messageFilterOf(request);
    if (!filter)
        return fail(filter.error());
    return m_database
        .read([&](store::Connection &connection) {
            return MessageRepository(connection).page(ownerOf(request), *filter);
        })
        .map([&](const MessagePage &page) { return writtenReply(shownTo(request.principal.role, page)); });
}

Result<Reply> MessageService::detail(const Request &request)
{
    const MessageId id(request.params.value(QStringLiteral("id")));
    return m_database
        .read([&](store::Connection &connection) { return MessageRepository(connection).byId(ownerOf(request), id); })
        .map([&](const MessageDetail &detail) { return writtenReply(shownTo(request.principal.role, detail)); });
}

std::vector<http::Route> messageRoutes(MessageService &service)
{
    const auto route = [&service](http::Method method, const char *path, const http::Access &access,
                                  Result<Reply> (MessageService::*handler)(const Request &)) {
        return http::Route{.method = method,
                           .pattern = QStringLiteral("/api/v1/emails") + QLatin1StringView(path),
                           .access = access,
                           .handler = http::handlerOf(service, handler)};
    };
    const http::Access send = http::keys(Scope::SendEmail);
    const http::Access read = http::keysOrOperators(Scope::SendEmail, Right::ReadEmail);
    return {route(http::Method::Post, "/send", send, &MessageService::send),
            route(http::Method::Get, "", read, &MessageService::list),
            route(http::Method::Get, "/{id}", read, &MessageService::detail)};
}

} // namespace pm::api
