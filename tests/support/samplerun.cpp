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
};

Interpreter interpreterOf(const QString &language)
{
    if (language == QStringLiteral("cURL"))
        return {QStringLiteral("bash"), QStringLiteral(".sh")};
    if (language == QStringLiteral("Node.js"))
        return {QStringLiteral("node"), QStringLiteral(".mjs")}; // it awaits at the top level
    if (language == QStringLiteral("Python"))
        return {QStringLiteral("python3"), QStringLiteral(".py")};
    return {QStringLiteral("php"), QStringLiteral(".php")};
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

SampleRun runSample(const QString &language, const QByteArray &source, const QMap<QString, QString> &variables)
{
    const QTemporaryDir folder;
    const Interpreter with = interpreterOf(language);
    const QString file = folder.filePath(QStringLiteral("sample") + with.suffix);
    if (!write(file, source))
        return {};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("no_proxy"), QStringLiteral("127.0.0.1"));
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), *variable);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(with.program, {file});
    const bool ended = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit;
    const QByteArray errors = ended ? process.readAllStandardError() : process.errorString().toUtf8();
    return {.exitCode = ended ? process.exitCode() : -1, .output = process.readAllStandardOutput(), .errors = errors};
}

} // namespace pm::test
