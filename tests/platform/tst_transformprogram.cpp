// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/keyclient.h"
#include "tests/support/receiver.h"

#include <QJsonArray>
#include <QTest>

using namespace pm::test;

namespace {

QJsonObject script()
{
    return {{QStringLiteral("kind"), QStringLiteral("javascript")},
            {QStringLiteral("source"),
             QStringLiteral("function transform(event) { return { body: { about: event.data.subject } }; }")}};
}

QJsonObject webhook(const QString &url)
{
    return {{QStringLiteral("name"), QStringLiteral("Log")},
            {QStringLiteral("endpoint_url"), url},
            {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}},
            {QStringLiteral("transformation"), script()}};
}

} // namespace

// The real program finds the one that runs functions beside itself.
class TransformProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void previewsRun();
    void deliveriesAreTransformed();

private:
    std::unique_ptr<PlatformProcess> m_process;
    KeyOfTenant m_key;
};

void TransformProgramTest::init()
{
    m_process = std::make_unique<PlatformProcess>();
    QVERIFY2(m_process->start({QStringLiteral("--allow-private-endpoints")}), m_process->log());
    m_key = makeKeyOfTenant(*m_process, QStringLiteral("enterprise"));
    QVERIFY(!m_key.secret.isEmpty());
}

void TransformProgramTest::previewsRun()
{
    const HttpReply reply = operatorOf(*m_process, m_key)
                                ->post(QStringLiteral("/api/v1/platform/webhooks/transform/preview"),
                                       {{QStringLiteral("transformation"), script()}});
    QVERIFY2(reply.status == 200, describe(reply));
    QCOMPARE(reply.json().value(QStringLiteral("body")).toString(),
             QStringLiteral(R"({"about":"Your order is on its way"})"));
}

void TransformProgramTest::deliveriesAreTransformed()
{
    Receiver receiver;
    const HttpReply made = operatorOf(*m_process, m_key)
                               ->post(QStringLiteral("/api/v1/platform/webhooks"),
                                      webhook(receiver.url(QStringLiteral("/hook"))));
    QVERIFY2(made.status == 201, describe(made));
    const auto client = clientOf(*m_process, m_key);
    QCOMPARE(sendMessage(*client, QStringLiteral("order-1042")).status, 200);
    QVERIFY(receiver.waitForRequests(1));
    QCOMPARE(receiver.requests().front().body, R"({"about":"order-1042"})");
}

QTEST_GUILESS_MAIN(TransformProgramTest)
#include "tst_transformprogram.moc"
