// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/scriptedserver.h"
#include "tests/ui/emailconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/email/failedrecipients.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace pm;
using test::EmailConsole;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr int kFailing = 25; // more than are shown at first
constexpr int kAtFirst = 20;
const QString kApi = QStringLiteral("/api/v1/");
const QString kReaders = QStringLiteral("readers");
const QString kReason = QStringLiteral("Variables: plan is missing");

// As long as an address may be.
QString longAddress()
{
    const QString label = QString(60, u'd') + u'.';
    return QString(64, u'a') + u'@' + label.repeated(3) + QStringLiteral("test");
}

} // namespace

// Whoever owns a campaign reads in its inspector for whom it failed, and why, on the real service with each of its
// stores.
class FailedRecipientsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase()
    {
        QVERIFY(m_platforms.start());
        for (auto &platform : m_platforms.all()) {
            m_platform = &platform;
            fill();
        }
    }
    void init()
    {
        m_platform = &m_platforms.current();
        m_console = std::make_unique<EmailConsole>(m_platform->url());
    }
    void cleanup() { m_console.reset(); }

    void theFirstFewAreShownAndMoreWhenAsked()
    {
        look(QStringLiteral("Some fail"));
        QTRY_COMPARE_WITH_TIMEOUT(addresses().size(), kAtFirst, kPatienceMs);
        QVERIFY((*m_console)->textOf("campaignInspector.counts").contains(QStringLiteral("25 failed")));
        QVERIFY(addresses().contains(longAddress()));
        QCOMPARE(texts("failedRecipients.reason"), QStringList(kAtFirst, kReason));
        QVERIFY(!(*m_console)->isShown("failedRecipients.problem"));
        QCOMPARE((*m_console)->textOf("failedRecipients.more"), QStringLiteral("Show more (5)"));
        (*m_console)->click("failedRecipients.more");
        QTRY_COMPARE_WITH_TIMEOUT(addresses().size(), kFailing, kPatienceMs);
        QStringList all = addresses();
        QCOMPARE(all.removeDuplicates(), 0);
        QVERIFY(!all.contains(QStringLiteral("with0@example.com")));
        QVERIFY(!(*m_console)->isShown("failedRecipients.more"));
    }

    void theyFitTheInspector()
    {
        look(QStringLiteral("Some fail"));
        QTRY_COMPARE_WITH_TIMEOUT(addresses().size(), kAtFirst, kPatienceMs);
        const auto *inspector = (*m_console)->find<QWidget>("campaignInspector");
        const auto labels = inspector->findChildren<QLabel *>(QStringLiteral("failedRecipients.email"));
        for (const QLabel *label : labels)
            QVERIFY(label->mapTo(inspector, QPoint(label->width(), 0)).x() <= inspector->width());
    }

    void whoNeverFailedIsNotSpokenOf()
    {
        look(QStringLiteral("None fails"));
        QTRY_COMPARE_WITH_TIMEOUT((*m_console)->textOf("campaignInspector.counts"), QStringLiteral("2 of 2 sent"),
                                  kPatienceMs);
        QVERIFY(!(*m_console)->isShown("failedRecipients"));
        m_console->select(QStringLiteral("Some fail"));
        QTRY_COMPARE_WITH_TIMEOUT(addresses().size(), kAtFirst, kPatienceMs);
        m_console->select(QStringLiteral("None fails"));
        QTRY_VERIFY_WITH_TIMEOUT(!(*m_console)->isShown("failedRecipients"), kPatienceMs);
    }

    // With a platform that does what the test says.
    void aFailureIsReadAgain()
    {
        test::ScriptedServer server;
        test::TestConsole console(server.url(), {.production = false, .preferencesFile = {}, .pages = {}});
        const CampaignRecipient recipient{.contactId = ContactId(QStringLiteral("cont_1")),
                                          .email = QStringLiteral("ada@example.com"),
                                          .status = RecipientStatus::Failed,
                                          .problem = QStringLiteral("variables plan is missing")};
        const QJsonObject page{{QStringLiteral("recipients"), QJsonArray{toJson(recipient)}},
                               {QStringLiteral("next_cursor"), QJsonValue()}};
        QByteArrayList asked;
        server.answerBy([&](const test::SeenRequest &request) -> test::ScriptedReply {
            if (!request.target.contains("/recipients"))
                return {};
            asked.append(request.target);
            if (asked.size() == 1)
                return {.status = 500, .body = R"({"error":"internal","message":"Broken."})"};
            return {.body = QJsonDocument(page).toJson()};
        });
        QWidget window;
        window.resize(400, 400);
        window.show();
        auto *failed = new ui::FailedRecipients(console.context, &window);
        failed->showOf(CampaignId(QStringLiteral("camp_1")), 1);
        const auto *problem = failed->findChild<QLabel *>(QStringLiteral("failedRecipients.problem"));
        auto *more = failed->findChild<QPushButton *>(QStringLiteral("failedRecipients.more"));
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), kPatienceMs);
        QVERIFY(!problem->text().isEmpty() && !problem->text().contains(QStringLiteral("Broken")));
        QCOMPARE(more->text(), QStringLiteral("Retry"));
        more->click();
        QTRY_VERIFY_WITH_TIMEOUT(!more->isVisible(), kPatienceMs);
        QVERIFY(!problem->isVisible());
        QCOMPARE(failed->findChild<QLabel *>(QStringLiteral("failedRecipients.email"))->text(), recipient.email);
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked.last().startsWith("/api/v1/campaigns/camp_1/recipients?status=failed"));
    }

