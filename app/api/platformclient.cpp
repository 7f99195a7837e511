// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/platformclient.h"

#include "app/api/answerdecoder.h"
#include "app/api/retrypolicy.h"
#include "app/api/transfer.h"
#include "models/core/platformaddress.h"

#include <QFutureWatcher>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QPromise>
#include <QRandomGenerator>
#include <QThreadPool>

namespace pm::app {

namespace {

// Never with a query, a header or a body: those can hold what must not be seen.
Q_LOGGING_CATEGORY(lcApi, "penguinmails.api", QtWarningMsg)

QByteArray verbOf(Method method)
{
    switch (method) {
    case Method::Get:
        return QByteArrayLiteral("GET");
    case Method::Post:
        return QByteArrayLiteral("POST");
    case Method::Put:
        return QByteArrayLiteral("PUT");
    case Method::Patch:
        return QByteArrayLiteral("PATCH");
    case Method::Delete:
        return QByteArrayLiteral("DELETE");
    }
    return {};
}

bool hasBody(const PlatformRequest &request)
{
    return request.method != Method::Get && request.method != Method::Delete;
}

bool refusesToken(const Error &error)
{
    return error.httpStatus == 401
        && (error.code == QStringLiteral("invalid_token") || error.code == QStringLiteral("unauthorized"));
}

bool isOutOfReach(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Tls
        || error.httpStatus == 504;
}

// Larger ones would hold up the window for longer than a frame.
constexpr qsizetype kDecodedAtOnce = 256 * 1024;

Result<Answer> decoded(const RawAnswer &raw, const std::function<void(const Answer &)> &prepare)
{
    Result<Answer> answer = decodeAnswer(raw);
    if (answer && prepare)
        prepare(*answer);
    return answer;
}

void setHeader(QNetworkRequest &request, const char *name, const QByteArray &value)
{
    if (!value.isEmpty())
        request.setRawHeader(name, value);
}

} // namespace

struct LaterDeleted {
    void operator()(QObject *object) const { object->deleteLater(); }
};

struct PlatformClient::Call {
    PlatformRequest request;
    Continuation<Answer> then;
    // Whom it is made for: by a second try somebody else may be signed in, or another tenant be chosen.
    TenantId tenant;
    quint64 tokenNumber = 0; // 0: sent without a token
    Secret token{};
    Secret reauthToken{};
    std::optional<RawAnswer> kept{}; // what a 304 stands for
    int triesMade = 0;
    // Not deleted at once, since its signal may be on the stack.
    std::unique_ptr<Transfer, LaterDeleted> transfer{};

    ~Call()
    {
        if (transfer)
            transfer->cancel();
    }
};

PlatformClient::PlatformClient(QObject *parent)
    : QObject(parent)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

PlatformClient::~PlatformClient() = default;

void PlatformClient::setBaseUrl(const QUrl &url)
{
    m_baseUrl = url;
    m_network.setProxy(isLoopback(url) ? QNetworkProxy::NoProxy : QNetworkProxy::DefaultProxy);
}

void PlatformClient::setToken(Secret token)
{
    m_token = std::move(token);
    m_reauthToken = {};
    m_cache.clear(); // the next operator may see other things at the same address
    ++m_tokenNumber;
}

RequestHandle PlatformClient::send(PlatformRequest request, Continuation<Answer> then)
{
    const CallId id = ++m_lastCall;
    m_calls.emplace(id, makeCall(std::move(request), std::move(then)));
    begin(id);
    return RequestHandle([client = QPointer(this), id] {
        if (client)
            client->m_calls.erase(id);
    });
}

std::unique_ptr<PlatformClient::Call> PlatformClient::makeCall(PlatformRequest request, Continuation<Answer> then) const
{
    std::unique_ptr<Call> call(new Call{.request = std::move(request), .then = std::move(then), .tenant = m_tenant});
    if (!call->request.anonymous && call->request.key.isEmpty() && hasToken()) {
        call->tokenNumber = m_tokenNumber;
        call->token = m_token.clone();
        call->reauthToken = m_reauthToken.clone();
    }
    return call;
}

void PlatformClient::begin(CallId id)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    Call &call = *found->second;
    if (!call.then.context) {
        m_calls.erase(found);
        return;
    }
    if (!isConfidential(m_baseUrl)) {
        refuse(id, Error::of(ErrorKind::Tls, QStringLiteral("The address of the platform must begin with https://.")));
        return;
    }
    ++call.triesMade;
    call.kept.reset();
    if (const RawAnswer *kept = m_cache.find(cacheKey(call)); kept && isCacheable(call))
        call.kept = *kept;
    const QByteArray body = hasBody(call.request) ? QJsonDocument(call.request.body).toJson(QJsonDocument::Compact)
                                                  : QByteArray();
    QNetworkReply *reply = m_network.sendCustomRequest(networkRequest(call), verbOf(call.request.method), body);
    call.transfer.reset(new Transfer(
        reply, call.request.timeout, [this, id](const Result<RawAnswer> &raw) { handleEnded(id, raw); },
        call.request.received));
}

void PlatformClient::refuse(CallId id, const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, id, error] { finish(id, fail(error)); }, Qt::QueuedConnection);
}

void PlatformClient::handleEnded(CallId id, const Result<RawAnswer> &raw)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    Call &call = *found->second;
    qCDebug(lcApi) << verbOf(call.request.method) << call.request.path << (raw ? raw->status : 0)
                   << call.transfer->elapsedMs() << "ms";
    if (!raw)
        return handleDecoded(id, fail(raw.error()));
    if (std::optional<Answer> plain = undecoded(call, *raw))
        return handleDecoded(id, std::move(*plain));
    const RawAnswer whole = toDecode(call, *raw);
    if (whole.body.size() <= kDecodedAtOnce)
        return handleDecoded(id, decoded(whole, call.request.prepare));
    decodeElsewhere(id, whole, call.request.prepare);
}

