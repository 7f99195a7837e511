// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/eventcatalogue.h"
#include "models/domain/webhooks/eventfields.h"
#include "platform/webhooks/healthnews.h"
#include "platform/webhooks/webhookrepository.h"
#include "tests/api/campaignsundertest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pm;
using test::CampaignsUnderTest;
using test::TestDatabase;

namespace {

constexpr qint64 kDayMs = 86'400'000;

QString typeNameOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Double:
        return QStringLiteral("integer");
    case QJsonValue::Array:
        return QStringLiteral("array");
    case QJsonValue::Object:
        return QStringLiteral("object");
    default:
        return value.isNull() ? QStringLiteral("null") : QString();
    }
}

bool isOfType(const QJsonValue &value, const QJsonValue &type)
{
    return type.isArray() ? type.toArray().contains(typeNameOf(value)) : type == typeNameOf(value);
}

// Where an event's data is not what the catalogue publishes.
QStringList problemsOf(EventType type, const QJsonObject &data)
{
    const QJsonObject schema = eventSchema(type);
    const QJsonObject members = schema.value(QStringLiteral("properties")).toObject();
    QStringList problems;
    for (const QJsonValue &name : schema.value(QStringLiteral("required")).toArray()) {
        if (!data.contains(name.toString()))
            problems.append(name.toString() + QStringLiteral(" is missing"));
    }
    for (auto member = data.begin(); member != data.end(); ++member) {
        const QJsonObject described = members.value(member.key()).toObject();
        if (described.isEmpty() || !isOfType(member.value(), described.value(QStringLiteral("type"))))
            problems.append(member.key() + QStringLiteral(" is not as described"));
    }
    return problems;
}

} // namespace

// What receivers get is what the catalogue says that they get.
class EventSchemasTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }
    void init();
    void cleanup() { m_test.reset(); }

    void campaignsAndTheirMessages();
    void whatNoMessageTellsOfIsSaid();
    void contacts();
    void keys();
    void webhooks();
    void whatOperatorsPauseIsTold();
    void aWebhookThatARuleStopped();

private:
    QJsonObject send(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    // The types that were recorded, each once, in the order of their names; none when one is not as described.
    [[nodiscard]] QString recorded();

    std::unique_ptr<CampaignsUnderTest> m_test;
    QString m_webhook; // of every event
};

void EventSchemasTest::init()
{
    QFETCH_GLOBAL(QString, database);
    m_test = std::make_unique<CampaignsUnderTest>(database);
    const QJsonObject webhook{{QStringLiteral("name"), QStringLiteral("All")},
                              {QStringLiteral("endpoint_url"), QStringLiteral("http://127.0.0.1:9/all")},
                              {QStringLiteral("event_types"),
                               QJsonArray::fromStringList(eventTypeNames(EventTypes::fromInt(~0U)))}};
    m_webhook = QStringLiteral("/platform/webhooks/")
              + send("POST", QStringLiteral("/platform/webhooks"), webhook).value(QStringLiteral("id")).toString();
    QVERIFY(m_test->write(QStringLiteral("DELETE FROM events"))); // of the beginning
}

QJsonObject EventSchemasTest::send(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    const test::HttpReply reply = m_test->platform.asOperator(method, path, body);
    if (reply.status / 100 != 2)
        qWarning("%s %s: %d %s", method.constData(), qPrintable(path), reply.status, reply.body.constData());
    return reply.status == 204 ? QJsonObject() : reply.json();
}

QString EventSchemasTest::recorded()
{
    const auto rows = m_test->platform.database().read(
        [](store::Connection &connection) { return connection.query(QStringLiteral("SELECT body FROM events")); });
    QStringList types;
    for (const store::Row &row : rows.value_or(store::Rows())) {
        const auto event = eventFromJson(QJsonDocument::fromJson(row.text(0).toUtf8()).object());
        const QStringList problems = event ? problemsOf(event->type, event->data) : QStringList(row.text(0));
        if (!problems.isEmpty()) {
            qWarning("%s: %s", event ? qPrintable(eventTypeName(event->type)) : "", qPrintable(problems.join(u',')));
            return {};
        }
        types.append(eventTypeName(event->type));
    }
    types.removeDuplicates();
    types.sort();
    return types.join(u' ');
}

