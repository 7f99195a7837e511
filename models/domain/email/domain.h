// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QJsonObject>
#include <QStringList>

#include <array>
#include <vector>

namespace pm {

// Failed: a record is wrong, or one that was right is gone; until all are right.
enum class DomainStatus { Pending, Verified, Failed };
enum class RecordPurpose { Spf, Dkim, Dmarc, ReturnPath };
// What the last look at the DNS found. Error: it could not be asked.
enum class RecordStatus { Pending, Verified, Mismatch, Missing, Error };

inline constexpr std::array kRecordPurposes{RecordPurpose::Spf, RecordPurpose::Dkim, RecordPurpose::Dmarc,
                                            RecordPurpose::ReturnPath};

[[nodiscard]] QString domainStatusName(DomainStatus status); // "pending"
[[nodiscard]] std::optional<DomainStatus> domainStatusFromName(const QString &name);
[[nodiscard]] QStringList domainStatusNames();
[[nodiscard]] QString recordPurposeName(RecordPurpose purpose); // "return_path"
[[nodiscard]] QString recordStatusName(RecordStatus status);    // "mismatch"

// A domain that a tenant sends from.
struct Domain {
    DomainId id;
    QString name; // lower case, in ASCII (an IDN as punycode)
    DomainStatus status = DomainStatus::Pending;
    QString dkimSelector;
    UnixMs createdAt = 0;
    std::optional<UnixMs> checkedAt;  // when the DNS was last looked at
    std::optional<UnixMs> verifiedAt; // since when all records are right; nothing while they are not
};

// What the last look found for one record.
struct RecordCheck {
    RecordStatus status = RecordStatus::Pending;
    QStringList found;
    QString problem; // a sentence; empty when there is none
};

// A record that the domain is to have.
struct DomainRecord {
    RecordPurpose purpose = RecordPurpose::Spf;
    QString type; // "TXT" or "CNAME"
    QString host;
    QString value;
    RecordCheck check;
};

struct DomainDns {
    Domain domain;
    std::vector<DomainRecord> records; // one of each purpose
};

struct NewDomain {
    QString name; // as Domain has it
};

struct DomainPage {
    std::vector<Domain> domains;
    QString nextCursor; // empty: the last page
};

// The name as Domain has it, from one as people write it ("Müller.example"). Nothing when it is no host name of two
// labels or more, is an address, or is too long for the names of its records.
[[nodiscard]] std::optional<QString> domainNameFromText(const QString &text);

[[nodiscard]] QJsonObject toJson(const Domain &domain);
[[nodiscard]] Result<Domain> domainFromJson(const QJsonObject &json);
[[nodiscard]] Result<DomainPage> domainPageFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const DomainDns &dns);
[[nodiscard]] Result<DomainDns> domainDnsFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const RecordCheck &check);
// What cannot be read is pending.
[[nodiscard]] RecordCheck recordCheckFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const NewDomain &domain);
[[nodiscard]] Result<NewDomain> newDomainFromJson(const QJsonObject &json);

} // namespace pm
