// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/transfer.h"

#include "platform/outbound/endpointurl.h"
#include "platform/outbound/headerrules.h"
#include "platform/outbound/transferfailure.h"

#include <algorithm>

#include <sys/socket.h>

namespace pm::outbound {

namespace {

constexpr long kLongestConnectionLifeS = 300; // after that a name is asked for again

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
    curl_easy_cleanup(m_handle);
    curl_slist_free_all(m_headers);
}

Transfer &Transfer::of(CURL *handle)
{
    char *transfer = nullptr;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &transfer);
    return *reinterpret_cast<Transfer *>(transfer);
}

Result<> Transfer::prepare(const QString &caFile)
{
    if (const auto valid = check(); !valid)
        return valid;
    m_handle = curl_easy_init();
    if (m_handle == nullptr)
        return fail(ErrorKind::Internal, QStringLiteral("There is no memory for the request."));
    if (const auto listed = makeHeaderList(); !listed)
        return listed;
    setRequest();
    setConnection(caFile);
    setCallbacks();
    if (m_setup != CURLE_OK)
        return fail(ErrorKind::Internal, QStringLiteral("The request could not be set up."),
                    QString::fromLatin1(curl_easy_strerror(m_setup)));
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

// libcurl takes "Name;" for an empty value, and "Name:" for leaving out what it would add by itself.
Result<> Transfer::makeHeaderList()
{
    QByteArrayList lines{QByteArrayLiteral("Expect:")};
    for (const char *added : {"Accept", "Content-Type"}) {
        if (!isGiven(added))
            lines.append(QByteArray(added) + ':');
    }
    for (const auto &[name, value] : m_request.headers)
        lines.append(value.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + value));
    for (const QByteArray &line : lines) {
        curl_slist *longer = curl_slist_append(m_headers, line.constData());
        if (longer == nullptr)
            return fail(ErrorKind::Internal, QStringLiteral("There is no memory for the request."));
        m_headers = longer;
    }
    return {};
}

bool Transfer::isGiven(QByteArrayView header) const
{
    return std::any_of(m_request.headers.begin(), m_request.headers.end(),
                       [header](const auto &given) { return given.first.compare(header, Qt::CaseInsensitive) == 0; });
}

void Transfer::setRequest()
{
    const QByteArray &method = m_request.method;
    set(CURLOPT_URL, m_request.url.toLatin1().constData());
    set(CURLOPT_PATH_AS_IS, 1L);
    set(CURLOPT_HTTPHEADER, m_headers);
    if (!m_request.body.isEmpty() || method == "POST" || method == "PUT" || method == "PATCH") {
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        set(CURLOPT_POSTFIELDS, m_request.body.constData()); // not copied
    } else if (method == "HEAD") {
        set(CURLOPT_NOBODY, 1L);
    }
    set(CURLOPT_CUSTOMREQUEST, method.constData());
    set(CURLOPT_FOLLOWLOCATION, 0L);
}

void Transfer::setConnection(const QString &caFile)
{
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_PROXY, ""); // none from the environment either
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!caFile.isEmpty())
        set(CURLOPT_CAINFO, caFile.toUtf8().constData());
    set(CURLOPT_CAPATH,
        static_cast<const char *>(nullptr)); // with a folder the authorities would not be kept in memory
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(std::max(1, m_request.totalTimeoutMs)));
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(std::max(1, m_request.connectTimeoutMs)));
    set(CURLOPT_MAXLIFETIME_CONN, kLongestConnectionLifeS);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // a name that is not resolved in time holds up nobody else
}

void Transfer::setCallbacks()
{
    set(CURLOPT_PRIVATE, this);
    set(CURLOPT_OPENSOCKETFUNCTION, &Transfer::openSocket);
    set(CURLOPT_OPENSOCKETDATA, this);
    set(CURLOPT_PREREQFUNCTION, &Transfer::beforeRequest);
    set(CURLOPT_PREREQDATA, this);
    set(CURLOPT_HEADERFUNCTION, &Transfer::takeHeadLine);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &Transfer::takeBody);
    set(CURLOPT_WRITEDATA, this);
}

template<class T>
void Transfer::set(CURLoption option, T value)
{
    const CURLcode code = curl_easy_setopt(m_handle, option, value);
    if (m_setup == CURLE_OK)
        m_setup = code;
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
