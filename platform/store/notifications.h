// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace pm::store {

class Connection;

// Told on the listener's own thread; must not block for long.
struct NotificationListener {
    std::function<void(const QString &payload)> message;
    // Listening, at first or again: what was sent meanwhile was missed, so caches must be dropped.
    std::function<void()> connected;
    // Notifications are being missed from now on.
    std::function<void()> lost;
};

// Hears what other processes say through PostgreSQL's NOTIFY, in the order of their commits. Keeps itself connected.
class Notifications
{
public:
    Notifications(const QString &databaseUrl, const QByteArray &channel, NotificationListener listener);
    ~Notifications();
    Notifications(const Notifications &) = delete;
    Notifications &operator=(const Notifications &) = delete;

    // Sends when the transaction of `connection` commits, and not at all when it does not. Nothing on SQLite, which
    // has one process only.
    [[nodiscard]] static Result<> send(Connection &connection, const QByteArray &channel, const QString &payload);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace pm::store
