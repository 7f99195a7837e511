// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/wrk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryFile>

namespace pm::bench {

namespace {

constexpr int kPatienceMs = 60'000;

// The request is as wrk would make it, with the next key; the figures are reported as JSON.
QByteArray scriptOf(const WrkLoad &load)
{
    QByteArray lua = "local keys = {";
    for (const QString &key : load.keys)
        lua += '"' + key.toLatin1() + "\",";
    lua += "}\n";
    if (!load.body.isEmpty())
        lua += "wrk.method = 'POST'\nwrk.body = [==[" + load.body + "]==]\n";
    lua += R"(
local n = 0
request = function()
  if #keys == 0 then return wrk.format() end
  n = n % #keys + 1
  wrk.headers["Authorization"] = "Bearer " .. keys[n]
  if wrk.body then wrk.headers["Content-Type"] = "application/json" end
  return wrk.format()
end
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('\n{"rps":%f,"p99_ms":%f,"answers":%d,"failures":%d}\n',
    summary.requests * 1e6 / summary.duration, latency:percentile(99) / 1000, summary.requests,
    e.connect + e.read + e.write + e.status + e.timeout))
end
)";
    return lua;
}

QStringList commandOf(const WrkLoad &load, const QString &script)
{
    QStringList words;
    if (load.core)
        words << QStringLiteral("taskset") << QStringLiteral("-c") << QString::number(*load.core);
    return words << QStringLiteral("wrk") << QStringLiteral("-t1") << QStringLiteral("-c%1").arg(load.connections)
                 << QStringLiteral("-d%1s").arg(load.seconds) << QStringLiteral("-s") << script << load.url;
}

} // namespace

Result<WrkFigures> runWrk(const WrkLoad &load)
{
    QTemporaryFile script; // nobody else may read the keys
    if (!script.open() || script.write(scriptOf(load)) < 0 || !script.flush())
        return fail(ErrorKind::Internal, QStringLiteral("The script of wrk could not be written."));
    QStringList words = commandOf(load, script.fileName());
    const QString program = words.takeFirst();
    QProcess wrk;
    wrk.start(program, words);
    if (!wrk.waitForFinished(load.seconds * 1000 + kPatienceMs) || wrk.exitCode() != 0)
        return fail(ErrorKind::Internal, QStringLiteral("wrk did not run; is it installed?"),
                    QString::fromLocal8Bit(wrk.readAllStandardError()));
    const QByteArray line = wrk.readAllStandardOutput().trimmed().split('\n').last();
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    return WrkFigures{.perSecond = json.value(QStringLiteral("rps")).toDouble(),
                      .p99Ms = json.value(QStringLiteral("p99_ms")).toDouble(),
                      .answers = json.value(QStringLiteral("answers")).toInt(),
                      .failures = json.value(QStringLiteral("failures")).toInt()};
}

} // namespace pm::bench
