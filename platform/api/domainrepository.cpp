// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/domainrepository.h"

#include "models/domain/email/domainrecords.h"

#include <QJsonDocument>

namespace pm::api {

namespace {

const QString kColumns = QStringLiteral("SELECT id, name, status, dkim_selector, created_at, checked_at, verified_at");

Domain domainOf(const store::Row &row)
{
    return {.id = DomainId(row.text(0)),
            .name = row.text(1),
            .status = domainStatusFromName(row.text(2)).value_or(DomainStatus::Pending),
            .dkimSelector = row.text(3),
            .createdAt = row.integer(4),
            .checkedAt = row.optionalInteger(5),
            .verifiedAt = row.optionalInteger(6)};
}

// What was found, by the purpose: what is to be there follows from the domain.
QString checksJson(const std::vector<DomainRecord> &records)
{
    QJsonObject checks;
    for (const DomainRecord &record : records)
        checks.insert(recordPurposeName(record.purpose), toJson(record.check));
    return QString::fromUtf8(QJsonDocument(checks).toJson(QJsonDocument::Compact));
}

DomainDns dnsOf(const store::Row &row)
{
    DomainDns dns{.domain = domainOf(row), .records = {}};
    dns.records = expectedRecords(dns.domain, row.text(7));
    const QJsonObject checks = QJsonDocument::fromJson(row.text(8).toUtf8()).object();
    for (DomainRecord &record : dns.records)
        record.check = recordCheckFromJson(checks.value(recordPurposeName(record.purpose)).toObject());
    return dns;
}

} // namespace

const std::vector<SortColumn> &domainSorts()
{
    static const std::vector<SortColumn> sorts{{.name = QStringLiteral("name"), .column = QStringLiteral("name")},
                                               {.name = QStringLiteral("created_at"),
                                                .column = QStringLiteral("created_at"),
                                                .type = SortColumn::Type::Number}};
    return sorts;
}

Result<> DomainRepository::insert(const MessageOwner &owner, const Domain &domain, const QString &dkimPublicKey)
{
    const Result<int> inserted = m_connection.execute(
        QStringLiteral("INSERT INTO domains (id, tenant_id, environment, name, status, dkim_selector, dkim_public_key,"
                       " checks, created_at, checked_at, verified_at) VALUES (?, ?, ?, ?, ?, ?, ?, '{}', ?, ?, ?)"
                       " ON CONFLICT (tenant_id, environment, name) DO NOTHING"),
        {domain.id.text(), owner.tenant.text(), keyEnvironmentName(owner.environment), domain.name,
         domainStatusName(domain.status), domain.dkimSelector, dkimPublicKey, domain.createdAt,
         store::orNull(domain.checkedAt), store::orNull(domain.verifiedAt)});
    if (inserted && *inserted == 0)
        return fail(ErrorKind::Conflict, QStringLiteral("The domain %1 is here already.").arg(domain.name));
    return store::changed(inserted);
}

Result<bool> DomainRepository::has(const MessageOwner &owner, const QString &name)
{
    store::Conditions conditions = ownedBy(owner);
    conditions.add(QStringLiteral("name = ?"), {name});
    return m_connection.query(QStringLiteral("SELECT 1 FROM domains") + conditions.sql(), conditions.values())
        .map([](const store::Rows &rows) { return !rows.empty(); });
}

Result<DomainDns> DomainRepository::byId(const MessageOwner &owner, const DomainId &id)
{
    return find(owner, id, {});
}

Result<DomainDns> DomainRepository::lock(const MessageOwner &owner, const DomainId &id)
{
    // SQLite has one writer.
    const bool isPostgres = m_connection.dialect() == store::Dialect::PostgreSql;
    return find(owner, id, isPostgres ? QStringLiteral(" FOR UPDATE") : QString());
}

Result<DomainDns> DomainRepository::find(const MessageOwner &owner, const DomainId &id, const QString &suffix)
{
    store::Conditions conditions = ownedBy(owner);
    conditions.add(QStringLiteral("id = ?"), {id.text()});
    const QString sql = kColumns + QStringLiteral(", dkim_public_key, checks FROM domains") + conditions.sql() + suffix;
    return m_connection.query(sql, conditions.values()).and_then([](const store::Rows &rows) -> Result<DomainDns> {
        if (rows.empty())
            return fail(Error::notFound(QStringLiteral("domain")));
        return dnsOf(rows.front());
    });
}

Result<DomainRows> DomainRepository::page(const MessageOwner &owner, const DomainQuery &query)
{
    store::Conditions conditions = ownedBy(owner);
    if (query.status)
        conditions.add(QStringLiteral("status = ?"), {domainStatusName(*query.status)});
    if (!query.search.isEmpty())
        conditions.add(QStringLiteral("name LIKE ? ESCAPE '!'"), {store::containsPattern(query.search.toLower())});
    const Keyset keyset(query.page, domainSorts());
    // The value that the list is sorted by stands last.
    const QString sql = kColumns + QStringLiteral(", ") + keyset.column() + QStringLiteral(" FROM domains")
                      + keyset.sql(conditions);
    return m_connection.query(sql, keyset.values(conditions)).map([&](store::Rows rows) {
        DomainRows page{.domains = {}, .nextCursor = keyset.next(rows, 7, 0)};
        for (const store::Row &row : rows)
            page.domains.push_back(domainOf(row));
        return page;
    });
}

Result<> DomainRepository::update(const DomainDns &dns)
{
    const Domain &domain = dns.domain;
    return store::changed(
        m_connection.execute(QStringLiteral(
                                 "UPDATE domains SET status = ?, checks = ?, checked_at = ?, verified_at = ?,"
                                 " version = version + 1 WHERE id = ?"),
                             {domainStatusName(domain.status), checksJson(dns.records), store::orNull(domain.checkedAt),
                              store::orNull(domain.verifiedAt), domain.id.text()}));
}

Result<> DomainRepository::remove(const DomainId &id)
{
    return store::changed(m_connection.execute(QStringLiteral("DELETE FROM domains WHERE id = ?"), {id.text()}));
}

} // namespace pm::api
