// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/campaign.h"
#include "models/domain/email/campaignrecipient.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;

namespace {

QJsonObject content()
{
    return {{QStringLiteral("name"), QStringLiteral("Spring")},
            {QStringLiteral("template_id"), QStringLiteral("tpl_1")},
            {QStringLiteral("from"), QStringLiteral("news@acme.test")},
            {QStringLiteral("audience_tags"), QJsonArray{QStringLiteral("vip"), QStringLiteral("trial")}},
            {QStringLiteral("variables"), QJsonObject{{QStringLiteral("season"), QStringLiteral("spring")}}},
            {QStringLiteral("rate_per_minute"), 1200}};
}

QJsonObject with(const char *field, const QJsonValue &value)
{
    QJsonObject json = content();
    json.insert(QLatin1StringView(field), value);
    return json;
}

QStringList wrongFields(const QJsonObject &json)
{
    const auto read = campaignContentFromJson(json);
    return read ? QStringList() : read.error().fields.keys();
}

} // namespace

class CampaignTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackFromTheWire()
    {
        const Campaign campaign{.id = CampaignId(QStringLiteral("camp_1")),
                                .content = *campaignContentFromJson(content()),
                                .status = CampaignStatus::Running,
                                .progress = {.recipients = 300, .sent = 20, .failed = 1},
                                .createdAt = 1'800'000'000'000,
                                .updatedAt = 1'800'000'060'000,
                                .startedAt = 1'800'000'030'000,
                                .completedAt = {}};
        const QJsonObject json = toJson(campaign);
        QVERIFY(json.value(QStringLiteral("completed_at")).isNull());
        const auto read = campaignFromJson(json);
        QVERIFY(read);
        QCOMPARE(toJson(*read), json);
        const auto page = campaignPageFromJson(
            {{QStringLiteral("campaigns"), QJsonArray{json}}, {QStringLiteral("next_cursor"), QStringLiteral("abc")}});
        QVERIFY(page);
        QCOMPARE(page->campaigns.front().progress.sent, 20);
        QCOMPARE(page->nextCursor, QStringLiteral("abc"));
        QVERIFY(!campaignPageFromJson({{QStringLiteral("campaigns"), QJsonArray{QJsonObject()}}}));
        QVERIFY(!campaignPageFromJson({}));
        // One whose template was deleted later.
        Campaign old = campaign;
        old.content.templateId = {};
        QVERIFY(toJson(old).value(QStringLiteral("template_id")).isNull());
        QVERIFY(campaignFromJson(toJson(old)));
    }

    void recipientsComeBackFromTheWire()
    {
        const CampaignRecipient failed{.contactId = ContactId(QStringLiteral("cont_1")),
                                       .email = QStringLiteral("ada@example.com"),
                                       .status = RecipientStatus::Failed,
                                       .problem = QStringLiteral("variables plan is missing")};
        QJsonObject json = toJson(failed);
        QVERIFY(json.value(QStringLiteral("message_id")).isNull());
        const auto page = campaignRecipientPageFromJson(
            {{QStringLiteral("recipients"), QJsonArray{json}}, {QStringLiteral("next_cursor"), QJsonValue()}});
        QVERIFY(page);
        QVERIFY(page->nextCursor.isEmpty());
        QCOMPARE(toJson(page->recipients.front()), json);
        json.insert(QStringLiteral("status"), QStringLiteral("bounced"));
        QVERIFY(!campaignRecipientFromJson(json));
    }

    void hasDefaults()
    {
        QJsonObject json = content();
        json.remove(QStringLiteral("rate_per_minute"));
        json.insert(QStringLiteral("variables"), QJsonValue());
        const auto read = campaignContentFromJson(json);
        QVERIFY(read);
        QCOMPARE(read->ratePerMinute, 600);
        QVERIFY(read->variables.isEmpty());
    }

    void statusesHaveNames()
    {
        for (const char *name : {"draft", "running", "paused", "completed"})
            QCOMPARE(campaignStatusName(*campaignStatusFromName(QLatin1StringView(name))), QLatin1StringView(name));
        QVERIFY(!campaignStatusFromName(QStringLiteral("stopped")));
    }

    void namesEveryWrongField()
    {
        QCOMPARE(wrongFields({}), QStringList({QStringLiteral("audience_tags"), QStringLiteral("from"),
                                               QStringLiteral("name"), QStringLiteral("template_id")}));
        QCOMPARE(wrongFields({{QStringLiteral("name"), QStringLiteral("two\nlines")},
                              {QStringLiteral("template_id"), QString(65, u't')},
                              {QStringLiteral("from"), QStringLiteral("nobody")},
                              {QStringLiteral("audience_tags"), QJsonArray{QString(65, u'a')}},
                              {QStringLiteral("variables"), QJsonArray()},
                              {QStringLiteral("rate_per_minute"), 0},
                              {QStringLiteral("status"), QStringLiteral("running")}})
                     .size(),
                 7);
    }

    // As a contact's, else nobody would be reached.
    void tagsAreTrimmed()
    {
        const auto read = campaignContentFromJson(
            with("audience_tags",
                 QJsonArray{QStringLiteral(" vip"), QStringLiteral("vip"), QStringLiteral("trial users\t")}));
        QVERIFY(read);
        QCOMPARE(read->audienceTags, QStringList({QStringLiteral("vip"), QStringLiteral("trial users")}));
    }

    void keepsToItsLimits_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("taken");
        QJsonArray tags;
        QJsonObject variables;
        for (int i = 0; i < 51; ++i) {
            variables.insert(QString::number(i), i);
            if (i < 21)
                tags.append(QString::number(i));
        }
        const auto row = [](const char *name, const char *field, const QJsonValue &value, bool taken) {
            QTest::newRow(name) << QByteArray(field) << value << taken;
        };
        row("longest name", "name", QString(100, u'n'), true);
        row("longer name", "name", QString(101, u'n'), false);
        row("blank name", "name", QStringLiteral("  "), false);
        row("a number as name", "name", 1, false);
        row("no tags", "audience_tags", QJsonArray(), false);
        row("21 tags", "audience_tags", tags, false);
        row("an empty tag", "audience_tags", QJsonArray{QString()}, false);
        row("a blank tag", "audience_tags", QJsonArray{QStringLiteral(" \t")}, false);
        row("longest tag", "audience_tags", QJsonArray{QString(64, u't')}, true); // as a contact may have
        row("longer tag", "audience_tags", QJsonArray{QString(65, u't')}, false);
        row("51 variables", "variables", variables, false);
        row("variables of every kind", "variables", QJsonObject{{QStringLiteral("a"), true}, {QStringLiteral("b"), 1}},
            true);
        row("a list as variable", "variables", QJsonObject{{QStringLiteral("a"), QJsonArray()}}, false);
        row("a variable without a name", "variables", QJsonObject{{QString(), 1}}, false);
        row("longest value", "variables", QJsonObject{{QStringLiteral("a"), QString(5'000, u'v')}}, true);
        row("longer value", "variables", QJsonObject{{QStringLiteral("a"), QString(5'001, u'v')}}, false);
        row("highest rate", "rate_per_minute", 100'000, true);
        row("higher rate", "rate_per_minute", 100'001, false);
        row("half a mail", "rate_per_minute", 0.5, false);
        row("a rate in words", "rate_per_minute", QStringLiteral("600"), false);
    }
    void keepsToItsLimits()
    {
        QFETCH(QByteArray, field);
        QFETCH(QJsonValue, value);
        QFETCH(bool, taken);
        const QStringList wrong = wrongFields(with(field.constData(), value));
        QCOMPARE(wrong, taken ? QStringList() : QStringList{QString::fromLatin1(field)});
    }
};

QTEST_GUILESS_MAIN(CampaignTest)
#include "tst_campaign.moc"
