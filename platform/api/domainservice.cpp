// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/domainservice.h"

#include "models/domain/email/domainrecords.h"
#include "platform/api/dkimkey.h"
#include "platform/api/domainrepository.h"
#include "platform/audit/auditlog.h"
#include "platform/http/answer.h"

namespace pm::api {

namespace {

using http::Reply;
using http::Request;

constexpr int kMostLooks = 4;
constexpr int kSelectorAttempts = 8;

DomainId idOf(const Request &request)
{
    return DomainId(request.params.value(QStringLiteral("id")));
}

Result<DomainQuery> queryOf(const Request &request)
{
    FieldReader reader = http::queryReader(request);
    DomainQuery query;
    query.search = http::readSearch(reader);
    if (const auto status = reader.optionalText(QStringLiteral("status"))) {
        query.status = domainStatusFromName(*status);
        if (!query.status)
            reader.reject(QStringLiteral("status"),
                          QStringLiteral("must be one of ") + domainStatusNames().join(QStringLiteral(", ")));
    }
    query.page = http::readPage(reader, sortNames(domainSorts()), QStringLiteral("name"));
    reader.rejectUnknown();
    return reader.finish().map([&] { return query; });
}

Reply listReply(const DomainRows &rows)
{
    QJsonArray domains;
    for (const Domain &domain : rows.domains)
        domains.append(toJson(domain));
    return {.data = {{QStringLiteral("domains"), domains},
                     {QStringLiteral("next_cursor"), http::nextCursorJson(rows.nextCursor)}}};
}

Result<> record(store::Connection &connection, const Request &request, UnixMs now, const QString &action,
                const Domain &domain, QJsonObject details = {})
{
    audit::AuditRecord entry = audit::recordOf(request, action, QStringLiteral("domain"), domain.id.text());
    details.insert(QStringLiteral("name"), domain.name);
    details.insert(QStringLiteral("environment"), keyEnvironmentName(request.principal.environment));
    entry.details = details;
    return audit::append(connection, now, entry);
}

Result<> hasNoFields(const Request &request)
{
    return request.json().and_then([](const QJsonObject &json) {
        FieldReader reader(json);
        reader.rejectUnknown();
        return reader.finish();
    });
}

} // namespace

DomainService::DomainService(store::Database &database, secrets::SecretStore &secrets,
                             const idempotency::Ledger &ledger, const dns::DnsResolver &resolver, const Clock &clock)
    : m_database(database)
    , m_secrets(secrets)
    , m_ledger(ledger)
    , m_resolver(resolver)
    , m_clock(clock)
    , m_looking(kMostLooks)
{
}

Result<Reply> DomainService::list(const Request &request)
{
    const Result<DomainQuery> query = queryOf(request);
    if (!query)
        return fail(query.error());
    return m_database
        .read(
            [&](store::Connection &connection) { return DomainRepository(connection).page(ownerOf(request), *query); })
        .map(listReply);
}

Result<Reply> DomainService::create(const Request &request)
{
    const auto asked = idempotency::asked(request, request.json().and_then(newDomainFromJson));
    if (!asked)
        return fail(asked.error());
    const QString &name = asked->input.name;
    if (auto answered = earlier(request, asked->ticket, name); !answered || *answered)
        return answered.map([](const std::optional<Reply> &reply) { return *reply; });

    const Result<DkimKey> key = m_keys.take();
    if (!key)
        return fail(key.error());
    const Result<QString> selector = keepKey(name, *key);
    if (!selector)
        return fail(selector.error());
    const UnixMs now = m_clock.now();
    const Domain domain{.id = DomainId(makeUlid(QLatin1StringView("dom_"), now)),
                        .name = name,
                        .dkimSelector = *selector,
                        .createdAt = now};
    const Result<Reply> reply = m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, asked->ticket, [&](store::Connection &inside) {
            return insert(inside, request, domain, key->publicKey);
        });
    });
    // When the database went away, the row may still come to be: a key without a row is the lesser evil.
    const bool isUnused = reply ? reply->data.value(QStringLiteral("id")) != domain.id.text()
                                : reply.error().kind != ErrorKind::Unavailable;
    if (isUnused)
        std::ignore = m_secrets.removeAll(dkimSecretPath(domain.name, domain.dkimSelector));
    return reply;
}

Result<std::optional<Reply>> DomainService::earlier(const Request &request,
                                                    const std::optional<idempotency::Ticket> &ticket,
                                                    const QString &name)
{
    return m_database.read([&](store::Connection &connection) -> Result<std::optional<Reply>> {
        // The insert would notice too, but after a key was made for nothing. Looked at first: what is answered after
        // that was answered to this request.
        const Result<bool> isThere = DomainRepository(connection).has(ownerOf(request), name);
        if (!isThere)
            return fail(isThere.error());
        Result<std::optional<Reply>> reply;
        if (ticket)
            reply = m_ledger.earlier(connection, *ticket);
        if (reply && !*reply && *isThere)
            return fail(ErrorKind::Conflict, QStringLiteral("The domain %1 is here already.").arg(name));
        return reply;
    });
}

Result<QString> DomainService::keepKey(const QString &domain, const DkimKey &key)
{
    Result<int> kept = fail(ErrorKind::Internal, QStringLiteral("No DKIM selector is free."));
    for (int attempt = 0; attempt < kSelectorAttempts; ++attempt) {
        const QString selector = makeDkimSelector(m_clock.now());
        secrets::SecretFields fields;
        fields.emplace(QStringLiteral("private_key"), key.privateKey.clone());
        fields.emplace(QStringLiteral("public_key"), Secret(key.publicKey.toLatin1()));
        kept = m_secrets.write(dkimSecretPath(domain, selector), fields, 0);
        if (kept)
            return selector;
        if (kept.error().kind != ErrorKind::Conflict)
            break;
    }
    return fail(kept.error());
}

