// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/fieldreader.h"
#include "models/domain/webhooks/eventcatalogue.h"

#include <QJsonDocument>
#include <QTest>

using namespace pm;

// The types of events, what the catalogue tells of them, and events on the wire.
class TestEventType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays();
    void areaIsTheNamesFirstPart();
    void unknownNamesAreRefusedOrLeftOut();
    void catalogueHasEveryType();
    void samplesFitTheirSchema();
    void catalogueRoundTrips();
    void catalogueOfANewerPlatformIsRead();
    void eventRoundTrips();
    void eventNamesEveryWrongField();
    void bytesAreTheWire();
    void subjectAndEmail();
};

void TestEventType::namesGoBothWays()
{
    QSet<QString> names;
    for (const EventTypeRow &row : kEventTypes) {
        QCOMPARE(eventTypeFromName(eventTypeName(row.type)), row.type);
        names.insert(eventTypeName(row.type));
    }
    QCOMPARE(names.size(), qsizetype(kEventTypes.size()));
    QVERIFY(!eventTypeFromName(QStringLiteral("email.Sent")));
}

void TestEventType::areaIsTheNamesFirstPart()
{
    for (const EventTypeRow &row : kEventTypes) {
        if (row.area != EventArea::System)
            QVERIFY(eventTypeName(row.type).startsWith(eventAreaName(row.area) + u'.'));
    }
}

void TestEventType::unknownNamesAreRefusedOrLeftOut()
{
    const QStringList names{QStringLiteral("email.sent"), QStringLiteral("email.teleported")};
    QCOMPARE(knownEventTypes(names), EventTypes(EventType::EmailSent));
    FieldReader reader({});
    QCOMPARE(requestedEventTypes(reader, QStringLiteral("event_types"), names), EventTypes(EventType::EmailSent));
    QVERIFY(!reader.ok());
}

void TestEventType::catalogueHasEveryType()
{
    QCOMPARE(eventCatalogue().size(), kEventTypes.size());
    for (std::size_t i = 0; i < kEventTypes.size(); ++i) {
        const EventDescription &description = eventCatalogue().at(i);
        QCOMPARE(description.type, kEventTypes.at(i).type);
        QCOMPARE(description.sample.type, description.type);
        QVERIFY(description.description.endsWith(u'.') && description.frequency.endsWith(u'.'));
    }
}

void TestEventType::samplesFitTheirSchema()
{
    const auto hasType = [](const QJsonValue &value, const QString &type) {
        return (type == QStringLiteral("string") && value.isString())
            || (type == QStringLiteral("integer") && value.isDouble())
            || (type == QStringLiteral("array") && value.isArray() && !value.toArray().isEmpty())
            || (type == QStringLiteral("object") && value.isObject() && !value.toObject().isEmpty())
            || (type == QStringLiteral("null") && value.isNull());
    };
    for (const EventDescription &description : eventCatalogue()) {
        const QJsonObject properties = description.schema.value(QStringLiteral("properties")).toObject();
        QVERIFY(!properties.isEmpty());
        QCOMPARE(description.sample.data.keys(), properties.keys());
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            const QJsonValue type = property.value().toObject().value(QStringLiteral("type"));
            const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
            const QJsonValue value = description.sample.data.value(property.key());
            QVERIFY2(std::any_of(types.begin(), types.end(),
                                 [&](const QJsonValue &one) { return hasType(value, one.toString()); }),
                     qPrintable(property.key()));
        }
    }
}

void TestEventType::catalogueRoundTrips()
{
    const auto decoded = eventCatalogueFromJson(toJson(eventCatalogue()));
    QVERIFY(decoded);
    QCOMPARE(toJson(*decoded), toJson(eventCatalogue()));
}

void TestEventType::catalogueOfANewerPlatformIsRead()
{
    QJsonArray types = toJson(eventCatalogue()).value(QStringLiteral("event_types")).toArray();
    types.prepend(QJsonObject{{QStringLiteral("type"), QStringLiteral("email.teleported")}});
    const auto decoded = eventCatalogueFromJson({{QStringLiteral("event_types"), types}});
    QVERIFY(decoded);
    QCOMPARE(decoded->size(), kEventTypes.size());
}

void TestEventType::eventRoundTrips()
{
    for (const EventDescription &description : eventCatalogue()) {
        const auto decoded = eventFromJson(toJson(description.sample));
        QVERIFY(decoded);
        QCOMPARE(*decoded, description.sample);
    }
}

void TestEventType::eventNamesEveryWrongField()
{
    const auto decoded = eventFromJson({{QStringLiteral("id"), 1}, {QStringLiteral("type"), QStringLiteral("x")}});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys().join(u','), QStringLiteral("created_at,data,id,type"));
}

void TestEventType::bytesAreTheWire()
{
    const Event event{.id = EventId(QStringLiteral("evt_1")),
                      .type = EventType::ContactCreated,
                      .createdAt = 1'795'687'200'000,
                      .data = {{QStringLiteral("first_name"), QStringLiteral("Zo\u00eb")}}};
    QCOMPARE(eventBytes(event), QByteArray(R"({"created_at":"2026-11-26T10:00:00Z","data":{"first_name":"Zo\u00eb"},)"
                                           R"("id":"evt_1","type":"contact.created"})")
                                    .replace("\\u00eb", "\xc3\xab"));
    QCOMPARE(QJsonDocument::fromJson(eventBytes(event)).object(), toJson(event));
}

void TestEventType::subjectAndEmail()
{
    for (const EventDescription &description : eventCatalogue())
        QVERIFY2(!eventSubject(description.sample).isEmpty(), qPrintable(eventTypeName(description.type)));
    QCOMPARE(eventEmail(eventDescription(EventType::EmailBounced).sample), QStringLiteral("ada@example.com"));
    QVERIFY(eventEmail(eventDescription(EventType::KeyRevoked).sample).isEmpty());
}

QTEST_GUILESS_MAIN(TestEventType)
#include "tst_eventtype.moc"
