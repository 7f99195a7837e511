// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/fieldreader.h"
#include "platform/http/request.h"

namespace pm::operators {

// The query of an administrative list (contract section 1), every item a text.
[[nodiscard]] FieldReader queryReader(const http::Request &request);

// "limit" 1 to 100, 50 without; "offset" from 0.
[[nodiscard]] int readLimit(FieldReader &query);
[[nodiscard]] int readOffset(FieldReader &query);
// "search", trimmed; at most 200 printable characters.
[[nodiscard]] QString readSearch(FieldReader &query);

[[nodiscard]] QJsonObject paginationJson(qint64 total, int limit, int offset);

} // namespace pm::operators
