// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/parameterprobe.h"
#include "tests/support/platformprocess.h"
#include "tests/support/rawsocket.h"

#include <QJsonDocument>
#include <QRegularExpression>

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

namespace {

constexpr int kPatienceMs = 20'000;

// Of a stream, the data of the next event of that kind.
QJsonObject nextEvent(test::RawSocket &socket, const QString &kind)
{
    static const QRegularExpression event(
        QStringLiteral("id: live_[0-9A-Z]{26}\\.[0-9]+\nevent: ([a-z.]+)\ndata: (.*)\n\n\\z"));
    while (true) {
        const QByteArray text = socket.readUntil("\n\n", kPatienceMs);
        const QRegularExpressionMatch match = event.match(QString::fromUtf8(text));
        if (text.isEmpty() || match.captured(1) == kind)
            return QJsonDocument::fromJson(match.captured(2).toUtf8()).object();
    }
}

} // namespace

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

    // Its answer has no end: the head and an event are looked at.
    void theStreamIsAsDocumented()
    {
        const ApiOperation operation = m_document->operation(QStringLiteral("streamEvents"));
        const ApiCall call = m_caller->fullCall(operation, As::Operator);
        QCOMPARE(m_document->problemsOfCall(operation, call), QString());
        test::RawSocket socket;
        QVERIFY(socket.connectTo(m_platform.port()));
        QVERIFY(socket.send(m_caller->requestOf(operation, call, As::Operator).wire()));
        const test::HttpReply head = socket.readReply(kPatienceMs);
        QCOMPARE(head.status, 200);
        const QByteArray type = head.header("Content-Type");
        QCOMPARE(m_document->problemsOfAnswer(operation, head.status, type, {}), QString());
        QCOMPARE(m_document->problemsOfHeaders(operation, head), QString());
        std::ignore = m_things->idFor(QStringLiteral("/api/v1/platform/webhooks/deliveries"), As::Operator);
        const QJsonObject delivery = nextEvent(socket, QStringLiteral("delivery"));
        QVERIFY(!delivery.isEmpty());
        const QJsonObject schema{{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/Delivery")}};
        QCOMPARE(m_document->schemas().problems(schema, delivery), QString());
    }

    // A text may have as many characters as the document says, whatever they take in UTF-16.
    void lengthsAreInCharacters()
    {
        for (const ApiOperation &operation : m_document->operations()) {
            const As as = ThingMaker::callersOf(operation).first();
            const auto texts = longestTexts(operation);
            for (const int more : texts.empty() ? QList<int>() : QList<int>{0, 1}) {
                ApiCall call = m_caller->plainCall(operation, as);
                for (const auto &[field, longest] : texts)
                    call.body->insert(field, QStringLiteral("\U00010437").repeated(longest + more));
                const test::HttpReply reply = m_caller->make(operation, call, as);
                const QStringList wrong = test::wrongFields(reply);
                for (const auto &[field, longest] : texts) {
                    if (wrong.contains(field) != (more > 0))
                        m_problems.append(QStringLiteral("%1: %2 of %3: %4")
                                              .arg(operation.id(), field, QString::number(longest + more),
                                                   QString::fromUtf8(reply.body.left(300))));
                }
            }
        }
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
    // Of the body, where any text is one.
    [[nodiscard]] std::vector<std::pair<QString, qsizetype>> longestTexts(const ApiOperation &operation) const
    {
        constexpr int kMostInABody = 50'000; // of four bytes each, within the limit of a body
        static const QStringList special{QStringLiteral("email"),       QStringLiteral("owner_email"),
                                         QStringLiteral("from"),        QStringLiteral("endpoint_url"),
                                         QStringLiteral("template_id"), QStringLiteral("campaign_id")};
        std::vector<std::pair<QString, qsizetype>> texts;
        const bool isOwnAccount = operation.path.startsWith(QStringLiteral("/api/v1/auth/"));
        if (isOwnAccount || operation.id() == QStringLiteral("addDomain"))
            return texts;
        const QJsonObject members = m_document->bodySchemaOf(operation).value(QStringLiteral("properties")).toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            const int longest = member->toObject().value(QStringLiteral("maxLength")).toInt();
            if (longest > 0 && longest <= kMostInABody && !special.contains(member.key()))
                texts.emplace_back(member.key(), longest);
        }
        return texts;
    }

    template<class Function>
    void forEachCaller(const Function &function)
    {
        std::vector<ApiOperation> operations = m_document->operations();
        // The one changes how to sign in, the other ends the session that the others need.
        for (const QString &last : {QStringLiteral("confirmSecondFactor"), QStringLiteral("signOut")})
            std::stable_partition(operations.begin(), operations.end(),
                                  [&](const ApiOperation &operation) { return operation.id() != last; });
        // Its answer has no end, and a test of its own.
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
