// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMap>
#include <QString>

namespace pm::test {

// What a sample of the documentation did that was run as it stands: in a file of its own, by the language's command.
struct SampleRun {
    int exitCode = -1; // -1: it did not run, or not to its end
    QByteArray output{};
    QByteArray errors{};
};

// The language as it is shown: "cURL", "Node.js", "Python" or "PHP".
[[nodiscard]] SampleRun runSample(const QString &language, const QByteArray &source,
                                  const QMap<QString, QString> &variables);

// Whether all of a language, by name, are programs at all; none is run.
[[nodiscard]] SampleRun parseSamples(const QString &language, const QMap<QString, QByteArray> &sources);

} // namespace pm::test
