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
// A command for a POSIX shell that sends the same bytes.
[[nodiscard]] QString curlCommand(const SentRequest &request);
// Indented, for a comparison. Of a large body only the beginning.
[[nodiscard]] QByteArrayList comparableLines(const QByteArray &head, const QByteArray &body);

} // namespace pm::ui
