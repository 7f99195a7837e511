// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/webhookaudit.h"
#include "tests/webhooks/deliveriesundertest.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

const QString kValue = QStringLiteral("growth"); // of a header

QString databaseKind()
{
    QFETCH_GLOBAL(QString, database);
    return database;
}

QJsonObject content(const QString &name = QStringLiteral("Orders"))
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("endpoint_url"), QStringLiteral("http://127.0.0.1:9/hook")},
            {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}},
            {QStringLiteral("headers"), QJsonObject{{QStringLiteral("X-Team"), kValue}}}};
}

QJsonObject with(QJsonObject json, const char *name, const QJsonValue &value)
{
    json.insert(QLatin1StringView(name), value);
    return json;
}

QString trailPath(const WebhookId &id)
{
    return QStringLiteral("/platform/webhooks/%1/audit").arg(id.text());
}

QJsonArray eventsIn(const HttpReply &reply)
{
    return reply.json().value(QStringLiteral("events")).toArray();
}

QStringList textsOf(const QJsonArray &events, const char *member)
{
    QStringList texts;
    for (const QJsonValue &event : events)
        texts.append(event.toObject().value(QLatin1StringView(member)).toString());
    return texts;
}

QJsonObject detailsOf(const QJsonArray &events, const char *action)
{
    for (const QJsonValue &event : events) {
        if (event[QStringLiteral("action")] == QLatin1StringView(action))
            return event[QStringLiteral("details")].toObject();
    }
    return {};
}

} // namespace

