// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/openload.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace pm::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kConnections = 48; // more are never in flight

// A connection that stays open. Qt's would take more of the machine than the servers do.
class Line
{
public:
    explicit Line(quint16 port)
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_open = connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~Line() { close(m_socket); }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    // The status; the body is put there.
    int ask(const QByteArray &request, QByteArray &body)
    {
        m_received.clear();
        if (!m_open || send(m_socket, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL) < 0)
            return 0;
        while (!m_received.contains("\r\n\r\n")) {
            if (!readMore())
                return 0;
        }
        const qsizetype start = m_received.indexOf("\r\n\r\n") + 4;
        const qsizetype end = start + lengthOf(m_received.left(start).toLower());
        while (m_received.size() < end) {
            if (!readMore())
                return 0;
        }
        body = m_received.mid(start);
        return m_received.mid(9, 3).toInt();
    }

private:
    static qsizetype lengthOf(const QByteArray &head)
    {
        const qsizetype at = head.indexOf("content-length:");
        return at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toInt();
    }
    bool readMore()
    {
        char bytes[16384];
        const ssize_t size = recv(m_socket, bytes, sizeof bytes, 0);
        m_open = size > 0;
        if (m_open)
            m_received.append(bytes, size);
        return m_open;
    }

    int m_socket;
    bool m_open = false;
    QByteArray m_received;
};

} // namespace

void run(const OpenLoad &load)
{
    const std::size_t count = static_cast<std::size_t>(load.perSecond) * static_cast<std::size_t>(load.seconds);
    const std::chrono::nanoseconds pause{1'000'000'000 / load.perSecond};
    const Clock::time_point start = Clock::now() + std::chrono::milliseconds(100);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        Line line(load.port);
        for (std::size_t number = next++; number < count; number = next++) {
            const Clock::time_point due = start + pause * number;
            std::this_thread::sleep_until(due);
            QByteArray body;
            const int status = line.ask(load.request(number), body);
            load.answered(number, std::chrono::duration<double, std::milli>(Clock::now() - due).count(), status, body);
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < kConnections; ++i)
        threads.emplace_back(work);
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace pm::bench
