// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/exchange.h"

#include <QByteArrayList>

namespace pm::ui {

// "POST https://…" and the headers, and an empty line.
[[nodiscard]] QByteArray headOf(const SentRequest &request);
// "HTTP 500 Server Error" and the headers, and an empty line.
[[nodiscard]] QByteArray headOf(const ReceivedResponse &response);
// Whether a value is not there, since the log keeps no credentials.
[[nodiscard]] bool hidesValues(const SentRequest &request);
// A command for a POSIX shell that sends the same bytes, of any size. It begins with a comment when values are hidden.
[[nodiscard]] QString curlCommand(const SentRequest &request);
// Indented, for a comparison. Of a large body the beginning, and a line that says so.
[[nodiscard]] QByteArrayList comparableLines(const QByteArray &head, const QByteArray &body);

} // namespace pm::ui