// What was done to a webhook, over the route.
class WebhookTrailTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    // Whatever is done to it is found under its id, newest first, with who did it and from where.
    void everyActionIsInIt()
    {
        DeliveriesUnderTest log(databaseKind());
        QByteArrayList answers;
        const WebhookId hook = make(log, &answers);
        const QString path = u'/' + hook.text();
        QCOMPARE(put(log, hook, with(content(), "timeout_seconds", 9)).status, 200);
        for (const char *step : {"/pause", "/resume", "/rotate-secret"}) {
            const HttpReply reply = log.post(path + QLatin1StringView(step));
            QCOMPARE(reply.status, 200);
            answers.append(reply.json().value(QStringLiteral("secret_key")).toString().toLatin1());
        }
        const QJsonObject test{{QStringLiteral("event_type"), QStringLiteral("email.sent")}};
        QCOMPARE(log.post(path + QStringLiteral("/test"), test).status, 200);
        QVERIFY(log.settle(log.deliveryOf(log.record(), hook), DeliveryStatus::Exhausted));
        replay(log, path + QStringLiteral("/replay"), everything(log));
        replay(log, path + QStringLiteral("/retry-failed"), {});
        QCOMPARE(log.post(path + QStringLiteral("/archive-failed")).status, 200);

        const HttpReply reply = log.platform.asOperator("GET", trailPath(hook));
        QCOMPARE(reply.status, 200);
        const QJsonArray events = eventsIn(reply);
        QCOMPARE(textsOf(events, "action"),
                 QStringList({QStringLiteral("webhook.failed_archived"), QStringLiteral("replay.cancelled"),
                              QStringLiteral("replay.resumed"), QStringLiteral("replay.paused"),
                              QStringLiteral("replay.started"), QStringLiteral("replay.cancelled"),
                              QStringLiteral("replay.resumed"), QStringLiteral("replay.paused"),
                              QStringLiteral("replay.started"), QStringLiteral("webhook.tested"),
                              QStringLiteral("webhook.secret_rotated"), QStringLiteral("webhook.resumed"),
                              QStringLiteral("webhook.paused"), QStringLiteral("webhook.changed"),
                              QStringLiteral("webhook.created")}));
        QStringList actors = textsOf(events, "actor");
        actors.removeDuplicates();
        QCOMPARE(actors, QStringList(QStringLiteral("maria@acme.test")));
        QCOMPARE(textsOf(events, "ip_address").first(), KeysUnderTest::peer());
        QCOMPARE(detailsOf(events, "webhook.tested").value(QStringLiteral("event_type")), QStringLiteral("email.sent"));
        // The event and the test.
        QCOMPARE(detailsOf(events, "webhook.failed_archived").value(QStringLiteral("archived")), 2);
        QCOMPARE(detailsOf(events, "replay.started").value(QStringLiteral("kind")), QStringLiteral("retry"));
        QCOMPARE(detailsOf(events, "replay.started").value(QStringLiteral("matched")), 1);
        for (const QByteArray &secret : answers)
            QVERIFY(secret.isEmpty() || !reply.body.contains(secret));
    }

    void whatWasChangedIsNamedButNoValue()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId hook = make(log);
        const QJsonObject headers{{QStringLiteral("X-Team"), QStringLiteral("sales")}};
        QCOMPARE(put(log, hook, with(with(content(), "headers", headers), "is_active", false)).status, 200);
        const HttpReply reply = log.platform.asOperator("GET", trailPath(hook));
        QCOMPARE(detailsOf(eventsIn(reply), "webhook.changed"),
                 QJsonObject(
                     {{QStringLiteral("fields"), QJsonArray{QStringLiteral("headers"), QStringLiteral("is_active")}},
                      {QStringLiteral("status"), QStringLiteral("paused")}}));
        QVERIFY(!reply.body.contains("sales") && !reply.body.contains(kValue.toLatin1()));
    }

    void aProbeIsAskedForOnceAndOfWhatARuleStopped()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId hook = make(log);
        const QString path = u'/' + hook.text() + QStringLiteral("/probe");
        const auto states = [&] { return log.number(QStringLiteral("SELECT probes FROM webhook_lanes")); };
        const UnixMs later = log.platform.clock.now() + 3'600'000;
        const auto stop = [&](const char *status) {
            return log.write(QStringLiteral("UPDATE webhook_lanes SET status = ?, probe_at = ?, probes = 2"),
                             {QLatin1StringView(status), later});
        };
        QCOMPARE(log.post(path).status, 409); // it is active
        QVERIFY(stop("failing"));
        QCOMPARE(log.post(path).status, 409);
        QVERIFY(stop("paused"));
        QCOMPARE(log.post(path).status, 409);
        QVERIFY(stop("inactive"));
        QCOMPARE(log.post(path).status, 409); // there is nothing to send
        QVERIFY(!log.deliveryOf(log.record(), hook).isEmpty());
        QCOMPARE(log.post(path, {{QStringLiteral("force"), true}}).status, 400);
        QCOMPARE(states(), 2);
        const UnixMs now = log.platform.clock.now();
        for (int time = 0; time < 3; ++time) {
            const HttpReply reply = log.post(path);
            QCOMPARE(reply.status, 200);
            const auto asked = webhookFromJson(reply.json());
            QVERIFY(asked);
            QCOMPARE(asked->status, WebhookStatus::Inactive);
            QCOMPARE(asked->nextProbeAt, std::optional(now));
            log.platform.clock.advance(10);
        }
        QCOMPARE(states(), 1);
        QCOMPARE(log.number(QStringLiteral("SELECT COUNT(*) FROM webhook_lanes WHERE due_at = ?"), {now}), 1);
        const QJsonArray events = eventsIn(log.platform.asOperator("GET", trailPath(hook)));
        QCOMPARE(textsOf(events, "action"),
                 QStringList({QStringLiteral("webhook.probed"), QStringLiteral("webhook.created")}));
        const HttpReply asMember = log.platform.asSupport("POST", QStringLiteral("/platform/webhooks") + path);
        QCOMPARE(asMember.status, 403);
    }

    // As they were recorded with the attempts that made the rule speak.
    void whatRulesDidIsInIt()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId hook = make(log);
        const StatusReason reason{.rule = StatusRule::ConsecutiveFailures,
                                  .since = log.platform.clock.now(),
                                  .failures = 100,
                                  .lastError = QStringLiteral("No mailbox ada@example.com")};
        const webhooks::LaneHealth stopped{.status = WebhookStatus::Inactive, .reason = reason};
        const std::vector<webhooks::HealthStep> steps{{webhooks::HealthChange::Stopped, stopped},
                                                      {webhooks::HealthChange::Restarted, {}}};
        const auto kept = log.platform.database().write([&](store::Connection &connection) {
            return audit::appendAll(connection, log.platform.clock.now(),
                                    webhooks::auditOf({.webhook = hook, .owner = log.owner(), .content = {}}, steps));
        });
        QVERIFY(kept);
        const QJsonArray events = eventsIn(log.platform.asOperator("GET", trailPath(hook)));
        QCOMPARE(textsOf(events, "action").mid(0, 2),
                 QStringList({QStringLiteral("webhook.recovered"), QStringLiteral("webhook.paused")}));
        QCOMPARE(textsOf(events, "actor").first(), QStringLiteral("system"));
        const auto told = statusReasonFromJson(
            detailsOf(events, "webhook.paused").value(QStringLiteral("reason")).toObject());
        QVERIFY(told);
        QCOMPARE(*told, reason);
        // Support sees that there was somebody, not who.
        const HttpReply masked = log.platform.asSupport("GET", trailPath(hook));
        QCOMPARE(masked.status, 200);
        QVERIFY(masked.body.contains("m***@acme.test") && masked.body.contains("a***@example.com"));
        for (const char *personal : {"maria@", "ada@", "203.0.113.7"})
            QVERIFY2(!masked.body.contains(personal), personal);
    }

    // With those of a job that nobody stops, which the service ends by itself.
    void aReplayEndsInIt()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId hook = make(log);
        QVERIFY(!log.record().isEmpty());
        QCOMPARE(log.post(u'/' + hook.text() + QStringLiteral("/replay"), everything(log)).status, 200);
        log.workToTheEnd();
        const QJsonArray events = eventsIn(log.platform.asOperator("GET", trailPath(hook)));
        QCOMPARE(textsOf(events, "action").first(), QStringLiteral("replay.completed"));
        QCOMPARE(textsOf(events, "actor").first(), QStringLiteral("system"));
    }

    void itIsReadPageByPage()
    {
        constexpr int changes = 60; // more than a page has without a limit
        DeliveriesUnderTest log(databaseKind());
        const WebhookId hook = make(log);
        const WebhookId other = make(log);
        for (int i = 0; i < changes; ++i) {
            log.platform.clock.advance(1000);
            for (const WebhookId &each : {hook, other})
                QCOMPARE(put(log, each, content(QStringLiteral("Name %1").arg(i))).status, 200);
        }
        QStringList times = timesOf(log, hook, QStringLiteral("sort=timestamp&limit=7"));
        QCOMPARE(times.size(), changes + 1);
        QVERIFY(std::is_sorted(times.begin(), times.end()));
        QCOMPARE(QSet<QString>(times.begin(), times.end()).size(), changes + 1);
        std::reverse(times.begin(), times.end());
        QCOMPARE(timesOf(log, hook, {}), times);
        QCOMPARE(timesOf(log, hook, QStringLiteral("limit=500")), times);
        for (const char *wrong : {"limit=501", "cursor=x", "sort=actor", "colour=red"})
            QCOMPARE(log.platform.asOperator("GET", trailPath(hook) + u'?' + QLatin1StringView(wrong)).status, 400);
    }

    void itIsOfWhoMayReadTheWebhook()
    {
        DeliveriesUnderTest log(databaseKind());
        const WebhookId hook = make(log);
        const QString path = trailPath(hook);
        const QJsonArray scope{QStringLiteral("manage_webhooks")};
        const MadeKey key = log.platform.makeKey({{QStringLiteral("permissions"), scope}});
        QCOMPARE(log.platform.keyed(key.key, "GET", path).status, 200);
        QCOMPARE(log.platform.keyed(log.platform.makeKey().key, "GET", path).status, 403);
        const WebhookId unknown(makeUlid(QLatin1StringView("wh_"), log.platform.clock.now()));
        QCOMPARE(log.platform.asOperator("GET", trailPath(unknown)).status, 404);
        for (const bool isDeleted : {false, true}) {
            if (isDeleted)
                QCOMPARE(log.platform.keyed(key.key, "DELETE", QStringLiteral("/webhooks/") + hook.text()).status, 204);
            QCOMPARE(log.platform.asOtherOperator("GET", path).status, 404);
            QCOMPARE(log.platform.asOperator("GET", path, {}, {{"X-Environment", "test"}}).status, 404);
        }
        // Who deleted it is asked when it is gone.
        const QJsonArray events = eventsIn(log.platform.asOperator("GET", path));
        QCOMPARE(textsOf(events, "action"),
                 QStringList({QStringLiteral("webhook.deleted"), QStringLiteral("webhook.created")}));
        QCOMPARE(textsOf(events, "actor").first(), key.id);
    }

