// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/core/secret.h"
#include "platform/http/clientaddress.h"
#include "platform/main/rawsettings.h"

namespace pm::platform {

// What the service is to do, complete and checked (contract section 2).
struct Settings {
    QString host;
    quint16 port = 0;
    QString database; // may be a reference into the secret store
    QString redis;    // likewise; empty: none
    QString dataDir;
    QString vaultMount;
    QStringList dnsServers; // empty: those of the system
    bool api = true;
    bool worker = true;
    bool seedDemo = false;
    bool demoSignIns = false; // its operators have a password that is written in the README
    http::TrustedProxies trustedProxies;
    QString publicUrl; // empty: the address that a request came to
    bool allowPrivateEndpoints = false;
    QString tlsCertificate;
    QString tlsKey;
    bool managed = false;
    std::optional<UnixMs> clock; // stands still at it
    QString bootstrapEmail;
    Secret bootstrapPassword; // may be a reference
};

// Checks every value. Validation names the setting that is wrong.
[[nodiscard]] Result<Settings> settingsFrom(const RawSettings &raw, const Environment &environment);

// The values of the flags, else of the environment, else of the file.
[[nodiscard]] RawSettings merged(const RawSettings &flags, const RawSettings &environment, const RawSettings &file);

} // namespace pm::platform
