// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/notice.h"
#include "platform/http/listquery.h"
#include "platform/store/database.h"

namespace pm::notices {

// Whose notices are asked for.
struct NoticeFilter {
    std::optional<TenantId> tenant; // nothing: of all, and of the platform
    bool ofPlatform = false;        // those about the platform itself beside the tenant's
    bool ofPlatformOnly = false;
    bool testTenantsOnly = false;
    std::optional<QString> kind;
};

// The SQL about notices.
class NoticeRepository
{
public:
    explicit NoticeRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    // False when its subject was told of before. Makes the id, and tells the live stream.
    [[nodiscard]] Result<bool> tell(const Notice &notice);
    [[nodiscard]] Result<NoticePage> page(const NoticeFilter &filter, const http::PageQuery &page);
    // So many at once at most.
    [[nodiscard]] Result<> dropOlder(UnixMs oldest, int most);

private:
    [[nodiscard]] Result<bool> insert(const Notice &notice);

    store::Connection &m_connection;
};

} // namespace pm::notices
