// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/operators/role.h"

#include <QByteArray>
#include <QJsonObject>

namespace pm {

// The same text with what says who a person is masked: addresses wherever they stand, and by the names that events have
// for them first and last names, companies, subjects, IP addresses and a contact's own fields. What a transformation
// has given another name is not known here, but for addresses. All other bytes stay.
[[nodiscard]] QByteArray withoutPersonalData(const QByteArray &text);
// And in each of its texts, for one may quote what was sent.
[[nodiscard]] QJsonObject withoutPersonalData(const QJsonObject &object);

// As it is, or without personal data, as this role may see it (contract section 3).
[[nodiscard]] QByteArray shownTo(Role viewer, const QByteArray &text);
[[nodiscard]] QString shownTo(Role viewer, const QString &text);
[[nodiscard]] QJsonObject shownTo(Role viewer, const QJsonObject &object);

} // namespace pm
