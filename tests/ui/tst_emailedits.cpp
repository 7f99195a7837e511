// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/dnsserver.h"
#include "tests/ui/emailconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/email/domaininspector.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace pm;
using test::EmailConsole;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kApi = QStringLiteral("/api/v1/");

// Takes two units of UTF-16, and is one character to the platform.
const QString kWide = QStringLiteral("\U0001F427");

// Something under Email, and how somebody else changes it.
struct Thing {
    const char *plural;
    const char *singular; // begins the names of its inspector, form and sheet
    QString name;         // as it is listed
    QJsonObject content;
    QJsonObject changed; // empty: a domain is looked up anew
    const char *edited;  // a field
};

QJsonArray awkwardTags()
{
    return {QStringLiteral("readers"), QStringLiteral("Readers"), QStringLiteral("a, b"), QStringLiteral("\"c\"")};
}

std::vector<Thing> things(const QString &templateId)
{
    const auto text = [](const char *value) { return QJsonValue(QString::fromLatin1(value)); };
    const QJsonObject written{{QStringLiteral("name"), text("Welcome")},
                              {QStringLiteral("description"), QString(u' ' + kWide.repeated(400) + u' ')},
                              {QStringLiteral("subject"), QStringLiteral("Hello\u00a0{{name}} ")},
                              {QStringLiteral("html_body"), QStringLiteral("<p>Dear\u00a0{{name}}</p>\r\n")},
                              {QStringLiteral("text_body"), QStringLiteral("Dear\u00a0{{name}}\r\n\u2028Bye")}};
    const QJsonObject campaign{{QStringLiteral("name"), text("October")},
                               {QStringLiteral("template_id"), templateId},
                               {QStringLiteral("from"), text("news@acme.test")},
                               {QStringLiteral("audience_tags"), awkwardTags()},
                               {QStringLiteral("variables"),
                                QJsonObject{{QStringLiteral("issue"), 7}, {QStringLiteral("footer"), text("kept")}}}};
    const QJsonObject contact{{QStringLiteral("email"), text("ada@example.com")},
                              {QStringLiteral("first_name"), text("Ada")},
                              {QStringLiteral("company"), kWide.repeated(200)},
                              {QStringLiteral("status"), text("unsubscribed")},
                              {QStringLiteral("tags"), awkwardTags()},
                              {QStringLiteral("attributes"),
                               QJsonObject{{QStringLiteral("a=b"), QStringLiteral("c\u00a0d\u2028e")},
                                           {QStringLiteral("\"f"), text("7")}}}};
    const auto with = [](QJsonObject body, const char *field, const QJsonValue &value) {
        body.insert(QLatin1StringView(field), value);
        return body;
    };
    return {{"templates", "template", QStringLiteral("Welcome"), written,
             with(written, "description", text("by somebody else")), "name"},
            {"campaigns", "campaign", QStringLiteral("October"), campaign, with(campaign, "rate_per_minute", 7),
             "name"},
            {"contacts", "contact", QStringLiteral("ada@example.com"), contact,
             with(contact, "company", text("by somebody else")), "first_name"},
            {"domains",
             "domain",
             QStringLiteral("mail.acme.test"),
             {{QStringLiteral("name"), text("mail.acme.test")}},
             {},
             nullptr}};
}

} // namespace

