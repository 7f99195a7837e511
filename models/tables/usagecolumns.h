// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/usagereport.h"
#include "models/tables/itemtablemodel.h"

namespace pm {

using UsageLineId = Id<struct UsageLineTag>; // a key's id, an endpoint or a status code

// One key, endpoint or status code of a report. Nothing where the report does not tell.
struct UsageLine {
    UsageLineId id;
    QString name;
    qint64 requests = 0;
    double share = 0; // of the report's requests, 0 to 1
    qint64 errors = 0;
    qint64 rateLimited = 0;
    std::optional<double> averageMs;
    std::optional<double> p95Ms;
};

[[nodiscard]] std::vector<UsageLine> keyLines(const UsageReport &report);
[[nodiscard]] std::vector<UsageLine> endpointLines(const UsageReport &report);
[[nodiscard]] std::vector<UsageLine> statusLines(const UsageReport &report);

enum class KeyLineColumn { Name, Requests, Errors, RateLimited, Average, P95 };
enum class EndpointLineColumn { Endpoint, Share, Requests, Average };
enum class StatusLineColumn { Status, Share, Requests };

// In the order of the enumerations.
[[nodiscard]] std::vector<ItemColumn<UsageLine>> keyLineColumns();
[[nodiscard]] std::vector<ItemColumn<UsageLine>> endpointLineColumns();
[[nodiscard]] std::vector<ItemColumn<UsageLine>> statusLineColumns();

} // namespace pm
