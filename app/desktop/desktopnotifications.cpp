// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/desktopnotifications.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace pm::app {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
const QString kDefaultAction = QStringLiteral("default"); // a click on the whole of it
constexpr int kAsLongAsUsual = -1;
constexpr uchar kNormal = 1;
constexpr uchar kCritical = 2;

QDBusMessage notifyCall(const DesktopNotification &notification)
{
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("penguinmails-console")},
                            {QStringLiteral("urgency"),
                             QVariant::fromValue(notification.isUrgent ? kCritical : kNormal)}};
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    call << QStringLiteral("PenguinMails Console") << 0U // no other one is replaced
         << QStringLiteral("penguinmails") << notification.title
         << notification.text.toHtmlEscaped() // servers take a little markup
         << QStringList{kDefaultAction, DesktopNotifications::tr("Show")} << hints << kAsLongAsUsual;
    return call;
}

} // namespace

DesktopNotifications::DesktopNotifications(const QDBusConnection &bus, QObject *parent)
    : DesktopNotifier(parent)
    , m_bus(bus)
{
    // D-Bus knows its signals by name only.
    m_bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(handleAction(uint, QString)));
    m_bus.connect(kService, kPath, kService, QStringLiteral("ActivationToken"), this, SLOT(handleToken(uint, QString)));
    m_bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this, SLOT(handleClosed(uint)));
}

void DesktopNotifications::show(const DesktopNotification &notification)
{
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(notifyCall(notification)), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call, reference = notification.reference] {
        keep(*call, reference);
        call->deleteLater();
    });
}

void DesktopNotifications::keep(const QDBusPendingCallWatcher &call, const QString &reference)
{
    const QDBusPendingReply<uint> id = call;
    if (id.isValid())
        m_references.insert(id.value(), reference);
}

// Every program hears of every notification; others' are not known here.
void DesktopNotifications::handleAction(uint id, const QString &action)
{
    const auto known = m_references.constFind(id);
    if (known != m_references.constEnd() && action == kDefaultAction)
        Q_EMIT chosen(*known, m_tokens.value(id));
}

void DesktopNotifications::handleToken(uint id, const QString &token)
{
    if (m_references.contains(id))
        m_tokens.insert(id, token);
}

void DesktopNotifications::handleClosed(uint id)
{
    m_references.remove(id);
    m_tokens.remove(id);
}

} // namespace pm::app
