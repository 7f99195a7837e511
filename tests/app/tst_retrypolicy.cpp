// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/answerdecoder.h"
#include "app/api/retrypolicy.h"

#include <QTest>

using namespace pm;
using namespace pm::app;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr int kManyTries = 10;

Error answered(int status, int retryAfterSeconds = 0)
{
    Error error = Error::of(errorKindOfStatus(status), QStringLiteral("m"));
    error.httpStatus = status;
    error.retryAfterSeconds = retryAfterSeconds;
    return error;
}

std::optional<milliseconds> delay(const Error &error, int triesMade, double chance)
{
    return delayBeforeRetry({.method = Method::Get, .tries = kManyTries}, error, triesMade, chance);
}

// As the answer tells it.
int secondsOf(const QByteArray &retryAfter, const QByteArray &date)
{
    const auto answer = decodeAnswer({.status = 503,
                                      .headers = {{"retry-after", retryAfter}, {"date", date}},
                                      .body = R"({"error":"unavailable","message":"m"})"});
    return answer.error().retryAfterSeconds;
}

} // namespace

class RetryPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatMayBeRepeated_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("may");
        const QString key = QStringLiteral("k");
        QTest::newRow("GET") << Method::Get << QString() << true;
        QTest::newRow("PUT") << Method::Put << QString() << true;
        QTest::newRow("DELETE") << Method::Delete << QString() << true;
        QTest::newRow("POST") << Method::Post << QString() << false;
        QTest::newRow("POST with a key") << Method::Post << key << true;
        QTest::newRow("PATCH") << Method::Patch << key << false;
    }
    void whatMayBeRepeated()
    {
        QFETCH(Method, method);
        QFETCH(QString, key);
        QFETCH(bool, may);
        const PlatformRequest request{.method = method, .idempotencyKey = key};
        QCOMPARE(isRepeatable(request), may);
        QCOMPARE(delayBeforeRetry(request, answered(503), 1, 0).has_value(), may);
    }

    void whatMayPass_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<bool>("may");
        QTest::newRow("nobody there") << Error::of(ErrorKind::Network, QStringLiteral("m")) << true;
        QTest::newRow("too slow") << Error::of(ErrorKind::Timeout, QStringLiteral("m")) << false;
        QTest::newRow("no trust") << Error::of(ErrorKind::Tls, QStringLiteral("m")) << false;
        QTest::newRow("429 with a time") << answered(429, 1) << true;
        QTest::newRow("429") << answered(429) << false;
        for (int status : {400, 401, 403, 404, 409, 412, 423, 500})
            QTest::addRow("%d", status) << answered(status) << false;
        for (int status : {502, 503, 504})
            QTest::addRow("%d", status) << answered(status) << true;
    }
    void whatMayPass()
    {
        QFETCH(Error, error);
        QTEST(delay(error, 1, 0).has_value(), "may");
    }

    // 250 ms, 500 ms, 1 s and so on, of which chance takes up to a half.
    void eachStepIsTwiceAsLong()
    {
        milliseconds step = 250ms;
        for (int tries = 1; tries < kManyTries; ++tries, step *= 2) {
            QCOMPARE(*delay(answered(503), tries, 0), step / 2);
            QCOMPARE(*delay(answered(503), tries, 1), step);
            for (int i = 0; i <= 100; ++i) {
                const milliseconds wait = *delay(answered(503), tries, i / 100.0);
                QVERIFY(wait >= step / 2 && wait <= step);
            }
        }
        QVERIFY(!delay(answered(503), kManyTries, 0));
    }

    void waitsOnTopOfWhatIsAsked()
    {
        QCOMPARE(*delay(answered(503, 3), 1, 1), 3250ms);
        QCOMPARE(*delay(answered(429, 10), 1, 0), 10'125ms);
        QVERIFY(!delay(answered(429, 11), 1, 0)); // nobody waits that long before a window
    }

    void aTimeIsSecondsOrADate_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<int>("seconds");
        const QByteArray now = "Sun, 06 Nov 1994 08:49:37 GMT";
        QTest::newRow("seconds") << QByteArray("7") << now << 7;
        QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:49:45 GMT") << now << 8;
        QTest::newRow("next day") << QByteArray("Mon, 07 Nov 1994 08:49:37 GMT") << now << 86'400;
        QTest::newRow("past") << QByteArray("Sun, 06 Nov 1994 08:49:00 GMT") << now << 0;
        QTest::newRow("negative") << QByteArray("-5") << now << 0;
        QTest::newRow("neither") << QByteArray("soon") << now << 0;
        QTest::newRow("nothing") << QByteArray() << now << 0;
        QTest::newRow("too far") << QByteArray("Fri, 31 Dec 9999 23:59:59 GMT") << now
                                 << std::numeric_limits<int>::max();
    }
    void aTimeIsSecondsOrADate()
    {
        QFETCH(QByteArray, retryAfter);
        QFETCH(QByteArray, date);
        QTEST(secondsOf(retryAfter, date), "seconds");
    }

    // The platform's clock is asked before ours, which may be wrong.
    void aDateWithoutThePlatformsTimeIsMeasuredByOurs()
    {
        const QString later = QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(60),
                                                    QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        const int seconds = secondsOf(later.toLatin1(), {});
        QVERIFY(seconds > 50 && seconds <= 60);
    }
};

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "tst_retrypolicy.moc"
