// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QString>

namespace pm::secrets {

// Validation unless the path is segments of [A-Za-z0-9._@-] with slashes between, none "." or "..", at most 512 long.
[[nodiscard]] Result<> checkPath(const QString &path);
// The same, and the empty path for the root. A slash at the end is allowed.
[[nodiscard]] Result<> checkFolder(const QString &folder);

// Where a secret and a folder lie below the keystore's root. The two cannot meet: "a" and "a/b" may both be secrets.
[[nodiscard]] QString fileOfSecret(const QString &path);
[[nodiscard]] QString folderOnDisk(const QString &folder);
// The name that list() shows for an entry of a folder on disk; empty when it is not ours.
[[nodiscard]] QString nameOfEntry(const QString &entry);

} // namespace pm::secrets
