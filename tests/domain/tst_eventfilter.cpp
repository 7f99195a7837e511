// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/filtertest.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace pm;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

const char *const kEvent = R"({"id":"evt_1","type":"email.sent","created_at":"2026-11-26T10:00:00.500Z","data":{
    "email":"ada@example.com","amount":5,"big":9007199254740993,"vip":true,"none":null,
    "tags":["new","vip"],"items":[{"sku":"a"},{"sku":"b"}]}})";

// So many levels of $not around one condition.
QJsonObject nested(int levels)
{
    QJsonObject filter{{QStringLiteral("id"), QStringLiteral("evt_1")}};
    for (int i = 1; i < levels; ++i)
        filter = QJsonObject{{QStringLiteral("$not"), filter}};
    return filter;
}

QJsonObject withConditions(int count)
{
    QJsonObject filter;
    for (int i = 0; i < count; ++i)
        filter.insert(QStringLiteral("data.a%1").arg(i), i);
    return filter;
}

QJsonObject regex(const QString &pattern)
{
    return {{QStringLiteral("data.text"), QJsonObject{{QStringLiteral("$regex"), pattern}}}};
}

// Any JSON, with names that filters use.
QJsonValue randomValue(QRandomGenerator &random, int depth)
{
    static const QStringList names{
        QStringLiteral("$eq"),       QStringLiteral("$ne"),         QStringLiteral("$in"),
        QStringLiteral("$nin"),      QStringLiteral("$gt"),         QStringLiteral("$gte"),
        QStringLiteral("$lt"),       QStringLiteral("$lte"),        QStringLiteral("$exists"),
        QStringLiteral("$contains"), QStringLiteral("$regex"),      QStringLiteral("$and"),
        QStringLiteral("$endsWith"), QStringLiteral("$startsWith"), QStringLiteral("$or"),
        QStringLiteral("$not"),      QStringLiteral("data"),        QStringLiteral("data.tags.0"),
        QStringLiteral("id"),        QStringLiteral("a..b"),        QString()};
    const quint32 kind = random.bounded(depth > 0 ? 8U : 6U);
    switch (kind) {
    case 0:
        return QJsonValue();
    case 1:
        return random.bounded(2U) == 1;
    case 2:
        return random.generateDouble() * 100 - 50;
    case 3:
        return qint64(random.generate64());
    case 4:
        return QString(QChar(char16_t(random.bounded(0x10000U)))).append(QStringLiteral("(a+)+$"));
    case 5:
        return QStringLiteral("vip");
    default:
        break;
    }
    QJsonArray items;
    QJsonObject members;
    for (quint32 i = random.bounded(4U); i > 0; --i) {
        items.append(randomValue(random, depth - 1));
        members.insert(names.at(qsizetype(random.bounded(quint32(names.size())))), randomValue(random, depth - 1));
    }
    return kind == 6 ? QJsonValue(items) : QJsonValue(members);
}

} // namespace

// The filter language of contract section 6.
class TestEventFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void wrongFiltersAreNamedByPath_data();
    void wrongFiltersAreNamedByPath();
    void everyWrongMemberIsNamed();
    void emptyFilterLetsEverythingThrough();
    void depthIsBounded();
    void conditionsAreBounded();
    void conditionsOfALongPathAreNotKept();
    void sizeIsBounded();
    void patternsAreBounded();
    void backtrackingEndsSoon_data();
    void backtrackingEndsSoon();
    void longTextsAreCut();
    void everyConditionIsExplained();
    void filterTestRoundTrips();
    void fuzz();
};

