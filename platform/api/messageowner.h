// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/domain/keys/apikey.h"
#include "platform/http/request.h"
#include "platform/store/sqltext.h"

namespace pm::api {

// Whose messages, templates and figures: a key sees those of its tenant that are of its own environment.
struct MessageOwner {
    TenantId tenant;
    KeyEnvironment environment = KeyEnvironment::Live;
};

// Whose the request is about.
[[nodiscard]] MessageOwner ownerOf(const http::Request &request);
// Of tables with `tenant_id` and `environment`.
[[nodiscard]] store::Conditions ownedBy(const MessageOwner &owner);

} // namespace pm::api
