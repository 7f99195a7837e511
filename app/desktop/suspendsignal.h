// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QObject>

namespace pm::app {

// Tells when the computer is about to sleep, as logind announces it. Silent where there is no logind.
class SuspendSignal : public QObject
{
    Q_OBJECT
public:
    explicit SuspendSignal(const QDBusConnection &bus = QDBusConnection::systemBus(), QObject *parent = nullptr);

Q_SIGNALS:
    void aboutToSuspend();

private Q_SLOTS:
    void handleSleep(bool begins);
};

} // namespace pm::app