void TestEventFilter::matches_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<bool>("matches");
    const auto yes = [](const char *filter) { QTest::newRow(filter) << QByteArray(filter) << true; };
    const auto no = [](const char *filter) { QTest::newRow(filter) << QByteArray(filter) << false; };
    yes(R"({"type":"email.sent"})");
    no(R"({"type":"email.opened"})");
    yes(R"({"type":"email.sent","data.amount":5})");
    no(R"({"type":"email.sent","data.amount":6})");
    yes(R"({"data.amount":5.0})");
    no(R"({"data.amount":"5"})");
    no(R"({"data.vip":"true"})");
    no(R"({"data.vip":1})");
    yes(R"({"data.vip":true})");
    yes(R"({"data.none":null})");
    no(R"({"data.missing":null})");
    yes(R"({"type":["email.opened","email.sent"]})");
    no(R"({"type":["email.opened"]})");
    yes(R"({"data.items.1.sku":"b"})");
    no(R"({"data.items.2.sku":"b"})");
    no(R"({"data.items.-1.sku":"b"})");
    no(R"({"data.email.0":"a"})");
    yes(R"({"data.amount":{"$eq":5}})");
    yes(R"({"data.amount":{"$ne":6}})");
    yes(R"({"data.amount":{"$ne":"5"}})");
    yes(R"({"data.missing":{"$ne":6}})");
    no(R"({"data.amount":{"$ne":5}})");
    yes(R"({"data.amount":{"$in":[4,5]}})");
    no(R"({"data.missing":{"$in":[4,null]}})");
    yes(R"({"data.amount":{"$nin":[4]}})");
    yes(R"({"data.missing":{"$nin":[4]}})");
    no(R"({"data.amount":{"$nin":[5]}})");
    yes(R"({"data.amount":{"$gt":4.5,"$lt":5.5}})");
    no(R"({"data.amount":{"$gt":5}})");
    yes(R"({"data.amount":{"$gte":5,"$lte":5}})");
    no(R"({"data.amount":{"$lt":5}})");
    no(R"({"data.amount":{"$gt":"4"}})");
    no(R"({"data.missing":{"$gt":0}})");
    no(R"({"data.missing":{"$lte":0}})");
    yes(R"({"data.email":{"$gt":"ada","$lt":"adb"}})");
    yes(R"({"created_at":{"$gt":"2026-11-26T10:00:00Z"}})");
    no(R"({"created_at":{"$lt":"2026-11-26T10:00:00Z"}})");
    yes(R"({"created_at":{"$lt":"2026-11-26T12:00:00+01:00"}})");
    yes(R"({"created_at":{"$gte":"2026-11-26"}})");
    yes(R"({"data.none":{"$exists":true}})");
    yes(R"({"data.missing":{"$exists":false}})");
    no(R"({"data.amount":{"$exists":false}})");
    yes(R"({"data.tags":{"$contains":"vip"}})");
    no(R"({"data.tags":{"$contains":"vi"}})");
    yes(R"({"data.email":{"$contains":"@example"}})");
    no(R"({"data.amount":{"$contains":"5"}})");
    yes(R"({"data.email":{"$startsWith":"ada@"}})");
    no(R"({"data.email":{"$startsWith":"Ada@"}})");
    yes(R"({"data.email":{"$endsWith":".com"}})");
    no(R"({"data.amount":{"$endsWith":"5"}})");
    yes(R"({"data.email":{"$regex":"^[a-z]+@example\\.com$"}})");
    yes(R"({"data.email":{"$regex":"(?i)ADA"}})");
    no(R"({"data.email":{"$regex":"ADA"}})");
    no(R"({"data.missing":{"$regex":""}})");
    yes(R"({"$or":[{"type":"x"},{"data.amount":{"$gt":1}}]})");
    no(R"({"$or":[{"type":"x"},{"data.amount":{"$gt":9}}]})");
    yes(R"({"$and":[{"type":"email.sent"},{"data.vip":true}]})");
    no(R"({"$and":[{"type":"email.sent"},{"data.vip":false}]})");
    yes(R"({"$not":{"type":"x"}})");
    no(R"({"$not":{"type":"email.sent"}})");
    yes(R"({"$not":{"type":"email.sent","data.amount":6}})");
    yes(R"({"data.amount":{"$not":{"$gt":5}}})");
    yes(R"({"data.amount":{"$not":6}})");
    yes(R"({"data.amount":{"$or":[{"$lt":1},{"$gt":4}]}})");
    yes(R"({"data.amount":{"$and":[{"$gt":1},{"$lt":9}]}})");
}

void TestEventFilter::matches()
{
    QFETCH(const QByteArray, filter);
    QFETCH(const bool, matches);
    const auto parsed = EventFilter::parse(object(filter.constData()));
    QVERIFY(parsed);
    QCOMPARE(parsed->matches(object(kEvent)), matches);
}

