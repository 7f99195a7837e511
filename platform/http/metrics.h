// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace pm::http {

// The figures of one route, found once, so that a request only counts. Thread-safe.
class RouteFigures
{
public:
    RouteFigures(prometheus::Family<prometheus::Counter> &requests,
                 prometheus::Family<prometheus::Histogram> &durations, std::string method, std::string route);

    void requestEnded(int status, double seconds);

private:
    prometheus::Family<prometheus::Counter> &m_requests;
    prometheus::Histogram &m_duration;
    std::string m_method;
    std::string m_route;
    std::mutex m_mutex;
    std::map<int, prometheus::Counter *> m_byStatus;
};

// The service's own figures, read as Prometheus text at /metrics. Everything is registered before the first request.
class Metrics
{
public:
    Metrics();

    // Method and pattern come from the table of routes, never from a client: each pair is kept for ever.
    [[nodiscard]] std::unique_ptr<RouteFigures> figuresOf(const QByteArray &method, const QString &pattern);
    // A counter that an area owns, e.g. "penguinmails_bcrypt_checks_total".
    [[nodiscard]] prometheus::Counter &counter(const char *name, const char *help);
    // A figure that is asked for when the metrics are read.
    void gauge(const char *name, const char *help, std::function<double()> read);
    [[nodiscard]] QByteArray text();

private:
    struct Gauge {
        prometheus::Gauge &gauge;
        std::function<double()> read;
    };
    prometheus::Registry m_registry;
    prometheus::Family<prometheus::Counter> &m_requests;
    prometheus::Family<prometheus::Histogram> &m_durations;
    std::vector<Gauge> m_gauges;
};

} // namespace pm::http
