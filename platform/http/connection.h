// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/ioloop.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

namespace pm::http {

// Both are called on any thread; the connection lives on the loop's, until the client or a deadline ends it.
void startConnection(asio::ip::tcp::socket socket, IoLoop &loop, const std::shared_ptr<Shared> &shared);
void startTlsConnection(asio::ip::tcp::socket socket, asio::ssl::context &tls, IoLoop &loop,
                        const std::shared_ptr<Shared> &shared);

} // namespace pm::http
