// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/desktopnotifications.h"
#include "app/desktop/settingspreferences.h"
#include "models/domain/webhooks/webhookstatus.h"
#include "tests/support/secretservicesession.h"
#include "ui/shell/noticealerts.h"

#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace pm;

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kPatienceMs = 20'000;
constexpr int kQuietMs = 3'500; // longer than notices are gathered

// The desktop's server of notifications.
class FakeServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        QString title;
        QString text;
        QStringList actions;
        uchar urgency = 0;
    };
    std::vector<Shown> shown;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.push_back({title, text, actions, qvariant_cast<uchar>(hints.value(QStringLiteral("urgency")))});
        return static_cast<uint>(shown.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
};

app::Notice notice(const char *kind, WebhookStatus status, const StatusReason &reason = {})
{
    const WebhookStatusChange change{.webhook = WebhookId(QStringLiteral("wh_1")),
                                     .name = QStringLiteral("Orders"),
                                     .status = status,
                                     .reason = reason};
    app::Notice notice;
    notice.level = status == WebhookStatus::Inactive ? app::Notice::Level::Danger : app::Notice::Level::Warning;
    notice.told = Notice{.id = NoticeId(QStringLiteral("ntc_1")),
                         .kind = QString::fromLatin1(kind),
                         .subject = {},
                         .data = toJson(change)};
    return notice;
}

app::Notice failing(int number)
{
    const WebhookStatusChange change{.webhook = WebhookId(QStringLiteral("wh_%1").arg(number, 2, 10, QLatin1Char('0'))),
                                     .name = QStringLiteral("Endpoint %1").arg(number),
                                     .status = WebhookStatus::Failing};
    app::Notice notice;
    notice.told = Notice{.id = NoticeId(QStringLiteral("ntc_%1").arg(number)),
                         .kind = QStringLiteral("webhook.failing"),
                         .subject = {},
                         .data = toJson(change)};
    return notice;
}

app::Notice ofEndpoint(const char *kind, const char *member, const QString &value)
{
    app::Notice notice;
    notice.told = Notice{.id = NoticeId(QStringLiteral("ntc_2")),
                         .kind = QString::fromLatin1(kind),
                         .subject = {},
                         .data = {{QStringLiteral("webhook_id"), QStringLiteral("wh_1")},
                                  {QStringLiteral("name"), QStringLiteral("Orders")},
                                  {QString::fromLatin1(member), value}}};
    return notice;
}

} // namespace

