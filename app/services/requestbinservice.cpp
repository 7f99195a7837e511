// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/requestbinservice.h"

namespace pm::app {

namespace {

bool accepts(const RequestBin &bin)
{
    return bin.answer.statusCode / 100 == 2;
}

bool isWanted(const RequestBin &bin, const ListQuery &query)
{
    const QString answer = query.filters.value(QStringLiteral("answer"));
    if (!answer.isEmpty() && accepts(bin) != (answer == QStringLiteral("accepting")))
        return false;
    const auto has = [&](const QString &text) { return text.contains(query.search, Qt::CaseInsensitive); };
    return has(bin.url) || has(bin.answer.body) || has(QString::number(bin.answer.statusCode));
}

ListPage<RequestBin> narrowed(std::vector<RequestBin> bins, const ListQuery &query)
{
    std::erase_if(bins, [&](const RequestBin &bin) { return !isWanted(bin, query); });
    const bool isDescending = query.sort.startsWith(u'-');
    std::sort(bins.begin(), bins.end(), [isDescending](const RequestBin &a, const RequestBin &b) {
        return isDescending ? b.id < a.id : a.id < b.id; // in the order of making
    });
    return {std::move(bins), {}};
}

Result<RequestBin> binIn(const std::vector<RequestBin> &bins, const BinId &id)
{
    const auto found = std::find_if(bins.begin(), bins.end(), [&](const RequestBin &bin) { return bin.id == id; });
    if (found == bins.end())
        return fail(Error::notFound(QStringLiteral("request bin")));
    return *found;
}

} // namespace

RequestBinService::RequestBinService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent)
    : EmailService(client, environment, QStringLiteral("/platform/webhooks/debug/bins"), parent)
{
}

RequestHandle RequestBinService::page(const ListQuery &query, Continuation<ListPage<RequestBin>> then)
{
    return send(request(Method::Get), decoding(std::move(then), [query](const Answer &answer) {
                    return requestBinsFromJson(answer.data).map([&](std::vector<RequestBin> bins) {
                        return narrowed(std::move(bins), query);
                    });
                }));
}

RequestHandle RequestBinService::bin(const BinId &id, Continuation<RequestBin> then)
{
    QObject *context = then.context;
    return send(request(Method::Get),
                decoding(Continuation<std::vector<RequestBin>>(
                             context,
                             [id, then = std::move(then)](const Result<std::vector<RequestBin>> &bins) {
                                 then(bins.and_then([&](const auto &all) { return binIn(all, id); }));
                             }),
                         [](const Answer &answer) { return requestBinsFromJson(answer.data); }));
}

RequestHandle RequestBinService::create(const BinAnswer &answer, Continuation<RequestBin> then)
{
    return post({}, toJson(answer), requestBinFromJson, std::move(then));
}

RequestHandle RequestBinService::change(const BinId &id, const BinAnswer &answer, Continuation<RequestBin> then)
{
    PlatformRequest change = request(Method::Put, u'/' + id.text());
    change.body = toJson(answer);
    return send(std::move(change),
                decoding(announcing(std::move(then)), [](const Answer &a) { return requestBinFromJson(a.data); }));
}

RequestHandle RequestBinService::removeBin(const BinId &id, Continuation<bool> then)
{
    return remove(id.text(), {}, std::move(then));
}

RequestHandle RequestBinService::requests(const BinId &id, ListQuery query, Continuation<ReceivedRequestPage> then)
{
    query.filters.insert(QStringLiteral("q"), std::exchange(query.search, {}));
    PlatformRequest list = request(Method::Get, u'/' + id.text() + QStringLiteral("/requests"));
    list.query = toQueryString(query);
    // With as many bodies as requests.
    const auto page = std::make_shared<Result<ReceivedRequestPage>>();
    list.prepare = [page](const Answer &answer) { *page = receivedRequestPageFromJson(answer.data); };
    return send(std::move(list), decoding(std::move(then), [page](const Answer &) { return std::move(*page); }));
}

} // namespace pm::app