void EventSchemasTest::campaignsAndTheirMessages()
{
    QVERIFY(m_test->addContacts(QStringLiteral("vip"), 3, {QStringLiteral("vip")}));
    const QString path = m_test->make(m_test->content());
    QCOMPARE(m_test->post(path + QStringLiteral("/start")).status, 200);
    QCOMPARE(recorded(), QStringLiteral("campaign.launched"));
    QCOMPARE(m_test->post(path + QStringLiteral("/pause")).status, 200);
    QCOMPARE(recorded(), QStringLiteral("campaign.launched campaign.paused"));
    QCOMPARE(m_test->post(path + QStringLiteral("/start")).status, 200);
    QVERIFY(m_test->workToTheEnd() >= 0);
    QCOMPARE(m_test->statusOf(path), QStringLiteral("completed"));
    QVERIFY(recorded().startsWith(QStringLiteral("campaign.completed campaign.launched campaign.paused ")));
    QVERIFY(recorded().contains(QStringLiteral("email.sent")));
    const QString times = QStringLiteral("SELECT COUNT(*) FROM events WHERE type = ?");
    QCOMPARE(m_test->number(times, {QStringLiteral("campaign.launched")}), 2);
    QCOMPARE(m_test->number(times, {QStringLiteral("campaign.completed")}), 1);
    const QString last =
        m_test->platform.scalar(QStringLiteral("SELECT body FROM events WHERE type = 'campaign.completed'")).toString();
    const QJsonObject data = QJsonDocument::fromJson(last.toUtf8()).object().value(QStringLiteral("data")).toObject();
    QCOMPARE(data.value(QStringLiteral("recipients")), 3);
    QCOMPARE(data.value(QStringLiteral("sent")), 3);
    QCOMPARE(data.value(QStringLiteral("failed")), 0);
}

// The catalogue offers events that come with real providers only: it says which.
void EventSchemasTest::whatNoMessageTellsOfIsSaid()
{
    const QJsonObject message{{QStringLiteral("to"),
                               QJsonArray{QStringLiteral("ada@example.test"), QStringLiteral("bob@example.test")}},
                              {QStringLiteral("subject"), QStringLiteral("Hello")},
                              {QStringLiteral("text_body"), QStringLiteral("Hello.")}};
    const QString key = m_test->platform.makeKey().key;
    QCOMPARE(m_test->platform.keyed(key, "POST", QStringLiteral("/emails/send"), message).status / 100, 2);
    QVERIFY(m_test->write(QStringLiteral("DELETE FROM events WHERE type LIKE 'key.%'")));
    const QStringList types = recorded().split(u' ');
    QVERIFY(types.contains(QStringLiteral("email.sent")));
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM events WHERE type = 'email.sent'")), 2);
    QVERIFY(eventDescription(EventType::EmailSent).frequency.contains(QStringLiteral("each recipient")));
    for (const EventDescription &described : eventCatalogue()) {
        const bool isOfMessages = eventArea(described.type) == EventArea::Email;
        const bool comes = !isOfMessages || types.contains(eventTypeName(described.type));
        QCOMPARE(!described.frequency.contains(QStringLiteral("No provider reports it yet.")), comes);
    }
}

void EventSchemasTest::contacts()
{
    const QString path = QStringLiteral("/contacts");
    const QJsonObject contact{{QStringLiteral("email"), QStringLiteral("ada@example.test")}};
    const QString made = path + u'/' + send("POST", path, contact).value(QStringLiteral("id")).toString();
    QJsonObject changed = contact;
    changed.insert(QStringLiteral("company"), QStringLiteral("Engines"));
    std::ignore = send("PUT", made, changed);
    changed.insert(QStringLiteral("status"), QStringLiteral("unsubscribed"));
    std::ignore = send("PUT", made, changed);
    QCOMPARE(recorded(), QStringLiteral("contact.created contact.unsubscribed contact.updated"));
}

