// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/template.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;

class TemplateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackFromTheWire()
    {
        Template stored{.id = TemplateId(QStringLiteral("tpl_1")),
                        .content = {.name = QStringLiteral("Welcome"),
                                    .description = QStringLiteral("To new customers"),
                                    .subject = QStringLiteral("Hi {{first_name}}"),
                                    .htmlBody = QStringLiteral("<p>{{company}}, {{first_name}}</p>"),
                                    .textBody = QStringLiteral("{{ link }}")},
                        .createdAt = 1'800'000'000'000,
                        .updatedAt = 1'800'000'060'000};
        stored.variables = variablesOf(stored.content);
        const QJsonObject json = toJson(stored);
        QCOMPARE(json.value(QStringLiteral("variables")).toArray(),
                 QJsonArray({QStringLiteral("first_name"), QStringLiteral("company"), QStringLiteral("link")}));
        const auto read = templateFromJson(json);
        QVERIFY(read);
        QCOMPARE(toJson(*read), json);
        const auto page = templatePageFromJson({{QStringLiteral("templates"), QJsonArray{summaryJson(stored), json}},
                                                {QStringLiteral("next_cursor"), QStringLiteral("abc")}});
        QVERIFY(page);
        QCOMPARE(page->templates.size(), std::size_t(2));
        QCOMPARE(page->templates.front().content.name, QStringLiteral("Welcome"));
        QVERIFY(page->templates.front().content.htmlBody.isEmpty());
        QCOMPARE(page->nextCursor, QStringLiteral("abc"));
        QVERIFY(!templatePageFromJson({{QStringLiteral("templates"), QJsonArray{QJsonObject()}}}));
        QVERIFY(!templatePageFromJson({}));
    }

    void namesEveryWrongField()
    {
        const auto read = templateContentFromJson({{QStringLiteral("name"), QString(101, u'a')},
                                                   {QStringLiteral("description"), QString(501, u'a')},
                                                   {QStringLiteral("subject"), QStringLiteral("two\nlines")},
                                                   {QStringLiteral("html_body"), QStringLiteral("{{{a}}}")},
                                                   {QStringLiteral("text_body"), QString(500'001, u'a')},
                                                   {QStringLiteral("surprise"), 1}});
        QVERIFY(!read);
        QCOMPARE(read.error().fields.keys(),
                 QStringList({QStringLiteral("description"), QStringLiteral("html_body"), QStringLiteral("name"),
                              QStringLiteral("subject"), QStringLiteral("surprise"), QStringLiteral("text_body")}));
        const auto nothing = templateContentFromJson({});
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().fields.keys(),
                 QStringList({QStringLiteral("html_body"), QStringLiteral("name"), QStringLiteral("subject")}));
    }

    void countsItsVariables()
    {
        const auto with = [](int count) {
            QString text;
            for (int i = 0; i < count; ++i)
                text += QStringLiteral("{{v%1}} {{v%1}}").arg(i);
            return templateContentFromJson({{QStringLiteral("name"), QStringLiteral("a")},
                                            {QStringLiteral("subject"), QStringLiteral("a")},
                                            {QStringLiteral("text_body"), text}});
        };
        QVERIFY(with(100));
        QVERIFY(!with(101));
    }

    void takesTheLongest()
    {
        QVERIFY(templateContentFromJson({{QStringLiteral("name"), QString(100, u'a')},
                                         {QStringLiteral("description"), QString(500, u'a')},
                                         {QStringLiteral("subject"), QString(998, u'a')},
                                         {QStringLiteral("text_body"), QString(500'000, u'a')}}));
    }
};

QTEST_GUILESS_MAIN(TemplateTest)
#include "tst_template.moc"
