// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/platform/keyclient.h"

#include <QSet>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace pm::test {

// Sends messages with a key, from threads of its own until it is stopped, each with another subject. Keeps what was
// answered.
class SendLoad
{
public:
    struct Attempt {
        QString subject;
        HttpReply reply;
        qint64 tookMs = 0;

        [[nodiscard]] bool isAcknowledged() const { return reply.status == 200; }
    };

    // `name` begins the subjects: those of another load on the same platform begin otherwise.
    SendLoad(const PlatformProcess &platform, const KeyOfTenant &key, int threads,
             QString name = QStringLiteral("load"));
    ~SendLoad();
    Q_DISABLE_COPY_MOVE(SendLoad)

    [[nodiscard]] int acknowledged() const { return m_acknowledged; }
    [[nodiscard]] int refused() const { return m_refused; }
    // Waits for the answers that are still to come.
    void stop();

    // After stop():
    [[nodiscard]] const std::vector<Attempt> &attempts() const { return m_attempts; }
    [[nodiscard]] QSet<QString> acknowledgedSubjects() const;
    [[nodiscard]] qint64 slowestMs() const;
    // The first answer that is neither a success nor a clear refusal; empty when there is none.
    [[nodiscard]] QByteArray firstUnclearAnswer() const;

private:
    void run(int thread);

    const QUrl m_service;
    const QString m_key;
    const QString m_name;
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_acknowledged{0};
    std::atomic<int> m_refused{0};
    std::mutex m_mutex;
    std::vector<Attempt> m_attempts;
    std::vector<std::thread> m_threads;
};

} // namespace pm::test
