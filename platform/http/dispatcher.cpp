// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/dispatcher.h"

#include "platform/http/accessline.h"
#include "platform/http/finish.h"

#include <QElapsedTimer>

namespace pm::http {

namespace {

std::optional<Method> methodOf(const QByteArray &name)
{
    for (const Method method : {Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete}) {
        if (methodName(method) == name)
            return method;
    }
    return name == "HEAD" ? std::optional(Method::Get) : std::nullopt;
}

bool isRequestId(const QByteArray &id)
{
    const auto ordinary = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
    };
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), ordinary);
}

QString requestIdOf(const QByteArray &given)
{
    return isRequestId(given) ? QString::fromLatin1(given)
                              : makeUlid(QLatin1StringView("req_"), QDateTime::currentMSecsSinceEpoch());
}

// Of a target that cannot be decoded: whether its errors come in envelopes can still be seen.
QString undecodedPath(const QByteArray &target)
{
    return QString::fromLatin1(target.split('?').first());
}

// As it was, when it was admitted with these. What is not known now may be known the next time.
bool isStillAdmitted(Gate &gate, const Route &route, const Request &request)
{
    Request again = request;
    again.principal = {};
    again.tenant.reset();
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    const Result<> admitted = gate.admit(route, again, headers);
    if (!admitted)
        return admitted.error().kind == ErrorKind::Unavailable;
    return again.principal.role == request.principal.role && again.tenant == request.tenant;
}

} // namespace

struct Dispatcher::Handling {
    QByteArray method;
    Request request{};
    Match match{};
    std::vector<std::pair<QByteArray, QByteArray>> headers{}; // of the answer, from the gate
    QElapsedTimer timer{};
    TakesAnswer takes;

    explicit Handling(RawRequest &raw, TakesAnswer takesAnswer = {})
        : method(raw.method)
        , takes(std::move(takesAnswer))
    {
        timer.start();
        request.requestId = requestIdOf(raw.headers.value("x-request-id"));
        request.headers = std::move(raw.headers);
        request.body = std::move(raw.body);
        request.peer = raw.peer;
    }
};

Dispatcher::Dispatcher(Router router, Gate &gate, Metrics &metrics, Log &log, std::chrono::milliseconds admitsFor)
    : m_router(std::move(router))
    , m_gate(gate)
    , m_admitsFor(admitsFor)
    , m_log(log)
    , m_figuresOfNone(metrics.figuresOf("any", QStringLiteral("none")))
{
    for (const Route &route : m_router.routes())
        m_figures.push_back(metrics.figuresOf(methodName(route.method), route.pattern));
}

void Dispatcher::dispatch(RawRequest raw, TakesAnswer takes) const
{
    const auto handling = std::make_shared<Handling>(raw, std::move(takes));
    if (std::optional<Answer> now = answer(handling, raw))
        handling->takes(complete(*handling, std::move(*now)));
}

Answer Dispatcher::refuse(const Error &error, RawRequest raw) const
{
    Handling handling(raw);
    auto target = parseTarget(raw.target);
    handling.request.path = target ? std::move(target->path) : undecodedPath(raw.target);
    return complete(handling, errorAnswer(error, handling.request));
}

void Dispatcher::reportFault(const char *what) const
{
    m_log.write(Log::Level::Error, "fault", {{QStringLiteral("detail"), QString::fromUtf8(what)}});
}

std::optional<Answer> Dispatcher::answer(const std::shared_ptr<Handling> &handling, const RawRequest &raw) const
{
    Request &request = handling->request;
    request.isHead = raw.method == "HEAD";
    request.target = raw.target;
    auto target = parseTarget(raw.target);
    request.path = target ? target->path : undecodedPath(raw.target);
    if (!target)
        return errorAnswer(target.error(), request);
    if (raw.method == "OPTIONS")
        return options(*target);
    QByteArrayList allowed;
    const auto method = methodOf(raw.method);
    auto match = m_router.match(method.value_or(Method::Get), target->segments, allowed);
    if (match && !method) {
        allowed = m_router.allowedMethods(target->segments);
        match = fail(ErrorKind::MethodNotAllowed, QStringLiteral("This address does not take that method."));
    }
    if (!match) {
        Answer refused = errorAnswer(match.error(), request);
        if (!allowed.isEmpty())
            refused.headers.emplace_back("Allow", allowed.join(", "));
        return refused;
    }
    request.method = *method;
    request.query = std::move(target->query);
    request.params = match->params;
    handling->match = std::move(*match);
    const auto reply = run(*handling);
    if (!reply || !reply->later)
        return replied(*handling, reply);
    reply->later([this, handling](const Result<Reply> &late) {
        handling->takes(complete(*handling, replied(*handling, late)));
    });
    return std::nullopt;
}

