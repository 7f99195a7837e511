// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QUrl>

namespace pm {

// Of http or https, with a host, and without a password, which would be kept with it.
[[nodiscard]] bool isPlatformAddress(const QUrl &url);
// The same for all ways to write one address: a platform has neither query nor fragment, and a slash at the end or the
// usual port says nothing.
[[nodiscard]] QUrl normalAddress(const QUrl &url);
// This machine.
[[nodiscard]] bool isLoopback(const QUrl &url);
// Nobody on the way can read what is sent there, such as a password.
[[nodiscard]] bool isConfidential(const QUrl &url);

} // namespace pm
