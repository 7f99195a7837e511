// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/commandline.h"

#include <QFile>

namespace pm::platform {

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;

Result<RawSettings> rawFromConfigFile(const QString &name)
{
    if (name.isEmpty())
        return RawSettings();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Validation,
                    QStringLiteral("The configuration file %1 cannot be read: %2.").arg(name, file.errorString()));
    }
    return rawFromFile(file.read(kLargestFile));
}

} // namespace

Result<CommandLine> readCommandLine(const QStringList &arguments, const Environment &environment)
{
    const Result<RawSettings> flags = rawFromArguments(arguments);
    if (!flags)
        return fail(flags.error());
    if (flags->contains(QStringLiteral("help")))
        return CommandLine{.action = CommandLine::Action::ShowHelp};
    if (flags->contains(QStringLiteral("version")))
        return CommandLine{.action = CommandLine::Action::ShowVersion};
    const Result<RawSettings> variables = rawFromEnvironment(environment);
    if (!variables)
        return fail(variables.error());
    return rawFromConfigFile(flags->value(QStringLiteral("config")))
        .map([&](const RawSettings &file) { return merged(*flags, *variables, file); })
        .and_then([&](const RawSettings &raw) { return settingsFrom(raw, environment); })
        .map([](Settings settings) { return CommandLine{.settings = std::move(settings)}; });
}

} // namespace pm::platform
