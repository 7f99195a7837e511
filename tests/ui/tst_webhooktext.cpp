// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/transformationtemplates.h"
#include "ui/webhooks/webhooktext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace pm;

class WebhookTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixedValuesGoThereAndBack_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << QJsonValue(QStringLiteral("mail sent")) << QStringLiteral("mail sent");
        QTest::newRow("number") << QJsonValue(3) << QStringLiteral("3");
        QTest::newRow("text of a number") << QJsonValue(QStringLiteral("3")) << QStringLiteral("\"3\"");
        QTest::newRow("bool") << QJsonValue(true) << QStringLiteral("true");
        QTest::newRow("nothing") << QJsonValue() << QStringLiteral("null");
        QTest::newRow("empty text") << QJsonValue(QString()) << QString();
        QTest::newRow("quotes") << QJsonValue(QStringLiteral("a \"b\", c")) << QStringLiteral("a \"b\", c");
        QTest::newRow("array") << QJsonValue(QJsonArray{1, QStringLiteral("x")}) << QStringLiteral("[1,\"x\"]");
    }
    void fixedValuesGoThereAndBack()
    {
        QFETCH(QJsonValue, value);
        QFETCH(QString, text);
        QCOMPARE(ui::fixedText(value), text);
        QCOMPARE(ui::fixedFromText(text), value);
    }
    void saysWhenItGivesUp_data()
    {
        QTest::addColumn<int>("attempts");
        QTest::addColumn<QString>("text");
        QTest::newRow("as it is set up") << WebhookContent().maxAttempts
                                         << QStringLiteral("Gives up after about 1 h 21 min. Never used: 24 h.");
        QTest::newRow("once") << 1
                              << QStringLiteral(
                                     "Gives up at the first failure. Never used: 1 m, 5 m, 15 m, 1 h, 24 h.");
        QTest::newRow("to the end") << 6 << QStringLiteral("Gives up after about 25 h 21 min.");
    }
    void saysWhenItGivesUp()
    {
        QFETCH(int, attempts);
        QFETCH(QString, text);
        QCOMPARE(ui::outlookText(retryOutlook(WebhookContent().retrySchedule, attempts)), text);
    }
    void everyTemplateHasAName()
    {
        for (const TransformationTemplate &each : transformationTemplates())
            QVERIFY2(ui::transformationTemplateText(each.name) != each.name, qPrintable(each.name));
    }
};

QTEST_GUILESS_MAIN(WebhookTextTest)
#include "tst_webhooktext.moc"
