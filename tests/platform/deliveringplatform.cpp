// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/deliveringplatform.h"

#include <QJsonArray>

namespace pm::test {

namespace {

constexpr qsizetype kMessageIdSize = 30;

} // namespace

DeliveringPlatform::DeliveringPlatform(QString databaseUrl)
    : m_url(std::move(databaseUrl))
{
}

bool DeliveringPlatform::start(int concurrency)
{
    if (!launch())
        return false;
    auto database = store::openDatabase({.url = m_url});
    if (!database)
        return false;
    m_database = std::move(*database);
    m_key = makeKeyOfTenant(m_process, QStringLiteral("enterprise"));
    m_webhook = makeWebhook(concurrency);
    return !m_webhook.isEmpty();
}

bool DeliveringPlatform::startAgain()
{
    return execute(QStringLiteral("UPDATE webhook_lanes SET leased_until = 0"))
        && execute(QStringLiteral("UPDATE jobs SET leased_until = 0")) && launch();
}

bool DeliveringPlatform::launch()
{
    return m_process.start({QStringLiteral("--database"), m_url, QStringLiteral("--allow-private-endpoints")});
}

QString DeliveringPlatform::makeWebhook(int concurrency) const
{
    const HttpReply made = operatorOf(m_process, m_key)
                               ->post(QStringLiteral("/api/v1/platform/webhooks"),
                                      {{QStringLiteral("name"), QStringLiteral("Log")},
                                       {QStringLiteral("endpoint_url"), m_receiver.url(QStringLiteral("/hook"))},
                                       {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}},
                                       {QStringLiteral("concurrency"), concurrency}});
    if (made.status != 201)
        qWarning("%s", describe(made).constData());
    return made.json().value(QStringLiteral("id")).toString();
}

bool DeliveringPlatform::execute(const QString &sql)
{
    return m_database->write([&](store::Connection &connection) { return connection.execute(sql); }).has_value();
}

qint64 DeliveringPlatform::number(const QString &sql)
{
    const auto rows = m_database->read([&](store::Connection &connection) { return connection.query(sql); });
    return rows && !rows->empty() ? rows->front().integer(0) : -1;
}

std::map<QByteArray, int> DeliveringPlatform::arrivalsByEvent() const
{
    std::map<QByteArray, int> arrivals;
    for (const ReceivedRequest &request : m_receiver.requests())
        ++arrivals[request.header("webhook-id")];
    return arrivals;
}

std::map<QByteArray, int> DeliveringPlatform::arrivalsByMessage() const
{
    std::map<QByteArray, int> arrivals;
    for (const ReceivedRequest &request : m_receiver.requests())
        ++arrivals[request.body.mid(request.body.indexOf("msg_"), kMessageIdSize)];
    return arrivals;
}

int duplicatesIn(const std::map<QByteArray, int> &arrivals)
{
    int duplicates = 0;
    for (const auto &[what, count] : arrivals)
        duplicates += count - 1;
    return duplicates;
}

} // namespace pm::test
