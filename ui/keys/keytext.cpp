// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keytext.h"

#include <QCoreApplication>

namespace pm::ui {

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
constexpr qint64 kOldDays = 90;
constexpr qint64 kIdleDays = 30;

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

QStringList keyHints(const ApiKeyDetail &detail, UnixMs now)
{
    const ApiKey &key = detail.key;
    QStringList hints;
    if (key.status != KeyStatus::Active)
        return hints;
    const qint64 age = (now - key.regeneratedAt.value_or(key.createdAt)) / kDayMs;
    const qint64 idle = (now - key.lastUsed.value_or(key.createdAt)) / kDayMs;
    if (age > kOldDays)
        hints.append(
            KeyText::tr("Its secret is %n day(s) old. Regenerate it with an overlap.", nullptr, static_cast<int>(age)));
    if (idle >= kIdleDays)
        hints.append(
            KeyText::tr("Not used for %n day(s). Revoke it if nobody needs it.", nullptr, static_cast<int>(idle)));
    if (key.allowedIps.isEmpty())
        hints.append(
            detail.recentIps.empty()
                ? KeyText::tr("Every address may use it. Name those that should.")
                : KeyText::tr("Every address may use it, but it was used from %n address(es) only. Allow just those.",
                              nullptr, static_cast<int>(detail.recentIps.size())));
    if (!key.expiresAt && key.environment == KeyEnvironment::Live)
        hints.append(KeyText::tr("It never expires."));
    return hints;
}

} // namespace pm::ui
