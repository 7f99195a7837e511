// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/campaign.h"
#include "models/domain/email/contact.h"
#include "models/domain/email/domain.h"
#include "models/domain/email/message.h"
#include "models/domain/email/template.h"
#include "models/tables/itemtablemodel.h"

namespace pm {

enum class MessageColumn { Subject, To, Status, Created, From, Tags, Provider, Key };
enum class TemplateColumn { Name, Subject, Variables, Updated, Created };
enum class ContactColumn { Email, Name, Status, Company, Tags, Created, Updated, JobTitle, Phone };
enum class DomainColumn { Name, Status, Checked, Verified, Selector, Created };
enum class CampaignColumn { Name, Status, Progress, Sent, Recipients, Failed, Rate, Audience, Created, Updated };

// "Ada Lovelace"; empty when neither name is known.
[[nodiscard]] QString contactName(const ContactContent &contact);

// In the order of the enumerations.
[[nodiscard]] std::vector<ItemColumn<Message>> messageColumns();
[[nodiscard]] std::vector<ItemColumn<Template>> templateColumns();
[[nodiscard]] std::vector<ItemColumn<Contact>> contactColumns();
[[nodiscard]] std::vector<ItemColumn<Domain>> domainColumns();
[[nodiscard]] std::vector<ItemColumn<Campaign>> campaignColumns();

} // namespace pm
