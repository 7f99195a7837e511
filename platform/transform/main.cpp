// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/transformlimits.h"
#include "platform/transform/confinement.h"
#include "platform/transform/transformfunction.h"

#include <QCoreApplication>

#include <unistd.h>

#include <array>
#include <cerrno>

namespace {

bool writeLine(QByteArray line)
{
    line += '\n';
    for (qsizetype written = 0; written < line.size();) {
        const ssize_t n = write(STDOUT_FILENO, line.constData() + written, static_cast<size_t>(line.size() - written));
        if (n < 0 && errno != EINTR)
            return false;
        written += std::max<ssize_t>(n, 0);
    }
    return true;
}

// A line without its end; null at the end of the input.
QByteArray readLine(QByteArray &rest)
{
    std::array<char, 64 * 1024> buffer;
    while (!rest.contains('\n')) {
        const ssize_t n = read(STDIN_FILENO, buffer.data(), buffer.size());
        if (n == 0 || (n < 0 && errno != EINTR))
            return {};
        rest.append(buffer.data(), std::max<ssize_t>(n, 0));
    }
    const qsizetype end = rest.indexOf('\n');
    QByteArray line = rest.left(end + 1);
    rest.remove(0, end + 1);
    return line;
}

} // namespace

// Answers each line of its input with a line. A function that takes too much takes the process along; whoever asked
// starts another one.
int main(int argc, char **argv)
{
    close_range(STDERR_FILENO + 1, ~0U, 0);
    qputenv("QV4_FORCE_INTERPRETER", "1"); // what users write never becomes machine code
    const QCoreApplication application(argc, argv);
    // Once freely, so that what the engine loads at first use is there when nothing can be loaded.
    std::ignore = pm::transform::answerTo(
        R"({"source": "function transform(e) { return { body: new Date().toString() + 'é'.normalize() + /a/i.test('A') }; }",)"
        R"( "event": "{}"})");
    if (!pm::transform::confine() || !writeLine(R"({"ready":true})"))
        return 1;
    QByteArray rest;
    while (true) {
        const QByteArray request = readLine(rest);
        if (request.isNull())
            _exit(0);
        pm::transform::limitCpu(pm::kTransformCpuMs);
        const QByteArray answer = pm::transform::answerTo(request);
        pm::transform::limitCpu(0);
        if (!writeLine(answer))
            _exit(0);
    }
}
