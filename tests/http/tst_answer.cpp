// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/answer.h"
#include "platform/http/finish.h"
#include "platform/http/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <zlib.h>

using namespace pm;
using namespace pm::http;

namespace {

const QString kEnveloped = QStringLiteral("/api/v1/admin/things");
const QString kBare = QStringLiteral("/api/v1/platform/api-keys");

QJsonObject jsonOf(const Answer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QByteArray headerOf(const Answer &answer, const QByteArray &name)
{
    for (const auto &[key, value] : answer.headers) {
        if (key == name)
            return value;
    }
    return {};
}

QByteArray gunzip(const QByteArray &packed)
{
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return {};
    QByteArray plain(1 << 20, Qt::Uninitialized);
    QByteArray input = packed;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    const int ended = inflate(&stream, Z_FINISH);
    plain.truncate(static_cast<qsizetype>(stream.total_out));
    inflateEnd(&stream);
    return ended == Z_STREAM_END ? plain : QByteArray();
}

} // namespace

class TestAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesForm_data();
    void choosesForm();
    void putsErrorInBothForms();
    void givesMembersOfErrors();
    void mapsKinds_data();
    void mapsKinds();
    void keepsOwnFaultsToItself_data();
    void keepsOwnFaultsToItself();
    void wrapsData();
    void checksIfMatch();
    void figuresMakeNoOtherVersion();
    void answersNotModified();
    void choosesGzip_data();
    void choosesGzip();
    void compressesLargeJsonOnly();
    void writesWire();
};

void TestAnswer::choosesForm_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("enveloped");
    QTest::newRow("admin") << QStringLiteral("/api/v1/admin/x") << true;
    QTest::newRow("platform/admin") << QStringLiteral("/api/v1/platform/admin/tenants") << true;
    QTest::newRow("platform-admin") << QStringLiteral("/api/v1/platform-admin/x") << true;
    QTest::newRow("tenant") << QStringLiteral("/api/v1/tenant/analytics/api-usage") << true;
    QTest::newRow("auth") << QStringLiteral("/api/v1/auth/login") << true;
    QTest::newRow("the prefix alone") << QStringLiteral("/api/v1/auth") << true;
    QTest::newRow("only begins alike") << QStringLiteral("/api/v1/tenants/x") << false;
    QTest::newRow("keys") << kBare << false;
    QTest::newRow("public") << QStringLiteral("/api/v1/emails/send") << false;
    QTest::newRow("elsewhere") << QStringLiteral("/healthz") << false;
    QTest::newRow("unknown path") << QString() << false;
}

void TestAnswer::choosesForm()
{
    QFETCH(QString, path);
    QTEST(isEnveloped(path), "enveloped");
}

void TestAnswer::putsErrorInBothForms()
{
    const Error error = Error::invalid({{QStringLiteral("name"), QStringLiteral("is required")}});
    const QJsonObject fields{{QStringLiteral("name"), QStringLiteral("is required")}};
    const Answer wrapped = answerOf(error, kEnveloped);
    QCOMPARE(wrapped.status, 400);
    QCOMPARE(wrapped.contentType, QByteArray("application/json"));
    QCOMPARE(jsonOf(wrapped), (QJsonObject{{QStringLiteral("success"), false},
                                           {QStringLiteral("error"),
                                            QJsonObject{{QStringLiteral("code"), QStringLiteral("validation_failed")},
                                                        {QStringLiteral("message"), error.message},
                                                        {QStringLiteral("fields"), fields}}}}));
    QCOMPARE(jsonOf(answerOf(error, kBare)),
             (QJsonObject{{QStringLiteral("error"), QStringLiteral("validation_failed")},
                          {QStringLiteral("message"), error.message},
                          {QStringLiteral("fields"), fields}}));
}

void TestAnswer::givesMembersOfErrors()
{
    Error scope = Error::withCode(ErrorKind::Forbidden, QStringLiteral("insufficient_scope"), QStringLiteral("No."));
    scope.data = {{QStringLiteral("required_scope"), QStringLiteral("send_email")},
                  {QStringLiteral("available_scopes"), QStringLiteral("read_inbox,manage_contacts")}};
    const QJsonObject json = jsonOf(answerOf(scope, kBare));
    QCOMPARE(json.value(QStringLiteral("error")).toString(), QStringLiteral("insufficient_scope"));
    QCOMPARE(json.value(QStringLiteral("required_scope")).toString(), QStringLiteral("send_email"));
    QCOMPARE(json.value(QStringLiteral("available_scopes")).toArray(),
             (QJsonArray{QStringLiteral("read_inbox"), QStringLiteral("manage_contacts")}));

    Error limited = Error::of(ErrorKind::RateLimited, QStringLiteral("Slow down."));
    limited.retryAfterSeconds = 12;
    const Answer answer = answerOf(limited, kBare);
    QCOMPARE(headerOf(answer, "Retry-After"), QByteArray("12"));
    QCOMPARE(jsonOf(answer).value(QStringLiteral("retry_after")).toInt(), 12);
}

