// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"

#include <memory>
#include <optional>

namespace pm::test {

// A key with a tenant of its own, and the session of the operator who made it.
struct KeyOfTenant {
    QString token;
    QString tenant;
    QString id;
    QString secret; // empty when something failed
};

[[nodiscard]] KeyOfTenant makeKeyOfTenant(const PlatformProcess &platform, const QString &plan);
[[nodiscard]] std::unique_ptr<HttpExchange> operatorOf(const PlatformProcess &platform, const KeyOfTenant &key);
[[nodiscard]] std::unique_ptr<HttpExchange> clientOf(const PlatformProcess &platform, const KeyOfTenant &key);

// The subject is the Idempotency-Key as well.
HttpReply sendMessage(HttpExchange &client, const QString &subject);
// Of all messages of the tenant, page by page, sorted; nothing when a page was refused.
[[nodiscard]] std::optional<QStringList> subjectsOf(HttpExchange &client);
// How many requests with this key were recorded as answered with 200.
[[nodiscard]] qint64 recordedSuccesses(HttpExchange &operatorExchange, const KeyOfTenant &key);

// Whether a program can act on it: 503 or 429 in the wire's form, and when to try again.
[[nodiscard]] bool isClearRefusal(const HttpReply &reply);
// The names of the checks of /readyz that are not ok.
[[nodiscard]] QStringList failingChecks(const PlatformProcess &platform);
// For messages of failed checks.
[[nodiscard]] QByteArray describe(const HttpReply &reply);

} // namespace pm::test
