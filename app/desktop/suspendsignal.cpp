// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/suspendsignal.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <chrono>

namespace pm::app {

using namespace std::chrono_literals;

namespace {

// For a lock to be painted; logind waits for five seconds.
constexpr auto kPaintTime = 200ms;
const QString kService = QStringLiteral("org.freedesktop.login1");
const QString kPath = QStringLiteral("/org/freedesktop/login1");
const QString kInterface = QStringLiteral("org.freedesktop.login1.Manager");

} // namespace

SuspendSignal::SuspendSignal(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    // D-Bus knows its signals by name only.
    m_bus.connect(kService, kPath, kInterface, QStringLiteral("PrepareForSleep"), this, SLOT(handleSleep(bool)));
    m_painted.setSingleShot(true);
    connect(&m_painted, &QTimer::timeout, this, [this] { m_delay = {}; });
    delaySleep();
}

void SuspendSignal::handleSleep(bool begins)
{
    m_painted.stop();
    if (!begins)
        return delaySleep(); // the next time
    Q_EMIT aboutToSuspend();
    m_painted.start(kPaintTime);
}

void SuspendSignal::delaySleep()
{
    QDBusMessage inhibit = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Inhibit"));
    inhibit << QStringLiteral("sleep") << QStringLiteral("PenguinMails Console")
            << QStringLiteral("Locks before the computer sleeps") << QStringLiteral("delay");
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(inhibit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (reply.isValid())
            m_delay = reply.value();
        watcher->deleteLater();
    });
}

} // namespace pm::app
