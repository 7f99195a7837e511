// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QByteArray>

#include <chrono>
#include <sys/types.h>

namespace pm::webhooks {

// The process that runs users' functions, started when it is needed and again after it ended. It gets no environment
// and no open files. For one thread at a time.
class TransformHelper
{
public:
    explicit TransformHelper(QString program)
        : m_program(std::move(program))
    {
    }
    ~TransformHelper() { end(); }
    Q_DISABLE_COPY_MOVE(TransformHelper)

    // The line that it answers. An error is the sentence for whoever wrote the function, but for Unavailable: then the
    // process could not be had, or got no time of the processor.
    [[nodiscard]] Result<QByteArray> ask(const QByteArray &line);

private:
    using Deadline = std::chrono::steady_clock::time_point;

    [[nodiscard]] Result<QByteArray> askOnce(const QByteArray &line);
    [[nodiscard]] Result<> start();
    [[nodiscard]] bool spawn(int theirEnd);
    [[nodiscard]] bool isAlive() const;
    [[nodiscard]] bool send(QByteArrayView bytes, Deadline until);
    // Null when it ended, or time is up.
    [[nodiscard]] QByteArray readLine(Deadline until);
    // Its end as a sentence.
    [[nodiscard]] Error causeOfEnd();
    // The status it ended with.
    int end();

    const QString m_program;
    pid_t m_process = -1;
    int m_socket = -1;
    QByteArray m_received; // after the last line
};

} // namespace pm::webhooks
