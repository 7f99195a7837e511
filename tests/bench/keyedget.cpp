// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/measures.h"
#include "tests/support/freeport.h"
#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace pm::bench {

namespace {

constexpr int kConnections = 32;
constexpr int kSecondsARun = 2;
// A key of the Enterprise tier may burst 2,000 requests; enough keys keep every answer a 200.
constexpr int kKeys = 120;

struct Load {
    double perSecond = 0;
    double p99Ms = 0;
    int failures = 0;
};

// A script for wrk that takes the keys in turn and reports as JSON.
QByteArray wrkScript(const QStringList &keys)
{
    QByteArray lua = "local keys = {";
    for (const QString &key : keys)
        lua += '"' + key.toLatin1() + "\",";
    lua += R"(}
local n = 0
request = function()
  if #keys == 0 then return wrk.format() end
  n = n % #keys + 1
  return wrk.format("GET", nil, {["Authorization"] = "Bearer " .. keys[n]})
end
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('\n{"rps":%f,"p99_ms":%f,"failures":%d}\n', summary.requests * 1e6 / summary.duration,
    latency:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
end
)";
    return lua;
}

Result<Load> runWrk(const QString &url, const QString &scriptPath)
{
    QProcess wrk;
    wrk.start(QStringLiteral("taskset"),
              {QStringLiteral("-c"), QStringLiteral("1"), QStringLiteral("wrk"), QStringLiteral("-t1"),
               QStringLiteral("-c%1").arg(kConnections), QStringLiteral("-d%1s").arg(kSecondsARun),
               QStringLiteral("-s"), scriptPath, url});
    if (!wrk.waitForFinished() || wrk.exitCode() != 0)
        return fail(ErrorKind::Internal, QStringLiteral("wrk did not run."));
    const QByteArray line = wrk.readAllStandardOutput().trimmed().split('\n').last();
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    return Load{.perSecond = json.value(QStringLiteral("rps")).toDouble(),
                .p99Ms = json.value(QStringLiteral("p99_ms")).toDouble(),
                .failures = json.value(QStringLiteral("failures")).toInt()};
}

// nginx with one worker on the core that the service has in its turn, serving a file as long as the service's answer.
class Nginx
{
public:
    bool start(const QByteArray &body)
    {
        m_port = test::freePort();
        QFile page(m_folder.filePath(QStringLiteral("message.json")));
        QFile configuration(m_folder.filePath(QStringLiteral("nginx.conf")));
        if (!page.open(QIODevice::WriteOnly) || !configuration.open(QIODevice::WriteOnly))
            return false;
        page.write(body);
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        page.setPermissions(QFile::Permissions(0x6644));
        configuration.write("daemon off; worker_processes 1; pid nginx.pid; error_log error.log;\n"
                            "events { worker_connections 1024; }\n"
                            "http { access_log access.log; keepalive_requests 1000000; default_type application/json;\n"
                            "server { listen 127.0.0.1:"
                            + QByteArray::number(m_port) + "; root " + m_folder.path().toLocal8Bit() + "; } }\n");
        configuration.close();
        page.close();
        return m_process.start(QStringLiteral("taskset"),
                               {QStringLiteral("-c"), QStringLiteral("0"), QStringLiteral("nginx"),
                                QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"), configuration.fileName()},
                               m_folder.filePath(QStringLiteral("log")));
    }
    ~Nginx() { m_process.end(SIGTERM, 5000); }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1/message.json").arg(m_port); }

private:
    QTemporaryDir m_folder;
    test::ChildProcess m_process;
    quint16 m_port = 0;
};

struct Fixture {
    QStringList keys;
    QString path;
    QByteArray body;
};

// An Enterprise tenant with keys that have each been used once, so that no bcrypt is left to do.
Result<Fixture> prepare(test::HttpExchange &http)
{
    const auto login = http.post(QStringLiteral("/api/v1/auth/login"),
                                 {{QStringLiteral("email"), test::PlatformProcess::adminEmail()},
                                  {QStringLiteral("password"), test::PlatformProcess::adminPassword()}});
    const QString token = login.data().value(QStringLiteral("token")).toString();
    http.setBearer(token);
    const auto tenant = http.post(QStringLiteral("/api/v1/platform/admin/tenants"),
                                  {{QStringLiteral("company_name"), QStringLiteral("Bench")},
                                   {QStringLiteral("owner_email"), QStringLiteral("owner@bench.test")},
                                   {QStringLiteral("plan"), QStringLiteral("enterprise")}});
    http.setHeader("X-Tenant-Id", tenant.data().value(QStringLiteral("id")).toString().toLatin1());
    Fixture fixture;
    for (int i = 0; i < kKeys; ++i) {
        const auto key = http.post(QStringLiteral("/api/v1/platform/api-keys"),
                                   {{QStringLiteral("name"), QStringLiteral("Bench %1").arg(i)},
                                    {QStringLiteral("permissions"), QJsonArray{QStringLiteral("send_email")}}});
        if (key.status != 201)
            return fail(ErrorKind::Internal, QStringLiteral("A key could not be made."), QString::fromUtf8(key.body));
        fixture.keys.append(key.json().value(QStringLiteral("api_key")).toString());
    }
    http.setBearer(fixture.keys.first());
    const auto sent = http.post(QStringLiteral("/api/v1/emails/send"),
                                {{QStringLiteral("to"), QStringLiteral("user@example.com")},
                                 {QStringLiteral("subject"), QStringLiteral("Hello")}});
    fixture.path = QStringLiteral("/api/v1/emails/") + sent.json().value(QStringLiteral("id")).toString();
    return fixture;
}

Result<> useEachKeyOnce(test::HttpExchange &http, Fixture &fixture)
{
    for (const QString &key : std::as_const(fixture.keys)) {
        http.setBearer(key);
        const auto reply = http.get(fixture.path);
        if (reply.status != 200)
            return fail(ErrorKind::Internal, QStringLiteral("A key was refused."), QString::fromUtf8(reply.body));
        fixture.body = reply.body;
    }
    return {};
}

// Of the service's own counter; nothing when it has none.
double bcryptChecks(test::HttpExchange &http)
{
    const QByteArray metrics = http.get(QStringLiteral("/metrics")).body;
    const auto lines = metrics.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("penguinmails_bcrypt_runs"))
            return line.split(' ').last().toDouble();
    }
    return -1;
}

} // namespace

