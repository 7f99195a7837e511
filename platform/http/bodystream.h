// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace pm::http {

// A body that is made while it is sent: an export, or news as they come. The connection asks for a piece when the one
// before is on its way, so that no more than one is in memory for a client that reads slowly.
class BodyStream
{
public:
    virtual ~BodyStream() = default;

    // The next piece, on a worker; blocking as handlers are. Nothing: there is none yet, and the function given to
    // onMore() will be called. An empty piece is the end. An error cuts the answer off, which the client notices.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> next() = 0;
    // Once, before the first next(). It may be called from any thread, even after this object is gone.
    virtual void onMore(std::function<void()>) {}
    // Whether it has no end of its own: the service does not wait for it when it stops.
    [[nodiscard]] virtual bool isEndless() const { return false; }
};

} // namespace pm::http
