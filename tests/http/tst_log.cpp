// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/accessline.h"
#include "platform/http/log.h"

#include <QJsonDocument>
#include <QTemporaryFile>
#include <QtTest>

#include <unistd.h>

using namespace pm;
using namespace pm::http;

namespace {

// Standard error goes to a file while this lives.
class CapturedErrors
{
public:
    CapturedErrors()
        : m_kept(::dup(STDERR_FILENO))
    {
        if (!m_file.open() || ::dup2(m_file.handle(), STDERR_FILENO) < 0)
            qFatal("cannot capture standard error");
    }
    ~CapturedErrors()
    {
        ::dup2(m_kept, STDERR_FILENO);
        ::close(m_kept);
    }
    [[nodiscard]] QByteArrayList lines()
    {
        QFile file(m_file.fileName());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QByteArrayList lines = file.readAll().split('\n');
        lines.removeLast();
        return lines;
    }

private:
    int m_kept;
    QTemporaryFile m_file;
};

QJsonObject parsed(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesLinesOfJson();
    void writesSoonAndAtTheEnd();
    void keepsLinesOfThreadsWhole();
    void describesRequest();
};

void TestLog::writesLinesOfJson()
{
    CapturedErrors errors;
    {
        Log log;
        log.write(Log::Level::Warning, "odd", {{QStringLiteral("text"), QStringLiteral("a\n\"b\"")}});
    }
    const QByteArrayList lines = errors.lines();
    QCOMPARE(lines.size(), 1);
    const QJsonObject line = parsed(lines.first());
    QCOMPARE(line.value(QStringLiteral("level")).toString(), QStringLiteral("warning"));
    QCOMPARE(line.value(QStringLiteral("event")).toString(), QStringLiteral("odd"));
    QCOMPARE(line.value(QStringLiteral("text")).toString(), QStringLiteral("a\n\"b\""));
    QVERIFY(fromIso(line.value(QStringLiteral("time")).toString()).has_value());
}

void TestLog::writesSoonAndAtTheEnd()
{
    CapturedErrors errors;
    {
        Log log;
        log.write(Log::Level::Info, "one");
        QTRY_COMPARE_WITH_TIMEOUT(errors.lines().size(), 1, 200);
        log.write(Log::Level::Info, "two");
    }
    QCOMPARE(errors.lines().size(), 2);
}

void TestLog::keepsLinesOfThreadsWhole()
{
    constexpr int kThreads = 4;
    constexpr int kLines = 2000;
    CapturedErrors errors;
    {
        Log log;
        std::vector<std::thread> threads;
        for (int i = 0; i < kThreads; ++i) {
            threads.emplace_back([&log] {
                for (int n = 0; n < kLines; ++n)
                    log.write(Log::Level::Info, "n", {{QStringLiteral("n"), n}});
            });
        }
        for (std::thread &thread : threads)
            thread.join();
    }
    const QByteArrayList lines = errors.lines();
    QCOMPARE(lines.size(), kThreads * kLines);
    for (const QByteArray &line : lines)
        QVERIFY2(!parsed(line).isEmpty(), line.constData());
}

void TestLog::describesRequest()
{
    Request request;
    request.path = QStringLiteral("/a\"\n\\é");
    request.requestId = QStringLiteral("req_1");
    request.query.insert(QStringLiteral("token"), QStringLiteral("secret"));
    request.headers.insert("authorization", "secret");
    request.body = "secret";
    request.peer = *IpNetwork::parse(QStringLiteral("203.0.113.7"));
    request.principal.kind = Principal::Kind::ApiKey;
    request.principal.keyId = KeyId(QStringLiteral("key-1"));
    const QByteArray text = accessLine({.request = request,
                                        .method = "GET",
                                        .route = QStringLiteral("/{x}"),
                                        .status = 200,
                                        .bytes = 12,
                                        .durationUs = 1500},
                                       0);
    QVERIFY(text.endsWith("}\n"));
    QVERIFY(!text.contains("secret"));
    QCOMPARE(parsed(text), (QJsonObject{{QStringLiteral("time"), QStringLiteral("1970-01-01T00:00:00Z")},
                                        {QStringLiteral("level"), QStringLiteral("info")},
                                        {QStringLiteral("event"), QStringLiteral("request")},
                                        {QStringLiteral("request_id"), QStringLiteral("req_1")},
                                        {QStringLiteral("method"), QStringLiteral("GET")},
                                        {QStringLiteral("route"), QStringLiteral("/{x}")},
                                        {QStringLiteral("path"), QStringLiteral("/a\"\n\\é")},
                                        {QStringLiteral("status"), 200},
                                        {QStringLiteral("bytes"), 12},
                                        {QStringLiteral("duration_ms"), 1.5},
                                        {QStringLiteral("peer"), QStringLiteral("203.0.113.7")},
                                        {QStringLiteral("principal"), QStringLiteral("key-1")}}));
}

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
