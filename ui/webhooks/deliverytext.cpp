// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliverytext.h"

#include "models/domain/operators/personaldata.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace pm::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::DeliveryText)
};

struct Phrase {
    int code;
    const char *words;
};

constexpr std::array kPhrases{Phrase{200, "OK"},
                              Phrase{201, "Created"},
                              Phrase{202, "Accepted"},
                              Phrase{204, "No Content"},
                              Phrase{301, "Moved"},
                              Phrase{302, "Found"},
                              Phrase{307, "Redirect"},
                              Phrase{308, "Redirect"},
                              Phrase{400, "Bad Request"},
                              Phrase{401, "Unauthorized"},
                              Phrase{403, "Forbidden"},
                              Phrase{404, "Not Found"},
                              Phrase{405, "Method Not Allowed"},
                              Phrase{408, "Request Timeout"},
                              Phrase{409, "Conflict"},
                              Phrase{410, "Gone"},
                              Phrase{413, "Too Large"},
                              Phrase{415, "Unsupported Media"},
                              Phrase{422, "Unprocessable"},
                              Phrase{429, "Too Many Requests"},
                              Phrase{500, "Server Error"},
                              Phrase{502, "Bad Gateway"},
                              Phrase{503, "Unavailable"},
                              Phrase{504, "Gateway Timeout"}};

QString outcomeText(AttemptOutcome outcome)
{
    switch (outcome) {
    case AttemptOutcome::Success:
        return Text::tr("Delivered");
    case AttemptOutcome::HttpError:
        return Text::tr("Refused");
    case AttemptOutcome::Timeout:
        return Text::tr("Timeout");
    case AttemptOutcome::Network:
        return Text::tr("Network error");
    case AttemptOutcome::Tls:
        return Text::tr("TLS error");
    case AttemptOutcome::AddressRefused:
        return Text::tr("Address refused");
    case AttemptOutcome::TransformationFailed:
        return Text::tr("Transformation failed");
    }
    return {};
}

EventTypes typesOfArea(EventArea area)
{
    EventTypes types;
    for (const EventTypeRow &row : kEventTypes) {
        if (row.area == area)
            types |= row.type;
    }
    return types;
}

} // namespace

CellStatus deliveryStatusText(const Delivery &delivery)
{
    switch (delivery.status) {
    case DeliveryStatus::Success:
        return {statusCodeText(delivery.statusCode.value_or(200)), Tone::Success};
    case DeliveryStatus::PendingRetry:
    case DeliveryStatus::Failed:
    case DeliveryStatus::Exhausted:
        // One that was cut off behind a good head failed all the same.
        if (delivery.statusCode && *delivery.statusCode / 100 != 2)
            return {statusCodeText(*delivery.statusCode), Tone::Danger};
        return {delivery.errorMessage.isEmpty() ? Text::tr("No answer") : delivery.errorMessage, Tone::Warning};
    case DeliveryStatus::Held:
        return {deliveryStatusTitle(delivery.status), Tone::Warning};
    case DeliveryStatus::Pending:
    case DeliveryStatus::Archived:
    case DeliveryStatus::Skipped:
        break;
    }
    return {deliveryStatusTitle(delivery.status), Tone::Neutral};
}

CellStatus attemptStatusText(const Attempt &attempt)
{
    const Tone tone = attempt.outcome == AttemptOutcome::Success   ? Tone::Success
                    : attempt.outcome == AttemptOutcome::HttpError ? Tone::Danger
                                                                   : Tone::Warning;
    const bool isAnswer = attempt.outcome == AttemptOutcome::Success || attempt.outcome == AttemptOutcome::HttpError;
    return {isAnswer && attempt.response ? statusCodeText(attempt.response->statusCode) : outcomeText(attempt.outcome),
            tone};
}

QString statusCodeText(int code)
{
    const auto found = std::find_if(kPhrases.begin(), kPhrases.end(),
                                    [code](const Phrase &p) { return p.code == code; });
    const QString number = QString::number(code);
    return found == kPhrases.end() ? number : number + u' ' + QLatin1StringView(found->words);
}

QString deliveryStatusTitle(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::Pending:
        return Text::tr("Waiting");
    case DeliveryStatus::Success:
        return Text::tr("Delivered");
    case DeliveryStatus::PendingRetry:
        return Text::tr("Retrying");
    case DeliveryStatus::Failed:
        return Text::tr("Failed");
    case DeliveryStatus::Exhausted:
        return Text::tr("Given up");
    case DeliveryStatus::Held:
        return Text::tr("Held");
    case DeliveryStatus::Archived:
        return Text::tr("Archived");
    case DeliveryStatus::Skipped:
        return Text::tr("Skipped");
    }
    return {};
}

QString deliveryStatusTitles(DeliveryStatuses statuses)
{
    QStringList titles;
    for (const DeliveryStatus status : kDeliveryStatuses) {
        if (statuses.testFlag(status))
            titles << deliveryStatusTitle(status);
    }
    return titles.join(QStringLiteral(" · "));
}

QStringList eventTypePatterns(EventTypes types)
{
    QStringList patterns;
    for (const EventArea area :
         {EventArea::Email, EventArea::Campaign, EventArea::Contact, EventArea::Key, EventArea::System}) {
        const EventTypes all = typesOfArea(area);
        if (area != EventArea::System && (types & all) == all)
            patterns << eventAreaName(area) + QStringLiteral(".*");
        else
            patterns << eventTypeNames(types & all);
    }
    return patterns;
}

QString timeUntil(qint64 ms)
{
    return ms < 1000 ? Text::tr("now") : Text::tr("in %1").arg(spanText(ms / 1000));
}

QString hiddenDataNote(const std::optional<Operator> &viewer)
{
    if (!viewer || seesPersonalData(viewer->role))
        return {};
    return Text::tr("Personal data is masked for your role, so signatures do not fit what is shown.");
}

QString spanText(qint64 seconds)
{
    if (seconds < 60)
        return Text::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Text::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return Text::tr("%1 h %2 min").arg(QLocale().toString(seconds / 3600)).arg(seconds / 60 % 60);
}

} // namespace pm::ui