void TestEventFilter::wrongFiltersAreNamedByPath_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *filter, const char *path) {
        QTest::newRow(filter) << QByteArray(filter) << QString::fromLatin1(path);
    };
    row(R"({"data.a":{"$near":1}})", "data.a.$near");
    row(R"({"$nor":[]})", "$nor");
    row(R"({"$eq":1})", "$eq");
    row(R"({"data.a":{"b":1}})", "data.a.b");
    row(R"({"data.a":{}})", "data.a");
    row(R"({"data.a":[]})", "data.a");
    row(R"({"data.a":[[1]]})", "data.a");
    row(R"({"data.a":{"$eq":[1]}})", "data.a.$eq");
    row(R"({"data.a":{"$ne":{}}})", "data.a.$ne");
    row(R"({"data.a":{"$in":1}})", "data.a.$in");
    row(R"({"data.a":{"$in":[]}})", "data.a.$in");
    row(R"({"data.a":{"$nin":[{}]}})", "data.a.$nin");
    row(R"({"data.a":{"$gt":true}})", "data.a.$gt");
    row(R"({"data.a":{"$lte":null}})", "data.a.$lte");
    row(R"({"data.a":{"$exists":1}})", "data.a.$exists");
    row(R"({"data.a":{"$contains":null}})", "data.a.$contains");
    row(R"({"data.a":{"$startsWith":1}})", "data.a.$startsWith");
    row(R"({"data.a":{"$endsWith":[]}})", "data.a.$endsWith");
    row(R"({"data.a":{"$regex":1}})", "data.a.$regex");
    row(R"({"data.a":{"$regex":"("}})", "data.a.$regex");
    row(R"({"data.a":{"$regex":"(*LIMIT_MATCH=4000000000)a"}})", "data.a.$regex");
    row(R"({"$and":{}})", "$and");
    row(R"({"$or":[]})", "$or");
    row(R"({"$or":[{"a":1},2]})", "$or.1");
    row(R"({"$or":[{"a":1},{"data.n":{"$gt":[]}}]})", "$or.1.data.n.$gt");
    row(R"({"$not":1})", "$not");
    row(R"({"$not":{}})", "$not");
    row(R"({"a..b":1})", "a..b");
    row(R"({"":1})", "");
}

void TestEventFilter::wrongFiltersAreNamedByPath()
{
    QFETCH(const QByteArray, filter);
    QFETCH(const QString, path);
    const auto parsed = EventFilter::parse(object(filter.constData()));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Validation);
    QCOMPARE(parsed.error().fields.keys(), QStringList{path});
}

void TestEventFilter::everyWrongMemberIsNamed()
{
    const auto parsed = EventFilter::parse(object(R"({"a":{"$gt":true,"$odd":1},"$or":[{"b":{}},{"c":1}],"d":[]})"));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().fields.keys().join(u','), QStringLiteral("$or.0.b,a.$gt,a.$odd,d"));
}

void TestEventFilter::emptyFilterLetsEverythingThrough()
{
    QVERIFY(EventFilter().matches({}));
    QVERIFY(EventFilter::parse({}).value().matches(object(kEvent)));
    QVERIFY(EventFilter::parse({}).value().explain(object(kEvent)).empty());
}

void TestEventFilter::depthIsBounded()
{
    QVERIFY(EventFilter::parse(nested(10)));
    QVERIFY(!EventFilter::parse(nested(11)));
    QVERIFY(!EventFilter::parse(nested(1000)));
}

void TestEventFilter::conditionsAreBounded()
{
    QVERIFY(EventFilter::parse(withConditions(200)));
    const auto parsed = EventFilter::parse(withConditions(201));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().fields.keys(), QStringList{QString()});
}

