// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/receiver.h"

#include "tests/support/receiverconnection.h"

#include <QEventLoop>
#include <QThread>

#include <algorithm>

namespace pm::test {

namespace {

// A thousand endpoints connect at once. Of what is beyond, TCP tries again after 1, 3, 7 and 15 seconds.
constexpr int kMostUnaccepted = 4096;

} // namespace

QByteArray ReceivedRequest::target() const
{
    return head.left(head.indexOf('\r')).split(' ').value(1);
}

QByteArray ReceivedRequest::path() const
{
    return target().split('?').value(0);
}

HttpHeaders ReceivedRequest::headers() const
{
    HttpHeaders all;
    QByteArrayList lines = head.split('\n');
    lines.removeFirst();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            all.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return all;
}

QByteArray ReceivedRequest::header(QByteArrayView name) const
{
    return HttpReply{.headers = headers()}.header(name);
}

Behaviour Behaviour::ofStatus(int status, QByteArray body)
{
    return {.status = status, .body = std::move(body)};
}

Behaviour Behaviour::of(Kind kind)
{
    return {.kind = kind, .body = QByteArray(1000, 'b')};
}

Receiver::Receiver()
{
    run();
}

Receiver::Receiver(const Tls &files)
    : m_files(files)
{
    run();
}

Receiver::~Receiver()
{
    m_thread->quit();
    m_thread->wait();
}

QString Receiver::url(const QString &path) const
{
    return QStringLiteral("%1:%2%3")
        .arg(files() ? QStringLiteral("https://localhost") : QStringLiteral("http://127.0.0.1"))
        .arg(m_port)
        .arg(path);
}

void Receiver::present(const Tls &files)
{
    const std::lock_guard lock(m_mutex);
    m_files = files;
}

std::optional<Receiver::Tls> Receiver::files() const
{
    const std::lock_guard lock(m_mutex);
    return m_files;
}

void Receiver::behaveInTurn(const QByteArray &path, const std::vector<Behaviour> &behaviours)
{
    const std::lock_guard lock(m_mutex);
    m_script[path] = behaviours;
}

void Receiver::respondBy(Respond respond)
{
    const std::lock_guard lock(m_mutex);
    m_respond = std::move(respond);
}

std::vector<ReceivedRequest> Receiver::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

std::vector<ReceivedRequest> Receiver::requests(const QByteArray &path) const
{
    std::vector<ReceivedRequest> wanted = requests();
    std::erase_if(wanted, [&](const ReceivedRequest &request) { return request.path() != path; });
    return wanted;
}

int Receiver::count() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_requests.size());
}

bool Receiver::waitForRequests(int count, int timeoutMs) const
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::milliseconds(timeoutMs),
                              [&] { return static_cast<int>(m_requests.size()) >= count; });
}

void Receiver::forgetRequests()
{
    const std::lock_guard lock(m_mutex);
    m_requests.clear();
}

int Receiver::connections() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections;
}

int Receiver::openConnections() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

qint64 Receiver::endlessBytesSent() const
{
    const std::lock_guard lock(m_mutex);
    return m_endlessBytes;
}

// Returns when it listens.
void Receiver::run()
{
    std::condition_variable listening;
    std::unique_lock lock(m_mutex);
    m_thread.reset(QThread::create([this, &listening] {
        QEventLoop loop;
        ReceiverServer server(*this);
        server.setListenBacklogSize(kMostUnaccepted);
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("The receiver cannot listen: %s", qPrintable(server.errorString()));
        {
            const std::lock_guard inner(m_mutex);
            m_port = server.serverPort();
            listening.notify_all();
        }
        loop.exec();
    }));
    m_thread->start();
    listening.wait(lock, [this] { return m_port != 0; });
}

Behaviour Receiver::take(ReceivedRequest request)
{
    const std::lock_guard lock(m_mutex);
    Behaviour behaviour;
    const auto told = m_script.find(request.path());
    if (told != m_script.end() && !told->second.empty()) {
        behaviour = told->second.front();
        if (told->second.size() > 1)
            told->second.erase(told->second.begin());
    } else if (m_respond) {
        behaviour = m_respond(request);
    }
    m_requests.push_back(std::move(request));
    m_changed.notify_all();
    return behaviour;
}

} // namespace pm::test
