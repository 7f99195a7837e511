// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/connection.h"

#include "platform/http/requestparser.h"
#include "platform/http/wire.h"

#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/error.hpp>

#include <optional>

namespace pm::http {

namespace {

namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using tcp = asio::ip::tcp;
using PlainStream = tcp::socket;
using TlsStream = asio::ssl::stream<tcp::socket>;

constexpr std::size_t kHeaderRead = 4096;
constexpr std::size_t kBodyRead = 32 << 10;
// The shortest end of a chunked body. Beast 1.81 asserts that no less is left in its last state.
constexpr std::size_t kLastChunk = 5;

Error refusalOf(const beast::error_code &error, const ServerSettings &settings)
{
    if (error == bhttp::error::body_limit)
        return Error::of(ErrorKind::PayloadTooLarge,
                         QStringLiteral("The body is larger than %1 bytes.").arg(settings.mostBodyBytes));
    if (error == bhttp::error::header_limit)
        return Error::of(ErrorKind::HeadersTooLarge,
                         QStringLiteral("The headers are larger than %1 bytes.").arg(settings.mostHeaderBytes));
    return Error::of(ErrorKind::Validation, QStringLiteral("This is not a valid HTTP request."));
}

template<class Stream>
class StreamConnection final : public Connection, public std::enable_shared_from_this<StreamConnection<Stream>>
{
public:
    StreamConnection(Stream stream, IoLoop &loop, std::shared_ptr<Shared> shared)
        : m_stream(std::move(stream))
        , m_loop(loop)
        , m_shared(std::move(shared))
        , m_peer(peerOf(m_stream.lowest_layer()))
    {
        ++m_shared->connections;
    }

    ~StreamConnection() override
    {
        m_loop.remove(this);
        --m_shared->connections;
    }

    void start() override
    {
        if (m_shared->draining)
            return;
        m_loop.add(this);
        setState(State::Reading, m_shared->settings.requestTime);
        if constexpr (kTls) {
            m_stream.async_handshake(asio::ssl::stream_base::server, [self = self()](const beast::error_code &error) {
                if (!error)
                    self->readRequest();
            });
        } else {
            readRequest();
        }
    }

    void checkDeadline(SteadyTime now) override
    {
        if (m_state == State::Streaming && m_pullLater)
            return pull();
        if (m_state == State::Working || m_state == State::Streaming || now < m_deadline)
            return;
        if (m_state != State::Reading || !hasPartOfRequest())
            return close();
        m_timedOut = true; // the read that is pending ends, and answers 408
        beast::error_code ignored;
        socket().cancel(ignored);
    }

    void drain() override
    {
        const bool isEndless = m_body && m_body->isEndless();
        if (m_state == State::Idle || isEndless || (m_state == State::Reading && !hasPartOfRequest()))
            close();
        m_waiting.reset();
    }

private:
    static constexpr bool kTls = std::is_same_v<Stream, TlsStream>;
    enum class State { Reading, Idle, Working, Writing, Streaming, Lingering };

    static IpNetwork peerOf(const tcp::socket::lowest_layer_type &socket)
    {
        beast::error_code error;
        const auto endpoint = socket.remote_endpoint(error);
        const QString address = QString::fromStdString(endpoint.address().to_string());
        return IpNetwork::parse(address.section(u'%', 0, 0)).value_or(IpNetwork()); // without an IPv6 zone
    }

    auto self() { return this->shared_from_this(); }
    auto &socket() { return m_stream.lowest_layer(); }
    [[nodiscard]] bool hasPartOfRequest() const { return m_parser && (m_parser->got_some() || m_buffer.size() > 0); }

    void setState(State state, std::chrono::milliseconds time)
    {
        m_state = state;
        m_deadline = std::chrono::steady_clock::now() + time;
    }

    void close()
    {
        beast::error_code ignored;
        socket().close(ignored);
    }

    void readRequest()
    {
        m_parser.emplace(m_shared->settings.mostHeaderBytes, m_shared->settings.mostBodyBytes);
        m_continued = false;
        if (m_buffer.size() > 0)
            parse();
        else
            readMore();
    }

    void readMore()
    {
        const std::size_t size = m_parser->is_header_done() ? kBodyRead : kHeaderRead;
        m_stream.async_read_some(m_buffer.prepare(size),
                                 [self = self()](const beast::error_code &error, std::size_t bytes) {
                                     self->handleRead(error, bytes);
                                 });
    }

