// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/campaignservice.h"

namespace pm::app {

namespace {

Result<ListPage<Campaign>> pageOf(const QJsonObject &json)
{
    return campaignPageFromJson(json).map([](CampaignPage page) {
        return ListPage<Campaign>{std::move(page.campaigns), page.nextCursor};
    });
}

Result<ListPage<CampaignRecipient>> recipientsOf(const QJsonObject &json)
{
    return campaignRecipientPageFromJson(json).map([](CampaignRecipientPage page) {
        return ListPage<CampaignRecipient>{std::move(page.recipients), page.nextCursor};
    });
}

} // namespace

CampaignService::CampaignService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent)
    : EmailService(client, environment, QStringLiteral("/campaigns"), parent)
{
}

RequestHandle CampaignService::page(const ListQuery &query, Continuation<ListPage<Campaign>> then)
{
    return readPage(query, pageOf, std::move(then));
}

RequestHandle CampaignService::detail(const CampaignId &id, Continuation<Versioned<Campaign>> then)
{
    return readOne(id.text(), campaignFromJson, std::move(then));
}

RequestHandle CampaignService::recipients(const CampaignId &id, const ListQuery &query,
                                          Continuation<ListPage<CampaignRecipient>> then)
{
    return readPage(query, recipientsOf, std::move(then), u'/' + id.text() + QStringLiteral("/recipients"));
}

RequestHandle CampaignService::create(const CampaignContent &content, IdempotencyKey &once, Continuation<Campaign> then)
{
    return post({}, toJson(content), campaignFromJson, once, std::move(then));
}

RequestHandle CampaignService::change(const CampaignId &id, const CampaignContent &content, const QByteArray &version,
                                      Continuation<Versioned<Campaign>> then)
{
    return put(id.text(), toJson(content), version, campaignFromJson, std::move(then));
}

RequestHandle CampaignService::start(const CampaignId &id, const QByteArray &version, Continuation<Campaign> then)
{
    PlatformRequest starting = request(Method::Post, u'/' + id.text() + QStringLiteral("/start"));
    starting.idempotencyKey = makeUuid();
    starting.ifMatch = version;
    return send(std::move(starting),
                decoding(announcing(std::move(then)), [](const Answer &a) { return campaignFromJson(a.data); }));
}

RequestHandle CampaignService::pause(const CampaignId &id, Continuation<Campaign> then)
{
    return post(u'/' + id.text() + QStringLiteral("/pause"), {}, campaignFromJson, std::move(then));
}

RequestHandle CampaignService::removeCampaign(const CampaignId &id, const QByteArray &version, Continuation<bool> then)
{
    return remove(id.text(), version, std::move(then));
}

} // namespace pm::app
