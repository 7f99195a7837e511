// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"

#include <QString>

namespace pm::platform {

// What a program that starts the service as its child tells it. Empty members were not told.
struct ManagedInput {
    Secret masterKey; // 32 bytes
    QString bootstrapEmail;
    Secret bootstrapPassword;
};

[[nodiscard]] Result<ManagedInput> parseManagedInput(QByteArrayView line);

// Reads the first line from a descriptor, at most 64 KiB. Waits for it.
[[nodiscard]] Result<ManagedInput> readManagedInput(int descriptor);

} // namespace pm::platform
