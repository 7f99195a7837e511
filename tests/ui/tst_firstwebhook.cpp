// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/deliverytablemodel.h"
#include "tests/ui/emailconsole.h"
#include "tests/ui/testplatforms.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

#include <functional>

using namespace pm;
using test::EmailConsole;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr int kContactsWhileBroken = 5; // with the tries of each, more than the 20 that the rule looks at
const QString kWaiting = QStringLiteral("held@example.com");

enum class Step { Basics, Events, Filter, Sending };

} // namespace

// With nothing but the console and a request bin, on each store: an endpoint is made and tried, its receiver breaks and
// is mended, and what was held arrives.
class FirstWebhookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase() { QVERIFY(m_platforms.start({QStringLiteral("--allow-private-endpoints")})); }
    void init();
    void cleanup() { m_console.reset(); }
    void theWholeWay();

private:
    void makeBin();
    void makeEndpoint();
    void sendTest();
    void breakTheReceiver();
    void seeItStopped();
    void seeTheFailures();
    void mendTheReceiver();
    void seeEverythingArrive();

    [[nodiscard]] test::TestConsole &console() const { return **m_console; }
    void show(const char *page) { console().window.showPage(QString::fromLatin1(page)); }
    void addContact(const QString &email);
    // Nothing tells the console of it but reading again.
    bool afterRefresh(const std::function<bool()> &isSo)
    {
        QTest::keyClick(&console().window, Qt::Key_F5);
        QTest::qWait(100);
        return isSo();
    }
    [[nodiscard]] const QAbstractItemModel *model(const char *table) const
    {
        return console().find<QTableView>(table)->model();
    }
    // Of those that the bin got: how many it answered so.
    [[nodiscard]] int received(int status) const;
    [[nodiscard]] QString deliveryText(int row, DeliveryTableModel::Column column) const
    {
        return model("deliveriesPage.table")->index(row, static_cast<int>(column)).data().toString();
    }

    test::TestPlatforms m_platforms;
    std::unique_ptr<EmailConsole> m_console;
};

void FirstWebhookTest::init()
{
    m_console = std::make_unique<EmailConsole>(m_platforms.current().url());
    m_console->openAsAdmin(QStringLiteral("bins"));
}

void FirstWebhookTest::theWholeWay()
{
    const auto parts = {&FirstWebhookTest::makeBin,         &FirstWebhookTest::makeEndpoint,
                        &FirstWebhookTest::sendTest,        &FirstWebhookTest::breakTheReceiver,
                        &FirstWebhookTest::seeItStopped,    &FirstWebhookTest::seeTheFailures,
                        &FirstWebhookTest::mendTheReceiver, &FirstWebhookTest::seeEverythingArrive};
    for (const auto part : parts) {
        (this->*part)();
        if (QTest::currentTestFailed())
            return;
    }
}

void FirstWebhookTest::makeBin()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
    m_console->action()->click();
    QVERIFY(console().isShown("binAnswerSheet"));
    console().click("binAnswerSheet.submit");
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("binInspector"), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!console().textOf("binInspector.url").isEmpty(), kPatienceMs);
}

void FirstWebhookTest::makeEndpoint()
{
    console().click("binInspector.use");
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookSheet"), kPatienceMs);
    QCOMPARE(console().textOf("webhookForm.endpoint_url"), console().textOf("binInspector.url"));
    console().type("webhookForm.name", QStringLiteral("First"));
    const auto events = console()
                            .find<QTreeWidget>("eventTypeTree.tree")
                            ->findItems(QStringLiteral("contact.created"), Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(events.size(), 1);
    events.first()->setCheckState(0, Qt::Checked);
    console().find<QListWidget>("webhookSheet.steps")->setCurrentRow(static_cast<int>(Step::Sending));
    console().type("webhookForm.retry_schedule", QStringLiteral("1"));
    console().find<QSpinBox>("webhookForm.max_attempts")->setValue(10);
    console().click("webhookSheet.submit");
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookSecretSheet"), kPatienceMs);
    console().click("webhookSecret.copy");
    console().click("webhookSecret.done");
    QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), QStringLiteral("First"),
                              kPatienceMs); // it is opened
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
}