void EventSchemasTest::keys()
{
    test::KeysUnderTest &platform = m_test->platform;
    const UnixMs expiry = platform.clock.now() + kDayMs;
    QVERIFY(platform.node().service().sweep().sweep());
    const QString id = u'/' + platform.makeKey().id;
    std::ignore = platform.makeKey({{QStringLiteral("expires_at"), toIso(expiry)}});
    QCOMPARE(platform.admin("POST", id + QStringLiteral("/regenerate")).status / 100, 2);
    QCOMPARE(platform.admin("DELETE", id).status, 200);
    QCOMPARE(recorded(), QStringLiteral("key.created key.revoked key.rotated"));
    platform.clock.set(expiry);
    QVERIFY(platform.node().service().sweep().sweep());
    QCOMPARE(recorded(), QStringLiteral("key.created key.expired key.revoked key.rotated"));
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM deliveries WHERE event_type = 'key.expired'")), 1);
}

void EventSchemasTest::webhooks()
{
    std::ignore = send("POST", m_webhook + QStringLiteral("/rotate-secret"));
    QCOMPARE(recorded(), QStringLiteral("secret.rotated"));
}

void EventSchemasTest::whatOperatorsPauseIsTold()
{
    const auto lastTold = [this] {
        const QString text = m_test->platform
                                 .scalar(QStringLiteral("SELECT data FROM live_events WHERE kind = 'webhook.status'"
                                                        " ORDER BY id DESC LIMIT 1"))
                                 .toString();
        return webhookStatusChangeFromJson(QJsonDocument::fromJson(text.toUtf8()).array().at(0).toObject())
            .value_or(WebhookStatusChange());
    };
    std::ignore = send("POST", m_webhook + QStringLiteral("/pause"));
    QCOMPARE(recorded(), QStringLiteral("webhook.paused"));
    QCOMPARE(lastTold().status, WebhookStatus::Paused);
    QCOMPARE(lastTold().webhook.text(), m_webhook.section(u'/', -1));
    const QString body = m_test->platform.scalar(QStringLiteral("SELECT body FROM events")).toString();
    QVERIFY(body.contains(QStringLiteral("\"actor\":\"maria@acme.test\"")));
    m_test->platform.clock.advance(1);
    const QJsonObject content = send("GET", m_webhook);
    const QJsonObject wanted{{QStringLiteral("name"), QStringLiteral("All")},
                             {QStringLiteral("endpoint_url"), content.value(QStringLiteral("endpoint_url"))},
                             {QStringLiteral("event_types"), content.value(QStringLiteral("event_types"))}};
    std::ignore = send("PUT", m_webhook, wanted); // it is active unless that says otherwise
    QCOMPARE(lastTold().status, WebhookStatus::Active);
    m_test->platform.clock.advance(1);
    QJsonObject paused = wanted;
    paused.insert(QStringLiteral("is_active"), false);
    std::ignore = send("PUT", m_webhook, paused);
    QCOMPARE(lastTold().status, WebhookStatus::Paused);
    QCOMPARE(lastTold().held, 1); // that it was paused the first time
    QCOMPARE(m_test->number(QStringLiteral("SELECT COUNT(*) FROM events WHERE type = 'webhook.paused'")), 2);
}

void EventSchemasTest::aWebhookThatARuleStopped()
{
    const UnixMs now = m_test->platform.clock.now();
    const events::EventOwner owner{.tenant = m_test->platform.tenant()};
    const webhooks::LaneHealth health{.status = WebhookStatus::Inactive,
                                      .reason = StatusReason{.rule = StatusRule::Gone410, .since = now, .failures = 1},
                                      .statusSince = now};
    QVERIFY(m_test->platform.database().write([&](store::Connection &connection) {
        const WebhookId id(m_webhook.section(u'/', -1));
        return webhooks::WebhookRepository(connection, owner, now).byId(id).and_then([&](const auto &stored) {
            const webhooks::Lane lane{.webhook = id, .owner = owner, .content = stored.webhook.content};
            return webhooks::tellOf(connection, lane, {{.change = webhooks::HealthChange::Stopped, .health = health}},
                                    now);
        });
    }));
    QCOMPARE(recorded(), QStringLiteral("webhook.paused"));
}

QTEST_GUILESS_MAIN(EventSchemasTest)
#include "tst_eventschemas.moc"
