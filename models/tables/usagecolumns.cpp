// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/usagecolumns.h"

#include <QCoreApplication>

namespace pm {

namespace {

struct Titles {
    Q_DECLARE_TR_FUNCTIONS(pm::UsageColumns)
};

constexpr ColumnKind kNumber = ColumnKind::Number;
constexpr ColumnKind kShare = ColumnKind::Share;

double shareOf(qint64 count, qint64 all)
{
    return all > 0 ? static_cast<double>(count) / static_cast<double>(all) : 0.0;
}

QVariant orNothing(const std::optional<double> &number)
{
    return number ? QVariant(*number) : QVariant();
}

QVariant bound(const std::optional<double> &ms)
{
    return ms && isBeyondBounds(*ms) ? QVariant(beyondBoundsText()) : orNothing(ms);
}

} // namespace

std::vector<UsageLine> keyLines(const UsageReport &report)
{
    std::vector<UsageLine> lines;
    for (const KeyUse &use : report.keys)
        lines.push_back({.id = UsageLineId(use.key.text()),
                         .name = use.name,
                         .requests = use.totals.requests,
                         .share = shareOf(use.totals.requests, report.totals.requests),
                         .errors = use.totals.errors,
                         .rateLimited = use.totals.rateLimited,
                         .averageMs = use.totals.averageMs,
                         .p95Ms = use.totals.p95Ms});
    return lines;
}

std::vector<UsageLine> endpointLines(const UsageReport &report)
{
    std::vector<UsageLine> lines;
    for (const EndpointUse &use : report.endpoints)
        lines.push_back({.id = UsageLineId(use.endpoint),
                         .name = use.endpoint,
                         .requests = use.count,
                         .share = shareOf(use.count, report.totals.requests),
                         .averageMs = use.averageMs});
    return lines;
}

std::vector<UsageLine> statusLines(const UsageReport &report)
{
    std::vector<UsageLine> lines;
    for (const auto &[status, count] : report.statusCodes)
        lines.push_back({.id = UsageLineId(status),
                         .name = status,
                         .requests = count,
                         .share = shareOf(count, report.totals.requests)});
    return lines;
}

std::vector<ItemColumn<UsageLine>> keyLineColumns()
{
    return {{Titles::tr("Key"), {}, {}, [](const UsageLine &l) { return l.name; }},
            {Titles::tr("Requests"), kNumber, {}, [](const UsageLine &l) { return l.requests; }},
            {Titles::tr("Errors"), kNumber, {}, [](const UsageLine &l) { return l.errors; }},
            {Titles::tr("Rate-limited"), kNumber, {}, [](const UsageLine &l) { return l.rateLimited; }},
            {Titles::tr("Average, ms"), kNumber, {}, [](const UsageLine &l) { return orNothing(l.averageMs); }},
            {Titles::tr("95 % within, ms"), kNumber, {}, [](const UsageLine &l) { return bound(l.p95Ms); }}};
}

std::vector<ItemColumn<UsageLine>> endpointLineColumns()
{
    return {{Titles::tr("Endpoint"), {}, {}, [](const UsageLine &l) { return l.name; }},
            {Titles::tr("Share"), kShare, {}, [](const UsageLine &l) { return l.share; }},
            {Titles::tr("Requests"), kNumber, {}, [](const UsageLine &l) { return l.requests; }},
            {Titles::tr("Average, ms"), kNumber, {}, [](const UsageLine &l) { return orNothing(l.averageMs); }}};
}

std::vector<ItemColumn<UsageLine>> statusLineColumns()
{
    return {{Titles::tr("Status"), {}, {}, [](const UsageLine &l) { return l.name; }},
            {Titles::tr("Share"), kShare, {}, [](const UsageLine &l) { return l.share; }},
            {Titles::tr("Requests"), kNumber, {}, [](const UsageLine &l) { return l.requests; }}};
}

} // namespace pm
