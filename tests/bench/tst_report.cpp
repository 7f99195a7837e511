// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/report.h"

#include <QTest>

#include <numeric>

using namespace pm;

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentilesAreTheNearestRanks_data();
    void percentilesAreTheNearestRanks();
    void percentilesOfNothing() { QCOMPARE(bench::percentile({}, 95), 0.0); }
};

void TestReport::percentilesAreTheNearestRanks_data()
{
    QTest::addColumn<int>("count"); // of the values 1, 2, 3 …
    QTest::addColumn<int>("hundredths");
    QTest::addColumn<double>("value");
    QTest::newRow("one alone") << 1 << 95 << 1.0;
    QTest::newRow("the slowest of few") << 7 << 95 << 7.0;
    QTest::newRow("all but the slowest of twenty") << 20 << 95 << 19.0;
    QTest::newRow("between two ranks") << 38 << 95 << 37.0;
    QTest::newRow("99 of a hundred") << 100 << 99 << 99.0;
    QTest::newRow("99 % of more") << 101 << 99 << 100.0;
}

void TestReport::percentilesAreTheNearestRanks()
{
    QFETCH(int, count);
    QFETCH(int, hundredths);
    std::vector<double> values(static_cast<std::size_t>(count));
    std::iota(values.rbegin(), values.rend(), 1.0); // the slowest first
    QTEST(bench::percentile(values, static_cast<std::size_t>(hundredths)), "value");
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
