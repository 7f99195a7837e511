// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/desktopnotifier.h"

#include <QDBusConnection>
#include <QHash>

class QDBusPendingCallWatcher;

namespace pm::app {

// By the Desktop Notifications Specification 1.2, which every desktop on Linux has a server for.
class DesktopNotifications final : public DesktopNotifier
{
    Q_OBJECT
public:
    explicit DesktopNotifications(const QDBusConnection &bus = QDBusConnection::sessionBus(),
                                  QObject *parent = nullptr);
    void show(const DesktopNotification &notification) override;

private Q_SLOTS:
    void handleAction(uint id, const QString &action);
    void handleToken(uint id, const QString &token);
    void handleClosed(uint id);

private:
    void keep(const QDBusPendingCallWatcher &call, const QString &reference);

    QDBusConnection m_bus;
    QHash<uint, QString> m_references; // of those that are shown
    QHash<uint, QString> m_tokens;     // come before the action
};

} // namespace pm::app
