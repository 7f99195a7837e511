// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace pm {

// How many characters a text has as JSON Schema counts them: code points of Unicode, whatever they take here.
[[nodiscard]] qsizetype characterCount(QStringView text);
// The same of UTF-8.
[[nodiscard]] qsizetype characterCount(QByteArrayView utf8);

} // namespace pm
