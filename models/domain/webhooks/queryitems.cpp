// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/queryitems.h"

#include <QUrl>

namespace pm {

QString QueryItems::text(const QString &name)
{
    m_seen.insert(name);
    return m_items.value(name);
}

int QueryItems::number(const QString &name, int least, int most, int fallback)
{
    const QString value = text(name);
    if (value.isEmpty())
        return fallback;
    bool ok = false;
    const int number = value.toInt(&ok);
    if (ok && number >= least && number <= most)
        return number;
    reject(name, QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most));
    return fallback;
}

std::optional<UnixMs> QueryItems::time(const QString &name)
{
    const QString value = text(name);
    const std::optional<UnixMs> time = fromIso(value);
    if (!value.isEmpty() && !time)
        reject(name, QStringLiteral("must be an ISO 8601 time with a zone, like 2026-11-26T10:00:00Z"));
    return time;
}

QStringList QueryItems::list(const QString &name)
{
    return text(name).split(u',', Qt::SkipEmptyParts);
}

Result<> QueryItems::finish()
{
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        if (!m_seen.contains(item.key()))
            reject(item.key(), QStringLiteral("is not a known parameter"));
    }
    if (!m_errors.isEmpty())
        return fail(Error::invalid(m_errors));
    return {};
}

void addText(QUrlQuery &query, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace pm
