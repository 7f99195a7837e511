// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/settingspreferences.h"
#include "ui/webhooks/deliverytext.h"
#include "ui/webhooks/deliveryview.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pm;
using namespace pm::ui;

class DeliveryViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsViews()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("preferences.ini"));
        const DeliveryView trouble{.filter = {.statuses = DeliveryStatus::Failed | DeliveryStatus::Exhausted,
                                              .eventTypes = EventType::EmailSent | EventType::EmailBounced,
                                              .webhook = WebhookId(QStringLiteral("wh_1")),
                                              .q = QStringLiteral("maria@acme.test")},
                                   .lastSeconds = 3600};
        {
            app::SettingsPreferences preferences(file);
            saveView(preferences, {.name = QStringLiteral("Trouble"), .view = trouble});
            saveView(preferences, {.name = QStringLiteral("All"), .view = {}});
            saveView(preferences, {.name = QStringLiteral("All"), .view = {.lastSeconds = 60}});
        }
        app::SettingsPreferences preferences(file);
        const auto views = savedViews(preferences);
        QCOMPARE(views.size(), 2U);
        QCOMPARE(views.front().name, QStringLiteral("Trouble"));
        QCOMPARE(views.front().view, trouble);
        QCOMPARE(views.back().view.lastSeconds, 60);
        removeView(preferences, QStringLiteral("Trouble"));
        QCOMPARE(savedViews(preferences).size(), 1U);
    }

    void leavesOutWhatItCannotRead()
    {
        const QTemporaryDir folder;
        app::SettingsPreferences preferences(folder.filePath(QStringLiteral("preferences.ini")));
        preferences.setViewState(QStringLiteral("deliveriesPage.views"),
                                 R"([{"name":"a","filter":{"status":["of tomorrow"]}},{"name":"b","filter":{}},7])");
        const auto views = savedViews(preferences);
        QCOMPARE(views.size(), 1U);
        QCOMPARE(views.front().name, QStringLiteral("b"));
        preferences.setViewState(QStringLiteral("deliveriesPage.views"), "not JSON");
        QVERIFY(savedViews(preferences).empty());
    }

    void endsNow()
    {
        const DeliveryView lastHour{.filter = {.from = 1, .to = 2}, .lastSeconds = 3600};
        QCOMPARE(lastHour.at(10'000'000).from, 6'400'000);
        QVERIFY(!lastHour.at(10'000'000).to);
        const DeliveryView between{.filter = {.from = 1, .to = 2}};
        QCOMPARE(between.at(10'000'000), between.filter);
    }

    void namesEventsShortly()
    {
        EventTypes ofEmail;
        for (const EventTypeRow &row : kEventTypes)
            ofEmail |= row.area == EventArea::Email ? EventTypes(row.type) : EventTypes();
        QCOMPARE(eventTypePatterns(ofEmail), QStringList{QStringLiteral("email.*")});
        QCOMPARE(eventTypePatterns(ofEmail | EventType::KeyRevoked).join(u' '), QStringLiteral("email.* key.revoked"));
        QCOMPARE(eventTypePatterns(EventType::EmailSent), QStringList{QStringLiteral("email.sent")});
        QVERIFY(eventTypePatterns({}).isEmpty());
    }

    void saysHowItEnded()
    {
        Delivery delivery;
        delivery.status = DeliveryStatus::PendingRetry;
        delivery.statusCode = 503;
        QCOMPARE(deliveryStatusText(delivery).text, QStringLiteral("503 Unavailable"));
        QCOMPARE(deliveryStatusText(delivery).tone, Tone::Danger);
        delivery.statusCode = 200; // and then the body did not come
        delivery.errorMessage = QStringLiteral("Timeout 5 s");
        QCOMPARE(deliveryStatusText(delivery).text, QStringLiteral("Timeout 5 s"));
        delivery.statusCode.reset();
        QCOMPARE(deliveryStatusText(delivery).text, QStringLiteral("Timeout 5 s"));
        QCOMPARE(deliveryStatusText(delivery).tone, Tone::Warning);
        delivery.status = DeliveryStatus::Held;
        QCOMPARE(deliveryStatusText(delivery).text, QStringLiteral("Held"));
    }

    void anAnswerThatBreaksOffIsNone()
    {
        Attempt attempt{.response = ReceivedResponse{.statusCode = 200}, .outcome = AttemptOutcome::Timeout};
        QCOMPARE(attemptStatusText(attempt).text, QStringLiteral("Timeout"));
        QCOMPARE(attemptStatusText(attempt).tone, Tone::Warning);
        attempt.outcome = AttemptOutcome::Success;
        QCOMPARE(attemptStatusText(attempt).text, QStringLiteral("200 OK"));
        attempt = {.response = ReceivedResponse{.statusCode = 503}, .outcome = AttemptOutcome::HttpError};
        QCOMPARE(attemptStatusText(attempt).text, QStringLiteral("503 Unavailable"));
        QCOMPARE(attemptStatusText(attempt).tone, Tone::Danger);
    }
};

QTEST_GUILESS_MAIN(DeliveryViewTest)
#include "tst_deliveryview.moc"
