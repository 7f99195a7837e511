// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/apikey.h"
#include "tests/apidocs/apidocument.h"
#include "tests/platform/servedroutes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace pm;
using test::ApiDocument;
using test::ApiOperation;

namespace {

QJsonObject builtDocument()
{
    QFile file(QStringLiteral(OPENAPI_DOCUMENT));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

// The document against itself and against what the service routes.
class OpenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteIsDocumented()
    {
        QSet<QString> documented;
        for (const ApiOperation &operation : ApiDocument(builtDocument()).operations())
            documented.insert(QString::fromLatin1(operation.method) + u' ' + operation.path);
        QSet<QString> served;
        for (const http::Route &route : test::servedRoutes())
            served.insert(test::nameOf(route));
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

    void everyOperationHasSamples()
    {
        for (const ApiOperation &operation : ApiDocument(builtDocument()).operations())
            QCOMPARE(operation.description.value(QStringLiteral("x-codeSamples")).toArray().size(), 4);
    }

    void everyBodyAndEveryPathHasAnExample()
    {
        const ApiDocument document(builtDocument());
        QStringList without;
        for (const ApiOperation &operation : document.operations()) {
            if (operation.description.contains(QStringLiteral("requestBody")) && operation.exampleBody().isEmpty())
                without.append(operation.id());
            const QJsonObject answers = operation.description.value(QStringLiteral("responses")).toObject();
            for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
                for (const QJsonValue &media : answer->toObject().value(QStringLiteral("content")).toObject()) {
                    if (!media.toObject().contains(QStringLiteral("example")))
                        without.append(operation.id() + u' ' + answer.key());
                }
            }
            for (const QJsonObject &parameter : document.parametersOf(operation)) {
                if (parameter.value(QStringLiteral("required")).toBool()
                    && parameter.value(QStringLiteral("example")).toString().isEmpty())
                    without.append(operation.id() + u' ' + parameter.value(QStringLiteral("name")).toString());
            }
        }
        QCOMPARE(without, QStringList());
    }

    void examplesFitTheirSchemas()
    {
        const ApiDocument document(builtDocument());
        QStringList problems;
        for (const ApiOperation &operation : document.operations()) {
            const QJsonObject answers = operation.description.value(QStringLiteral("responses")).toObject();
            for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
                const QJsonObject media = ApiOperation::mediaOf(answer->toObject());
                const QByteArray example = QJsonDocument(media.value(QStringLiteral("example")).toObject())
                                               .toJson(QJsonDocument::Compact);
                const QString problem = document.problemsOfAnswer(operation, answer.key().toInt(), "application/json",
                                                                  example);
                if (!media.isEmpty() && !problem.isEmpty())
                    problems.append(operation.id() + u' ' + answer.key() + u' ' + problem);
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void namesOfKeysAreAsTheServiceTakesThem()
    {
        const ApiDocument document(builtDocument());
        const QJsonArray scopes{QStringLiteral("send_email")};
        QString characters = QStringLiteral("\u00fc\u0416\u540d\u0663");
        for (char16_t c = u' '; c < u'\u007f'; ++c)
            characters.append(c);
        for (const QChar c : std::as_const(characters)) {
            const QString name = QStringLiteral("a%1b").arg(c);
            const bool isTaken = keyNameProblem(name).isEmpty();
            for (const char *schema : {"NewKey", "KeyChange"}) {
                const QJsonObject reference{
                    {QStringLiteral("$ref"), QStringLiteral("#/components/schemas/%1").arg(QLatin1StringView(schema))}};
                const QString problems = document.schemas().problems(
                    reference, QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("permissions"), scopes}});
                QVERIFY2(problems.isEmpty() == isTaken, qPrintable(name + u' ' + problems));
            }
        }
    }

    void aWrongAnswerIsNoticed()
    {
        const ApiDocument document(builtDocument());
        const ApiOperation health = document.operation(QStringLiteral("isAlive"));
        const auto problems = [&](int status, const char *body) {
            return document.problemsOfAnswer(health, status, "application/json", body);
        };
        QCOMPARE(problems(200, R"({"status":"ok"})"), QString());
        QVERIFY(!problems(200, R"({"status":"fine"})").isEmpty());
        QVERIFY(!problems(200, R"({})").isEmpty());
        QVERIFY(!problems(200, R"({"status":"ok","more":1})").isEmpty());
        QVERIFY(!problems(418, R"({"status":"ok"})").isEmpty());
    }

    void aWrongCallIsNoticed()
    {
        const ApiDocument document(builtDocument());
        const ApiOperation list = document.operation(QStringLiteral("listEmails"));
        const auto problems = [&](const char *place, const char *name, const char *value) {
            return document.problemsOfCall(list, {.parameters = {{{QLatin1StringView(place), QLatin1StringView(name)},
                                                                  QLatin1StringView(value)}}});
        };
        QCOMPARE(problems("query", "limit", "7"), QString());
        QVERIFY(!problems("query", "limit", "many").isEmpty());
        QVERIFY(!problems("query", "limit", "100000").isEmpty());
        QVERIFY(!problems("query", "colour", "red").isEmpty());
        QVERIFY(!problems("header", "X-Environment", "moon").isEmpty());
        const ApiOperation stream = document.operation(QStringLiteral("streamEvents"));
        const auto streamed = [&](const char *header, const char *value) {
            return document.problemsOfCall(stream,
                                           {.parameters = {{{QStringLiteral("header"), QLatin1StringView(header)},
                                                            QLatin1StringView(value)}}});
        };
        QCOMPARE(streamed("Last-Event-ID", "live_1"), QString());
        QCOMPARE(streamed("X-Environment", "test"), QString());
        QVERIFY(!streamed("X-Environment", "moon").isEmpty());
        const ApiOperation show = document.operation(QStringLiteral("getEmail"));
        QVERIFY(!document.problemsOfCall(show, {}).isEmpty());
        const ApiOperation send = document.operation(QStringLiteral("sendEmail"));
        QVERIFY(!document.problemsOfCall(send, {}).isEmpty());
        QVERIFY(!document.problemsOfCall(send, {.body = QJsonObject()}).isEmpty());
        QCOMPARE(document.problemsOfCall(send, {.body = send.exampleBody()}), QString());
    }
};

QTEST_GUILESS_MAIN(OpenApiTest)
#include "tst_openapi.moc"
