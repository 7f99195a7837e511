// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/campaign.h"
#include "models/domain/email/contact.h"
#include "models/domain/email/domain.h"
#include "ui/widgets/celldelegate.h"

namespace pm::ui {

// Words and tones for what the platform calls "queued", "mismatch" and so on.
[[nodiscard]] CellStatus messageStatusText(const QString &status);
[[nodiscard]] CellStatus eventText(const QString &type);
[[nodiscard]] CellStatus domainStatusText(DomainStatus status);
[[nodiscard]] CellStatus recordStatusText(RecordStatus status);
[[nodiscard]] QString recordPurposeText(RecordPurpose purpose);
[[nodiscard]] CellStatus campaignStatusText(CampaignStatus status);
[[nodiscard]] CellStatus contactStatusText(ContactStatus status);
// Why a campaign could not write to somebody: the field in the console's words, what is wrong with it in the
// platform's.
[[nodiscard]] QString recipientProblemText(const QString &problem);

} // namespace pm::ui
