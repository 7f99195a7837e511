// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keyadmin.h"

#include "platform/keys/evidencewriter.h"
#include "platform/keys/keyadminrules.h"
#include "platform/keys/keyinput.h"
#include "platform/keys/keysecrets.h"

#include <QJsonArray>

namespace pm::keys {

using http::Reply;
using http::Request;

KeyAdmin::KeyAdmin(store::Database &database, KeyHashes &hashes, const idempotency::Ledger &ledger, KeyChanges &changes,
                   const Clock &clock)
    : m_database(database)
    , m_hashes(hashes)
    , m_ledger(ledger)
    , m_changes(changes)
    , m_clock(clock)
{
}

Result<Reply> KeyAdmin::create(const Request &request)
{
    const UnixMs now = m_clock.now();
    const auto asked = idempotency::asked(request, request.json().and_then([&](const QJsonObject &json) {
        return newApiKeyFromJson(json, now);
    }));
    if (!asked)
        return fail(asked.error());
    const NewApiKey &input = asked->input;
    if (auto answered = earlier(asked->ticket); !answered || *answered)
        return answered.map([](const std::optional<Reply> &reply) { return *reply; });

    ApiKey key{.id = KeyId(makeUuid()),
               .name = input.name,
               .description = input.description,
               .scopes = input.scopes,
               .environment = input.environment,
               .allowedIps = input.allowedIps,
               .createdAt = now,
               .createdBy = request.principal.email,
               .expiresAt = input.expiresAt};
    key.ipMode = input.ipMode;
    const Result<NewSecret> secret = m_hashes.issueFirst(*request.tenant, key.id, key.environment);
    if (!secret)
        return fail(secret.error());
    key.maskedKey = maskKey(secret->key.reveal());
    const Result<Reply> reply = m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, asked->ticket,
                             [&](store::Connection &inside) { return insert(inside, request, key, *secret); });
    });
    // When the database went away, the row may still come to be: a hash without a row is the lesser evil.
    const bool isUnused = reply ? reply->data.value(QStringLiteral("key_id")) != key.id.text()
                                : reply.error().kind != ErrorKind::Unavailable;
    if (isUnused)
        m_hashes.dropUnused(*request.tenant, key.id);
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
        .and_then([&] { return repository.noteGrants(key.id, key.scopes, key.createdAt); })
        .and_then([&] { return tell(connection, key.createdAt, KeyMilestone::Created, momentOf(request, key)); })
        .and_then([&] {
            return appendAudit(connection, request, key.createdAt, QStringLiteral("key.created"), key.id,
                               {{QStringLiteral("name"), key.name},
                                {QStringLiteral("permissions"), QJsonArray::fromStringList(scopeNames(key.scopes))}});
        })
        .map([&] { return issuedReply(201, inserted, key.createdAt, secret.key); });
}

