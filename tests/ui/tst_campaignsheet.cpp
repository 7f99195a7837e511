// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/scriptedserver.h"
#include "tests/ui/testconsole.h"
#include "ui/email/campaignsheet.h"
#include "ui/email/templatebox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace pm;
using test::ScriptedReply;
using test::SeenRequest;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kVariable = QStringLiteral("season");

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

ScriptedReply failure()
{
    return {.status = 500, .body = R"({"success":false,"error":{"code":"internal","message":"Broken."}})"};
}

Template templateOf(int number)
{
    const QString digits = QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
    return {.id = TemplateId(QStringLiteral("tpl_") + digits),
            .content = {.name = QStringLiteral("Template ") + digits,
                        .description = {},
                        .subject = QStringLiteral("{{season}}"),
                        .htmlBody = {},
                        .textBody = {}},
            .variables = {kVariable},
            .createdAt = 1'800'000'000'000,
            .updatedAt = 1'800'000'000'000};
}

// Two of them; page 0 has no cursor.
ScriptedReply page(int number, bool isLast)
{
    const QJsonArray templates{summaryJson(templateOf(2 * number)), summaryJson(templateOf(2 * number + 1))};
    return {.body = bytesOf(
                {{QStringLiteral("templates"), templates},
                 {QStringLiteral("next_cursor"), isLast ? QJsonValue() : QJsonValue(QString::number(number + 1))}})};
}

app::Versioned<Campaign> storedWith(int number)
{
    return {.item = {.id = CampaignId(QStringLiteral("camp_1")),
                     .content = {.name = QStringLiteral("Spring"),
                                 .templateId = templateOf(number).id,
                                 .from = QStringLiteral("news@acme.test"),
                                 .audienceTags = {QStringLiteral("vip")},
                                 .variables = {{kVariable, 7}}},
                     .createdAt = 1'800'000'000'000,
                     .updatedAt = 1'800'000'000'000},
            .version = "\"1\""};
}

} // namespace

