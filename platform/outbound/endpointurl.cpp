// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/endpointurl.h"

#include <algorithm>
#include <memory>

#include <curl/curl.h>

namespace pm::outbound {

namespace {

constexpr qsizetype kLongestUrl = 2048;
constexpr qsizetype kLongestHost = 253;
constexpr qsizetype kLongestLabel = 63;

struct UrlEnd {
    void operator()(CURLU *url) const { curl_url_cleanup(url); }
};
using CurlUrl = std::unique_ptr<CURLU, UrlEnd>;

tl::unexpected<Error> refuse(const char *sentence)
{
    return fail(ErrorKind::Validation, QString::fromLatin1(sentence));
}

std::optional<QByteArray> partOf(CURLU *url, CURLUPart part, unsigned flags = 0)
{
    char *text = nullptr;
    if (curl_url_get(url, part, &text, flags) != CURLUE_OK)
        return std::nullopt;
    const QByteArray value(text);
    curl_free(text);
    return value;
}

// Before libcurl sees it: what it would mend or pass over is refused.
bool hasPlainForm(const QString &url)
{
    const bool isPlain = std::all_of(url.begin(), url.end(),
                                     [](QChar c) { return c > u' ' && c < u'\x7f' && c != u'\\' && c != u'#'; });
    const QString scheme = url.section(u':', 0, 0).toLower();
    const QString rest = url.section(u':', 1);
    return isPlain && (scheme == u"http" || scheme == u"https") && rest.startsWith(u"//") && !rest.startsWith(u"///");
}

// The last label of a name is no number (that of an address is): "1.2.3.256" and "0x100000000" are nothing.
bool isNumber(const QString &label)
{
    bool ok = false;
    label.toULongLong(&ok, label.startsWith(u"0x") ? 16 : 10);
    return ok || label == u"0x"
        || std::all_of(label.begin(), label.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isLabel(const QString &label)
{
    const bool isPlain = std::all_of(label.begin(), label.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    });
    return isPlain && !label.isEmpty() && label.size() <= kLongestLabel && !label.startsWith(u'-')
        && !label.endsWith(u'-');
}

bool isHostName(const QString &host)
{
    QStringList labels = host.split(u'.');
    if (labels.size() > 1 && labels.last().isEmpty()) // the dot of the root
        labels.removeLast();
    return host.size() <= kLongestHost && std::all_of(labels.begin(), labels.end(), isLabel)
        && !isNumber(labels.last());
}

Result<EndpointUrl> readHost(EndpointUrl endpoint, QString host)
{
    const bool isBracketed = host.startsWith(u'[');
    if (isBracketed)
        host = host.mid(1, host.size() - 2);
    endpoint.address = host.contains(u'/') ? std::nullopt : IpNetwork::parse(host);
    if (!endpoint.address && (isBracketed || !isHostName(host)))
        return refuse("The URL's host is neither a name nor an address.");
    endpoint.host = host;
    return endpoint;
}

Result<> checkAddress(const EndpointUrl &endpoint, const IpNetwork &address, AddressPolicy policy)
{
    if (!mayConnect(address, policy))
        return refuse("The URL leads to a loopback, private or otherwise reserved address, where requests may not go.");
    if (!endpoint.isHttps && reachOf(address) == AddressReach::Public)
        return refuse("Only an https URL may lead to a public address.");
    return {};
}

QString withoutRoot(const QString &host)
{
    return host.endsWith(u'.') ? host.chopped(1) : host;
}

// Loopback by RFC 6761.
bool isLocalHost(const QString &host)
{
    const QString name = withoutRoot(host);
    return name == u"localhost" || name.endsWith(u".localhost");
}

Result<> checkRead(const EndpointUrl &endpoint, AddressPolicy policy)
{
    if (endpoint.address)
        return checkAddress(endpoint, *endpoint.address, policy);
    if (!endpoint.isHttps && policy == AddressPolicy::PublicOnly)
        return refuse("The URL must begin with https://.");
    return isLocalHost(endpoint.host) ? checkAddress(endpoint, *IpNetwork::parse(QStringLiteral("127.0.0.1")), policy)
                                      : Result<>();
}

} // namespace

Result<EndpointUrl> readEndpoint(const QString &url)
{
    if (url.size() > kLongestUrl)
        return refuse("The URL is longer than 2048 characters.");
    if (!hasPlainForm(url))
        return refuse("The URL must begin with https:// and have neither spaces nor a fragment; other than ASCII "
                      "characters are to be percent-encoded, names in their xn-- form.");
    const CurlUrl parsed(curl_url());
    if (curl_url_set(parsed.get(), CURLUPART_URL, url.toLatin1().constData(), 0) != CURLUE_OK)
        return refuse("The URL is not valid.");
    if (partOf(parsed.get(), CURLUPART_USER) || partOf(parsed.get(), CURLUPART_PASSWORD))
        return refuse("The URL may not have a user name or password.");
    const quint16 port = partOf(parsed.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT).value_or(QByteArray()).toUShort();
    if (port == 0)
        return refuse("The URL's port must be from 1 to 65535.");
    if (partOf(parsed.get(), CURLUPART_ZONEID))
        return refuse("The URL's address may not have a zone.");
    const QByteArray host = partOf(parsed.get(), CURLUPART_HOST).value_or(QByteArray());
    return readHost({.isHttps = partOf(parsed.get(), CURLUPART_SCHEME) == "https", .port = port},
                    QString::fromLatin1(host).toLower());
}

Result<> checkUrl(const QString &url, AddressPolicy policy)
{
    return readEndpoint(url).and_then([policy](const EndpointUrl &endpoint) { return checkRead(endpoint, policy); });
}

QString nameToLookUp(const EndpointUrl &endpoint)
{
    return endpoint.address || isLocalHost(endpoint.host) ? QString() : withoutRoot(endpoint.host);
}

Result<> checkAddresses(const EndpointUrl &endpoint, const std::vector<IpNetwork> &addresses, AddressPolicy policy)
{
    for (const IpNetwork &address : addresses) {
        if (const auto allowed = checkAddress(endpoint, address, policy); !allowed)
            return allowed;
    }
    return {};
}

} // namespace pm::outbound
