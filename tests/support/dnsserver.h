// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/childprocess.h"

#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <thread>

namespace pm::test {

// A dnsmasq of its own on a free port of 127.0.0.1 that asks nobody else. It answers for all names below .test: those
// without a record do not exist. Any other name it refuses. The port stays the same over restarts.
class DnsServer
{
public:
    DnsServer();
    ~DnsServer();
    Q_DISABLE_COPY_MOVE(DnsServer)

    // Count from the next start on. A text of more than 255 bytes goes out in chunks.
    void addTxt(const QString &name, const QString &text);
    void addAddress(const QString &name, const QString &address);
    void addCname(const QString &name, const QString &target);
    void clear() { m_records.clear(); }

    [[nodiscard]] bool start();
    void stop();
    [[nodiscard]] bool restart();

    [[nodiscard]] QString address() const; // "127.0.0.1:5353"
    [[nodiscard]] QByteArray log() const { return m_process.log(); }

private:
    [[nodiscard]] bool startOnPort();
    [[nodiscard]] bool writeConfiguration() const;

    QTemporaryDir m_folder;
    ChildProcess m_process;
    QByteArrayList m_records; // as the configuration has them
    quint16 m_port = 0;
};

// A UDP socket on 127.0.0.1 that answers each datagram with what the function makes of it; with nothing when that is
// empty.
class UdpResponder
{
public:
    using Respond = std::function<QByteArray(const QByteArray &)>;

    explicit UdpResponder(Respond respond);
    ~UdpResponder();
    Q_DISABLE_COPY_MOVE(UdpResponder)

    [[nodiscard]] QString address() const;
    [[nodiscard]] int asked() const { return m_asked; }

private:
    void run(const Respond &respond);

    std::atomic<quint16> m_port{0};
    std::atomic<int> m_asked{0};
    std::atomic<bool> m_stopping{false};
    std::thread m_thread;
};

} // namespace pm::test
