// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/operationcaller.h"
#include "tests/support/dnsserver.h"
#include "tests/support/platformprocess.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

const QPair<QString, QString> kKeyHeader{QStringLiteral("header"), QStringLiteral("Idempotency-Key")};

} // namespace

// Every operation that the document gives an Idempotency-Key, called once, once more, and for something else.
class ReplayedCallsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachIsDoneOnce_data() { TestDatabase::addRows(); }
    void eachIsDoneOnce();

private:
    [[nodiscard]] bool takesKey(const ApiOperation &operation) const;
    [[nodiscard]] QString problemOf(const ApiOperation &operation, const ApiCall &call, const HttpReply &reply,
                                    bool isReplayed) const;
    [[nodiscard]] QString problemOf(const ApiOperation &operation, As as);

    std::unique_ptr<DnsServer> m_dns;
    std::unique_ptr<PlatformProcess> m_platform;
    std::unique_ptr<ApiDocument> m_document;
    std::unique_ptr<ThingMaker> m_things;
    std::unique_ptr<OperationCaller> m_caller;
    int m_keys = 0;
};

void ReplayedCallsTest::eachIsDoneOnce()
{
    QFETCH(QString, database);
    const TestDatabase place(database);
    m_dns = std::make_unique<DnsServer>();
    QVERIFY2(m_dns->start(), m_dns->log());
    m_platform = std::make_unique<PlatformProcess>();
    QVERIFY2(m_platform->start({QStringLiteral("--database"), place.url(), QStringLiteral("--allow-private-endpoints"),
                                QStringLiteral("--dns-server"), m_dns->address()}),
             m_platform->log());
    m_document = std::make_unique<ApiDocument>(
        HttpExchange(m_platform->url()).get(QStringLiteral("/api/openapi.json")).json());
    m_things = std::make_unique<ThingMaker>(m_platform->url(), *m_document, PlatformProcess::adminEmail(),
                                            PlatformProcess::adminPassword());
    QVERIFY(m_things->prepare());
    m_caller = std::make_unique<OperationCaller>(*m_document, *m_things);
    QStringList problems;
    int called = 0;
    for (const ApiOperation &operation : m_document->operations()) {
        for (const As as : takesKey(operation) ? ThingMaker::callersOf(operation) : QList<As>()) {
            ++called;
            if (const QString problem = problemOf(operation, as); !problem.isEmpty())
                problems.append(operation.id()
                                + (as == As::Key ? QStringLiteral(" with a key: ") : QStringLiteral(": ")) + problem);
        }
    }
    QVERIFY(called > 0);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

bool ReplayedCallsTest::takesKey(const ApiOperation &operation) const
{
    const std::vector<QJsonObject> parameters = m_document->parametersOf(operation);
    return std::any_of(parameters.begin(), parameters.end(), [](const QJsonObject &parameter) {
        return parameter.value(QStringLiteral("name")) == kKeyHeader.second;
    });
}

QString ReplayedCallsTest::problemOf(const ApiOperation &operation, const ApiCall &call, const HttpReply &reply,
                                     bool isReplayed) const
{
    QStringList problems{m_document->problemsOfCall(operation, call),
                         m_document->problemsOfAnswer(operation, reply.status, reply.header("Content-Type"),
                                                      reply.body),
                         m_document->problemsOfHeaders(operation, reply)};
    if ((reply.header("Idempotent-Replayed") == "true") != isReplayed)
        problems.append(isReplayed ? QStringLiteral("it does not say that it is a replay")
                                   : QStringLiteral("it says that it is a replay"));
    problems.removeAll(QString());
    return problems.join(u' ');
}

// What comes of the three calls.
QString ReplayedCallsTest::problemOf(const ApiOperation &operation, As as)
{
    ApiCall call = m_caller->plainCall(operation, as);
    call.parameters.insert(kKeyHeader, QStringLiteral("once-%1").arg(++m_keys));
    const HttpReply first = m_caller->make(operation, call, as);
    if (first.status < 200 || first.status >= 300)
        return QStringLiteral("%1 %2").arg(first.status).arg(QString::fromUtf8(first.body));
    const HttpReply again = m_caller->make(operation, call, as);
    if (again.status != first.status || again.body != first.body)
        return QStringLiteral("%1 %2, and then %3 %4")
            .arg(first.status)
            .arg(QString::fromUtf8(first.body))
            .arg(again.status)
            .arg(QString::fromUtf8(again.body));
    const ApiCall changed = m_caller->otherCall(operation, call, as);
    const HttpReply other = m_caller->make(operation, changed, as);
    if (other.status != 409)
        return QStringLiteral("another request gets %1 %2").arg(other.status).arg(QString::fromUtf8(other.body));
    return (QStringList{problemOf(operation, call, first, false), problemOf(operation, call, again, true),
                        problemOf(operation, changed, other, false)})
        .join(QString());
}

QTEST_GUILESS_MAIN(ReplayedCallsTest)
#include "tst_replayedcalls.moc"
