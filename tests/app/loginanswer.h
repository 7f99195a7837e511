// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>

namespace pm::test {

// What a platform that says what a test wants answers to POST /api/v1/auth/login: a tenant's own user.
[[nodiscard]] QJsonObject loginAnswer(const QString &role);

// As a lock ends.
[[nodiscard]] QJsonObject reauthAnswer();

} // namespace pm::test
