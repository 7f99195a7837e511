// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/mappingscript.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;

// Fields as a function. That it makes the same body is shown where functions run, in tst_transformationstep.
class MappingScriptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesAreQuoted()
    {
        const QString script = scriptOfMapping(
            {{QStringLiteral("a\"b"), QStringLiteral("data.x'); throw 1; ('")},
             {QStringLiteral("fixed"), QJsonObject{{QStringLiteral("value"), QStringLiteral("</script>\n\"")}}}});
        QVERIFY(script.contains(QStringLiteral("\"a\\\"b\": read(\"data.x'); throw 1; ('\")")));
        QVERIFY(script.contains(QStringLiteral("\"fixed\": \"</script>\\n\\\"\"")));
    }
    void membersStandTogether()
    {
        const QString script = scriptOfMapping({{QStringLiteral("who.email"), QStringLiteral("data.email")},
                                                {QStringLiteral("who.name"), QStringLiteral("data.name")}});
        QCOMPARE(script.count(QStringLiteral("\"who\": {")), 1);
    }
    void whatIsTooDeepIsLeftOut()
    {
        const QString script = scriptOfMapping({{QStringLiteral("a.").repeated(30'000) + u'b', QStringLiteral("id")},
                                                {QStringLiteral("c"), QStringLiteral("id")}});
        QVERIFY(script.contains(QStringLiteral("\"c\": read(\"id\")"))
                && !script.contains(u'a' + QStringLiteral("\":")));
    }
    void pathsNameEveryValue()
    {
        const QJsonObject event{{QStringLiteral("id"), QStringLiteral("evt_1")},
                                {QStringLiteral("data"),
                                 QJsonObject{{QStringLiteral("tags"), QJsonArray{1, 2}},
                                             {QStringLiteral("none"), QJsonObject()},
                                             {QStringLiteral("in"), QJsonObject{{QStringLiteral("x"), 1}}}}}};
        QCOMPARE(pathsInto(event), QStringList({QStringLiteral("data.in.x"), QStringLiteral("data.none"),
                                                QStringLiteral("data.tags"), QStringLiteral("id")}));
    }
};

QTEST_GUILESS_MAIN(MappingScriptTest)
#include "tst_mappingscript.moc"
