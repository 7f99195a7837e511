// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/template.h"
#include "platform/api/keyset.h"
#include "platform/api/messageowner.h"

namespace pm::api {

// The names that templates may be sorted by.
[[nodiscard]] const std::vector<SortColumn> &templateSorts();

// The SQL about templates.
class TemplateRepository
{
public:
    explicit TemplateRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    // Conflict when the name is taken.
    [[nodiscard]] Result<> insert(const MessageOwner &owner, const Template &stored);
    [[nodiscard]] Result<> update(const MessageOwner &owner, const Template &stored);
    [[nodiscard]] Result<> remove(const TemplateId &id);
    [[nodiscard]] Result<Template> byId(const MessageOwner &owner, const TemplateId &id);
    // The same, and nobody else changes it before the transaction ends.
    [[nodiscard]] Result<Template> lock(const MessageOwner &owner, const TemplateId &id);
    // Campaigns that still have to send it.
    [[nodiscard]] Result<bool> isInUse(const TemplateId &id);
    [[nodiscard]] Result<TemplatePage> page(const MessageOwner &owner, const http::PageQuery &page,
                                            const QString &search);

private:
    [[nodiscard]] Result<Template> one(const MessageOwner &owner, const TemplateId &id, const QString &locking);

    store::Connection &m_connection;
};

} // namespace pm::api
