// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/router.h"

#include <QtTest>

using namespace pm;
using namespace pm::http;

class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsRoutes_data();
    void findsRoutes();
    void refusesPaths_data();
    void refusesPaths();
    void namesAllowedMethods();
    void takesParameters();
    void keepsEncodedSlashInItsSegment();
    void readsQuery();
    void refusesTargets_data();
    void refusesTargets();

private:
    std::unique_ptr<Router> m_router;
};

namespace {

Route route(Method method, const char *pattern)
{
    return {.method = method, .pattern = QString::fromLatin1(pattern), .access = {}, .handler = {}};
}

} // namespace

void TestRouter::initTestCase()
{
    m_router = std::make_unique<Router>(std::vector<Route>{
        route(Method::Delete, "/keys/{id}"),
        route(Method::Get, "/keys/{id}"),
        route(Method::Get, "/keys/mine"),
        route(Method::Get, "/keys"),
        route(Method::Post, "/keys"),
        route(Method::Get, "/{any}/{other}/usage"),
        route(Method::Get, "/keys/{id}/usage"),
        route(Method::Get, "/"),
    });
}

void TestRouter::findsRoutes_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("pattern");
    const auto add = [](const char *name, Method method, const char *path, const char *pattern) {
        QTest::newRow(name) << static_cast<int>(method) << QString::fromLatin1(path) << QString::fromLatin1(pattern);
    };
    add("plain", Method::Get, "/keys", "/keys");
    add("parameter", Method::Get, "/keys/7", "/keys/{id}");
    add("literal before parameter", Method::Get, "/keys/mine", "/keys/mine");
    add("literal without the method", Method::Delete, "/keys/mine", "/keys/{id}");
    add("more literal first", Method::Get, "/keys/7/usage", "/keys/{id}/usage");
    add("less literal", Method::Get, "/hooks/7/usage", "/{any}/{other}/usage");
    add("root", Method::Get, "/", "/");
}

void TestRouter::findsRoutes()
{
    QFETCH(int, method);
    QFETCH(QString, path);
    QByteArrayList allowed;
    const auto match = m_router->match(static_cast<Method>(method), path, allowed);
    QVERIFY(match.has_value());
    QTEST(match->route->pattern, "pattern");
    QCOMPARE(&m_router->routes()[match->index], match->route);
}

void TestRouter::refusesPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("unknown") << QStringLiteral("/nothing") << false;
    QTest::newRow("trailing slash") << QStringLiteral("/keys/") << false;
    QTest::newRow("doubled slash") << QStringLiteral("//keys") << false;
    QTest::newRow("empty parameter") << QStringLiteral("/keys//usage") << false;
    QTest::newRow("case") << QStringLiteral("/Keys") << false;
    QTest::newRow("other method") << QStringLiteral("/keys") << true;
}

void TestRouter::refusesPaths()
{
    QFETCH(QString, path);
    QFETCH(bool, isKnown);
    QByteArrayList allowed;
    const auto match = m_router->match(Method::Patch, path, allowed);
    QVERIFY(!match.has_value());
    QCOMPARE(match.error().kind, isKnown ? ErrorKind::MethodNotAllowed : ErrorKind::NotFound);
    QCOMPARE(allowed.isEmpty(), !isKnown);
}

void TestRouter::namesAllowedMethods()
{
    QByteArrayList allowed = m_router->allowedMethods({QString(), QStringLiteral("keys"), QStringLiteral("mine")});
    std::sort(allowed.begin(), allowed.end());
    QCOMPARE(allowed, (QByteArrayList{"DELETE", "GET", "HEAD", "OPTIONS"}));
}

void TestRouter::takesParameters()
{
    QByteArrayList allowed;
    const auto target = parseTarget("/a%20b/%C3%A9/usage");
    QVERIFY(target.has_value());
    const auto match = m_router->match(Method::Get, target->segments, allowed);
    QVERIFY(match.has_value());
    QCOMPARE(match->params.value(QStringLiteral("any")), QStringLiteral("a b"));
    QCOMPARE(match->params.value(QStringLiteral("other")), QStringLiteral("é"));
}

void TestRouter::keepsEncodedSlashInItsSegment()
{
    QByteArrayList allowed;
    const auto target = parseTarget("/keys/a%2Fusage");
    QVERIFY(target.has_value());
    const auto match = m_router->match(Method::Get, target->segments, allowed);
    QVERIFY(match.has_value());
    QCOMPARE(match->route->pattern, QStringLiteral("/keys/{id}"));
    QCOMPARE(match->params.value(QStringLiteral("id")), QStringLiteral("a/usage"));
}

void TestRouter::readsQuery()
{
    const auto target = parseTarget("http://host:1/x?a=1+2&b=%2B&empty=&bare&&c=d=e");
    QVERIFY(target.has_value());
    QCOMPARE(target->path, QStringLiteral("/x"));
    const QMap<QString, QString> expected{{QStringLiteral("a"), QStringLiteral("1 2")},
                                          {QStringLiteral("b"), QStringLiteral("+")},
                                          {QStringLiteral("empty"), QString()},
                                          {QStringLiteral("bare"), QString()},
                                          {QStringLiteral("c"), QStringLiteral("d=e")}};
    QCOMPARE(target->query, expected);
}

void TestRouter::refusesTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("relative") << QByteArray("keys");
    QTest::newRow("star") << QByteArray("*");
    QTest::newRow("fragment") << QByteArray("/keys#a");
    QTest::newRow("half a percent") << QByteArray("/a%2");
    QTest::newRow("percent at the end") << QByteArray("/a%");
    QTest::newRow("percent of letters") << QByteArray("/a%zz");
    QTest::newRow("percent and sign") << QByteArray("/a%+1");
    QTest::newRow("bad UTF-8") << QByteArray("/a%FF");
    QTest::newRow("overlong UTF-8") << QByteArray("/a%C0%AF");
    QTest::newRow("half a character") << QByteArray("/a?b=%C3");
    QTest::newRow("NUL") << QByteArray("/a%00");
    QTest::newRow("NUL in the query") << QByteArray("/a?b=%00");
    QTest::newRow("twice") << QByteArray("/a?b=1&b=2");
    QTest::newRow("twice, differently written") << QByteArray("/a?b=1&%62=2");
}

void TestRouter::refusesTargets()
{
    QFETCH(QByteArray, target);
    const auto parsed = parseTarget(target);
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().kind, ErrorKind::Validation);
}

QTEST_APPLESS_MAIN(TestRouter)
#include "tst_router.moc"
