// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/clock.h"

#include <QTimeZone>

namespace pm {

QString toIso(UnixMs time)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    return utc.toString(time % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

std::optional<UnixMs> fromIso(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    // Without a zone the text would mean another moment on every machine.
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return parsed.toMSecsSinceEpoch();
}

} // namespace pm
