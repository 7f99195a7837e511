// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyadmin.h"

#include "platform/audit/auditlog.h"
#include "platform/keys/keyinput.h"
#include "platform/keys/keysecrets.h"
#include "platform/keys/usagereader.h"

#include <QJsonArray>

namespace pm::keys {

namespace {

using http::Reply;
using http::Request;

constexpr int kDetailDays = 30;
constexpr int kMostAuditEntries = 50;
const QString kTargetType = QStringLiteral("api_key");
const QString kWarning = QStringLiteral("Store this key now. It is not shown again.");

Result<> appendAudit(store::Connection &connection, const Request &request, UnixMs now, const QString &action,
                     const KeyId &id, const QJsonObject &details)
{
    audit::AuditRecord record = audit::recordOf(request, action, kTargetType, id.text());
    record.details = details;
    return audit::append(connection, now, record);
}

Reply issuedReply(int status, const ApiKey &key, UnixMs issuedAt, const Secret &secret)
{
    const IssuedKey issued{.secret = secret.clone(),
                           .id = key.id,
                           .name = key.name,
                           .scopes = key.scopes,
                           .rateLimit = key.rateLimit,
                           .createdAt = issuedAt,
                           .warning = kWarning};
    return {.status = status, .data = toWire(issued)};
}

Result<> checkUsable(const ApiKey &key)
{
    if (key.status == KeyStatus::Revoked)
        return fail(ErrorKind::Conflict, QStringLiteral("The API key is revoked."));
    return {};
}

QJsonObject entryJson(const audit::AuditEntry &entry)
{
    return {{QStringLiteral("timestamp"), toIso(entry.timestamp)},
            {QStringLiteral("action"), entry.record.action},
            {QStringLiteral("actor"), entry.record.actorEmail.isEmpty() ? entry.record.actorId : entry.record.actorEmail},
            {QStringLiteral("ip_address"), entry.record.ip}};
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
            return usage.topEndpoints(key.id, kDetailDays);
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

} // namespace

KeyAdmin::KeyAdmin(store::Database &database, secrets::SecretStore &secrets, const idempotency::Ledger &ledger,
                   BcryptPool &bcrypt, KeyChanges &changes, const Clock &clock)
    : m_database(database)
    , m_secrets(secrets)
    , m_ledger(ledger)
    , m_bcrypt(bcrypt)
    , m_changes(changes)
    , m_clock(clock)
{
}

Result<Reply> KeyAdmin::create(const Request &request)
{
    const UnixMs now = m_clock.now();
    const Result<NewApiKey> input =
        request.json().and_then([&](const QJsonObject &json) { return newApiKeyFromJson(json, now); });
    if (!input)
        return fail(input.error());
    const auto ticket = idempotency::ticketOf(request);
    if (!ticket)
        return fail(ticket.error());
    if (auto answered = earlier(*ticket); !answered || *answered)
        return answered.map([](const std::optional<Reply> &reply) { return *reply; });

    ApiKey key{.id = KeyId(makeUuid()), .name = input->name, .description = input->description,
               .scopes = input->scopes, .environment = input->environment, .allowedIps = input->allowedIps,
               .createdAt = now, .createdBy = request.principal.email, .expiresAt = input->expiresAt};
    const Result<NewSecret> secret = makeSecret(*request.tenant, key.id, key.environment, 0);
    if (!secret)
        return fail(secret.error());
    key.maskedKey = maskKey(secret->key.reveal());
    const Result<Reply> reply = m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, *ticket, [&](store::Connection &inside) {
            return insert(inside, request, key, *secret);
        });
    });
    if (!reply || reply->data.value(QStringLiteral("key_id")) != key.id.text())
        dropUnusedSecrets(*request.tenant, key.id, secret->path);
    return reply;
}

Result<Reply> KeyAdmin::insert(store::Connection &connection, const Request &request, const ApiKey &key,
                               const NewSecret &secret)
{
    KeyRepository repository(connection);
    ApiKey inserted = key;
    return repository.rateLimit(*request.tenant)
        .and_then([&](RateLimit limit) {
            inserted.rateLimit = limit;
            return repository.insert(*request.tenant, inserted, request.principal.userId);
        })
        .and_then([&] { return repository.addCredential(key.id, secret.version, lookupOf(secret.key.reveal())); })
        .and_then([&] {
            return appendAudit(connection, request, key.createdAt, QStringLiteral("key.created"), key.id,
                               {{QStringLiteral("name"), key.name},
                                {QStringLiteral("permissions"),
                                 QJsonArray::fromStringList(scopeNames(key.scopes))}});
        })
        .map([&] { return issuedReply(201, inserted, key.createdAt, secret.key); });
}

Result<Reply> KeyAdmin::list(const Request &request)
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
    return page.map([](const KeyPage &found) {
        QJsonArray keys;
        for (const ApiKey &key : found.keys)
            keys.append(toJson(key));
        return Reply{.data = {{QStringLiteral("api_keys"), keys}, {QStringLiteral("total"), found.total}}};
    });
}

