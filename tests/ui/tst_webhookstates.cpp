// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/noticeservice.h"
#include "models/domain/webhooks/webhook.h"
#include "models/domain/webhooks/webhookstats.h"
#include "tests/app/loginanswer.h"
#include "tests/app/scriptedserver.h"
#include "tests/ui/emailconsole.h"
#include "ui/charts/timechart.h"
#include "ui/shell/failingendpoints.h"
#include "ui/webhooks/webhookfigures.h"
#include "ui/widgets/metriccard.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace pm;
using test::ScriptedReply;
using test::SeenRequest;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr UnixMs kNow = 1'795'183'351'832;
constexpr qint64 kHourMs = 3'600'000;
const QString kWebhooks = QStringLiteral("/api/v1/platform/webhooks");
constexpr const char *kCount = "sidebar.Email.count"; // the group of all pages here
const ScriptedReply kFailure{.status = 500, .body = R"({"success":false,"error":{"code":"internal","message":"x"}})"};

ScriptedReply json(const QJsonObject &object)
{
    return {.body = QJsonDocument(object).toJson(QJsonDocument::Compact), .headers = {{"ETag", "\"1\""}}};
}

} // namespace

// The list of endpoints and one of them, with a platform that is slow, fails, or is newer than the console.
class WebhookStatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_eventTypes = {QStringLiteral("email.sent"), QStringLiteral("email.bounced")};
        m_detail.reset();
        m_stats.reset();
        m_summary = json(toJson(WebhookSummary{.active = 3}));
        m_server = std::make_unique<test::ScriptedServer>();
        m_server->answerBy([this](const SeenRequest &request) { return answer(request); });
        m_console = std::make_unique<test::EmailConsole>(m_server->url());
        m_console->open(QStringLiteral("webhooks"), QStringLiteral("owner@acme.test"), QStringLiteral("a password"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 3, kPatienceMs);
    }
    void cleanup()
    {
        m_console.reset();
        m_server.reset();
    }

    void anotherEndpointHasNothingOfTheLastOne()
    {
        open(QStringLiteral("A"));
        QTRY_VERIFY_WITH_TIMEOUT(hasCharts(), kPatienceMs);
        QTest::keyClick(console().find<QWidget>("webhookDetail"), Qt::Key_Escape);
        m_stats = kFailure;
        open(QStringLiteral("B"));
        QVERIFY(!hasCharts());
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookDetail.problem"), kPatienceMs);
        QCOMPARE(console().find<ui::MetricCard>("webhookDetail.deliveries")->figure(), QStringLiteral("–"));
        QVERIFY(!hasCharts());
        m_stats.reset();
        QTest::keyClick(&console().window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(hasCharts(), kPatienceMs);
        QVERIFY(!console().isShown("webhookDetail.problem"));
        QCOMPARE(console().find<ui::MetricCard>("webhookDetail.deliveries")->figure(), QStringLiteral("42"));
    }

    void aTimeThatCannotBeReadShowsNoOther()
    {
        open(QStringLiteral("A"));
        QTRY_VERIFY_WITH_TIMEOUT(hasCharts(), kPatienceMs);
        m_stats = kFailure;
        console().find<QComboBox>("webhookDetail.range")->setCurrentIndex(2);
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookDetail.problem"), kPatienceMs);
        QVERIFY(!hasCharts());
    }

    void whatIsKnownStaysWhenItCannotBeReadAgain()
    {
        open(QStringLiteral("A"));
        QTRY_VERIFY_WITH_TIMEOUT(hasCharts(), kPatienceMs);
        m_detail = kFailure;
        QTest::keyClick(&console().window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookDetail.problem"), kPatienceMs);
        QVERIFY(hasCharts());
        QVERIFY(console().isShown("webhookDetail.id"));
        m_detail.reset();
        QTest::keyClick(&console().window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(!console().isShown("webhookDetail.problem"), kPatienceMs);
    }

    void whatWasStoppedSaysHowItsFailuresDivide()
    {
        m_detail = json(toJson(stopped()));
        WebhookStats failed = stats(StatsRange::Day);
        failed.errors = {{.error = QStringLiteral("The endpoint answered 503."), .statusCode = 503, .count = 97}};
        m_stats = json(toJson(failed));
        open(QStringLiteral("A"));
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookDetail.division"), kPatienceMs);
        QVERIFY(console().textOf("webhookDetail.division").contains(QStringLiteral("503 (97)")));
        QVERIFY(console().isShown("webhookDetail.failures"));
        m_stats = kFailure; // of another time nothing is known
        console().find<QComboBox>("webhookDetail.range")->setCurrentIndex(2);
        QTRY_VERIFY_WITH_TIMEOUT(!console().isShown("webhookDetail.division"), kPatienceMs);
        m_detail.reset();
        m_stats = json(toJson(failed));
        QTest::keyClick(&console().window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(hasCharts(), kPatienceMs);
        QVERIFY(!console().isShown("webhookDetail.division")); // all is well
    }

    void aProbeIsAskedForInTheBanner()
    {
        Webhook webhook = stopped();
        webhook.held = 3;
        webhook.oldestHeldAt = kNow;
        webhook.nextProbeAt = console().clock.now() + kHourMs;
        m_detail = json(toJson(webhook));
        open(QStringLiteral("A"));
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookDetail.probe"), kPatienceMs);
        const auto *button = console().find<QPushButton>("webhookDetail.probe");
        QVERIFY(button->isEnabled());
        m_probed = ScriptedReply{.manner = ScriptedReply::Manner::Silent};
        console().click("webhookDetail.probe");
        QVERIFY(!button->isEnabled());
        const QString path = kWebhooks + QStringLiteral("/wh_A/probe");
        QTRY_COMPARE_WITH_TIMEOUT(seen("POST", path), 1, kPatienceMs);
        webhook.nextProbeAt = kNow;
        m_detail = json(toJson(webhook));
        m_server->answerSilent(200, m_detail->body);
        QTRY_VERIFY_WITH_TIMEOUT(bannerSays(QStringLiteral("A probe is under way; the first success resumes it.")),
                                 kPatienceMs);
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->toolTip(), QStringLiteral("A probe is under way."));
        // It came to nothing.
        webhook.nextProbeAt = console().clock.now() + kHourMs;
        m_detail = json(toJson(webhook));
        Delivery delivery;
        delivery.webhook = webhook.id;
        Q_EMIT console().live.deliveryChanged(delivery);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), kPatienceMs);
        QCOMPARE(seen("POST", path), 1);
    }

    void aProbeThatCannotBeAskedForSaysWhy()
    {
        Webhook webhook = stopped();
        webhook.nextProbeAt = console().clock.now() + kHourMs;
        m_detail = json(toJson(webhook));
        open(QStringLiteral("A"));
        const auto *button = console().find<QPushButton>("webhookDetail.probe");
        QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), kPatienceMs);
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->toolTip(), QStringLiteral("Nothing is held that could be sent."));
        webhook.held = 1;
        webhook.oldestHeldAt = kNow;
        m_detail = json(toJson(webhook));
        m_probed = kFailure;
        QTest::keyClick(&console().window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), kPatienceMs);
        const auto before = console().notices.notices().size();
        console().click("webhookDetail.probe");
        QTRY_VERIFY_WITH_TIMEOUT(console().notices.notices().size() > before, kPatienceMs);
        QVERIFY(button->isEnabled());
        webhook.status = WebhookStatus::Paused;
        m_detail = json(toJson(webhook));
        QTest::keyClick(&console().window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(!button->isVisible(), kPatienceMs);
    }

    void whatHappenedWhileNobodyCouldHearIsShown_data()
    {
        QTest::addColumn<bool>("expires");
        QTest::newRow("locked") << false;
        QTest::newRow("expired") << true;
    }
    void whatHappenedWhileNobodyCouldHearIsShown()
    {
        QFETCH(bool, expires);
        using State = app::SessionService::State;
        const QSignalSpy missed(&console().live, &app::LiveService::eventsMissed);
        open(QStringLiteral("A"));
        QTRY_COMPARE_WITH_TIMEOUT(console().live.state(), app::EventStream::State::Live, kPatienceMs);
        if (expires)
            Q_EMIT console().client.unauthorized();
        else
            console().session.lock();
        QCOMPARE(console().session.state(), expires ? State::Expired : State::Locked);
        QJsonObject renamed = webhook(QStringLiteral("wh_A"));
        renamed.insert(QStringLiteral("name"), QStringLiteral("Renamed meanwhile"));
        m_detail = json(renamed);
        QVERIFY(missed.isEmpty()); // nor at the first start
        console().signIn({}, QStringLiteral("a password"));
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), QStringLiteral("Renamed meanwhile"),
                                  kPatienceMs);
        QCOMPARE(missed.size(), 1);
    }

    // Somebody may be about to copy it.
    void whatHasNotChangedIsLeftAlone()
    {
        open(QStringLiteral("A"));
        QTRY_VERIFY_WITH_TIMEOUT(hasCharts(), kPatienceMs);
        const QPointer<QLabel> id = console().find<QLabel>("webhookDetail.id");
        id->setSelection(0, 4);
        const QSignalSpy read(console().window.findChild<ui::WebhookFigures *>(), &ui::WebhookFigures::wereRead);
        QTest::keyClick(&console().window, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, kPatienceMs); // after the rest
        QVERIFY(id != nullptr);
        QCOMPARE(id->selectedText(), QStringLiteral("wh_A"));
    }

    // Each delivery asks for them.
    void figuresThatTakeLongComeAllTheSame()
    {
        m_stats = ScriptedReply{.manner = ScriptedReply::Manner::Silent};
        open(QStringLiteral("A"));
        QTRY_COMPARE_WITH_TIMEOUT(asked(QStringLiteral("/wh_A/stats")), 1, kPatienceMs);
        const int before = asked(QStringLiteral("/wh_A"));
        Delivery delivery;
        delivery.webhook = WebhookId(QStringLiteral("wh_A"));
        Q_EMIT console().live.deliveryChanged(delivery);
        QTRY_COMPARE_WITH_TIMEOUT(asked(QStringLiteral("/wh_A")), before + 1, kPatienceMs);
        m_server->answerSilent(200, QJsonDocument(toJson(stats(StatsRange::Day))).toJson());
        QTRY_VERIFY_WITH_TIMEOUT(hasCharts(), kPatienceMs);
        QCOMPARE(asked(QStringLiteral("/wh_A/stats")), 1);
    }

    void theChosenRowOutlivesARefresh()
    {
        m_console->select(QStringLiteral("B"));
        const QSignalSpy replaced(m_console->table()->model(), &QAbstractItemModel::modelReset);
        QTest::keyClick(&console().window, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, kPatienceMs);
        QCOMPARE(m_console->table()->currentIndex().data().toString(), QStringLiteral("B"));
        QVERIFY(!console().isShown("webhookDetail")); // it is chosen, not opened
        QTest::keyClick(m_console->table(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), QStringLiteral("B"), kPatienceMs);
    }

    void whatNeedsAttentionIsCountedInTheNavigation_data()
    {
        QTest::addColumn<int>("failing");
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << 1 << QStringLiteral("1");
        QTest::newRow("most") << 99 << QStringLiteral("99");
        QTest::newRow("more") << 100 << QStringLiteral("99+");
    }
    void whatNeedsAttentionIsCountedInTheNavigation()
    {
        QFETCH(int, failing);
        QFETCH(QString, text);
        QVERIFY(!console().isShown(kCount));
        setFailing(failing);
        Q_EMIT console().live.webhookStatusChanged(WebhookId(QStringLiteral("wh_A")));
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown(kCount), kPatienceMs);
        const auto *count = console().find<QLabel>(kCount);
        QCOMPARE(count->text(), text);
        QCOMPARE(count->accessibleName(),
                 QStringLiteral("%1 endpoint(s) failing or stopped by a rule").arg(failing)); // not translated here
        QCOMPARE(count->parentWidget()->accessibleDescription(), count->accessibleName());
        setFailing(0);
        Q_EMIT console().webhooks.endpoints.changed();
        QTRY_VERIFY_WITH_TIMEOUT(!console().isShown(kCount), kPatienceMs);
        QVERIFY(count->parentWidget()->accessibleDescription().isEmpty());
    }

    void theCountIsOfTheEnvironmentThatIsChosen()
    {
        setFailing(2);
        console().email.environment.setCurrent(KeyEnvironment::Test);
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown(kCount), kPatienceMs);
        m_summary = {.manner = ScriptedReply::Manner::Silent};
        console().email.environment.setCurrent(KeyEnvironment::Live);
        QVERIFY(!console().isShown(kCount)); // that was of the other one
    }

    void theCountStaysWhenItCannotBeReadAgain()
    {
        setFailing(2);
        console().email.environment.setCurrent(KeyEnvironment::Test);
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown(kCount), kPatienceMs);
        console().window.showPage(QStringLiteral("events"));
        const QSignalSpy changed(console().window.findChild<ui::FailingEndpoints *>(), &ui::FailingEndpoints::changed);
        m_summary = kFailure;
        const int before = asked(QStringLiteral("/stats"));
        Q_EMIT console().webhooks.endpoints.changed();
        QTRY_VERIFY_WITH_TIMEOUT(asked(QStringLiteral("/stats")) > before, kPatienceMs);
        setFailing(5);
        Q_EMIT console().webhooks.endpoints.changed();
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf(kCount), QStringLiteral("5"), kPatienceMs);
        QCOMPARE(changed.size(), 1); // never to nothing
    }

    // Nor is it asked for more often than it is looked at.
    void theCountIsReadOfManyChangesOnce()
    {
        console().window.showPage(QStringLiteral("events"));
        QTRY_VERIFY_WITH_TIMEOUT(asked(QStringLiteral("/event-types")) > 0, kPatienceMs);
        const int before = asked(QStringLiteral("/stats"));
        changeAll();
        setFailing(3);
        changeAll();
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown(kCount), kPatienceMs);
        QVERIFY(asked(QStringLiteral("/stats")) - before <= 2);
    }

    void nothingIsCountedWhileNobodyIsThere()
    {
        console().window.showPage(QStringLiteral("events"));
        QTRY_VERIFY_WITH_TIMEOUT(asked(QStringLiteral("/event-types")) > 0, kPatienceMs);
        console().session.lock();
        const auto before = static_cast<std::ptrdiff_t>(m_server->seen().size());
        setFailing(2);
        console().email.environment.setCurrent(KeyEnvironment::Test);
        changeAll();
        Q_EMIT console().live.eventsMissed();
        console().signIn({}, QStringLiteral("a password"));
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown(kCount), kPatienceMs);
        const auto &seen = m_server->seen();
        const auto isOfTheCount = [](const SeenRequest &request) { return request.target.endsWith("/stats"); };
        const auto isUnlocking = [](const SeenRequest &request) { return request.target.endsWith("/auth/reauth"); };
        QVERIFY(std::find_if(seen.begin() + before, seen.end(), isUnlocking)
                < std::find_if(seen.begin() + before, seen.end(), isOfTheCount));
        console().session.signOut();
        QVERIFY(console().find<QLabel>(kCount)->isHidden());
    }

    // A receiver that they share dies: what they became is read once, and only when it is looked at.
    void manyChangesAreReadOfOnce()
    {
        int before = asked({});
        changeAll();
        QTRY_COMPARE_WITH_TIMEOUT(asked({}), before + 1, kPatienceMs);
        console().window.showPage(QStringLiteral("events"));
        before = asked({});
        changeAll();
        QTest::keyClick(&console().window, Qt::Key_F5); // of the page that is shown
        QTRY_VERIFY_WITH_TIMEOUT(asked(QStringLiteral("/event-types")) > 1, kPatienceMs);
        QCOMPARE(asked({}), before);
        console().window.showPage(QStringLiteral("webhooks"));
        QTRY_COMPARE_WITH_TIMEOUT(asked({}), before + 1, kPatienceMs);
    }

    void aHiddenListReadsWhatWasMissed()
    {
        open(QStringLiteral("A"));
        int before = asked({});
        Q_EMIT console().live.eventsMissed();
        QTest::keyClick(console().find<QWidget>("webhookDetail"), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(asked({}), before + 1, kPatienceMs);
        before = asked(QStringLiteral("/wh_A"));
        open(QStringLiteral("A"));
        console().window.showPage(QStringLiteral("events"));
        Q_EMIT console().live.eventsMissed();
        console().window.showPage(QStringLiteral("webhooks"));
        QTRY_COMPARE_WITH_TIMEOUT(asked(QStringLiteral("/wh_A")), before + 2, kPatienceMs); // and the endpoint
    }

    void whatWasTypedForAnEventComesBack()
    {
        open(QStringLiteral("A"));
        console().click("webhookDetail.test");
        auto *payload = console().find<QPlainTextEdit>("testEventForm.payload");
        const QString typed = QStringLiteral("{\"mine\": 1}");
        payload->selectAll();
        payload->insertPlainText(typed);
        console().find<QComboBox>("testEventForm.event_type")->setCurrentIndex(1);
        QVERIFY(payload->toPlainText() != typed);
        payload->undo();
        QCOMPARE(payload->toPlainText(), typed);
    }

    // An edit would end what the endpoint is sent of them.
    void eventsOfANewerPlatformOutliveAnEdit()
    {
        const QString newer = QStringLiteral("email.teleported");
        m_eventTypes = {QStringLiteral("email.sent"), newer};
        open(QStringLiteral("A"));
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("webhookDetail.edit")->isEnabled(), kPatienceMs);
        console().click("webhookDetail.edit");
        console().type("webhookForm.description", QStringLiteral("Mine"));
        console().click("webhookSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
        const auto &seen = m_server->seen();
        const auto put = std::find_if(seen.begin(), seen.end(),
                                      [](const SeenRequest &request) { return request.method == "PUT"; });
        QVERIFY(put != seen.end());
        const QJsonObject sent = QJsonDocument::fromJson(put->body).object();
        QCOMPARE(sent.value(QStringLiteral("event_types")).toArray(), QJsonArray::fromStringList(m_eventTypes));
    }

    void eventsOfANewerPlatformAloneAreNotMadeUp()
    {
        m_eventTypes = {QStringLiteral("email.teleported")};
        open(QStringLiteral("A"));
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("webhookDetail.test")->isEnabled(), kPatienceMs);
        console().click("webhookDetail.test");
        QVERIFY(console().isShown("testEventSheet"));
        QVERIFY(!console().find<QPushButton>("testEventSheet.send")->isEnabled());
    }