Result<Reply> KeyAdmin::change(const Request &request)
{
    const UnixMs now = m_clock.now();
    const Result<KeyId> id = keyIdOf(request);
    if (!id)
        return fail(id.error());
    const Result<ApiKeyChange> change = request.json().and_then(
        [&](const QJsonObject &json) { return apiKeyChangeFromJson(json, now); });
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
        const Scopes before = stored->key.scopes;
        applyChange(*change, stored->key);
        return repository.update(stored->key)
            .and_then([&] { return repository.noteGrants(*id, stored->key.scopes & ~before, now); })
            .and_then([&] {
                return appendAudit(connection, request, now, QStringLiteral("key.changed"), *id,
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
    const auto asked = keyIdOf(request).and_then([&](const KeyId &id) {
        return idempotency::asked(request,
                                  graceMsOf(request).map([&](qint64 graceMs) { return std::pair(id, graceMs); }));
    });
    if (!asked)
        return fail(asked.error());
    const auto &[id, graceMs] = asked->input;
    if (auto answered = earlier(asked->ticket); !answered || *answered)
        return answered.map([](const std::optional<Reply> &reply) { return *reply; });

    const Result<StoredKey> stored = read(*request.tenant, id).and_then([](const StoredKey &key) {
        return checkRegenerable(key.key).map([&] { return key; });
    });
    if (!stored)
        return fail(stored.error());
    const Result<NewSecret> secret = m_hashes.issueNext(*request.tenant, id, stored->key.environment);
    if (!secret)
        return fail(secret.error());
    const std::optional<UnixMs> end = graceMs > 0 ? std::optional(m_clock.now() + graceMs) : std::nullopt;
    const Result<Reply> reply = m_database.write([&](store::Connection &connection) {
        return m_ledger.once(connection, asked->ticket, [&](store::Connection &inside) {
            return replaceSecret(inside, request, *stored, *secret, end);
        });
    });
    m_changes.announce(id);
    m_hashes.dropUnused(*request.tenant, id);
    return reply;
}

Result<Reply> KeyAdmin::replaceSecret(store::Connection &connection, const Request &request, const StoredKey &seen,
                                      const NewSecret &secret, std::optional<UnixMs> overlapEnd)
{
    const UnixMs now = m_clock.now();
    const KeyId &id = seen.key.id;
    KeyRepository repository(connection);
    Result<StoredKey> stored = repository.lock(*request.tenant, id, now);
    if (!stored)
        return fail(stored.error());
    ApiKey &key = stored->key;
    key.maskedKey = maskKey(secret.key.reveal());
    key.regeneratedAt = now;
    key.overlapEndsAt = overlapEnd;
    return checkRegenerable(key)
        .and_then([&] { return checkIfMatch(request, *stored); })
        .and_then([&] { return checkSameSecret(seen, *stored); })
        .and_then([&] { return repository.update(key); })
        .and_then([&] { return repository.endOtherCredentials(id, secret.version, overlapEnd, now); })
        .and_then([&] { return repository.addCredential(id, secret.version, lookupOf(secret.key.reveal())); })
        .and_then([&] { return forgetOldUses(connection, id); })
        .and_then([&] {
            KeyMoment moment = momentOf(request, key);
            moment.which = QString::number(secret.version);
            if (overlapEnd)
                moment.data.insert(QStringLiteral("overlap_ends_at"), toIso(*overlapEnd));
            return tell(connection, now, KeyMilestone::Rotated, moment);
        })
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
    const Result<StoredKey> seen = read(*request.tenant, *id);
    if (!seen)
        return fail(seen.error());
    const Result<> revoked = m_database.write([&](store::Connection &connection) -> Result<> {
        KeyRepository repository(connection);
        const Result<StoredKey> stored = repository.lock(*request.tenant, *id, now);
        if (!stored)
            return fail(stored.error());
        return checkUsable(stored->key)
            .and_then([&] { return checkIfMatch(request, *stored); })
            .and_then([&] { return checkSameSecret(*seen, *stored); })
            .and_then([&] { return repository.revoke(*id, now); })
            .and_then([&] { return tell(connection, now, KeyMilestone::Revoked, momentOf(request, stored->key)); })
            .and_then([&] {
                return appendAudit(connection, request, now, QStringLiteral("key.revoked"), *id,
                                   {{QStringLiteral("name"), stored->key.name}});
            });
    });
    if (!revoked)
        return fail(revoked.error());
    m_changes.announce(*id);
    m_hashes.dropUnused(*request.tenant, *id);
    return Reply{.data = {{QStringLiteral("message"), QStringLiteral("The API key is revoked.")},
                          {QStringLiteral("key_id"), id->text()},
                          {QStringLiteral("revoked_at"), toIso(now)}}};
}

Result<Reply> KeyAdmin::endOverlap(const Request &request)
{
    const UnixMs now = m_clock.now();
    const Result<KeyId> id = keyIdOf(request);
    if (!id)
        return fail(id.error());
    const auto ended = m_database.write([&](store::Connection &connection) -> Result<StoredKey> {
        KeyRepository repository(connection);
        Result<StoredKey> stored = repository.lock(*request.tenant, *id, now);
        if (!stored)
            return stored;
        return checkUsable(stored->key)
            .and_then([&] { return checkIfMatch(request, *stored); })
            .and_then([&] { return checkOverlap(stored->key); })
            .and_then([&] {
                stored->key.overlapEndsAt.reset();
                return repository.update(stored->key);
            })
            .and_then([&] { return repository.endOtherCredentials(*id, stored->secretVersion, std::nullopt, now); })
            .and_then(
                [&] { return appendAudit(connection, request, now, QStringLiteral("key.overlap_ended"), *id, {}); })
            .and_then([&] { return repository.byId(*request.tenant, *id, now); });
    });
    if (!ended)
        return fail(ended.error());
    m_changes.announce(*id);
    m_hashes.dropUnused(*request.tenant, *id);
    return Reply{.data = toJson(ended->key)};
}

Result<StoredKey> KeyAdmin::read(const TenantId &tenant, const KeyId &id)
{
    return m_database.read(
        [&](store::Connection &connection) { return KeyRepository(connection).byId(tenant, id, m_clock.now()); });
}

Result<std::optional<Reply>> KeyAdmin::earlier(const std::optional<idempotency::Ticket> &ticket)
{
    if (!ticket)
        return std::optional<Reply>();
    return m_database.read([&](store::Connection &connection) { return m_ledger.earlier(connection, *ticket); });
}

} // namespace pm::keys
