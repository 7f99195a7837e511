// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/scope.h"

namespace pm {

QString scopeName(Scope scope)
{
    switch (scope) {
    case Scope::SendEmail:
        return QStringLiteral("send_email");
    case Scope::ReadAnalytics:
        return QStringLiteral("read_analytics");
    case Scope::ManageContacts:
        return QStringLiteral("manage_contacts");
    case Scope::ManageCampaigns:
        return QStringLiteral("manage_campaigns");
    case Scope::ManageTemplates:
        return QStringLiteral("manage_templates");
    case Scope::ManageDomains:
        return QStringLiteral("manage_domains");
    case Scope::ReadInbox:
        return QStringLiteral("read_inbox");
    case Scope::ManageWebhooks:
        return QStringLiteral("manage_webhooks");
    }
    return {};
}

std::optional<Scope> scopeFromName(const QString &name)
{
    for (const Scope scope : kAllScopes) {
        if (scopeName(scope) == name)
            return scope;
    }
    return std::nullopt;
}

QStringList scopeNames(Scopes scopes)
{
    QStringList names;
    for (const Scope scope : kAllScopes) {
        if (scopes.testFlag(scope))
            names.append(scopeName(scope));
    }
    return names;
}

} // namespace pm