// Not one of ours that is in the way of the window: the watcher goes with this client, and a call that was cancelled
// meanwhile is not found.
void PlatformClient::decodeElsewhere(CallId id, const RawAnswer &raw,
                                     const std::function<void(const Answer &)> &prepare)
{
    auto *watcher = new QFutureWatcher<Result<Answer>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id] {
        watcher->deleteLater();
        handleDecoded(id, watcher->result());
    });
    const auto promise = std::make_shared<QPromise<Result<Answer>>>();
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, raw, prepare] {
        promise->addResult(decoded(raw, prepare));
        promise->finish();
    });
}

void PlatformClient::handleDecoded(CallId id, Result<Answer> result)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    Call &call = *found->second;
    if (!result) {
        const auto delay = delayBeforeRetry(call.request, result.error(), call.triesMade,
                                            QRandomGenerator::global()->generateDouble());
        if (delay) {
            QTimer::singleShot(*delay, this, [this, id] { begin(id); });
            return;
        }
    }
    const QPointer guard(this);
    report(call, result);
    if (guard)
        finish(id, std::move(result));
}

// What is handed on as it came.
std::optional<Answer> PlatformClient::undecoded(const Call &call, const RawAnswer &raw)
{
    if (call.request.raw)
        return Answer{.status = raw.status,
                      .data = {},
                      .etag = raw.headers.value("etag"),
                      .requestId = QString::fromLatin1(raw.headers.value("x-request-id")),
                      .body = raw.body,
                      .elapsedMs = call.transfer->elapsedMs()};
    if (call.request.received && raw.status / 100 == 2)
        return Answer{.status = raw.status,
                      .data = {},
                      .etag = {},
                      .requestId = QString::fromLatin1(raw.headers.value("x-request-id"))};
    return std::nullopt;
}

RawAnswer PlatformClient::toDecode(const Call &call, const RawAnswer &raw)
{
    if (raw.status == 304 && call.kept) {
        RawAnswer unchanged = *call.kept;
        unchanged.headers.insert("x-request-id", raw.headers.value("x-request-id"));
        return unchanged;
    }
    if (isCacheable(call))
        m_cache.keep(cacheKey(call), raw);
    return raw;
}

// Slots may end the call or this client.
void PlatformClient::report(const Call &call, const Result<Answer> &result)
{
    const int latency = call.transfer->elapsedMs();
    const bool refused = !result && refusesToken(result.error()) && call.tokenNumber == m_tokenNumber;
    const QPointer guard(this);
    const bool tellsNothing = call.request.received != nullptr; // how long a stream went on is no latency
    if (!tellsNothing && !result && isOutOfReach(result.error()))
        Q_EMIT unreachable(result.error());
    else if (!tellsNothing)
        Q_EMIT answered(latency);
    if (guard && refused)
        Q_EMIT unauthorized();
}

void PlatformClient::finish(CallId id, Result<Answer> result)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    const std::unique_ptr<Call> call = std::move(found->second);
    m_calls.erase(found);
    call->then(std::move(result));
}

QNetworkRequest PlatformClient::networkRequest(const Call &call) const
{
    QUrl url = m_baseUrl;
    QString path = m_baseUrl.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + call.request.path, QUrl::TolerantMode);
    url.setQuery(call.request.query.isEmpty() ? QString() : call.request.query, QUrl::StrictMode);
    QNetworkRequest request(url);
    for (const auto attribute :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("PenguinMails-Console/" PENGUINMAILS_VERSION));
    if (call.request.received)
        setHeader(request, "Accept-Encoding", QByteArrayLiteral("identity")); // a packer would hold bytes back
    else
        setHeader(request, "Accept", QByteArrayLiteral("application/json"));
    setHeader(request, "Last-Event-ID", call.request.lastEventId);
    if (hasBody(call.request))
        setHeader(request, "Content-Type", QByteArrayLiteral("application/json"));
    setHeader(request, "Idempotency-Key", call.request.idempotencyKey.toLatin1());
    setHeader(request, "If-Match", call.request.ifMatch);
    setHeader(request, "X-Environment", call.request.environment.toLatin1());
    if (call.kept)
        setHeader(request, "If-None-Match", call.kept->headers.value("etag"));
    if (call.tokenNumber != 0) {
        setHeader(request, "Authorization", "Bearer " + call.token.reveal().toByteArray());
        setHeader(request, "X-Reauth-Token", call.reauthToken.reveal().toByteArray());
        setHeader(request, "X-Tenant-Id", call.tenant.text().toLatin1());
    }
    if (!call.request.key.isEmpty())
        setHeader(request, "Authorization", "Bearer " + call.request.key.reveal().toByteArray());
    for (auto header = call.request.headers.begin(); header != call.request.headers.end(); ++header)
        request.setRawHeader(header.key().toLatin1(), header->toUtf8());
    return request;
}

// What is kept is the present operator's.
bool PlatformClient::isCacheable(const Call &call) const
{
    return call.request.method == Method::Get && !call.request.raw && !call.request.received
        && call.tokenNumber == m_tokenNumber;
}

QString PlatformClient::cacheKey(const Call &call)
{
    const PlatformRequest &request = call.request;
    return call.tenant.text() + QStringLiteral(" ") + request.environment + QStringLiteral(" ") + request.path
         + QStringLiteral("?") + request.query;
}

} // namespace pm::app
