// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace pm {

inline constexpr qsizetype kLongestContactText = 200; // of a name, a company, a phone number, a job title
inline constexpr qsizetype kLongestContactTag = 64;   // also where a campaign names its audience

// As contacts have them, and audiences are named by them: without blanks around them, each once.
[[nodiscard]] QStringList tidyTags(QStringList tags);

enum class ContactStatus { Subscribed, Unsubscribed, Bounced };
[[nodiscard]] QString contactStatusName(ContactStatus status); // "subscribed"
[[nodiscard]] std::optional<ContactStatus> contactStatusFromName(const QString &name);

// What a caller writes of a contact (contract section 5).
struct ContactContent {
    QString email; // unique in a tenant's environment, whatever the case
    QString firstName;
    QString lastName;
    QString company;
    QString phone;
    QString jobTitle;
    QStringList tags;         // each once; two that differ in case are two
    QJsonObject attributes{}; // flat: texts, numbers and booleans
    ContactStatus status = ContactStatus::Subscribed;

    friend bool operator==(const ContactContent &, const ContactContent &) = default;
};

struct Contact {
    ContactId id;
    ContactContent content;
    UnixMs createdAt = 0;
    UnixMs updatedAt = 0;
};

struct ContactPage {
    std::vector<Contact> contacts;
    QString nextCursor; // empty on the last page
};

// Names every wrong field. The second leaves what is not named as `stored` has it.
[[nodiscard]] Result<ContactContent> contactContentFromJson(const QJsonObject &json);
[[nodiscard]] Result<ContactContent> contactContentFromJson(const QJsonObject &json, const ContactContent &stored);
[[nodiscard]] QJsonObject toJson(const ContactContent &content);
[[nodiscard]] QJsonObject toJson(const Contact &contact);
[[nodiscard]] Result<Contact> contactFromJson(const QJsonObject &json);
[[nodiscard]] Result<ContactPage> contactPageFromJson(const QJsonObject &json);

} // namespace pm
