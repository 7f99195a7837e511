// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/contact.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;

namespace {

QJsonValue tags(int count, qsizetype length = 0)
{
    QJsonArray all;
    for (int i = 0; i < count; ++i)
        all.append(QString::number(i).rightJustified(length, u'x'));
    return all;
}

QJsonValue attributes(int count, qsizetype nameLength = 0, qsizetype valueLength = 1)
{
    QJsonObject all;
    for (int i = 0; i < count; ++i)
        all.insert(QString::number(i).rightJustified(nameLength, u'n'), QString(valueLength, u'v'));
    return all;
}

} // namespace

class ContactTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // One more than the most is refused, the most is not.
    void limits_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("most");
        QTest::addColumn<QJsonValue>("tooMuch");
        for (const char *text : {"first_name", "last_name", "company", "phone", "job_title"})
            QTest::newRow(text) << QString::fromLatin1(text) << QJsonValue(QString(200, u'x'))
                                << QJsonValue(QString(201, u'x'));
        const QString ofTags = QStringLiteral("tags");
        QTest::newRow("tags") << ofTags << tags(50) << tags(51);
        QTest::newRow("a tag") << ofTags << tags(1, 64) << tags(1, 65);
        const QString ofAttributes = QStringLiteral("attributes");
        QTest::newRow("attributes") << ofAttributes << attributes(100) << attributes(101);
        QTest::newRow("a name") << ofAttributes << attributes(1, 64) << attributes(1, 65);
        QTest::newRow("a value") << ofAttributes << attributes(1, 1, 1000) << attributes(1, 1, 1001);
    }
    void limits()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, most);
        QFETCH(QJsonValue, tooMuch);
        QJsonObject json{{QStringLiteral("email"), QStringLiteral("ada@example.com")}};
        json.insert(field, most);
        QVERIFY(contactContentFromJson(json));
        json.insert(field, tooMuch);
        const auto decoded = contactContentFromJson(json);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().fields.keys(), QStringList{field});
    }
};

QTEST_APPLESS_MAIN(ContactTest)
#include "tst_contact.moc"
