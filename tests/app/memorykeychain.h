// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/keychain.h"

#include <map>

namespace pm::test {

// A keychain that lasts as long as the test, answers at once, and can be gone.
class MemoryKeychain final : public app::Keychain
{
public:
    bool available = true;
    bool writable = true;
    std::map<QString, Secret> entries;

    [[nodiscard]] QString backendName() const override { return available ? QStringLiteral("Memory") : QString(); }
    void store(const QString &entry, Secret secret, Continuation<bool> then) override
    {
        if (!available || !writable)
            return then(gone());
        entries[entry] = std::move(secret);
        then(true);
    }
    void load(const QString &entry, Continuation<Secret> then) override
    {
        if (!available)
            return then(gone());
        const auto found = entries.find(entry);
        if (found == entries.end())
            return then(fail(Error::notFound(QStringLiteral("keychain entry"))));
        then(found->second.clone());
    }
    void remove(const QString &entry, Continuation<bool> then) override
    {
        if (!available)
            return then(gone());
        entries.erase(entry);
        then(true);
    }

private:
    [[nodiscard]] static tl::unexpected<Error> gone()
    {
        return fail(ErrorKind::Unavailable, QStringLiteral("This desktop has no keychain."));
    }
};

} // namespace pm::test
