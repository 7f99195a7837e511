// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/systemcolors.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace pm::app {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString kArea = QStringLiteral("org.freedesktop.appearance");
const QString kName = QStringLiteral("color-scheme");
constexpr uint kPrefersDark = 1;
constexpr uint kPrefersLight = 2;

} // namespace

SystemColors::SystemColors(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    // D-Bus knows its signals by name only, and finds a slot of this type when it was registered before.
    qRegisterMetaType<QDBusVariant>();
    m_bus.connect(kService, kPath, kSettings, QStringLiteral("SettingChanged"), this,
                  SLOT(handleSetting(QString, QString, QDBusVariant)));
    ask();
}

// The call is answered later; a desktop without a portal answers with an error.
void SystemColors::ask()
{
    QDBusMessage read = QDBusMessage::createMethodCall(kService, kPath, kSettings, QStringLiteral("Read"));
    read << kArea << kName;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid())
            tell(reply.value().variant());
    });
}

void SystemColors::handleSetting(const QString &area, const QString &name, const QDBusVariant &value)
{
    if (area == kArea && name == kName)
        tell(value.variant());
}

void SystemColors::tell(QVariant value)
{
    // Read() wraps its value once more than the signal does.
    if (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    const uint scheme = value.toUInt();
    if (scheme == kPrefersDark || scheme == kPrefersLight)
        Q_EMIT told(scheme == kPrefersDark);
}

} // namespace pm::app
