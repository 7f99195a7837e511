// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

#include <optional>

namespace pm::dns {

// "192.0.2.1:53", "[2001:db8::1]:53", at most 8 of them with commas between, in the order to ask. Nothing when one of
// them is not an address and a port. An empty text is no server.
[[nodiscard]] std::optional<QStringList> serversFromText(const QString &text);

} // namespace pm::dns