    void handleRead(const beast::error_code &error, std::size_t bytes)
    {
        if (m_timedOut)
            return refuse(Error::of(ErrorKind::Timeout, QStringLiteral("The request did not arrive in time.")));
        if (error)
            return; // the client went away
        m_buffer.commit(bytes);
        if (m_state == State::Idle)
            setState(State::Reading, m_shared->settings.requestTime);
        parse();
    }

    void parse()
    {
        if (m_parser->is_header_done() && m_parser->chunked() && m_buffer.size() < kLastChunk)
            return readMore();
        beast::error_code error;
        m_buffer.consume(m_parser->put(m_buffer.data(), error));
        if (error && error != bhttp::error::need_more)
            return refuse(refusalOf(error, m_shared->settings));
        if (m_parser->is_done())
            return dispatch();
        // Only a chunk's extensions or a trailer without end can pile up like this.
        if (m_buffer.size() >= m_shared->settings.mostHeaderBytes)
            return refuse(refusalOf(bhttp::error::header_limit, m_shared->settings));
        if (m_parser->is_header_done() && m_parser->wantsContinue() && !std::exchange(m_continued, true))
            return sendContinue();
        readMore();
    }

    void sendContinue()
    {
        static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(m_stream, asio::buffer(kContinue),
                          [self = self()](const beast::error_code &error, std::size_t) {
                              if (!error)
                                  self->readMore();
                          });
    }

    void dispatch()
    {
        m_state = State::Working;
        m_request = std::move(m_parser->request());
        m_request.peer = clientAddress(m_peer, m_request.headers.value("x-forwarded-for"),
                                       m_shared->settings.trustedProxies);
        m_parser.reset();
        m_wireOptions = {.http11 = m_request.http11,
                         .keepAlive = m_request.keepAlive,
                         .isHead = m_request.method == "HEAD"};
        if (m_shared->workers.tryPost([self = self()]() mutable { work(std::move(self)); }))
            return;
        Error busy = Error::of(ErrorKind::Unavailable, QStringLiteral("Too many requests are waiting."));
        busy.retryAfterSeconds = 1;
        write(m_shared->dispatcher.refuse(busy, m_request));
    }

    // On a worker. The reference goes back to the loop's thread, so that a connection ends nowhere else.
    static void work(std::shared_ptr<StreamConnection> self)
    {
        const Dispatcher &dispatcher = self->m_shared->dispatcher;
        RawRequest request = std::move(self->m_request);
        self->m_shared->unanswered.add();
        dispatcher.dispatch(std::move(request), [self = std::move(self)](const Answer &answer) mutable {
            const std::shared_ptr<Shared> shared = self->m_shared;
            self->makeWire(answer);
            asio::io_context &io = self->m_loop.io();
            asio::post(io, [self = std::move(self)] { self->sendWire(); });
            shared->unanswered.remove();
        });
    }

    void refuse(const Error &error)
    {
        m_refused = true;
        m_request = std::move(m_parser->request());
        m_request.peer = m_peer; // it is not whole: what its headers say may not be all that they said
        m_wireOptions = {.http11 = true, .keepAlive = false, .isHead = m_request.method == "HEAD"};
        write(m_shared->dispatcher.refuse(error, m_request));
    }

    void write(const Answer &answer)
    {
        makeWire(answer);
        sendWire();
    }

    void makeWire(const Answer &answer)
    {
        m_wireOptions.keepAlive = m_wireOptions.keepAlive && !m_shared->draining;
        if (answer.stream && !m_wireOptions.isHead) {
            m_body = answer.stream;
            m_wireOptions.keepAlive = m_wireOptions.keepAlive && m_wireOptions.http11;
        }
        m_wire = wireBytes(answer, m_wireOptions);
    }

    void sendWire()
    {
        setState(State::Writing, m_shared->settings.writeTime);
        asio::async_write(m_stream, asio::buffer(m_wire.constData(), static_cast<std::size_t>(m_wire.size())),
                          [self = self()](const beast::error_code &error, std::size_t) {
                              if (!error)
                                  self->handleWritten();
                          });
    }

    void handleWritten()
    {
        m_wire.clear();
        if (m_body)
            return stream();
        if (!m_wireOptions.keepAlive || (m_shared->draining && m_buffer.size() == 0))
            return finish();
        if (m_buffer.size() > 0) {
            setState(State::Reading, m_shared->settings.requestTime);
        } else {
            setState(State::Idle, m_shared->settings.idleTime);
            if (m_buffer.capacity() > 2 * kHeaderRead)
                m_buffer.shrink_to_fit();
        }
        readRequest();
    }

