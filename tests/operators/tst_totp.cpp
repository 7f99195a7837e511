// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/totp.h"

#include <QTest>

using namespace pm;
using namespace pm::operators;

namespace {

// RFC 6238, appendix B: the ASCII secret "12345678901234567890", the last six of its eight digits.
Secret vectorSecret()
{
    return Secret(QByteArrayView("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
}

} // namespace

class TotpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptsTheVectors_data()
    {
        QTest::addColumn<qint64>("second");
        QTest::addColumn<QString>("code");
        QTest::newRow("59") << qint64(59) << QStringLiteral("287082");
        QTest::newRow("1111111109") << qint64(1111111109) << QStringLiteral("081804");
        QTest::newRow("1234567890") << qint64(1234567890) << QStringLiteral("005924");
        QTest::newRow("20000000000") << qint64(20000000000) << QStringLiteral("353130");
    }
    void acceptsTheVectors()
    {
        QFETCH(qint64, second);
        QFETCH(QString, code);
        QCOMPARE(totpStepOf(vectorSecret(), code, second * 1000), std::optional(second / 30));
    }

    void allowsOneStepOfDifference()
    {
        const QString code = QStringLiteral("081804"); // of the step that begins at 1111111080
        const qint64 step = 1111111109 / 30;
        const auto at = [&](qint64 second) { return totpStepOf(vectorSecret(), code, second * 1000); };
        QCOMPARE(at((step - 1) * 30), std::optional(step));
        QCOMPARE(at((step + 2) * 30 - 1), std::optional(step));
        QVERIFY(!at((step - 1) * 30 - 1));
        QVERIFY(!at((step + 2) * 30));
        QCOMPARE(newestTotpStep((step - 1) * 30'000), step);
    }

    void refusesWhatIsNoCode_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << QStringLiteral("28708");
        QTest::newRow("long") << QStringLiteral("2870820");
        QTest::newRow("letters") << QStringLiteral("28708a");
        QTest::newRow("spaces") << QStringLiteral(" 28708");
        QTest::newRow("other digits") << QStringLiteral("٢٨٧٠٨٢");
        QTest::newRow("wrong") << QStringLiteral("287083");
    }
    void refusesWhatIsNoCode()
    {
        QFETCH(QString, code);
        QVERIFY(!totpStepOf(vectorSecret(), code, 59'000));
    }

    void refusesABrokenSecret()
    {
        QVERIFY(!totpStepOf(Secret(QByteArrayView("not base 32!")), QStringLiteral("287082"), 59'000));
        QVERIFY(!totpStepOf(Secret(), QStringLiteral("287082"), 59'000));
    }

    void secretsHave160BitsAndDiffer()
    {
        const Secret one = makeTotpSecret();
        const Secret other = makeTotpSecret();
        QCOMPARE(one.size(), 32);
        QVERIFY(!one.equals(other.reveal()));
        for (const char c : one.reveal().toByteArray())
            QVERIFY((c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7'));
    }

    void uriNamesTheAccount()
    {
        const Secret uri = otpauthUri(vectorSecret(), QStringLiteral("ana+1@example.com"));
        QCOMPARE(uri.reveal().toByteArray(),
                 QByteArray("otpauth://totp/PenguinMails:ana%2B1@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                            "&issuer=PenguinMails&algorithm=SHA1&digits=6&period=30"));
    }
};

QTEST_APPLESS_MAIN(TotpTest)
#include "tst_totp.moc"
