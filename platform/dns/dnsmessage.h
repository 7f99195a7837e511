// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QByteArrayView>
#include <QStringList>

namespace pm::dns {

enum class RecordType { A = 1, Cname = 5, Txt = 16, Aaaa = 28 };

// The values of all records of one type in the answer section of a DNS message (RFC 1035): the strings of a TXT record
// joined, a name without the dot at its end, an address as text. Protocol when the message is cut or broken.
[[nodiscard]] Result<QStringList> recordsOf(QByteArrayView message, RecordType type);

} // namespace pm::dns
