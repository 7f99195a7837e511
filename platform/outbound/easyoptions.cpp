// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/easyoptions.h"

#include <algorithm>

namespace pm::outbound {

namespace {

constexpr long kLongestConnectionLifeS = 300; // after that a name is asked for again

bool isGiven(const Headers &headers, QByteArrayView name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [name](const auto &given) { return given.first.compare(name, Qt::CaseInsensitive) == 0; });
}

// libcurl takes "Name;" for an empty value, and "Name:" for leaving out what it would add by itself.
QByteArrayList linesOf(const Headers &headers)
{
    QByteArrayList lines{QByteArrayLiteral("Expect:")};
    for (const char *added : {"Accept", "Content-Type"}) {
        if (!isGiven(headers, added))
            lines.append(QByteArray(added) + ':');
    }
    for (const auto &[name, value] : headers)
        lines.append(value.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + value));
    return lines;
}

} // namespace

HeaderList makeHeaderList(const Headers &headers)
{
    HeaderList list;
    for (const QByteArray &line : linesOf(headers)) {
        curl_slist *longer = curl_slist_append(list.get(), line.constData());
        if (longer == nullptr)
            return nullptr;
        static_cast<void>(list.release());
        list.reset(longer);
    }
    return list;
}

void setRequest(EasyOptions &options, const OutboundRequest &request, curl_slist *headers)
{
    const QByteArray &method = request.method;
    options.set(CURLOPT_URL, request.url.toLatin1().constData());
    options.set(CURLOPT_PATH_AS_IS, 1L);
    options.set(CURLOPT_HTTPHEADER, headers);
    if (!request.body.isEmpty() || method == "POST" || method == "PUT" || method == "PATCH") {
        options.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        options.set(CURLOPT_POSTFIELDS, request.body.constData()); // not copied
    } else if (method == "HEAD") {
        options.set(CURLOPT_NOBODY, 1L);
    }
    options.set(CURLOPT_CUSTOMREQUEST, method.constData());
    options.set(CURLOPT_FOLLOWLOCATION, 0L);
}

void setConnection(EasyOptions &options, const OutboundRequest &request, const QString &caFile)
{
    options.set(CURLOPT_PROTOCOLS_STR, "http,https");
    options.set(CURLOPT_PROXY, ""); // none from the environment either
    options.set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    options.set(CURLOPT_SSL_VERIFYPEER, 1L);
    options.set(CURLOPT_SSL_VERIFYHOST, 2L);
    options.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!caFile.isEmpty())
        options.set(CURLOPT_CAINFO, caFile.toUtf8().constData());
    options.set(CURLOPT_CAPATH,
                static_cast<const char *>(nullptr)); // with a folder the authorities would not be kept in memory
    options.set(CURLOPT_TIMEOUT_MS, static_cast<long>(std::max(1, request.totalTimeoutMs)));
    options.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(std::max(1, request.connectTimeoutMs)));
    options.set(CURLOPT_MAXLIFETIME_CONN, kLongestConnectionLifeS);
    options.set(CURLOPT_NOSIGNAL, 1L);
    options.set(CURLOPT_QUICK_EXIT, 1L); // a name that is not resolved in time holds up nobody else
}

} // namespace pm::outbound
