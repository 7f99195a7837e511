// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QByteArrayView>

namespace pm {

// What HTTP lets be sent, for whoever takes headers and for whoever sends them.

// RFC 9110 section 5.6.2: what a method and a header name are made of.
[[nodiscard]] bool isToken(QByteArrayView text);

// Those that frame the message or lead the connection (Host, Content-Length, Transfer-Encoding, ...).
[[nodiscard]] bool isFramingHeader(QByteArrayView name);
// Without control characters, and without space at its ends.
[[nodiscard]] bool isHeaderValue(QByteArrayView value);

// Whether a header may be sent along: a token for a name, no framing header, and a value of at most 8 KiB. Validation,
// with a sentence that names the header but not its value.
[[nodiscard]] Result<> checkHeader(QByteArrayView name, QByteArrayView value);

} // namespace pm
