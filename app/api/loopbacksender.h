// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/continuation.h"
#include "models/domain/webhooks/exchange.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <chrono>

namespace pm::app {

// Sends a request once more, to a program that is being written on this machine. It cannot reach any other.
class LoopbackSender : public QObject
{
    Q_OBJECT
public:
    // `patience` as long as an endpoint may take.
    explicit LoopbackSender(std::chrono::milliseconds patience = std::chrono::seconds(30), QObject *parent = nullptr);

    // `path` begins with a slash and may have a query. Any status is an answer; no redirect is followed. Unavailable:
    // nothing listens there. Timeout: it does not answer. Otherwise what it says is no answer.
    [[nodiscard]] RequestHandle send(const SentRequest &request, quint16 port, const QString &path,
                                     Continuation<ReceivedResponse> then);

private:
    std::chrono::milliseconds m_patience;
    QNetworkAccessManager m_network;
};

} // namespace pm::app
