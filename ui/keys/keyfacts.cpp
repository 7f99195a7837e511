// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyfacts.h"

#include "ui/keys/keytext.h"
#include "ui/lists/copyline.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/timetext.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr qsizetype kFits = 20;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::KeyFacts)
};

QWidget *scopeBadges(Scopes scopes, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const QString &name : scopeNames(scopes)) {
        auto *badge = new QLabel(name, box);
        badge->setProperty("role", QStringLiteral("badge"));
        layout->addWidget(badge, 0, Qt::AlignLeft);
    }
    return box;
}

} // namespace

void showKeyFacts(DetailGrid &facts, Theme &theme, const app::ConsoleContext &context, const ApiKey &key)
{
    const UnixMs now = context.clock.now();
    const auto addCopied = [&](const QString &name, const QString &text, const QString &what, const char *button) {
        const QString shown = text.size() > kFits ? text.left(kFits - 2) + QStringLiteral("…") : text;
        auto *line = new CopyLine(theme, context.clipboard, shown, text, what, &facts);
        line->button()->setObjectName(QString::fromLatin1(button));
        facts.addWidget(name, line, CopyLine::kFirstLine);
    };
    facts.clear();
    addCopied(Texts::tr("Key"), key.maskedKey, Texts::tr("Copy the masked key"), "keyInspector.copyKey");
    addCopied(Texts::tr("Key id"), key.id.text(), Texts::tr("Copy the key id"), "keyInspector.copyId");
    facts.addWidget(Texts::tr("Scopes"), scopeBadges(key.scopes, &facts));
    const auto plan = shownPlan(context);
    const QString limit = Texts::tr("%1 / min · burst %2").arg(key.rateLimit.perMinute).arg(key.rateLimit.burst);
    facts.addText(Texts::tr("Rate limit"), plan ? limit + QStringLiteral(" · ") + planName(*plan) : limit);
    facts.addText(Texts::tr("Environment"),
                  key.environment == KeyEnvironment::Live ? Texts::tr("Live") : Texts::tr("Test"));
    if (key.allowedIps.isEmpty())
        facts.addText(Texts::tr("Allowed IPs"), Texts::tr("every address"));
    else
        facts.addMono(Texts::tr("Allowed IPs"), key.allowedIps.join(u'\n'));
    if (!key.allowedIps.isEmpty())
        facts.addText(Texts::tr("Others"), ipModeText(key.ipMode));
    facts.addText(Texts::tr("Created"), Texts::tr("%1 by %2").arg(shortDate(key.createdAt, now), key.createdBy),
                  exactTime(key.createdAt));
    if (key.expiresAt)
        facts.addText(Texts::tr("Expires"), shortDate(*key.expiresAt, now), exactTime(*key.expiresAt));
    else
        facts.addText(Texts::tr("Expires"), Texts::tr("never"));
    if (key.regeneratedAt) {
        const QString when = shortDate(*key.regeneratedAt, now);
        const bool overlaps = key.overlapEndsAt && *key.overlapEndsAt > now;
        facts.addText(Texts::tr("Regenerated"),
                      overlaps ? Texts::tr("%1 · overlap ends %2").arg(when, shortDate(*key.overlapEndsAt, now)) : when,
                      exactTime(*key.regeneratedAt));
    }
    if (key.revokedAt)
        facts.addText(Texts::tr("Revoked"), shortDate(*key.revokedAt, now), exactTime(*key.revokedAt));
    if (!key.description.isEmpty())
        facts.addText(Texts::tr("Description"), key.description);
}

} // namespace pm::ui
