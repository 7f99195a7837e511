// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/answer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

#include <openssl/sha.h>
#include <zlib.h>

namespace pm::http {

namespace {

constexpr std::array kEnvelopedPrefixes{QLatin1StringView("/api/v1/admin"), QLatin1StringView("/api/v1/platform/admin"),
                                        QLatin1StringView("/api/v1/platform-admin"),
                                        QLatin1StringView("/api/v1/tenant"), QLatin1StringView("/api/v1/auth")};

// Of the hash of the body; enough that no two bodies of a resource meet.
constexpr qsizetype kEtagBytes = 16;

bool isOwnFault(ErrorKind kind)
{
    return kind == ErrorKind::Internal || kind == ErrorKind::Corrupt || kind == ErrorKind::Storage;
}

QString publicMessage(const Error &error)
{
    if (error.kind == ErrorKind::Storage)
        return QStringLiteral("The service cannot reach its data just now.");
    if (isOwnFault(error.kind))
        return QStringLiteral("Something went wrong on our side.");
    return error.message;
}

QJsonObject fieldsJson(const QMap<QString, QString> &fields)
{
    QJsonObject json;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

// Members beside code and message. A list of scopes is kept as text separated by commas.
void addData(QJsonObject &json, const Error &error)
{
    if (isOwnFault(error.kind))
        return;
    if (!error.fields.isEmpty())
        json.insert(QStringLiteral("fields"), fieldsJson(error.fields));
    if (error.retryAfterSeconds > 0)
        json.insert(QStringLiteral("retry_after"), error.retryAfterSeconds);
    for (auto it = error.data.cbegin(); it != error.data.cend(); ++it) {
        if (it.key() == QStringLiteral("available_scopes"))
            json.insert(it.key(), QJsonArray::fromStringList(it.value().split(u',', Qt::SkipEmptyParts)));
        else
            json.insert(it.key(), it.value());
    }
}

Answer jsonAnswer(int status, const QJsonObject &json)
{
    return {.status = status,
            .contentType = "application/json",
            .body = QJsonDocument(json).toJson(QJsonDocument::Compact),
            .headers = {}};
}

// The envelope is put round the text, which spares building the object a second time.
Answer dataAnswer(const Reply &reply, const QString &path)
{
    Answer answer = jsonAnswer(reply.status, reply.data);
    if (isEnveloped(path))
        answer.body = "{\"success\":true,\"data\":" + answer.body + '}';
    return answer;
}

tl::unexpected<Error> changedMeanwhile()
{
    return fail(ErrorKind::PreconditionFailed, QStringLiteral("It was changed by somebody else meanwhile."));
}

} // namespace

bool isEnveloped(const QString &path)
{
    return std::any_of(kEnvelopedPrefixes.begin(), kEnvelopedPrefixes.end(), [&](QLatin1StringView prefix) {
        return path.startsWith(prefix) && (path.size() == prefix.size() || path[prefix.size()] == u'/');
    });
}

Answer answerOf(const Reply &reply, const QString &path)
{
    if (reply.status == 204)
        return {.status = reply.status, .contentType = {}, .body = {}, .headers = reply.headers};
    Answer answer = reply.contentType.isEmpty() ? dataAnswer(reply, path)
                                                : Answer{.status = reply.status,
                                                         .contentType = reply.contentType,
                                                         .body = reply.bytes,
                                                         .headers = {},
                                                         .stream = reply.stream};
    answer.headers = reply.headers;
    return answer;
}

Answer answerOf(const Error &error, const QString &path)
{
    const int status = httpStatus(error.kind);
    QJsonObject json;
    const QString code = isOwnFault(error.kind) ? wireCode(error.kind) : error.wireCode();
    if (isEnveloped(path)) {
        QJsonObject inner{{QStringLiteral("code"), code}, {QStringLiteral("message"), publicMessage(error)}};
        addData(inner, error);
        json = {{QStringLiteral("success"), false}, {QStringLiteral("error"), inner}};
    } else {
        json = {{QStringLiteral("error"), code}, {QStringLiteral("message"), publicMessage(error)}};
        addData(json, error);
    }
    Answer answer = jsonAnswer(status, json);
    if (error.retryAfterSeconds > 0)
        answer.headers.emplace_back("Retry-After", QByteArray::number(error.retryAfterSeconds));
    else if (status == 503)
        answer.headers.emplace_back("Retry-After", "1");
    return answer;
}

QByteArray etagOf(const QByteArray &body)
{
    std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
    SHA256(reinterpret_cast<const unsigned char *>(body.constData()), static_cast<std::size_t>(body.size()),
           hash.data());
    return '"' + QByteArray(reinterpret_cast<const char *>(hash.data()), kEtagBytes).toHex() + '"';
}

bool namesEtag(const QByteArray &header, const QByteArray &etag)
{
    const QByteArrayList candidates = header.split(',');
    return std::any_of(candidates.begin(), candidates.end(), [&](const QByteArray &candidate) {
        const QByteArray tag = candidate.trimmed();
        return tag == "*" || tag == etag;
    });
}

Result<> ifMatches(const Request &request, const QJsonObject &current)
{
    const QByteArray wanted = request.header("if-match");
    const bool isCurrent = wanted.isEmpty()
                        || namesEtag(wanted, etagOf(answerOf(Reply{.data = current}, request.path).body));
    if (isCurrent)
        return {};
    return changedMeanwhile();
}

QByteArray etagOf(const QByteArray &version, const QJsonObject &body)
{
    return '"' + version + '-' + etagOf(QJsonDocument(body).toJson(QJsonDocument::Compact)).mid(1);
}

Result<> ifVersionMatches(const Request &request, const QByteArray &version)
{
    const QByteArray wanted = request.header("if-match");
    const QByteArrayList candidates = wanted.split(',');
    const bool isCurrent = std::any_of(candidates.begin(), candidates.end(), [&](const QByteArray &candidate) {
        const QByteArray tag = candidate.trimmed();
        return tag == "*" || tag.startsWith(QByteArray('"' + version + '-'));
    });
    if (wanted.isEmpty() || isCurrent)
        return {};
    return changedMeanwhile();
}

QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream{};
    constexpr int kGzipWindow = 15 + 16; // 16 more asks zlib for the gzip format
    constexpr int kMemory = 8;
    if (deflateInit2(&stream, 4, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int ended = deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return ended == Z_STREAM_END ? out : QByteArray();
}

bool takesGzip(const QByteArray &acceptEncoding)
{
    std::optional<bool> byName;
    std::optional<bool> byStar;
    const QByteArrayList items = acceptEncoding.toLower().split(',');
    for (const QByteArray &item : items) {
        const QByteArrayList parts = item.split(';');
        const QByteArray name = parts.first().trimmed();
        const QByteArray quality = parts.size() > 1 ? parts[1].trimmed() : QByteArray();
        const bool takes = !quality.startsWith("q=") || quality.mid(2).toDouble() > 0.0;
        if (name == "gzip")
            byName = takes;
        else if (name == "*")
            byStar = takes;
    }
    return byName.value_or(byStar.value_or(false));
}

} // namespace pm::http
