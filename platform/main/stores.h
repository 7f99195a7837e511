// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/main/settings.h"
#include "platform/secrets/durablefile.h"
#include "platform/secrets/envelope.h"
#include "platform/secrets/secretstore.h"
#include "platform/store/database.h"
#include "platform/store/redis.h"

namespace pm::platform {

// Everything that outlives a request, open and up to date. The data folder is this process's alone.
struct Stores {
    secrets::FolderLock dataDir;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<secrets::SecretStore> secrets; // may be in the database
    secrets::Envelope answers;                     // for those that are kept to be repeated
    std::unique_ptr<store::Redis> redis;           // null without one
};

// Opens them in the order in which they need each other, and migrates the database. An empty master key means the
// one in the data folder. Resolves the settings' references, from the keystore of files. The clock must outlive the
// stores.
[[nodiscard]] Result<Stores> openStores(Settings &settings, Secret masterKey, const Clock &clock);

} // namespace pm::platform