// What is changed or deleted in the console is what was looked at there, on the real service with each of its stores.
class EmailEditsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase()
    {
        QVERIFY2(m_dns.start(), m_dns.log().constData());
        QVERIFY(m_platforms.start({QStringLiteral("--dns-server"), m_dns.address()}));
        for (auto &platform : m_platforms.all())
            addTemplate(platform);
    }
    void init()
    {
        m_platform = &m_platforms.current();
        m_console = std::make_unique<EmailConsole>(m_platform->url());
    }
    void cleanup() { m_console.reset(); }

    void aRemovalOfAnOldVersionIsRefused_data() { addRows(things({})); }
    void aRemovalOfAnOldVersionIsRefused()
    {
        QFETCH(int, index);
        const Thing thing = make(index);
        lookAt(thing);
        click(thing, "Inspector.remove");
        QVERIFY(console().isShown("confirmSheet.confirm"));
        refuseRemoval(thing);
    }

    // The key is pressed before the platform has told the version.
    void aRemovalByTheKeyIsOfWhatWasLookedAt_data() { addRows(things({})); }
    void aRemovalByTheKeyIsOfWhatWasLookedAt()
    {
        QFETCH(int, index);
        const Thing thing = make(index);
        m_console->openAsAdmin(QString::fromLatin1(thing.plural));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(thing.name), kPatienceMs);
        m_console->select(thing.name);
        QTest::keyClick(m_console->table(), Qt::Key_Delete);
        QVERIFY(!m_console->hasSheet());
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("confirmSheet.confirm"), kPatienceMs);
        refuseRemoval(thing);
    }

    void anEditOfAnOldVersionIsRefused_data()
    {
        std::vector<Thing> edited = things({});
        edited.pop_back(); // a domain has nothing to edit
        addRows(edited);
    }
    void anEditOfAnOldVersionIsRefused()
    {
        QFETCH(int, index);
        const Thing thing = make(index);
        lookAt(thing);
        click(thing, "Inspector.edit");
        const QByteArray field = nameOf(thing, "Form.") + thing.edited;
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown(field.constData()), kPatienceMs);
        change(thing);
        const QJsonObject others = m_platform->asAdmin().get(m_path).json();
        waitForTemplates();
        console().type(field.constData(), QStringLiteral("Mine"));
        click(thing, "Sheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().textOf("sheet.note").startsWith(QStringLiteral("Somebody else changed it")),
                                 kPatienceMs);
        QCOMPARE(console().textOf(field.constData()), QStringLiteral("Mine")); // is not lost
        QCOMPARE(m_platform->asAdmin().get(m_path).json(), others);
        remove();
    }

    void anEditIsSaved_data()
    {
        std::vector<Thing> edited = things({});
        edited.pop_back();
        addRows(edited);
    }
    // And nothing besides: what nobody touched stays byte for byte.
    void anEditIsSaved()
    {
        QFETCH(int, index);
        const Thing thing = make(index);
        lookAt(thing);
        click(thing, "Inspector.edit");
        const QByteArray field = nameOf(thing, "Form.") + thing.edited;
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown(field.constData()), kPatienceMs);
        waitForTemplates();
        console().type(field.constData(), QStringLiteral("Another name"));
        click(thing, "Sheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
        QJsonObject saved = m_platform->asAdmin().get(m_path).json();
        QCOMPARE(saved.take(QLatin1StringView(thing.edited)).toString(), QStringLiteral("Another name"));
        QJsonObject rest = thing.content;
        rest.remove(QLatin1StringView(thing.edited));
        for (auto member = rest.begin(); member != rest.end(); ++member)
            QCOMPARE(saved.value(member.key()), member.value());
        const bool isListedByIt = thing.edited == QByteArray("name");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(QStringLiteral("Another name")) == isListedByIt,
                                 kPatienceMs);
        remove();
    }

    void aVariableThatIsClearedGoes()
    {
        const Thing thing = make(1);
        lookAt(thing);
        console().click("campaignInspector.edit");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("variable.issue"), kPatienceMs);
        auto *field = console().find<QLineEdit>("variable.issue");
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        console().click("campaignSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
        QJsonObject rest = thing.content.value(QStringLiteral("variables")).toObject();
        rest.remove(QStringLiteral("issue"));
        QCOMPARE(m_platform->asAdmin().get(m_path).json().value(QStringLiteral("variables")).toObject(), rest);
        remove();
    }

    void aStartOfAnOldVersionIsRefused_data()
    {
        QTest::addColumn<bool>("paused");
        QTest::newRow("start") << false;
        QTest::newRow("resume") << true;
    }
    // Whom it writes to is another than who was asked about.
    void aStartOfAnOldVersionIsRefused()
    {
        QFETCH(bool, paused);
        const Thing thing = make(1);
        if (paused)
            startAndPause(thing);
        lookAt(thing);
        console().click("campaignInspector.start");
        QVERIFY(console().isShown("confirmSheet.confirm"));
        change(thing);
        m_console->confirm(thing.name);
        QTRY_COMPARE_WITH_TIMEOUT(console().notices.notices().size(), std::size_t(1), kPatienceMs);
        QCOMPARE(console().notices.notices().front().level, app::Notice::Level::Danger);
        QVERIFY(console().notices.notices().front().detail.startsWith(QStringLiteral("Somebody else changed it")));
        QCOMPARE(m_platform->asAdmin().get(m_path).json().value(QStringLiteral("status")).toString(),
                 paused ? QStringLiteral("paused") : QStringLiteral("draft"));
        remove();
    }

    void aCampaignIsDeleted()
    {
        const Thing thing = make(1);
        lookAt(thing);
        console().click("campaignInspector.remove");
        QVERIFY(!console().find<QPushButton>("confirmSheet.confirm")->isEnabled()); // production: the name first
        m_console->confirm(thing.name);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names(), QStringList(), kPatienceMs);
        QCOMPARE(m_platform->asAdmin().get(m_path).status, 404);
        QVERIFY(!console().isShown("campaignInspector"));
    }

