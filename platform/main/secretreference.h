// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/secretstore.h"

namespace pm::platform {

// The value of a setting that may be a reference, "vault:PATH" or "vault:PATH#FIELD"; PATH may begin with the mount.
// Without a field the secret must have exactly one. Anything else is the value itself. Null when there is no store. The
// errors name `setting`.
[[nodiscard]] Result<Secret> resolveReference(secrets::SecretStore *store, const QString &mount, const QString &setting,
                                              QByteArrayView value);

} // namespace pm::platform
