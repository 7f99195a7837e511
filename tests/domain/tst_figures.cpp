// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/figures.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;

class FiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackFromTheWire()
    {
        const EmailFigures figures{.range = {.first = 20'000, .last = 20'001},
                                   .days = {{{QStringLiteral("sent"), 4}, {QStringLiteral("delivered"), 2}},
                                            {{QStringLiteral("sent"), 4}, {QStringLiteral("opened"), 1}}}};
        const QJsonObject json = toJson(figures);
        QCOMPARE(json.value(QStringLiteral("rates")).toObject().value(QStringLiteral("delivery_rate")).toDouble(),
                 0.25);
        QCOMPARE(json.value(QStringLiteral("totals")).toObject().value(QStringLiteral("sent")).toInt(), 8);
        const auto read = emailFiguresFromJson(json);
        QVERIFY(read);
        QCOMPARE(toJson(*read), json);
    }

    void refusesWhatIsNone()
    {
        const QJsonObject valid = toJson(EmailFigures{.range = {.first = 1, .last = 1}, .days = {{}}});
        QVERIFY(emailFiguresFromJson(valid));
        QJsonObject noSeries = valid;
        noSeries.remove(QStringLiteral("series"));
        QVERIFY(!emailFiguresFromJson(noSeries));
        QJsonObject badRange = valid;
        badRange.insert(QStringLiteral("range"), QJsonObject{{QStringLiteral("from"), QStringLiteral("soon")}});
        QVERIFY(!emailFiguresFromJson(badRange));
        QJsonObject badCount = valid;
        badCount.insert(QStringLiteral("series"),
                        QJsonArray{QJsonObject{{QStringLiteral("sent"), QStringLiteral("many")}}});
        QVERIFY(!emailFiguresFromJson(badCount));
    }

    void daysAreDates()
    {
        QCOMPARE(dateOfDay(0), QStringLiteral("1970-01-01"));
        QCOMPARE(dayOfDate(dateOfDay(20'500)), std::optional<qint64>(20'500));
        for (const char *date : {"", "2027-02-30", "2027-2-3", "27-02-03", "2027-02-03T00:00:00Z"})
            QVERIFY2(!dayOfDate(QString::fromLatin1(date)), date);
    }
};

QTEST_GUILESS_MAIN(FiguresTest)
#include "tst_figures.moc"
