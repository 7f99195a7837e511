// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/admittedstream.h"
#include "platform/http/answer.h"
#include "platform/http/log.h"
#include "platform/http/metrics.h"
#include "platform/http/router.h"

namespace pm::http {

// A request as the connection read it, before anyone looked at what it says.
struct RawRequest {
    QByteArray method{};
    QByteArray target{};
    bool http11 = true;
    bool keepAlive = false;
    QMap<QByteArray, QByteArray> headers{}; // lowercase names
    QByteArray body{};
    IpNetwork peer{};
};

// Takes the answer to a request, once, on any thread.
using TakesAnswer = std::function<void(const Answer &)>;

// Turns a whole request into an answer: router, gate, handler, errors, ETag, compression, log and figures.
// Blocking; called on worker threads.
class Dispatcher
{
public:
    // `admitsFor`: so long, until the gate is asked again about an answer that has no end.
    Dispatcher(Router router, Gate &gate, Metrics &metrics, Log &log,
               std::chrono::milliseconds admitsFor = AdmittedStream::kEvery);

    // Never throws: what a handler throws is a 500, and its reason goes to the log. `takes` is called before this
    // returns, unless the handler replies later.
    void dispatch(RawRequest raw, TakesAnswer takes) const;
    // For requests that never became whole, e.g. 413, with what is known of them. Logged and counted as well.
    [[nodiscard]] Answer refuse(const Error &error, RawRequest raw) const;
    [[nodiscard]] const std::vector<Route> &routes() const { return m_router.routes(); }
    // A fault outside any request.
    void reportFault(const char *what) const;

private:
    struct Handling; // one request on its way

    // Nothing when the answer comes later.
    [[nodiscard]] std::optional<Answer> answer(const std::shared_ptr<Handling> &handling, const RawRequest &raw) const;
    [[nodiscard]] Answer options(const Target &target) const;
    [[nodiscard]] Result<Reply> run(Handling &handling) const;
    [[nodiscard]] std::shared_ptr<BodyStream> whileAdmitted(const Handling &handling,
                                                            std::shared_ptr<BodyStream> body) const;
    [[nodiscard]] Answer replied(const Handling &handling, const Result<Reply> &reply) const;
    [[nodiscard]] Answer errorAnswer(const Error &error, const Request &request) const;
    [[nodiscard]] Answer complete(Handling &handling, Answer answer) const;
    void record(const Handling &handling, const Answer &answer, qint64 durationUs) const;

    Router m_router;
    Gate &m_gate;
    const std::chrono::milliseconds m_admitsFor;
    Log &m_log;
    std::vector<std::unique_ptr<RouteFigures>> m_figures; // by the route's index
    std::unique_ptr<RouteFigures> m_figuresOfNone;
};

} // namespace pm::http