// The form of a campaign, with templates that cannot be read, or are many.
class CampaignSheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<test::ScriptedServer>();
        m_server->answerBy([this](const SeenRequest &request) { return answer(request); });
        m_console = std::make_unique<test::TestConsole>(m_server->url(), test::TestConsole::Setup{.production = false,
                                                                                                  .preferencesFile = {},
                                                                                                  .pages = {}});
        m_window = std::make_unique<QWidget>(); // the console shows no sheet before a sign-in
        m_window->resize(1'000, 800);
        m_window->show();
        m_templates = [](int number) { return page(number, number == 2); };
        m_asked.clear();
    }
    void cleanup()
    {
        m_window.reset();
        m_console.reset();
        m_server.reset();
    }

    void anEditIsSavedWithoutTheList()
    {
        m_templates = [](int) { return failure(); };
        auto *sheet = open(storedWith(4));
        QVERIFY(box()->isEnabled());
        QCOMPARE(box()->choice(), templateOf(4).id);
        QTRY_VERIFY_WITH_TIMEOUT(isRetryShown(), kPatienceMs);
        const QSignalSpy saved(sheet, &ui::CampaignSheet::saved);
        find<QLineEdit>("campaignForm.name")->setText(QStringLiteral("Summer"));
        find<QPushButton>("campaignSheet.submit")->click();
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kPatienceMs);
        QJsonObject wanted = toJson(storedWith(4).item.content);
        wanted.insert(QStringLiteral("name"), QStringLiteral("Summer"));
        QCOMPARE(m_saved, wanted);
    }

    void theListIsReadAgain()
    {
        m_templates = [](int) { return failure(); };
        open({});
        QTRY_VERIFY_WITH_TIMEOUT(isRetryShown(), kPatienceMs);
        QVERIFY(!box()->isEnabled());
        m_templates = [](int number) { return page(number, true); };
        find<QPushButton>("campaignSheet.retry")->click();
        QVERIFY(!isRetryShown());
        QTRY_VERIFY_WITH_TIMEOUT(box()->isEnabled(), kPatienceMs);
        QVERIFY(!isRetryShown());
        QCOMPARE(box()->count(), 2);
        QVERIFY(box()->choice().isEmpty()); // nobody has chosen
        box()->setCurrentIndex(1);
        QVERIFY(find<QLineEdit>("variable.season")->isVisible());
    }

    void whatWasReadStaysAndTheRestIsReadAgain()
    {
        m_templates = [](int number) { return number == 1 ? failure() : page(number, number == 2); };
        open({});
        QTRY_VERIFY_WITH_TIMEOUT(isRetryShown(), kPatienceMs);
        QCOMPARE(box()->count(), 2);
        box()->setCurrentIndex(1);
        m_templates = [](int number) { return page(number, number == 2); };
        find<QPushButton>("campaignSheet.retry")->click();
        QTRY_COMPARE_WITH_TIMEOUT(box()->count(), 6, kPatienceMs);
        QCOMPARE(box()->choice(), templateOf(1).id);
        QCOMPARE(m_asked, QList<int>({0, 1, 1, 2}));
    }

    void everyPageIsRead()
    {
        open(storedWith(5)); // the last of all
        QTRY_COMPARE_WITH_TIMEOUT(box()->currentText(), templateOf(5).content.name, kPatienceMs);
        QCOMPARE(box()->count(), 6);
        for (int i = 0; i < box()->count(); ++i)
            QCOMPARE(box()->itemText(i), templateOf(i).content.name);
        QCOMPARE(find<QLineEdit>("variable.season")->text(), QStringLiteral("7"));
    }

    void oneThatIsGoneStaysChosen()
    {
        open(storedWith(99));
        QTRY_COMPARE_WITH_TIMEOUT(box()->count(), 7, kPatienceMs);
        QCOMPARE(box()->choice(), templateOf(99).id);
    }

    void itEndsSomewhere()
    {
        m_templates = [](int number) { return page(number, false); };
        open({});
        QTRY_COMPARE_WITH_TIMEOUT(box()->placeholderText(), QStringLiteral("Choose one"), kPatienceMs);
        QCOMPARE(m_asked.size(), 20);
        QCOMPARE(box()->count(), 40);
    }

private:
    ui::CampaignSheet *open(const std::optional<app::Versioned<Campaign>> &stored)
    {
        auto *sheet = new ui::CampaignSheet(m_console->theme, m_console->context, stored, m_window.get());
        sheet->open();
        return sheet;
    }
    template<class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] ui::TemplateBox *box() const { return find<ui::TemplateBox>("campaignForm.template_id"); }
    [[nodiscard]] bool isRetryShown() const { return find<QPushButton>("campaignSheet.retry")->isVisible(); }
    ScriptedReply answer(const SeenRequest &request)
    {
        const QUrl target = QUrl::fromEncoded(request.target);
        if (target.path().endsWith(QStringLiteral("/templates"))) {
            m_asked.append(QUrlQuery(target).queryItemValue(QStringLiteral("cursor")).toInt());
            return m_templates(m_asked.last());
        }
        if (request.method != "PUT")
            return {};
        m_saved = QJsonDocument::fromJson(request.body).object();
        Campaign campaign = storedWith(0).item;
        campaign.content = campaignContentFromJson(m_saved).value_or(CampaignContent());
        return {.body = bytesOf(toJson(campaign)), .headers = {{"ETag", "\"2\""}}};
    }

    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<test::TestConsole> m_console;
    std::unique_ptr<QWidget> m_window;
    std::function<ScriptedReply(int)> m_templates; // a page of them
    QList<int> m_asked;                            // pages
    QJsonObject m_saved;
};

QTEST_MAIN(CampaignSheetTest)
#include "tst_campaignsheet.moc"
