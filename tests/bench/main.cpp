// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/measures.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>
#include <iterator>

using namespace pm;
using namespace pm::bench;

namespace {

struct Bench {
    const char *name;
    Result<std::vector<Measure>> (*measure)();
};

constexpr Bench kBenches[]{{"platform.start", &measurePlatformStart},
                           {"platform.keyed_get", &measureKeyedGet},
                           {"keys.list_100k", &measureKeyList},
                           {"keys.revoke_propagation", &measureRevokePropagation},
                           {"platform.send", &measureSendRate},
                           {"usage.chart_90d", &measureUsageChart},
                           {"api.p95", &measureApiLatency},
                           {"console.cold_start", &measureColdStart},
                           {"log", &measureLog},
                           {"webhooks.throughput", &measureWebhookRate},
                           {"webhooks.latency", &measureWebhookLatency},
                           {"log.growth_24h", &measureLogGrowth}};

bool isKnown(const QString &name)
{
    return std::any_of(std::begin(kBenches), std::end(kBenches),
                       [&](const Bench &bench) { return name == QLatin1StringView(bench.name); });
}

// Without a choice: all.
bool isWanted(const Bench &bench, const QString &only)
{
    return only.isEmpty() || only == QLatin1StringView(bench.name);
}

} // namespace

int main(int argc, char **argv)
{
    // Widgets are painted into memory; the console that is started gets a screen of its own.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("penguinmails-console")); // its folders are used
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Takes the measures. PENGUINMAILS_BENCH_ROWS is how many rows usage.chart_90d and the log.* load"
                       " (50000000 and 10000000)."));
    parser.addOptions({{QStringLiteral("output"), QStringLiteral("Write the figures as JSON."), QStringLiteral("FILE")},
                       {QStringLiteral("only"), QStringLiteral("Take one measure only."), QStringLiteral("NAME")}});
    parser.addHelpOption();
    parser.process(application);
    const QString only = parser.value(QStringLiteral("only"));
    if (parser.isSet(QStringLiteral("only")) && !isKnown(only)) {
        std::fprintf(stderr, "There is no measure '%s'. There are:", qPrintable(only));
        for (const Bench &bench : kBenches)
            std::fprintf(stderr, " %s", bench.name);
        std::fputs("\n", stderr);
        return 2;
    }
    std::vector<Measure> measures;
    bool complete = true;
    for (const Bench &bench : kBenches) {
        if (!isWanted(bench, only))
            continue;
        std::fprintf(stderr, "measuring %s …\n", bench.name);
        const auto taken = bench.measure();
        if (!taken) {
            std::fprintf(stderr, "%s could not be measured: %s %s\n", bench.name, qPrintable(taken.error().message),
                         qPrintable(taken.error().detail));
            complete = false;
            continue;
        }
        measures.insert(measures.end(), taken->begin(), taken->end());
    }
    printTable(measures);
    if (parser.isSet(QStringLiteral("output")) && !writeJson(measures, parser.value(QStringLiteral("output"))))
        complete = false;
    return complete ? 0 : 1;
}
