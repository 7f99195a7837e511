// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/continuation.h"
#include "models/core/secret.h"

#include <QStringList>

namespace pm::app {

class Keychain;

// What the console knows of its own service: the key of the keystore, and how to sign in.
struct LocalCredentials {
    Secret masterKey; // base64 of 32 bytes; empty: the service keeps one in its data folder
    QString email;
    Secret password;
};

// New ones, for a service without data.
[[nodiscard]] LocalCredentials makeLocalCredentials();

// Credentials of a local workspace. They are made at its first start and live in the keychain; on a desktop without one
// the service makes its own, in files of its data folder that only the user can read. Where they live is decided once.
class LocalCredentialStore
{
public:
    LocalCredentialStore(Keychain &keychain, QString dataFolder, const QString &workspaceId);

    // Empty credentials when the service keeps its own; see readBootstrap(). Unavailable when the keychain does not
    // open: the service must not start then. Data that it has could not be read, and new data would never be safe.
    // Storage when the data folder cannot be written.
    void obtain(Continuation<LocalCredentials> then);

private:
    [[nodiscard]] QString marker() const;
    void load(const Continuation<LocalCredentials> &then);
    void make(const Continuation<LocalCredentials> &then);

    Keychain &m_keychain;
    QString m_dataFolder;
    QString m_entry;
};

// Where a service without given credentials keeps them, readable by the user alone.
[[nodiscard]] QStringList plainCredentialFiles(const QString &dataFolder);

// The sign-in that a service without given credentials has left in <data folder>/bootstrap.json.
[[nodiscard]] Result<LocalCredentials> readBootstrap(const QString &dataFolder);

} // namespace pm::app
