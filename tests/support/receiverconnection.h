// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/receiver.h"

#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

#include <optional>

namespace pm::test {

// One client of a receiver, on the receiver's thread. Lives as long as its socket.
class ReceiverConnection : public QObject
{
public:
    ReceiverConnection(Receiver &receiver, QTcpSocket *socket);
    ~ReceiverConnection() override;

private:
    void readMore();
    [[nodiscard]] std::optional<ReceivedRequest> takeRequest();
    void behaveNow();
    void answer();
    void startDripping();
    void pumpZeros();
    void resetConnection();
    void endAnswer();
    [[nodiscard]] QByteArray headFor(qint64 bodySize) const;

    Receiver &m_receiver;
    QTcpSocket *m_socket;
    QByteArray m_received;
    Behaviour m_behaviour; // of the request under way
    qint64 m_sent = 0;     // of its body
    int m_number = 0;
    bool m_busy = false;
};

// Accepts for a receiver.
class ReceiverServer : public QTcpServer
{
public:
    explicit ReceiverServer(Receiver &receiver);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] QTcpSocket *makeSocket();

    Receiver &m_receiver;
};

} // namespace pm::test
