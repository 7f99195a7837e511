// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/localservice.h"
#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace pm;
using namespace pm::app;

namespace {

constexpr int kPatienceMs = 30000;
const QString kParent = QStringLiteral("--be-the-parent");

LocalService::Setup setupIn(const QString &folder)
{
    return {.program = test::PlatformProcess::program(), .dataFolder = folder};
}

bool isAlive(qint64 pid)
{
    return ::kill(static_cast<pid_t>(pid), 0) == 0;
}

int statusOfLogin(const QUrl &url, const LocalCredentials &credentials)
{
    test::HttpExchange exchange(url);
    return exchange
        .post(QStringLiteral("/api/v1/auth/login"),
              {{QStringLiteral("email"), credentials.email},
               {QStringLiteral("password"), QString::fromUtf8(credentials.password.reveal())}})
        .status;
}

// Another process that owns a service, to be killed. Says the service's process id and stays.
int beTheParent(const QString &folder)
{
    LocalService service(setupIn(folder));
    QObject::connect(&service, &LocalService::ready, [&service] {
        std::printf("%lld\n", static_cast<long long>(service.pid()));
        std::fflush(stdout);
    });
    service.start(makeLocalCredentials());
    return QCoreApplication::exec();
}

} // namespace

// With the real service.
class TestLocalService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsAndSignsIn();
    void usesTheCredentialsThatTheServiceMade();
    void keepsTheLogToTheOwner();
    void doesNotTakeTheShellsSettings();
    void restartsAKilledService();
    void givesUpOnAServiceThatKeepsEnding();
    void saysWhyItDidNotStart();
    void saysWhenThereIsNoProgram();
    void endsOneThatNobodyCanSignInTo();
    void stopsWhenAsked();
    void endsWithItsOwner();
    void endsWithAKilledConsole();

