// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/requestbin.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;

namespace {

constexpr UnixMs kMade = 1'795'183'351'000;

QJsonObject binJson()
{
    return {{QStringLiteral("id"), QStringLiteral("bin_1")},
            {QStringLiteral("url"), QStringLiteral("http://127.0.0.1:8025/bins/bin_1")},
            {QStringLiteral("status_code"), 503},
            {QStringLiteral("delay_ms"), 250},
            {QStringLiteral("body"), QStringLiteral("später")},
            {QStringLiteral("created_at"), toIso(kMade)},
            {QStringLiteral("expires_at"), toIso(kMade + 1000)}};
}

QJsonObject requestJson()
{
    return {{QStringLiteral("id"), QStringLiteral("breq_1")},
            {QStringLiteral("at"), toIso(kMade)},
            {QStringLiteral("method"), QStringLiteral("POST")},
            {QStringLiteral("url"), QStringLiteral("http://127.0.0.1:8025/bins/bin_1")},
            {QStringLiteral("headers"), QJsonObject{{QStringLiteral("x-a"), QStringLiteral("1")}}},
            {QStringLiteral("body"), QStringLiteral("/w==")},
            {QStringLiteral("body_encoding"), QStringLiteral("base64")},
            {QStringLiteral("answered"), 503},
            {QStringLiteral("ip"), QStringLiteral("192.0.2.10")},
            {QStringLiteral("truncated"), true}};
}

} // namespace

// What the platform tells of request bins.
class RequestBinTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBinIsRead()
    {
        const RequestBin expected{.id = BinId(QStringLiteral("bin_1")),
                                  .url = QStringLiteral("http://127.0.0.1:8025/bins/bin_1"),
                                  .answer = {.statusCode = 503, .delayMs = 250, .body = QStringLiteral("später")},
                                  .createdAt = kMade,
                                  .expiresAt = kMade + 1000};
        const auto bins = requestBinsFromJson({{QStringLiteral("bins"), QJsonArray{binJson()}}});
        QVERIFY(bins.has_value());
        QCOMPARE(bins->size(), 1U);
        QVERIFY(bins->front() == expected);
        QCOMPARE(toJson(expected.answer).value(QStringLiteral("delay_ms")).toInt(), 250);
    }
    void aRequestIsRead()
    {
        const auto page = receivedRequestPageFromJson(
            {{QStringLiteral("requests"), QJsonArray{requestJson()}}, {QStringLiteral("next_cursor"), QJsonValue()}});
        QVERIFY(page.has_value());
        const ReceivedRequest &received = page->requests.front();
        QCOMPARE(received.request.body, QByteArray("\xff"));
        QCOMPARE(received.request.headers.front().first, QStringLiteral("x-a"));
        QCOMPARE(received.answered, 503);
        QVERIFY(received.truncated);
        QVERIFY(page->nextCursor.isEmpty());
    }
    void whatLacksItsMembersIsRefused()
    {
        QJsonObject bin = binJson();
        bin.remove(QStringLiteral("url"));
        QVERIFY(requestBinFromJson(bin).error().fields.contains(QStringLiteral("url")));
        QVERIFY(!requestBinsFromJson({{QStringLiteral("bins"), QJsonArray{bin}}}));
        QJsonObject request = requestJson();
        request.remove(QStringLiteral("method"));
        QVERIFY(!receivedRequestPageFromJson({{QStringLiteral("requests"), QJsonArray{request}}}));
        QVERIFY(!receivedRequestPageFromJson({}));
    }
};

QTEST_GUILESS_MAIN(RequestBinTest)
#include "tst_requestbin.moc"
