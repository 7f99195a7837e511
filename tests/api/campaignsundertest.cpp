// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/api/campaignsundertest.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pm::test {

namespace {

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString compact(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

} // namespace

CampaignsUnderTest::CampaignsUnderTest(const QString &databaseKind)
    : platform(databaseKind)
    , m_queue(platform.database(), platform.clock)
    , m_sender(platform.database(), m_queue, platform.clock)
{
    key = makeKey(QStringLiteral("live"));
    templateId = addTemplate(QStringLiteral("Welcome"), QStringLiteral("Hi {{first_name}}"));
}

QString CampaignsUnderTest::makeKey(const QString &environment)
{
    const QJsonArray scopes{QStringLiteral("manage_campaigns"), QStringLiteral("manage_templates"),
                            QStringLiteral("send_email")};
    return platform.makeKey({{QStringLiteral("permissions"), scopes}, {QStringLiteral("environment"), environment}})
        .key;
}

QString CampaignsUnderTest::addTemplate(const QString &name, const QString &subject, const QString &environment)
{
    const QString maker = environment == QStringLiteral("live") ? key : makeKey(environment);
    return platform
        .keyed(maker, "POST", QStringLiteral("/templates"),
               {{QStringLiteral("name"), name},
                {QStringLiteral("subject"), subject},
                {QStringLiteral("html_body"), QStringLiteral("<p>{{season}} at {{company}}</p>")}})
        .json()
        .value(QStringLiteral("id"))
        .toString();
}

bool CampaignsUnderTest::write(const QString &sql, const QVariantList &values)
{
    const auto written = platform.database().write(
        [&](store::Connection &connection) { return connection.execute(sql, values); });
    if (!written)
        qWarning("%s %s", qPrintable(written.error().message), qPrintable(written.error().detail));
    return written.has_value();
}

bool CampaignsUnderTest::addContacts(const QString &prefix, int count, const QStringList &tags,
                                     const QJsonObject &attributes, const QString &status)
{
    const auto written = platform.database().write([&](store::Connection &connection) -> Result<> {
        Result<> added;
        for (int i = 0; i < count && added; ++i)
            added = addContact(connection, prefix + QString::number(i), tags, attributes, status);
        return added;
    });
    if (!written)
        qWarning("%s %s", qPrintable(written.error().message), qPrintable(written.error().detail));
    return written.has_value();
}

Result<> CampaignsUnderTest::addContact(store::Connection &connection, const QString &name, const QStringList &tags,
                                        const QJsonObject &attributes, const QString &status)
{
    const QString id = makeUlid(QLatin1StringView("cont_"), platform.clock.now());
    const QString tenant = platform.tenant().text();
    const QString email = name + QStringLiteral("@example.test");
    Result<int> added = connection.execute(
        QStringLiteral("INSERT INTO contacts (id, tenant_id, environment, email, sort_email, first_name, last_name,"
                       " company, phone, job_title, tags, attributes, status, search_text, created_at, updated_at)"
                       " VALUES (?, ?, 'live', ?, ?, ?, 'Doe', '', '', '', ?, ?, ?, '', 1, 1)"),
        {id, tenant, email, email, name, compact(tags), compact(attributes), status});
    for (const QString &tag : tags) {
        if (added)
            added = connection.execute(QStringLiteral("INSERT INTO contact_tags (contact_id, tenant_id, environment,"
                                                      " tag) VALUES (?, ?, 'live', ?)"),
                                       {id, tenant, tag});
    }
    return store::changed(added);
}

QJsonObject CampaignsUnderTest::content(const QString &name) const
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("template_id"), templateId},
            {QStringLiteral("from"), QStringLiteral("news@acme.test")},
            {QStringLiteral("audience_tags"), QJsonArray{QStringLiteral("vip")}},
            {QStringLiteral("variables"), QJsonObject{{QStringLiteral("season"), QStringLiteral("Spring")},
                                                      {QStringLiteral("company"), QStringLiteral("your company")}}},
            {QStringLiteral("rate_per_minute"), 1200}};
}

QString CampaignsUnderTest::make(const QJsonObject &content)
{
    const HttpReply made = post(QStringLiteral("/campaigns"), content);
    if (made.status != 201)
        qWarning("%d %s", made.status, made.body.constData());
    return QStringLiteral("/campaigns/") + made.json().value(QStringLiteral("id")).toString();
}

QString CampaignsUnderTest::statusOf(const QString &path)
{
    return get(path).json().value(QStringLiteral("status")).toString();
}

CampaignProgress CampaignsUnderTest::progressOf(const QString &path)
{
    return campaignFromJson(get(path).json()).value_or(Campaign()).progress;
}

bool CampaignsUnderTest::work()
{
    const auto job = m_queue.take({api::campaignJobKind()});
    if (!job || !*job)
        return false;
    const Result<> done = m_sender.workOn(**job);
    if (!done) {
        qWarning("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
        std::ignore = m_queue.fail(**job, done.error().message);
    }
    return done.has_value();
}

qint64 CampaignsUnderTest::workToTheEnd()
{
    const UnixMs begun = platform.clock.now();
    for (;;) {
        const auto next = m_queue.nextAt({api::campaignJobKind()});
        if (!next || !*next)
            return platform.clock.now() - begun;
        platform.clock.set(std::max(platform.clock.now(), **next));
        if (!work())
            return -1;
    }
}

} // namespace pm::test
