// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/domain.h"

#include "models/core/fieldreader.h"
#include "models/core/ipnetwork.h"

#include <QRegularExpression>
#include <QUrl>

namespace pm {

namespace {

constexpr qsizetype kLongestText = 253;
// The longest name before it, "pm202611abcd._domainkey.", must still fit into 253.
constexpr qsizetype kLongestName = 253 - 24;

template<class Value, std::size_t size>
struct Names {
    std::array<const char *, size> names; // in the order of the enumeration

    [[nodiscard]] QString of(Value value) const
    {
        return QString::fromLatin1(names.at(static_cast<std::size_t>(value)));
    }
    [[nodiscard]] std::optional<Value> from(const QString &name) const
    {
        for (std::size_t i = 0; i < size; ++i) {
            if (name == QLatin1StringView(names[i]))
                return static_cast<Value>(i);
        }
        return std::nullopt;
    }
};

constexpr Names<DomainStatus, 3> kDomainStatuses{{"pending", "verified", "failed"}};
constexpr Names<RecordPurpose, 4> kPurposes{{"spf", "dkim", "dmarc", "return_path"}};
constexpr Names<RecordStatus, 5> kRecordStatuses{{"pending", "verified", "mismatch", "missing", "error"}};

QJsonValue timeOrNull(std::optional<UnixMs> time)
{
    return time ? QJsonValue(toIso(*time)) : QJsonValue();
}

QJsonObject toJson(const DomainRecord &record)
{
    QJsonObject json = toJson(record.check);
    json.insert(QStringLiteral("purpose"), recordPurposeName(record.purpose));
    json.insert(QStringLiteral("type"), record.type);
    json.insert(QStringLiteral("host"), record.host);
    json.insert(QStringLiteral("value"), record.value);
    return json;
}

Result<DomainRecord> recordFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const auto purpose = kPurposes.from(reader.text(QStringLiteral("purpose")));
    if (!purpose)
        reader.reject(QStringLiteral("purpose"), QStringLiteral("is not a purpose of a record"));
    DomainRecord record{.purpose = purpose.value_or(RecordPurpose::Spf),
                        .type = reader.text(QStringLiteral("type")),
                        .host = reader.text(QStringLiteral("host")),
                        .value = reader.text(QStringLiteral("value")),
                        .check = recordCheckFromJson(json)};
    return reader.finish().map([&] { return record; });
}

} // namespace

QString domainStatusName(DomainStatus status)
{
    return kDomainStatuses.of(status);
}

std::optional<DomainStatus> domainStatusFromName(const QString &name)
{
    return kDomainStatuses.from(name);
}

QStringList domainStatusNames()
{
    QStringList names;
    for (const char *name : kDomainStatuses.names)
        names.append(QString::fromLatin1(name));
    return names;
}

QString recordPurposeName(RecordPurpose purpose)
{
    return kPurposes.of(purpose);
}

QString recordStatusName(RecordStatus status)
{
    return kRecordStatuses.of(status);
}

std::optional<QString> domainNameFromText(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\\z"));
    QString name = text.trimmed();
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.size() > kLongestText || IpNetwork::parse(name))
        return std::nullopt;
    name = QString::fromLatin1(QUrl::toAce(name)).toLower();
    if (name.size() > kLongestName || !pattern.match(name).hasMatch())
        return std::nullopt;
    return name;
}

QJsonObject toJson(const Domain &domain)
{
    return {{QStringLiteral("id"), domain.id.text()},
            {QStringLiteral("name"), domain.name},
            {QStringLiteral("status"), domainStatusName(domain.status)},
            {QStringLiteral("dkim_selector"), domain.dkimSelector},
            {QStringLiteral("created_at"), toIso(domain.createdAt)},
            {QStringLiteral("checked_at"), timeOrNull(domain.checkedAt)},
            {QStringLiteral("verified_at"), timeOrNull(domain.verifiedAt)}};
}

Result<Domain> domainFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Domain domain;
    domain.id = DomainId(reader.text(QStringLiteral("id")));
    domain.name = reader.text(QStringLiteral("name"));
    const auto status = domainStatusFromName(reader.text(QStringLiteral("status")));
    if (!status)
        reader.reject(QStringLiteral("status"), QStringLiteral("is not the status of a domain"));
    domain.status = status.value_or(DomainStatus::Pending);
    domain.dkimSelector = reader.text(QStringLiteral("dkim_selector"));
    domain.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    domain.checkedAt = reader.optionalTime(QStringLiteral("checked_at"));
    domain.verifiedAt = reader.optionalTime(QStringLiteral("verified_at"));
    return reader.finish().map([&] { return domain; });
}

Result<DomainPage> domainPageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    DomainPage page;
    const QJsonArray domains = reader.array(QStringLiteral("domains"));
    for (const QJsonValue &item : domains) {
        const Result<Domain> domain = domainFromJson(item.toObject());
        if (!domain)
            return fail(domain.error());
        page.domains.push_back(*domain);
    }
    page.nextCursor = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString());
    return reader.finish().map([&] { return page; });
}

QJsonObject toJson(const DomainDns &dns)
{
    QJsonObject json = toJson(dns.domain);
    QJsonArray records;
    for (const DomainRecord &record : dns.records)
        records.append(toJson(record));
    json.insert(QStringLiteral("records"), records);
    return json;
}

Result<DomainDns> domainDnsFromJson(const QJsonObject &json)
{
    const Result<Domain> domain = domainFromJson(json);
    if (!domain)
        return fail(domain.error());
    DomainDns dns{.domain = *domain, .records = {}};
    FieldReader reader(json);
    const QJsonArray records = reader.array(QStringLiteral("records"));
    for (const QJsonValue &item : records) {
        const Result<DomainRecord> record = recordFromJson(item.toObject());
        if (!record)
            return fail(record.error());
        dns.records.push_back(*record);
    }
    return reader.finish().map([&] { return dns; });
}

QJsonObject toJson(const RecordCheck &check)
{
    return {{QStringLiteral("status"), recordStatusName(check.status)},
            {QStringLiteral("found"), QJsonArray::fromStringList(check.found)},
            {QStringLiteral("problem"), check.problem.isEmpty() ? QJsonValue() : QJsonValue(check.problem)}};
}

RecordCheck recordCheckFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    return {.status = kRecordStatuses.from(reader.optionalText(QStringLiteral("status")).value_or(QString()))
                          .value_or(RecordStatus::Pending),
            .found = reader.optionalTexts(QStringLiteral("found")).value_or(QStringList()),
            .problem = reader.optionalText(QStringLiteral("problem")).value_or(QString())};
}

QJsonObject toJson(const NewDomain &domain)
{
    return {{QStringLiteral("name"), domain.name}};
}

Result<NewDomain> newDomainFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    const auto name = domainNameFromText(reader.text(QStringLiteral("name")));
    if (!name)
        reader.reject(QStringLiteral("name"),
                      QStringLiteral("must be a domain name like mail.example.com, at most %1 characters long")
                          .arg(kLongestName));
    reader.rejectUnknown();
    return reader.finish().map([&] { return NewDomain{.name = *name}; });
}

} // namespace pm
