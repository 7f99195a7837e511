// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/emailtext.h"

#include <QCoreApplication>
#include <QHash>

namespace pm::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::EmailText)
};

} // namespace

CellStatus messageStatusText(const QString &status)
{
    if (status == QStringLiteral("queued"))
        return {Texts::tr("Queued"), Tone::Info};
    if (status == QStringLiteral("sent"))
        return {Texts::tr("Sent"), Tone::Success};
    if (status == QStringLiteral("failed"))
        return {Texts::tr("Failed"), Tone::Danger};
    return {status, Tone::Neutral};
}

CellStatus eventText(const QString &type)
{
    const QHash<QString, CellStatus> texts{{QStringLiteral("delivered"), {Texts::tr("Delivered"), Tone::Success}},
                                           {QStringLiteral("opened"), {Texts::tr("Opened"), Tone::Success}},
                                           {QStringLiteral("clicked"), {Texts::tr("Clicked"), Tone::Success}},
                                           {QStringLiteral("bounced"), {Texts::tr("Bounced"), Tone::Danger}},
                                           {QStringLiteral("spam_reported"),
                                            {Texts::tr("Reported as spam"), Tone::Danger}},
                                           {QStringLiteral("unsubscribed"),
                                            {Texts::tr("Unsubscribed"), Tone::Warning}}};
    const QString name = type.section(u'.', -1); // "email.opened"
    return texts.contains(name) ? texts.value(name) : messageStatusText(name);
}

CellStatus domainStatusText(DomainStatus status)
{
    switch (status) {
    case DomainStatus::Pending:
        return {Texts::tr("Pending"), Tone::Warning};
    case DomainStatus::Verified:
        return {Texts::tr("Verified"), Tone::Success};
    case DomainStatus::Failed:
        return {Texts::tr("Failed"), Tone::Danger};
    }
    return {};
}

CellStatus recordStatusText(RecordStatus status)
{
    switch (status) {
    case RecordStatus::Pending:
        return {Texts::tr("Not looked at yet"), Tone::Neutral};
    case RecordStatus::Verified:
        return {Texts::tr("Right"), Tone::Success};
    case RecordStatus::Mismatch:
        return {Texts::tr("Wrong"), Tone::Danger};
    case RecordStatus::Missing:
        return {Texts::tr("Missing"), Tone::Warning};
    case RecordStatus::Error:
        return {Texts::tr("DNS did not answer"), Tone::Danger};
    }
    return {};
}

QString recordPurposeText(RecordPurpose purpose)
{
    switch (purpose) {
    case RecordPurpose::Spf:
        return Texts::tr("SPF");
    case RecordPurpose::Dkim:
        return Texts::tr("DKIM");
    case RecordPurpose::Dmarc:
        return Texts::tr("DMARC");
    case RecordPurpose::ReturnPath:
        return Texts::tr("Return path");
    }
    return {};
}

CellStatus campaignStatusText(CampaignStatus status)
{
    switch (status) {
    case CampaignStatus::Draft:
        return {Texts::tr("Draft"), Tone::Neutral};
    case CampaignStatus::Running:
        return {Texts::tr("Running"), Tone::Info};
    case CampaignStatus::Paused:
        return {Texts::tr("Paused"), Tone::Warning};
    case CampaignStatus::Completed:
        return {Texts::tr("Completed"), Tone::Success};
    }
    return {};
}

CellStatus contactStatusText(ContactStatus status)
{
    switch (status) {
    case ContactStatus::Subscribed:
        return {Texts::tr("Subscribed"), Tone::Success};
    case ContactStatus::Unsubscribed:
        return {Texts::tr("Unsubscribed"), Tone::Neutral};
    case ContactStatus::Bounced:
        return {Texts::tr("Bounced"), Tone::Danger};
    }
    return {};
}

QString recipientProblemText(const QString &problem)
{
    const QString field = QStringLiteral("variables ");
    return problem.startsWith(field) ? Texts::tr("Variables: %1").arg(problem.sliced(field.size())) : problem;
}

} // namespace pm::ui
