// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/idempotencykey.h"

#include <QTest>

using namespace pm;
using app::IdempotencyKey;

namespace {

const QJsonObject kBody{{QStringLiteral("name"), QStringLiteral("Backend")}};

Error answered(int status)
{
    Error error = Error::of(errorKindOfStatus(status), QStringLiteral("No."));
    error.httpStatus = status;
    return error;
}

} // namespace

class IdempotencyKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherBodyHasAnother()
    {
        IdempotencyKey key;
        const QString first = key.of(kBody);
        QCOMPARE(key.of(kBody), first);
        QVERIFY(key.of({}) != first);
        QVERIFY(key.of(kBody) != first); // of which nobody may ask any more
    }

    void itStaysUntilThereIsAnAnswer_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<bool>("stays");
        QTest::newRow("too late") << Error::of(ErrorKind::Timeout, {}) << true;
        QTest::newRow("no network") << Error::of(ErrorKind::Network, {}) << true;
        QTest::newRow("not what was agreed") << answered(201) << true;
        QTest::newRow("the session has ended") << answered(401) << true;
        QTest::newRow("the first is under way") << answered(409) << true;
        QTest::newRow("too many") << answered(429) << true;
        QTest::newRow("no database") << answered(503) << true;
        QTest::newRow("bad gateway") << answered(502) << true;
        QTest::newRow("a wrong field") << answered(400) << false;
        QTest::newRow("forbidden") << answered(403) << false;
        QTest::newRow("somebody changed it") << answered(412) << false;
    }
    void itStaysUntilThereIsAnAnswer()
    {
        QFETCH(Error, error);
        QFETCH(bool, stays);
        IdempotencyKey key;
        QVERIFY(!key.isOpen());
        const QString first = key.of(kBody);
        key.settle(error);
        QCOMPARE(key.isOpen(), stays);
        QCOMPARE(key.of(kBody) == first, stays);
    }

    void whatWorkedIsOver()
    {
        IdempotencyKey key;
        const QString first = key.of(kBody);
        int seen = 0;
        const Continuation<int> then = key.settledBy(
            Continuation<int>(this, [&seen](const Result<int> &result) { seen = result.value_or(0); }));
        then(fail(ErrorKind::Network, QStringLiteral("Gone.")));
        QCOMPARE(key.of(kBody), first);
        then(7);
        QCOMPARE(seen, 7);
        QVERIFY(key.of(kBody) != first);
    }
};

QTEST_GUILESS_MAIN(IdempotencyKeyTest)
#include "tst_idempotencykey.moc"