private:
    void fill()
    {
        add(QStringLiteral("contacts"),
            {{QStringLiteral("email"), longAddress()}, {QStringLiteral("tags"), QJsonArray{kReaders}}});
        for (int i = 1; i < kFailing; ++i)
            addContact(QStringLiteral("without%1@example.com").arg(i), {});
        for (int i = 0; i < 2; ++i)
            addContact(QStringLiteral("with%1@example.com").arg(i), {{QStringLiteral("plan"), QStringLiteral("pro")}});
        const QString stored = add(QStringLiteral("templates"),
                                   {{QStringLiteral("name"), QStringLiteral("Plan")},
                                    {QStringLiteral("subject"), QStringLiteral("Your plan {{plan}}")},
                                    {QStringLiteral("text_body"), QStringLiteral("Hello")}});
        send(QStringLiteral("Some fail"), stored, kReaders);
        send(QStringLiteral("None fails"), stored, QStringLiteral("subscribers"));
    }
    void addContact(const QString &email, const QJsonObject &attributes)
    {
        QJsonArray tags{kReaders};
        if (!attributes.isEmpty())
            tags.append(QStringLiteral("subscribers"));
        add(QStringLiteral("contacts"), {{QStringLiteral("email"), email},
                                         {QStringLiteral("tags"), tags},
                                         {QStringLiteral("attributes"), attributes}});
    }
    QString add(const QString &plural, const QJsonObject &content)
    {
        const auto made = m_platform->asAdmin().post(kApi + plural, content);
        if (made.status != 201)
            qWarning("%d %s", made.status, made.body.constData());
        return made.json().value(QStringLiteral("id")).toString();
    }
    // To its end.
    void send(const QString &name, const QString &templateId, const QString &tag)
    {
        const QString path = kApi + QStringLiteral("campaigns/")
                           + add(QStringLiteral("campaigns"),
                                 {{QStringLiteral("name"), name},
                                  {QStringLiteral("template_id"), templateId},
                                  {QStringLiteral("from"), QStringLiteral("news@acme.test")},
                                  {QStringLiteral("audience_tags"), QJsonArray{tag}},
                                  {QStringLiteral("rate_per_minute"), 100'000}});
        QCOMPARE(m_platform->asAdmin().post(path + QStringLiteral("/start")).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_platform->asAdmin().get(path).json().value(QStringLiteral("status")).toString(),
                                  QStringLiteral("completed"), kPatienceMs);
    }
    void look(const QString &campaign)
    {
        m_console->openAsAdmin(QStringLiteral("campaigns"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 2, kPatienceMs);
        m_console->select(campaign);
    }
    [[nodiscard]] QStringList texts(const char *name) const
    {
        QStringList texts;
        const auto labels = (*m_console)->window.findChildren<QLabel *>(QString::fromLatin1(name));
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    [[nodiscard]] QStringList addresses() const { return texts("failedRecipients.email"); }

    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    std::unique_ptr<EmailConsole> m_console;
};

QTEST_MAIN(FailedRecipientsTest)
#include "tst_failedrecipients.moc"
