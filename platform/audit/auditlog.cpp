// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/audit/auditlog.h"

#include "platform/store/sqltext.h"
#include "platform/store/upsert.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace pm::audit {

namespace {

constexpr int kChunk = 1000; // entries read at a time when the chain is verified

const QString kColumns = QStringLiteral(
    "sequence, id, created_at, tenant_id, actor_id, actor_email, action, target_type, "
    "target_id, ip, status, details, previous_hash, hash");

struct Link {
    qint64 sequence = 0;
    QString previousHash;
    QString hash;
    AuditEntry entry;
    QString details; // the stored text, which is what was hashed
};

QString hashOf(const Link &link)
{
    const AuditRecord &record = link.entry.record;
    const QJsonObject canonical{{QStringLiteral("sequence"), link.sequence},
                                {QStringLiteral("id"), link.entry.id.text()},
                                {QStringLiteral("created_at"), link.entry.timestamp},
                                {QStringLiteral("tenant_id"),
                                 record.tenantId ? QJsonValue(record.tenantId->text()) : QJsonValue()},
                                {QStringLiteral("actor_id"), record.actorId},
                                {QStringLiteral("actor_email"), record.actorEmail},
                                {QStringLiteral("action"), record.action},
                                {QStringLiteral("target_type"), record.targetType},
                                {QStringLiteral("target_id"), record.targetId},
                                {QStringLiteral("ip"), record.ip},
                                {QStringLiteral("status"), record.status},
                                {QStringLiteral("details"), link.details},
                                {QStringLiteral("previous_hash"), link.previousHash}};
    const QByteArray bytes = QJsonDocument(canonical).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Link linkOf(const store::Row &row)
{
    Link link;
    link.sequence = row.integer(0);
    link.entry.id = AuditId(row.text(1));
    link.entry.timestamp = row.integer(2);
    AuditRecord &record = link.entry.record;
    if (!row.isNull(3))
        record.tenantId = TenantId(row.text(3));
    record.actorId = row.text(4);
    record.actorEmail = row.text(5);
    record.action = row.text(6);
    record.targetType = row.text(7);
    record.targetId = row.text(8);
    record.ip = row.text(9);
    record.status = row.text(10);
    link.details = row.text(11);
    record.details = QJsonDocument::fromJson(link.details.toUtf8()).object();
    link.previousHash = row.text(12);
    link.hash = row.text(13);
    return link;
}

// The newest entry, as the chain's one-row table remembers it.
struct Head {
    qint64 sequence = 0;
    QString hash;
    AuditId id;
};

Result<Head> headOf(store::Connection &connection, const QString &lock)
{
    const auto rows = connection.query(QStringLiteral("SELECT sequence, hash, id FROM audit_head") + lock);
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(ErrorKind::Corrupt, QStringLiteral("The audit log has lost its head."));
    const store::Row &row = rows->front();
    return Head{.sequence = row.integer(0), .hash = row.text(1), .id = AuditId(row.text(2))};
}

bool follows(const Link &link, const Link &previous)
{
    return link.sequence == previous.sequence + 1 && link.previousHash == previous.hash && link.hash == hashOf(link);
}

// As both databases give it back: the hash must be that of what is read later.
QString storable(const QString &text)
{
    return QString::fromUtf8(text.toUtf8()).replace(QChar(0), QChar::ReplacementCharacter);
}

AuditRecord storable(AuditRecord record)
{
    if (record.tenantId)
        record.tenantId = TenantId(storable(record.tenantId->text()));
    for (QString *text : {&record.action, &record.actorId, &record.actorEmail, &record.targetType, &record.targetId,
                          &record.ip, &record.status})
        *text = storable(*text);
    return record;
}

Link linkAfter(const Link &previous, UnixMs now, const AuditRecord &record)
{
    Link link;
    link.sequence = previous.sequence + 1;
    link.previousHash = previous.hash;
    link.entry = {.id = AuditId(makeUlid(QLatin1StringView("audit_"), now)),
                  .timestamp = now,
                  .record = storable(record)};
    link.details = QString::fromUtf8(QJsonDocument(record.details).toJson(QJsonDocument::Compact));
    link.hash = hashOf(link);
    return link;
}

QVariantList rowOf(const Link &link)
{
    const AuditRecord &record = link.entry.record;
    const auto tenant = record.tenantId ? std::optional(record.tenantId->text()) : std::nullopt;
    return {link.sequence,        link.entry.id.text(),
            link.entry.timestamp, store::orNull(tenant),
            record.actorId,       record.actorEmail,
            record.action,        record.targetType,
            record.targetId,      record.ip,
            record.status,        link.details,
            link.previousHash,    link.hash};
}

} // namespace

AuditRecord recordOf(const http::Request &request, QString action, QString targetType, QString targetId)
{
    AuditRecord record{.action = std::move(action),
                       .tenantId = request.tenant,
                       .actorId = {},
                       .actorEmail = request.principal.email,
                       .targetType = std::move(targetType),
                       .targetId = std::move(targetId),
                       .ip = request.peer.text()};
    switch (request.principal.kind) {
    case http::Principal::Kind::Operator:
        record.actorId = request.principal.userId.text();
        break;
    case http::Principal::Kind::ApiKey:
        record.actorId = request.principal.keyId.text();
        break;
    case http::Principal::Kind::Anonymous:
        record.actorId = QStringLiteral("anonymous");
        break;
    }
    return record;
}

AuditRecord systemRecord(const std::optional<TenantId> &tenant, QString action, QString targetType, QString targetId)
{
    return {.action = std::move(action),
            .tenantId = tenant,
            .actorId = QStringLiteral("system"),
            .actorEmail = {},
            .targetType = std::move(targetType),
            .targetId = std::move(targetId),
            .ip = {}};
}

AuditRecord ownRecord(const http::Request &request, QString action)
{
    return recordOf(request, std::move(action), QStringLiteral("user"), request.principal.userId.text());
}

Result<> append(store::Connection &connection, UnixMs now, const AuditRecord &record)
{
    return appendAll(connection, now, {record});
}

Result<> appendAll(store::Connection &connection, UnixMs now, const std::vector<AuditRecord> &records)
{
    if (records.empty())
        return {};
    // Whoever holds the head is the only writer until its transaction ends; SQLite has one writer anyway.
    const bool isPostgres = connection.dialect() == store::Dialect::PostgreSql;
    const Result<Head> head = headOf(connection, isPostgres ? QStringLiteral(" FOR UPDATE") : QString());
    if (!head)
        return fail(head.error());
    Link newest;
    newest.sequence = head->sequence;
    newest.hash = head->hash;
    store::Upsert entries(connection, QStringLiteral("audit_entries"), kColumns, {});
    return store::writeAll(std::move(entries), records, [&](const AuditRecord &record) {
        newest = linkAfter(newest, now, record);
        return rowOf(newest);
    });
}

http::PageQuery readAuditPage(FieldReader &query)
{
    const QString timestamp = QStringLiteral("timestamp");
    return http::readPage(query, {timestamp}, u'-' + timestamp);
}

// The sequence is the order of the log, whatever became of the clock.
Result<AuditPage> entriesOf(store::Connection &connection, const QString &targetType, const QString &targetId,
                            const http::PageQuery &page)
{
    store::Conditions conditions;
    conditions.add(QStringLiteral("target_type = ? AND target_id = ?"), {targetType, targetId});
    if (page.after)
        conditions.add(page.descending ? QStringLiteral("sequence < ?") : QStringLiteral("sequence > ?"),
                       {page.after->value.toLongLong()});
    const QString order = page.descending ? QStringLiteral(" ORDER BY sequence DESC LIMIT ?")
                                          : QStringLiteral(" ORDER BY sequence LIMIT ?");
    const QString sql = QStringLiteral("SELECT ") + kColumns + QStringLiteral(" FROM audit_entries") + conditions.sql();
    return connection.query(sql + order, conditions.values() + QVariantList{page.limit + 1}).map([&](store::Rows rows) {
        AuditPage found;
        if (std::ssize(rows) > page.limit) {
            rows.pop_back();
            const Link last = linkOf(rows.back());
            found.nextCursor = http::cursorOf(page,
                                              {.value = QString::number(last.sequence), .id = last.entry.id.text()});
        }
        for (const store::Row &row : rows)
            found.entries.push_back(linkOf(row).entry);
        return found;
    });
}

Result<std::optional<UnixMs>> lastChange(store::Connection &connection, const QString &action,
                                         const QString &targetType, const QString &targetId, const QStringList &fields)
{
    QStringList terms;
    QVariantList values{targetType, targetId, action};
    for (const QString &field : fields) {
        terms << QStringLiteral("details LIKE ? ESCAPE '!'");
        values << store::containsPattern(u'"' + field + u'"');
    }
    return connection
        .query(QStringLiteral("SELECT MAX(created_at) FROM audit_entries WHERE target_type = ? AND target_id = ?"
                              " AND action = ? AND (%1)")
                   .arg(terms.join(QStringLiteral(" OR "))),
               values)
        .map([](const store::Rows &rows) { return rows.front().optionalInteger(0); });
}

Result<std::optional<AuditId>> verifyChain(store::Connection &connection)
{
    // Read first: entries that are added meanwhile are none of this check's business.
    const Result<Head> head = headOf(connection, {});
    if (!head)
        return fail(head.error());
    Link previous;
    while (previous.sequence < head->sequence) {
        const auto rows = connection.query(QStringLiteral("SELECT ") + kColumns
                                               + QStringLiteral(
                                                   " FROM audit_entries WHERE sequence > ? AND sequence <= ? "
                                                   "ORDER BY sequence LIMIT ?"),
                                           {previous.sequence, head->sequence, kChunk});
        if (!rows)
            return fail(rows.error());
        // The newest entries were removed.
        if (rows->empty())
            return std::optional(head->id);
        for (const store::Row &row : *rows) {
            Link link = linkOf(row);
            if (!follows(link, previous))
                return std::optional(link.entry.id);
            previous = std::move(link);
        }
    }
    return previous.hash == head->hash ? std::nullopt : std::optional(head->id);
}

} // namespace pm::audit