    void stream()
    {
        m_state = State::Streaming;
        if (!std::exchange(m_streaming, true)) {
            // The reference goes to the loop's thread with what is posted, so that a connection ends nowhere else.
            m_body->onMore([weak = std::weak_ptr(self())] {
                if (auto self = weak.lock()) {
                    asio::io_context &io = self->m_loop.io();
                    asio::post(io, [self = std::move(self)] { self->handleMore(); });
                }
            });
        }
        pull();
    }

    void handleMore()
    {
        m_more = true;
        if (const auto waiting = std::exchange(m_waiting, nullptr))
            pull();
    }

    // When all workers are taken it is tried again with the next look at the deadlines.
    void pull()
    {
        m_more = false;
        m_pullLater = !m_shared->workers.tryPost([self = self(), body = m_body]() mutable {
            auto piece = std::make_shared<Result<std::optional<QByteArray>>>(body->next());
            body.reset();
            asio::io_context &io = self->m_loop.io();
            asio::post(io, [self = std::move(self), piece] { self->handlePiece(*piece); });
        });
    }

    void handlePiece(const Result<std::optional<QByteArray>> &piece)
    {
        if (!piece)
            return close();
        if (!*piece) {
            if (m_shared->draining && m_body->isEndless())
                return close();
            if (m_more)
                return pull();
            m_waiting = self();
            return;
        }
        if ((*piece)->isEmpty()) {
            m_body.reset();
            m_streaming = false;
        }
        m_wire = m_wireOptions.http11 ? chunkOf(**piece) : **piece;
        if (m_wire.isEmpty())
            return handleWritten();
        sendWire();
    }

    void finish()
    {
        setState(State::Lingering, m_shared->settings.lingerTime);
        if constexpr (kTls) {
            // Ours is sent; the client's own end of TLS is not waited for, as most send it after our FIN or never.
            SSL_set_shutdown(m_stream.native_handle(), SSL_RECEIVED_SHUTDOWN);
            m_stream.async_shutdown([self = self()](const beast::error_code &) { self->endSending(); });
        } else {
            endSending();
        }
    }

    // Closing with unread bytes would reset the connection, and the reset could overtake the answer. So a client that
    // still sends is listened to for a while.
    void endSending()
    {
        beast::error_code error;
        socket().shutdown(tcp::socket::shutdown_send, error);
        const bool stillSends = m_refused || m_buffer.size() > 0 || socket().available(error) > 0;
        if (!error && stillSends)
            discard();
    }

    void discard()
    {
        m_buffer.clear();
        socketStream().async_read_some(m_buffer.prepare(kBodyRead),
                                       [self = self()](const beast::error_code &error, std::size_t) {
                                           if (!error)
                                               self->discard();
                                       });
    }

    tcp::socket &socketStream()
    {
        if constexpr (kTls)
            return m_stream.next_layer();
        else
            return m_stream;
    }

    Stream m_stream;
    IoLoop &m_loop;
    std::shared_ptr<Shared> m_shared;
    IpNetwork m_peer;
    State m_state = State::Reading;
    SteadyTime m_deadline;
    bool m_timedOut = false;
    bool m_refused = false;
    bool m_continued = false;
    beast::flat_buffer m_buffer;
    std::optional<RequestParser> m_parser;
    RawRequest m_request;
    WireOptions m_wireOptions;
    QByteArray m_wire;
    std::shared_ptr<BodyStream> m_body; // while it is being sent
    bool m_streaming = false;
    bool m_more = false;                         // told of since the last pull
    std::shared_ptr<StreamConnection> m_waiting; // this, while it waits for more to be told of
    bool m_pullLater = false;                    // no worker was free
};

} // namespace

void startConnection(tcp::socket socket, IoLoop &loop, const std::shared_ptr<Shared> &shared)
{
    const auto connection = std::make_shared<StreamConnection<PlainStream>>(std::move(socket), loop, shared);
    asio::post(loop.io(), [connection] { connection->start(); });
}

void startTlsConnection(tcp::socket socket, asio::ssl::context &tls, IoLoop &loop,
                        const std::shared_ptr<Shared> &shared)
{
    const auto connection = std::make_shared<StreamConnection<TlsStream>>(TlsStream(std::move(socket), tls), loop,
                                                                          shared);
    asio::post(loop.io(), [connection] { connection->start(); });
}

} // namespace pm::http
