// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFlags>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace pm {

// What an API key may do (contract section 4).
enum class Scope : quint32 {
    SendEmail = 1U << 0,
    ReadAnalytics = 1U << 1,
    ManageContacts = 1U << 2,
    ManageCampaigns = 1U << 3,
    ManageTemplates = 1U << 4,
    ManageDomains = 1U << 5,
    ReadInbox = 1U << 6,
    ManageWebhooks = 1U << 7,
};
Q_DECLARE_FLAGS(Scopes, Scope)
Q_DECLARE_OPERATORS_FOR_FLAGS(Scopes)

inline constexpr std::array kAllScopes{Scope::SendEmail,       Scope::ReadAnalytics,   Scope::ManageContacts,
                                       Scope::ManageCampaigns, Scope::ManageTemplates, Scope::ManageDomains,
                                       Scope::ReadInbox,       Scope::ManageWebhooks};

// The wire name, e.g. "send_email".
[[nodiscard]] QString scopeName(Scope scope);
[[nodiscard]] std::optional<Scope> scopeFromName(const QString &name);
// In the order of kAllScopes.
[[nodiscard]] QStringList scopeNames(Scopes scopes);

} // namespace pm