private:
    [[nodiscard]] test::TestConsole &console() const { return **m_console; }
    void open(const QString &name) const
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(name), kPatienceMs);
        m_console->select(name);
        QTest::keyClick(m_console->table(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), name, kPatienceMs);
    }
    [[nodiscard]] bool hasCharts() const
    {
        return !console().find<ui::TimeChart>("webhookDetail.deliveriesChart")->chartData().times.empty();
    }
    void changeAll() const
    {
        for (int time = 0; time < 200; ++time)
            Q_EMIT console().live.webhookStatusChanged(WebhookId(QStringLiteral("wh_A")));
    }
    void setFailing(int failing) { m_summary = json(toJson(WebhookSummary{.active = 3, .failing = failing})); }
    // How often; of the list with an empty path.
    [[nodiscard]] int asked(const QString &path) const { return seen("GET", kWebhooks + path); }
    [[nodiscard]] int seen(const char *method, const QString &path) const
    {
        const auto &seen = m_server->seen();
        return static_cast<int>(std::count_if(seen.begin(), seen.end(), [&](const SeenRequest &request) {
            return request.method == method && QUrl::fromEncoded(request.target).path() == path;
        }));
    }
    [[nodiscard]] QJsonObject webhook(const QString &id) const
    {
        Webhook webhook;
        webhook.id = WebhookId(id);
        webhook.content.name = id.mid(3);
        webhook.content.endpointUrl = QStringLiteral("https://hooks.acme.test/pm");
        webhook.createdAt = webhook.updatedAt = kNow;
        QJsonObject object = toJson(webhook);
        object.insert(QStringLiteral("event_types"), QJsonArray::fromStringList(m_eventTypes));
        return object;
    }
    [[nodiscard]] static Webhook stopped()
    {
        Webhook webhook;
        webhook.id = WebhookId(QStringLiteral("wh_A"));
        webhook.content.name = QStringLiteral("A");
        webhook.content.eventTypes = EventType::EmailSent;
        webhook.createdAt = webhook.updatedAt = kNow;
        webhook.status = WebhookStatus::Inactive;
        webhook.statusReason = StatusReason{.since = kNow, .failures = 100};
        return webhook;
    }
    [[nodiscard]] bool bannerSays(const QString &sentence) const
    {
        const auto labels = console().find<QWidget>("webhookDetail.banner")->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == sentence; });
    }
    [[nodiscard]] static WebhookStats stats(StatsRange range)
    {
        WebhookStats stats{.range = range, .delivered = 40, .failed = 2};
        for (int hour = 0; hour < 24; ++hour)
            stats.series.push_back({.start = kNow - (24 - hour) * 3'600'000LL, .delivered = 2});
        return stats;
    }
    [[nodiscard]] ScriptedReply answer(const SeenRequest &request) const
    {
        const QString path = QUrl::fromEncoded(request.target).path();
        if (path == QStringLiteral("/api/v1/auth/login"))
            return json(test::loginAnswer(QStringLiteral("owner")));
        if (path == QStringLiteral("/api/v1/auth/reauth"))
            return json(test::reauthAnswer());
        if (path == QStringLiteral("/api/v1/events/stream"))
            return {.body = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: here\n\n",
                    .manner = ScriptedReply::Manner::Open};
        if (path == kWebhooks)
            return json({{QStringLiteral("webhooks"),
                          QJsonArray{webhook(QStringLiteral("wh_A")), webhook(QStringLiteral("wh_B")),
                                     webhook(QStringLiteral("wh_C"))}},
                         {QStringLiteral("total"), 3}});
        if (path == kWebhooks + QStringLiteral("/stats"))
            return m_summary;
        if (path.startsWith(kWebhooks + QStringLiteral("/wh_")) && path.endsWith(QStringLiteral("/stats")))
            return m_stats ? *m_stats : json(toJson(stats(StatsRange::Day)));
        if (path.endsWith(QStringLiteral("/probe")))
            return m_probed;
        if (path.startsWith(kWebhooks + QStringLiteral("/wh_")))
            return m_detail ? *m_detail : json(webhook(path.section(u'/', 5)));
        return json({{QStringLiteral("status"), QStringLiteral("ok")}});
    }

    QStringList m_eventTypes; // of every endpoint
    std::optional<ScriptedReply> m_detail;
    std::optional<ScriptedReply> m_stats;
    ScriptedReply m_summary; // of all endpoints
    ScriptedReply m_probed;
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<test::EmailConsole> m_console;
};

QTEST_MAIN(WebhookStatesTest)
#include "tst_webhookstates.moc"
