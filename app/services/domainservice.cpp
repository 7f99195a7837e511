// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/domainservice.h"

namespace pm::app {

namespace {

constexpr std::chrono::seconds kForTheDns{30};

Result<ListPage<Domain>> pageOf(const QJsonObject &json)
{
    return domainPageFromJson(json).map([](DomainPage page) {
        return ListPage<Domain>{std::move(page.domains), page.nextCursor};
    });
}

} // namespace

DomainService::DomainService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent)
    : EmailService(client, environment, QStringLiteral("/domains"), parent)
{
}

RequestHandle DomainService::page(const ListQuery &query, Continuation<ListPage<Domain>> then)
{
    return readPage(query, pageOf, std::move(then));
}

RequestHandle DomainService::detail(const DomainId &id, Continuation<Versioned<Domain>> then)
{
    return readOne(id.text(), domainFromJson, std::move(then));
}

RequestHandle DomainService::dns(const DomainId &id, Continuation<Versioned<DomainDns>> then)
{
    return readOne(id.text() + QStringLiteral("/dns"), domainDnsFromJson, std::move(then));
}

RequestHandle DomainService::add(const NewDomain &domain, IdempotencyKey &once, Continuation<Domain> then)
{
    return post({}, toJson(domain), domainFromJson, once, std::move(then));
}

RequestHandle DomainService::verify(const DomainId &id, Continuation<DomainDns> then)
{
    PlatformRequest look = request(Method::Post, u'/' + id.text() + QStringLiteral("/verify"));
    look.timeout = kForTheDns;
    return send(std::move(look), decoding(announcing(std::move(then)),
                                          [](const Answer &answer) { return domainDnsFromJson(answer.data); }));
}

RequestHandle DomainService::removeDomain(const DomainId &id, const QByteArray &version, Continuation<bool> then)
{
    return remove(id.text(), version, std::move(then));
}

} // namespace pm::app
