// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/request.h"

namespace pm::http {

// What the access log keeps of a request: nothing of its headers, body or query.
struct AccessRecord {
    const Request &request;
    QByteArray method;
    QString route; // the pattern; empty when none matched
    int status = 0;
    qsizetype bytes = 0;
    qint64 durationUs = 0;
};

// One JSON object with a line's end. Written by hand, as it is made for every request.
[[nodiscard]] QByteArray accessLine(const AccessRecord &record, UnixMs now);

} // namespace pm::http
