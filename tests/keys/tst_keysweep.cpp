// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::TestDatabase;

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
const QString kAnswers = QStringLiteral("SELECT COUNT(*) FROM idempotent_answers");

HttpReply make(KeysUnderTest &platform, const QByteArray &idempotencyKey)
{
    return platform.admin("POST", {},
                          {{QStringLiteral("name"), QStringLiteral("Worker")},
                           {QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")}}},
                          {{"Idempotency-Key", idempotencyKey}});
}

} // namespace

// What is kept for a time only.
class TestKeySweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oldAnswersGo_data() { TestDatabase::addRows(); }
    void oldAnswersGo();
    void moreAnswersThanABiteGo_data() { TestDatabase::addRows(); }
    void moreAnswersThanABiteGo();
};

// A request makes room for its own answer, and leaves those of others to the sweep.
void TestKeySweep::oldAnswersGo()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    const HttpReply first = make(platform, "first");
    QCOMPARE(first.status, 201);
    QCOMPARE(make(platform, "second").status, 201);
    platform.clock.advance(kDayMs + 1);
    platform.signInAgain();
    const HttpReply anew = make(platform, "first");
    QCOMPARE(anew.status, 201);
    QVERIFY(!anew.hasHeader("Idempotent-Replayed"));
    QVERIFY(anew.json() != first.json());
    QCOMPARE(platform.scalar(kAnswers).toInt(), 2);
    QCOMPARE(make(platform, "first").json(), anew.json());

    QVERIFY(platform.node().service().sweep().sweep());
    QCOMPARE(platform.scalar(QStringLiteral("SELECT MIN(idempotency_key) FROM idempotent_answers")).toString(),
             QStringLiteral("first"));
    QCOMPARE(platform.scalar(kAnswers).toInt(), 1);
    QVERIFY(make(platform, "first").hasHeader("Idempotent-Replayed"));
}

void TestKeySweep::moreAnswersThanABiteGo()
{
    QFETCH(QString, database);
    KeysUnderTest platform(database);
    QCOMPARE(make(platform, "kept").status, 201);
    const auto copied = platform.database().write([&](store::Connection &connection) {
        return connection.execute(
            QStringLiteral("INSERT INTO idempotent_answers (owner, idempotency_key, request_hash, status, answer,"
                           " created_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)"
                           " SELECT owner, 'old' || i, request_hash, status, answer, created_at - ?"
                           " FROM idempotent_answers, n"),
            {kDayMs});
    });
    QVERIFY(copied);
    platform.clock.advance(3600'000);
    QVERIFY(platform.node().service().sweep().sweep());
    QCOMPARE(platform.scalar(kAnswers).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestKeySweep)
#include "tst_keysweep.moc"
