// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/transformlimits.h"
#include "platform/webhooks/transformrunner.h"
#include "tests/support/transformprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <thread>

using namespace pm;
using webhooks::TransformRunner;

namespace {

const QByteArray kEvent = R"({"id":"evt_1","type":"email.sent","data":{"email":"ada@example.com","tags":["orders"]}})";

Transformation script(const char *source)
{
    return {.kind = TransformationKind::JavaScript, .source = QString::fromUtf8(source)};
}

// A function with this body.
Transformation function(const char *body)
{
    return script(QByteArray("function transform(event) {\n" + QByteArray(body) + "\n}").constData());
}

// Of this process.
std::vector<pid_t> helpers()
{
    std::vector<pid_t> found;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(name));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArrayList fields = stat.readAll().split(' ');
        if (fields.value(1).startsWith("(penguinmails-t") && fields.value(3).toLongLong() == getpid())
            found.push_back(name.toInt());
    }
    return found;
}

} // namespace

class TestTransformRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesBodyAndHeaders();
    void keepsTheOrderOfMembers();
    void nothingMakesTheEventItself();
    void skips_data();
    void skips();
    void badFunctionsAreNamed_data();
    void badFunctionsAreNamed();
    void hostileFunctionsAreEnded_data();
    void hostileFunctionsAreEnded();
    void seesTheLanguageAlone();
    void oneFunctionSeesNothingOfAnother();
    void aKilledHelperIsReplaced();
    void aHelperKilledAtWorkIsReplaced();
    void aHelperThatGetsNoTimeIsReplaced();
    void isConfined();
    void aMissingProgramIsNobodysFault();

private:
    TransformRunner m_runner{test::transformProgram()};
};

void TestTransformRunner::makesBodyAndHeaders()
{
    const auto made = m_runner.run(function("return { body: { to: event.data.email, n: event.data.tags.length },"
                                            " headers: { 'X-Kind': event.type } };"),
                                   kEvent);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(made->body, R"({"to":"ada@example.com","n":1})");
    QCOMPARE(made->headers, (QMap<QString, QString>{{QStringLiteral("X-Kind"), QStringLiteral("email.sent")}}));
    QVERIFY(!made->isSkipped);
}

void TestTransformRunner::keepsTheOrderOfMembers()
{
    const auto made = m_runner.run(script("const transform = (event) => ({ body: { z: 1, a: 'Grüße', m: null } });"),
                                   kEvent);
    QVERIFY(made);
    QCOMPARE(made->body, QStringLiteral(R"({"z":1,"a":"Grüße","m":null})").toUtf8());
}

void TestTransformRunner::nothingMakesTheEventItself()
{
    const auto made = m_runner.run({}, kEvent);
    QVERIFY(made);
    QCOMPARE(made->body, kEvent);
}

void TestTransformRunner::skips_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("null") << QByteArray("return null;");
    QTest::newRow("said") << QByteArray("return { skip: true };");
}

void TestTransformRunner::skips()
{
    QFETCH(QByteArray, body);
    const auto made = m_runner.run(function(body.constData()), kEvent);
    QVERIFY(made);
    QVERIFY(made->isSkipped);
}

