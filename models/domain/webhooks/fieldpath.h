// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace pm {

// A dotted path of names into an event or a body, "data.tags.0". What reads or makes something of each name takes time
// and memory by their number: whoever writes a path gets no more than these.
inline constexpr qsizetype kLongestPath = 200;    // characters
inline constexpr qsizetype kMostMappedNames = 16; // of a path in a mapping

// At most so long, and none of its names is empty.
[[nodiscard]] bool isFieldPath(const QString &path);
[[nodiscard]] qsizetype namesIn(const QString &path);

} // namespace pm
