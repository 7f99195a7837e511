// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/sendload.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

namespace pm::test {

namespace {

// So that neither the two cores nor the key's rate limit are the limit.
constexpr std::chrono::milliseconds kPause{20};

} // namespace

SendLoad::SendLoad(const PlatformProcess &platform, const KeyOfTenant &key, int threads, QString name)
    : m_service(platform.url())
    , m_key(key.secret)
    , m_name(std::move(name))
{
    for (int thread = 0; thread < threads; ++thread)
        m_threads.emplace_back([this, thread] { run(thread); });
}

SendLoad::~SendLoad()
{
    stop();
}

void SendLoad::stop()
{
    m_stopping = true;
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

QSet<QString> SendLoad::acknowledgedSubjects() const
{
    QSet<QString> subjects;
    for (const Attempt &attempt : m_attempts) {
        if (attempt.isAcknowledged())
            subjects.insert(attempt.subject);
    }
    return subjects;
}

qint64 SendLoad::slowestMs() const
{
    qint64 slowest = 0;
    for (const Attempt &attempt : m_attempts)
        slowest = std::max(slowest, attempt.tookMs);
    return slowest;
}

QByteArray SendLoad::firstUnclearAnswer() const
{
    for (const Attempt &attempt : m_attempts) {
        if (!attempt.isAcknowledged() && !isClearRefusal(attempt.reply))
            return describe(attempt.reply);
    }
    return {};
}

void SendLoad::run(int thread)
{
    HttpExchange client(m_service);
    client.setBearer(m_key);
    for (int n = 0; !m_stopping; ++n) {
        const QString subject = QStringLiteral("%1-%2-%3").arg(m_name).arg(thread).arg(n);
        QElapsedTimer timer;
        timer.start();
        const Attempt attempt{.subject = subject, .reply = sendMessage(client, subject), .tookMs = timer.elapsed()};
        ++(attempt.isAcknowledged() ? m_acknowledged : m_refused);
        {
            const std::scoped_lock lock(m_mutex);
            m_attempts.push_back(attempt);
        }
        std::this_thread::sleep_for(kPause);
    }
}

} // namespace pm::test
