// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhooktext.h"

#include "models/domain/webhooks/heldevents.h"
#include "ui/webhooks/deliverytext.h"
#include "ui/widgets/timetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace pm::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::WebhookText)
};

bool isProbeDue(const Webhook &webhook, UnixMs now)
{
    return webhook.nextProbeAt && *webhook.nextProbeAt <= now;
}

// What is held goes out with the probe that is due; without any there is none.
QString probeText(const Webhook &webhook, UnixMs now)
{
    if (!webhook.nextProbeAt)
        return Texts::tr("A probe is sent from time to time; the first success resumes it.");
    if (!isProbeDue(webhook, now))
        return Texts::tr("The next probe is sent %1; the first success resumes it.")
            .arg(relativeTime(*webhook.nextProbeAt, now));
    return webhook.held > 0 ? Texts::tr("A probe is under way; the first success resumes it.")
                            : Texts::tr("The next event is sent as a probe; the first success resumes it.");
}

QString whatIsNextText(const Webhook &webhook, UnixMs now)
{
    switch (webhook.status) {
    case WebhookStatus::Failing:
        return Texts::tr("It is still tried. Failed deliveries are tried again by the schedule.");
    case WebhookStatus::Paused:
        return Texts::tr("Resume it to deliver what is held, oldest first.");
    case WebhookStatus::Inactive:
        return probeText(webhook, now);
    case WebhookStatus::Active:
        break;
    }
    return {};
}

// What lasts longer has its date in place of the relative time.
QString sinceText(UnixMs since, UnixMs now)
{
    constexpr qint64 kMonthMs = 31LL * 24 * 3600 * 1000;
    return now - since > kMonthMs ? Texts::tr("Since %1.").arg(exactTime(since))
                                  : Texts::tr("Since %1, %2.").arg(exactTime(since), relativeTime(since, now));
}

QString heldText(const Webhook &webhook, UnixMs now)
{
    if (webhook.held == 0 || !webhook.oldestHeldAt)
        return {};
    return Texts::tr("%n event(s) held, the oldest from %1.", nullptr, static_cast<int>(webhook.held))
               .arg(relativeTime(*webhook.oldestHeldAt, now))
         + u' '
         + Texts::tr("Held events are kept for %1 hours, at most %2 of them.")
               .arg(kHeldHours)
               .arg(QLocale().toString(kMostHeld));
}

// Undefined when it is none.
QJsonValue jsonIn(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray("[" + text.toUtf8() + "]"));
    return document.array().size() == 1 ? document.array().first() : QJsonValue(QJsonValue::Undefined);
}

} // namespace

CellStatus webhookStatusText(WebhookStatus status)
{
    switch (status) {
    case WebhookStatus::Active:
        return {Texts::tr("Active"), Tone::Success};
    case WebhookStatus::Paused:
        return {Texts::tr("Paused"), Tone::Neutral};
    case WebhookStatus::Failing:
        return {Texts::tr("Failing"), Tone::Warning};
    case WebhookStatus::Inactive:
        return {Texts::tr("Stopped"), Tone::Danger};
    }
    return {};
}

QString eventAreaText(EventArea area)
{
    switch (area) {
    case EventArea::Email:
        return Texts::tr("Email");
    case EventArea::Campaign:
        return Texts::tr("Campaigns");
    case EventArea::Contact:
        return Texts::tr("Contacts");
    case EventArea::Key:
        return Texts::tr("API keys");
    case EventArea::System:
        return Texts::tr("System");
    }
    return {};
}

QString catalogueText(const QString &sentence)
{
    return QCoreApplication::translate("pm::EventCatalogue", sentence.toUtf8().constData());
}

QString transformationText(TransformationKind kind)
{
    switch (kind) {
    case TransformationKind::None:
        return Texts::tr("None: the event as it is");
    case TransformationKind::JavaScript:
        return Texts::tr("JavaScript");
    case TransformationKind::Mapping:
        return Texts::tr("Fields, each from a path");
    }
    return {};
}

QString transformationTemplateText(const QString &name)
{
    if (name == QStringLiteral("slack_message"))
        return Texts::tr("Slack message");
    if (name == QStringLiteral("crm_contact"))
        return Texts::tr("CRM contact, by a function");
    if (name == QStringLiteral("crm_fields"))
        return Texts::tr("CRM contact, by fields");
    return name;
}

QString statusRuleText(WebhookStatus status, const StatusReason &reason)
{
    const int failures = static_cast<int>(reason.failures);
    const bool isStopped = status == WebhookStatus::Inactive;
    switch (reason.rule) {
    case StatusRule::ConsecutiveFailures:
        return isStopped ? Texts::tr("Stopped: %n failure(s) in a row.", nullptr, failures)
                         : Texts::tr("Failing: %n failure(s) in a row.", nullptr, failures);
    case StatusRule::FailureRate:
        return Texts::tr("Stopped: %1 of %n attempt(s) in %2 minutes failed.", nullptr,
                         static_cast<int>(reason.attempts))
            .arg(QLocale().toString(reason.failures), QLocale().toString(reason.windowMinutes));
    case StatusRule::Gone410:
        return Texts::tr("Paused: the endpoint answered 410, which means that it is gone.");
    case StatusRule::PausedByOperator:
        return Texts::tr("Paused by an operator.");
    }
    return {};
}

