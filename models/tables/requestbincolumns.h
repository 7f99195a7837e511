// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/requestbin.h"
#include "models/tables/itemtablemodel.h"

namespace pm {

enum class RequestBinColumn { Bin, Answer, Delay, Body, Created, Expires, Url };

// In the order of the enumeration.
[[nodiscard]] std::vector<ItemColumn<RequestBin>> requestBinColumns();

} // namespace pm
