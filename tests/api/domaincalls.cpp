// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/api/domaincalls.h"

#include <QJsonArray>

namespace pm::test {

QString keyFor(KeysUnderTest &platform, const QString &environment)
{
    return platform
        .makeKey({{QStringLiteral("permissions"), QJsonArray{QStringLiteral("manage_domains")}},
                  {QStringLiteral("environment"), environment}})
        .key;
}

HttpReply add(KeysUnderTest &platform, const QString &key, const QString &name, const HttpHeaders &headers)
{
    return platform.keyed(key, "POST", kDomains, {{QStringLiteral("name"), name}}, headers);
}

QString pathOf(const HttpReply &reply)
{
    return kDomains + u'/' + reply.json().value(QStringLiteral("id")).toString();
}

DomainDns verified(KeysUnderTest &platform, const QString &key, const QString &path)
{
    const HttpReply reply = platform.keyed(key, "POST", path + QStringLiteral("/verify"));
    const auto dns = domainDnsFromJson(reply.json());
    if (!dns)
        qWarning("%d %s", reply.status, reply.body.constData());
    return dns.value_or(DomainDns());
}

QStringList secretsOf(KeysUnderTest &platform, const QString &domain)
{
    return platform.secrets().list(QStringLiteral("dkim/") + domain).value_or(QStringList());
}

QStringList statuses(const DomainDns &dns)
{
    QStringList names{domainStatusName(dns.domain.status)};
    for (const DomainRecord &record : dns.records)
        names.append(recordStatusName(record.check.status));
    return names;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

} // namespace pm::test
