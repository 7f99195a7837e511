// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/request.h"

namespace pm::apidocs {

// How others reach this service.
struct Reach {
    QString publicUrl{}; // as the settings say; empty: as a request says
    bool tls = false;    // of the listener
};

// What samples call, e.g. "http://127.0.0.1:8025": the public URL, else where the request came to. Nothing when its
// Host is not plainly a name or an address. Safe in JSON and between quotes of any language, whatever was sent.
[[nodiscard]] QByteArray addressFor(const http::Request &request, const Reach &reach);

} // namespace pm::apidocs
