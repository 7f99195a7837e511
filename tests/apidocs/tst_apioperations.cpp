// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/parameterprobe.h"
#include "tests/support/platformprocess.h"

#include <QTest>

using namespace pm;
using test::ApiCall;
using test::ApiDocument;
using test::ApiOperation;
using test::As;
using test::OperationCaller;
using test::ParameterProbe;
using test::PlatformProcess;
using test::ThingMaker;

// Every operation of the document is called on the running service; request and answer must fit the document.
class ApiOperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_platform.start({QStringLiteral("--seed-demo")}, 60'000));
        const auto served = test::HttpExchange(m_platform.url()).get(QStringLiteral("/api/openapi.json"));
        QCOMPARE(served.status, 200);
        m_document = std::make_unique<ApiDocument>(served.json());
        m_things = std::make_unique<ThingMaker>(m_platform.url(), *m_document, PlatformProcess::adminEmail(),
                                                PlatformProcess::adminPassword());
        QVERIFY(m_things->prepare());
        m_caller = std::make_unique<OperationCaller>(*m_document, *m_things);
    }
    void init() { m_problems.clear(); }

    void whatIsNotThereIsA404()
    {
        forEachCaller([this](const ApiOperation &operation, As as) {
            if (operation.path.contains(u'{'))
                check(operation, m_caller->strayCall(operation, as), as, 404);
        });
        QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
    }

    void aBodyOfOtherTypesIsA400()
    {
        forEachCaller([this](const ApiOperation &operation, As as) {
            if (!operation.description.contains(QStringLiteral("requestBody")))
                return;
            const ApiCall call = m_caller->wrongCall(operation, as);
            if (m_document->problemsOfCall(operation, call).isEmpty())
                m_problems.append(operation.id() + QStringLiteral(": the document would allow it"));
            checkAnswer(operation, call, as, 400);
        });
        QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
    }

    void everyQueryIsTakenAsDocumented()
    {
        forEachCaller([this](const ApiOperation &operation, As as) {
            if (operation.method == "GET")
                m_problems += ParameterProbe(*m_document, *m_caller, operation, as).problems();
        });
        QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
    }

    void everyOperationSucceeds()
    {
        forEachCaller([this](const ApiOperation &operation, As as) {
            const ApiCall plain = m_caller->plainCall(operation, as);
            check(operation, plain, as, 200);
            if (static_cast<std::size_t>(plain.parameters.size()) == m_document->parametersOf(operation).size())
                return;
            const ApiCall full = m_caller->fullCall(operation, as);
            if (full.parameters.size() > plain.parameters.size())
                check(operation, full, as, 200);
        });
        QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
    }

private:
    template<class Function>
    void forEachCaller(const Function &function)
    {
        std::vector<ApiOperation> operations = m_document->operations();
        // The one changes how to sign in, the other ends the session that the others need.
        for (const QString &last : {QStringLiteral("confirmSecondFactor"), QStringLiteral("signOut")})
            std::stable_partition(operations.begin(), operations.end(),
                                  [&](const ApiOperation &operation) { return operation.id() != last; });
        // Its answer has no end.
        std::erase_if(operations,
                      [](const ApiOperation &operation) { return operation.id() == QStringLiteral("streamEvents"); });
        for (const ApiOperation &operation : operations) {
            for (const As as : ThingMaker::callersOf(operation))
                function(operation, as);
        }
    }

    void check(const ApiOperation &operation, const ApiCall &call, As as, int wanted)
    {
        if (const QString problem = m_document->problemsOfCall(operation, call); !problem.isEmpty())
            m_problems.append(operation.id() + QStringLiteral(" is called wrongly: ") + problem);
        checkAnswer(operation, call, as, wanted);
    }

    // 200 stands for every success.
    void checkAnswer(const ApiOperation &operation, const ApiCall &call, As as, int wanted)
    {
        const auto reply = m_caller->make(operation, call, as);
        QString problem = m_document->problemsOfAnswer(operation, reply.status, reply.header("Content-Type"),
                                                       reply.body);
        if (problem.isEmpty())
            problem = m_document->problemsOfHeaders(operation, reply);
        const bool succeeded = reply.status >= 200 && reply.status < 300;
        if (problem.isEmpty() && (wanted == 200 ? !succeeded : reply.status != wanted))
            problem = QString::fromUtf8(reply.body.left(500));
        if (!problem.isEmpty())
            m_problems.append(QStringLiteral("%1 %2: %3 %4")
                                  .arg(operation.id(), as == As::Key ? QStringLiteral("with a key") : QString())
                                  .arg(reply.status)
                                  .arg(problem));
    }

    PlatformProcess m_platform;
    std::unique_ptr<ApiDocument> m_document;
    std::unique_ptr<ThingMaker> m_things;
    std::unique_ptr<OperationCaller> m_caller;
    QStringList m_problems;
};

QTEST_GUILESS_MAIN(ApiOperationsTest)
#include "tst_apioperations.moc"
