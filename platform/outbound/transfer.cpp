// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/transfer.h"

#include "models/core/headerrules.h"
#include "platform/outbound/endpointurl.h"
#include "platform/outbound/transferfailure.h"

#include <algorithm>

#include <sys/socket.h>

namespace pm::outbound {

namespace {

QString httpVersionText(long version)
{
    switch (version) {
    case CURL_HTTP_VERSION_1_0:
        return QStringLiteral("1.0");
    case CURL_HTTP_VERSION_1_1:
        return QStringLiteral("1.1");
    case CURL_HTTP_VERSION_2_0:
        return QStringLiteral("2");
    default:
        return {};
    }
}

} // namespace

Transfer::Transfer(TransferId id, OutboundRequest request, OutboundClient::Done done)
    : m_id(id)
    , m_request(std::move(request))
    , m_done(std::move(done))
    , m_response(m_request.maxResponseBytes)
{
}

Transfer::~Transfer()
{
    curl_easy_cleanup(m_handle); // before the headers, which it points to
}

Transfer &Transfer::of(CURL *handle)
{
    char *transfer = nullptr;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &transfer);
    return *reinterpret_cast<Transfer *>(transfer);
}

Result<> Transfer::prepare(const QString &caFile)
{
    if (m_request.headersAtStart)
        std::ranges::move(m_request.headersAtStart(), std::back_inserter(m_request.headers));
    if (const auto valid = check(); !valid)
        return valid;
    m_handle = curl_easy_init();
    if (m_handle == nullptr)
        return fail(ErrorKind::Internal, QStringLiteral("There is no memory for the request."));
    m_headers = makeHeaderList(m_request.headers);
    EasyOptions options(m_handle);
    setRequest(options, m_request, m_headers.get());
    setConnection(options, m_request, caFile);
    setCallbacks(options);
    if (m_headers == nullptr || options.code() != CURLE_OK)
        return fail(ErrorKind::Internal, QStringLiteral("The request could not be set up."));
    return {};
}

void Transfer::end(CURLcode code)
{
    OutboundResult result;
    result.status = static_cast<int>(info<long>(CURLINFO_RESPONSE_CODE));
    result.durationUs = info<curl_off_t>(CURLINFO_TOTAL_TIME_T);
    result.address = m_requestBegan ? QString::fromLatin1(info<char *>(CURLINFO_PRIMARY_IP)) : QString();
    result.httpVersion = result.status != 0 ? httpVersionText(info<long>(CURLINFO_HTTP_VERSION)) : QString();
    if (code != CURLE_OK && !m_response.isTruncated()) // cut off by us
        explainFailure(code, result);
    m_response.moveTo(result);
    m_done(std::move(result));
}

void Transfer::endWith(OutboundFailure failure, const QString &message)
{
    OutboundResult result{.failure = failure, .message = message};
    m_done(std::move(result));
}

// The address rule where it cannot be gone round: the DNS has answered, and this is what is connected to.
curl_socket_t Transfer::openSocket(void *transfer, curlsocktype /*purpose*/, curl_sockaddr *address)
{
    auto *self = static_cast<Transfer *>(transfer);
    const auto target = addressOf(address->addr);
    if (!target || !mayConnect(*target, self->m_request.policy)) {
        self->m_addressRefused = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// A kept connection may have been opened under a wider policy.
int Transfer::beforeRequest(void *transfer, char *remote, char * /*local*/, int /*remotePort*/, int /*localPort*/)
{
    auto *self = static_cast<Transfer *>(transfer);
    const auto target = IpNetwork::parse(QString::fromLatin1(remote));
    self->m_requestBegan = target && mayConnect(*target, self->m_request.policy);
    self->m_addressRefused = !self->m_requestBegan;
    return self->m_requestBegan ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
}

size_t Transfer::takeHeadLine(char *line, size_t size, size_t count, void *transfer)
{
    const QByteArrayView view(line, static_cast<qsizetype>(size * count));
    return static_cast<Transfer *>(transfer)->m_response.takeHeadLine(view) ? size * count : 0;
}

size_t Transfer::takeBody(char *bytes, size_t size, size_t count, void *transfer)
{
    const QByteArrayView view(bytes, static_cast<qsizetype>(size * count));
    return static_cast<Transfer *>(transfer)->m_response.takeBody(view) ? size * count : 0;
}

Result<> Transfer::check() const
{
    if (const auto endpoint = readEndpoint(m_request.url); !endpoint)
        return fail(endpoint.error());
    if (!isToken(m_request.method))
        return fail(ErrorKind::Validation, QStringLiteral("The method is not valid."));
    for (const auto &[name, value] : m_request.headers) {
        if (const auto allowed = checkHeader(name, value); !allowed)
            return allowed;
    }
    return {};
}

void Transfer::setCallbacks(EasyOptions &options)
{
    options.set(CURLOPT_PRIVATE, this);
    options.set(CURLOPT_OPENSOCKETFUNCTION, &Transfer::openSocket);
    options.set(CURLOPT_OPENSOCKETDATA, this);
    options.set(CURLOPT_PREREQFUNCTION, &Transfer::beforeRequest);
    options.set(CURLOPT_PREREQDATA, this);
    options.set(CURLOPT_HEADERFUNCTION, &Transfer::takeHeadLine);
    options.set(CURLOPT_HEADERDATA, this);
    options.set(CURLOPT_WRITEFUNCTION, &Transfer::takeBody);
    options.set(CURLOPT_WRITEDATA, this);
}

template<class T>
T Transfer::info(CURLINFO what) const
{
    T value{};
    curl_easy_getinfo(m_handle, what, &value);
    return value;
}

void Transfer::explainFailure(CURLcode code, OutboundResult &result) const
{
    explain({.code = code,
             .addressRefused = m_addressRefused,
             .headTooLarge = m_response.isHeadTooLarge(),
             .requestBegan = m_requestBegan,
             .answerBegan = result.status != 0,
             .nameFound = info<curl_off_t>(CURLINFO_NAMELOOKUP_TIME_T) > 0,
             .connected = info<long>(CURLINFO_LOCAL_PORT) > 0,
             .systemError = info<long>(CURLINFO_OS_ERRNO),
             .verifyResult = info<long>(CURLINFO_SSL_VERIFYRESULT)},
            result);
}

} // namespace pm::outbound