QString evidenceText(const StatusReason &reason)
{
    if (!reason.lastError.isEmpty())
        return Texts::tr("The last error: %1").arg(reason.lastError);
    return reason.lastStatusCode ? Texts::tr("The last answer was %1.").arg(*reason.lastStatusCode) : QString();
}

HealthText healthText(const Webhook &webhook, UnixMs now)
{
    HealthText text;
    if (webhook.status == WebhookStatus::Active)
        return text;
    if (webhook.statusReason) {
        text.rule = statusRuleText(webhook.status, *webhook.statusReason);
        text.evidence = sinceText(webhook.statusReason->since, now) + u' ' + evidenceText(*webhook.statusReason);
    } else {
        text.rule = webhookStatusText(webhook.status).text;
    }
    text.evidence = text.evidence.trimmed();
    text.held = heldText(webhook, now);
    text.outlook = whatIsNextText(webhook, now);
    return text;
}

QString noProbeText(const Webhook &webhook, UnixMs now)
{
    if (webhook.held == 0)
        return Texts::tr("Nothing is held that could be sent.");
    return isProbeDue(webhook, now) ? Texts::tr("A probe is under way.") : QString();
}

QString failuresText(const WebhookStats &stats)
{
    constexpr qsizetype kMostSaid = 3; // the others stand beside the figures
    QStringList parts;
    for (const StatsError &error : stats.errors) {
        QString what = error.statusCode ? QString::number(*error.statusCode) : error.error;
        if (what.endsWith(u'.'))
            what.chop(1);
        if (parts.size() < kMostSaid)
            parts << QStringLiteral("%1 (%2)").arg(what, QLocale().toString(error.count));
    }
    if (parts.isEmpty())
        return {};
    const QString most = parts.join(QStringLiteral(", "));
    switch (stats.range) {
    case StatsRange::Day:
        return Texts::tr("Failures of the last 24 hours: %1").arg(most);
    case StatsRange::Week:
        return Texts::tr("Failures of the last 7 days: %1").arg(most);
    case StatsRange::Month:
        return Texts::tr("Failures of the last 30 days: %1").arg(most);
    }
    return {};
}

QString delayText(int seconds)
{
    constexpr int kMinute = 60;
    constexpr int kHour = 3600;
    if (seconds % kHour == 0)
        return QStringLiteral("%1 h").arg(seconds / kHour);
    return seconds % kMinute == 0 ? QStringLiteral("%1 m").arg(seconds / kMinute) : QStringLiteral("%1 s").arg(seconds);
}

QString scheduleText(const std::vector<int> &seconds)
{
    QStringList parts;
    for (const int delay : seconds)
        parts.append(delayText(delay));
    return parts.join(QStringLiteral(", "));
}

std::optional<std::vector<int>> scheduleFromText(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,6})\\s*([smh]?)$"));
    std::vector<int> schedule;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const auto match = pattern.match(part.trimmed().toLower());
        if (!match.hasMatch())
            return std::nullopt;
        const QString unit = match.captured(2);
        const int factor = unit == QStringLiteral("h") ? 3600 : unit == QStringLiteral("m") ? 60 : 1;
        schedule.push_back(match.captured(1).toInt() * factor);
    }
    return schedule;
}

QString outlookText(const RetryOutlook &outlook)
{
    const QString end = outlook.givesUpAfterSeconds > 0
                          ? Texts::tr("Gives up after about %1.").arg(spanText(outlook.givesUpAfterSeconds))
                          : Texts::tr("Gives up at the first failure.");
    if (outlook.unused.empty())
        return end;
    return end + u' ' + Texts::tr("Never used: %1.").arg(scheduleText(outlook.unused));
}

QString headersText(const QMap<QString, QString> &headers)
{
    QStringList lines;
    for (auto header = headers.begin(); header != headers.end(); ++header)
        lines.append(header.key() + QStringLiteral(": ") + header.value());
    return lines.join(u'\n');
}

std::optional<QMap<QString, QString>> headersFromText(const QString &text)
{
    QMap<QString, QString> headers;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype colon = line.indexOf(u':');
        if (colon < 1)
            return std::nullopt;
        headers.insert(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    return headers;
}

QString fixedText(const QJsonValue &value)
{
    if (value.isString() && jsonIn(value.toString()).isUndefined())
        return value.toString();
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QJsonValue fixedFromText(const QString &text)
{
    const QJsonValue json = jsonIn(text);
    return json.isUndefined() ? QJsonValue(text) : json;
}

QString millisecondsText(const std::optional<double> &ms)
{
    return ms ? Texts::tr("%1 ms").arg(QLocale().toString(*ms, 'f', 0)) : QStringLiteral("–");
}

QString rateText(const std::optional<double> &share)
{
    constexpr double kTenths = 1000;
    if (!share)
        return QStringLiteral("–");
    return Texts::tr("%1 %").arg(QLocale().toString(std::floor(*share * kTenths) / 10, 'f', *share < 1 ? 1 : 0));
}

} // namespace pm::ui
