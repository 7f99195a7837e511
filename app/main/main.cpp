// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/proxyswitch.h"
#include "app/main/application.h"
#include "app/main/consolewindows.h"
#include "app/main/language.h"
#include "app/main/screenshots.h"
#include "app/main/uiwatchdog.h"

#include <QApplication>

#include <cstdio>

using namespace pm;
using namespace pm::app;

namespace {

constexpr int kWrongArguments = 2;

int say(std::FILE *stream, const QString &text, int exitCode)
{
    std::fputs(qPrintable(text + u'\n'), stream);
    return exitCode;
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int run(const CommandLine &line, Language &language)
{
    if (line.screenshots) {
        language.use(languageFor(line.language, {}, QLocale::c())); // the same wherever they are made
        return takeScreenshots(*line.screenshots);
    }
    Application application(Folders::ofUser());
    const ProxySwitch proxy(application.preferences());
    language.use(languageFor(line.language, application.preferences().language(), QLocale::system()));
    const Result<Application::Begun> begun = application.begin(line);
    if (!begun)
        return say(stderr, begun.error().message, kWrongArguments);
    if (*begun == Application::Begun::Elsewhere)
        return 0;
    ConsoleWindows windows(application);
    windows.show();
#ifndef NDEBUG
    const UiWatchdog watchdog;
#endif
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // Before Qt, so that help and version need no screen.
    QCoreApplication::setApplicationName(QStringLiteral("penguinmails-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PENGUINMAILS_VERSION));
    const Result<CommandLine> line = parseCommandLine(argumentsOf(argc, argv));
    if (!line)
        return say(stderr, line.error().message, kWrongArguments);
    if (line->action == CommandLine::Action::ShowVersion)
        return say(stdout, QStringLiteral("penguinmails-console " PENGUINMAILS_VERSION), 0);
    if (line->action == CommandLine::Action::ShowHelp)
        return say(stdout, helpText(), 0);

    const QApplication qt(argc, argv);
    Language language;
    QGuiApplication::setApplicationDisplayName(QStringLiteral("PenguinMails Console"));
    QGuiApplication::setDesktopFileName(QStringLiteral("penguinmails-console"));
    return run(*line, language);
}
