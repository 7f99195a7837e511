// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace pm::http {

// Structured log: one JSON object a line on standard error, written in batches by a thread of its own so that no
// request waits for it. Thread-safe. What is logged is shown to operators: no secrets, bodies, headers or query values.
class Log
{
public:
    enum class Level { Info, Warning, Error };

    Log();
    ~Log(); // writes what is left
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    void write(Level level, const char *event, QJsonObject fields = {});
    // A line that is JSON already, with its end.
    void append(const QByteArray &line);

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_filled; // something waits, much waits, or stopping
    std::string m_waiting;
    qint64 m_dropped = 0;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace pm::http
