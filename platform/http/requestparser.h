// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/dispatcher.h"

#include <boost/beast/http/basic_parser.hpp>

namespace pm::http {

// Reads one request straight into a RawRequest. Beast checks the grammar and the limits of header and body; what
// Beast lets pass and we do not is refused here.
class RequestParser final : public boost::beast::http::basic_parser<true>
{
public:
    RequestParser(quint32 mostHeaderBytes, quint64 mostBodyBytes);

    // What is known so far; whole when is_done().
    [[nodiscard]] RawRequest &request() { return m_request; }
    [[nodiscard]] bool wantsContinue() const;

private:
    using ErrorCode = boost::beast::error_code;
    using View = boost::beast::string_view;

    void on_request_impl(boost::beast::http::verb verb, View method, View target, int version, ErrorCode &ec) override;
    void on_field_impl(boost::beast::http::field field, View name, View value, ErrorCode &ec) override;
    void on_header_impl(ErrorCode &ec) override;
    void on_body_init_impl(const boost::optional<std::uint64_t> &length, ErrorCode &ec) override;
    std::size_t on_body_impl(View bytes, ErrorCode &ec) override;
    void on_chunk_header_impl(std::uint64_t size, View extensions, ErrorCode &ec) override;
    std::size_t on_chunk_body_impl(std::uint64_t left, View bytes, ErrorCode &ec) override;
    void on_finish_impl(ErrorCode &ec) override;
    void on_response_impl(int, View, int, ErrorCode &) override {}
    void count(std::size_t bytes, ErrorCode &ec);

    RawRequest m_request;
    quint32 m_mostHeaderBytes;
    std::size_t m_headerBytes = 0;
    int m_hosts = 0;
};

} // namespace pm::http
