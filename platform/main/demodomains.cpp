// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/demodomains.h"

#include "models/domain/email/domainrecords.h"
#include "platform/api/domainrepository.h"

namespace pm::platform {

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
const QString kPublicKey = QStringLiteral(
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAq365sYILzS3jae1JeGJA+dg0UHaQJpbA9kRe4a/Sch+OoKCsrNvDsn+0KVHvZ6FJq3f6"
    "J7MipwXSLZwtEoEDXQ024mm9Z/YZmyj/R3fxhTjkKW1PWwbAbMFxJYLd9fyENW/HSeQGAlqxTy3oj1tJ7m5UIRIWivXl0ltlZYwMkclhqwYO0ESY"
    "mVvTNlH2uJFcvYNHJ3vonG44GaDo9GV+AF2niFQ3kIbQ122hviZCT+BFi6PiuxLjSq3l4a1vU8NxbQAP/MZIgxuYxk1lxJEpno12YRBOcM/a/ALZ"
    "mFY0X3isUmQpZO1j4/MdRB/5tIdwMBI4Y/45ZapO2bDJuw5U1wIDAQAB");

DomainDns demoDomain(const QString &name, UnixMs created, UnixMs checked)
{
    DomainDns dns;
    dns.domain.id = DomainId(makeUlid(QLatin1StringView("dom_"), created));
    dns.domain.name = name;
    dns.domain.dkimSelector = QDateTime::fromMSecsSinceEpoch(created, Qt::UTC)
                                  .toString(QStringLiteral("'pm'yyyyMM'demo'"));
    dns.domain.createdAt = created;
    dns.domain.checkedAt = checked;
    dns.records = expectedRecords(dns.domain, kPublicKey);
    for (DomainRecord &record : dns.records)
        record.check = judged(record, {record.value});
    return dns;
}

Result<> keep(store::Connection &connection, const TenantId &tenant, DomainDns dns)
{
    Domain &domain = dns.domain;
    domain.status = statusAfter(domain.status, dns.records);
    if (domain.status == DomainStatus::Verified)
        domain.verifiedAt = domain.createdAt + 2 * kHour;
    api::DomainRepository repository(connection);
    return repository.insert({.tenant = tenant}, domain, kPublicKey).and_then([&] { return repository.update(dns); });
}

void setFound(DomainDns &dns, RecordPurpose purpose, const QStringList &found)
{
    for (DomainRecord &record : dns.records) {
        if (record.purpose == purpose)
            record.check = judged(record, found);
    }
}

} // namespace

Result<> seedDomains(store::Connection &connection, const TenantId &tenant, const QString &domain, UnixMs now)
{
    DomainDns waiting = demoDomain(QStringLiteral("news.") + domain, now - 3 * kHour, now - kHour);
    setFound(waiting, RecordPurpose::Dkim, {});
    setFound(waiting, RecordPurpose::ReturnPath, {});
    DomainDns wrong = demoDomain(QStringLiteral("shop.") + domain, now - 41 * kDay, now - 20 * kHour);
    setFound(wrong, RecordPurpose::Spf, {QStringLiteral("v=spf1 include:spf.shop.example ~all")});
    return keep(connection, tenant, demoDomain(domain, now - 380 * kDay, now - 2 * kHour))
        .and_then([&] { return keep(connection, tenant, waiting); })
        .and_then([&] { return keep(connection, tenant, wrong); });
}

} // namespace pm::platform
