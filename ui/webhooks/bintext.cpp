// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/bintext.h"

#include "ui/webhooks/deliverytext.h"

#include <QCoreApplication>
#include <QLocale>

namespace pm::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::BinText)
};

constexpr qsizetype kShownOfBody = 60;

QString beginningOf(const QString &body)
{
    const QString line = body.simplified();
    return line.size() > kShownOfBody ? line.left(kShownOfBody) + u'…' : line;
}

} // namespace

CellStatus binStatusText(const BinAnswer &answer)
{
    const Tone tone = answer.statusCode / 100 != 2 ? Tone::Danger : answer.delayMs > 0 ? Tone::Warning : Tone::Success;
    return {statusCodeText(answer.statusCode), tone};
}

QString answerText(const BinAnswer &answer)
{
    const QString status = statusCodeText(answer.statusCode);
    const QString told = answer.delayMs > 0
                           ? Text::tr("%1, after %2 ms").arg(status, QLocale().toString(answer.delayMs))
                           : Text::tr("%1, at once").arg(status);
    return answer.body.isEmpty() ? told : Text::tr("%1, with “%2”").arg(told, beginningOf(answer.body));
}

} // namespace pm::ui