// Gigabytes otherwise: each condition keeps the names of its path.
void TestEventFilter::conditionsOfALongPathAreNotKept()
{
    QJsonArray conditions;
    for (int i = 0; i < 3'000; ++i)
        conditions.append(QJsonObject{{QStringLiteral("$eq"), 1}});
    const auto parsed = EventFilter::parse(
        {{QStringLiteral("a.").repeated(15'000) + u'b', QJsonObject{{QStringLiteral("$or"), conditions}}}});
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().fields.size(), 1);
}

void TestEventFilter::sizeIsBounded()
{
    const auto sized = [](qsizetype size) {
        QJsonObject filter{{QStringLiteral("a"), QString()}};
        const qsizetype around = QJsonDocument(filter).toJson(QJsonDocument::Compact).size();
        filter.insert(QStringLiteral("a"), QString(size - around, u'x'));
        return filter;
    };
    QVERIFY(EventFilter::parse(sized(64 * 1024)));
    QVERIFY(!EventFilter::parse(sized(64 * 1024 + 1)));
    QVERIFY(!EventFilter::parse(sized(1024 * 1024)));
}

void TestEventFilter::patternsAreBounded()
{
    QVERIFY(EventFilter::parse(regex(QString(200, u'x'))));
    QVERIFY(!EventFilter::parse(regex(QString(201, u'x'))));
    QJsonArray ten;
    for (int i = 0; i < 10; ++i)
        ten.append(regex(QStringLiteral("x")));
    QVERIFY(EventFilter::parse({{QStringLiteral("$or"), ten}}));
    ten.append(regex(QStringLiteral("x")));
    QVERIFY(!EventFilter::parse({{QStringLiteral("$or"), ten}}));
}

void TestEventFilter::backtrackingEndsSoon_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern :
         {"^(a+)+$", "(a+)+$", "(a|aa)+$", "(a|a)*b", "(.*a){20}b", "(a*)*b", "([a-z]+)*\\d", "(?:(?:a?){30}){30}b",
          "(a?){200}b", ".*.*.*.*.*b", "(?R)?a+(?R)?b", "(x+x+)+y|(a+a+)+y"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

void TestEventFilter::backtrackingEndsSoon()
{
    QFETCH(const QString, pattern);
    const auto parsed = EventFilter::parse(regex(pattern));
    QVERIFY(parsed);
    const QJsonObject event{
        {QStringLiteral("data"), QJsonObject{{QStringLiteral("text"), QString(10 * 1024 - 1, u'a').append(u'!')}}}};
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!parsed->matches(event));
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestEventFilter::longTextsAreCut()
{
    const auto parsed = EventFilter::parse(regex(QStringLiteral("b")));
    const auto eventOf = [](qsizetype before) {
        const QString text = QString(before, u'a') + u'b';
        return QJsonObject{{QStringLiteral("data"), QJsonObject{{QStringLiteral("text"), text}}}};
    };
    QVERIFY(parsed->matches(eventOf(10 * 1024 - 1)));
    QVERIFY(!parsed->matches(eventOf(10 * 1024)));
}

void TestEventFilter::everyConditionIsExplained()
{
    const auto parsed = EventFilter::parse(
        object(R"({"$or":[{"type":"x"},{"data.missing":{"$exists":true}}],"data.amount":{"$gt":4,"$lt":9}})"));
    QVERIFY(parsed);
    const auto conditions = parsed->explain(object(kEvent));
    QCOMPARE(conditions.size(), std::size_t{4});
    QCOMPARE(conditions.at(0).path, QStringLiteral("type"));
    QCOMPARE(conditions.at(0).operation, QStringLiteral("$eq"));
    QCOMPARE(conditions.at(0).actual.toString(), QStringLiteral("email.sent"));
    QVERIFY(!conditions.at(0).matched);
    QVERIFY(conditions.at(1).actual.isUndefined() && !conditions.at(1).matched);
    QVERIFY(conditions.at(2).matched && conditions.at(3).matched);
    QCOMPARE(conditions.at(3).expected.toInt(), 9);
}

void TestEventFilter::filterTestRoundTrips()
{
    const FilterTest test{.filters = object(R"({"data.amount":{"$gt":4},"data.missing":{"$exists":false}})"),
                          .event = object(kEvent)};
    QCOMPARE(toJson(filterTestFromJson(toJson(test)).value()), toJson(test));
    const auto wrong = filterTestFromJson({{QStringLiteral("event"), 1}, {QStringLiteral("x"), 1}});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().fields.keys().join(u','), QStringLiteral("event,event_filters,x"));
    const FilterTestResult result = runFilterTest(test);
    QVERIFY(result.matches && result.errors.isEmpty());
    QCOMPARE(result.conditions.size(), std::size_t{2});
    const auto decoded = filterTestResultFromJson(toJson(result));
    QVERIFY(decoded);
    QCOMPARE(toJson(*decoded), toJson(result));
    QVERIFY(decoded->conditions.at(1).actual.isUndefined());
    const FilterTestResult refused = runFilterTest({.filters = object(R"({"a":{"$gt":true}})"), .event = {}});
    QVERIFY(!refused.matches);
    QCOMPARE(refused.errors.size(), 1);
    QVERIFY(refused.errors.at(0).startsWith(QStringLiteral("a.$gt ")));
}

void TestEventFilter::fuzz()
{
    QRandomGenerator random(20261126);
    int accepted = 0;
    for (int i = 0; i < 20000; ++i) {
        const QJsonObject filter = randomValue(random, 5).toObject();
        const auto parsed = EventFilter::parse(filter);
        if (!parsed) {
            QVERIFY(!parsed.error().fields.isEmpty());
            continue;
        }
        accepted += filter.isEmpty() ? 0 : 1;
        const bool matched = parsed->matches(object(kEvent));
        QCOMPARE(EventFilter::parse({{QStringLiteral("$not"), filter}}).has_value(), !filter.isEmpty());
        if (const auto negated = EventFilter::parse({{QStringLiteral("$not"), filter}}))
            QCOMPARE(negated->matches(object(kEvent)), !matched);
        QVERIFY(parsed->explain(randomValue(random, 4).toObject()).size() <= 200);
    }
    QVERIFY(accepted > 20);
}

QTEST_GUILESS_MAIN(TestEventFilter)
#include "tst_eventfilter.moc"
