// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/domain.h"

namespace pm {

// The records that a domain is to have, not checked yet. The key is the base 64 of its DER.
[[nodiscard]] std::vector<DomainRecord> expectedRecords(const Domain &domain, const QString &dkimPublicKey);

// Judges what the DNS has at the record's host: SPF as RFC 7208, DKIM as RFC 6376, DMARC as RFC 7489 read it.
[[nodiscard]] RecordCheck judged(const DomainRecord &record, const QStringList &found);
// For when the DNS could not be asked.
[[nodiscard]] RecordCheck notAsked(const QString &problem);

// The domain's status after its records were checked: kept when one of them could not be asked for, as then nothing is
// known.
[[nodiscard]] DomainStatus statusAfter(DomainStatus before, const std::vector<DomainRecord> &records);

} // namespace pm
