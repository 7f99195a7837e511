// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QPointer>

#include <functional>

namespace pm {

// What to do with an answer, and for whom: `then` runs once, on the context's thread, and never after the context died.
template<class T>
struct Continuation {
    QPointer<QObject> context;
    std::function<void(Result<T>)> then;

    Continuation(QObject *owner, std::function<void(Result<T>)> callback)
        : context(owner)
        , then(std::move(callback))
    {
    }
    void operator()(Result<T> result) const
    {
        if (context)
            then(std::move(result));
    }
};

// Work under way. Cancels it when destroyed, unless it has ended; after that the continuation does not run.
class RequestHandle
{
public:
    RequestHandle() = default;
    explicit RequestHandle(std::function<void()> cancel)
        : m_cancel(std::move(cancel))
    {
    }
    RequestHandle(RequestHandle &&other) noexcept
        : m_cancel(std::exchange(other.m_cancel, nullptr))
    {
    }
    RequestHandle &operator=(RequestHandle &&other) noexcept
    {
        if (this != &other) {
            cancel();
            m_cancel = std::exchange(other.m_cancel, nullptr);
        }
        return *this;
    }
    RequestHandle(const RequestHandle &) = delete;
    RequestHandle &operator=(const RequestHandle &) = delete;
    ~RequestHandle() { cancel(); }

    void cancel()
    {
        if (const auto stop = std::exchange(m_cancel, nullptr))
            stop();
    }
    // Lets the work go on without an owner.
    void detach() { m_cancel = nullptr; }

private:
    std::function<void()> m_cancel;
};

} // namespace pm
