// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/fieldpath.h"

namespace pm {

bool isFieldPath(const QString &path)
{
    return path.size() <= kLongestPath && !path.isEmpty() && !path.startsWith(u'.') && !path.endsWith(u'.')
        && !path.contains(QStringLiteral(".."));
}

qsizetype namesIn(const QString &path)
{
    return path.count(u'.') + 1;
}

} // namespace pm
