// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/templaterender.h"

#include "models/domain/email/placeholders.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;

namespace {

Template templateOf(const char *subject, const char *html, const char *text = "")
{
    Template made;
    made.content = {.name = QStringLiteral("Welcome"),
                    .description = {},
                    .subject = QString::fromUtf8(subject),
                    .htmlBody = QString::fromUtf8(html),
                    .textBody = QString::fromUtf8(text)};
    return made;
}

QString htmlWith(const char *html, const QString &value)
{
    const auto rendered = api::render(templateOf("s", html), {{QStringLiteral("x"), value}});
    return rendered ? rendered->htmlBody : QStringLiteral("refused: ") + rendered.error().fields.first();
}

QString problemOf(const Result<api::RenderedTemplate> &rendered)
{
    return rendered ? QString() : rendered.error().fields.value(QStringLiteral("variables"));
}

} // namespace

class TemplateRenderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fillsEveryText()
    {
        const Template made = templateOf("Hi {{ first_name }}", "<p>{{first_name}} of {{ company.name }}</p>",
                                         "{{first_name}}: {{count}} {{ratio}} {{active}} {{a.b}}");
        const auto rendered = api::render(made, {{QStringLiteral("first_name"), QStringLiteral("Zoë")},
                                                 {QStringLiteral("company"),
                                                  QJsonObject{{QStringLiteral("name"), QStringLiteral("Ice & Co")}}},
                                                 {QStringLiteral("a.b"), QStringLiteral("dotted")},
                                                 {QStringLiteral("count"), 1234567890123LL},
                                                 {QStringLiteral("ratio"), 0.5},
                                                 {QStringLiteral("active"), true},
                                                 {QStringLiteral("not_used"), QJsonArray{1}}});
        QVERIFY(rendered);
        QCOMPARE(rendered->subject, QStringLiteral("Hi Zoë"));
        QCOMPARE(rendered->htmlBody, QStringLiteral("<p>Zoë of Ice &amp; Co</p>"));
        QCOMPARE(rendered->textBody, QStringLiteral("Zoë: 1234567890123 0.5 true dotted"));
    }

    void namesEveryMissingVariable()
    {
        const Template made = templateOf("{{first_name}}", "<a href=\"{{link}}\">{{company}}</a>",
                                         "{{first_name}} {{z}}");
        QCOMPARE(problemOf(api::render(made, {{QStringLiteral("link"), QStringLiteral("/a")},
                                              {QStringLiteral("z"), QStringLiteral("")}})),
                 QStringLiteral("first_name, company are missing"));
        QCOMPARE(problemOf(api::render(made, {{QStringLiteral("link"), QStringLiteral("javascript:1")},
                                              {QStringLiteral("company"), QJsonArray()},
                                              {QStringLiteral("z"), QJsonValue()},
                                              {QStringLiteral("first_name"), 1}})),
                 QStringLiteral(
                     "z is missing; company must be a text, a number, true or false; link must make a link of"
                     " the scheme http, https, mailto or tel"));
    }

    void escapesForThePlace_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char *name, const char *html, const char *value, const char *wanted) {
            QTest::newRow(name) << QByteArray(html) << QString::fromUtf8(value) << QString::fromUtf8(wanted);
        };
        row("text", "<p>{{x}}</p>", "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
        row("entity", "<p>{{x}}</p>", "a & b &lt;", "<p>a &amp; b &amp;lt;</p>");
        row("double quotes", "<img alt=\"{{x}}\">", "\" onerror=\"a", "<img alt=\"&quot; onerror=&quot;a\">");
        row("single quotes", "<img alt='{{x}}'>", "' onerror='a", "<img alt='&#39; onerror=&#39;a'>");
        row("placeholders in a value", "{{x}}", "{{x}}", "{{x}}");
        row("comment", "<!-- {{x}} -->", "--> <b>", "<!-- --&gt; &lt;b&gt; -->");
        row("https", "<a href=\"{{x}}\">", "https://a.test/?a=1&b='2'",
            "<a href=\"https://a.test/?a=1&amp;b=&#39;2&#39;\">");
        row("mailto", "<a href=\"{{x}}\">", "MailTo:a@b.test", "<a href=\"MailTo:a@b.test\">");
        row("tel", "<a href=\"tel:{{x}}\">", "+4912", "<a href=\"tel:+4912\">");
        row("relative", "<a href=\"{{x}}\">", "/path:a", "<a href=\"/path:a\">");
        row("parameter", "<a href=\"https://a.test/?u={{x}}\">", "javascript:1",
            "<a href=\"https://a.test/?u=javascript%3A1\">");
        row("parameter that would add others", "<a href=\"https://a.test/?a={{x}}&amp;b=1\">", "Tom & Co+#/?=%é'\"",
            "<a href=\"https://a.test/?a=Tom%20%26%20Co%2B%23%2F%3F%3D%25%C3%A9%27%22&amp;b=1\">");
        row("second parameter", "<a href=\"/?a={{x}}&b={{x}}\">", "a&b", "<a href=\"/?a=a%26b&b=a%26b\">");
        row("fragment", "<a href=\"/a#{{x}}\">", "a b", "<a href=\"/a#a%20b\">");
        row("path after a character's number", "<a href=\"/a&#47;{{x}}\">", "b&c", "<a href=\"/a&#47;b&amp;c\">");
        row("parameter of an address that is a value", "<a href=\"{{x}}&b={{x}}\">", "/?a=1",
            "<a href=\"/?a=1&b=%2F%3Fa%3D1\">");
        row("text after a link with parameters", "<a href=\"/?a={{x}}\">{{x}}</a>", "a&b",
            "<a href=\"/?a=a%26b\">a&amp;b</a>");
        row("link after a link with parameters", "<a href=\"/?a={{x}}\"></a><a href=\"{{x}}\">", "/a&b",
            "<a href=\"/?a=%2Fa%26b\"></a><a href=\"/a&amp;b\">");
        row("subject of a mail", "<a href=\"mailto:a@b.test?subject={{x}}\">", "To & fro",
            "<a href=\"mailto:a@b.test?subject=To%20%26%20fro\">");
        row("after an entity", "<a href=\"https://a.test/?a&amp;u={{x}}\">", "b",
            "<a href=\"https://a.test/?a&amp;u=b\">");
    }
    void escapesForThePlace()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, value);
        QFETCH(QString, wanted);
        QCOMPARE(htmlWith(html.constData(), value), wanted);
    }

    void refusesOtherSchemes_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("value");
        const char *const link = "<a href=\"{{x}}\">";
        const auto row = [](const char *name, const char *html, const char *value) {
            QTest::newRow(name) << QByteArray(html) << QString::fromUtf8(value);
        };
        row("javascript", link, "javascript:alert(1)");
        row("case", link, "JaVaScRiPt:alert(1)");
        row("blank before", link, " \n\tjavascript:alert(1)");
        row("control character before", link, "\x01javascript:alert(1)");
        row("tab within", link, "java\tscript:alert(1)");
        row("line break within", link, "java\r\nscript:alert(1)");
        row("entity in the value", link, "javascript&colon;alert(1)");
        row("data", "<img src='{{x}}'>", "data:text/html,<script>");
        row("vbscript", "<form action=\"{{x}}\">", "vbscript:a");
        row("file", link, "file:///etc/passwd");
        row("half a scheme", "<a href=\"java{{x}}\">", "script:alert(1)");
        row("half a scheme as an entity", "<a href=\"{{x}}&colon;alert(1)\">", "javascript");
        row("name in capitals", "<A HREF = \"{{x}}\">", "javascript:a");
        row("in Outlook's comment", "<!--[if mso]><v:rect href=\"{{x}}\"/><![endif]-->", "javascript:a");
        row("background", "<td background=\"{{x}}\">", "javascript:a");
        row("after another attribute", "<a title='>' href=\"{{x}}\">", "javascript:a");
    }
    void refusesOtherSchemes()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, value);
        QVERIFY2(htmlPlaceholdersOf(QString::fromUtf8(html)).problem.isEmpty(), "a fault of the template");
        QCOMPARE(htmlWith(html.constData(), value),
                 QStringLiteral("refused: x must make a link of the scheme http, https, mailto or tel"));
    }

    void subjectsStayOneLine()
    {
        const auto rendered = api::render(templateOf("Hi {{x}}!", "", "{{x}}"),
                                          {{QStringLiteral("x"), QStringLiteral("a\r\nBcc: b@c.test\u2028d")}});
        QVERIFY(rendered);
        QCOMPARE(rendered->subject, QStringLiteral("Hi a Bcc: b@c.test d!"));
        QCOMPARE(rendered->textBody, QStringLiteral("a\r\nBcc: b@c.test\u2028d"));
    }

    void refusesWhatGrowsTooLong()
    {
        const QByteArray many = QByteArray("{{x}}").repeated(10'000);
        const QJsonObject variables{{QStringLiteral("x"), QString(500'000, u'a')}};
        QCOMPARE(problemOf(api::render(templateOf("s", many.constData()), variables)),
                 QStringLiteral("make the message too long"));
        QCOMPARE(problemOf(api::render(templateOf("{{x}}", "a"), {{QStringLiteral("x"), QString(999, u'a')}})),
                 QStringLiteral("make the message too long"));
        QVERIFY(api::render(templateOf("{{x}}", "a"), {{QStringLiteral("x"), QString(998, u'a')}}));
    }

    // As slow as it gets: were it not linear, this would take minutes.
    void rendersManyPlaceholders()
    {
        const QByteArray links = QByteArray("<a href=\"{{x}}\">").repeated(25'000);
        const QByteArray oneLink = "<a href=\"/" + QByteArray("{{x}}").repeated(90'000) + "\">";
        for (const QByteArray &html : {links, oneLink, QByteArray("<a title=\"").repeated(50'000)})
            QVERIFY(!htmlWith(html.constData(), QStringLiteral("/")).startsWith(QStringLiteral("refused")));
    }

    void namesThePlaceOfAFault_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const char *html, const char *place) {
            QTest::newRow(name) << QByteArray(html) << QString::fromLatin1(place);
        };
        row("three braces", "<p>\n  {{{x}}}</p>", "{{{ at line 2, column 3");
        row("open", "{{x}} {{y", "{{ at line 1, column 7");
        row("open before another", "{{x {{y}}", "{{ at line 1, column 1");
        row("no name", "a{{ }}", "placeholder at line 1, column 2");
        row("bad name", "{{1st}}", "placeholder at line 1, column 1");
        row("long name", "{{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}}",
            "placeholder at line 1");
        row("script", "<script>\nvar a = '{{x}}';</script>", "{{x}} at line 2, column 10");
        row("what only looks like the end", "<script></scripty>{{x}}</script>", "{{x}} at line 1");
        row("style", "<style>a { color: {{x}} }</style>", "{{x}} at line 1");
        row("style attribute", "<p style=\"color:{{x}}\">", "{{x}} at line 1");
        row("event", "<p onclick=\"{{x}}\">", "{{x}} at line 1");
        row("event in capitals", "<p ONCLICK='{{x}}'>", "{{x}} at line 1");
        row("whole document", "<iframe srcdoc=\"{{x}}\">", "{{x}} at line 1");
        row("refresh", "<meta http-equiv=refresh content=\"0;url={{x}}\">", "{{x}} at line 1");
        row("unquoted", "<a href={{x}}>", "{{x}} at line 1");
        row("unquoted part", "<a href=a{{x}}>", "{{x}} at line 1");
        row("tag", "<{{x}}>", "{{x}} at line 1");
        row("end of a tag", "</{{x}}>", "{{x}} at line 1");
        row("part of a tag", "<h{{x}}>", "{{x}} at line 1");
        row("attribute", "<p {{x}}=\"a\">", "{{x}} at line 1");
        row("declaration", "<!doctype {{x}}>", "{{x}} at line 1");
        row("after an empty comment", "<!--><a href={{x}}>-->", "{{x}} at line 1");
    }
    void namesThePlaceOfAFault()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, place);
        const auto read = templateContentFromJson({{QStringLiteral("name"), QStringLiteral("Welcome")},
                                                   {QStringLiteral("subject"), QStringLiteral("Hello")},
                                                   {QStringLiteral("html_body"), QString::fromUtf8(html)}});
        QVERIFY(!read);
        QCOMPARE(read.error().fields.keys(), QStringList{QStringLiteral("html_body")});
        QVERIFY2(read.error().fields.first().contains(place), qPrintable(read.error().fields.first()));
    }

    void cssBracesAreNoPlaceholders()
    {
        const char *const html = "<style>@media (a) { p { color: red } }</style><p>{ {a} }}</p>";
        QCOMPARE(htmlWith(html, {}), QString::fromUtf8(html));
    }
};

QTEST_GUILESS_MAIN(TemplateRenderTest)
#include "tst_templaterender.moc"
