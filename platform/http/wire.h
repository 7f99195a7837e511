// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/answer.h"

namespace pm::http {

struct WireOptions {
    bool http11 = true;
    bool keepAlive = true;
    bool isHead = false; // headers only, those of the GET
};

// Status line, headers and body in one piece, ready to be sent.
[[nodiscard]] QByteArray wireBytes(const Answer &answer, const WireOptions &options);
// A piece of a streamed body as HTTP/1.1 sends it; the empty one ends the body.
[[nodiscard]] QByteArray chunkOf(const QByteArray &piece);

} // namespace pm::http
