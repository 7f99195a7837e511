// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace pm::transform {

// Answers a request, {"source", "event"}, both texts: runs `function transform(event)` of the source on the event, in
// an engine of its own that has the language and nothing else. {"body", "headers"}, {"skip": true} or {"error",
// "line"}.
[[nodiscard]] QByteArray answerTo(const QByteArray &request);

} // namespace pm::transform
