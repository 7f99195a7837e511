// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/emailservices.h"
#include "models/tables/cursortablemodel.h"
#include "tests/ui/emailconsole.h"
#include "tests/ui/emaillistserver.h"
#include "ui/lists/listpage.h"
#include "ui/widgets/errortext.h"

#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace pm;
using test::ScriptedReply;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kRequest = QStringLiteral("req_42");
// As the platform words it, for programs.
const QString kRaw = QStringLiteral("A sentence in English.");

ScriptedReply failure(int status, const QByteArray &code)
{
    return {.status = status,
            .body = R"({"success":false,"error":{"code":")" + code + R"(","message":")" + kRaw.toUtf8() + R"("}})",
            .headers = {{"X-Request-Id", kRequest.toLatin1()}}};
}

} // namespace

// Every state of every list of Email, with a platform that does what the test says.
class EmailStatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<test::EmailListServer>();
        m_console = std::make_unique<test::EmailConsole>(m_server->url());
    }
    void cleanup()
    {
        QVERIFY2(!shownTexts().join(u'\n').contains(kRaw), "the platform's own words are shown");
        m_console.reset();
        m_server.reset();
    }

    void everyListHasItsStates_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("canCreate");
        QTest::newRow("messages") << QStringLiteral("messages") << false;
        QTest::newRow("templates") << QStringLiteral("templates") << true;
        QTest::newRow("campaigns") << QStringLiteral("campaigns") << true;
        QTest::newRow("contacts") << QStringLiteral("contacts") << true;
        QTest::newRow("domains") << QStringLiteral("domains") << true;
    }
    void everyListHasItsStates()
    {
        QFETCH(QString, page);
        QFETCH(bool, canCreate);
        m_server->instead = failure(500, "internal");
        open(page);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs); // the error
        QCOMPARE(m_console->action()->text(), QStringLiteral("Retry"));
        QCOMPARE(m_console->stateTitle(), ui::errorText(Error::of(ErrorKind::Internal, {})).title);
        const QLabel *request = shownLabel(QStringLiteral("stateView.requestId"));
        QVERIFY(request != nullptr && request->text().contains(kRequest));
        QVERIFY(request->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));

        m_server->instead = ScriptedReply{.manner = ScriptedReply::Manner::Silent};
        const auto before = m_server->asked().size();
        m_console->action()->click();
        QTRY_VERIFY_WITH_TIMEOUT(areRowsComing(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->asked().size(), before + 1, kPatienceMs);
        m_server->instead.reset();
        m_server->answerSilent();
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->stateTitle().isEmpty(), kPatienceMs); // nothing yet
        const QString empty = m_console->stateTitle();
        QCOMPARE(m_console->action() != nullptr, canCreate);
        QVERIFY(shownLabel(QStringLiteral("stateView.requestId")) == nullptr);

        (*m_console)->type(m_console->name("search").toLatin1().constData(), QStringLiteral("nothing"));
        QTRY_VERIFY_WITH_TIMEOUT(!QStringList({QString(), empty}).contains(m_console->stateTitle()), kPatienceMs);
        QVERIFY(m_console->action() != nullptr); // nothing of that kind
        m_console->action()->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_console->stateTitle(), empty, kPatienceMs);
    }

    void rowsStayAndANoticeTellsOfTheRequest()
    {
        m_server->contacts = 3;
        open(QStringLiteral("contacts"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 3, kPatienceMs);
        m_server->instead = failure(500, "internal");
        QTest::keyClick(&(*m_console)->window, Qt::Key_F5);
        compareNotice();
        QCOMPARE(m_console->names().size(), 3);
    }

    // Nor could anybody tell that they are not what was looked for.
    void rowsDoNotStayForOtherWords()
    {
        m_server->contacts = 3;
        open(QStringLiteral("contacts"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 3, kPatienceMs);
        m_server->instead = failure(500, "internal");
        (*m_console)->type("contactsPage.search", QStringLiteral("user1"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
        QCOMPARE(m_console->action()->text(), QStringLiteral("Retry"));
        QVERIFY(!m_console->table()->isVisible());
    }

    // Behind another page.
    void aListIsReadAgainAfterALock()
    {
        m_server->contacts = 3;
        open(QStringLiteral("contacts"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 3, kPatienceMs);
        test::TestConsole &console = **m_console;
        console.window.showPage(QStringLiteral("keys"));
        console.session.lock();
        m_server->contacts = 4;
        console.signIn({}, QStringLiteral("a password"));
        QTRY_COMPARE_WITH_TIMEOUT(console.session.state(), app::SessionService::State::SignedIn, kPatienceMs);
        console.window.showPage(QStringLiteral("contacts"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 4, kPatienceMs);
        const auto before = m_server->asked().size();
        console.window.showPage(QStringLiteral("keys"));
        console.window.showPage(QStringLiteral("contacts"));
        QTest::keyClick(&console.window, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->asked().size(), before + 1, kPatienceMs); // by the key only
    }

    // What would come next is of the other environment.
    void anExportEndsWithItsEnvironment()
    {
        m_server->contacts = 1'200;
        open(QStringLiteral("contacts"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 50, kPatienceMs);
        m_server->insteadOfMore = ScriptedReply{.manner = ScriptedReply::Manner::Silent};
        const auto before = m_server->asked().size();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("contacts.csv"));
        (*m_console)->window.findChild<ui::ListPage *>(QStringLiteral("contactsPage"))->exportTo(path);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->asked().size(), before + 2, kPatienceMs);
        QCOMPARE((*m_console)->textOf("contactsPage.export"), QStringLiteral("Stop (500)"));
        (*m_console)->click("environment.test");
        QCOMPARE((*m_console)->textOf("contactsPage.export"), QStringLiteral("Export"));
        QVERIFY((*m_console)->notices.notices().front().detail.contains(QStringLiteral("environment")));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 50, kPatienceMs);
        QVERIFY(!QFile::exists(path));
    }

    void tabGoesAsOneReads()
    {
        m_server->contacts = 3;
        open(QStringLiteral("contacts"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 3, kPatienceMs);
        m_console->select(m_console->names().first());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown(QStringLiteral("contactInspector")), kPatienceMs);
        const auto *page = (*m_console)->find<QWidget>("contactsPage"); // others have an environment as well
        const QWidgetList walked = (*m_console)->walkedByTab("contactsPage.search");
        qsizetype before = -1;
        for (const char *name :
             {"contactsPage.filter.subscribed", "contactsPage.table", "contactInspector.close", "environment.live",
              "environment.test", "contactsPage.export", "contactsPage.createButton", "contactsPage.search"}) {
            const auto place = walked.indexOf(page->findChild<QWidget *>(QString::fromLatin1(name)));
            QVERIFY2(place > before, name);
            before = place;
        }
    }

    void aRefusedRemovalTellsOfTheRequest()
    {
        m_server->contacts = 3;
        open(QStringLiteral("contacts"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 3, kPatienceMs);
        m_console->select(m_console->names().first());
        QTest::keyClick(m_console->table(), Qt::Key_Delete);
        m_server->insteadOfChange = failure(500, "internal");
        m_console->confirm(m_console->names().first());
        compareNotice();
    }

    void whatStandsInTheWayIsSaidInTheForm()
    {
        open(QStringLiteral("contacts"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
        m_console->action()->click();
        m_server->insteadOfChange = failure(409, "conflict");
        (*m_console)->type("contactForm.email", QStringLiteral("user@example.com"));
        (*m_console)->click("contactSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT((*m_console)->textOf("sheet.note").contains(QStringLiteral("contact with this email")),
                                 kPatienceMs);
        QVERIFY((*m_console)->textOf("sheet.note").contains(kRequest));
    }

    // Who makes a contact that somebody else made a moment ago changes of it what was filled in, and nothing else.
    void whatWasNotFilledInIsNotSent()
    {
        open(QStringLiteral("contacts"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
        m_console->action()->click();
        const QByteArray others = QJsonDocument(toJson(test::EmailListServer::contact(1))).toJson();
        m_server->insteadOfChange = ScriptedReply{.status = 200, .body = others};
        (*m_console)->type("contactForm.email", QStringLiteral("user1@example.com"));
        (*m_console)->type("contactForm.first_name", QStringLiteral("Ada"));
        (*m_console)->click("contactSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!(*m_console)->notices.notices().empty(), kPatienceMs);
        QVERIFY((*m_console)->notices.notices().front().text.contains(QStringLiteral("Somebody else made user1@")));
        QCOMPARE(m_server->changes(),
                 std::vector{QJsonObject({{QStringLiteral("email"), QStringLiteral("user1@example.com")},
                                          {QStringLiteral("first_name"), QStringLiteral("Ada")}})});
    }

private:
    void open(const QString &page)
    {
        m_console->open(page, QStringLiteral("maria@acme.test"), QStringLiteral("password"));
    }
    void compareNotice()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!(*m_console)->notices.notices().empty(), kPatienceMs);
        const app::Notice &notice = (*m_console)->notices.notices().front();
        QVERIFY2(notice.detail.contains(kRequest), qPrintable(notice.detail));
        QVERIFY(!notice.detail.contains(kRaw) && !notice.text.contains(kRaw));
    }
    [[nodiscard]] bool areRowsComing() const
    {
        const QAbstractItemModel *model = m_console->table()->model();
        return m_console->table()->isVisible() && model->rowCount() > 0
            && !model->index(0, 0).data(CursorTableModel::LoadedRole).toBool();
    }
    [[nodiscard]] const QLabel *shownLabel(const QString &name) const
    {
        const auto labels = (*m_console)->window.findChildren<QLabel *>(name);
        const auto shown = std::find_if(labels.begin(), labels.end(), [](auto *label) { return label->isVisible(); });
        return shown == labels.end() ? nullptr : *shown;
    }
    [[nodiscard]] QStringList shownTexts() const
    {
        QStringList texts;
        const auto labels = (*m_console)->window.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    }

    std::unique_ptr<test::EmailListServer> m_server;
    std::unique_ptr<test::EmailConsole> m_console;
};

QTEST_MAIN(EmailStatesTest)
#include "tst_emailstates.moc"
