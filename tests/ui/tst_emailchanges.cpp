// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/emailservices.h"
#include "models/domain/email/domain.h"
#include "tests/support/dnsserver.h"
#include "tests/support/lossyrelay.h"
#include "tests/ui/emailconsole.h"
#include "tests/ui/testplatforms.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace pm;
using test::EmailConsole;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kApi = QStringLiteral("/api/v1");

} // namespace

// Making, changing and deleting under Email, on the real service with each of its stores.
class EmailChangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase()
    {
        QVERIFY2(m_dns.start(), m_dns.log().constData());
        QVERIFY(m_platforms.start({QStringLiteral("--dns-server"), m_dns.address()}));
    }
    void init()
    {
        m_platform = &m_platforms.current();
        m_console = std::make_unique<EmailConsole>(m_platform->url());
    }
    void cleanup() { m_console.reset(); }

    void aTemplateIsWrittenWithItsPreview()
    {
        openEmpty(QStringLiteral("templates"));
        QTest::keySequence(&console().window, QKeySequence(Qt::CTRL | Qt::Key_N));
        QVERIFY(console().isShown("templateSheet"));
        console().click("templateSheet.submit"); // nothing is filled in
        for (const char *field : {"name", "subject", "html_body"})
            QVERIFY2(isProblemShown("templateForm", field), field);
        QVERIFY(console().find<QLineEdit>("templateForm.name")->hasFocus());

        console().type("templateForm.name", QStringLiteral("Welcome"));
        QVERIFY(!isProblemShown("templateForm", "name")); // goes with the first key
        console().type("templateForm.subject", QStringLiteral("Hello {{name}}"));
        write("templateForm.html_body", QStringLiteral("<p>Dear {{name}}, <a href='{{link}}'>see</a></p>"));
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("templateSheet.variables"), QStringLiteral("2 variable(s) found"),
                                  kPatienceMs);
        console().type("variable.name", QStringLiteral("<Ada>"));
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("templateSheet.subject"), QStringLiteral("Hello <Ada>"),
                                  kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(rendered().contains(QStringLiteral("Dear <Ada>")), kPatienceMs);
        console().click("templateSheet.submit");
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names(), QStringList({QStringLiteral("Welcome")}), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("templateInspector"), kPatienceMs); // the new one is chosen
        QVERIFY(!m_console->hasSheet());
    }

    void thePlatformsRefusalStandsAtTheField()
    {
        m_console->openAsAdmin(QStringLiteral("templates"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 1, kPatienceMs);
        console().click("templatesPage.createButton");
        console().type("templateForm.name", QStringLiteral("welcome")); // taken, whatever the case
        console().type("templateForm.subject", QStringLiteral("Hello"));
        write("templateForm.html_body", QStringLiteral("<p onclick='{{x}}'>Hi</p>"));
        console().click("templateSheet.submit");
        QVERIFY(isProblemShown("templateForm", "html_body"));
        write("templateForm.html_body", QStringLiteral("<p>Hi</p>"));
        console().click("templateSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(isProblemShown("templateForm", "name") || !console().textOf("sheet.note").isEmpty(),
                                 kPatienceMs);
        QVERIFY(console().isShown("templateSheet"));
        QCOMPARE(console().textOf("templateForm.subject"), QStringLiteral("Hello"));
    }

    // The names are one of a kind: asking for it again must not be told that somebody else has it.
    void aTemplateWhoseAnswerWasLostIsThereOnce()
    {
        test::LossyRelay relay(m_platform->url());
        m_console = std::make_unique<EmailConsole>(relay.url());
        m_console->openAsAdmin(QStringLiteral("templates"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 1, kPatienceMs);
        console().click("templatesPage.createButton");
        console().type("templateForm.name", QStringLiteral("Unheard"));
        console().type("templateForm.subject", QStringLiteral("Hello"));
        write("templateForm.html_body", QStringLiteral("<p>Hi</p>"));
        relay.loseAnswers(true);
        console().click("templateSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("templateSheet.submit")->isEnabled(), kPatienceMs);
        relay.loseAnswers(false);
        QVERIFY(relay.lost() > 0);
        QVERIFY(!console().textOf("sheet.note").isEmpty());
        console().click("templateSheet.submit");
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().count(QStringLiteral("Unheard")), 1, kPatienceMs);
        QVERIFY(!m_console->hasSheet());
        const QString id = idOfFirst(QStringLiteral("templates"), QStringLiteral("?search=Unheard"));
        QCOMPARE(m_platform->asAdmin().remove(kApi + QStringLiteral("/templates/") + id).status, 204);
    }

    void whatWasTypedIsNotLostByOneKey()
    {
        m_console->openAsAdmin(QStringLiteral("templates"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 1, kPatienceMs);
        console().click("templatesPage.createButton");
        console().type("templateForm.name", QStringLiteral("Half"));
        QTest::keyClick(console().find<QLineEdit>("templateForm.name"), Qt::Key_Escape);
        QVERIFY(console().isShown("confirmSheet.confirm"));
        console().click("confirmSheet.cancel");
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QWidget>("confirmSheet.confirm") == nullptr, kPatienceMs);
        QVERIFY(console().isShown("templateSheet"));
        console().click("templateSheet.cancel");
        QVERIFY(console().isShown("confirmSheet.confirm"));
        console().click("confirmSheet.confirm");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
    }

    void valuesAreTriedWithThePlatform()
    {
        m_console->openAsAdmin(QStringLiteral("templates"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 1, kPatienceMs);
        m_console->select(QStringLiteral("Welcome"));
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("variable.name"), kPatienceMs);
        console().type("variable.name", QStringLiteral("Ada"));
        QTRY_VERIFY_WITH_TIMEOUT(console().textOf("templateInspector.problem").contains(QStringLiteral("link")),
                                 kPatienceMs);
        console().type("variable.link", QStringLiteral("https://example.com"));
        QTRY_VERIFY_WITH_TIMEOUT(rendered().contains(QStringLiteral("Dear Ada")), kPatienceMs);
        QVERIFY(!console().isShown("templateInspector.problem"));
    }

    void aChangeOnAnOldVersionIsRefused()
    {
        m_console->openAsAdmin(QStringLiteral("templates"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 1, kPatienceMs);
        m_console->select(QStringLiteral("Welcome"));
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("templateInspector.edit")->isEnabled(), kPatienceMs);
        console().click("templateInspector.edit");
        const QString id = idOfFirst(QStringLiteral("templates"));
        const QString path = kApi + QStringLiteral("/templates/") + id;
        QJsonObject other = m_platform->asAdmin().get(path).json();
        for (const char *made : {"id", "variables", "created_at", "updated_at"})
            other.remove(QLatin1StringView(made));
        other.insert(QStringLiteral("description"), QStringLiteral("Changed by somebody else"));
        QCOMPARE(m_platform->asAdmin().put(path, other).status, 200);
        console().type("templateForm.subject", QStringLiteral("Mine"));
        console().click("templateSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!console().textOf("sheet.note").isEmpty(), kPatienceMs);
        QVERIFY(console().isShown("templateSheet"));
        QCOMPARE(m_platform->asAdmin().get(path).json().value(QStringLiteral("subject")).toString(),
                 QStringLiteral("Hello {{name}}"));
    }

    void deletingAsksForTheNameInProduction()
    {
        m_console->openAsAdmin(QStringLiteral("templates"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 1, kPatienceMs);
        m_console->select(QStringLiteral("Welcome"));
        QTest::keyClick(m_console->table(), Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->hasSheet(), kPatienceMs);
        QVERIFY(!console().find<QPushButton>("confirmSheet.confirm")->isEnabled());
        m_console->confirm(QStringLiteral("Welcome"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 0, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
        QVERIFY(!console().isShown("templateInspector"));
    }

    void aContactIsMadeChangedAndDeleted()
    {
        openEmpty(QStringLiteral("contacts"));
        console().click("contactsPage.createButton");
        console().type("contactForm.email", QStringLiteral("ada"));
        console().click("contactSheet.submit");
        QVERIFY(isProblemShown("contactForm", "email"));
        console().type("contactForm.email", QStringLiteral("ada@example.com"));
        console().type("contactForm.first_name", QStringLiteral("Ada"));
        console().type("contactForm.tags", QStringLiteral("vip, newsletter"));
        write("contactForm.attributes", QStringLiteral("plan gold"));
        console().click("contactSheet.submit");
        QVERIFY(isProblemShown("contactForm", "attributes"));
        write("contactForm.attributes", QStringLiteral("plan = gold\nseats = 12"));
        console().click("contactSheet.submit");
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names(), QStringList({QStringLiteral("ada@example.com")}), kPatienceMs);
        const QJsonObject made = first(QStringLiteral("contacts"));
        QCOMPARE(made.value(QStringLiteral("tags")).toArray().size(), 2);
        QCOMPARE(made.value(QStringLiteral("attributes")).toObject().value(QStringLiteral("seats")).toInt(), 12);

        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("contactInspector.edit")->isEnabled(), kPatienceMs);
        console().click("contactInspector.edit");
        QCOMPARE(console().textOf("contactForm.tags"), QStringLiteral("vip, newsletter"));
        console().type("contactForm.company", QStringLiteral("Acme"));
        console().click("contactSheet.submit");
        QTRY_COMPARE_WITH_TIMEOUT(first(QStringLiteral("contacts")).value(QStringLiteral("company")).toString(),
                                  QStringLiteral("Acme"), kPatienceMs);
        QCOMPARE(first(QStringLiteral("contacts")).value(QStringLiteral("attributes")),
                 made.value(QStringLiteral("attributes")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);

        m_console->select(QStringLiteral("ada@example.com"));
        console().click("contactInspector.remove");
        m_console->confirm(QStringLiteral("ada@example.com"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 0, kPatienceMs);
    }

    void aContactThatIsThereIsLeftAloneAndOffered()
    {
        QCOMPARE(m_platform->asAdmin()
                     .post(kApi + QStringLiteral("/contacts"),
                           {{QStringLiteral("email"), QStringLiteral("bob@example.com")},
                            {QStringLiteral("status"), QStringLiteral("unsubscribed")},
                            {QStringLiteral("tags"), QJsonArray{QStringLiteral("newsletter")}},
                            {QStringLiteral("attributes"), QJsonObject{{QStringLiteral("seats"), 12}}}})
                     .status,
                 201);
        const QJsonObject before = first(QStringLiteral("contacts"));
        m_console->openAsAdmin(QStringLiteral("contacts"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 1, kPatienceMs);
        console().click("contactsPage.createButton");
        console().type("contactForm.email", QStringLiteral("BOB@example.com"));
        console().type("contactForm.first_name", QStringLiteral("Robert"));
        console().click("contactSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("contactOffer.edit"), kPatienceMs);
        QVERIFY(isProblemShown("contactForm", "email"));
        QVERIFY(console().textOf("contactOffer.text").contains(QStringLiteral("Unsubscribed")));
        QCOMPARE(first(QStringLiteral("contacts")), before);

        console().click("contactOffer.edit");
        QTRY_COMPARE_WITH_TIMEOUT(shown<QLineEdit>("contactForm.tags").size(), 2, kPatienceMs); // over the first
        QTest::keyClicks(shown<QLineEdit>("contactForm.company").last(), QStringLiteral("Acme"));
        shown<QPushButton>("contactSheet.submit").last()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs); // neither of them
        QJsonObject after = first(QStringLiteral("contacts"));
        QCOMPARE(after.take(QStringLiteral("company")).toString(), QStringLiteral("Acme"));
        for (auto member = after.begin(); member != after.end(); ++member) {
            if (member.key() != QStringLiteral("updated_at"))
                QCOMPARE(member.value(), before.value(member.key()));
        }
        QVERIFY(console().notices.notices().empty());
    }

    void aDomainShowsItsRecordsAndIsVerified()
    {
        openEmpty(QStringLiteral("domains"));
        console().click("domainsPage.createButton");
        console().type("domainForm.name", QStringLiteral("not a domain"));
        console().click("domainSheet.submit");
        QVERIFY(isProblemShown("domainForm", "name"));
        console().type("domainForm.name", QStringLiteral("Mail.acme.test"));
        console().click("domainSheet.submit");
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names(), QStringList({QStringLiteral("mail.acme.test")}), kPatienceMs);
        for (const char *purpose : {"spf", "dkim", "dmarc", "return_path"})
            QTRY_VERIFY2_WITH_TIMEOUT(console().isShown(
                                          QByteArray("domainInspector.record.").append(purpose).constData()),
                                      purpose, kPatienceMs);

        const QString id = idOfFirst(QStringLiteral("domains"));
        const auto dns = domainDnsFromJson(
            m_platform->asAdmin().get(kApi + QStringLiteral("/domains/%1/dns").arg(id)).json());
        QVERIFY(dns);
        const auto *spf = console().find<QWidget>("domainInspector.record.spf");
        const auto copyButtons = spf->findChildren<QToolButton *>();
        QCOMPARE(copyButtons.size(), 2);
        copyButtons.at(1)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), dns->records.front().value);

        m_dns.clear(); // the other platform has other keys
        for (const DomainRecord &record : dns->records) {
            if (record.type == QStringLiteral("CNAME"))
                m_dns.addCname(record.host, record.value);
            else
                m_dns.addTxt(record.host, record.value);
        }
        QVERIFY(m_dns.restart());
        console().click("domainInspector.verify");
        QVERIFY(!console().find<QPushButton>("domainInspector.verify")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!console().notices.notices().empty(), 20'000);
        QCOMPARE(console().notices.notices().front().text, QStringLiteral("“mail.acme.test” is verified."));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->table()->model()->index(0, 1).data().toString(),
                                  QStringLiteral("verified"), kPatienceMs);

        console().click("domainInspector.remove");
        m_console->confirm(QStringLiteral("mail.acme.test"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 0, kPatienceMs);
    }

    void aCampaignIsMadeStartedAndWatchedToItsEnd()
    {
        for (int i = 0; i < 5; ++i)
            addContact(QStringLiteral("reader%1@example.com").arg(i), QStringLiteral("readers"));
        const auto stored = m_platform->asAdmin().post(kApi + QStringLiteral("/templates"),
                                                       {{QStringLiteral("name"), QStringLiteral("News")},
                                                        {QStringLiteral("subject"), QStringLiteral("News {{issue}}")},
                                                        {QStringLiteral("text_body"),
                                                         QStringLiteral("Hello {{email}}, {{issue}}")}});
        QCOMPARE(stored.status, 201);
        openEmpty(QStringLiteral("campaigns"));
        console().click("campaignsPage.createButton");
        auto *choice = console().find<QComboBox>("campaignForm.template_id");
        QTRY_VERIFY_WITH_TIMEOUT(choice->isEnabled(), kPatienceMs);
        console().click("campaignSheet.submit");
        for (const char *field : {"name", "template_id", "from", "audience_tags"})
            QVERIFY2(isProblemShown("campaignForm", field), field);
        console().type("campaignForm.name", QStringLiteral("October"));
        choice->setCurrentIndex(0);
        console().type("campaignForm.from", QStringLiteral("news@acme.test"));
        console().type("campaignForm.audience_tags", QStringLiteral("readers"));
        QVERIFY(console().isShown("variable.issue"));
        console().type("variable.issue", QStringLiteral("October"));
        console().click("campaignSheet.submit");
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names(), QStringList({QStringLiteral("October")}), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isOffered("campaignInspector.start"), kPatienceMs);
        QVERIFY(!console().isShown("campaignInspector.pause"));

        console().click("campaignInspector.start"); // real people: asks first
        QVERIFY(console().isShown("confirmSheet.confirm"));
        m_console->confirm(QStringLiteral("October"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->table()->model()->index(0, 1).data().toString(),
                                  QStringLiteral("completed"), 20'000); // without F5
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("campaignInspector.counts"), QStringLiteral("5 of 5 sent"),
                                  kPatienceMs);
        const auto *bar = console().find<QProgressBar>("campaignInspector.progress");
        QCOMPARE(bar->value(), bar->maximum());
        QVERIFY(!console().isShown("campaignInspector.start"));
        QVERIFY(!console().isShown("campaignInspector.edit"));
        QTest::keyClick(m_console->table(), Qt::Key_Delete); // it is history
        QVERIFY(!m_console->hasSheet());
    }

    void aRunningCampaignIsPausedAndResumed()
    {
        const QJsonObject news = first(QStringLiteral("templates"));
        const auto made = m_platform->asAdmin().post(
            kApi + QStringLiteral("/campaigns"),
            {{QStringLiteral("name"), QStringLiteral("Slow")},
             {QStringLiteral("template_id"), news.value(QStringLiteral("id"))},
             {QStringLiteral("from"), QStringLiteral("news@acme.test")},
             {QStringLiteral("audience_tags"), QJsonArray{QStringLiteral("readers")}},
             {QStringLiteral("variables"), QJsonObject{{QStringLiteral("issue"), 7}}},
             {QStringLiteral("rate_per_minute"), 1}});
        QCOMPARE(made.status, 201);
        const QString path = kApi + QStringLiteral("/campaigns/") + made.json().value(QStringLiteral("id")).toString();
        QCOMPARE(m_platform->asAdmin().post(path + QStringLiteral("/start")).status, 200);
        m_console->openAsAdmin(QStringLiteral("campaigns"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 2, kPatienceMs);
        m_console->select(QStringLiteral("Slow"));
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("campaignInspector.pause"), kPatienceMs);
        console().click("campaignInspector.pause");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("campaignInspector.start"), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("campaignInspector.start"), QStringLiteral("Resume"), kPatienceMs);
        // A number stays one.
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("campaignInspector.edit")->isEnabled(), kPatienceMs);
        console().click("campaignInspector.edit");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("variable.issue"), kPatienceMs);
        console().type("campaignForm.from", QStringLiteral("hello@acme.test"));
        console().click("campaignSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
        const QJsonObject changed = m_platform->asAdmin().get(path).json();
        QCOMPARE(changed.value(QStringLiteral("from")).toString(), QStringLiteral("hello@acme.test"));
        QCOMPARE(changed.value(QStringLiteral("variables")).toObject().value(QStringLiteral("issue")), QJsonValue(7));
        QTRY_VERIFY_WITH_TIMEOUT(isOffered("campaignInspector.start"), kPatienceMs);
        console().click("campaignInspector.start"); // it has been edited since it was agreed to
        QVERIFY(console().isShown("confirmSheet.confirm"));
        QVERIFY(!console().isShown("confirmSheet.typedName"));
        m_console->confirm({});
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("campaignInspector.pause"), kPatienceMs);
    }

private:
    [[nodiscard]] test::TestConsole &console() const { return **m_console; }
    // A page whose list has nothing in it.
    void openEmpty(const QString &page)
    {
        m_console->openAsAdmin(page);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
        QCOMPARE(m_console->table()->model()->rowCount(), 0);
    }
    // Those of every sheet, the uppermost last.
    template<class Widget>
    [[nodiscard]] QList<Widget *> shown(const char *name) const
    {
        auto all = console().window.findChildren<Widget *>(QLatin1StringView(name));
        all.removeIf([](const Widget *widget) { return !widget->isVisible(); });
        return all;
    }
    [[nodiscard]] bool isOffered(const char *button) const
    {
        return console().isShown(button) && console().find<QPushButton>(button)->isEnabled();
    }
    [[nodiscard]] bool isProblemShown(const QByteArray &form, const char *field) const
    {
        return console().isShown(QByteArray(form + '.' + field + ".problem").constData());
    }
    void write(const char *name, const QString &text) const
    {
        console().find<QPlainTextEdit>(name)->setPlainText(text);
    }
    // What the preview that is seen says.
    [[nodiscard]] QString rendered() const
    {
        const auto previews = console().window.findChildren<QTextEdit *>(QStringLiteral("mailBodies.html"));
        for (const QTextEdit *preview : previews) {
            if (preview->isVisible())
                return preview->toPlainText();
        }
        return {};
    }
    [[nodiscard]] QJsonObject first(const QString &plural, const QString &query = {})
    {
        return m_platform->asAdmin()
            .get(kApi + u'/' + plural + query)
            .json()
            .value(plural)
            .toArray()
            .first()
            .toObject();
    }
    [[nodiscard]] QString idOfFirst(const QString &plural, const QString &query = {})
    {
        return first(plural, query).value(QStringLiteral("id")).toString();
    }
    void addContact(const QString &email, const QString &tag)
    {
        QCOMPARE(m_platform->asAdmin()
                     .post(kApi + QStringLiteral("/contacts"),
                           {{QStringLiteral("email"), email}, {QStringLiteral("tags"), QJsonArray{tag}}})
                     .status,
                 201);
    }

    test::DnsServer m_dns;
    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    std::unique_ptr<EmailConsole> m_console;
};

QTEST_MAIN(EmailChangesTest)
#include "tst_emailchanges.moc"
