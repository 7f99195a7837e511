// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/commandline.h"
#include "platform/main/managedinput.h"
#include "platform/main/service.h"
#include "platform/main/stopsignal.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcessEnvironment>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace pm;
using namespace pm::platform;

namespace {

constexpr int kRefusedSettings = 2;
constexpr int kCouldNotStart = 1;

Environment environmentOfProcess()
{
    const QProcessEnvironment process = QProcessEnvironment::systemEnvironment();
    Environment environment;
    for (const QString &name : process.keys())
        environment.insert(name, process.value(name));
    return environment;
}

// Every connection is a file; the usual soft limit of 1024 is far below what the listener admits.
void allowManyFiles()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

int giveUp(http::Log &log, const char *event, const Error &error, int exitCode)
{
    QJsonObject fields{{QStringLiteral("message"), error.message}};
    if (!error.detail.isEmpty())
        fields.insert(QStringLiteral("detail"), error.detail);
    log.write(http::Log::Level::Error, event, fields);
    return exitCode;
}

void sayReady(const QString &url)
{
    const QJsonObject line{{QStringLiteral("event"), QStringLiteral("ready")},
                           {QStringLiteral("url"), url},
                           {QStringLiteral("pid"), static_cast<qint64>(::getpid())},
                           {QStringLiteral("version"), QStringLiteral(PENGUINMAILS_VERSION)}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

Result<Secret> takeManagedInput(Settings &settings)
{
    if (!settings.managed)
        return Secret();
    return readManagedInput(STDIN_FILENO).map([&](ManagedInput input) {
        if (!input.bootstrapEmail.isEmpty())
            settings.bootstrapEmail = input.bootstrapEmail;
        if (!input.bootstrapPassword.isEmpty())
            settings.bootstrapPassword = std::move(input.bootstrapPassword);
        return std::move(input.masterKey);
    });
}

int serve(Settings settings, StopSignal &stop, http::Log &log)
{
    const SystemClock systemClock;
    const FixedClock fixedClock(settings.clock.value_or(0));
    const Clock &clock = settings.clock ? static_cast<const Clock &>(fixedClock) : systemClock;
    Result<Stores> stores = takeManagedInput(settings).and_then(
        [&](Secret masterKey) { return openStores(settings, std::move(masterKey), clock); });
    if (!stores)
        return giveUp(log, "start_failed", stores.error(), kCouldNotStart);
    Service service(std::move(*stores), settings, clock, log);
    const Result<QString> url = service.start();
    if (!url)
        return giveUp(log, "start_failed", url.error(), kCouldNotStart);
    log.write(http::Log::Level::Info, "started", {{QStringLiteral("url"), *url}});
    sayReady(*url);

    const bool inputClosed = stop.wait(settings.managed) == StopSignal::Reason::InputClosed;
    const QString reason = inputClosed ? QStringLiteral("input closed") : QStringLiteral("signal");
    log.write(http::Log::Level::Info, "stopping", {{QStringLiteral("reason"), reason}});
    service.drain();
    log.write(http::Log::Level::Info, "stopped");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    ::umask(077);
    std::signal(SIGPIPE, SIG_IGN);
    // Sent with the write that exceeds a quota of the operating system; the write fails, and that is enough.
    std::signal(SIGXFSZ, SIG_IGN);
    StopSignal stop; // before the log's thread
    allowManyFiles();
    const QCoreApplication application(argc, argv); // Qt Sql finds its drivers through it
    http::Log log;

    Result<CommandLine> commandLine = readCommandLine(QCoreApplication::arguments().mid(1), environmentOfProcess());
    if (!commandLine)
        return giveUp(log, "settings_refused", commandLine.error(), kRefusedSettings);
    switch (commandLine->action) {
    case CommandLine::Action::ShowHelp:
        std::fputs(helpText().toLocal8Bit().constData(), stdout);
        return 0;
    case CommandLine::Action::ShowVersion:
        std::puts("penguinmails-platformd " PENGUINMAILS_VERSION);
        return 0;
    case CommandLine::Action::Serve:
        break;
    }
    return serve(std::move(commandLine->settings), stop, log);
}
