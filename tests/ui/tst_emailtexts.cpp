// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/attributetext.h"
#include "ui/email/draftpreview.h"
#include "ui/email/variablefields.h"

#include <QLineEdit>
#include <QTest>

using namespace pm;

// What people type for attributes, tags and variables, and what becomes of it.
class EmailTextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void attributesKeepTheirTypes()
    {
        const QJsonObject attributes{{QStringLiteral("plan"), QStringLiteral("gold")},
                                     {QStringLiteral("seats"), 12},
                                     {QStringLiteral("trial"), true},
                                     {QStringLiteral("zip"), QStringLiteral("01234")},
                                     {QStringLiteral("score"), QStringLiteral("7")},
                                     {QStringLiteral("said"), QStringLiteral("true")},
                                     {QStringLiteral("empty"), QString()},
                                     {QStringLiteral("spaced"), QStringLiteral(" x ")},
                                     {QStringLiteral("quote"), QStringLiteral("\"a\" = b\nc")}};
        const QString lines = ui::attributeLines(attributes);
        QVERIFY(lines.contains(QStringLiteral("plan = gold")));
        QVERIFY(lines.contains(QStringLiteral("score = \"7\"")));
        const auto read = ui::attributesFromLines(lines);
        QVERIFY(read);
        QCOMPARE(*read, attributes);
    }

    void aWrongLineIsNamed()
    {
        const auto read = ui::attributesFromLines(QStringLiteral("plan = gold\n\nseats 12"));
        QVERIFY(!read);
        QVERIFY(read.error().message.contains(u'3'));
        QVERIFY(!ui::attributesFromLines(QStringLiteral(" = gold")));
    }

    void tagsAreSeparatedByCommas()
    {
        QCOMPARE(ui::tagsFromText(QStringLiteral(" vip, spring sale ,,VIP")),
                 QStringList({QStringLiteral("vip"), QStringLiteral("spring sale")}));
        QCOMPARE(ui::tagText({QStringLiteral("a"), QStringLiteral("b c")}), QStringLiteral("a, b c"));
    }

    void aDraftShowsSampleValuesAndOtherPlaceholders()
    {
        const TemplateContent draft{.name = {},
                                    .description = {},
                                    .subject = QStringLiteral("Hello {{name}}"),
                                    .htmlBody = QStringLiteral("<p>{{ name }} and {{other}} and {{name}}</p>"),
                                    .textBody = QStringLiteral("{{name}}")};
        const auto shown = ui::draftPreview(draft, {{QStringLiteral("name"), QStringLiteral("<b>Ada</b>")}});
        QCOMPARE(shown.subject, QStringLiteral("Hello <b>Ada</b>"));
        QCOMPARE(shown.htmlBody,
                 QStringLiteral("<p>&lt;b&gt;Ada&lt;/b&gt; and {{other}} and &lt;b&gt;Ada&lt;/b&gt;</p>"));
        QCOMPARE(shown.textBody, QStringLiteral("<b>Ada</b>"));
    }

    void valuesOfVariablesKeepTheirTypesAndComeBack()
    {
        ui::VariableFields fields({});
        fields.setValues({{QStringLiteral("year"), 2026}, {QStringLiteral("name"), QStringLiteral("Ada")}});
        fields.setNames({QStringLiteral("year"), QStringLiteral("name"), QStringLiteral("link")});
        QCOMPARE(fields.json(),
                 QJsonObject({{QStringLiteral("year"), 2026}, {QStringLiteral("name"), QStringLiteral("Ada")}}));
        QTest::keyClicks(fields.findChild<QLineEdit *>(QStringLiteral("variable.link")), QStringLiteral("x"));
        fields.setNames({QStringLiteral("name")});
        // What was given stays, with a line or without.
        QCOMPARE(fields.json(),
                 QJsonObject({{QStringLiteral("year"), 2026}, {QStringLiteral("name"), QStringLiteral("Ada")}}));
        fields.setNames({QStringLiteral("link")});
        QCOMPARE(fields.values().value(QStringLiteral("link")), QStringLiteral("x"));
    }
};

QTEST_MAIN(EmailTextsTest)
#include "tst_emailtexts.moc"
