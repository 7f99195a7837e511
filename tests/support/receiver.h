// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/httpreply.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

class QThread;

namespace pm::test {

// A request as it came, byte for byte.
struct ReceivedRequest {
    QByteArray head; // with the empty line at its end
    QByteArray body;
    int connection = 0; // the first accepted is 1
    qint64 atMs = 0;    // Unix time at which it was complete

    [[nodiscard]] QByteArray method() const { return head.left(head.indexOf(' ')); }
    [[nodiscard]] QByteArray target() const; // with the query
    [[nodiscard]] QByteArray path() const;   // without
    [[nodiscard]] HttpHeaders headers() const;
    // The first value of a header, whatever its case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

// What a receiver does with a request.
struct Behaviour {
    enum class Kind {
        Answer,
        Hang,        // reads and says nothing
        Held,        // answers after letGo()
        Drip,        // the head, then a byte of the body at a time
        Endless,     // the head, then zeros as long as they are taken, `bytes` of them
        ResetMidway, // the head and half of the body, then a reset
        Reset,
        Close,
        Raw, // the body alone, as it is, and the connection is closed
    };
    Kind kind = Kind::Answer;
    int status = 200;
    HttpHeaders headers{}; // besides Content-Length
    QByteArray body{};
    int delayMs = 0; // before anything
    int dripMs = 1000;
    qint64 bytes = qint64(1) << 30;
    bool keepAlive = true;

    [[nodiscard]] static Behaviour ofStatus(int status, QByteArray body = {});
    [[nodiscard]] static Behaviour of(Kind kind);
};

// An HTTP/1.1 receiver on a free port of 127.0.0.1 with a thread of its own. It answers 200 unless told otherwise and
// keeps what it got. All functions may be called from any thread.
class Receiver
{
public:
    struct Tls {
        QString certificateFile; // PEM, the chain's first
        QString keyFile;
    };
    using Respond = std::function<Behaviour(const ReceivedRequest &)>; // runs on the receiver's thread

    Receiver();                          // http
    explicit Receiver(const Tls &files); // https
    ~Receiver();
    Receiver(const Receiver &) = delete;
    Receiver &operator=(const Receiver &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    // E.g. "http://127.0.0.1:40000/hook"; with TLS the host is "localhost", as certificates have it.
    [[nodiscard]] QString url(const QString &path = QStringLiteral("/")) const;

    // With TLS: what it presents to those who connect from now on.
    void present(const Tls &files);

    // For a path without its query. Of several behaviours each is for one request, and the last stays.
    void behave(const QByteArray &path, const Behaviour &behaviour) { behaveInTurn(path, {behaviour}); }
    void behaveInTurn(const QByteArray &path, const std::vector<Behaviour> &behaviours);
    // For all paths that were not told otherwise.
    void respondBy(Respond respond);
    // Those that are held are answered, now and from now on.
    void letGo() { m_isLetGo = true; }

    // All requests in the order they were complete, or those to one path.
    [[nodiscard]] std::vector<ReceivedRequest> requests() const;
    [[nodiscard]] std::vector<ReceivedRequest> requests(const QByteArray &path) const;
    [[nodiscard]] int count() const;
    // Whether so many have come in time; keeps counting over calls.
    [[nodiscard]] bool waitForRequests(int count, int timeoutMs = 10000) const;
    void forgetRequests();

    [[nodiscard]] int connections() const;     // accepted so far
    [[nodiscard]] int openConnections() const; // now
    [[nodiscard]] qint64 endlessBytesSent() const;

private:
    friend class ReceiverServer;
    friend class ReceiverConnection;

    void run();
    [[nodiscard]] std::optional<Tls> files() const;
    [[nodiscard]] Behaviour take(ReceivedRequest request);

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    std::map<QByteArray, std::vector<Behaviour>> m_script; // the next is the first
    Respond m_respond;
    std::atomic<bool> m_isLetGo = false;
    std::vector<ReceivedRequest> m_requests;
    int m_connections = 0;
    int m_open = 0;
    qint64 m_endlessBytes = 0;
    std::optional<Tls> m_files; // with TLS
    quint16 m_port = 0;
    std::unique_ptr<QThread> m_thread;
};

} // namespace pm::test