private:
    [[nodiscard]] test::TestConsole &console() const { return **m_console; }
    static void addRows(const std::vector<Thing> &rows)
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < rows.size(); ++i)
            QTest::newRow(rows[i].singular) << static_cast<int>(i);
    }
    [[nodiscard]] static QByteArray nameOf(const Thing &thing, const char *part)
    {
        return QByteArray(thing.singular).append(part);
    }
    void addTemplate(test::TestPlatform &platform)
    {
        const auto news = platform.asAdmin().post(kApi + QStringLiteral("templates"),
                                                  {{QStringLiteral("name"), QStringLiteral("News")},
                                                   {QStringLiteral("subject"), QStringLiteral("News {{issue}}")},
                                                   {QStringLiteral("text_body"), QStringLiteral("{{issue}}")}});
        m_templateOf[platform.url()] = news.json().value(QStringLiteral("id")).toString();
        QVERIFY(!m_templateOf[platform.url()].isEmpty());
    }
    [[nodiscard]] Thing make(int index)
    {
        Thing thing = things(m_templateOf[m_platform->url()])[static_cast<std::size_t>(index)];
        const QString path = kApi + QLatin1StringView(thing.plural);
        m_path = path + u'/'
               + m_platform->asAdmin().post(path, thing.content).json().value(QStringLiteral("id")).toString();
        return thing;
    }
    // Until the version is known that a change is made against.
    void lookAt(const Thing &thing)
    {
        m_console->openAsAdmin(QString::fromLatin1(thing.plural));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(thing.name), kPatienceMs);
        m_console->select(thing.name);
        const auto isKnown = [&] {
            const auto *edit = console().find<QPushButton>(nameOf(thing, "Inspector.edit").constData());
            const auto *domain = console().find<ui::DomainInspector>("domainInspector");
            return edit != nullptr ? edit->isEnabled() : !domain->stored().version.isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(), kPatienceMs);
    }
    void click(const Thing &thing, const char *part) const { console().click(nameOf(thing, part).constData()); }
    // A campaign's form can be sent when it knows them.
    void waitForTemplates() const
    {
        const auto *choice = console().find<QComboBox>("campaignForm.template_id");
        QTRY_VERIFY_WITH_TIMEOUT(choice == nullptr || choice->isEnabled(), kPatienceMs);
    }
    void change(const Thing &thing)
    {
        const int status = thing.changed.isEmpty()
                             ? m_platform->asAdmin().post(m_path + QStringLiteral("/verify")).status
                             : m_platform->asAdmin().put(m_path, thing.changed).status;
        QCOMPARE(status, 200);
    }
    // Slow enough not to be through with the only reader.
    void startAndPause(const Thing &campaign)
    {
        QJsonObject slow = campaign.content;
        slow.insert(QStringLiteral("rate_per_minute"), 1);
        const QJsonObject reader{{QStringLiteral("email"), QStringLiteral("reader@example.com")},
                                 {QStringLiteral("tags"), QJsonArray{QStringLiteral("readers")}}};
        QCOMPARE(m_platform->asAdmin().post(kApi + QStringLiteral("contacts"), reader).status, 201);
        QCOMPARE(m_platform->asAdmin().put(m_path, slow).status, 200);
        QCOMPARE(m_platform->asAdmin().post(m_path + QStringLiteral("/start")).status, 200);
        QCOMPARE(m_platform->asAdmin().post(m_path + QStringLiteral("/pause")).status, 200);
    }
    // Of what somebody else changes while the question is asked.
    void refuseRemoval(const Thing &thing)
    {
        change(thing);
        m_console->confirm(thing.name);
        QTRY_COMPARE_WITH_TIMEOUT(console().notices.notices().size(), std::size_t(1), kPatienceMs);
        QCOMPARE(console().notices.notices().front().level, app::Notice::Level::Danger);
        QVERIFY(console().notices.notices().front().detail.startsWith(QStringLiteral("Somebody else changed it")));
        QCOMPARE(m_platform->asAdmin().get(m_path).status, 200);
        remove();
    }
    void remove() { QCOMPARE(m_platform->asAdmin().remove(m_path).status, 204); }

    test::DnsServer m_dns;
    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    std::unique_ptr<EmailConsole> m_console;
    QMap<QUrl, QString> m_templateOf; // each platform
    QString m_path;                   // of what was made last
};

QTEST_MAIN(EmailEditsTest)
#include "tst_emailedits.moc"