void TestAnswer::mapsKinds_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto add = [](ErrorKind kind, int status, const char *code) {
        QTest::newRow(code) << static_cast<int>(kind) << status << QString::fromLatin1(code);
    };
    add(ErrorKind::Unauthenticated, 401, "unauthorized");
    add(ErrorKind::Forbidden, 403, "forbidden");
    add(ErrorKind::NotFound, 404, "not_found");
    add(ErrorKind::MethodNotAllowed, 405, "method_not_allowed");
    add(ErrorKind::Conflict, 409, "conflict");
    add(ErrorKind::PreconditionFailed, 412, "precondition_failed");
    add(ErrorKind::PayloadTooLarge, 413, "payload_too_large");
    add(ErrorKind::UnsupportedMedia, 415, "unsupported_media_type");
    add(ErrorKind::Sealed, 423, "vault_sealed");
    add(ErrorKind::RateLimited, 429, "rate_limit_exceeded");
    add(ErrorKind::HeadersTooLarge, 431, "headers_too_large");
    add(ErrorKind::Unavailable, 503, "unavailable");
}

void TestAnswer::mapsKinds()
{
    QFETCH(int, kind);
    const Answer answer = answerOf(Error::of(static_cast<ErrorKind>(kind), QStringLiteral("Sentence.")), kBare);
    QTEST(answer.status, "status");
    const QJsonObject json = jsonOf(answer);
    QTEST(json.value(QStringLiteral("error")).toString(), "code");
    QCOMPARE(json.value(QStringLiteral("message")).toString(), QStringLiteral("Sentence."));
    QCOMPARE(headerOf(answer, "Retry-After").isEmpty(), answer.status != 503);
}

void TestAnswer::keepsOwnFaultsToItself_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("internal") << static_cast<int>(ErrorKind::Internal) << 500;
    QTest::newRow("corrupt") << static_cast<int>(ErrorKind::Corrupt) << 500;
    QTest::newRow("storage") << static_cast<int>(ErrorKind::Storage) << 503;
}

void TestAnswer::keepsOwnFaultsToItself()
{
    QFETCH(int, kind);
    Error error = Error::of(static_cast<ErrorKind>(kind), QStringLiteral("secret1"), QStringLiteral("secret2"));
    error.code = QStringLiteral("secret3");
    error.fields = {{QStringLiteral("secret4"), QStringLiteral("secret5")}};
    error.data = {{QStringLiteral("secret6"), QStringLiteral("secret7")}};
    for (const QString &path : {kEnveloped, kBare}) {
        const Answer answer = answerOf(error, path);
        QTEST(answer.status, "status");
        QVERIFY2(!answer.body.contains("secret"), answer.body.constData());
    }
}

void TestAnswer::wrapsData()
{
    const QJsonObject data{{QStringLiteral("a"), 1}};
    QCOMPARE(answerOf(Reply{.data = data}, kBare).body, QByteArray(R"({"a":1})"));
    const Answer wrapped = answerOf(created(data), kEnveloped);
    QCOMPARE(wrapped.status, 201);
    QCOMPARE(jsonOf(wrapped), (QJsonObject{{QStringLiteral("success"), true}, {QStringLiteral("data"), data}}));
    const Answer text = answerOf(Reply{.contentType = "text/plain", .bytes = "hi"}, kEnveloped);
    QCOMPARE(text.body, QByteArray("hi"));
    QCOMPARE(text.contentType, QByteArray("text/plain"));
}

void TestAnswer::checksIfMatch()
{
    const QJsonObject current{{QStringLiteral("a"), 1}};
    Request request;
    request.path = kEnveloped;
    QVERIFY(ifMatches(request, current).has_value());
    Answer got = answerOf(Reply{.data = current}, kEnveloped);
    finish(got, request, true);
    request.headers.insert("if-match", "\"other\", " + headerOf(got, "ETag"));
    QVERIFY(ifMatches(request, current).has_value());
    const auto stale = ifMatches(request, {{QStringLiteral("a"), 2}});
    QVERIFY(!stale.has_value());
    QCOMPARE(stale.error().kind, ErrorKind::PreconditionFailed);
    request.headers["if-match"] = "*";
    QVERIFY(ifMatches(request, current).has_value());
}

void TestAnswer::figuresMakeNoOtherVersion()
{
    const auto body = [](int sent) { return QJsonObject{{QStringLiteral("sent"), sent}}; };
    QVERIFY(etagOf("7", body(1)) != etagOf("7", body(2)));
    Request request;
    QVERIFY(ifVersionMatches(request, "7"));
    request.headers["if-match"] = "\"other\", " + etagOf("7", body(1));
    QVERIFY(ifVersionMatches(request, "7"));
    for (const char *other : {"8", "77", "7p"}) {
        const auto stale = ifVersionMatches(request, other);
        QVERIFY2(!stale && stale.error().kind == ErrorKind::PreconditionFailed, other);
    }
    request.headers["if-match"] = "*";
    QVERIFY(ifVersionMatches(request, "7"));
}

