// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/samplerun.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace pm::test {

namespace {

struct Interpreter {
    QString program;
    QString suffix;
    QStringList parse; // what comes before files that are to be read and not run
};

Interpreter interpreterOf(const QString &language)
{
    const QString command = QStringLiteral("-c");
    if (language == QStringLiteral("cURL"))
        return {QStringLiteral("bash"),
                QStringLiteral(".sh"),
                {command, QStringLiteral("for f; do bash -n \"$f\" || exit 1; done"), QStringLiteral("parse")}};
    if (language == QStringLiteral("Node.js"))
        return {QStringLiteral("node"),
                QStringLiteral(".js"),
                {QStringLiteral("-e"), QStringLiteral("process.argv.slice(1).forEach(f => new (require('vm').Script)"
                                                      "(require('fs').readFileSync(f, 'utf8'), { filename: f }))")}};
    if (language == QStringLiteral("Python"))
        return {QStringLiteral("python3"),
                QStringLiteral(".py"),
                {command, QStringLiteral("import sys\nfor f in sys.argv[1:]: compile(open(f).read(), f, 'exec')")}};
    return {QStringLiteral("php"),
            QStringLiteral(".php"),
            {QStringLiteral("-r"),
             QStringLiteral("foreach (array_slice($argv, 1) as $f) token_get_all(file_get_contents($f), TOKEN_PARSE);"),
             QStringLiteral("--")}};
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

SampleRun run(const QString &program, const QStringList &arguments, const QMap<QString, QString> &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("no_proxy"), QStringLiteral("127.0.0.1"));
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), *variable);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    const bool ended = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit;
    const QByteArray errors = ended ? process.readAllStandardError() : process.errorString().toUtf8();
    return {.exitCode = ended ? process.exitCode() : -1, .output = process.readAllStandardOutput(), .errors = errors};
}

} // namespace

SampleRun runSample(const QString &language, const QByteArray &source, const QMap<QString, QString> &variables)
{
    const QTemporaryDir folder;
    const Interpreter with = interpreterOf(language);
    const QString file = folder.filePath(QStringLiteral("sample") + with.suffix);
    if (!write(file, source))
        return {};
    return run(with.program, {file}, variables);
}

SampleRun parseSamples(const QString &language, const QMap<QString, QByteArray> &sources)
{
    const QTemporaryDir folder;
    const Interpreter with = interpreterOf(language);
    QStringList files;
    for (auto source = sources.begin(); source != sources.end(); ++source) {
        files.append(folder.filePath(source.key() + with.suffix));
        if (!write(files.back(), *source))
            return {};
    }
    return run(with.program, with.parse + files, {});
}

} // namespace pm::test
