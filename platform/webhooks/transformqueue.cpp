// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/transformqueue.h"

#include "models/core/blocking.h"
#include "platform/webhooks/transformrunner.h"

#include <future>

namespace pm::webhooks {

namespace {

constexpr int kThreads = 2;

} // namespace

TransformQueue::~TransformQueue()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    cancelWaiting();
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void TransformQueue::submit(const QString &asker, const Transformation &transformation, const QByteArray &event,
                            Done done)
{
    {
        const std::scoped_lock lock(m_mutex);
        startThreads();
        const auto [works, isFirst] = m_works.try_emplace(asker);
        works->second.push_back({.transformation = transformation, .event = event, .done = std::move(done)});
        if (isFirst)
            m_turns.push_back(asker);
    }
    m_wake.notify_one();
}

Result<Transformed> TransformQueue::run(const QString &asker, const Transformation &transformation,
                                        const QByteArray &event)
{
    auto promise = std::make_shared<std::promise<Result<Transformed>>>();
    std::future<Result<Transformed>> made = promise->get_future();
    submit(asker, transformation, event,
           [promise](Result<Transformed> result) { promise->set_value(std::move(result)); });
    const Blocking waits;
    return made.get();
}

void TransformQueue::cancelWaiting()
{
    std::vector<Done> cancelled;
    {
        const std::scoped_lock lock(m_mutex);
        for (auto &[asker, works] : m_works) {
            for (Work &work : works)
                cancelled.push_back(std::move(work.done));
            works.clear();
        }
        for (const QString &asker : std::exchange(m_turns, {}))
            m_works.erase(asker);
    }
    for (const Done &done : cancelled)
        done(fail(ErrorKind::Cancelled, QStringLiteral("The service is ending.")));
}

// With the first work: most installations have no transformation at all.
void TransformQueue::startThreads()
{
    while (m_threads.size() < kThreads)
        m_threads.emplace_back([this] { workOn(); });
}

void TransformQueue::workOn()
{
    TransformRunner runner(m_program);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_turns.empty(); });
        if (m_stopping)
            return;
        const QString asker = std::move(m_turns.front());
        m_turns.pop_front();
        const Work work = std::move(m_works[asker].front());
        m_works[asker].pop_front();
        lock.unlock();
        work.done(runner.run(work.transformation, work.event));
        lock.lock();
        if (const auto works = m_works.find(asker); works->second.empty())
            m_works.erase(works);
        else
            m_turns.push_back(asker);
    }
}

} // namespace pm::webhooks