Result<Reply> DomainService::insert(store::Connection &connection, const Request &request, const Domain &domain,
                                    const QString &dkimPublicKey)
{
    return DomainRepository(connection)
        .insert(ownerOf(request), domain, dkimPublicKey)
        .and_then([&] { return record(connection, request, domain.createdAt, QStringLiteral("domain.added"), domain); })
        .map([&] { return http::created(toJson(domain)); });
}

Result<DomainDns> DomainService::read(const Request &request)
{
    return m_database.read([&](store::Connection &connection) {
        return DomainRepository(connection).byId(ownerOf(request), idOf(request));
    });
}

Result<Reply> DomainService::detail(const Request &request)
{
    return read(request).map([](const DomainDns &dns) { return Reply{.data = toJson(dns.domain)}; });
}

Result<Reply> DomainService::records(const Request &request)
{
    return read(request).map([](const DomainDns &dns) { return Reply{.data = toJson(dns)}; });
}

Result<Reply> DomainService::verify(const Request &request)
{
    if (const Result<> empty = hasNoFields(request); !empty)
        return fail(empty.error());
    const Result<DomainDns> known = read(request);
    if (!known)
        return fail(known.error());
    if (!m_looking.tryAcquire()) {
        Error busy = Error::of(ErrorKind::Unavailable,
                               QStringLiteral("Other domains are being verified. Try again in a moment."));
        busy.retryAfterSeconds = 1;
        return fail(busy);
    }
    const std::vector<RecordCheck> checks = [&] {
        const QSemaphoreReleaser release(m_looking);
        return look(known->records);
    }();
    return m_database.write([&](store::Connection &connection) { return keepChecks(connection, request, checks); })
        .map([](const DomainDns &dns) { return Reply{.data = toJson(dns)}; });
}

std::vector<RecordCheck> DomainService::look(const std::vector<DomainRecord> &records) const
{
    std::vector<dns::DnsQuestion> questions;
    for (const DomainRecord &each : records)
        questions.push_back(
            {.name = each.host,
             .type = each.purpose == RecordPurpose::ReturnPath ? dns::RecordType::Cname : dns::RecordType::Txt});
    const std::vector<Result<dns::DnsAnswer>> answers = m_resolver.lookUp(questions);
    std::vector<RecordCheck> checks;
    for (std::size_t i = 0; i < records.size(); ++i)
        checks.push_back(answers[i] ? judged(records[i], answers[i]->values) : notAsked(answers[i].error().message));
    return checks;
}

Result<DomainDns> DomainService::keepChecks(store::Connection &connection, const Request &request,
                                            const std::vector<RecordCheck> &checks)
{
    DomainRepository repository(connection);
    Result<DomainDns> dns = repository.lock(ownerOf(request), idOf(request));
    if (!dns)
        return dns;
    const UnixMs now = m_clock.now();
    Domain &domain = dns->domain;
    for (std::size_t i = 0; i < checks.size(); ++i)
        dns->records[i].check = checks[i];
    domain.status = statusAfter(domain.status, dns->records);
    domain.checkedAt = now;
    if (domain.status != DomainStatus::Verified)
        domain.verifiedAt.reset();
    else if (!domain.verifiedAt)
        domain.verifiedAt = now;
    QJsonObject details{{QStringLiteral("status"), domainStatusName(domain.status)}};
    for (const DomainRecord &each : dns->records)
        details.insert(recordPurposeName(each.purpose), recordStatusName(each.check.status));
    return repository.update(*dns)
        .and_then([&] { return record(connection, request, now, QStringLiteral("domain.checked"), domain, details); })
        .map([&] { return *dns; });
}

Result<Reply> DomainService::remove(const Request &request)
{
    // While the store is sealed the key could not go with the domain.
    if (const Result<> isOpen = m_secrets.check(); !isOpen)
        return fail(isOpen.error());
    const Result<Domain> removed = m_database.write([&](store::Connection &connection) -> Result<Domain> {
        DomainRepository repository(connection);
        const Result<DomainDns> dns = repository.lock(ownerOf(request), idOf(request));
        if (!dns)
            return fail(dns.error());
        const Domain &domain = dns->domain;
        return http::ifMatches(request, toJson(domain))
            .and_then([&] { return repository.remove(domain.id); })
            .and_then(
                [&] { return record(connection, request, m_clock.now(), QStringLiteral("domain.removed"), domain); })
            .map([&] { return domain; });
    });
    if (!removed)
        return fail(removed.error());
    std::ignore = m_secrets.removeAll(dkimSecretPath(removed->name, removed->dkimSelector));
    return Reply{.status = 204};
}

std::vector<http::Route> domainRoutes(DomainService &service)
{
    const auto route = [&service](http::Method method, const char *path, Right right,
                                  Result<Reply> (DomainService::*handler)(const Request &)) {
        return http::Route{.method = method,
                           .pattern = QStringLiteral("/api/v1/domains") + QLatin1StringView(path),
                           .access = http::keysOrOperators(Scope::ManageDomains, right),
                           .handler = http::handlerOf(service, handler)};
    };
    using http::Method;
    return {route(Method::Get, "", Right::ReadEmail, &DomainService::list),
            route(Method::Post, "", Right::ManageEmail, &DomainService::create),
            route(Method::Get, "/{id}", Right::ReadEmail, &DomainService::detail),
            route(Method::Delete, "/{id}", Right::ManageEmail, &DomainService::remove),
            route(Method::Get, "/{id}/dns", Right::ReadEmail, &DomainService::records),
            route(Method::Post, "/{id}/verify", Right::ManageEmail, &DomainService::verify)};
}

} // namespace pm::api
