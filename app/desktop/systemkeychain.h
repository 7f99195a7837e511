// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/keychain.h"

namespace pm::app {

// The keychain of the desktop, through QtKeychain. Entries stand under the service "PenguinMails Console".
class SystemKeychain final : public Keychain
{
public:
    [[nodiscard]] QString backendName() const override;
    void store(const QString &entry, Secret secret, Continuation<bool> then) override;
    void load(const QString &entry, Continuation<Secret> then) override;
    void remove(const QString &entry, Continuation<bool> then) override;
};

} // namespace pm::app
