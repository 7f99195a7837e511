// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/settings.h"

#include "models/core/ipnetwork.h"
#include "platform/dns/dnsservers.h"

#include <QUrl>

#include <algorithm>

namespace pm::platform {

namespace {

const QString kTrue = QStringLiteral("true");

tl::unexpected<Error> wrong(const char *name, const QString &sentence)
{
    return fail(ErrorKind::Validation, QStringLiteral("The setting %1 %2").arg(QLatin1StringView(name), sentence));
}

Result<> readListener(const RawSettings &raw, Settings &settings)
{
    const QString listen = raw.value(QStringLiteral("listen"), QStringLiteral("127.0.0.1:8025"));
    const qsizetype colon = listen.lastIndexOf(u':');
    QString host = listen.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        host.clear(); // an IPv6 address without brackets, where the port cannot be told
    bool isPort = false;
    settings.port = listen.mid(colon + 1).toUShort(&isPort);
    settings.host = host;
    if (colon < 0 || host.isEmpty() || !isPort)
        return wrong("listen", QStringLiteral("must be HOST:PORT, like 127.0.0.1:8025, not \"%1\".").arg(listen));
    return {};
}

// A URL with a password in it is not repeated in the sentence.
Result<> readStores(const RawSettings &raw, Settings &settings)
{
    settings.database = raw.value(QStringLiteral("database"),
                                  QStringLiteral("sqlite:%1/platform.db").arg(settings.dataDir));
    settings.redis = raw.value(QStringLiteral("redis"));
    const auto startsWithAny = [](const QString &text, std::initializer_list<const char *> starts) {
        return std::any_of(starts.begin(), starts.end(),
                           [&](const char *start) { return text.startsWith(QLatin1StringView(start)); });
    };
    if (!startsWithAny(settings.database, {"sqlite:", "postgresql://", "postgres://", "vault:"}))
        return wrong("database", QStringLiteral("must be sqlite:PATH or postgresql://..."));
    if (!settings.redis.isEmpty() && !startsWithAny(settings.redis, {"redis://", "vault:"}))
        return wrong("redis", QStringLiteral("must be redis://HOST:PORT."));
    return {};
}

Result<> readDataDir(const RawSettings &raw, const Environment &environment, Settings &settings)
{
    settings.dataDir = raw.value(QStringLiteral("data-dir"));
    if (!settings.dataDir.isEmpty())
        return {};
    const QString xdg = environment.value(QStringLiteral("XDG_DATA_HOME"));
    const QString home = environment.value(QStringLiteral("HOME"));
    if (!xdg.startsWith(u'/') && home.isEmpty())
        return wrong("data-dir", QStringLiteral("is needed, as there is no home folder."));
    const QString base = xdg.startsWith(u'/') ? xdg : QString(home + QStringLiteral("/.local/share"));
    settings.dataDir = base + QStringLiteral("/penguinmails-platform");
    return {};
}

Result<> readVault(const RawSettings &raw, Settings &settings)
{
    settings.vaultMount = raw.value(QStringLiteral("vault-mount"), QStringLiteral("secret"));
    if (!raw.value(QStringLiteral("vault-addr")).isEmpty()) {
        return wrong("vault-addr", QStringLiteral("(VAULT_ADDR) is set, but this version cannot use Vault yet. "
                                                  "Without it the service keeps its secrets itself."));
    }
    return {};
}

Result<> readDns(const RawSettings &raw, Settings &settings)
{
    const QString text = raw.value(QStringLiteral("dns-server"));
    const auto servers = dns::serversFromText(text);
    if (!servers) {
        return wrong("dns-server", QStringLiteral("must be ADDRESS:PORT, like 127.0.0.1:53, or up to 8 of them with "
                                                  "commas between, not \"%1\".")
                                       .arg(text));
    }
    settings.dnsServers = *servers;
    return {};
}

Result<> readRole(const RawSettings &raw, Settings &settings)
{
    const QString roles = raw.value(QStringLiteral("role"), QStringLiteral("api,worker"));
    settings.api = false;
    settings.worker = false;
    for (const QString &role : roles.split(u',')) {
        if (role != QStringLiteral("api") && role != QStringLiteral("worker"))
            return wrong("role", QStringLiteral("must be api, worker or api,worker, not \"%1\".").arg(roles));
        settings.api |= role == QStringLiteral("api");
        settings.worker |= role == QStringLiteral("worker");
    }
    return {};
}

Result<> readPublicUrl(const RawSettings &raw, Settings &settings)
{
    settings.publicUrl = raw.value(QStringLiteral("public-url"));
    const QUrl url(settings.publicUrl, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http");
    if (!settings.publicUrl.isEmpty() && (!isWeb || url.host().isEmpty())) {
        return wrong("public-url", QStringLiteral("must be an http or https URL, not \"%1\".").arg(settings.publicUrl));
    }
    return {};
}

Result<> readProxies(const RawSettings &raw, Settings &settings)
{
    const QString text = raw.value(QStringLiteral("trusted-proxies"));
    const auto proxies = http::trustedProxiesFrom(text);
    if (!proxies) {
        return wrong("trusted-proxies", QStringLiteral("must be addresses or CIDR blocks with commas between, like "
                                                       "10.0.0.0/8, and not all there are, not \"%1\".")
                                            .arg(text));
    }
    settings.trustedProxies = *proxies;
    return {};
}

Result<> readTls(const RawSettings &raw, Settings &settings)
{
    settings.tlsCertificate = raw.value(QStringLiteral("tls-cert"));
    settings.tlsKey = raw.value(QStringLiteral("tls-key"));
    if (settings.tlsCertificate.isEmpty() != settings.tlsKey.isEmpty())
        return wrong("tls-cert", QStringLiteral("and the setting tls-key go together."));
    return {};
}

Result<> readDemo(const RawSettings &raw, Settings &settings)
{
    settings.seedDemo = raw.value(QStringLiteral("seed-demo")) == kTrue;
    const auto address = IpNetwork::parse(settings.host);
    const bool onLoopback = settings.host == QStringLiteral("localhost") || (address && address->isLoopback());
    settings.demoSignIns = settings.seedDemo && onLoopback;
    const QString asked = raw.value(QStringLiteral("allow-private-endpoints"));
    settings.allowPrivateEndpoints = asked.isEmpty() ? settings.seedDemo && onLoopback : asked == kTrue;
    const QString clock = raw.value(QStringLiteral("clock"));
    if (clock.isEmpty())
        return {};
    settings.clock = fromIso(clock);
    if (!settings.clock)
        return wrong("clock", QStringLiteral("must be a time like 2026-11-26T10:00:00Z, not \"%1\".").arg(clock));
    if (!settings.seedDemo)
        return wrong("clock", QStringLiteral("is for --seed-demo only."));
    return {};
}

} // namespace

Result<Settings> settingsFrom(const RawSettings &raw, const Environment &environment)
{
    Settings settings;
    settings.managed = raw.value(QStringLiteral("managed")) == kTrue;
    settings.bootstrapEmail = environment.value(QStringLiteral("PENGUINMAILS_BOOTSTRAP_EMAIL"));
    settings.bootstrapPassword = Secret(environment.value(QStringLiteral("PENGUINMAILS_BOOTSTRAP_PASSWORD")).toUtf8());
    return readListener(raw, settings)
        .and_then([&] { return readDataDir(raw, environment, settings); })
        .and_then([&] { return readStores(raw, settings); })
        .and_then([&] { return readVault(raw, settings); })
        .and_then([&] { return readDns(raw, settings); })
        .and_then([&] { return readRole(raw, settings); })
        .and_then([&] { return readPublicUrl(raw, settings); })
        .and_then([&] { return readProxies(raw, settings); })
        .and_then([&] { return readTls(raw, settings); })
        .and_then([&] { return readDemo(raw, settings); })
        .map([&] { return std::move(settings); });
}

RawSettings merged(const RawSettings &flags, const RawSettings &environment, const RawSettings &file)
{
    RawSettings result = file;
    result.insert(environment);
    result.insert(flags);
    return result;
}

} // namespace pm::platform
