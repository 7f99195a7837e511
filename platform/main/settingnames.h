// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1StringView>

#include <array>

namespace pm::platform {

// Where a setting may come from and what kind of value it has; the one table behind flags, environment, file and help.
struct SettingName {
    enum class Kind { Value, Switch };
    enum class Source { Everywhere, FlagOnly };

    QLatin1StringView name;        // the flag without its dashes, and the member of the configuration file
    QLatin1StringView environment; // empty: none
    Kind kind;
    Source source;
    QLatin1StringView placeholder;
    QLatin1StringView help;
};

inline constexpr std::array kSettingNames = {
    SettingName{QLatin1StringView("listen"), QLatin1StringView("PENGUINMAILS_LISTEN"), SettingName::Kind::Value,
                SettingName::Source::Everywhere, QLatin1StringView("HOST:PORT"),
                QLatin1StringView("HTTP listener; port 0 picks one (127.0.0.1:8025)")},
    SettingName{QLatin1StringView("database"), QLatin1StringView("DATABASE_URL"), SettingName::Kind::Value,
                SettingName::Source::Everywhere, QLatin1StringView("URL"),
                QLatin1StringView("sqlite:PATH or postgresql://... (sqlite:<data-dir>/platform.db)")},
    SettingName{QLatin1StringView("redis"), QLatin1StringView("REDIS_URL"), SettingName::Kind::Value,
                SettingName::Source::Everywhere, QLatin1StringView("URL"),
                QLatin1StringView("shared rate limits and cache invalidation (none: in process)")},
    SettingName{QLatin1StringView("data-dir"), QLatin1StringView("PENGUINMAILS_DATA_DIR"), SettingName::Kind::Value,
                SettingName::Source::Everywhere, QLatin1StringView("DIR"),
                QLatin1StringView("embedded store and keystore (penguinmails-platform in the XDG data folder)")},
    SettingName{QLatin1StringView("vault-addr"), QLatin1StringView("VAULT_ADDR"), SettingName::Kind::Value,
                SettingName::Source::Everywhere, QLatin1StringView("URL"),
                QLatin1StringView("HashiCorp Vault; refused by this version (none: the service's own keystore)")},
    SettingName{QLatin1StringView("vault-mount"), QLatin1StringView(""), SettingName::Kind::Value,
                SettingName::Source::Everywhere, QLatin1StringView("NAME"),
                QLatin1StringView("mount that vault: references may begin with (secret)")},
    SettingName{QLatin1StringView("dns-server"), QLatin1StringView("PENGUINMAILS_DNS_SERVER"), SettingName::Kind::Value,
                SettingName::Source::Everywhere, QLatin1StringView("HOST:PORT"),
                QLatin1StringView("DNS server for domains and new webhooks, or several, with commas (the system's)")},
    SettingName{QLatin1StringView("role"), QLatin1StringView(""), SettingName::Kind::Value,
                SettingName::Source::Everywhere, QLatin1StringView("api,worker"),
                QLatin1StringView("serve the API, do background work, or both (both)")},
    SettingName{QLatin1StringView("seed-demo"), QLatin1StringView(""), SettingName::Kind::Switch,
                SettingName::Source::Everywhere, QLatin1StringView(""),
                QLatin1StringView("fill an empty store with a demo platform, history included")},
    SettingName{QLatin1StringView("public-url"), QLatin1StringView(""), SettingName::Kind::Value,
                SettingName::Source::Everywhere, QLatin1StringView("URL"),
                QLatin1StringView("how others reach this service, for its API document (the address it is asked at)")},
    SettingName{QLatin1StringView("trusted-proxies"), QLatin1StringView("PENGUINMAILS_TRUSTED_PROXIES"),
                SettingName::Kind::Value, SettingName::Source::Everywhere, QLatin1StringView("CIDR[,CIDR]"),
                QLatin1StringView("proxies whose X-Forwarded-For names the client (none: the one that connects)")},
    SettingName{QLatin1StringView("allow-private-endpoints"), QLatin1StringView(""), SettingName::Kind::Switch,
                SettingName::Source::Everywhere, QLatin1StringView(""),
                QLatin1StringView("let webhooks point at private addresses (on with --seed-demo on loopback)")},
    SettingName{QLatin1StringView("tls-cert"), QLatin1StringView(""), SettingName::Kind::Value,
                SettingName::Source::Everywhere, QLatin1StringView("FILE"),
                QLatin1StringView("TLS on the listener: certificate chain, PEM")},
    SettingName{QLatin1StringView("tls-key"), QLatin1StringView(""), SettingName::Kind::Value,
                SettingName::Source::Everywhere, QLatin1StringView("FILE"),
                QLatin1StringView("TLS on the listener: private key, PEM")},
    SettingName{QLatin1StringView("config"), QLatin1StringView(""), SettingName::Kind::Value,
                SettingName::Source::FlagOnly, QLatin1StringView("FILE"),
                QLatin1StringView("the settings above as a file, see below")},
    SettingName{QLatin1StringView("managed"), QLatin1StringView(""), SettingName::Kind::Switch,
                SettingName::Source::FlagOnly, QLatin1StringView(""),
                QLatin1StringView("read a line of JSON from standard input and end when it closes, see below")},
    SettingName{QLatin1StringView("clock"), QLatin1StringView(""), SettingName::Kind::Value,
                SettingName::Source::FlagOnly, QLatin1StringView("TIME"),
                QLatin1StringView("with --seed-demo: the time that stands still, ISO 8601")},
    SettingName{QLatin1StringView("help"), QLatin1StringView(""), SettingName::Kind::Switch,
                SettingName::Source::FlagOnly, QLatin1StringView(""), QLatin1StringView("show this and end")},
    SettingName{QLatin1StringView("version"), QLatin1StringView(""), SettingName::Kind::Switch,
                SettingName::Source::FlagOnly, QLatin1StringView(""), QLatin1StringView("show the version and end")},
};

} // namespace pm::platform
