// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/transformationtemplates.h"
#include "ui/webhooks/webhookhistory.h"
#include "ui/webhooks/webhooktext.h"
#include "ui/widgets/timetext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace pm;

class WebhookTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixedValuesGoThereAndBack_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << QJsonValue(QStringLiteral("mail sent")) << QStringLiteral("mail sent");
        QTest::newRow("number") << QJsonValue(3) << QStringLiteral("3");
        QTest::newRow("text of a number") << QJsonValue(QStringLiteral("3")) << QStringLiteral("\"3\"");
        QTest::newRow("bool") << QJsonValue(true) << QStringLiteral("true");
        QTest::newRow("nothing") << QJsonValue() << QStringLiteral("null");
        QTest::newRow("empty text") << QJsonValue(QString()) << QString();
        QTest::newRow("quotes") << QJsonValue(QStringLiteral("a \"b\", c")) << QStringLiteral("a \"b\", c");
        QTest::newRow("array") << QJsonValue(QJsonArray{1, QStringLiteral("x")}) << QStringLiteral("[1,\"x\"]");
    }
    void fixedValuesGoThereAndBack()
    {
        QFETCH(QJsonValue, value);
        QFETCH(QString, text);
        QCOMPARE(ui::fixedText(value), text);
        QCOMPARE(ui::fixedFromText(text), value);
    }
    void saysWhenItGivesUp_data()
    {
        QTest::addColumn<int>("attempts");
        QTest::addColumn<QString>("text");
        QTest::newRow("as it is set up") << WebhookContent().maxAttempts
                                         << QStringLiteral("Gives up after about 1 h 21 min. Never used: 24 h.");
        QTest::newRow("once") << 1
                              << QStringLiteral(
                                     "Gives up at the first failure. Never used: 1 m, 5 m, 15 m, 1 h, 24 h.");
        QTest::newRow("to the end") << 6 << QStringLiteral("Gives up after about 25 h 21 min.");
    }
    void saysWhenItGivesUp()
    {
        QFETCH(int, attempts);
        QFETCH(QString, text);
        QCOMPARE(ui::outlookText(retryOutlook(WebhookContent().retrySchedule, attempts)), text);
    }
    void saysSinceWhenAndForHowLong()
    {
        constexpr qint64 kMinuteMs = 60'000;
        constexpr qint64 kDayMs = 24 * 60 * kMinuteMs;
        const UnixMs now = 1'795'183'351'832;
        Webhook webhook;
        webhook.status = WebhookStatus::Inactive;
        webhook.statusReason = StatusReason{.since = now - 4 * kMinuteMs,
                                            .failures = 100,
                                            .lastError = QStringLiteral("connection reset")};
        webhook.held = 12;
        webhook.oldestHeldAt = now - 3 * kMinuteMs;
        const ui::HealthText text = ui::healthText(webhook, now);
        QVERIFY(text.evidence.contains(ui::exactTime(now - 4 * kMinuteMs)));
        QVERIFY(text.evidence.contains(QStringLiteral("4 min ago")));
        QVERIFY(text.evidence.endsWith(QStringLiteral("connection reset")));
        QVERIFY(text.held.contains(QStringLiteral("72 hours")));
        webhook.statusReason = StatusReason{.rule = StatusRule::PausedByOperator, .since = now - 90 * kDayMs};
        webhook.held = 0;
        const ui::HealthText old = ui::healthText(webhook, now);
        QCOMPARE(old.evidence, QStringLiteral("Since %1.").arg(ui::exactTime(now - 90 * kDayMs)));
        QVERIFY(old.held.isEmpty());
    }
    void saysHowFailuresDivide()
    {
        WebhookStats stats{.range = StatsRange::Week};
        QVERIFY(ui::failuresText(stats).isEmpty());
        stats.errors = {{.error = QStringLiteral("The endpoint answered 503."), .statusCode = 503, .count = 1'970},
                        {.error = QStringLiteral("The endpoint took too long."), .count = 3},
                        {.error = QStringLiteral("reset"), .count = 2},
                        {.error = QStringLiteral("rare"), .count = 1}};
        QCOMPARE(ui::failuresText(stats),
                 QStringLiteral("Failures of the last 7 days: 503 (1,970), The endpoint took too long (3), reset (2)"));
    }
    void eventsAreSaidInWords_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QJsonObject>("details");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("more");
        const auto add = [](const char *action, const QJsonObject &details, const char *what, const char *more) {
            QTest::newRow(what) << QString::fromLatin1(action) << details << QString::fromLatin1(what)
                                << QString::fromLatin1(more);
        };
        const QString fields = QStringLiteral("fields");
        const StatusReason rate{.rule = StatusRule::FailureRate,
                                .failures = 22,
                                .attempts = 27,
                                .windowMinutes = 30,
                                .lastError = QStringLiteral("connection reset")};
        const StatusReason gone{.rule = StatusRule::Gone410};
        const auto stopped = [](const char *status, const StatusReason &reason) {
            return QJsonObject{{QStringLiteral("status"), QLatin1StringView(status)},
                               {QStringLiteral("reason"), toJson(reason)}};
        };
        add("webhook.created", {{QStringLiteral("status"), QStringLiteral("active")}}, "Created", "");
        add("webhook.changed",
            {{fields, QJsonArray{QStringLiteral("headers"), QStringLiteral("timeout_seconds"), QStringLiteral("new")}}},
            "Changed", "headers, timeout, new");
        add("webhook.paused", {{fields, QJsonArray{QStringLiteral("is_active")}}}, "Paused", "");
        add("webhook.paused", stopped("inactive", rate), "Stopped by a rule",
            "Stopped: 22 of 27 attempt(s) in 30 minutes failed. The last error: connection reset");
        add("webhook.paused", stopped("paused", gone), "Paused by a rule",
            "Paused: the endpoint answered 410, which means that it is gone.");
        add("webhook.tested", {{QStringLiteral("event_type"), QStringLiteral("email.sent")}}, "Tested", "email.sent");
        add("webhook.failed_archived", {{QStringLiteral("archived"), 3}}, "Failures archived", "3 delivery(s)");
        add("replay.started", {{QStringLiteral("kind"), QStringLiteral("replay")}, {QStringLiteral("matched"), 340}},
            "Replay started", "340 event(s)");
        add("replay.completed", {{QStringLiteral("kind"), QStringLiteral("retry")}}, "Retry completed", "");
        add("webhook.painted", {}, "webhook.painted", "");
    }
    void eventsAreSaidInWords()
    {
        QFETCH(QString, action);
        QFETCH(QJsonObject, details);
        const auto text = ui::webhookEventText({.action = action, .details = details});
        QTEST(text.what, "what");
        QTEST(text.more, "more");
    }
    void everyFieldHasAWord()
    {
        QJsonArray fields;
        for (const QString &field : toJson(WebhookContent()).keys())
            fields.append(field);
        const auto text = ui::webhookEventText(
            {.action = QStringLiteral("webhook.changed"), .details = {{QStringLiteral("fields"), fields}}});
        QVERIFY2(!text.more.contains(u'_'), qPrintable(text.more));
    }
    void everyTemplateHasAName()
    {
        for (const TransformationTemplate &each : transformationTemplates())
            QVERIFY2(ui::transformationTemplateText(each.name) != each.name, qPrintable(each.name));
    }
};

QTEST_GUILESS_MAIN(WebhookTextTest)
#include "tst_webhooktext.moc"
