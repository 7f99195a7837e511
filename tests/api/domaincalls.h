// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/domain.h"
#include "tests/keys/keysundertest.h"

namespace pm::test {

inline const QString kDomains = QStringLiteral("/domains");

// With the scope for domains.
QString keyFor(KeysUnderTest &platform, const QString &environment = QStringLiteral("live"));
HttpReply add(KeysUnderTest &platform, const QString &key, const QString &name, const test::HttpHeaders &headers = {});
// Of the domain that was added.
QString pathOf(const HttpReply &reply);
// What a look at the DNS answers; an empty one when that was refused.
DomainDns verified(KeysUnderTest &platform, const QString &key, const QString &path);
// The selectors that the secret store has keys for.
QStringList secretsOf(KeysUnderTest &platform, const QString &domain);
// Of the domain, then of its records.
QStringList statuses(const DomainDns &dns);
// Apart by spaces.
QStringList words(const char *text);

} // namespace pm::test
