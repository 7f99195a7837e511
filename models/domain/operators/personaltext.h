// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace pm {

// The same text with what says who a person is masked: addresses wherever they stand, and by the names that events have
// for them first and last names, companies, subjects, IP addresses and a contact's own fields. What a transformation
// has given another name is not known here, but for addresses. All other bytes stay.
[[nodiscard]] QByteArray withoutPersonalData(const QByteArray &text);

} // namespace pm