void TestTransformRunner::badFunctionsAreNamed_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("wanted"); // in the sentence
    QTest::newRow("syntax") << QByteArray("function transform(event) {\n  return { body: };\n}")
                            << "Line 2: SyntaxError";
    QTest::newRow("throws") << QByteArray("function transform(event) {\n\n  throw new Error('no such list');\n}")
                            << "Line 3: Error: no such list.";
    QTest::newRow("throws a text") << QByteArray("function transform() { throw 'a text'; }") << "threw a text.";
    // Of more than the program's answer may have.
    QTest::newRow("throws too much") << QByteArray("function transform() { throw new Error('x'.repeat(3e6)); }")
                                     << "Line 1: Error: xxx";
    QTest::newRow("unknown name") << QByteArray("function transform() {\n return { body: nothing };\n}")
                                  << "Line 2: ReferenceError";
    QTest::newRow("returns nothing") << QByteArray("function transform() {}") << "returned nothing";
    QTest::newRow("no body") << QByteArray("function transform() { return {}; }") << "with a body";
    QTest::newRow("no function") << QByteArray("const answer = 42;") << "no function named transform";
    QTest::newRow("circular") << QByteArray("function transform(e) { e.e = e; return { body: e }; }") << "circular";
    QTest::newRow("no text for a header")
        << QByteArray("function transform() { return { body: 1, headers: { 'X-A': 1 } }; }") << "object of texts";
    QTest::newRow("a line break in a header")
        << QByteArray("function transform() { return { body: 1, headers: { 'X-A': 'a\\r\\nB: c' } }; }") << "printable";
    QTest::newRow("a header of ours") << QByteArray(
        "function transform() { return { body: 1, headers: { 'webhook-id': 'x' } }; }")
                                      << "webhook-id";
    QTest::newRow("too large") << QByteArray("function transform() { return { body: 'x'.repeat(256 * 1024) }; }")
                               << "larger than 256 KiB";
    QTest::newRow("far too large") << QByteArray("function transform() { return { body: 'x'.repeat(4e6) }; }")
                                   << "larger than 256 KiB";
}

void TestTransformRunner::badFunctionsAreNamed()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, wanted);
    const auto made = m_runner.run(script(source.constData()), kEvent);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Validation);
    QVERIFY2(made.error().message.contains(wanted), qPrintable(made.error().message));
}

void TestTransformRunner::hostileFunctionsAreEnded_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("endless loop") << QByteArray("function transform() { while (true) {} }");
    QTest::newRow("endless loop at loading") << QByteArray("for (;;) ;");
    QTest::newRow("endless loop in a catch")
        << QByteArray("function transform() { while (true) { try { null.x } catch (e) {} } }");
    QTest::newRow("memory by arrays") << QByteArray(
        "function transform() { const all = []; while (true) all.push(new Array(1e5).fill('xxxx')); }");
    QTest::newRow("memory by a text") << QByteArray("function transform() { let s = 'x'; while (true) s += s; }");
    QTest::newRow("memory at once") << QByteArray("function transform() { return { body: 'x'.repeat(1e9) }; }");
    QTest::newRow("memory by buffers") << QByteArray(
        "function transform() { const all = []; while (true) all.push(new ArrayBuffer(1e8)); }");
    QTest::newRow("recursion") << QByteArray("function transform(e) { return transform(e) + 1; }");
    QTest::newRow("endless getter") << QByteArray(
        "function transform() { return { get body() { while (true) {} } }; }");
    QTest::newRow("endless toJSON") << QByteArray(
        "function transform() { return { body: { toJSON() { for (;;) ; } } }; }");
    QTest::newRow("endless error") << QByteArray("function transform() { throw { toString() { for (;;) ; } }; }");
    QTest::newRow("proxy") << QByteArray("function transform() { return new Proxy({}, { get() { throw 1; } }); }");
    QTest::newRow("everything replaced") << QByteArray(
        "Object.prototype.toJSON = function () { return 'x'; }; JSON.stringify = null; Error = null;"
        "function transform() { return { body: { a: 1 } }; }");
}

void TestTransformRunner::hostileFunctionsAreEnded()
{
    QFETCH(QByteArray, source);
    QElapsedTimer timer;
    timer.start();
    const auto made = m_runner.run(script(source.constData()), kEvent);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Validation);
    QVERIFY(made.error().message.endsWith(u'.'));
    QVERIFY(timer.elapsed() < 2 * kTransformWallMs);
    // The next one is served as if nothing had been.
    const auto next = m_runner.run(function("return { body: JSON.stringify({ a: 1 }) };"), kEvent);
    QVERIFY2(next, next ? "" : qPrintable(next.error().message));
    QCOMPARE(next->body, R"("{\"a\":1}")");
}

void TestTransformRunner::seesTheLanguageAlone()
{
    const auto made = m_runner.run(function(
                                       "return { body: ['console', 'Qt', 'print', 'gc', 'require', 'process', 'fetch',"
                                       " 'XMLHttpRequest', 'WebSocket', 'setTimeout', 'load', 'std', 'os']"
                                       ".filter((name) => eval('typeof ' + name) !== 'undefined') };"),
                                   kEvent);
    QVERIFY(made);
    QCOMPARE(made->body, "[]");
    const auto imported = m_runner.run(script("import { x } from '/etc/hostname';\nfunction transform() {}"), kEvent);
    QVERIFY(!imported);
    QVERIFY(imported.error().message.contains(QStringLiteral("SyntaxError")));
}