Result<Reply> KeyAdmin::detail(const Request &request)
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
            const QJsonObject body = toJson(detail);
            return Reply{.data = body, .headers = {{"ETag", etagOf(*stored, body)}}};
        });
    });
}

Result<Reply> KeyAdmin::change(const Request &request)
{
    const UnixMs now = m_clock.now();
    const Result<KeyId> id = keyIdOf(request);
    if (!id)
        return fail(id.error());
    const Result<ApiKeyChange> change =
        request.json().and_then([&](const QJsonObject &json) { return apiKeyChangeFromJson(json, now); });
    if (!change)
        return fail(change.error());
    const auto changed = m_database.write([&](store::Connection &connection) -> Result<StoredKey> {
        KeyRepository repository(connection);
        Result<StoredKey> stored = repository.lock(*request.tenant, *id, now);
        if (!stored)
            return stored;
        const Result<> allowed = checkUsable(stored->key).and_then([&] { return checkIfMatch(request, *stored); });
        if (!allowed)
            return fail(allowed.error());
        applyChange(*change, stored->key);
        return repository.update(stored->key)
            .and_then([&] {
                return appendAudit(
                    connection, request, now, QStringLiteral("key.changed"), *id,
                    {{QStringLiteral("fields"), QJsonArray::fromStringList(changedFields(*change))}});
            })
            .and_then([&] { return repository.byId(*request.tenant, *id, now); });
    });
    if (changed)
        m_changes.announce(*id);
    return changed.map([](const StoredKey &stored) { return Reply{.data = toJson(stored.key)}; });
}

Result<Reply> KeyAdmin::regenerate(const Request &request)
{
    const auto input = keyIdOf(request).and_then([&](const KeyId &id) {
        return graceMsOf(request).map([&](qint64 graceMs) { return std::pair(id, graceMs); });
    });
    if (!input)
        return fail(input.error());
    const auto &[id, graceMs] = *input;
    const auto ticket = idempotency::ticketOf(request);
    if (!ticket)
        return fail(ticket.error());
    if (auto answered = earlier(*ticket); !answered || *answered)
        return answered.map([](const std::optional<Reply> &reply) { return *reply; });

    const Result<StoredKey> stored = read(*request.tenant, id).and_then([](const StoredKey &key) {
        return checkUsable(key.key).map([&] { return key; });
    });
    if (!stored)
        return fail(stored.error());
    const Result<NewSecret> secret = makeSecret(*request.tenant, id, stored->key.environment, std::nullopt);
    if (!secret)
        return fail(secret.error());
    const std::optional<UnixMs> end = graceMs > 0 ? std::optional(m_clock.now() + graceMs) : std::nullopt;
    const Result<Reply> reply = m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, *ticket, [&](store::Connection &inside) {
            return replaceSecret(inside, request, id, *secret, end);
        });
    });
    m_changes.announce(id);
    dropUnusedSecrets(*request.tenant, id, secret->path);
    return reply;
}

Result<Reply> KeyAdmin::replaceSecret(store::Connection &connection, const Request &request, const KeyId &id,
                                      const NewSecret &secret, std::optional<UnixMs> overlapEnd)
{
    const UnixMs now = m_clock.now();
    KeyRepository repository(connection);
    Result<StoredKey> stored = repository.lock(*request.tenant, id, now);
    if (!stored)
        return fail(stored.error());
    ApiKey &key = stored->key;
    key.maskedKey = maskKey(secret.key.reveal());
    key.regeneratedAt = now;
    key.overlapEndsAt = overlapEnd;
    return checkUsable(key)
        .and_then([&] { return checkIfMatch(request, *stored); })
        .and_then([&] { return repository.update(key); })
        .and_then([&] { return repository.endOtherCredentials(id, secret.version, overlapEnd, now); })
        .and_then([&] { return repository.addCredential(id, secret.version, lookupOf(secret.key.reveal())); })
        .and_then([&] {
            QJsonObject details;
            if (overlapEnd)
                details.insert(QStringLiteral("overlap_ends_at"), toIso(*overlapEnd));
            return appendAudit(connection, request, now, QStringLiteral("key.regenerated"), id, details);
        })
        .map([&] { return issuedReply(200, key, now, secret.key); });
}

Result<Reply> KeyAdmin::revoke(const Request &request)
{
    const UnixMs now = m_clock.now();
    const Result<KeyId> id = keyIdOf(request);
    if (!id)
        return fail(id.error());
    const Result<> revoked = m_database.write([&](store::Connection &connection) -> Result<> {
        KeyRepository repository(connection);
        const Result<StoredKey> stored = repository.lock(*request.tenant, *id, now);
        if (!stored)
            return fail(stored.error());
        return checkUsable(stored->key)
            .and_then([&] { return checkIfMatch(request, *stored); })
            .and_then([&] { return repository.revoke(*id, now); })
            .and_then([&] {
                return appendAudit(connection, request, now, QStringLiteral("key.revoked"), *id,
                                   {{QStringLiteral("name"), stored->key.name}});
            });
    });
    if (!revoked)
        return fail(revoked.error());
    m_changes.announce(*id);
    dropUnusedSecrets(*request.tenant, *id, secretPathOf(*request.tenant, *id));
    return Reply{.data = {{QStringLiteral("message"), QStringLiteral("The API key is revoked.")},
                          {QStringLiteral("key_id"), id->text()},
                          {QStringLiteral("revoked_at"), toIso(now)}}};
}

