// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/lossyrelay.h"
#include "tests/support/receiver.h"
#include "tests/ui/emailconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/webhooks/eventtypetree.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace pm;
using test::EmailConsole;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kWebhooks = QStringLiteral("/api/v1/platform/webhooks");
enum class Step { Basics, Events, Filter, Sending, Transformation, Test };

} // namespace

// An endpoint is made and changed in steps, on the real service with each of its stores.
class WebhookSheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase() { QVERIFY(m_platforms.start({QStringLiteral("--allow-private-endpoints")})); }
    void init()
    {
        m_platform = &m_platforms.current();
        m_console = std::make_unique<EmailConsole>(m_platform->url());
        m_console->openAsAdmin(QStringLiteral("webhooks"));
    }
    void cleanup() { m_console.reset(); }

    void aNewEndpointShowsItsSecretOnce()
    {
        openNew();
        fillBasics(QStringLiteral("Orders"), QStringLiteral("/orders"));
        tick(QStringLiteral("contact.created"));
        console().click("webhookSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookSecretSheet"), kPatienceMs);
        QVERIFY(console().textOf("webhookSecret.secret").startsWith(QStringLiteral("whsec_")));
        console().click("webhookSecret.copy");
        console().click("webhookSecret.done");
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), QStringLiteral("Orders"),
                                  kPatienceMs); // it is opened
        const QJsonObject made = stored(QStringLiteral("Orders"));
        QCOMPARE(made.value(QStringLiteral("status")).toString(), QStringLiteral("active"));
        QCOMPARE(made.value(QStringLiteral("event_types")).toArray(), QJsonArray({QStringLiteral("contact.created")}));
    }

    void everyRefusalStandsAtItsFieldAndStep()
    {
        openNew();
        console().type("webhookForm.name", QStringLiteral("Broken"));
        console().type("webhookForm.endpoint_url", QStringLiteral("ftp://example.com"));
        step(Step::Filter);
        write("filterEditor.text", QStringLiteral("{\"data.amount\": {\"$near\": 3}}"));
        step(Step::Sending);
        write("webhookForm.headers", QStringLiteral("Host: example.com"));
        step(Step::Transformation);
        chooseTransformation(TransformationKind::JavaScript);
        write("webhookForm.transformation.source", QStringLiteral(" "));
        console().click("webhookSheet.submit");
        QTRY_COMPARE_WITH_TIMEOUT(steps()->currentRow(), static_cast<int>(Step::Basics),
                                  kPatienceMs); // the first wrong one
        QVERIFY(console().isShown("webhookForm.endpoint_url.problem"));
        for (int wrong = 0; wrong < static_cast<int>(Step::Test); ++wrong)
            QVERIFY2(!steps()->item(wrong)->icon().isNull(), qPrintable(steps()->item(wrong)->text()));
        for (const char *field : {"endpoint_url", "event_types", "event_filters", "headers", "transformation.source"}) {
            const QByteArray name = QByteArray("webhookForm.") + field + ".problem";
            QVERIFY2(!console().textOf(name.constData()).isEmpty(), field);
        }
        QVERIFY(console().textOf("webhookForm.event_filters.problem").startsWith(QStringLiteral("data.amount.$near")));
        console().type("webhookForm.endpoint_url", QStringLiteral("https://example.com"));
        QVERIFY(steps()->item(static_cast<int>(Step::Basics))->icon().isNull());
        discard();
    }

    void whatCannotBeReadIsSaidBeforeItIsSent()
    {
        openNew();
        fillBasics(QStringLiteral("Unread"), QStringLiteral("/x"));
        tick(QStringLiteral("email.sent"));
        step(Step::Filter);
        write("filterEditor.text", QStringLiteral("{"));
        step(Step::Sending);
        console().type("webhookForm.retry_schedule", QStringLiteral("soon"));
        write("webhookForm.headers", QStringLiteral("no colon"));
        step(Step::Transformation);
        chooseTransformation(TransformationKind::Mapping);
        console().find<QComboBox>("mappingForm.path")->setEditText(QStringLiteral("data.email")); // and no name
        console().click("webhookSheet.submit");
        QCOMPARE(steps()->currentRow(), static_cast<int>(Step::Filter));
        for (const char *field : {"event_filters", "retry_schedule", "headers", "transformation.mapping"}) {
            const QByteArray name = QByteArray("webhookForm.") + field + ".problem";
            QVERIFY2(!console().textOf(name.constData()).isEmpty(), field);
        }
        discard();
        QVERIFY(stored(QStringLiteral("Unread")).isEmpty());
    }

    void aScheduleSaysWhenItGivesUp()
    {
        openNew();
        step(Step::Sending);
        QVERIFY(console().textOf("webhookForm.outlook").contains(QStringLiteral("1 h 21 min. Never used: 24 h.")));
        console().find<QSpinBox>("webhookForm.max_attempts")->setValue(6);
        QVERIFY(console().textOf("webhookForm.outlook").endsWith(QStringLiteral("25 h 21 min.")));
        console().type("webhookForm.retry_schedule", QStringLiteral("soon"));
        QVERIFY(!console().textOf("webhookForm.outlook").contains(QStringLiteral("25 h")));
        discard();
    }

    void itBeginsAtItsFirstField()
    {
        openNew();
        QCOMPARE(console().window.focusWidget(), console().find<QLineEdit>("webhookForm.name"));
        console().click("webhookSheet.next");
        QCOMPARE(console().window.focusWidget(), console().find<QLineEdit>("eventTypeTree.words"));
        console().click("webhookSheet.back");
        QCOMPARE(console().window.focusWidget(), console().find<QLineEdit>("webhookForm.name"));
        console().click("webhookSheet.cancel");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
    }

    void aClickAnywhereInTheRowTicks()
    {
        openNew();
        step(Step::Events);
        auto *tree = console().find<QTreeWidget>("eventTypeTree.tree");
        QTreeWidgetItem *sent = tree->topLevelItem(0)->child(0);
        const QRect words = tree->visualRect(tree->model()->index(0, 1, tree->model()->index(0, 0)));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, words.center());
        QCOMPARE(sent->checkState(0), Qt::Checked);
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(sent->checkState(0), Qt::Unchecked);
        const QRect name = tree->visualItemRect(sent); // with the box at its left
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, {name.left() + 8, name.center().y()});
        QCOMPARE(sent->checkState(0), Qt::Checked);
        discard();
    }

    void eventsAreFoundByWordsAndTickedByArea()
    {
        openNew();
        step(Step::Events);
        auto *tree = console().find<QTreeWidget>("eventTypeTree.tree");
        tree->topLevelItem(1)->setCheckState(0, Qt::Checked); // campaigns
        QVERIFY(console().textOf("eventTypeTree.count").startsWith(QStringLiteral("3 of 19")));
        console().type("eventTypeTree.words", QStringLiteral("bounced"));
        QVERIFY(tree->topLevelItem(1)->isHidden());
        QVERIFY(!tree->topLevelItem(0)->isHidden());
        QCOMPARE(console().find<ui::EventTypeTree>("webhookForm.event_types")->chosen(),
                 EventTypes(EventType::CampaignLaunched | EventType::CampaignCompleted | EventType::CampaignPaused));
        discard();
    }

    void aFilterIsTriedWhileItIsTyped()
    {
        openNew();
        step(Step::Events);
        tick(QStringLiteral("email.bounced"));
        step(Step::Filter);
        const auto *sample = console().find<QComboBox>("filterEditor.sample");
        QCOMPARE(sample->count(), 1); // of what was chosen
        write("filterEditor.text", QStringLiteral("{\"type\": \"email.bounced\"}"));
        QTRY_VERIFY_WITH_TIMEOUT(console().textOf("filterEditor.conditions").startsWith(QStringLiteral("✓ type $eq")),
                                 kPatienceMs);
        write("filterEditor.text", QStringLiteral("{\"data.nothing\": {\"$gt\": 5}}"));
        QTRY_VERIFY_WITH_TIMEOUT(
            console().textOf("filterEditor.conditions").contains(QStringLiteral("but it is nothing")), kPatienceMs);
        write("filterEditor.text", QStringLiteral("{\"type\": {\"$unknown\": 1}}"));
        QTRY_VERIFY_WITH_TIMEOUT(console().textOf("filterEditor.conditions").contains(QStringLiteral("$unknown")),
                                 kPatienceMs);
        discard();
    }

    void aNewOneIsTriedBeforeItIsMade()
    {
        m_receiver.behave("/draft", test::Behaviour::ofStatus(202, "taken"));
        openNew();
        fillBasics(QStringLiteral("Draft"), QStringLiteral("/draft"));
        tick(QStringLiteral("email.sent"));
        step(Step::Test);
        console().click("webhookSheet.test");
        QTRY_VERIFY_WITH_TIMEOUT(console().textOf("testResult.text").startsWith(QStringLiteral("202")), kPatienceMs);
        QCOMPARE(stored(QStringLiteral("Draft")).value(QStringLiteral("status")).toString(), QStringLiteral("paused"));
        step(Step::Sending);
        console().find<QSpinBox>("webhookForm.timeout_seconds")->setValue(9);
        console().click("webhookSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookSecretSheet"), kPatienceMs);
        const QJsonObject made = stored(QStringLiteral("Draft"));
        QCOMPARE(made.value(QStringLiteral("status")).toString(), QStringLiteral("active"));
        QCOMPARE(made.value(QStringLiteral("timeout_seconds")).toInt(), 9);
    }

    void whatWasOnlyTriedGoesWithTheSheet()
    {
        openNew();
        fillBasics(QStringLiteral("Regretted"), QStringLiteral("/regretted"));
        tick(QStringLiteral("email.sent"));
        step(Step::Test);
        console().click("webhookSheet.test");
        QTRY_VERIFY_WITH_TIMEOUT(console().textOf("testResult.text").startsWith(QStringLiteral("200")), kPatienceMs);
        QVERIFY(!stored(QStringLiteral("Regretted")).isEmpty());
        discard();
        QTRY_VERIFY_WITH_TIMEOUT(stored(QStringLiteral("Regretted")).isEmpty(), kPatienceMs);
    }

    // Made after the sheet has gone, as the platform was at it already.
    void whatIsStillOnItsWayGoesToo()
    {
        openNew();
        fillBasics(QStringLiteral("Hasty"), QStringLiteral("/hasty"));
        tick(QStringLiteral("email.sent"));
        step(Step::Test);
        const QSignalSpy changed(&console().webhooks.endpoints, &app::WebhookService::changed);
        console().click("webhookSheet.test");
        QVERIFY(!console().find<QPushButton>("webhookSheet.submit")->isEnabled()); // it would be made twice
        step(Step::Basics);
        step(Step::Test);
        QVERIFY(!console().find<QPushButton>("webhookSheet.test")->isEnabled());
        discard();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 20'000); // it was made, and removed
        QVERIFY(stored(QStringLiteral("Hasty")).isEmpty());
    }

    // A second one would be asked for, and the first one go when its answer finds no sheet any more.
    void nothingIsTriedWhileItIsMade()
    {
        const QString name = QStringLiteral("Once");
        test::LossyRelay relay(m_platform->url());
        fillDraft(relay, name);
        relay.delayAnswers(std::chrono::milliseconds(500));
        console().click("webhookSheet.submit");
        tryInVain();
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookSecretSheet"), kPatienceMs);
        console().click("webhookSecret.copy");
        console().click("webhookSecret.done");
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), name, kPatienceMs);
        QCOMPARE(allNamed(name).size(), 1);
    }

    // What is saved would be given up, and the sheet wait for it for ever.
    void norWhileItIsSaved()
    {
        const QString name = QStringLiteral("Saved");
        QCOMPARE(m_platform->asAdmin().post(kWebhooks, content(name)).status, 201);
        test::LossyRelay relay(m_platform->url());
        openAt(relay);
        openEdit(name);
        console().type("webhookForm.description", QStringLiteral("Mine"));
        step(Step::Test);
        QVERIFY(console().find<QPushButton>("webhookSheet.test")->isEnabled());
        relay.delayAnswers(std::chrono::milliseconds(500));
        console().click("webhookSheet.submit");
        tryInVain();
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
        QCOMPARE(stored(name).value(QStringLiteral("description")).toString(), QStringLiteral("Mine"));
    }

    // The platform has made it, and the sheet does not know.
    void aDraftWhoseAnswerWasLostIsNotMadeTwice()
    {
        test::LossyRelay relay(m_platform->url());
        loseDraft(relay, QStringLiteral("Twice"));
        console().type("webhookForm.description", QStringLiteral("Changed"));
        console().click("webhookSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookSecretSheet"), kPatienceMs);
        QVERIFY(console().textOf("webhookSecret.secret").startsWith(QStringLiteral("whsec_")));
        QCOMPARE(allNamed(QStringLiteral("Twice")).size(), 1);
        const QJsonObject made = stored(QStringLiteral("Twice"));
        QCOMPARE(made.value(QStringLiteral("status")).toString(), QStringLiteral("active"));
        QCOMPARE(made.value(QStringLiteral("description")).toString(), QStringLiteral("Changed"));
    }

    void itGoesWithTheSheetAllTheSame()
    {
        test::LossyRelay relay(m_platform->url());
        loseDraft(relay, QStringLiteral("Unknown"));
        discard();
        QTRY_VERIFY_WITH_TIMEOUT(stored(QStringLiteral("Unknown")).isEmpty(), kPatienceMs);
    }

    // The answer is lost after the sheet has gone.
    void soDoesOneThatWasOnItsWay()
    {
        const QString name = QStringLiteral("Unheard");
        test::LossyRelay relay(m_platform->url());
        fillDraft(relay, name);
        const QObject whileItLives;
        connect(&console().client, &app::PlatformClient::unreachable, &whileItLives,
                [&relay] { relay.loseAnswers(false); });
        relay.loseAnswers(true);
        console().click("webhookSheet.test");
        discard();
        QTRY_VERIFY_WITH_TIMEOUT(relay.lost() > 0 && stored(name).isEmpty(), kPatienceMs);
    }

    // Nothing came of it, and it is not what stands in the form any more.
    void aDraftThatWasRefusedUnheardIsForgotten()
    {
        const QString name = QStringLiteral("Mended");
        test::LossyRelay relay(m_platform->url());
        fillDraft(relay, name);
        console().type("webhookForm.endpoint_url", QStringLiteral("ftp://example.com"));
        loseAnswerToDraft(relay);
        QVERIFY(stored(name).isEmpty());
        console().type("webhookForm.endpoint_url", m_receiver.url(QStringLiteral("/mended")));
        console().click("webhookSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookSecretSheet"), kPatienceMs);
        QCOMPARE(allNamed(name).size(), 1);
    }

    // With the operator: kept already, or on its way. The session ends once it has gone.
    void whatWasOnlyTriedGoesWhenTheOperatorLeaves_data()
    {
        QTest::addColumn<bool>("isKept");
        QTest::newRow("kept") << true;
        QTest::newRow("on its way") << false;
    }
    void whatWasOnlyTriedGoesWhenTheOperatorLeaves()
    {
        QFETCH(bool, isKept);
        openNew();
        fillBasics(QStringLiteral("Left"), QStringLiteral("/left"));
        tick(QStringLiteral("email.sent"));
        step(Step::Test);
        const QSignalSpy changed(&console().webhooks.endpoints, &app::WebhookService::changed);
        console().click("webhookSheet.test");
        if (isKept)
            QTRY_VERIFY_WITH_TIMEOUT(console().textOf("testResult.text").startsWith(QStringLiteral("200")), 20'000);
        const qsizetype before = changed.size();
        const QByteArray token = console().client.token().reveal().toByteArray();
        console().session.signOut();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), before + (isKept ? 1 : 2), 20'000);
        QVERIFY(stored(QStringLiteral("Left")).isEmpty());
        test::HttpExchange left(m_platform->url());
        left.setBearer(QString::fromUtf8(token));
        QTRY_COMPARE_WITH_TIMEOUT(left.get(QStringLiteral("/api/v1/auth/me")).status, 401, 20'000);
    }

    // While its console is there, or the next one; what somebody has made of it stays.
    void whatCouldNotBeRemovedGoesLater_data()
    {
        QTest::addColumn<bool>("isLeft");
        QTest::addColumn<bool>("isChanged");
        QTest::newRow("when the platform is back") << false << false;
        QTest::newRow("at the next start") << true << false;
        QTest::newRow("unless it was changed") << true << true;
    }
    void whatCouldNotBeRemovedGoesLater()
    {
        QFETCH(bool, isLeft);
        QFETCH(bool, isChanged);
        const QString name = QStringLiteral("Cut off");
        const QTemporaryDir folder;
        const QString preferences = folder.filePath(QStringLiteral("preferences.ini"));
        test::LossyRelay relay(m_platform->url());
        fillDraft(relay, name, preferences);
        console().click("webhookSheet.test");
        QTRY_VERIFY_WITH_TIMEOUT(console().textOf("testResult.text").startsWith(QStringLiteral("200")), 20'000);
        relay.cut(true);
        discard();
        QTRY_COMPARE_WITH_TIMEOUT(console().connection.state(), app::ConnectionService::State::Offline, kPatienceMs);
        if (isLeft)
            m_console.reset();
        const QString id = stored(name).value(QStringLiteral("id")).toString();
        QVERIFY(!id.isEmpty());
        if (isChanged)
            QCOMPARE(m_platform->asAdmin().put(kWebhooks + u'/' + id, content(name)).status, 200);
        relay.cut(false);
        if (isLeft) {
            m_console = std::make_unique<EmailConsole>(relay.url(), preferences);
            QVERIFY(isAnyAbandoned());
            m_console->openAsAdmin(QStringLiteral("webhooks"));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!isAnyAbandoned(), kPatienceMs);
        QCOMPARE(stored(name).isEmpty(), !isChanged);
        if (isChanged)
            QCOMPARE(m_platform->asAdmin().remove(kWebhooks + u'/' + id).status, 204);
    }

    void everythingThatIsSetComesBackWhenItIsEdited()
    {
        QJsonObject webhook = content(QStringLiteral("Complete"));
        // As long as can be: limits count characters, of which this is two units to Qt.
        webhook.insert(QStringLiteral("description"), QStringLiteral("🐧").repeated(500));
        QCOMPARE(m_platform->asAdmin().post(kWebhooks, webhook).status, 201);
        console().window.findChild<QWidget *>(QStringLiteral("webhooksPage"));
        QTest::keyClick(&console().window, Qt::Key_F5);
        openEdit(QStringLiteral("Complete"));
        console().type("webhookForm.name", QStringLiteral("Completed"));
        console().click("webhookSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
        const QJsonObject after = stored(QStringLiteral("Completed"));
        webhook.insert(QStringLiteral("name"), QStringLiteral("Completed"));
        for (auto member = webhook.begin(); member != webhook.end(); ++member)
            QCOMPARE(after.value(member.key()), member.value());
    }

    void deliveriesMeanwhileAreNoConflictButChangesAre()
    {
        QJsonObject webhook = content(QStringLiteral("Busy"));
        const QString id = m_platform->asAdmin().post(kWebhooks, webhook).json().value(QStringLiteral("id")).toString();
        openEdit(QStringLiteral("Busy"));
        const QJsonObject test{{QStringLiteral("event_type"), QStringLiteral("email.sent")}};
        QCOMPARE(m_platform->asAdmin().post(kWebhooks + u'/' + id + QStringLiteral("/test"), test).status, 200);
        console().type("webhookForm.description", QStringLiteral("Mine"));
        console().click("webhookSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
        QCOMPARE(stored(QStringLiteral("Busy")).value(QStringLiteral("description")).toString(),
                 QStringLiteral("Mine"));
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("webhookDetail.edit")->isEnabled(), kPatienceMs);
        console().click("webhookDetail.edit");
        webhook.insert(QStringLiteral("description"), QStringLiteral("Theirs"));
        QCOMPARE(m_platform->asAdmin().put(kWebhooks + u'/' + id, webhook).status, 200);
        console().type("webhookForm.description", QStringLiteral("Mine again"));
        console().click("webhookSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("webhookSheet.submit")->isEnabled(), kPatienceMs);
        QVERIFY(console().isShown("webhookSheet"));
        QCOMPARE(stored(QStringLiteral("Busy")).value(QStringLiteral("description")).toString(),
                 QStringLiteral("Theirs"));
        discard();
    }

private:
    [[nodiscard]] test::TestConsole &console() const { return **m_console; }
    [[nodiscard]] QListWidget *steps() const { return console().find<QListWidget>("webhookSheet.steps"); }
    void step(Step wanted) const { steps()->setCurrentRow(static_cast<int>(wanted)); }
    void openNew() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("webhooksPage.createButton")->isEnabled(), kPatienceMs);
        console().click("webhooksPage.createButton");
        QVERIFY(console().isShown("webhookSheet"));
    }
    void openEdit(const QString &name) const
    {
        QTest::keyClick(&console().window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(name), kPatienceMs);
        m_console->select(name);
        QTest::keyClick(m_console->table(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), name, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("webhookDetail.edit")->isEnabled(), kPatienceMs);
        console().click("webhookDetail.edit");
        QVERIFY(console().isShown("webhookSheet"));
    }
    void fillBasics(const QString &name, const QString &path) const
    {
        console().type("webhookForm.name", name);
        console().type("webhookForm.endpoint_url", m_receiver.url(path));
    }
    void tick(const QString &event) const
    {
        const auto items =
            console().find<QTreeWidget>("eventTypeTree.tree")->findItems(event, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(items.size(), 1);
        items.first()->setCheckState(0, Qt::Checked);
    }
    void write(const char *name, const QString &text) const
    {
        console().find<QPlainTextEdit>(name)->setPlainText(text);
    }
    void chooseTransformation(TransformationKind kind) const
    {
        auto *box = console().find<QComboBox>("webhookForm.transformation.kind");
        box->setCurrentIndex(box->findData(static_cast<int>(kind)));
    }
    void discard() const
    {
        console().click("webhookSheet.cancel");
        QVERIFY(console().isShown("confirmSheet.confirm"));
        console().click("confirmSheet.confirm");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
    }
    void tryInVain() const
    {
        step(Step::Basics);
        step(Step::Test);
        QVERIFY(!console().find<QPushButton>("webhookSheet.test")->isEnabled());
        console().click("webhookSheet.test");
    }
    [[nodiscard]] bool isAnyAbandoned() const
    {
        const QByteArray kept = console().preferences.viewState(QStringLiteral("webhooks.abandoned/w"));
        return !QJsonDocument::fromJson(kept).array().isEmpty();
    }
    void openAt(const test::LossyRelay &relay, const QString &preferencesFile = {})
    {
        m_console = std::make_unique<EmailConsole>(relay.url(), preferencesFile);
        m_console->openAsAdmin(QStringLiteral("webhooks"));
    }
    void fillDraft(const test::LossyRelay &relay, const QString &name, const QString &preferencesFile = {})
    {
        openAt(relay, preferencesFile);
        openNew();
        fillBasics(name, QStringLiteral("/lost"));
        tick(QStringLiteral("email.sent"));
        step(Step::Test);
    }
    void loseAnswerToDraft(test::LossyRelay &relay) const
    {
        relay.loseAnswers(true);
        console().click("webhookSheet.test");
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("webhookSheet.test")->isEnabled(), kPatienceMs);
        QVERIFY(relay.lost() > 0);
        relay.loseAnswers(false);
    }
    void loseDraft(test::LossyRelay &relay, const QString &name)
    {
        fillDraft(relay, name);
        loseAnswerToDraft(relay);
        QCOMPARE(stored(name).value(QStringLiteral("status")).toString(), QStringLiteral("paused"));
    }
    std::vector<QJsonObject> allNamed(const QString &name)
    {
        std::vector<QJsonObject> found;
        const QJsonArray all = m_platform->asAdmin().get(kWebhooks).json().value(QStringLiteral("webhooks")).toArray();
        for (const QJsonValue &webhook : all) {
            if (webhook.toObject().value(QStringLiteral("name")) == name)
                found.push_back(webhook.toObject());
        }
        return found;
    }
    QJsonObject stored(const QString &name)
    {
        const auto found = allNamed(name);
        return found.empty() ? QJsonObject() : found.front();
    }
    [[nodiscard]] QJsonObject content(const QString &name) const
    {
        return {{QStringLiteral("name"), name},
                {QStringLiteral("endpoint_url"), m_receiver.url(QStringLiteral("/all"))},
                {QStringLiteral("description"), QStringLiteral("As it was")},
                {QStringLiteral("event_types"),
                 QJsonArray{QStringLiteral("email.sent"), QStringLiteral("key.created")}},
                {QStringLiteral("event_filters"),
                 QJsonObject{{QStringLiteral("data.to"),
                              QJsonObject{{QStringLiteral("$endsWith"), QStringLiteral("@example.com")}}}}},
                {QStringLiteral("max_attempts"), 7},
                {QStringLiteral("timeout_seconds"), 12},
                {QStringLiteral("concurrency"), 2},
                {QStringLiteral("ordered"), false},
                {QStringLiteral("rate_per_second"), 50},
                {QStringLiteral("retry_schedule"), QJsonArray{90, 300, 7200}},
                {QStringLiteral("headers"), QJsonObject{{QStringLiteral("X-Team"), QStringLiteral("orders: a")}}},
                {QStringLiteral("transformation"),
                 QJsonObject{{QStringLiteral("kind"), QStringLiteral("mapping")},
                             {QStringLiteral("mapping"),
                              QJsonObject{{QStringLiteral("text"), QStringLiteral("data.subject")},
                                          {QStringLiteral("level"), QJsonObject{{QStringLiteral("value"), 3}}}}}}}};
    }

    test::Receiver m_receiver;
    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    std::unique_ptr<EmailConsole> m_console;
};

QTEST_MAIN(WebhookSheetTest)
#include "tst_webhooksheet.moc"