Result<std::vector<Measure>> measureKeyedGet()
{
    test::PlatformProcess platform;
    if (!platform.start())
        return fail(ErrorKind::Internal, QStringLiteral("The service did not start."));
    test::HttpExchange http(platform.url());
    auto fixture = prepare(http);
    if (!fixture)
        return fail(fixture.error());
    if (const auto used = useEachKeyOnce(http, *fixture); !used)
        return fail(used.error());
    QProcess::execute(QStringLiteral("taskset"), {QStringLiteral("-a"), QStringLiteral("-c"), QStringLiteral("-p"),
                                                  QStringLiteral("0"), QString::number(platform.pid())});
    Nginx nginx;
    QTemporaryDir scripts;
    QFile keyed(scripts.filePath(QStringLiteral("keyed.lua")));
    QFile plain(scripts.filePath(QStringLiteral("plain.lua")));
    if (!nginx.start(fixture->body) || !keyed.open(QIODevice::WriteOnly) || !plain.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Internal, QStringLiteral("nginx did not start; is it installed?"));
    keyed.write(wrkScript(fixture->keys));
    plain.write(wrkScript({}));
    keyed.close();
    plain.close();

    const double checksBefore = bcryptChecks(http);
    std::vector<double> ours, ourP99, reference, referenceP99;
    int failures = 0;
    for (int run = 0; run < kRuns; ++run) {
        const auto load = runWrk(platform.url().toString() + fixture->path, keyed.fileName());
        const auto nginxLoad = runWrk(nginx.url(), plain.fileName());
        if (!load || !nginxLoad)
            return fail((load ? nginxLoad : load).error());
        ours.push_back(load->perSecond);
        ourP99.push_back(load->p99Ms);
        failures += load->failures;
        reference.push_back(nginxLoad->perSecond);
        referenceP99.push_back(nginxLoad->p99Ms);
    }
    const QString nginxName = QStringLiteral("nginx, static file");
    return std::vector<Measure>{{QStringLiteral("platform.keyed_get"), median(ours), QStringLiteral("req/s"), nginxName,
                                 median(reference), QStringLiteral("ratio >= 0.20")},
                                {QStringLiteral("platform.keyed_get.p99"), median(ourP99), QStringLiteral("ms"),
                                 nginxName, median(referenceP99), QStringLiteral("< 5 ms")},
                                {QStringLiteral("platform.keyed_get.failures"), static_cast<double>(failures),
                                 QStringLiteral("answers"), QString(), std::nullopt, QStringLiteral("0")},
                                {QStringLiteral("platform.keyed_get.bcrypt"), bcryptChecks(http) - checksBefore,
                                 QStringLiteral("checks"), QString(), std::nullopt,
                                 QStringLiteral("0 after the first")}};
}

} // namespace pm::bench
