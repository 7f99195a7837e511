// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/transformation.h"
#include "models/domain/webhooks/transformed.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace pm::webhooks {

// Runs transformations on threads of its own, each with a process. What one asks for is done in order; the askers take
// turns, so that one whose function always takes too long keeps nobody else waiting for more than a turn.
class TransformQueue
{
public:
    using Done = std::function<void(Result<Transformed>)>;

    explicit TransformQueue(QString program)
        : m_program(std::move(program))
    {
    }
    ~TransformQueue();
    Q_DISABLE_COPY_MOVE(TransformQueue)

    // `done` is called once, on another thread; with Cancelled when the queue ends first.
    void submit(const QString &asker, const Transformation &transformation, const QByteArray &event, Done done);
    // The same, waiting for it.
    [[nodiscard]] Result<Transformed> run(const QString &asker, const Transformation &transformation,
                                          const QByteArray &event);
    // Cancels what has not begun.
    void cancelWaiting();

private:
    struct Work {
        Transformation transformation;
        QByteArray event;
        Done done;
    };

    void startThreads();
    void workOn();

    const QString m_program;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::map<QString, std::deque<Work>> m_works; // by asker; one whose work is under way has an entry, too
    std::deque<QString> m_turns;                 // askers with work, none of it under way
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace pm::webhooks
