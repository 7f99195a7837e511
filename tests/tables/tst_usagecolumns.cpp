// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/usagecolumns.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace pm;

namespace {

UsageReport report()
{
    UsageReport report;
    report.totals = {.requests = 400, .errors = 3};
    report.keys = {{.key = KeyId(QStringLiteral("k1")),
                    .name = QStringLiteral("Shop"),
                    .totals = {.requests = 300, .errors = 3, .rateLimited = 2, .averageMs = 4.4, .p95Ms = 20}},
                   {.key = KeyId(QStringLiteral("k2")), .name = QStringLiteral("Idle"), .totals = {.requests = 100}},
                   {.key = KeyId(QStringLiteral("k3")),
                    .name = QStringLiteral("Slow"),
                    .totals = {.requests = 1, .averageMs = 30'000, .p95Ms = kBeyondBoundsMs}}};
    report.endpoints = {{.endpoint = QStringLiteral("GET /a"), .count = 400, .averageMs = 4}};
    report.statusCodes = {{QStringLiteral("200"), 397}, {QStringLiteral("500"), 3}};
    return report;
}

QStringList rowOf(const ItemTableModel<UsageLine> &model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(row, column).data().toString();
    return cells;
}

} // namespace

class UsageColumnsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void keys()
    {
        ItemTableModel<UsageLine> model(keyLineColumns());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset(keyLines(report()), {});
        QCOMPARE(rowOf(model, 0), QStringList({QStringLiteral("Shop"), QStringLiteral("300"), QStringLiteral("3"),
                                               QStringLiteral("2"), QStringLiteral("4"), QStringLiteral("20")}));
        QCOMPARE(rowOf(model, 1).mid(4), QStringList({QString(), QString()})); // nothing is not 0 ms
        QCOMPARE(rowOf(model, 2).last(), QStringLiteral("> 2 s"));             // which may be 30 s
        QCOMPARE(model.itemAt(1)->id.text(), QStringLiteral("k2"));
    }

    void endpointsAndStatuses()
    {
        ItemTableModel<UsageLine> endpoints(endpointLineColumns());
        endpoints.reset(endpointLines(report()), {});
        QCOMPARE(rowOf(endpoints, 0), QStringList({QStringLiteral("GET /a"), QStringLiteral("100 %"),
                                                   QStringLiteral("400"), QStringLiteral("4")}));
        ItemTableModel<UsageLine> statuses(statusLineColumns());
        statuses.reset(statusLines(report()), {});
        QCOMPARE(rowOf(statuses, 0),
                 QStringList({QStringLiteral("200"), QStringLiteral("99 %"), QStringLiteral("397")})); // not all
        QCOMPARE(rowOf(statuses, 1),
                 QStringList({QStringLiteral("500"), QStringLiteral("< 1 %"), QStringLiteral("3")})); // not none
    }

    void nothingIsNoShare()
    {
        UsageReport empty = report();
        empty.totals.requests = 0;
        QCOMPARE(endpointLines(empty)[0].share, 0.0);
    }
};

QTEST_GUILESS_MAIN(UsageColumnsTest)
#include "tst_usagecolumns.moc"
