// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/message.h"
#include "tests/domain/fieldlimits.h"

#include <QJsonArray>

using namespace pm;

class MessageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsOneRecipientOrMany()
    {
        const auto one = outgoingMessageFromJson(QJsonObject{{QStringLiteral("to"), QStringLiteral("a@b.test")}});
        QVERIFY(one.has_value());
        QCOMPARE(one->to, QStringList{QStringLiteral("a@b.test")});
        const auto two = outgoingMessageFromJson(
            QJsonObject{{QStringLiteral("to"), QJsonArray{QStringLiteral("a@b.test"), QStringLiteral("c@d.test")}}});
        QVERIFY(two.has_value());
        QCOMPARE(two->to.size(), 2);
    }

    void nullIsNothing()
    {
        QJsonObject json{{QStringLiteral("to"), QStringLiteral("a@b.test")}};
        for (const char *field : {"from", "subject", "html_body", "text_body", "body", "tags", "track_opens",
                                  "track_clicks", "template_id", "variables", "campaign_id", "provider", "type"})
            json.insert(QLatin1StringView(field), QJsonValue());
        const auto decoded = outgoingMessageFromJson(json);
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().fields.keys().join(u' ')));
        QCOMPARE(decoded->type, QStringLiteral("transactional"));
    }

    // One more than the most is refused, the most is not.
    void limits_data()
    {
        test::addFieldLimits();
        test::addTextLimit("subject", 998);
        test::addTextLimit("html_body", 1'000'000);
        test::addTextLimit("text_body", 1'000'000);
        test::addTextLimit("body", 1'000'000);
        test::addTextLimit("template_id", 64);
        test::addTextLimit("campaign_id", 64);
        const auto list = [](const QString &item, int count) {
            return QJsonValue(QJsonArray::fromStringList(QStringList(count, item)));
        };
        const QString address = QStringLiteral("a@b.test");
        QTest::newRow("recipients") << QStringLiteral("to") << list(address, 50) << list(address, 51);
        QTest::newRow("tags") << QStringLiteral("tags") << list(QStringLiteral("t"), 10)
                              << list(QStringLiteral("t"), 11);
        QTest::newRow("a tag") << QStringLiteral("tags") << list(QString(50, u't'), 1) << list(QString(51, u't'), 1);
    }
    void limits()
    {
        test::compareFieldLimit({{QStringLiteral("to"), QStringLiteral("a@b.test")}}, outgoingMessageFromJson);
    }

    void refuses_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("field");
        const QJsonObject valid{{QStringLiteral("to"), QStringLiteral("a@b.test")}};
        const auto with = [&](const QString &name, const QJsonValue &value) {
            QJsonObject json = valid;
            json.insert(name, value);
            return json;
        };
        QTest::newRow("no recipient") << QJsonObject{} << QStringLiteral("to");
        QTest::newRow("number") << with(QStringLiteral("to"), 5) << QStringLiteral("to");
        QTest::newRow("empty list") << with(QStringLiteral("to"), QJsonArray()) << QStringLiteral("to");
        QTest::newRow("not an address") << with(QStringLiteral("to"), QStringLiteral("a@b@c")) << QStringLiteral("to");
        QTest::newRow("header injection")
            << with(QStringLiteral("subject"), QStringLiteral("x\r\nBcc: a@b.test")) << QStringLiteral("subject");
        QTest::newRow("address injection")
            << with(QStringLiteral("from"), QStringLiteral("a@b.test\r\nBcc: c@d.test")) << QStringLiteral("from");
        QTest::newRow("type") << with(QStringLiteral("type"), QStringLiteral("spam")) << QStringLiteral("type");
        QTest::newRow("tag") << with(QStringLiteral("tags"), QJsonArray{QString(51, u'x')}) << QStringLiteral("tags");
        QTest::newRow("unknown") << with(QStringLiteral("cc"), QStringLiteral("a@b.test")) << QStringLiteral("cc");
    }
    void refuses()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QString, field);
        const auto decoded = outgoingMessageFromJson(json);
        QVERIFY(!decoded);
        QVERIFY(decoded.error().fields.contains(field));
    }
};

QTEST_GUILESS_MAIN(MessageTest)
#include "tst_message.moc"
