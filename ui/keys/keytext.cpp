// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keytext.h"

#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"

#include <QCoreApplication>

namespace pm::ui {

namespace {

struct KeyText {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::KeyText)
};

} // namespace

CellStatus keyStatusText(const KeyState &state)
{
    switch (state.condition) {
    case KeyCondition::Active:
        return {KeyText::tr("Active"), Tone::Success};
    case KeyCondition::ExpiresSoon:
        return {state.days == 0 ? KeyText::tr("Expires today") : KeyText::tr("Expires in %1 d").arg(state.days),
                Tone::Warning};
    case KeyCondition::Draining:
        return {KeyText::tr("Draining"), Tone::Warning};
    case KeyCondition::Unused:
        return {KeyText::tr("Unused %1 d").arg(state.days), Tone::Neutral};
    case KeyCondition::Revoked:
        return {KeyText::tr("Revoked"), Tone::Danger};
    case KeyCondition::Expired:
        return {KeyText::tr("Expired"), Tone::Danger};
    }
    return {};
}

QString keyAccessText(const std::optional<Tenant> &tenant)
{
    if (!tenant)
        return KeyText::tr("Programmatic access to your company's data");
    return KeyText::tr("Programmatic access to %1 · %2 plan, %3 requests a minute")
        .arg(tenant->companyName, planName(tenant->plan))
        .arg(rateLimitOf(tenant->plan).perMinute);
}

std::optional<Plan> shownPlan(const app::ConsoleContext &context)
{
    if (const auto &tenant = context.tenants.current())
        return tenant->plan;
    const auto &user = context.session.user();
    return user ? user->tenantPlan : std::nullopt;
}

QString ipModeText(IpMode mode)
{
    return mode == IpMode::Enforce ? KeyText::tr("Refused") : KeyText::tr("Let through and reported");
}

QString keyEventText(const QString &action)
{
    static const QMap<QString, const char *> texts{
        {QStringLiteral("key.created"), QT_TRANSLATE_NOOP("pm::ui::KeyText", "Created")},
        {QStringLiteral("key.changed"), QT_TRANSLATE_NOOP("pm::ui::KeyText", "Changed")},
        {QStringLiteral("key.regenerated"), QT_TRANSLATE_NOOP("pm::ui::KeyText", "Regenerated")},
        {QStringLiteral("key.revoked"), QT_TRANSLATE_NOOP("pm::ui::KeyText", "Revoked")},
        {QStringLiteral("key.first_used"), QT_TRANSLATE_NOOP("pm::ui::KeyText", "First used")},
        {QStringLiteral("key.expiring"), QT_TRANSLATE_NOOP("pm::ui::KeyText", "Expires in 7 days")},
        {QStringLiteral("key.expired"), QT_TRANSLATE_NOOP("pm::ui::KeyText", "Expired")},
        {QStringLiteral("key.overlap_ended"), QT_TRANSLATE_NOOP("pm::ui::KeyText", "Old secret ended")}};
    const char *text = texts.value(action);
    return text == nullptr ? action : KeyText::tr(text);
}

QString recommendationText(const KeyRecommendation &recommendation, const KeyAdvice &advice)
{
    const QString &code = recommendation.code;
    // Who may not see personal data is not told which.
    const QString addresses = advice.suggestedAllowedIps.isEmpty()
                                ? QStringLiteral("***")
                                : advice.suggestedAllowedIps.join(QStringLiteral(", "));
    if (code == QStringLiteral("unused_key"))
        return KeyText::tr("Not used for 30 days. Revoke it if nobody needs it.");
    if (code == QStringLiteral("unused_scopes"))
        return KeyText::tr("%n of its scopes were not used for 30 days. Take them away.", nullptr,
                           static_cast<int>(advice.unusedScopes.size()));
    if (code == QStringLiteral("restrict_addresses"))
        return KeyText::tr("Every address may use it, and in %n day(s) only these did: %1. Allow just those.", nullptr,
                           advice.watchedDays)
            .arg(addresses);
    if (code == QStringLiteral("narrow_addresses"))
        return KeyText::tr("Of the addresses that are allowed only these used it in %n day(s): %1. Allow just those.",
                           nullptr, advice.watchedDays)
            .arg(addresses);
    if (code == QStringLiteral("enforce_addresses"))
        return KeyText::tr("Its allow-list only reports, and had nothing to report for %n day(s). Let it refuse.",
                           nullptr, advice.watchedDays);
    if (code == QStringLiteral("review_addresses"))
        return KeyText::tr("Its allow-list only reports, and would have refused %n address(es). Look at them.", nullptr,
                           static_cast<int>(advice.wouldRefuse.size()));
    if (code == QStringLiteral("rotate"))
        return KeyText::tr("Its secret is %n day(s) old. Regenerate it with an overlap.", nullptr, advice.ageDays);
    return recommendation.message;
}

} // namespace pm::ui
