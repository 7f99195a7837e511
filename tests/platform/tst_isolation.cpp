// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/delivery.h"
#include "models/tables/csv.h"
#include "tests/platform/isolationtable.h"
#include "tests/platform/servedroutes.h"
#include "tests/platform/twotenants.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace pm;
using test::Foreign;
using test::HttpReply;
using test::IsolationCase;
using test::TestDatabase;
using test::TwoTenants;

namespace {

// The second tenant's key, its operator, and its operator who names the first tenant.
enum class Caller { Key, Operator, OperatorOfFirst };

QString nameOf(const IsolationCase &one)
{
    return QLatin1StringView(one.method) + QStringLiteral(" /api/v1")
         + QString::fromLatin1(one.pattern).section(u'?', 0, 0);
}

QString withIds(QString text, const QMap<QString, QString> &ids)
{
    for (auto id = ids.begin(); id != ids.end(); ++id)
        text.replace(u'$' + id.key(), *id);
    return text;
}

QString pathOf(const IsolationCase &one, TwoTenants &tenants)
{
    static const QRegularExpression place(QStringLiteral("([\\w-]+)/\\{\\w+\\}"));
    const QMap<QString, QString> &ids = one.foreign == Foreign::Named ? tenants.idsOfSecond() : tenants.idsOfFirst();
    QString path = withIds(QString::fromLatin1(one.pattern), tenants.idsOfFirst());
    if (const auto match = place.match(path); match.hasMatch())
        path.replace(match.capturedStart(), match.capturedLength(),
                     match.captured(1) + u'/' + ids.value(match.captured(1)));
    return path;
}

HttpReply ask(TwoTenants &tenants, const IsolationCase &one, Caller caller)
{
    const QString path = pathOf(one, tenants);
    const QByteArray text = withIds(QString::fromLatin1(one.body), tenants.idsOfFirst()).toUtf8();
    const QJsonObject body = QJsonDocument::fromJson(text).object();
    if (caller == Caller::Key)
        return tenants.platform().keyed(tenants.keyOfSecond(), one.method, path, body);
    const QByteArray first = tenants.platform().tenant().text().toLatin1();
    return tenants.platform().asOtherOperator(one.method, path, body,
                                              caller == Caller::Operator ? test::HttpHeaders()
                                                                         : test::HttpHeaders{{"X-Tenant-Id", first}});
}

int wantedStatus(const IsolationCase &one, const http::Access &access, Caller caller)
{
    if ((caller == Caller::Key) ? access.kind == http::Access::Kind::Operator : access.kind == http::Access::Kind::Key)
        return 401;
    if (one.foreign == Foreign::Platform)
        return 403;
    if (caller == Caller::OperatorOfFirst || one.foreign == Foreign::Hidden)
        return 404;
    return one.foreign == Foreign::Named ? 400 : 200;
}

bool isAsWanted(const HttpReply &reply, const IsolationCase &one, int wanted)
{
    if (reply.status != wanted && !(wanted == 200 && reply.status == 201))
        return false;
    if (wanted == 400)
        return reply.json().value(QStringLiteral("fields")).toObject().contains(QLatin1StringView(one.expected));
    return wanted > 201 || reply.body.contains(one.expected);
}

} // namespace

// What one tenant's callers get of another tenant's things, on every route of the service.
class IsolationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const http::Route &route : test::servedRoutes()) {
            if (route.access.kind != http::Access::Kind::Public)
                m_access.insert(test::nameOf(route), route.access);
        }
        QVERIFY(m_access.size() > 30);
    }

    void everyRouteIsInTheTable()
    {
        QSet<QString> listed;
        QSet<QString> tried;
        for (const IsolationCase &one : test::isolationCases()) {
            listed.insert(nameOf(one));
            if (one.foreign != Foreign::None)
                tried.insert(nameOf(one));
            QVERIFY2(m_access.contains(nameOf(one)), qPrintable(nameOf(one)));
        }
        for (auto route = m_access.begin(); route != m_access.end(); ++route) {
            QVERIFY2(listed.contains(route.key()), qPrintable(route.key()));
            QVERIFY2(tried.contains(route.key()) || !route.key().contains(u'{'), qPrintable(route.key()));
        }
    }

    void nobodyReachesAnotherTenant_data() { TestDatabase::addRows(); }
    void nobodyReachesAnotherTenant()
    {
        QFETCH(QString, database);
        TwoTenants tenants(database);
        QVERIFY(tenants.isReady());
        const QStringList before = tenants.stateOfFirst();
        QVERIFY(before.join(u'\n').count(QString::fromLatin1(TwoTenants::mark())) > 10);
        QStringList problems;
        for (const IsolationCase &one : test::isolationCases()) {
            if (one.foreign == Foreign::None)
                continue;
            for (const Caller caller : {Caller::Key, Caller::Operator, Caller::OperatorOfFirst}) {
                const HttpReply reply = ask(tenants, one, caller);
                const int wanted = wantedStatus(one, m_access.value(nameOf(one)), caller);
                if (!isAsWanted(reply, one, wanted) || reply.body.contains(TwoTenants::mark()))
                    problems.append(QStringLiteral("%1 %2 (caller %3): %4 instead of %5: %6")
                                        .arg(QLatin1StringView(one.method), QLatin1StringView(one.pattern))
                                        .arg(static_cast<int>(caller))
                                        .arg(reply.status)
                                        .arg(wanted)
                                        .arg(QString::fromUtf8(reply.body.left(300))));
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QCOMPARE(tenants.stateOfFirst(), before);
    }

    void anExportHasNothingOfAnother_data() { TestDatabase::addRows(); }
    void anExportHasNothingOfAnother()
    {
        QFETCH(QString, database);
        TwoTenants tenants(database);
        QVERIFY(tenants.isReady());
        test::KeysUnderTest &platform = tenants.platform();
        const QString path = QStringLiteral("/platform/webhooks/deliveries/export?webhook_id=")
                           + tenants.idsOfFirst().value(QStringLiteral("webhooks"));
        const QByteArray header = csvLine(deliveryCsvColumns());
        const QByteArray own = platform.asOperator("GET", path).body;
        QVERIFY(own.startsWith(header) && own.size() > header.size());
        for (const HttpReply &reply :
             {platform.asOtherOperator("GET", path), platform.keyed(tenants.keyOfSecond(), "GET", path)}) {
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.body, header);
        }
        const QByteArray first = platform.tenant().text().toLatin1();
        QCOMPARE(platform.asOtherOperator("GET", path, {}, {{"X-Tenant-Id", first}}).status, 404);
    }

private:
    QMap<QString, http::Access> m_access;
};

QTEST_GUILESS_MAIN(IsolationTest)
#include "tst_isolation.moc"