private:
    static WebhookId make(DeliveriesUnderTest &log, QByteArrayList *secrets = nullptr)
    {
        const QJsonObject made = log.post({}, content()).json();
        if (secrets != nullptr)
            secrets->append(made.value(QStringLiteral("secret_key")).toString().toLatin1());
        return WebhookId(made.value(QStringLiteral("id")).toString());
    }
    static HttpReply put(DeliveriesUnderTest &log, const WebhookId &hook, const QJsonObject &content)
    {
        return log.platform.asOperator("PUT", QStringLiteral("/platform/webhooks/") + hook.text(), content);
    }
    static QJsonObject everything(DeliveriesUnderTest &log)
    {
        log.platform.clock.advance(1);
        return {{QStringLiteral("from"), toIso(log.platform.clock.now() - 3'600'000)},
                {QStringLiteral("to"), toIso(log.platform.clock.now())}};
    }
    // Begins a job, and does with it all that can be done.
    static void replay(DeliveriesUnderTest &log, const QString &path, const QJsonObject &body)
    {
        const HttpReply begun = log.post(path, body);
        const QString job = QStringLiteral("/replays/") + begun.json().value(QStringLiteral("replay_id")).toString();
        QCOMPARE(log.post(job + QStringLiteral("/pause")).status, 200);
        QCOMPARE(log.post(job + QStringLiteral("/resume")).status, 200);
        QCOMPARE(log.del(job).status, 200);
    }
    static QStringList timesOf(DeliveriesUnderTest &log, const WebhookId &hook, const QString &order)
    {
        QStringList times;
        QString cursor;
        do {
            const QString path = trailPath(hook) + u'?' + order + cursor;
            const HttpReply page = log.platform.asOperator("GET", path);
            times += textsOf(eventsIn(page), "timestamp");
            cursor = QStringLiteral("&cursor=") + page.json().value(QStringLiteral("next_cursor")).toString();
        } while (!cursor.endsWith(u'=') && times.size() < 500);
        return times;
    }
};

QTEST_GUILESS_MAIN(WebhookTrailTest)
#include "tst_webhooktrail.moc"