Answer Dispatcher::replied(const Handling &handling, const Result<Reply> &reply) const
{
    return reply ? answerOf(*reply, handling.request.path) : errorAnswer(reply.error(), handling.request);
}

Answer Dispatcher::options(const Target &target) const
{
    const QByteArrayList allowed = m_router.allowedMethods(target.segments);
    if (allowed.isEmpty())
        return answerOf(Error::notFound(QStringLiteral("address")), target.path);
    return {.status = 204, .contentType = {}, .body = {}, .headers = {{"Allow", allowed.join(", ")}}};
}

Result<Reply> Dispatcher::run(Handling &handling) const
{
    const Route &route = *handling.match.route;
    const QString threw = QStringLiteral("The handler threw.");
    try {
        if (const auto admitted = m_gate.admit(route, handling.request, handling.headers); !admitted)
            return fail(admitted.error());
        Result<Reply> reply = route.handler(handling.request);
        if (reply && reply->stream && reply->stream->isEndless())
            reply->stream = whileAdmitted(handling, std::move(reply->stream));
        return reply;
    } catch (const std::exception &exception) {
        return fail(ErrorKind::Internal, threw, QString::fromUtf8(exception.what()));
    } catch (...) {
        return fail(ErrorKind::Internal, threw, QStringLiteral("not a std::exception"));
    }
}

std::shared_ptr<BodyStream> Dispatcher::whileAdmitted(const Handling &handling, std::shared_ptr<BodyStream> body) const
{
    return std::make_shared<AdmittedStream>(
        std::move(body),
        [this, route = handling.match.route, request = handling.request] {
            return isStillAdmitted(m_gate, *route, request);
        },
        m_admitsFor);
}

Answer Dispatcher::errorAnswer(const Error &error, const Request &request) const
{
    const int status = httpStatus(error.kind);
    if (!error.detail.isEmpty() || status == 500) {
        m_log.write(status >= 500 ? Log::Level::Error : Log::Level::Warning, "request_failed",
                    {{QStringLiteral("request_id"), request.requestId},
                     {QStringLiteral("code"), error.wireCode()},
                     {QStringLiteral("message"), error.message},
                     {QStringLiteral("detail"), error.detail}});
    }
    return answerOf(error, request.path);
}

Answer Dispatcher::complete(Handling &handling, Answer answer) const
{
    const bool isGet = handling.method == "GET" || handling.method == "HEAD";
    answer.headers.insert(answer.headers.end(), handling.headers.begin(), handling.headers.end());
    finish(answer, handling.request, isGet);
    const qint64 durationUs = handling.timer.nsecsElapsed() / 1000;
    record(handling, answer, durationUs);
    return answer;
}

void Dispatcher::record(const Handling &handling, const Answer &answer, qint64 durationUs) const
{
    const Route *route = handling.match.route;
    RouteFigures &figures = route ? *m_figures[handling.match.index] : *m_figuresOfNone;
    figures.requestEnded(answer.status, static_cast<double>(durationUs) / 1e6);
    m_log.append(accessLine({.request = handling.request,
                             .method = handling.method,
                             .route = route ? route->pattern : QString(),
                             .status = answer.status,
                             .bytes = answer.body.size(),
                             .durationUs = durationUs},
                            QDateTime::currentMSecsSinceEpoch()));
    if (!route)
        return;
    try {
        m_gate.finished(*route, handling.request, answer.status, durationUs);
    } catch (const std::exception &exception) {
        reportFault(exception.what());
    }
}

} // namespace pm::http
