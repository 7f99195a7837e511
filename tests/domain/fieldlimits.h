// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QTest>

namespace pm::test {

// For the data of a test of what fields may hold at most: a field, the most, and one more than that.
inline void addFieldLimits()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("most");
    QTest::addColumn<QJsonValue>("tooMuch");
}

// Of characters, however many units of UTF-16 each of them takes.
inline void addTextLimit(const char *field, qsizetype most)
{
    QTest::newRow(field) << QString::fromLatin1(field) << QJsonValue(QString(most, u'x'))
                         << QJsonValue(QString(most + 1, u'x'));
    const QString penguin = QStringLiteral("\U0001f427");
    QTest::addRow("%s of pairs", field) << QString::fromLatin1(field) << QJsonValue(penguin.repeated(most))
                                        << QJsonValue(penguin.repeated(most + 1));
}

// In `json`, which is accepted without the field, the most is taken, and one more is refused by the field's name.
template<class Decode>
void compareFieldLimit(QJsonObject json, Decode decode)
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, most);
    QFETCH(QJsonValue, tooMuch);
    json.insert(field, most);
    QVERIFY(decode(json));
    json.insert(field, tooMuch);
    const auto decoded = decode(json);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fields.keys(), QStringList{field});
}

} // namespace pm::test
