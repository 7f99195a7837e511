// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/platformclient.h"
#include "app/desktop/settingspreferences.h"
#include "app/desktop/systemkeychain.h"
#include "app/main/folders.h"
#include "app/services/sessionservice.h"
#include "tests/bench/measures.h"
#include "tests/support/platformprocess.h"
#include "tests/support/resident.h"
#include "tests/support/secretservicesession.h"
#include "tests/support/xvfbserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

namespace pm::bench {

namespace {

constexpr int kPatienceMs = 20'000;
constexpr int kSettleMs = 1000; // before the memory is read

struct Start {
    double ms = 0;
    double residentMb = 0;
};

// A workspace whose session is kept in the keychain, as if the operator had signed in yesterday.
Result<> prepareWorkspace(const QUrl &url)
{
    const app::Workspace workspace{.id = QStringLiteral("bench"),
                                   .kind = app::Workspace::Kind::Remote,
                                   .name = QStringLiteral("Bench"),
                                   .url = url,
                                   .email = test::PlatformProcess::adminEmail()};
    const QString file = app::Folders::ofUser().preferencesFile();
    app::SettingsPreferences preferences(file);
    preferences.saveWorkspace(workspace);
    preferences.setLastWorkspace(workspace.id);
    app::SystemKeychain keychain;
    app::PlatformClient client;
    client.setBaseUrl(url);
    app::SessionService session(client, keychain, workspace.id);
    bool kept = true;
    QObject::connect(&session, &app::SessionService::keychainUnavailable, &session, [&] { kept = false; });
    std::optional<Result<Operator>> answer;
    const auto handle = session.signIn(test::PlatformProcess::adminEmail(),
                                       Secret(test::PlatformProcess::adminPassword().toUtf8()), {}, true,
                                       {&session, [&](Result<Operator> result) { answer = std::move(result); }});
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs) || !*answer)
        return fail(ErrorKind::Internal, QStringLiteral("Signing in failed."));
    QTest::qWait(kSettleMs); // the keychain writes behind the answer
    return kept ? Result<>() : fail(ErrorKind::Internal, QStringLiteral("There is no keychain."));
}

Result<Start> startConsole(const QProcessEnvironment &environment, const QString &folder)
{
    test::ChildProcess console;
    console.setEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/penguinmails-console");
    if (!console.start(program, {}, folder + QStringLiteral("/console.log"), test::ChildProcess::Output::Pipe)
        || !console.readLine(kPatienceMs).contains("painted"))
        return fail(ErrorKind::Internal, QStringLiteral("The console painted nothing."),
                    QString::fromUtf8(console.log()));
    Start start{.ms = static_cast<double>(timer.nsecsElapsed()) / 1e6};
    QTest::qWait(kSettleMs);
    start.residentMb = test::residentMb(console.pid());
    console.end(SIGTERM, 5000);
    return start;
}

Result<Start> startKeePassXc(const QProcessEnvironment &environment, const QString &folder)
{
    test::ChildProcess keepass;
    keepass.setEnvironment(environment);
    QProcess finder;
    finder.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    if (!keepass.start(QStringLiteral("keepassxc"), {}, folder + QStringLiteral("/keepassxc.log")))
        return fail(ErrorKind::Internal, QStringLiteral("KeePassXC did not start."));
    finder.start(QStringLiteral("xdotool"),
                 {QStringLiteral("search"), QStringLiteral("--sync"), QStringLiteral("--onlyvisible"),
                  QStringLiteral("--class"), QStringLiteral("keepassxc")});
    if (!finder.waitForFinished(kPatienceMs))
        return fail(ErrorKind::Internal, QStringLiteral("KeePassXC showed no window."));
    Start start{.ms = static_cast<double>(timer.nsecsElapsed()) / 1e6};
    QTest::qWait(kSettleMs);
    start.residentMb = test::residentMb(keepass.pid());
    keepass.end(SIGTERM, 5000);
    return start;
}

} // namespace

Result<std::vector<Measure>> measureColdStart()
{
    test::XvfbServer screen;
    test::SecretServiceSession desktop;
    test::PlatformProcess platform;
    if (!screen.start() || !desktop.start() || !platform.start({QStringLiteral("--seed-demo")}))
        return fail(ErrorKind::Internal, QStringLiteral("The screen, the keychain or the service did not start."));
    desktop.enter();
    if (const auto prepared = prepareWorkspace(platform.url()); !prepared)
        return fail(prepared.error());
    QProcessEnvironment environment = desktop.environment();
    environment.insert(QStringLiteral("DISPLAY"), screen.display());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("PENGUINMAILS_REPORT_PAINT"), QStringLiteral("1"));
    const bool hasReference = !QStandardPaths::findExecutable(QStringLiteral("keepassxc")).isEmpty()
                           && !QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty();
    const QTemporaryDir logs;
    std::vector<double> ours, ourMemory, reference, referenceMemory;
    for (int run = 0; run < kRuns; ++run) {
        const auto console = startConsole(environment, logs.path());
        if (!console)
            return fail(console.error());
        ours.push_back(console->ms);
        ourMemory.push_back(console->residentMb);
        if (!hasReference)
            continue;
        const auto keepass = startKeePassXc(environment, logs.path());
        if (!keepass)
            return fail(keepass.error());
        reference.push_back(keepass->ms);
        referenceMemory.push_back(keepass->residentMb);
    }
    const QString name = hasReference ? QStringLiteral("KeePassXC") : QStringLiteral("KeePassXC is not installed");
    const auto referenceOf = [&](const std::vector<double> &values) {
        return hasReference ? std::optional(median(values)) : std::nullopt;
    };
    return std::vector<Measure>{{QStringLiteral("console.cold_start"), median(ours), QStringLiteral("ms"), name,
                                 referenceOf(reference), QStringLiteral("ratio <= 1.5")},
                                {QStringLiteral("console.memory"), median(ourMemory), QStringLiteral("MB"), name,
                                 referenceOf(referenceMemory), QStringLiteral("ratio < 1")}};
}

} // namespace pm::bench
