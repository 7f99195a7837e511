// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/settings.h"

#include <QTest>

using namespace pm;
using namespace pm::platform;

namespace {

const Environment kHome{{QStringLiteral("HOME"), QStringLiteral("/home/op")}};

// The file's JSON has apostrophes for quotation marks.
Result<Settings> settingsOf(const QString &arguments, const Environment &environment = kHome, QByteArray file = "{}")
{
    const auto flags = rawFromArguments(arguments.split(u' ', Qt::SkipEmptyParts));
    if (!flags)
        return fail(flags.error());
    const auto variables = rawFromEnvironment(environment);
    if (!variables)
        return fail(variables.error());
    const auto fromFile = rawFromFile(file.replace('\'', '"'));
    if (!fromFile)
        return fail(fromFile.error());
    return settingsFrom(merged(*flags, *variables, *fromFile), environment);
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasTheContractsDefaults()
    {
        const auto settings = settingsOf(QString());
        QVERIFY(settings);
        QCOMPARE(settings->host, QStringLiteral("127.0.0.1"));
        QCOMPARE(settings->port, quint16(8025));
        QCOMPARE(settings->dataDir, QStringLiteral("/home/op/.local/share/penguinmails-platform"));
        QCOMPARE(settings->database, QStringLiteral("sqlite:") + settings->dataDir + QStringLiteral("/platform.db"));
        QVERIFY(settings->redis.isEmpty() && settings->dnsServers.isEmpty() && settings->trustedProxies.empty());
        QCOMPARE(settings->vaultMount, QStringLiteral("secret"));
        QVERIFY(settings->api && settings->worker);
        QVERIFY(!settings->seedDemo && !settings->allowPrivateEndpoints && !settings->managed && !settings->clock);
    }

    void followsTheXdgFolder()
    {
        Environment environment = kHome;
        environment.insert(QStringLiteral("XDG_DATA_HOME"), QStringLiteral("/data"));
        QCOMPARE(settingsOf(QString(), environment)->dataDir, QStringLiteral("/data/penguinmails-platform"));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), QStringLiteral("relative is to be ignored"));
        QCOMPARE(settingsOf(QString(), environment)->dataDir,
                 QStringLiteral("/home/op/.local/share/penguinmails-platform"));
        QVERIFY(settingsOf(QString(), {}).error().message.contains(QStringLiteral("data-dir")));
    }

    void flagBeforeEnvironmentBeforeFile()
    {
        const Environment environment{{QStringLiteral("HOME"), QStringLiteral("/home/op")},
                                      {QStringLiteral("PENGUINMAILS_LISTEN"), QStringLiteral("127.0.0.1:2")},
                                      {QStringLiteral("REDIS_URL"), QStringLiteral("redis://environment")},
                                      {QStringLiteral("DATABASE_URL"), QString()}};
        const QByteArray file = "{'listen': '127.0.0.1:3', 'redis': 'redis://file', 'database': 'sqlite:/file',"
                                "'seed-demo': true, 'allow-private-endpoints': false}";
        const auto settings = settingsOf(QStringLiteral("--listen 127.0.0.1:1"), environment, file);
        QVERIFY(settings);
        QCOMPARE(settings->port, quint16(1));
        QCOMPARE(settings->redis, QStringLiteral("redis://environment"));
        QCOMPARE(settings->database, QStringLiteral("sqlite:/file")); // an empty variable is none
        QVERIFY(settings->seedDemo);
        QVERIFY(!settings->allowPrivateEndpoints);
        QCOMPARE(settingsOf(QString(), environment, file)->port, quint16(2));
        QCOMPARE(settingsOf(QString(), kHome, file)->port, quint16(3));
    }

    void everyEnvironmentVariableCounts()
    {
        const Environment environment{{QStringLiteral("PENGUINMAILS_LISTEN"), QStringLiteral("[::1]:9")},
                                      {QStringLiteral("DATABASE_URL"), QStringLiteral("postgresql://db/x")},
                                      {QStringLiteral("REDIS_URL"), QStringLiteral("redis://r")},
                                      {QStringLiteral("PENGUINMAILS_DATA_DIR"), QStringLiteral("/d")},
                                      {QStringLiteral("PENGUINMAILS_DNS_SERVER"),
                                       QStringLiteral("192.0.2.1:53,[::1]:5353")},
                                      {QStringLiteral("PENGUINMAILS_TRUSTED_PROXIES"),
                                       QStringLiteral("10.0.0.0/8,2001:db8::7")},
                                      {QStringLiteral("PENGUINMAILS_BOOTSTRAP_EMAIL"), QStringLiteral("a@b.c")},
                                      {QStringLiteral("PENGUINMAILS_BOOTSTRAP_PASSWORD"), QStringLiteral("pw")}};
        const auto settings = settingsOf(QString(), environment);
        QVERIFY(settings);
        QCOMPARE(settings->host, QStringLiteral("::1"));
        QCOMPARE(settings->database, QStringLiteral("postgresql://db/x"));
        QCOMPARE(settings->redis, QStringLiteral("redis://r"));
        QCOMPARE(settings->dataDir, QStringLiteral("/d"));
        QCOMPARE(settings->dnsServers, QStringList({QStringLiteral("192.0.2.1:53"), QStringLiteral("[::1]:5353")}));
        QCOMPARE(settings->trustedProxies.size(), std::size_t(2));
        QCOMPARE(settings->trustedProxies.back().text(), QStringLiteral("2001:db8::7"));
        QCOMPARE(settings->bootstrapEmail, QStringLiteral("a@b.c"));
        QVERIFY(settings->bootstrapPassword.equals("pw"));
    }

    void refusesVariablesItDoesNotKnow()
    {
        const auto with = [](const char *name, const QString &value) {
            Environment environment = kHome;
            environment.insert(QLatin1StringView(name), value);
            return environment;
        };
        const auto refused = settingsOf(QString(), with("PENGUINMAILS_LISTN", QStringLiteral("127.0.0.1:1")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Validation);
        QCOMPARE(refused.error().message, QStringLiteral("Unknown environment variable: PENGUINMAILS_LISTN"));
        QVERIFY(!settingsOf(QString(), with("PENGUINMAILS_ROLE", QStringLiteral("api"))));
        QVERIFY(settingsOf(QString(), with("PENGUINMAILS_LISTN", QString())));
        QVERIFY(settingsOf(QString(), with("OTHER_LISTN", QStringLiteral("1"))));
        // Of the samples in the README and in the console.
        QVERIFY(settingsOf(QString(), with("PENGUINMAILS_API_KEY", QStringLiteral("1"))));
        QVERIFY(settingsOf(QString(), with("PENGUINMAILS_URL", QStringLiteral("1"))));
    }

    void refusesWrongSettingsByName_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const char *arguments, const char *named) {
            QTest::newRow(name) << QString::fromLatin1(arguments) << QString::fromLatin1(named);
        };
        row("unknown flag", "--lissten 127.0.0.1:1", "Unknown flag: --lissten");
        row("unknown flag with a value", "--no-such=1", "Unknown flag: --no-such");
        row("dashes alone", "--", "Unknown flag: --");
        row("short flag", "-l", "Unexpected argument: -l");
        row("loose word", "serve", "Unexpected argument: serve");
        row("value missing", "--listen", "--listen needs a value");
        row("switch with a value", "--seed-demo=yes", "--seed-demo takes no value");
        row("given twice", "--role api --role worker", "--role is given twice");
        row("no port", "--listen localhost", "listen");
        row("empty host", "--listen :8025", "listen");
        row("port too high", "--listen 127.0.0.1:65536", "listen");
        row("port no number", "--listen 127.0.0.1:http", "listen");
        row("bare IPv6", "--listen ::1", "listen");
        row("database", "--database mysql://x", "database");
        row("redis", "--redis http://x", "redis");
        row("role", "--role api,cron", "role");
        row("no role", "--role ,", "role");
        row("public url", "--public-url ftp://x", "public-url");
        row("certificate alone", "--tls-cert a.pem", "tls-cert");
        row("key alone", "--tls-key a.pem", "tls-key");
        row("clock without demo", "--clock 2026-11-26T10:00:00Z", "clock");
        row("clock without zone", "--seed-demo --clock 2026-11-26T10:00:00", "clock");
        row("DNS server without a port", "--dns-server 192.0.2.1", "dns-server");
        row("DNS server with a name", "--dns-server dns.test:53", "dns-server");
        row("proxy with a name", "--trusted-proxies balancer.internal", "trusted-proxies");
        row("everybody a proxy", "--trusted-proxies 0.0.0.0/0", "trusted-proxies");
        row("vault", "--vault-addr https://vault:8200", "vault-addr");
    }
    void refusesWrongSettingsByName()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, named);
        const auto settings = settingsOf(arguments);
        QVERIFY(!settings);
        QCOMPARE(settings.error().kind, ErrorKind::Validation);
        QVERIFY2(settings.error().message.contains(named), qPrintable(settings.error().message));
    }

    void refusesWrongFilesByName_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const char *file, const char *named) {
            QTest::newRow(name) << QByteArray(file) << QString::fromLatin1(named);
        };
        row("broken", "{\"listen\": ", "not a JSON object");
        row("array", "[]", "not a JSON object");
        row("member twice", "{'role': 'api', 'role': 'worker'}", "not a JSON object");
        row("unknown", "{'Listen': '127.0.0.1:1'}", "\"Listen\"");
        row("flag only", "{'managed': true}", "\"managed\"");
        row("number", "{'listen': 8025}", "\"listen\"");
        row("switch as text", "{'seed-demo': 'yes'}", "\"seed-demo\"");
        row("wrong value", "{'role': 'everything'}", "role");
    }
    void refusesWrongFilesByName()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, named);
        const auto settings = settingsOf(QString(), kHome, file);
        QVERIFY(!settings);
        QVERIFY2(settings.error().message.contains(named), qPrintable(settings.error().message));
    }

    void vaultIsNeverLeftOutSilently()
    {
        Environment environment = kHome;
        environment.insert(QStringLiteral("VAULT_ADDR"), QStringLiteral("https://vault:8200"));
        const auto settings = settingsOf(QString(), environment);
        QVERIFY(!settings);
        QVERIFY(settings.error().message.contains(QStringLiteral("cannot use Vault yet")));
    }

    void passwordsAreNotRepeated()
    {
        const auto settings = settingsOf(QStringLiteral("--database mysql://user:hunter2@db/x"));
        QVERIFY(!settings.error().message.contains(QStringLiteral("hunter2")));
    }

    void privateEndpointsAreForTheDemoOnLoopback_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("demo") << QStringLiteral("--seed-demo") << true;
        QTest::newRow("demo, localhost") << QStringLiteral("--seed-demo --listen localhost:0") << true;
        QTest::newRow("demo, IPv6") << QStringLiteral("--seed-demo --listen [::1]:0") << true;
        QTest::newRow("demo, open to all") << QStringLiteral("--seed-demo --listen 0.0.0.0:0") << false;
        QTest::newRow("asked for") << QStringLiteral("--allow-private-endpoints") << true;
        QTest::newRow("usual") << QString() << false;
    }
    void privateEndpointsAreForTheDemoOnLoopback()
    {
        QFETCH(QString, arguments);
        QTEST(settingsOf(arguments)->allowPrivateEndpoints, "allowed");
        // Nor does a password that everybody knows open anything elsewhere.
        const bool isDemo = arguments.contains(QStringLiteral("--seed-demo"));
        QCOMPARE(settingsOf(arguments)->demoSignIns, isDemo && settingsOf(arguments)->allowPrivateEndpoints);
    }

    void theClockStandsStillForTheDemo()
    {
        const auto settings = settingsOf(QStringLiteral("--seed-demo --clock=2026-11-26T10:00:00Z"));
        QVERIFY(settings);
        QCOMPARE(toIso(*settings->clock), QStringLiteral("2026-11-26T10:00:00Z"));
    }

    void helpNamesEverySetting()
    {
        const QString help = helpText();
        for (const char *name : {"--listen",
                                 "--database",
                                 "--redis",
                                 "--data-dir",
                                 "--vault-addr",
                                 "--dns-server",
                                 "--vault-mount",
                                 "--role",
                                 "--seed-demo",
                                 "--public-url",
                                 "--trusted-proxies",
                                 "--allow-private-endpoints",
                                 "--tls-cert",
                                 "--tls-key",
                                 "--config",
                                 "--managed",
                                 "--clock",
                                 "--help",
                                 "--version",
                                 "PENGUINMAILS_LISTEN",
                                 "DATABASE_URL",
                                 "REDIS_URL",
                                 "PENGUINMAILS_DATA_DIR",
                                 "VAULT_ADDR",
                                 "PENGUINMAILS_TRUSTED_PROXIES",
                                 "PENGUINMAILS_BOOTSTRAP_EMAIL",
                                 "PENGUINMAILS_BOOTSTRAP_PASSWORD"})
            QVERIFY2(help.contains(QLatin1StringView(name)), name);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
