// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platform/operatorlogin.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTest>

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/stat.h>

using namespace pm::test;

namespace {

// The permissions of a file then count for root as well.
void giveUpOverridingPermissions()
{
    prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
    prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
}

void writeFile(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QString databaseArgument(const TestDatabase &database)
{
    return QStringLiteral("--database=") + database.url();
}

// What another, newer program leaves behind.
void recordNewerSchema(const TestDatabase &database)
{
    const bool isSqlite = database.kind() == QStringLiteral("sqlite");
    {
        QSqlDatabase sql = QSqlDatabase::addDatabase(isSqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"),
                                                     QStringLiteral("newer"));
        const QUrl url(database.url());
        sql.setDatabaseName(isSqlite ? database.url().mid(7) : url.path().mid(1));
        sql.setHostName(url.host());
        sql.setPort(url.port());
        sql.setUserName(url.userName());
        sql.setPassword(url.password());
        QVERIFY(sql.open());
        QSqlQuery query(sql);
        QVERIFY(query.exec(QStringLiteral("INSERT INTO schema_migrations (version, name, checksum, applied_at) "
                                          "VALUES (999, 'from_the_future', 'x', 1)")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
}

} // namespace

// The real program's start, and what keeps it from starting.
class StartupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysThatItIsReady()
    {
        PlatformProcess platform;
        QVERIFY2(platform.start(), platform.log());
        const QJsonObject ready = platform.readyLine();
        QCOMPARE(ready.keys(), (QStringList{QStringLiteral("event"), QStringLiteral("pid"), QStringLiteral("url"),
                                            QStringLiteral("version")}));
        QCOMPARE(ready.value(QStringLiteral("pid")).toInteger(), platform.pid());
        QCOMPARE(ready.value(QStringLiteral("version")).toString(), QStringLiteral(PENGUINMAILS_VERSION));
        QCOMPARE(platform.url().scheme(), QStringLiteral("http"));
        QCOMPARE(platform.url().host(), QStringLiteral("127.0.0.1"));
        QVERIFY(platform.port() != 0);
        QCOMPARE(HttpExchange(platform.url()).get(QStringLiteral("/healthz")).status, 200);
    }

    void logsJsonLinesWithoutSecrets()
    {
        PlatformProcess platform;
        QVERIFY2(platform.start(), platform.log());
        HttpExchange exchange(platform.url());
        const QString token = login(exchange).data().value(QStringLiteral("token")).toString();
        QVERIFY(!token.isEmpty());
        QVERIFY(platform.terminate());
        const QByteArray log = platform.log();
        QVERIFY(log.contains("auth/login"));
        QVERIFY(!log.contains(token.toUtf8()));
        QVERIFY(!log.contains(PlatformProcess::adminPassword().toUtf8()));
        const QList<QByteArray> lines = log.trimmed().split('\n');
        for (const QByteArray &line : lines)
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line);
    }

    void keepsItsFilesPrivate()
    {
        PlatformProcess platform;
        QVERIFY2(platform.start(), platform.log());
        for (const char *name : {"", "/platform.db", "/master.key", "/keystore", "/keystore/check"}) {
            const QByteArray path = platform.dataFolder().toUtf8() + name;
            struct stat status = {};
            QVERIFY2(::stat(path.constData(), &status) == 0, path.constData());
            QVERIFY2((status.st_mode & 077) == 0, path.constData());
        }
    }

    void madeUpCredentialsAreInAFileAndWork()
    {
        PlatformProcess platform;
        platform.setVariable(QStringLiteral("PENGUINMAILS_BOOTSTRAP_EMAIL"), QString());
        platform.setVariable(QStringLiteral("PENGUINMAILS_BOOTSTRAP_PASSWORD"), QString());
        QVERIFY2(platform.start(), platform.log());
        const QString name = platform.dataFolder() + QStringLiteral("/bootstrap.json");
        QVERIFY(!(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther)));
        const QByteArray first = contentOf(name);
        const QJsonObject credentials = QJsonDocument::fromJson(first).object();
        HttpExchange exchange(platform.url());
        QCOMPARE(login(exchange, credentials.value(QStringLiteral("email")).toString(),
                       credentials.value(QStringLiteral("password")).toString())
                     .status,
                 200);
        QVERIFY(platform.terminate());
        QVERIFY2(platform.start(), platform.log());
        QCOMPARE(contentOf(name), first);
        QVERIFY(!platform.log().contains(credentials.value(QStringLiteral("password")).toString().toUtf8()));
    }

    void givenCredentialsAreNotWrittenDown()
    {
        PlatformProcess platform;
        QVERIFY2(platform.start(), platform.log());
        QVERIFY(!QFile::exists(platform.dataFolder() + QStringLiteral("/bootstrap.json")));
        HttpExchange exchange(platform.url());
        QCOMPARE(login(exchange).status, 200);
    }

    void refusesWrongSettings_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char *name, const QStringList &arguments, const char *named) {
            QTest::newRow(name) << arguments << QByteArray(named);
        };
        row("unknown flag", {QStringLiteral("--lissten=127.0.0.1:0")}, "Unknown flag: --lissten");
        row("wrong value", {QStringLiteral("--role=cron")}, "The setting role");
        row("vault", {QStringLiteral("--vault-addr=https://127.0.0.1:8200")}, "this version cannot use Vault yet");
        row("no such file", {QStringLiteral("--config=/nowhere/platform.json")}, "/nowhere/platform.json");
    }
    void refusesWrongSettings()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, named);
        PlatformProcess platform;
        expectRefusal(platform, arguments, named, 2);
        QVERIFY(!QFile::exists(platform.dataFolder()));
    }

    void refusesUnknownMembersOfTheFile()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("platform.json"));
        writeFile(file, "{\"rolle\": \"api\"}");
        PlatformProcess platform;
        expectRefusal(platform, {QStringLiteral("--config"), file}, "\\\"rolle\\\"", 2);
    }

    void refusesUnknownVariables()
    {
        PlatformProcess platform;
        platform.setVariable(QStringLiteral("PENGUINMAILS_LISTN"), QStringLiteral("not to be repeated"));
        expectRefusal(platform, {}, "PENGUINMAILS_LISTN", 2);
        QVERIFY(!platform.log().contains("not to be repeated"));
    }

    void vaultOfTheEnvironmentIsRefusedToo()
    {
        PlatformProcess platform;
        platform.setVariable(QStringLiteral("VAULT_ADDR"), QStringLiteral("https://127.0.0.1:8200"));
        expectRefusal(platform, {}, "this version cannot use Vault yet", 2);
    }

    void readsItsFile()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("platform.json"));
        const QString database = folder.filePath(QStringLiteral("from-the-file.db"));
        writeFile(file, "{\"database\": \"sqlite:" + database.toUtf8() + "\", \"listen\": \"127.0.0.1:1\"}");
        PlatformProcess platform; // gives --listen as a flag
        QVERIFY2(platform.start({QStringLiteral("--config"), file}), platform.log());
        QVERIFY(QFile::exists(database));
        QVERIFY(platform.port() != 1);
        QVERIFY(platform.terminate());

        platform.setVariable(QStringLiteral("DATABASE_URL"),
                             QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("environment.db")));
        QVERIFY2(platform.start({QStringLiteral("--config"), file}), platform.log());
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("environment.db"))));
    }

    void aPortInUseIsNamed()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QString address = QStringLiteral("127.0.0.1:%1").arg(other.serverPort());
        PlatformProcess platform;
        expectRefusal(platform, {QStringLiteral("--listen"), address}, address.toUtf8(), 1);
    }

    void aSecondServiceOnTheSameDataIsRefused()
    {
        PlatformProcess first;
        QVERIFY2(first.start(), first.log());
        PlatformProcess second;
        expectRefusal(second, {QStringLiteral("--data-dir"), first.dataFolder()}, "in use by another process", 1);
        QVERIFY(first.isRunning());
        first.kill();
        QVERIFY2(second.start({QStringLiteral("--data-dir"), first.dataFolder()}), second.log());
    }

    void aNewerDatabaseIsRefused_data() { TestDatabase::addRows(); }
    void aNewerDatabaseIsRefused()
    {
        QFETCH(QString, database);
        const TestDatabase kept(database);
        PlatformProcess platform;
        QVERIFY2(platform.start({databaseArgument(kept)}), platform.log());
        QVERIFY(platform.terminate());
        recordNewerSchema(kept);
        expectRefusal(platform, {databaseArgument(kept)}, "written by a newer version of this program", 1);
    }

    void aReadOnlyDataFolderIsNamed()
    {
        const QTemporaryDir folder;
        const QString dataDir = folder.filePath(QStringLiteral("data"));
        QVERIFY(QDir().mkdir(dataDir));
        QVERIFY(QFile::setPermissions(dataDir, QFile::ReadOwner | QFile::ExeOwner));
        QProcess platform;
        platform.setChildProcessModifier(giveUpOverridingPermissions);
        platform.start(PlatformProcess::program(),
                       {QStringLiteral("--listen=127.0.0.1:0"), QStringLiteral("--data-dir=") + dataDir});
        QVERIFY(platform.waitForFinished(10000));
        QCOMPARE(platform.exitCode(), 1);
        const QByteArray log = platform.readAllStandardError();
        const QByteArray sentence = "The data folder " + dataDir.toUtf8() + " cannot be used";
        QVERIFY2(log.contains(sentence), log);
    }

    void showsHelpAndVersion()
    {
        QProcess platform;
        platform.start(PlatformProcess::program(), {QStringLiteral("--help")});
        QVERIFY(platform.waitForFinished(10000));
        QCOMPARE(platform.exitCode(), 0);
        QVERIFY(platform.readAllStandardOutput().contains("--allow-private-endpoints"));
        platform.start(PlatformProcess::program(), {QStringLiteral("--version")});
        QVERIFY(platform.waitForFinished(10000));
        QCOMPARE(platform.readAllStandardOutput(), QByteArray("penguinmails-platformd " PENGUINMAILS_VERSION "\n"));
    }

private:
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void expectRefusal(PlatformProcess &platform, const QStringList &arguments, const QByteArray &sentence,
                              int exitCode)
    {
        QVERIFY(platform.launch(arguments));
        QVERIFY(platform.waitForExit(10000));
        QCOMPARE(platform.exitCode(), exitCode);
        QVERIFY2(platform.log().contains(sentence), platform.log());
    }
};

QTEST_GUILESS_MAIN(StartupTest)
#include "tst_startup.moc"