void FirstWebhookTest::sendTest()
{
    QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("webhookDetail.test")->isEnabled(), kPatienceMs);
    console().click("webhookDetail.test");
    console().click("testEventSheet.send");
    QTRY_VERIFY_WITH_TIMEOUT(console().textOf("testResult.text").startsWith(QStringLiteral("200")), kPatienceMs);
    console().click("testEventSheet.close");
    show("bins");
    QTRY_COMPARE_WITH_TIMEOUT(received(200), 1, kPatienceMs);
    QCOMPARE(model("receivedRequests.table")->index(0, 0).data().toString(), QStringLiteral("contact.created"));
}

void FirstWebhookTest::breakTheReceiver()
{
    console().click("binInspector.switch");
    QTRY_VERIFY_WITH_TIMEOUT(console().textOf("binInspector.answer").startsWith(QStringLiteral("Answers 503")),
                             kPatienceMs);
    for (int i = 0; i < kContactsWhileBroken; ++i)
        addContact(QStringLiteral("reader%1@example.com").arg(i));
    show("bins");
    QTRY_VERIFY_WITH_TIMEOUT(received(503) > 2 * kContactsWhileBroken, kPatienceMs); // each once more, and again
}

void FirstWebhookTest::seeItStopped()
{
    show("webhooks");
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookDetail.banner"), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(console().textOf("webhookDetail.rule").startsWith(QStringLiteral("Stopped")), kPatienceMs);
    QVERIFY(console().textOf("webhookDetail.evidence").contains(QStringLiteral("503")));
    addContact(kWaiting);
    show("webhooks");
    QTRY_VERIFY_WITH_TIMEOUT(afterRefresh([this] {
                                 return console().textOf("webhookDetail.heldText").contains(QStringLiteral("held"));
                             }),
                             kPatienceMs);
}

void FirstWebhookTest::seeTheFailures()
{
    console().click("webhookDetail.failures");
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("deliveriesPage.table"), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(model("deliveriesPage.table")->rowCount(), kContactsWhileBroken + 1,
                              kPatienceMs); // one was not tried yet
    QTRY_COMPARE_WITH_TIMEOUT(deliveryText(0, DeliveryTableModel::Column::Endpoint), QStringLiteral("First"),
                              kPatienceMs);
    console().find<QTableView>("deliveriesPage.table")->selectRow(1);
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("attemptTimeline.attempt2"), kPatienceMs);
}

void FirstWebhookTest::mendTheReceiver()
{
    show("bins");
    console().click("binInspector.switch");
    QTRY_VERIFY_WITH_TIMEOUT(console().textOf("binInspector.answer").startsWith(QStringLiteral("Answers 200")),
                             kPatienceMs);
    show("webhooks");
    QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.pause"), QStringLiteral("Resume"), kPatienceMs);
    console().click("webhookDetail.pause");
    QTRY_VERIFY_WITH_TIMEOUT(!console().isShown("webhookDetail.banner"), kPatienceMs);
}

void FirstWebhookTest::seeEverythingArrive()
{
    show("bins");
    QTRY_COMPARE_WITH_TIMEOUT(received(200), 1 + kContactsWhileBroken + 1, kPatienceMs);
    show("deliveries"); // still of those that failed
    QTRY_VERIFY_WITH_TIMEOUT(afterRefresh([this] { return model("deliveriesPage.table")->rowCount() == 0; }),
                             kPatienceMs);
}

void FirstWebhookTest::addContact(const QString &email)
{
    show("contacts");
    QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("contactsPage.createButton") != nullptr, kPatienceMs);
    console().click("contactsPage.createButton");
    console().type("contactForm.email", email);
    console().click("contactSheet.submit");
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
}

int FirstWebhookTest::received(int status) const
{
    const QAbstractItemModel *requests = model("receivedRequests.table");
    int count = 0;
    for (int row = 0; row < requests->rowCount(); ++row)
        count += requests->index(row, 2).data().toString() == QString::number(status) ? 1 : 0;
    return count;
}

QTEST_MAIN(FirstWebhookTest)
#include "tst_firstwebhook.moc"
