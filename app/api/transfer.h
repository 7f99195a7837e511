// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/rawanswer.h"
#include "models/core/result.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace pm::app {

// One exchange over the network: at most `timeout` from start to the last byte, at most 32 MiB. One that is handed on
// as it comes may go on for ever, and `timeout` is how long nothing may come. A TLS error ends it; there is no way to
// go on.
class Transfer : public QObject
{
    Q_OBJECT
public:
    // Called once. Any HTTP status is an answer; an error means that none came.
    using Ended = std::function<void(const Result<RawAnswer> &)>;
    using Received = std::function<void(const QByteArray &)>;

    // With `received`, the body of a success goes there and is not kept.
    Transfer(QNetworkReply *reply, std::chrono::milliseconds timeout, Ended ended, Received received = {});
    ~Transfer() override;

    // Ends it without a word; its callback will not run.
    void cancel();

    [[nodiscard]] int elapsedMs() const { return static_cast<int>(m_elapsed.elapsed()); }

private:
    void readMore();
    void handOn();
    [[nodiscard]] bool isHandedOn() const;
    void handleFinished();
    void handleTlsErrors(const QList<QSslError> &errors);
    void stop(Error why);
    [[nodiscard]] RawAnswer rawAnswer() const;
    [[nodiscard]] Error networkError() const;

    QPointer<QNetworkReply> m_reply; // ours, unless its manager goes first
    Ended m_ended;
    Received m_received;
    QTimer m_deadline;
    QElapsedTimer m_elapsed;
    QByteArray m_body;
    std::optional<Error> m_stopped; // why we ended it ourselves
};

} // namespace pm::app
