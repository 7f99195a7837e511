// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "models/domain/tenants/tenant.h"
#include "models/domain/webhooks/webhook.h"
#include "ui/shell/pageentry.h"
#include "ui/widgets/picker.h"

#include <QTimer>

namespace pm::ui {

// What the command palette finds beside its own lines: what a pasted id names, and keys, endpoints and tenants by their
// name. The platform is asked when the operator has stopped typing.
class PaletteSearch : public QObject
{
    Q_OBJECT
public:
    struct Ways {
        std::function<void(const QString &page, const QString &item)> show;
        std::function<void(const Tenant &tenant)> choose; // nothing where the tenant cannot be changed
    };

    // Lives as long as the palette. `pages` are those that the role may see.
    PaletteSearch(const app::ConsoleContext &context, std::vector<const PageEntry *> pages, Ways ways, Picker *palette);

private:
    void handleText(const QString &text);
    void ask();
    void askForUuid();
    void askForNames();
    void askForKeys();
    void askForEndpoints();
    void askForTenants();
    void showFound();
    [[nodiscard]] const PageEntry *page(const QString &id) const;
    [[nodiscard]] Picker::Item itemOf(const PageEntry &entry, const QString &title, const QString &id) const;

    const app::ConsoleContext &m_context;
    const std::vector<const PageEntry *> m_pages;
    const Ways m_ways;
    Picker *m_palette;
    QTimer m_pause;
    QString m_text;
    bool m_maybeKey = false; // a UUID of which the platform has not told yet
    std::vector<ApiKey> m_keys;
    std::vector<Webhook> m_endpoints;
    std::vector<Tenant> m_tenants;
    RequestHandle m_keyRequest;
    RequestHandle m_endpointRequest;
    RequestHandle m_tenantRequest;
};

} // namespace pm::ui
