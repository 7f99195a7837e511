// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/core/secret.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace pm::secrets {

// The members of one secret, e.g. {"username": …, "password": …}.
using SecretFields = std::map<QString, Secret>;

struct SecretVersion {
    int version = 0; // from 1
    UnixMs createdAt = 0;
    std::optional<UnixMs> deletedAt;
    bool destroyed = false;
};

struct SecretRead {
    SecretFields fields;
    SecretVersion version;
};

struct SecretMetadata {
    int currentVersion = 0;
    UnixMs createdAt = 0;
    UnixMs updatedAt = 0;
    std::vector<SecretVersion> versions; // oldest first
};

// Versioned secrets at paths like "api_keys/{tenant_id}/{key_id}", in the shape of Vault's KV version 2.
// Every call may block and is safe from any thread. A sealed store answers ErrorKind::Sealed at once.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    // The current version, or the one named. NotFound when absent, deleted or destroyed.
    [[nodiscard]] virtual Result<SecretRead> read(const QString &path, std::optional<int> version = {}) = 0;
    // A new version; with `expectedVersion` only if the current one is that (0: there must be none), else Conflict.
    [[nodiscard]] virtual Result<int> write(const QString &path, const SecretFields &fields,
                                            std::optional<int> expectedVersion = {}) = 0;
    // The names directly below a folder, folders with a trailing slash, sorted; empty when there is nothing.
    [[nodiscard]] virtual Result<QStringList> list(const QString &folder) = 0;
    [[nodiscard]] virtual Result<SecretMetadata> metadata(const QString &path) = 0;
    // Marks versions deleted; they can be brought back with undelete.
    [[nodiscard]] virtual Result<> remove(const QString &path, const std::vector<int> &versions) = 0;
    [[nodiscard]] virtual Result<> undelete(const QString &path, const std::vector<int> &versions) = 0;
    // Removes the bytes of versions for good.
    [[nodiscard]] virtual Result<> destroy(const QString &path, const std::vector<int> &versions) = 0;
    // Removes every version and the metadata.
    [[nodiscard]] virtual Result<> removeAll(const QString &path) = 0;
    // Nothing when the store answers and is unsealed.
    [[nodiscard]] virtual Result<> check() = 0;
};

} // namespace pm::secrets
