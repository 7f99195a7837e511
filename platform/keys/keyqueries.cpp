// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyqueries.h"

#include "models/core/charactercount.h"
#include "models/domain/operators/personaldata.h"
#include "models/domain/operators/personaltext.h"
#include "platform/audit/auditevents.h"
#include "platform/keys/evidencereader.h"
#include "platform/keys/keyadmin.h"
#include "platform/keys/keyinput.h"
#include "platform/keys/usagereader.h"
#include "platform/keys/usagereporter.h"
#include "platform/notices/noticerepository.h"

#include <QJsonArray>

namespace pm::keys {

namespace {

using http::Reply;
using http::Request;

constexpr int kDetailDays = 30;
const QString kDetailRange = QStringLiteral("30d");
constexpr qsizetype kLongestKind = 50;
constexpr qsizetype kLongestEndpoint = 200;

bool namesAddresses(const KeyRecommendation &recommendation)
{
    return recommendation.code == QStringLiteral("restrict_addresses")
        || recommendation.code == QStringLiteral("narrow_addresses");
}

void mask(std::vector<AddressUse> &uses)
{
    for (AddressUse &use : uses)
        use.ip = maskedAddress(use.ip);
}

// Who made a key, and from where it is used, is personal.
ApiKey shownTo(Role viewer, ApiKey key)
{
    if (!seesPersonalData(viewer))
        key.createdBy = maskedEmail(key.createdBy);
    return key;
}

ApiKeyDetail shownTo(Role viewer, ApiKeyDetail detail)
{
    detail.key = shownTo(viewer, std::move(detail.key));
    if (!seesPersonalData(viewer))
        mask(detail.recentIps);
    return detail;
}

KeyAdvice shownTo(Role viewer, KeyAdvice advice)
{
    if (seesPersonalData(viewer))
        return advice;
    mask(advice.seen);
    mask(advice.wouldRefuse);
    advice.suggestedAllowedIps.clear();
    for (KeyRecommendation &recommendation : advice.recommendations) {
        if (namesAddresses(recommendation))
            recommendation.message = QStringLiteral("Its addresses can be narrowed.");
    }
    return advice;
}

KeyDrain shownTo(Role viewer, KeyDrain drain)
{
    for (OldSecretUse &use : drain.uses)
        use.ip = seesPersonalData(viewer) ? use.ip : maskedAddress(use.ip);
    return drain;
}

Result<UsageRange> readRange(FieldReader &query)
{
    const QString field = QStringLiteral("range");
    const auto range = usageRangeFromName(query.optionalText(field).value_or(QStringLiteral("24h")));
    if (!range)
        query.reject(field, range.error().fields.value(field));
    return range;
}

Result<ApiKeyDetail> readDetail(store::Connection &connection, const ApiKey &key, UnixMs now)
{
    UsageReader usage(connection, now);
    std::vector<ApiKey> keys{key};
    ApiKeyDetail detail;
    return usage.addWeeks(keys)
        .and_then([&] {
            detail.key = keys.front();
            return usage.days(key.id, kDetailDays);
        })
        .and_then([&](const std::vector<UsageDay> &days) {
            detail.usageByDay = days;
            return usageRangeFromName(kDetailRange).and_then([&](const UsageRange &range) {
                return usage.topEndpoints(key.id, range);
            });
        })
        .and_then([&](const std::vector<EndpointUse> &endpoints) {
            detail.topEndpoints = endpoints;
            return usage.recentAddresses(key.id);
        })
        .map([&](const std::vector<AddressUse> &addresses) {
            detail.recentIps = addresses;
            return detail;
        });
}

// All but the range.
UsageQuery readUsageFilter(FieldReader &reader)
{
    const auto id = reader.optionalText(QStringLiteral("key_id"));
    if (id && !isUuid(*id))
        reader.reject(QStringLiteral("key_id"), QStringLiteral("must be the id of a key"));
    UsageQuery query{.range = {},
                     .key = id ? std::optional(KeyId(*id)) : std::nullopt,
                     .endpoint = reader.optionalText(QStringLiteral("endpoint")).value_or(QString())};
    if (characterCount(query.endpoint) > kLongestEndpoint || query.endpoint.contains(QChar::Null))
        reader.reject(QStringLiteral("endpoint"), QStringLiteral("must have at most 200 characters"));
    return query;
}

} // namespace

Result<Reply> KeyQueries::list(const Request &request)
{
    const Result<KeyQuery> query = keyQueryFromItems(request.query);
    if (!query)
        return fail(query.error());
    const UnixMs now = m_clock.now();
    const Result<KeyPage> page = m_database.read([&](store::Connection &connection) {
        return KeyRepository(connection).page(*request.tenant, *query, now).and_then([&](KeyPage found) {
            return UsageReader(connection, now).addWeeks(found.keys).map([&] { return found; });
        });
    });
    return page.map([&](const KeyPage &found) {
        QJsonArray keys;
        for (const ApiKey &key : found.keys)
            keys.append(toJson(shownTo(request.principal.role, key)));
        return Reply{.data = {{QStringLiteral("api_keys"), keys}, {QStringLiteral("total"), found.total}}};
    });
}

Result<Reply> KeyQueries::detail(const Request &request)
{
    const Result<KeyId> id = keyIdOf(request);
    if (!id)
        return fail(id.error());
    const UnixMs now = m_clock.now();
    return m_database.read([&](store::Connection &connection) -> Result<Reply> {
        const Result<StoredKey> stored = KeyRepository(connection).byId(*request.tenant, *id, now);
        if (!stored)
            return fail(stored.error());
        return readDetail(connection, stored->key, now).map([&](const ApiKeyDetail &detail) {
            const QJsonObject body = toJson(shownTo(request.principal.role, detail));
            return Reply{.data = body, .headers = {{"ETag", etagOf(*stored, body)}}};
        });
    });
}

Result<Reply> KeyQueries::usage(const Request &request)
{
    const Result<KeyId> id = keyIdOf(request);
    if (!id)
        return fail(id.error());
    FieldReader query = http::queryReader(request);
    const auto range = readRange(query);
    query.rejectUnknown();
    if (const Result<> read = query.finish(); !read)
        return fail(read.error());
    const UnixMs now = m_clock.now();
    return m_database.read([&](store::Connection &connection) {
        return KeyRepository(connection)
            .byId(*request.tenant, *id, now)
            .and_then([&](const StoredKey &) { return UsageReader(connection, now).usage(*id, *range); })
            .map([](const QJsonObject &usage) { return Reply{.data = usage}; });
    });
}

Result<Reply> KeyQueries::advice(const Request &request)
{
    const Result<KeyId> id = keyIdOf(request);
    if (!id)
        return fail(id.error());
    const UnixMs now = m_clock.now();
    return m_database.read([&](store::Connection &connection) -> Result<Reply> {
        const Result<StoredKey> stored = KeyRepository(connection).byId(*request.tenant, *id, now);
        if (!stored)
            return fail(stored.error());
        return EvidenceReader(connection, now).evidence(*id).map([&](const KeyEvidence &evidence) {
            return Reply{.data = toJson(shownTo(request.principal.role, adviceOf(stored->key, evidence, now)))};
        });
    });
}

Result<Reply> KeyQueries::drain(const Request &request)
{
    const Result<KeyId> id = keyIdOf(request);
    if (!id)
        return fail(id.error());
    const UnixMs now = m_clock.now();
    return m_database.read([&](store::Connection &connection) {
        return KeyRepository(connection)
            .byId(*request.tenant, *id, now)
            .and_then([&](const StoredKey &stored) { return EvidenceReader(connection, now).drain(stored); })
            .map([&](const KeyDrain &drain) { return Reply{.data = toJson(shownTo(request.principal.role, drain))}; });
    });
}

Result<Reply> KeyQueries::audit(const Request &request)
{
    const Result<KeyId> id = keyIdOf(request);
    if (!id)
        return fail(id.error());
    FieldReader query = http::queryReader(request);
    const http::PageQuery page = audit::readAuditPage(query);
    query.rejectUnknown();
    if (const Result<> read = query.finish(); !read)
        return fail(read.error());
    return m_database.read([&](store::Connection &connection) {
        return KeyRepository(connection)
            .byId(*request.tenant, *id, m_clock.now())
            .and_then([&](const StoredKey &) { return audit::entriesOf(connection, kAuditTarget, id->text(), page); })
            .map([&](const audit::AuditPage &found) {
                return Reply{.data = audit::eventsJson(found, [&](const audit::AuditEntry &entry) {
                                 return audit::eventJson(entry, request.principal.role);
                             })};
            });
    });
}

Result<Reply> KeyQueries::report(const Request &request)
{
    FieldReader reader = http::queryReader(request);
    const auto range = readRange(reader);
    const UsageQuery query = readUsageFilter(reader);
    reader.rejectUnknown();
    if (const Result<> read = reader.finish(); !read)
        return fail(read.error());
    const UnixMs now = m_clock.now();
    return m_database.read([&](store::Connection &connection) -> Result<Reply> {
        if (query.key) {
            if (const auto stored = KeyRepository(connection).byId(*request.tenant, *query.key, now); !stored)
                return fail(stored.error());
        }
        return UsageReporter(connection, now, *request.tenant, query).report(*range).map([](const UsageReport &report) {
            return Reply{.data = toJson(report)};
        });
    });
}

Result<Reply> KeyQueries::notices(const Request &request)
{
    FieldReader query = http::queryReader(request);
    const QString created = QStringLiteral("created_at");
    const http::PageQuery page = http::readPage(query, {created}, u'-' + created);
    const Role role = request.principal.role;
    notices::NoticeFilter filter{.tenant = request.tenant,
                                 .ofPlatform = isPlatformRole(role),
                                 .ofPlatformOnly = !roleHas(role, Right::ReadKeys),
                                 .testTenantsOnly = role == Role::Qa,
                                 .kind = query.optionalText(QStringLiteral("kind"))};
    if (filter.kind && (characterCount(*filter.kind) > kLongestKind || filter.kind->contains(QChar::Null)))
        query.reject(QStringLiteral("kind"), QStringLiteral("must have at most 50 characters"));
    query.rejectUnknown();
    return query.finish().and_then([&] {
        return m_database
            .read(
                [&](store::Connection &connection) { return notices::NoticeRepository(connection).page(filter, page); })
            .map([&](const NoticePage &found) { return Reply{.data = shownTo(role, toJson(found))}; });
    });
}

} // namespace pm::keys
