// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/eventfilter.h"

namespace pm {

// POST /filters/test
struct FilterTest {
    QJsonObject filters;
    QJsonObject event;
};

struct FilterTestResult {
    bool matches = false;
    QStringList errors{};                      // "data.amount.$gt must be a number or a text"
    std::vector<FilterCondition> conditions{}; // (ours)
};

[[nodiscard]] FilterTestResult runFilterTest(const FilterTest &test);

[[nodiscard]] QJsonObject toJson(const FilterTest &test);
[[nodiscard]] Result<FilterTest> filterTestFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const FilterTestResult &result);
[[nodiscard]] Result<FilterTestResult> filterTestResultFromJson(const QJsonObject &json);

} // namespace pm
