// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/server.h"

#include "platform/http/connection.h"
#include "platform/http/tlscontext.h"
#include "platform/http/wire.h"

#include <boost/asio/post.hpp>

namespace pm::http {

namespace {

using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

// Before accepting again when the process had no descriptors left.
constexpr std::chrono::milliseconds kAcceptPause{100};
constexpr std::chrono::milliseconds kLongestSweep{500};
constexpr std::chrono::milliseconds kShortestSweep{10};
constexpr std::chrono::milliseconds kDrainPoll{5};

// Often enough that no deadline is missed by much.
std::chrono::milliseconds sweepInterval(const ServerSettings &settings)
{
    const auto shortest = std::min({settings.requestTime, settings.idleTime, settings.writeTime, settings.lingerTime});
    return std::clamp(shortest / 10, kShortestSweep, kLongestSweep);
}

} // namespace

class Server::Private
{
public:
    Private(ServerSettings settings, Dispatcher &dispatcher)
        : shared(std::make_shared<Shared>(std::move(settings), dispatcher))
    {
        for (int i = 0; i < std::max(1, shared->settings.ioThreads); ++i)
            loops.push_back(std::make_unique<IoLoop>(sweepInterval(shared->settings)));
        acceptor.emplace(loops.front()->io());
        pause.emplace(loops.front()->io());
    }

    // Handlers, and those who reply later, post to the loops, and so end before them.
    ~Private()
    {
        shared->workers.stop();
        shared->unanswered.waitForNone();
    }

    Result<> useTls()
    {
        const ServerSettings &settings = shared->settings;
        if (settings.tlsCertificate.isEmpty() && settings.tlsKey.isEmpty())
            return {};
        auto context = makeTlsContext(settings.tlsCertificate, settings.tlsKey);
        if (!context)
            return fail(context.error());
        tls = std::move(*context);
        return {};
    }

    Result<quint16> listen()
    {
        const ServerSettings &settings = shared->settings;
        const bool isLocalhost = settings.host == QStringLiteral("localhost");
        ErrorCode error;
        const auto address = asio::ip::make_address(isLocalhost ? std::string("127.0.0.1")
                                                                : settings.host.toStdString(),
                                                    error);
        const tcp::endpoint endpoint(address, settings.port);
        if (!error)
            acceptor->open(endpoint.protocol(), error);
        if (!error)
            acceptor->set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            acceptor->bind(endpoint, error);
        if (!error)
            acceptor->listen(asio::socket_base::max_listen_connections, error);
        if (error) {
            return fail(ErrorKind::Unavailable, QStringLiteral("Cannot listen on %1:%2: %3.")
                                                    .arg(settings.host, QString::number(settings.port),
                                                         QString::fromStdString(error.message())));
        }
        return acceptor->local_endpoint().port();
    }

    void accept()
    {
        IoLoop &loop = *loops[nextLoop++ % loops.size()];
        acceptor->async_accept(loop.io(), [this, &loop](const ErrorCode &error, tcp::socket socket) {
            if (error == asio::error::operation_aborted || shared->draining)
                return;
            if (error)
                return acceptLater();
            serve(std::move(socket), loop);
            accept();
        });
    }

    void serve(tcp::socket socket, IoLoop &loop)
    {
        ErrorCode ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        if (shared->connections >= shared->settings.mostConnections)
            return turnAway(std::move(socket));
        if (tls)
            startTlsConnection(std::move(socket), *tls, loop, shared);
        else
            startConnection(std::move(socket), loop, shared);
    }

    // What fits into the socket's empty buffer goes out at once; nothing is waited for.
    void turnAway(tcp::socket socket)
    {
        if (tls)
            return;
        Error full = Error::of(ErrorKind::Unavailable, QStringLiteral("There are too many connections."));
        full.retryAfterSeconds = 1;
        const Answer answer = shared->dispatcher.refuse(full, {});
        const QByteArray bytes = wireBytes(answer, {.http11 = true, .keepAlive = false, .isHead = false});
        ErrorCode ignored;
        socket.non_blocking(true, ignored);
        socket.write_some(asio::buffer(bytes.constData(), static_cast<std::size_t>(bytes.size())), ignored);
        socket.shutdown(tcp::socket::shutdown_send, ignored);
    }

    void acceptLater()
    {
        pause->expires_after(kAcceptPause);
        pause->async_wait([this](const ErrorCode &error) {
            if (!error)
                accept();
        });
    }

    void stopAccepting()
    {
        asio::post(loops.front()->io(), [this] {
            ErrorCode ignored;
            acceptor->close(ignored);
            pause->cancel();
        });
    }

    void closeIdle()
    {
        for (const auto &loop : loops)
            asio::post(loop->io(), [&loop = *loop] { loop.drain(); });
    }

    std::shared_ptr<Shared> shared;
    std::unique_ptr<asio::ssl::context> tls;
    std::vector<std::unique_ptr<IoLoop>> loops;
    std::optional<tcp::acceptor> acceptor;
    std::optional<asio::steady_timer> pause;
    std::size_t nextLoop = 0;
    bool started = false;
};

Server::Server(ServerSettings settings, Dispatcher &dispatcher, Metrics &metrics)
    : d(std::make_unique<Private>(std::move(settings), dispatcher))
{
    const std::weak_ptr<Shared> weak = d->shared; // the metrics may live longer
    metrics.gauge("penguinmails_http_connections", "Open connections", [weak] {
        const auto shared = weak.lock();
        return shared ? static_cast<double>(shared->connections) : 0.0;
    });
    metrics.gauge("penguinmails_http_queue_depth", "Requests waiting for a worker", [weak] {
        const auto shared = weak.lock();
        return shared ? static_cast<double>(shared->workers.waiting()) : 0.0;
    });
    metrics.gauge("penguinmails_http_workers_busy", "Workers with a request, the one that reads this included", [weak] {
        const auto shared = weak.lock();
        return shared ? static_cast<double>(shared->workers.busy()) : 0.0;
    });
}

Server::~Server()
{
    drain();
}

Result<quint16> Server::start()
{
    if (const auto ready = d->useTls(); !ready)
        return fail(ready.error());
    const auto port = d->listen();
    if (!port)
        return port;
    d->accept();
    d->started = true;
    for (const auto &loop : d->loops)
        loop->start(d->shared->dispatcher);
    return port;
}

void Server::drain()
{
    if (!std::exchange(d->started, false))
        return;
    d->shared->draining = true;
    d->stopAccepting();
    d->closeIdle();
    const auto deadline = std::chrono::steady_clock::now() + d->shared->settings.drainTime;
    while (d->shared->connections > 0 && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(kDrainPoll);
    for (const auto &loop : d->loops)
        loop->stop();
}

} // namespace pm::http
