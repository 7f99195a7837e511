// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/email/placeholders.h"

#include <QRegularExpression>

namespace pm {

namespace {

const QString kOpen = QStringLiteral("{{");
const QString kClose = QStringLiteral("}}");

bool isName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_.]{0,63}\\z"));
    return pattern.match(name).hasMatch();
}

// The end of the placeholder that begins at `start`, or -1.
qsizetype endOf(const QString &text, qsizetype start)
{
    const qsizetype close = text.indexOf(kClose, start + kOpen.size());
    const qsizetype another = text.indexOf(kOpen, start + kOpen.size());
    return close < 0 || (another >= 0 && another < close) ? -1 : close + kClose.size();
}

// What is wrong at an opening, or empty.
QString problemAt(const QString &text, qsizetype start, qsizetype end)
{
    if (text.mid(start, 3) == QStringLiteral("{{{"))
        return QStringLiteral("has {{{ at %1; a placeholder is {{name}}").arg(placeIn(text, start));
    if (end < 0)
        return QStringLiteral("has {{ at %1 without a }} that closes it").arg(placeIn(text, start));
    return {};
}

} // namespace

Placeholders placeholdersOf(const QString &text)
{
    Placeholders placeholders;
    for (qsizetype start = text.indexOf(kOpen); start >= 0;) {
        const qsizetype end = endOf(text, start);
        placeholders.problem = problemAt(text, start, end);
        if (!placeholders.problem.isEmpty())
            return placeholders;
        const QString name = text.sliced(start, end - start).sliced(2).chopped(2).trimmed();
        if (!isName(name)) {
            placeholders.problem = QStringLiteral("has a placeholder at %1 whose name is not 1 to 64 letters, digits,"
                                                  " _ and ., beginning with a letter or _")
                                       .arg(placeIn(text, start));
            return placeholders;
        }
        placeholders.found.push_back({.name = name, .start = start, .end = end});
        start = text.indexOf(kOpen, end);
    }
    return placeholders;
}

QString placeIn(const QString &text, qsizetype at)
{
    const QStringView before = QStringView(text).first(at);
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    return QStringLiteral("line %1, column %2").arg(before.count(u'\n') + 1).arg(at - lineStart + 1);
}

} // namespace pm
