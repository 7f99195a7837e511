// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/secretstore.h"

namespace pm::secrets {

// Fields as bytes to encrypt: names and values in turn, each after its length (4 bytes, big-endian). No copy is left
// in memory, which a general serializer would not promise. Validation when there is none, a name is empty, or they are
// over 1 MiB together.
[[nodiscard]] Result<Secret> bytesOfFields(const SecretFields &fields);
[[nodiscard]] Result<SecretFields> fieldsOfBytes(QByteArrayView bytes);

} // namespace pm::secrets
