// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/keyservice.h"

#include "app/api/platformclient.h"
#include "app/services/decoding.h"

#include <QUrl>

namespace pm::app {

namespace {

const QString kApi = QStringLiteral("/api/v1");
const QString kKeys = kApi + QStringLiteral("/platform/api-keys");

QString pathOf(const KeyId &id)
{
    return kKeys + QStringLiteral("/") + id.text();
}

Result<UnixMs> revokedAtOf(const Answer &answer)
{
    const auto time = fromIso(answer.data.value(QStringLiteral("revoked_at")).toString());
    if (!time)
        return fail(Error::invalid({{QStringLiteral("revoked_at"), QStringLiteral("must be a time")}}));
    return *time;
}

template<class Item>
auto versionedBy(Result<Item> (*decode)(const QJsonObject &))
{
    return [decode](const Answer &answer) {
        return decode(answer.data).map([&](Item item) {
            return Versioned<Item>{.item = std::move(item), .version = answer.etag};
        });
    };
}

bool meansOthersChangedIt(const Error &error)
{
    return error.kind == ErrorKind::Conflict || error.kind == ErrorKind::PreconditionFailed;
}

Result<IssuedKey> issuedKeyOf(const Answer &answer)
{
    return issuedKeyFromJson(answer.data);
}

} // namespace

KeyService::KeyService(PlatformClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

template<class T>
Continuation<T> KeyService::announcing(Continuation<T> then)
{
    QObject *context = then.context;
    return {context, [service = QPointer(this), then = std::move(then)](Result<T> result) {
                const bool changed = result || meansOthersChangedIt(result.error());
                if (service && changed)
                    Q_EMIT service->keysChanged();
                then(std::move(result));
            }};
}

RequestHandle KeyService::page(const KeyQuery &query, Continuation<KeyPage> then)
{
    return m_client.send({.method = Method::Get, .path = kKeys, .query = toQueryString(query)},
                         decoding(std::move(then), [](const Answer &a) { return keyPageFromJson(a.data); }));
}

RequestHandle KeyService::detail(const KeyId &id, Continuation<Versioned<ApiKeyDetail>> then)
{
    return m_client.send({.method = Method::Get, .path = pathOf(id)},
                         decoding(std::move(then), versionedBy<ApiKeyDetail>(apiKeyDetailFromJson)));
}

RequestHandle KeyService::usage(const KeyId &id, const QString &range, Continuation<Versioned<KeyUsage>> then)
{
    return m_client.send({.method = Method::Get,
                          .path = pathOf(id) + QStringLiteral("/usage"),
                          .query = QStringLiteral("range=") + range},
                         decoding(std::move(then), versionedBy<KeyUsage>(keyUsageFromJson)));
}

RequestHandle KeyService::report(const UsageQuery &query, Continuation<UsageReport> then)
{
    return m_client.send({.method = Method::Get,
                          .path = kApi + QStringLiteral("/tenant/analytics/api-usage"),
                          .query = toQueryString(query)},
                         decoding(std::move(then), [](const Answer &a) { return usageReportFromJson(a.data); }));
}

RequestHandle KeyService::events(const KeyId &id, const QString &cursor, Continuation<AuditEventPage> then)
{
    const QString query = cursor.isEmpty()
                            ? QString()
                            : QStringLiteral("cursor=") + QString::fromLatin1(QUrl::toPercentEncoding(cursor));
    return m_client.send({.method = Method::Get, .path = pathOf(id) + QStringLiteral("/audit"), .query = query},
                         decoding(std::move(then), [](const Answer &a) { return auditEventPageFromJson(a.data); }));
}

RequestHandle KeyService::drain(const KeyId &id, Continuation<KeyDrain> then)
{
    return m_client.send({.method = Method::Get, .path = pathOf(id) + QStringLiteral("/drain")},
                         decoding(std::move(then), [](const Answer &a) { return keyDrainFromJson(a.data); }));
}

RequestHandle KeyService::endOverlap(const KeyId &id, const QByteArray &version, Continuation<ApiKey> then)
{
    return m_client.send({.method = Method::Post,
                          .path = pathOf(id) + QStringLiteral("/end-overlap"),
                          .ifMatch = version},
                         decoding(announcing(std::move(then)), [](const Answer &a) { return apiKeyFromJson(a.data); }));
}

RequestHandle KeyService::advice(const KeyId &id, Continuation<KeyAdvice> then)
{
    return m_client.send({.method = Method::Get, .path = pathOf(id) + QStringLiteral("/advice")},
                         decoding(std::move(then), [](const Answer &a) { return keyAdviceFromJson(a.data); }));
}

RequestHandle KeyService::create(const NewApiKey &key, IdempotencyKey &once, Continuation<IssuedKey> then)
{
    const QJsonObject body = toJson(key);
    return m_client.send({.method = Method::Post, .path = kKeys, .body = body, .idempotencyKey = once.of(body)},
                         decoding(once.settledBy(announcing(std::move(then))), issuedKeyOf));
}

RequestHandle KeyService::change(const KeyId &id, const ApiKeyChange &change, const QByteArray &version,
                                 Continuation<ApiKey> then)
{
    return m_client.send({.method = Method::Patch, .path = pathOf(id), .body = toJson(change), .ifMatch = version},
                         decoding(announcing(std::move(then)), [](const Answer &a) { return apiKeyFromJson(a.data); }));
}

RequestHandle KeyService::regenerate(const KeyId &id, int gracePeriodHours, const QByteArray &version,
                                     IdempotencyKey &once, Continuation<IssuedKey> then)
{
    const QJsonObject body{{QStringLiteral("grace_period_hours"), gracePeriodHours}};
    return m_client.send({.method = Method::Post,
                          .path = pathOf(id) + QStringLiteral("/regenerate"),
                          .body = body,
                          .idempotencyKey = once.of(body),
                          .ifMatch = version},
                         decoding(once.settledBy(announcing(std::move(then))), issuedKeyOf));
}

// When the answer was lost, the try after it finds the key revoked already: that is what was asked for.
RequestHandle KeyService::revoke(const KeyId &id, const QByteArray &version, Continuation<UnixMs> then)
{
    const auto running = std::make_shared<RequestHandle>(); // of both requests
    QObject *context = then.context;
    Continuation<UnixMs> revoked(context, [this, service = QPointer(this), running, id,
                                           then = announcing(std::move(then))](const Result<UnixMs> &result) {
        if (result || !service || !meansOthersChangedIt(result.error()))
            return then(result);
        *running = detail(id, {then.context,
                               [running, then, error = result.error()](const Result<Versioned<ApiKeyDetail>> &now) {
                                   const auto at = now ? now->item.key.revokedAt : std::nullopt;
                                   then(at ? Result<UnixMs>(*at) : fail(error));
                               }});
    });
    *running = m_client.send({.method = Method::Delete, .path = pathOf(id), .ifMatch = version},
                             decoding(std::move(revoked), revokedAtOf));
    return RequestHandle([running] { running->cancel(); });
}

RequestHandle KeyService::revokeUnused(const RevokeUnused &request, Continuation<RevokeUnusedResult> then)
{
    return m_client.send({.method = Method::Post,
                          .path = kKeys + QStringLiteral("/revoke-unused"),
                          .body = toJson(request)},
                         decoding(request.dryRun ? std::move(then) : announcing(std::move(then)),
                                  [](const Answer &a) { return revokeUnusedResultFromJson(a.data); }));
}

QString KeyService::publicApiUrl() const
{
    return m_client.baseUrl().toString(QUrl::StripTrailingSlash) + kApi;
}

} // namespace pm::app
