// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/fieldreader.h"

#include <QTest>

using namespace pm;

class FieldReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesEveryWrongFieldAtOnce()
    {
        FieldReader reader(QJsonObject{{QStringLiteral("count"), 1.5},
                                       {QStringLiteral("flag"), QStringLiteral("yes")},
                                       {QStringLiteral("when"), QStringLiteral("2026-11-26T10:00:00")},
                                       {QStringLiteral("tags"), QJsonArray{1, 2}},
                                       {QStringLiteral("values"), QJsonArray()},
                                       {QStringLiteral("extra"), 1}});
        reader.text(QStringLiteral("name"));
        reader.optionalInteger(QStringLiteral("count"));
        reader.optionalBool(QStringLiteral("flag"));
        reader.optionalTime(QStringLiteral("when"));
        reader.optionalTexts(QStringLiteral("tags"));
        reader.optionalObject(QStringLiteral("values"));
        reader.rejectUnknown();
        const auto finished = reader.finish();
        QVERIFY(!finished);
        const QStringList expected{QStringLiteral("count"), QStringLiteral("extra"), QStringLiteral("flag"),
                                   QStringLiteral("name"),  QStringLiteral("tags"),  QStringLiteral("values"),
                                   QStringLiteral("when")};
        QCOMPARE(QStringList(finished.error().fields.keys()), expected);
        QCOMPARE(finished.error().kind, ErrorKind::Validation);
    }

    void nullAndMissingOptionalFieldsAreNothing()
    {
        FieldReader reader(QJsonObject{{QStringLiteral("a"), QJsonValue::Null}});
        QVERIFY(!reader.optionalText(QStringLiteral("a")));
        QVERIFY(!reader.optionalText(QStringLiteral("b")));
        QVERIFY(!reader.optionalObject(QStringLiteral("a")));
        reader.rejectUnknown();
        QCOMPARE(reader.integer(QStringLiteral("c"), 7), 7);
        QVERIFY(reader.finish().has_value());
    }

    void keepsTheFirstSentenceOfAField()
    {
        FieldReader reader(QJsonObject{});
        reader.text(QStringLiteral("name"));
        reader.reject(QStringLiteral("name"), QStringLiteral("second"));
        QVERIFY(reader.finish().error().fields.value(QStringLiteral("name")) != QStringLiteral("second"));
    }
};

QTEST_GUILESS_MAIN(FieldReaderTest)
#include "tst_fieldreader.moc"
