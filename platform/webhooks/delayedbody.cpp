// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/delayedbody.h"

namespace pm::webhooks {

class DelayLine::Body final : public http::BodyStream
{
public:
    explicit Body(QByteArray body)
        : m_body(std::move(body))
    {
    }

    [[nodiscard]] Result<std::optional<QByteArray>> next() override
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isDue)
            return std::optional<QByteArray>();
        return std::exchange(m_body, QByteArray()); // and then the end
    }

    void onMore(std::function<void()> tell) override
    {
        const std::scoped_lock lock(m_mutex);
        m_tell = std::move(tell);
    }

    void release()
    {
        std::function<void()> tell;
        {
            const std::scoped_lock lock(m_mutex);
            m_isDue = true;
            tell = m_tell;
        }
        if (tell)
            tell();
    }

private:
    std::mutex m_mutex;
    QByteArray m_body;
    std::function<void()> m_tell;
    bool m_isDue = false;
};

DelayLine::DelayLine()
    : m_thread([this] { run(); })
{
}

DelayLine::~DelayLine()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

std::shared_ptr<http::BodyStream> DelayLine::delayed(QByteArray body, std::chrono::milliseconds delay)
{
    auto made = std::make_shared<Body>(std::move(body));
    {
        const std::scoped_lock lock(m_mutex);
        if (m_waiting.size() < kMostWaiting)
            m_waiting.emplace(std::chrono::steady_clock::now() + delay, made);
        else
            made->release();
    }
    m_wake.notify_all();
    return made;
}

void DelayLine::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping || !m_waiting.empty()) {
        if (m_waiting.empty()) {
            m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
            continue;
        }
        const auto first = m_waiting.begin();
        if (const auto due = first->first; !m_stopping && due > std::chrono::steady_clock::now()) {
            m_wake.wait_until(lock, due);
            continue;
        }
        const std::shared_ptr<Body> body = first->second.lock();
        m_waiting.erase(first);
        lock.unlock();
        if (body)
            body->release();
        lock.lock();
    }
}

} // namespace pm::webhooks
