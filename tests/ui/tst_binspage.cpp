// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/emailconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/webhooks/bodyview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace pm;
using test::EmailConsole;

namespace {

const QString kBins = QStringLiteral("/api/v1/platform/webhooks/debug/bins");
constexpr int kPatienceMs = 20'000;

} // namespace

// Request bins on the real service with each of its stores: made, changed, sent to, filtered and deleted; and who may
// only look.
class BinsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase()
    {
        QVERIFY(m_platforms.start());
        for (auto &platform : m_platforms.all()) {
            m_member = platform.addOperator(Role::TenantMember);
            QVERIFY(!m_member.isEmpty());
        }
    }
    void init()
    {
        m_platform = &m_platforms.current();
        m_console = std::make_unique<EmailConsole>(m_platform->url());
    }
    void cleanup() { m_console.reset(); }

    void withoutBinsOneIsOffered()
    {
        m_console->openAsAdmin(QStringLiteral("bins"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->stateTitle(), QStringLiteral("No request bins yet"), kPatienceMs);
        m_console->action()->click();
        console().find<QSpinBox>("binForm.status_code")->setValue(204);
        console().click("binAnswerSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("binForm.body.problem"), kPatienceMs); // 204 has none
        console().find<QPlainTextEdit>("binForm.body")->clear();
        console().click("binAnswerSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("binInspector.answer"),
                                  QStringLiteral("Answers 204 No Content, at once"), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(stateTitleIn("receivedRequests"), QStringLiteral("Waiting for the first request"),
                                  kPatienceMs);
        console().click("binInspector.copy");
        QCOMPARE(QGuiApplication::clipboard()->text(), console().textOf("binInspector.url"));
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(m_console->names().first()));
    }

    void whatIsSentAppearsByItself()
    {
        m_console->openAsAdmin(QStringLiteral("bins"));
        const QString id = add({{QStringLiteral("status_code"), 200}});
        open(id);
        send(id, {{QStringLiteral("n"), 1}});
        QTRY_COMPARE_WITH_TIMEOUT(requests()->rowCount(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("receivedRequests.request.curl"), kPatienceMs);
        send(id, {{QStringLiteral("n"), 2}});
        QTRY_COMPARE_WITH_TIMEOUT(requests()->rowCount(), 2, kPatienceMs);
        QCOMPARE(chosenRequest(), 1); // the one that was looked at
    }

    void whatItGotIsSearched()
    {
        m_console->openAsAdmin(QStringLiteral("bins"));
        const QString id = add({});
        send(id, {{QStringLiteral("city"), QStringLiteral("M\u00fcnchen")}});
        send(id, {{QStringLiteral("city"), QStringLiteral("Lima")}});
        open(id);
        QTRY_COMPARE_WITH_TIMEOUT(requests()->rowCount(), 2, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(bodyOfChosen().contains(QStringLiteral("Lima")), kPatienceMs);
        console().type("receivedRequests.search", QStringLiteral("M\u00dcN"));
        QTRY_COMPARE_WITH_TIMEOUT(requests()->rowCount(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(bodyOfChosen().contains(QStringLiteral("M\u00fcnchen")), kPatienceMs);
        console().type("receivedRequests.search", QStringLiteral("Quito"));
        QTRY_COMPARE_WITH_TIMEOUT(stateTitleIn("receivedRequests"), QStringLiteral("No request has these words"),
                                  kPatienceMs);
        send(id, {{QStringLiteral("city"), QStringLiteral("Quito")}}); // comes by itself here too
        QTRY_COMPARE_WITH_TIMEOUT(requests()->rowCount(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(bodyOfChosen().contains(QStringLiteral("Quito")), kPatienceMs);
        console().type("receivedRequests.search", QStringLiteral("nothing has this"));
        QTRY_VERIFY_WITH_TIMEOUT(!stateTitleIn("receivedRequests").isEmpty(), kPatienceMs);
        m_console->action()->click();
        QTRY_COMPARE_WITH_TIMEOUT(requests()->rowCount(), 3, kPatienceMs);
        QVERIFY(console().textOf("receivedRequests.search").isEmpty());
    }

    void itBreaksIsMendedAndChanged()
    {
        m_console->openAsAdmin(QStringLiteral("bins"));
        const QString id = add({{QStringLiteral("body"), QStringLiteral("ok")}});
        open(id);
        console().click("binInspector.switch");
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("binInspector.answer"),
                                  QStringLiteral("Answers 503 Unavailable, at once, with “ok”"), kPatienceMs);
        QCOMPARE(send(id, {}), 503);
        console().click("binInspector.switch");
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("binInspector.answer"),
                                  QStringLiteral("Answers 200 OK, at once, with “ok”"), kPatienceMs);
        QCOMPARE(send(id, {}), 200);
        console().click("binInspector.edit");
        console().find<QSpinBox>("binForm.status_code")->setValue(410);
        console().find<QSpinBox>("binForm.delay_ms")->setValue(50);
        console().click("binAnswerSheet.submit");
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("binInspector.answer"),
                                  QStringLiteral("Answers 410 Gone, after 50 ms, with “ok”"), kPatienceMs);
        QCOMPARE(send(id, {}), 410);
    }

    // Once only: what was chosen since then stays, or its button would be another one's.
    void whatWasShownByItsIdIsNotChosenAgain()
    {
        const QString shown = add({});
        const QString chosen = add({});
        m_console->openAsAdmin(QStringLiteral("bins"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(shown), kPatienceMs);
        open(shown);
        m_console->select(chosen);
        QTRY_VERIFY_WITH_TIMEOUT(console().textOf("binInspector.url").endsWith(chosen), kPatienceMs);
        const QSignalSpy read(m_console->table()->model(), &QAbstractItemModel::modelReset);
        console().click("binInspector.switch");
        QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), kPatienceMs);
        QVERIFY(console().textOf("binInspector.url").endsWith(chosen));
        QCOMPARE(m_console->table()->currentIndex().data().toString(), chosen);
    }

    void whatWasClosedIsShownOnceMore()
    {
        const QString id = add({});
        m_console->openAsAdmin(QStringLiteral("bins"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(id), kPatienceMs);
        open(id);
        QTest::keyClick(m_console->table(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!console().isShown("binInspector"), kPatienceMs);
        open(id);
    }

    void theListIsFiltered()
    {
        const QString broken = add({{QStringLiteral("status_code"), 500}});
        const QString marked = add({{QStringLiteral("body"), QStringLiteral("marked")}});
        m_console->openAsAdmin(QStringLiteral("bins"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(broken), kPatienceMs);
        console().click("binsPage.filter.refusing");
        const auto areShown = [this](const QString &there, const QString &gone) {
            return m_console->names().contains(there) && !m_console->names().contains(gone);
        };
        QTRY_VERIFY_WITH_TIMEOUT(areShown(broken, marked), kPatienceMs);
        console().click("binsPage.filter.accepting");
        QTRY_VERIFY_WITH_TIMEOUT(areShown(marked, broken), kPatienceMs);
        console().type("binsPage.search", QStringLiteral("MARK"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names(), QStringList({marked}), kPatienceMs);
        console().type("binsPage.search", QStringLiteral("nothing has this"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->stateTitle(), QStringLiteral("No bin matches the filters"), kPatienceMs);
        m_console->action()->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().size() > 1, kPatienceMs);
    }

    void itIsUsedInANewWebhook()
    {
        m_console->openAsAdmin(QStringLiteral("bins"));
        open(add({}));
        console().click("binInspector.use");
        QVERIFY(console().isShown("webhookSheet"));
        QCOMPARE(console().textOf("webhookForm.endpoint_url"), console().textOf("binInspector.url"));
        console().find<QWidget>("webhookSheet")->close();
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs); // nothing was typed
    }

    void deletingAsks()
    {
        m_console->openAsAdmin(QStringLiteral("bins"));
        const QString id = add({});
        open(id);
        console().click("binInspector.remove");
        m_console->confirm(id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->names().contains(id), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!console().isShown("binInspector"), kPatienceMs);
        QCOMPARE(send(id, {}), 404);
    }

    void whoMayOnlyLookCannotChange()
    {
        const QString id = add({});
        m_console->open(QStringLiteral("bins"), m_member, test::TestPlatform::password());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(id), kPatienceMs);
        m_console->select(id);
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("binInspector"), kPatienceMs);
        for (const char *name : {"use", "switch", "edit", "remove"})
            QVERIFY2(
                !console().find<QPushButton>(QByteArray(QByteArray("binInspector.") + name).constData())->isEnabled(),
                name);
        QVERIFY(!console().find<QPushButton>("binsPage.createButton")->isEnabled());
    }

    // The last one: neither platform answers after it.
    void withoutThePlatformItSaysSo()
    {
        m_console->openAsAdmin(QStringLiteral("contacts"));
        QTRY_VERIFY_WITH_TIMEOUT(console().tenants.current(), kPatienceMs);
        m_platform->kill();
        console().window.showPage(QStringLiteral("bins"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
        QCOMPARE(m_console->action()->text(), QStringLiteral("Retry"));
    }

private:
    [[nodiscard]] test::TestConsole &console() const { return **m_console; }
    QString add(const QJsonObject &answer)
    {
        return m_platform->asAdmin().post(kBins, answer).json().value(QStringLiteral("id")).toString();
    }
    int send(const QString &id, const QJsonObject &body)
    {
        return test::HttpExchange(m_platform->url()).post(QStringLiteral("/bins/") + id, body).status;
    }
    void open(const QString &id)
    {
        QVERIFY(!id.isEmpty());
        QVERIFY(console().find<ui::Page>("binsPage")->showItem(id));
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("binInspector"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(console().textOf("binInspector.url").endsWith(id), kPatienceMs);
    }
    [[nodiscard]] QTableView *requestTable() const { return console().find<QTableView>("receivedRequests.table"); }
    [[nodiscard]] const QAbstractItemModel *requests() const { return requestTable()->model(); }
    [[nodiscard]] int chosenRequest() const { return requestTable()->currentIndex().row(); }
    [[nodiscard]] QString bodyOfChosen() const
    {
        return console().find<ui::BodyView>("receivedRequests.request.body")->textToCopy();
    }
    [[nodiscard]] QString stateTitleIn(const char *name) const
    {
        const auto *title = console().find<QWidget>(name)->findChild<QWidget *>(QStringLiteral("stateView.title"));
        return title == nullptr || !title->isVisible() ? QString() : title->property("text").toString();
    }

    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    std::unique_ptr<EmailConsole> m_console;
    QString m_member; // the same on each
};

QTEST_MAIN(BinsPageTest)
#include "tst_binspage.moc"
