// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>

namespace pm::http {

// TLS 1.2 or later with a PEM certificate chain and its key; otherwise a sentence that names the file at fault.
[[nodiscard]] Result<std::unique_ptr<boost::asio::ssl::context>> makeTlsContext(const QString &certificateFile,
                                                                                const QString &keyFile);

} // namespace pm::http