Result<Reply> KeyAdmin::usage(const Request &request)
{
    const auto range = usageRangeFromName(request.query.value(QStringLiteral("range"), QStringLiteral("24h")));
    if (!range)
        return fail(range.error());
    const Result<KeyId> id = keyIdOf(request);
    if (!id)
        return fail(id.error());
    const UnixMs now = m_clock.now();
    return m_database.read([&](store::Connection &connection) {
        return KeyRepository(connection)
            .byId(*request.tenant, *id, now)
            .and_then([&](const StoredKey &) { return UsageReader(connection, now).usage(*id, *range); })
            .map([](const QJsonObject &usage) { return Reply{.data = usage}; });
    });
}

Result<Reply> KeyAdmin::audit(const Request &request)
{
    const Result<KeyId> id = keyIdOf(request);
    if (!id)
        return fail(id.error());
    return m_database.read([&](store::Connection &connection) {
        return KeyRepository(connection)
            .byId(*request.tenant, *id, m_clock.now())
            .and_then([&](const StoredKey &) {
                return audit::entriesOf(connection, kTargetType, id->text(), kMostAuditEntries);
            })
            .map([](const std::vector<audit::AuditEntry> &entries) {
                QJsonArray events;
                for (const audit::AuditEntry &entry : entries)
                    events.append(entryJson(entry));
                return Reply{.data = {{QStringLiteral("events"), events},
                                      {QStringLiteral("next_cursor"), QJsonValue()}}};
            });
    });
}

Result<StoredKey> KeyAdmin::read(const TenantId &tenant, const KeyId &id)
{
    return m_database.read([&](store::Connection &connection) {
        return KeyRepository(connection).byId(tenant, id, m_clock.now());
    });
}

Result<std::optional<Reply>> KeyAdmin::earlier(const std::optional<idempotency::Ticket> &ticket)
{
    if (!ticket)
        return std::optional<Reply>();
    return m_database.read([&](store::Connection &connection) { return m_ledger.earlier(connection, *ticket); });
}

// Without an expected version it follows whatever is there; of two at the same time one gets a Conflict.
Result<KeyAdmin::NewSecret> KeyAdmin::makeSecret(const TenantId &tenant, const KeyId &id, KeyEnvironment environment,
                                                 std::optional<int> expectedVersion)
{
    const QString path = secretPathOf(tenant, id);
    if (!expectedVersion) {
        const Result<secrets::SecretMetadata> known = m_secrets.metadata(path);
        if (!known && known.error().kind != ErrorKind::NotFound)
            return fail(known.error());
        expectedVersion = known ? known->currentVersion : 0;
    }
    Result<Secret> key = makeKey(environment);
    if (!key)
        return fail(key.error());
    const Result<QString> hash = m_bcrypt.hash(*key);
    if (!hash)
        return fail(hash.error());
    secrets::SecretFields fields;
    fields.emplace(kHashField, Secret(hash->toLatin1()));
    return m_secrets.write(path, fields, expectedVersion).map([&](int version) {
        return NewSecret{.key = std::move(*key), .path = path, .version = version};
    });
}

// Hashes that no credential refers to: of a failed or repeated request, of a revoked key, of ended overlaps. One that
// is newer than all credentials may be another request's, just written; it is left alone while the key lives. When
// this fails, they stay and open nothing.
void KeyAdmin::dropUnusedSecrets(const TenantId &tenant, const KeyId &id, const QString &path)
{
    const auto used = m_database.read([&](store::Connection &connection) -> Result<std::vector<int>> {
        KeyRepository repository(connection);
        const Result<StoredKey> stored = repository.byId(tenant, id, m_clock.now());
        if (stored ? stored->key.revokedAt.has_value() : stored.error().kind == ErrorKind::NotFound)
            return std::vector<int>();
        return stored ? repository.secretVersions(id) : Result<std::vector<int>>(fail(stored.error()));
    });
    if (!used)
        return;
    if (used->empty()) {
        static_cast<void>(m_secrets.removeAll(path));
        return;
    }
    const Result<secrets::SecretMetadata> known = m_secrets.metadata(path);
    std::vector<int> unused;
    for (const secrets::SecretVersion &version : known ? known->versions : std::vector<secrets::SecretVersion>()) {
        const bool older = version.version < *std::max_element(used->begin(), used->end());
        if (older && !version.destroyed && std::find(used->begin(), used->end(), version.version) == used->end())
            unused.push_back(version.version);
    }
    if (!unused.empty())
        static_cast<void>(m_secrets.destroy(path, unused));
}

} // namespace pm::keys