// What is told on the desktop, and when it is not, on a bus of the test's own.
class NoticeAlertsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_session.start(), m_session.log().constData());
        m_desktop = std::make_unique<QDBusConnection>(connect(QStringLiteral("desktop")));
        m_ours = std::make_unique<QDBusConnection>(connect(QStringLiteral("ours")));
        QVERIFY(m_desktop->registerService(kService));
        QVERIFY(m_desktop->registerObject(kPath, &m_server,
                                          QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        m_desktopNotifications = std::make_unique<app::DesktopNotifications>(*m_ours);
    }
    void init()
    {
        m_server.shown.clear();
        m_alerts = std::make_unique<ui::NoticeAlerts>(ui::NoticeAlerts::Sources{.clock = m_clock,
                                                                                .notices = m_notices,
                                                                                .preferences = m_preferences,
                                                                                .desktop = *m_desktopNotifications},
                                                      m_window);
    }
    void cleanupTestCase()
    {
        m_desktop->unregisterService(kService);
        for (const char *name : {"ours", "desktop"})
            QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
    }

    void aStoppedEndpointIsTold()
    {
        m_notices.addNews({notice("webhook.paused", WebhookStatus::Inactive,
                                  {.failures = 22, .lastError = QStringLiteral("<b>503</b> & more")})});
        QTRY_COMPARE_WITH_TIMEOUT(m_server.shown.size(), 1U, kPatienceMs);
        const FakeServer::Shown &shown = m_server.shown.front();
        QVERIFY(shown.title.contains(QStringLiteral("“Orders”")));
        QVERIFY(shown.text.contains(QStringLiteral("&lt;b&gt;503&lt;/b&gt; &amp; more"))); // no markup of others
        QCOMPARE(shown.urgency, uchar(2));
        QVERIFY(shown.actions.contains(QStringLiteral("default")));
    }
    void failingAndRecoveredAreToldAsWell()
    {
        m_notices.addNews({notice("webhook.failing", WebhookStatus::Failing)});
        m_notices.addNews({notice("webhook.recovered", WebhookStatus::Active)});
        QTRY_COMPARE_WITH_TIMEOUT(m_server.shown.size(), 2U, kPatienceMs);
        QCOMPARE(m_server.shown.back().urgency, uchar(1));
    }
    // Of all that is told, only there something is lost.
    void whatWasGivenUpOrCannotBeSentIsToldAsWell()
    {
        m_notices.addNews({ofEndpoint("webhook.held_given_up", "reason", QStringLiteral("too_many"))});
        m_notices.addNews(
            {ofEndpoint("webhook.transformation_failed", "error", QStringLiteral("Line 3: no such field"))});
        QTRY_COMPARE_WITH_TIMEOUT(m_server.shown.size(), 2U, kPatienceMs);
        QVERIFY(m_server.shown.front().title.contains(QStringLiteral("“Orders”")));
        QVERIFY(m_server.shown.front().text.contains(QStringLiteral("100,000")));
        QCOMPARE(m_server.shown.back().text, QStringLiteral("Line 3: no such field"));
    }
    void aClickLeadsToTheEndpoint()
    {
        const QSignalSpy asked(m_alerts.get(), &ui::NoticeAlerts::endpointRequested);
        m_notices.addNews({notice("webhook.failing", WebhookStatus::Failing)});
        QTRY_COMPARE_WITH_TIMEOUT(m_server.shown.size(), 1U, kPatienceMs);
        Q_EMIT m_server.ActionInvoked(4711, QStringLiteral("default")); // another program's
        QTRY_VERIFY_WITH_TIMEOUT(afterClick(asked), kPatienceMs);
        QCOMPARE(asked.front().at(0).toString(), QStringLiteral("wh_1"));
        QCOMPARE(asked.front().at(1).toString(), QStringLiteral("token"));
    }
    // As when a receiver that they share is gone.
    void manyAtOnceComeTogether()
    {
        const QSignalSpy asked(m_alerts.get(), &ui::NoticeAlerts::endpointRequested);
        for (int i = 0; i < 40; ++i)
            m_notices.addNews({failing(i)});
        QTRY_COMPARE_WITH_TIMEOUT(m_server.shown.size(), 4U, kPatienceMs);
        QVERIFY(m_server.shown[2].title.contains(QStringLiteral("“Endpoint 2”")));
        QVERIFY(m_server.shown[3].title.contains(QStringLiteral("37")));
        QVERIFY(m_server.shown[3].text.contains(QStringLiteral("Endpoint 3")));
        QTRY_VERIFY_WITH_TIMEOUT(afterClick(asked), kPatienceMs);
        QVERIFY(asked.front().at(0).toString().isEmpty()); // all of them
        QTest::qWait(kQuietMs);
        for (int i = 0; i < 2; ++i)
            m_notices.addNews({failing(i)});
        QTRY_COMPARE_WITH_TIMEOUT(m_server.shown.size(), 6U, kPatienceMs);
        QVERIFY(m_server.shown[5].title.contains(QStringLiteral("“Endpoint 1”")));
    }
    void otherNoticesAreNotTold()
    {
        app::Notice key = notice("key.created", WebhookStatus::Active);
        m_notices.addNews({key});
        m_notices.add({notice("webhook.failing", WebhookStatus::Failing)}); // happened before
        m_preferences.setDesktopNotifications(false);
        m_notices.addNews({notice("webhook.failing", WebhookStatus::Failing)});
        m_preferences.setDesktopNotifications(true);
        tellLast();
        QCOMPARE(m_server.shown.size(), 1U);
    }
    void whoLooksAtTheWindowIsNotTold()
    {
        m_window.show();
        m_window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
        m_notices.addNews({notice("webhook.failing", WebhookStatus::Failing)});
        m_window.hide();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window.isActiveWindow(), kPatienceMs);
        tellLast();
        QCOMPARE(m_server.shown.size(), 1U);
    }
    void withoutAServerItIsSilent()
    {
        app::DesktopNotifications nobody(QDBusConnection(QStringLiteral("there is none")));
        nobody.show({.title = QStringLiteral("Lost")});
        QCoreApplication::processEvents();
    }

private:
    QDBusConnection connect(const QString &name) { return QDBusConnection::connectToBus(m_session.busAddress(), name); }
    // Calls arrive in their order: when this one has, none before it is still on its way.
    void tellLast()
    {
        m_notices.addNews({notice("webhook.recovered", WebhookStatus::Active)});
        QTRY_VERIFY_WITH_TIMEOUT(!m_server.shown.empty()
                                     && m_server.shown.back().title.contains(QStringLiteral("recovered")),
                                 kPatienceMs);
    }
    // Again and again: the console may not have heard yet under which number it is shown.
    bool afterClick(const QSignalSpy &asked)
    {
        const auto id = static_cast<uint>(m_server.shown.size());
        Q_EMIT m_server.ActivationToken(id, QStringLiteral("token"));
        Q_EMIT m_server.ActionInvoked(id, QStringLiteral("default"));
        QTest::qWait(50);
        return !asked.isEmpty();
    }

    test::SecretServiceSession m_session;
    FakeServer m_server;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    app::NoticeService m_notices{m_clock};
    app::SettingsPreferences m_preferences{m_folder.filePath(QStringLiteral("preferences.ini"))};
    QWidget m_window;
    std::unique_ptr<QDBusConnection> m_desktop;
    std::unique_ptr<QDBusConnection> m_ours;
    std::unique_ptr<app::DesktopNotifications> m_desktopNotifications;
    std::unique_ptr<ui::NoticeAlerts> m_alerts;
};

QTEST_MAIN(NoticeAlertsTest)
#include "tst_noticealerts.moc"
