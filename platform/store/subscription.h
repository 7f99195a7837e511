// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <functional>

namespace pm::store {

// Told on the subscription's own thread; must not block for long.
struct Listener {
    std::function<void(const QByteArray &message)> message;
    // Subscribed, at first or again: what was published meanwhile was missed, so caches must be dropped.
    std::function<void()> connected;
    // Messages are being missed from now on. May be empty.
    std::function<void()> lost{};
};

// Ends the subscription, and waits for a listener that is running, when destroyed. Not to be destroyed by a listener.
class Subscription
{
public:
    virtual ~Subscription() = default;
};

} // namespace pm::store