void TestTransformRunner::oneFunctionSeesNothingOfAnother()
{
    const auto first = m_runner.run(script("kept = 'of another tenant'; Array.prototype.kept = 1;"
                                           "function transform() { return { body: kept }; }"),
                                    kEvent);
    QVERIFY(first);
    const auto second = m_runner.run(function("return { body: [typeof kept, typeof [].kept] };"), kEvent);
    QVERIFY(second);
    QCOMPARE(second->body, R"(["undefined","undefined"])");
}

void TestTransformRunner::aKilledHelperIsReplaced()
{
    for (int i = 0; i < 5; ++i) {
        QVERIFY(m_runner.run(function("return { body: 1 };"), kEvent));
        const std::vector<pid_t> running = helpers();
        QCOMPARE(running.size(), std::size_t(1));
        QCOMPARE(kill(running.front(), SIGKILL), 0);
    }
    QVERIFY(m_runner.run(function("return { body: 1 };"), kEvent));
}

void TestTransformRunner::aHelperKilledAtWorkIsReplaced()
{
    QVERIFY(m_runner.run(function("return { body: 1 };"), kEvent));
    const pid_t working = helpers().front();
    std::thread killer([working] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30)); // within the function's time
        kill(working, SIGKILL);
    });
    const auto made = m_runner.run(function("const until = Date.now() + 120; while (Date.now() < until) {}"
                                            " return { body: 1 };"),
                                   kEvent);
    killer.join();
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QVERIFY(helpers().front() != working);
}

// As on a machine that is too busy: of the function's own time nothing was used.
void TestTransformRunner::aHelperThatGetsNoTimeIsReplaced()
{
    QVERIFY(m_runner.run(function("return { body: 1 };"), kEvent));
    const pid_t stopped = helpers().front();
    QCOMPARE(kill(stopped, SIGSTOP), 0);
    const auto made = m_runner.run(function("return { body: 2 };"), kEvent);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(made->body, "2");
    QVERIFY(helpers().front() != stopped);
}

// As the system sees it: no new privileges, a filter of system calls, no files, no environment.
void TestTransformRunner::isConfined()
{
    QVERIFY(m_runner.run(function("return { body: 1 };"), kEvent));
    const QString place = QStringLiteral("/proc/%1/").arg(helpers().front());
    QFile status(place + QStringLiteral("status"));
    QVERIFY(status.open(QIODevice::ReadOnly));
    const QByteArray text = status.readAll();
    QVERIFY(text.contains("NoNewPrivs:\t1"));
    QVERIFY(text.contains("Seccomp:\t2")); // by a filter
    QVERIFY(text.contains("Threads:\t1\n"));
    // The system shows it to root alone.
    if (QFile environment(place + QStringLiteral("environ")); environment.open(QIODevice::ReadOnly)) {
        const QByteArrayList values = environment.readAll().split('\0');
        QCOMPARE(values, (QByteArrayList{"TZ=UTC", "LC_ALL=C.UTF-8", ""}));
    }
    QFile limits(place + QStringLiteral("limits"));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const QString simple = QString::fromUtf8(limits.readAll()).simplified();
    QVERIFY(simple.contains(QStringLiteral("Max file size 0 0 bytes")));
    QVERIFY(simple.contains(QStringLiteral("Max open files 0 0 files")));
    QVERIFY(simple.contains(QStringLiteral("Max processes 0 0 processes")));
}

void TestTransformRunner::aMissingProgramIsNobodysFault()
{
    TransformRunner runner(QStringLiteral("/nonexistent/penguinmails-transform"));
    const auto made = runner.run(function("return { body: 1 };"), kEvent);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Unavailable);
    QVERIFY(!made.error().message.contains(QStringLiteral("nonexistent")));
}

QTEST_GUILESS_MAIN(TestTransformRunner)
#include "tst_transformrunner.moc"