void TestAnswer::answersNotModified()
{
    const auto finished = [](const QByteArray &ifNoneMatch, int value, bool isGet) {
        Request request;
        request.path = kBare;
        request.headers.insert("if-none-match", ifNoneMatch);
        Answer answer = answerOf(Reply{.data = {{QStringLiteral("a"), value}}}, kBare);
        finish(answer, request, isGet);
        return answer;
    };
    const QByteArray etag = headerOf(finished({}, 1, true), "ETag");
    QVERIFY(etag.startsWith('"') && etag.endsWith('"') && etag.size() > 20);
    const Answer same = finished("\"x\", W/" + etag, 1, true);
    QCOMPARE(same.status, 304);
    QVERIFY(same.body.isEmpty());
    QCOMPARE(headerOf(same, "ETag"), etag);
    QCOMPARE(finished(etag, 2, true).status, 200);
    QCOMPARE(finished(etag, 1, false).status, 200);
    QVERIFY(headerOf(finished({}, 1, false), "ETag").isEmpty());
}

void TestAnswer::choosesGzip_data()
{
    QTest::addColumn<QByteArray>("accepts");
    QTest::addColumn<bool>("gzip");
    QTest::newRow("nothing said") << QByteArray() << false;
    QTest::newRow("gzip") << QByteArray("gzip") << true;
    QTest::newRow("among others") << QByteArray("br, GZIP;q=0.5, deflate") << true;
    QTest::newRow("anything") << QByteArray("*") << true;
    QTest::newRow("not gzip") << QByteArray("gzip;q=0, *") << false;
    QTest::newRow("not gzip, other order") << QByteArray("*, gzip; q=0.0") << false;
    QTest::newRow("anything but not") << QByteArray("*;q=0") << false;
    QTest::newRow("others only") << QByteArray("br, identity") << false;
}

void TestAnswer::choosesGzip()
{
    QFETCH(QByteArray, accepts);
    QTEST(takesGzip(accepts), "gzip");
}

void TestAnswer::compressesLargeJsonOnly()
{
    const auto finished = [](const Reply &reply, const QByteArray &accepts) {
        Request request;
        request.headers.insert("accept-encoding", accepts);
        Answer answer = answerOf(reply, kBare);
        finish(answer, request, true);
        return answer;
    };
    const Reply large{.data = {{QStringLiteral("t"), QString(5000, u'x')}}};
    const QByteArray plain = answerOf(large, kBare).body;
    const Answer packed = finished(large, "gzip");
    QCOMPARE(headerOf(packed, "Content-Encoding"), QByteArray("gzip"));
    QCOMPARE(headerOf(packed, "Vary"), QByteArray("Accept-Encoding"));
    QVERIFY(packed.body.size() < 200);
    QCOMPARE(gunzip(packed.body), plain);
    const Answer unasked = finished(large, {});
    QCOMPARE(unasked.body, plain);
    QCOMPARE(headerOf(unasked, "Vary"), QByteArray("Accept-Encoding"));
    QVERIFY(headerOf(finished({.data = {{QStringLiteral("a"), 1}}}, "gzip"), "Content-Encoding").isEmpty());
    const auto ofSize = [](qsizetype size) {
        const qsizetype around = answerOf(Reply{.data = {{QStringLiteral("t"), QString()}}}, kBare).body.size();
        return Reply{.data = {{QStringLiteral("t"), QString(size - around, u'x')}}};
    };
    QCOMPARE(answerOf(ofSize(1024), kBare).body.size(), 1024);
    QVERIFY(headerOf(finished(ofSize(1024), "gzip"), "Content-Encoding").isEmpty());
    QCOMPARE(headerOf(finished(ofSize(1025), "gzip"), "Content-Encoding"), QByteArray("gzip"));
    QVERIFY(
        headerOf(finished({.contentType = "text/plain", .bytes = QByteArray(5000, 'x')}, "gzip"), "Content-Encoding")
            .isEmpty());
}

void TestAnswer::writesWire()
{
    const Answer answer{.status = 201,
                        .contentType = "application/json",
                        .body = "{}",
                        .headers = {{"X-Evil", "a\r\nSet-Cookie: b"}}};
    const QByteArray bytes = wireBytes(answer, {});
    QVERIFY(bytes.startsWith("HTTP/1.1 201 Created\r\nDate: "));
    QVERIFY(bytes.contains("\r\nContent-Length: 2\r\n"));
    QVERIFY(bytes.contains("\r\nX-Evil: a  Set-Cookie: b\r\n"));
    QVERIFY(bytes.endsWith("\r\n\r\n{}"));
    QVERIFY(!bytes.contains("Connection"));
    const QByteArray head = wireBytes(answer, {.http11 = true, .keepAlive = false, .isHead = true});
    QVERIFY(head.contains("\r\nContent-Length: 2\r\n"));
    QVERIFY(head.contains("\r\nConnection: close\r\n"));
    QVERIFY(head.endsWith("\r\n\r\n"));
    const QByteArray empty = wireBytes({.status = 204, .contentType = "x", .body = "y", .headers = {}}, {});
    QVERIFY(!empty.contains("Content-"));
    QVERIFY(empty.endsWith("\r\n\r\n"));
}

QTEST_APPLESS_MAIN(TestAnswer)
#include "tst_answer.moc"