private:
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLocalService::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestLocalService::startsAndSignsIn()
{
    LocalService service(setupIn(folder()));
    const QSignalSpy ready(&service, &LocalService::ready);
    service.start(makeLocalCredentials());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
    QVERIFY(service.isReady());
    QCOMPARE(service.url().host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(ready.first().first().toUrl(), service.url());
    QCOMPARE(statusOfLogin(service.url(), service.credentials()), 200);
    // The key came from here, so none is on disk.
    QVERIFY(!QFileInfo::exists(folder() + QStringLiteral("/master.key")));
    QVERIFY(!QFileInfo::exists(folder() + QStringLiteral("/bootstrap.json")));
}

void TestLocalService::usesTheCredentialsThatTheServiceMade()
{
    LocalService service(setupIn(folder()));
    const QSignalSpy ready(&service, &LocalService::ready);
    service.start({});
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
    QVERIFY(!service.credentials().password.isEmpty());
    QCOMPARE(statusOfLogin(service.url(), service.credentials()), 200);
    for (const char *name : {"/master.key", "/bootstrap.json"})
        QCOMPARE(QFile::permissions(folder() + QLatin1StringView(name)) & 0x0077, QFile::Permissions());
}

void TestLocalService::keepsTheLogToTheOwner()
{
    LocalService service(setupIn(folder()));
    const LocalCredentials credentials = makeLocalCredentials();
    const QByteArray password = credentials.password.reveal().toByteArray();
    const QSignalSpy ready(&service, &LocalService::ready);
    service.start({.masterKey = credentials.masterKey.clone(),
                   .email = credentials.email,
                   .password = credentials.password.clone()});
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
    QFile log(folder() + QStringLiteral("/service.log"));
    QTRY_VERIFY(log.size() > 0);
    QCOMPARE(log.permissions() & 0x0077, QFile::Permissions());
    QVERIFY(log.open(QFile::ReadOnly));
    QVERIFY(!log.readAll().contains(password));
}

// They are for another service; with that one's database this one would write there.
void TestLocalService::doesNotTakeTheShellsSettings()
{
    const QByteArrayList others{"DATABASE_URL", "REDIS_URL", "VAULT_ADDR", "VAULT_TOKEN", "PENGUINMAILS_LISTEN"};
    for (const QByteArray &name : others)
        qputenv(name.constData(), "postgresql://192.0.2.1/of-somebody-else");
    const auto back = qScopeGuard([&] {
        for (const QByteArray &name : others)
            qunsetenv(name.constData());
    });
    LocalService service(setupIn(folder()));
    const QSignalSpy ready(&service, &LocalService::ready);
    service.start(makeLocalCredentials());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
    QFile file(QStringLiteral("/proc/%1/environ").arg(service.pid()));
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArrayList environment = file.readAll().split('\0');
    const auto has = [&](const QByteArray &name) {
        return std::any_of(environment.begin(), environment.end(),
                           [&](const QByteArray &variable) { return variable.split('=').constFirst() == name; });
    };
    QVERIFY(has("PATH"));
    for (const QByteArray &name : others)
        QVERIFY2(!has(name), name.constData());
}

void TestLocalService::restartsAKilledService()
{
    LocalService service(setupIn(folder()));
    const QSignalSpy ready(&service, &LocalService::ready);
    const QSignalSpy restarted(&service, &LocalService::restarted);
    service.start(makeLocalCredentials());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
    const qint64 first = service.pid();
    ::kill(static_cast<pid_t>(first), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(restarted.size(), 1, kPatienceMs);
    QCOMPARE(ready.size(), 2);
    QVERIFY(service.pid() != first);
    QCOMPARE(statusOfLogin(service.url(), service.credentials()), 200);
}

void TestLocalService::givesUpOnAServiceThatKeepsEnding()
{
    LocalService service(setupIn(folder()));
    const QSignalSpy failed(&service, &LocalService::failed);
    int starts = 0;
    connect(&service, &LocalService::ready, &service, [&] {
        ++starts;
        ::kill(static_cast<pid_t>(service.pid()), SIGKILL);
    });
    service.start(makeLocalCredentials());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60000);
    QCOMPARE(starts, 6); // once, and five more times
    QVERIFY(!service.isReady());
}

void TestLocalService::saysWhyItDidNotStart()
{
    QFile notAFolder(folder() + QStringLiteral("/file"));
    QVERIFY(notAFolder.open(QFile::WriteOnly));
    LocalService service(setupIn(notAFolder.fileName()));
    std::optional<Error> error;
    connect(&service, &LocalService::failed, this, [&error](const Error &e) { error = e; });
    service.start(makeLocalCredentials());
    QTRY_VERIFY_WITH_TIMEOUT(error, kPatienceMs);
    QCOMPARE(error->kind, ErrorKind::Unavailable);
    QVERIFY2(error->detail.contains(QStringLiteral("start_failed")), qPrintable(error->detail));
}

void TestLocalService::saysWhenThereIsNoProgram()
{
    LocalService service({.program = folder() + QStringLiteral("/none"), .dataFolder = folder()});
    const QSignalSpy failed(&service, &LocalService::failed);
    service.start(makeLocalCredentials());
    QTRY_COMPARE(failed.size(), 1);
}

// It serves, but has left nothing to sign in with.
void TestLocalService::endsOneThatNobodyCanSignInTo()
{
    QFile program(folder() + QStringLiteral("/service"));
    QVERIFY(program.open(QFile::WriteOnly));
    program.write("#!/bin/sh\necho '{\"event\":\"ready\",\"url\":\"http://127.0.0.1:1\"}'\nexec sleep 600\n");
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    program.close();
    LocalService service({.program = program.fileName(), .dataFolder = folder()});
    const QSignalSpy failed(&service, &LocalService::failed);
    service.start({});
    const qint64 pid = service.pid();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
    QVERIFY(!service.isReady());
    QVERIFY(pid > 0);
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), kPatienceMs);
    QCOMPARE(failed.size(), 1);
}

void TestLocalService::stopsWhenAsked()
{
    LocalService service(setupIn(folder()));
    const QSignalSpy ready(&service, &LocalService::ready);
    const QSignalSpy stopped(&service, &LocalService::stopped);
    const QSignalSpy restarted(&service, &LocalService::restarted);
    service.start(makeLocalCredentials());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
    const qint64 pid = service.pid();
    service.stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, kPatienceMs);
    QVERIFY(!isAlive(pid));
    QCOMPARE(restarted.size(), 0);
}

void TestLocalService::endsWithItsOwner()
{
    qint64 pid = 0;
    {
        LocalService service(setupIn(folder()));
        const QSignalSpy ready(&service, &LocalService::ready);
        service.start(makeLocalCredentials());
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
        pid = service.pid();
        QVERIFY(isAlive(pid));
    }
    QVERIFY(!isAlive(pid));
}

void TestLocalService::endsWithAKilledConsole()
{
    QProcess console;
    console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    console.start(QCoreApplication::applicationFilePath(), {kParent, folder()});
    QVERIFY(console.waitForReadyRead(kPatienceMs));
    const qint64 pid = console.readLine().trimmed().toLongLong();
    QVERIFY(pid > 0 && isAlive(pid));
    console.kill(); // SIGKILL: it can do nothing about its child
    QVERIFY(console.waitForFinished(kPatienceMs));
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), 15000);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == kParent)
        return beTheParent(arguments.value(2));
    TestLocalService test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_localservice.moc"
