// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/service.h"
#include "tests/apidocs/operationcaller.h"
#include "tests/apidocs/parametersamples.h"
#include "tests/support/platformprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace pm;
using test::ApiDocument;
using test::ApiOperation;
using test::HttpReply;
using test::OperationCaller;
using test::ParameterSamples;

namespace {

QJsonObject builtDocument()
{
    QFile file(QStringLiteral(OPENAPI_DOCUMENT));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QSet<QString> servedRoutes(const platform::Service &service)
{
    QSet<QString> routes;
    for (const http::Route &route : service.routes())
        routes.insert(QString::fromLatin1(http::methodName(route.method)) + u' ' + route.pattern);
    return routes;
}

// These need a code of an authenticator app, an old secret, somebody who is suspended, what is running and what was
// received; tested elsewhere.
bool mayFail(const ApiOperation &operation)
{
    return QStringList{QStringLiteral("confirmSecondFactor"), QStringLiteral("endKeyOverlap"),
                       QStringLiteral("reactivateUser"),      QStringLiteral("pauseCampaign"),
                       QStringLiteral("getThread"),           QStringLiteral("resumeWebhook")}
        .contains(operation.id());
}

QStringList wrongFields(const HttpReply &reply)
{
    const QJsonValue failure = reply.json().value(QStringLiteral("error"));
    const QJsonObject refusal = failure.isObject() ? failure.toObject() : reply.json();
    return refusal.value(QStringLiteral("fields")).toObject().keys();
}

// Asks for one operation with one parameter after the other.
class ParameterProbe
{
public:
    ParameterProbe(OperationCaller &caller, const ApiOperation &operation, OperationCaller::As as)
        : m_caller(caller)
        , m_name(operation.id())
        , m_path(caller.pathOf(operation, as))
        , m_as(as)
    {
    }

    void expect(bool isGood, const QString &parameter, const QString &value)
    {
        const QString target = m_path + u'?' + parameter + u'=' + value;
        const HttpReply reply = m_caller.get(target, m_as);
        if (reply.status == 0 || reply.status >= 500 || wrongFields(reply).contains(parameter) == isGood)
            m_problems.append(QStringLiteral("%1: %2 %3").arg(m_name).arg(reply.status).arg(target));
    }
    void expectOneAfterTheOther()
    {
        const QJsonObject page = m_caller.get(m_path + QStringLiteral("?limit=1"), m_as).json();
        const QJsonObject data = page.contains(QStringLiteral("data")) ? page.value(QStringLiteral("data")).toObject()
                                                                       : page;
        if (const QString next = data.value(QStringLiteral("next_cursor")).toString(); !next.isEmpty())
            expect(true, QStringLiteral("cursor"), next);
        expect(false, QStringLiteral("cursor"), QStringLiteral("nonsense"));
    }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    OperationCaller &m_caller;
    const QString m_name;
    const QString m_path;
    const OperationCaller::As m_as;
    QStringList m_problems;
};

QStringList problemsOfQuery(const ApiDocument &document, const ApiOperation &operation, ParameterProbe probe)
{
    for (const QJsonObject &parameter : document.queryOf(operation)) {
        const QString name = parameter.value(QStringLiteral("name")).toString();
        const ParameterSamples samples = test::samplesOf(parameter.value(QStringLiteral("schema")).toObject());
        for (const QString &good : samples.good)
            probe.expect(true, name, good);
        for (const QString &bad : samples.bad)
            probe.expect(false, name, bad);
        if (name == QStringLiteral("cursor"))
            probe.expectOneAfterTheOther();
    }
    probe.expect(false, QStringLiteral("nonsense"), QStringLiteral("1"));
    return probe.problems();
}

} // namespace

// The document against the service that it describes.
class OpenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteIsDocumented()
    {
        QTemporaryDir folder;
        platform::Settings settings;
        settings.dataDir = folder.path();
        settings.database = QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("platform.db"));
        const SystemClock clock;
        http::Log log;
        auto stores = platform::openStores(settings, {}, clock);
        QVERIFY2(stores, stores ? "" : qPrintable(stores.error().message));
        const platform::Service service(std::move(*stores), settings, clock, log);
        QSet<QString> documented;
        for (const ApiOperation &operation : ApiDocument(builtDocument()).operations())
            documented.insert(QString::fromLatin1(operation.method) + u' ' + operation.path);
        const QSet<QString> served = servedRoutes(service);
        QVERIFY(served.size() > 30);
        QCOMPARE(QStringList((served - documented).values()), QStringList());
        QCOMPARE(QStringList((documented - served).values()), QStringList());
    }

    void theLinterHasNothingToSay()
    {
        QProcess spectral;
        spectral.setProcessChannelMode(QProcess::MergedChannels);
        spectral.start(qEnvironmentVariable("PENGUINMAILS_SPECTRAL"),
                       {QStringLiteral("lint"), QStringLiteral("--fail-severity=warn"), QStringLiteral("--ruleset"),
                        QStringLiteral(OPENAPI_RULES), QStringLiteral(OPENAPI_DOCUMENT)});
        QVERIFY2(spectral.waitForFinished(120'000), qPrintable(spectral.errorString()));
        QVERIFY2(spectral.exitCode() == 0, spectral.readAll().constData());
    }

    void everyOperationHasExamplesAndSamples()
    {
        for (const ApiOperation &operation : ApiDocument(builtDocument()).operations()) {
            const QJsonObject &described = operation.description;
            QCOMPARE(described.value(QStringLiteral("x-codeSamples")).toArray().size(), 4);
            if (described.contains(QStringLiteral("requestBody")))
                QVERIFY2(!operation.exampleBody().isEmpty(), qPrintable(operation.id()));
        }
    }

    void everyOperationAnswersAsDocumented()
    {
        test::PlatformProcess platform;
        QVERIFY(platform.start());
        test::HttpExchange http(platform.url());
        const auto served = http.get(QStringLiteral("/api/openapi.json"));
        QCOMPARE(served.status, 200);
        const ApiDocument document(served.json());
        OperationCaller caller(platform.url(), document, test::PlatformProcess::adminEmail(),
                               test::PlatformProcess::adminPassword());
        QVERIFY(caller.prepare());
        QStringList problems;
        std::vector<ApiOperation> operations = document.operations();
        // Ends the session that the others need.
        std::stable_partition(operations.begin(), operations.end(), [](const ApiOperation &operation) {
            return operation.id() != QStringLiteral("signOut");
        });
        for (const ApiOperation &operation : operations) {
            for (const OperationCaller::As as : caller.callersOf(operation)) {
                const auto reply = caller.call(operation, as);
                QString problem = document.problemsOfAnswer(operation, reply.status, reply.header("Content-Type"),
                                                            reply.body);
                if (problem.isEmpty())
                    problem = document.problemsOfHeaders(operation, reply);
                if (problem.isEmpty() && reply.status >= 300 && !mayFail(operation))
                    problem = QString::fromUtf8(reply.body);
                if (!problem.isEmpty())
                    problems.append(QStringLiteral("%1: %2 %3").arg(operation.id()).arg(reply.status).arg(problem));
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void everyQueryIsTakenAsDocumented()
    {
        test::PlatformProcess platform;
        QVERIFY(platform.start());
        const ApiDocument document(builtDocument());
        OperationCaller caller(platform.url(), document, test::PlatformProcess::adminEmail(),
                               test::PlatformProcess::adminPassword());
        QVERIFY(caller.prepare());
        int asked = 0;
        QStringList problems;
        for (const ApiOperation &operation : document.operations()) {
            if (operation.method != "GET" || document.queryOf(operation).empty())
                continue;
            ++asked;
            for (const OperationCaller::As as : caller.callersOf(operation))
                problems += problemsOfQuery(document, operation, {caller, operation, as});
        }
        QVERIFY(asked > 10);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void aWrongAnswerIsNoticed()
    {
        const ApiDocument document(builtDocument());
        const std::vector<ApiOperation> operations = document.operations();
        const auto health = std::find_if(operations.begin(), operations.end(), [](const ApiOperation &operation) {
            return operation.id() == QStringLiteral("isAlive");
        });
        QVERIFY(health != operations.end());
        const auto problems = [&](int status, const char *body) {
            return document.problemsOfAnswer(*health, status, "application/json", body);
        };
        QCOMPARE(problems(200, R"({"status":"ok"})"), QString());
        QVERIFY(!problems(200, R"({"status":"fine"})").isEmpty());
        QVERIFY(!problems(200, R"({})").isEmpty());
        QVERIFY(!problems(200, R"({"status":"ok","more":1})").isEmpty());
        QVERIFY(!problems(418, R"({"status":"ok"})").isEmpty());
    }
};

QTEST_GUILESS_MAIN(OpenApiTest)
#include "tst_openapi.moc"
