// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/log.h"

#include "models/core/clock.h"

#include <QJsonDocument>

#include <cerrno>
#include <unistd.h>

namespace pm::http {

namespace {

// A reader of standard error that has stopped must not fill the memory.
constexpr std::size_t kMostWaiting = 8U << 20;
// Lines are gathered for this long, or until there are this many bytes.
constexpr std::chrono::milliseconds kBatchTime{50};
constexpr std::size_t kFullBatch = 64U << 10;

const char *levelName(Log::Level level)
{
    switch (level) {
    case Log::Level::Info:
        return "info";
    case Log::Level::Warning:
        return "warning";
    case Log::Level::Error:
        return "error";
    }
    return "info";
}

std::string droppedLine(qint64 count)
{
    return R"({"level":"warning","event":"log_lines_dropped","count":)" + std::to_string(count) + "}\n";
}

void writeAll(const std::string &bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(STDERR_FILENO, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        done += static_cast<std::size_t>(written);
    }
}

} // namespace

Log::Log()
    : m_thread([this] { run(); })
{
}

Log::~Log()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_filled.notify_one();
    m_thread.join();
}

void Log::write(Level level, const char *event, QJsonObject fields)
{
    fields.insert(QStringLiteral("time"), toIso(QDateTime::currentMSecsSinceEpoch()));
    fields.insert(QStringLiteral("level"), QString::fromLatin1(levelName(level)));
    fields.insert(QStringLiteral("event"), QString::fromLatin1(event));
    append(QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n');
}

void Log::append(const QByteArray &line)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.size() > kMostWaiting) {
        ++m_dropped;
        return;
    }
    const std::size_t before = m_waiting.size();
    m_waiting.append(line.constData(), static_cast<std::size_t>(line.size()));
    if (before == 0 || (before < kFullBatch && m_waiting.size() >= kFullBatch))
        m_filled.notify_one();
}

void Log::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_filled.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        m_filled.wait_for(lock, kBatchTime, [this] { return m_stopping || m_waiting.size() >= kFullBatch; });
        if (m_waiting.empty())
            return;
        std::string lines = std::exchange(m_waiting, {});
        if (const qint64 dropped = std::exchange(m_dropped, 0); dropped > 0)
            lines += droppedLine(dropped);
        lock.unlock();
        writeAll(lines);
        lock.lock();
    }
}

} // namespace pm::http
