// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/metrics.h"

#include <prometheus/text_serializer.h>

namespace pm::http {

namespace {

const prometheus::Histogram::BucketBoundaries kSeconds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                       0.1,    0.25,  0.5,    1,     2.5,  5,     10};

} // namespace

RouteFigures::RouteFigures(prometheus::Family<prometheus::Counter> &requests,
                           prometheus::Family<prometheus::Histogram> &durations, std::string method, std::string route)
    : m_requests(requests)
    , m_duration(durations.Add({{"method", method}, {"route", route}}, kSeconds))
    , m_method(std::move(method))
    , m_route(std::move(route))
{
}

void RouteFigures::requestEnded(int status, double seconds)
{
    m_duration.Observe(seconds);
    prometheus::Counter *counter = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        prometheus::Counter *&known = m_byStatus[status];
        if (known == nullptr)
            known = &m_requests.Add({{"method", m_method}, {"route", m_route}, {"code", std::to_string(status)}});
        counter = known;
    }
    counter->Increment();
}

Metrics::Metrics()
    : m_requests(prometheus::BuildCounter()
                     .Name("penguinmails_http_requests_total")
                     .Help("Requests by route and status code")
                     .Register(m_registry))
    , m_durations(prometheus::BuildHistogram()
                      .Name("penguinmails_http_request_duration_seconds")
                      .Help("Time from a whole request to its answer, by route")
                      .Register(m_registry))
{
}

std::unique_ptr<RouteFigures> Metrics::figuresOf(const QByteArray &method, const QString &pattern)
{
    return std::make_unique<RouteFigures>(m_requests, m_durations, method.toStdString(), pattern.toStdString());
}

prometheus::Counter &Metrics::counter(const char *name, const char *help)
{
    return prometheus::BuildCounter().Name(name).Help(help).Register(m_registry).Add({});
}

void Metrics::gauge(const char *name, const char *help, std::function<double()> read)
{
    prometheus::Gauge &gauge = prometheus::BuildGauge().Name(name).Help(help).Register(m_registry).Add({});
    m_gauges.push_back({gauge, std::move(read)});
}

QByteArray Metrics::text()
{
    for (const Gauge &gauge : m_gauges)
        gauge.gauge.Set(gauge.read());
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(m_registry.Collect()));
}

} // namespace pm::http
