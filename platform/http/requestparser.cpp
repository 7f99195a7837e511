// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/requestparser.h"

#include <boost/beast/http/error.hpp>

namespace pm::http {

namespace {

namespace bhttp = boost::beast::http;

// An announced length is not believed further than this before bytes come.
constexpr qsizetype kMostReserved = 64 << 10;

QByteArray copyOf(boost::beast::string_view view)
{
    return {view.data(), static_cast<qsizetype>(view.size())};
}

} // namespace

RequestParser::RequestParser(quint32 mostHeaderBytes, quint64 mostBodyBytes)
    : m_mostHeaderBytes(mostHeaderBytes)
{
    header_limit(mostHeaderBytes);
    body_limit(mostBodyBytes);
    eager(true);
}

bool RequestParser::wantsContinue() const
{
    return m_request.http11 && m_request.headers.value("expect").toLower() == "100-continue";
}

void RequestParser::on_request_impl(bhttp::verb, View method, View target, int version, ErrorCode &ec)
{
    m_request.method = copyOf(method);
    m_request.target = copyOf(target);
    m_request.http11 = version >= 11;
    count(method.size() + target.size() + 12, ec); // 12: the spaces, the version and the line's end
}

void RequestParser::on_field_impl(bhttp::field field, View name, View value, ErrorCode &ec)
{
    count(name.size() + value.size() + 4, ec); // 4: colon, space and the line's end
    if (is_header_done())
        return; // a trailer; nothing reads them
    if (field == bhttp::field::host)
        ++m_hosts;
    QByteArray &kept = m_request.headers[copyOf(name).toLower()];
    // A header given twice is a list; where one value is wanted, the list is not a valid one.
    kept = kept.isNull() ? copyOf(value) : kept + ", " + copyOf(value);
}

// Beast limits the request line and the fields each for itself; the limit is meant for both together.
void RequestParser::count(std::size_t bytes, ErrorCode &ec)
{
    m_headerBytes += bytes;
    if (m_headerBytes > m_mostHeaderBytes)
        ec = bhttp::error::header_limit;
}

void RequestParser::on_header_impl(ErrorCode &ec)
{
    m_request.keepAlive = keep_alive();
    if (m_hosts > 1 || (m_request.http11 && m_hosts == 0))
        ec = bhttp::error::bad_field;
    // A body whose end two servers would see at different places is how requests are smuggled.
    if (m_request.headers.contains("transfer-encoding")
        && (!m_request.http11 || m_request.headers.value("transfer-encoding").trimmed().toLower() != "chunked"))
        ec = bhttp::error::bad_transfer_encoding;
}

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t> &length, ErrorCode &)
{
    if (length)
        m_request.body.reserve(static_cast<qsizetype>(std::min<std::uint64_t>(*length, kMostReserved)));
}

std::size_t RequestParser::on_body_impl(View bytes, ErrorCode &)
{
    m_request.body.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return bytes.size();
}

void RequestParser::on_chunk_header_impl(std::uint64_t, View, ErrorCode &) {}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, View bytes, ErrorCode &ec)
{
    return on_body_impl(bytes, ec);
}

void RequestParser::on_finish_impl(ErrorCode &) {}

} // namespace pm::http
