// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/attributetext.h"
#include "ui/email/draftpreview.h"
#include "ui/email/storedtextedit.h"
#include "ui/email/variablefields.h"

#include <QLineEdit>
#include <QTest>
#include <QTextCursor>

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
                                     {QStringLiteral("quote"), QStringLiteral("\"a\" = b\nc")},
                                     {QStringLiteral("lines"), QStringLiteral("a\rb\u2028c\u2029d")},
                                     {QStringLiteral("wide"), QStringLiteral("a\u00a0b\u00a0")},
                                     {QStringLiteral("a=b"), 1},
                                     {QStringLiteral("\"said\" = c"), QStringLiteral("x = y")},
                                     {QStringLiteral(" a\\"), 2}};
        const QString lines = ui::attributeLines(attributes);
        QVERIFY(lines.contains(QStringLiteral("plan = gold")));
        QVERIFY(lines.contains(QStringLiteral("score = \"7\"")));
        QVERIFY(lines.contains(QStringLiteral("\"a=b\" = 1")));
        ui::StoredTextEdit editor; // in which they are shown
        editor.setStored(lines);
        editor.appendPlainText(QStringLiteral("more = 1"));
        auto read = ui::attributesFromLines(editor.text());
        QVERIFY(read);
        QCOMPARE(read->take(QStringLiteral("more")), QJsonValue(1));
        QCOMPARE(*read, attributes);
    }

    void aWrongLineIsNamed()
    {
        const auto read = ui::attributesFromLines(QStringLiteral("plan = gold\n\nseats 12"));
        QVERIFY(!read);
        QVERIFY(read.error().message.contains(u'3'));
        QVERIFY(!ui::attributesFromLines(QStringLiteral(" = gold")));
        QVERIFY(!ui::attributesFromLines(QStringLiteral("\"\" = gold")));
        QVERIFY(!ui::attributesFromLines(QStringLiteral("\"plan = gold\"")));
    }

    void tagsAreSeparatedByCommas()
    {
        QCOMPARE(ui::tagsFromText(QStringLiteral(" vip, spring sale ,,VIP,vip")),
                 QStringList({QStringLiteral("vip"), QStringLiteral("spring sale"), QStringLiteral("VIP")}));
        QCOMPARE(ui::tagText({QStringLiteral("a"), QStringLiteral("b c")}), QStringLiteral("a, b c"));
    }

    void tagsAreReadAsTheyAreWritten()
    {
        const QStringList tags{QStringLiteral("a, b"),   QStringLiteral("A, b"),  QStringLiteral("\"q\", r"),
                               QStringLiteral("5\""),    QStringLiteral(" x "),   QStringLiteral("back\\, slash\\"),
                               QStringLiteral("\"half"), QStringLiteral("plain"), QStringLiteral("\u00a0wide")};
        const QString text = ui::tagText(tags);
        QVERIFY2(text.startsWith(QStringLiteral("\"a, b\", ")), qPrintable(text));
        QCOMPARE(ui::tagsFromText(text), tags);
        // What is no whole quotation is a tag as it stands.
        QCOMPARE(ui::tagsFromText(QStringLiteral("\"half, \"a\" b, \"\"")),
                 QStringList({QStringLiteral("\"half, \"a\" b")}));
    }

    // Also of characters that take two units each, and of ends of lines and spaces that editors know no better than.
    void aStoredTextStaysUntilItIsChanged()
    {
        const QString stored = QStringLiteral("a\r\nb\u00a0c\u2028d");
        ui::StoredTextEdit editor;
        QCOMPARE(editor.text(), QString());
        editor.setStored(stored);
        QCOMPARE(editor.text(), stored);
        editor.moveCursor(QTextCursor::End);
        QTest::keyClick(&editor, Qt::Key_X);
        QCOMPARE(editor.text(), QStringLiteral("a\nb\u00a0c\ndx"));
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QCOMPARE(editor.text(), stored);

        const QString padded = QStringLiteral(" \U0001F427 ");
        QLineEdit line(padded);
        QCOMPARE(ui::textOf(line, padded), padded);
        line.end(false);
        QTest::keyClick(&line, Qt::Key_X);
        QCOMPARE(ui::textOf(line, padded), QStringLiteral("\U0001F427 x"));
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
        fields.setValues({{QStringLiteral("none"), QString()}});
        fields.setNames({QStringLiteral("none")});
        QCOMPARE(fields.json(), QJsonObject({{QStringLiteral("none"), QString()}})); // is one too
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
