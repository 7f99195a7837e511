// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/continuation.h"
#include "models/core/secret.h"

namespace pm::app {

// The operating system's store for credentials. There is no plaintext fallback: without a backend every call fails.
class Keychain
{
public:
    virtual ~Keychain() = default;
    // "Secret Service", "KWallet", "macOS Keychain", "Windows Credential Manager"; empty when there is none.
    [[nodiscard]] virtual QString backendName() const = 0;
    virtual void store(const QString &entry, Secret secret, Continuation<bool> then) = 0;
    // NotFound when there is no such entry; Unavailable when there is no backend or it is locked.
    virtual void load(const QString &entry, Continuation<Secret> then) = 0;
    virtual void remove(const QString &entry, Continuation<bool> then) = 0;
};

} // namespace pm::app
