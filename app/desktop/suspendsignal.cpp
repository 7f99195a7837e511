// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/suspendsignal.h"

namespace pm::app {

SuspendSignal::SuspendSignal(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
{
    // D-Bus knows its signals by name only.
    QDBusConnection(bus).connect(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                                 QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"),
                                 this, SLOT(handleSleep(bool)));
}

void SuspendSignal::handleSleep(bool begins)
{
    if (begins)
        Q_EMIT aboutToSuspend();
}

} // namespace pm::app
