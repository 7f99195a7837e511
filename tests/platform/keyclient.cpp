// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/keyclient.h"

#include "tests/platform/operatorlogin.h"

#include <QJsonArray>

namespace pm::test {

namespace {

const QString kKeys = QStringLiteral("/api/v1/platform/api-keys");
const QString kEmails = QStringLiteral("/api/v1/emails");

} // namespace

KeyOfTenant makeKeyOfTenant(const PlatformProcess &platform, const QString &plan)
{
    KeyOfTenant key;
    HttpExchange exchange(platform.url());
    key.token = login(exchange).data().value(QStringLiteral("token")).toString();
    exchange.setBearer(key.token);
    const QString owner = plan + QStringLiteral("@acme.example");
    key.tenant = exchange
                     .post(QStringLiteral("/api/v1/platform/admin/tenants"),
                           {{QStringLiteral("company_name"), QStringLiteral("Acme")},
                            {QStringLiteral("owner_email"), owner},
                            {QStringLiteral("plan"), plan}})
                     .data()
                     .value(QStringLiteral("id"))
                     .toString();
    exchange.setHeader("X-Tenant-Id", key.tenant.toUtf8());
    const QJsonObject made = exchange
                                 .post(kKeys,
                                       {{QStringLiteral("name"), QStringLiteral("Production server")},
                                        {QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")}}})
                                 .json();
    key.id = made.value(QStringLiteral("key_id")).toString();
    key.secret = made.value(QStringLiteral("api_key")).toString();
    return key;
}

std::unique_ptr<HttpExchange> operatorOf(const PlatformProcess &platform, const KeyOfTenant &key)
{
    auto exchange = std::make_unique<HttpExchange>(platform.url());
    exchange->setBearer(key.token);
    exchange->setHeader("X-Tenant-Id", key.tenant.toUtf8());
    return exchange;
}

std::unique_ptr<HttpExchange> clientOf(const PlatformProcess &platform, const KeyOfTenant &key)
{
    auto exchange = std::make_unique<HttpExchange>(platform.url());
    exchange->setBearer(key.secret);
    return exchange;
}

HttpReply sendMessage(HttpExchange &client, const QString &subject)
{
    return client.post(kEmails + QStringLiteral("/send"),
                       {{QStringLiteral("to"), QStringLiteral("ana@example.com")},
                        {QStringLiteral("subject"), subject}},
                       {{"Idempotency-Key", subject.toUtf8()}});
}

std::optional<QStringList> subjectsOf(HttpExchange &client)
{
    QStringList subjects;
    QString cursor;
    do {
        const QString query = cursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + cursor;
        const HttpReply page = client.get(kEmails + QStringLiteral("?limit=100") + query);
        if (page.status != 200)
            return std::nullopt;
        const QJsonArray emails = page.json().value(QStringLiteral("emails")).toArray();
        for (const QJsonValue &email : emails)
            subjects << email.toObject().value(QStringLiteral("subject")).toString();
        cursor = page.json().value(QStringLiteral("next_cursor")).toString();
    } while (!cursor.isEmpty());
    subjects.sort();
    return subjects;
}

qint64 recordedSuccesses(HttpExchange &operatorExchange, const KeyOfTenant &key)
{
    return operatorExchange.get(kKeys + u'/' + key.id + QStringLiteral("/usage?range=24h"))
        .json()
        .value(QStringLiteral("status_codes"))
        .toObject()
        .value(QStringLiteral("200"))
        .toInteger(-1);
}

bool isClearRefusal(const HttpReply &reply)
{
    const bool isExpected = (reply.status == 503 && reply.errorCode() == QStringLiteral("unavailable"))
                         || (reply.status == 429 && reply.errorCode() == QStringLiteral("rate_limit_exceeded"));
    return isExpected && reply.header("Retry-After").toInt() > 0
        && !reply.json().value(QStringLiteral("message")).toString().isEmpty();
}

QStringList failingChecks(const PlatformProcess &platform)
{
    const HttpReply ready = HttpExchange(platform.url()).get(QStringLiteral("/readyz"));
    const QJsonObject checks = ready.json().value(QStringLiteral("checks")).toObject();
    QStringList failing;
    for (auto check = checks.begin(); check != checks.end(); ++check) {
        if (check.value().toString() != QStringLiteral("ok"))
            failing << check.key();
    }
    // The status is what a load balancer looks at.
    if ((ready.status == 200) != failing.isEmpty())
        failing << QStringLiteral("and the status is %1").arg(ready.status);
    return failing;
}

QByteArray describe(const HttpReply &reply)
{
    return QByteArray::number(reply.status) + ' ' + reply.body + ' ' + reply.error.toUtf8();
}

} // namespace pm::test
