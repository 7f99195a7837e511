// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QTimer>

namespace pm::app {

// Tells when the computer is about to sleep, as logind announces it, and has it wait a moment for whoever listens.
// Silent where there is no logind.
class SuspendSignal : public QObject
{
    Q_OBJECT
public:
    explicit SuspendSignal(const QDBusConnection &bus = QDBusConnection::systemBus(), QObject *parent = nullptr);

Q_SIGNALS:
    void aboutToSuspend();

private Q_SLOTS:
    void handleSleep(bool begins);

private:
    void delaySleep();

    QDBusConnection m_bus;
    QTimer m_painted;
    QDBusUnixFileDescriptor m_delay; // the computer does not sleep while this is open, for some seconds at most
};

} // namespace pm::app
