// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/binsearch.h"

#include <QUrl>

namespace pm::webhooks {

bool hasWords(const BinId &bin, const BinRequest &request, const QString &words)
{
    const auto has = [&](const QString &text) { return text.contains(words, Qt::CaseInsensitive); };
    const QString path = QStringLiteral("/bins/") + bin.text();
    const QString target = request.query.isEmpty() ? path : QString(path + u'?' + request.query);
    if (has(request.method) || has(target) || has(QUrl::fromPercentEncoding(target.toUtf8())))
        return true;
    for (const auto &[name, value] : request.headers) {
        if (has(name + QStringLiteral(": ") + value))
            return true;
    }
    return has(QString::fromUtf8(request.body));
}

} // namespace pm::webhooks
