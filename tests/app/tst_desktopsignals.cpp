// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/suspendsignal.h"
#include "app/desktop/systemcolors.h"
#include "tests/support/secretservicesession.h"

#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusUnixFileDescriptor>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace pm;
using namespace pm::app;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kLogind = QStringLiteral("org.freedesktop.login1");
const QString kLogindPath = QStringLiteral("/org/freedesktop/login1");
const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kColorScheme = QStringLiteral("color-scheme");

// The settings portal of a desktop.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0;

public Q_SLOTS:
    // As the real one: a variant in a variant.
    QDBusVariant Read(const QString &area, const QString &name)
    {
        Q_UNUSED(name)
        return QDBusVariant(
            QVariant::fromValue(QDBusVariant(area == kAppearance ? QVariant(scheme) : QVariant(QString()))));
    }
};

// The session manager, as far as it delays sleep: whoever asks gets one end of a pipe.
class FakeLogind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    QStringList asked;

    ~FakeLogind() override { closeEnd(); }
    // Whether the end that was given last is closed.
    [[nodiscard]] bool maySleep() const
    {
        pollfd end{.fd = m_readEnd, .events = 0, .revents = 0};
        return ::poll(&end, 1, 0) == 1 && (end.revents & POLLHUP) != 0;
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode)
    {
        Q_UNUSED(who)
        Q_UNUSED(why)
        asked.append(what + u' ' + mode);
        closeEnd();
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return {};
        m_readEnd = ends[0];
        QDBusUnixFileDescriptor given;
        given.giveFileDescriptor(ends[1]);
        return given;
    }

private:
    void closeEnd()
    {
        if (m_readEnd >= 0)
            ::close(m_readEnd);
    }

    int m_readEnd = -1;
};

} // namespace

// What the desktop and the system tell over D-Bus, on a bus of the test's own.
class DesktopSignalsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_session.start(), m_session.log().constData()); }
    void init()
    {
        m_ours = std::make_unique<QDBusConnection>(connect(QStringLiteral("ours")));
        m_desktop = std::make_unique<QDBusConnection>(connect(QStringLiteral("desktop")));
        QVERIFY(m_ours->isConnected() && m_desktop->isConnected());
    }
    void cleanup()
    {
        // The bus may notice a closed connection only after the next test has asked for its name.
        for (const QString &name : {kLogind, kPortal})
            m_desktop->unregisterService(name);
        m_ours.reset();
        m_desktop.reset();
        for (const char *name : {"ours", "desktop"})
            QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
    }

    void tellsThatTheComputerGoesToSleep()
    {
        QVERIFY(m_desktop->registerService(kLogind));
        const SuspendSignal suspend(*m_ours);
        const QSignalSpy told(&suspend, &SuspendSignal::aboutToSuspend);
        sleep(true);
        QTRY_COMPARE(told.size(), 1);
        sleep(false); // awake again
        sleep(true);
        QTRY_COMPARE(told.size(), 2);
    }

    void theComputerWaitsForTheLock()
    {
        FakeLogind logind;
        QVERIFY(m_desktop->registerService(kLogind));
        QVERIFY(m_desktop->registerObject(kLogindPath, &logind, QDBusConnection::ExportAllSlots));
        const SuspendSignal suspend(*m_ours);
        const QStringList once{QStringLiteral("sleep delay")};
        QTRY_COMPARE_WITH_TIMEOUT(logind.asked, once, kPatienceMs);
        QVERIFY(!logind.maySleep());
        std::optional<bool> tooEarly;
        QObject::connect(&suspend, &SuspendSignal::aboutToSuspend, this, [&] { tooEarly = logind.maySleep(); });
        sleep(true);
        QTRY_VERIFY_WITH_TIMEOUT(logind.maySleep(), kPatienceMs);
        QCOMPARE(tooEarly, std::optional(false));
        sleep(false);
        QTRY_COMPARE_WITH_TIMEOUT(logind.asked, once + once, kPatienceMs);
        QVERIFY(!logind.maySleep());
    }

    void onlyLogindIsBelieved()
    {
        QVERIFY(m_desktop->registerService(kLogind));
        const SuspendSignal suspend(*m_ours);
        QSignalSpy told(&suspend, &SuspendSignal::aboutToSuspend);
        QDBusConnection other = connect(QStringLiteral("other"));
        sleep(true, other);
        QTest::qWait(50);
        QDBusConnection::disconnectFromBus(QStringLiteral("other"));
        QVERIFY(told.isEmpty());
    }

    void followsTheDesktopsColours()
    {
        FakePortal portal;
        portal.scheme = 1;
        QVERIFY(m_desktop->registerService(kPortal));
        QVERIFY(m_desktop->registerObject(kPortalPath, &portal, QDBusConnection::ExportAllSlots));
        const SystemColors colors(*m_ours);
        const QSignalSpy told(&colors, &SystemColors::told);
        QTRY_COMPARE(told.size(), 1); // as it is now
        QCOMPARE(told.at(0).at(0).toBool(), true);
        change(kAppearance, kColorScheme, QDBusVariant(2U));
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(told.at(1).at(0).toBool(), false);
        change(kAppearance, QStringLiteral("accent-color"), QDBusVariant(1U));
        change(kAppearance, kColorScheme, QDBusVariant(0U)); // no preference
        change(kAppearance, kColorScheme, QDBusVariant(1U));
        QTRY_COMPARE(told.size(), 3);
        QCOMPARE(told.at(2).at(0).toBool(), true);
    }

    void isSilentWithoutAPortal()
    {
        const SystemColors colors(*m_ours);
        QSignalSpy told(&colors, &SystemColors::told);
        QVERIFY(!told.wait(200));
    }

private:
    QDBusConnection connect(const QString &name) { return QDBusConnection::connectToBus(m_session.busAddress(), name); }
    void sleep(bool begins) { sleep(begins, *m_desktop); }
    void change(const QString &area, const QString &name, const QDBusVariant &value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(kPortalPath, QStringLiteral("org.freedesktop.portal.Settings"),
                                                         QStringLiteral("SettingChanged"));
        signal << area << name << QVariant::fromValue(value);
        QVERIFY(m_desktop->send(signal));
    }
    static void sleep(bool begins, const QDBusConnection &from)
    {
        QDBusMessage signal = QDBusMessage::createSignal(kLogindPath, QStringLiteral("org.freedesktop.login1.Manager"),
                                                         QStringLiteral("PrepareForSleep"));
        signal << begins;
        QVERIFY(from.send(signal));
    }

    test::SecretServiceSession m_session;
    std::unique_ptr<QDBusConnection> m_ours;
    std::unique_ptr<QDBusConnection> m_desktop;
};

QTEST_GUILESS_MAIN(DesktopSignalsTest)
#include "tst_desktopsignals.moc"
