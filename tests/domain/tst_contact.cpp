// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/contact.h"
#include "tests/domain/fieldlimits.h"

#include <QJsonArray>

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
        test::addFieldLimits();
        for (const char *text : {"first_name", "last_name", "company", "phone", "job_title"})
            test::addTextLimit(text, 200);
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
        test::compareFieldLimit({{QStringLiteral("email"), QStringLiteral("ada@example.com")}},
                                [](const QJsonObject &json) { return contactContentFromJson(json); });
    }
};

QTEST_APPLESS_MAIN(ContactTest)
#include "tst_contact.moc"
