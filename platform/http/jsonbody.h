// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QJsonObject>

namespace pm::http {

// A JSON object, read strictly: one value, nested at most 64 deep, no member twice, valid UTF-8.
[[nodiscard]] Result<QJsonObject> parseJsonObject(QByteArrayView bytes);

} // namespace pm::http
