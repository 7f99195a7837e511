// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/http/serverundertest.h"

#include <QtTest>

namespace pm::test {

namespace {

using http::Method;
using http::Reply;
using http::Request;

http::Route route(Method method, const char *pattern, http::Handler handler)
{
    return {.method = method,
            .pattern = QString::fromLatin1(pattern),
            .access = http::publicAccess(),
            .handler = std::move(handler)};
}

Result<Reply> echo(const Request &request)
{
    return request.json().map([&](const QJsonObject &body) {
        return http::created({{QStringLiteral("body"), body}, {QStringLiteral("size"), request.body.size()}});
    });
}

Result<Reply> showRequest(const Request &request)
{
    QJsonObject query;
    for (auto it = request.query.cbegin(); it != request.query.cend(); ++it)
        query.insert(it.key(), it.value());
    return Reply{.data = {{QStringLiteral("id"), request.params.value(QStringLiteral("id"))},
                          {QStringLiteral("query"), query},
                          {QStringLiteral("peer"), request.peer.text()},
                          {QStringLiteral("request_id"), request.requestId}},
                 .headers = {{"X-Asked", (request.isHead ? "HEAD " : "GET ") + request.target}}};
}

Result<Reply> many(const Request &)
{
    return Reply{.data = {{QStringLiteral("text"), QString(20'000, u'x')}}};
}

Result<Reply> storageFails(const Request &)
{
    return fail(ErrorKind::Storage, QStringLiteral("no such table secret_table"), QStringLiteral("/var/lib/secret.db"));
}

} // namespace

Result<> RecordingGate::admit(const http::Route &, http::Request &request,
                              std::vector<std::pair<QByteArray, QByteArray>> &answerHeaders)
{
    answerHeaders.emplace_back("X-RateLimit-Limit", "60");
    if (request.headers.contains("x-refuse")) {
        Error error = Error::of(ErrorKind::RateLimited, QStringLiteral("Too many requests."));
        error.retryAfterSeconds = 7;
        return fail(error);
    }
    return {};
}

void RecordingGate::finished(const http::Route &route, const http::Request &, int status, qint64)
{
    const std::lock_guard lock(m_mutex);
    m_ended.append({route.pattern, status});
}

QList<RecordingGate::Ended> RecordingGate::ended() const
{
    const std::lock_guard lock(m_mutex);
    return m_ended;
}

ServerUnderTest::ServerUnderTest(http::ServerSettings settings)
    : m_dispatcher(std::make_unique<http::Dispatcher>(http::Router(routes()), m_gate, m_metrics, m_log))
    , m_server(std::make_unique<http::Server>(std::move(settings), *m_dispatcher, m_metrics))
{
    const Result<quint16> port = m_server->start();
    if (!port)
        qFatal("%s", qPrintable(port.error().message));
    m_port = *port;
}

ServerUnderTest::~ServerUnderTest()
{
    slowMayEnd.release(1000);
}

std::vector<http::Route> ServerUnderTest::routes()
{
    return {
        route(Method::Get, "/things/{id}", showRequest),
        route(Method::Post, "/things", echo),
        route(Method::Get, "/api/v1/admin/things/{id}", showRequest),
        route(Method::Delete, "/things/{id}", [](const Request &) { return Reply{.status = 204}; }),
        route(Method::Get, "/many", many),
        route(Method::Get, "/broken", storageFails),
        route(Method::Get, "/throws", [](const Request &) -> Result<Reply> { throw std::runtime_error("secret why"); }),
        route(Method::Get, "/split",
              [](const Request &request) {
                  return Reply{.headers = {{"X-Echo", request.query.value(QStringLiteral("v")).toUtf8()}}};
              }),
        route(Method::Get, "/streamed",
              [this](const Request &) { return Reply{.contentType = "text/plain", .stream = streamed}; }),
        route(Method::Get, "/later",
              [this](const Request &) {
                  return Reply{.later = [this](http::TakesReply takes) { later.set_value(std::move(takes)); }};
              }),
        route(Method::Get, "/slow",
              [this](const Request &) {
                  slowBegun.release();
                  slowMayEnd.acquire();
                  return Reply{.data = {{QStringLiteral("slow"), true}}};
              }),
    };
}

HttpReply ServerUnderTest::ask(const QByteArray &requestBytes, bool hasBody)
{
    RawSocket socket;
    if (!socket.connectTo(m_port))
        return {};
    socket.send(requestBytes);
    return socket.readReply(5000, hasBody);
}

HttpReply ServerUnderTest::get(const QByteArray &path, const QByteArray &headers)
{
    return ask("GET " + path + " HTTP/1.1\r\nHost: t\r\nConnection: close\r\n" + headers + "\r\n");
}

} // namespace pm::test
