// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/exchange.h"
#include "platform/events/eventlog.h"
#include "platform/webhooks/logsearch.h"

namespace pm::webhooks {

// How a request bin answers.
struct BinBehaviour {
    int statusCode = 200;
    int delayMs = 0;
    QString body{};
};

struct Bin {
    BinId id;
    BinBehaviour behaviour;
    UnixMs createdAt = 0;
    UnixMs expiresAt = 0;
};

// What a bin got.
struct BinRequest {
    QString id; // breq_ + ULID
    UnixMs at = 0;
    QString method;
    HeaderList headers{};
    QByteArray body{}; // as much as is kept
    int answered = 0;  // with this status
    QString ip{};
    QString query{}; // as it came
};

// The SQL about request bins.
class BinRepository
{
public:
    static constexpr qsizetype kMostKeptBytes = 256 << 10; // of a body
    static constexpr int kMostRequests = 1000;             // of a bin; the oldest go
    using IsWanted = std::function<bool(const BinRequest &)>;

    explicit BinRepository(store::Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<> insert(const events::EventOwner &owner, const Bin &bin);
    [[nodiscard]] Result<std::vector<Bin>> all(const events::EventOwner &owner, UnixMs now);
    [[nodiscard]] Result<Bin> byId(const events::EventOwner &owner, const BinId &id, UnixMs now);
    // Of anybody's; for what is sent to it.
    [[nodiscard]] Result<Bin> open(const BinId &id, UnixMs now);
    [[nodiscard]] Result<> change(const BinId &id, const BinBehaviour &behaviour);
    [[nodiscard]] Result<> remove(const BinId &id);

    [[nodiscard]] Result<> keep(const BinId &id, const BinRequest &request);
    // Newest first, one more than the page when there is more. Without `wanted`: all.
    [[nodiscard]] Result<store::Rows> requests(const BinId &id, const http::PageQuery &page, const IsWanted &wanted);

private:
    [[nodiscard]] Result<std::vector<Bin>> read(const QString &rest, const QVariantList &values);

    store::Connection &m_connection;
};

[[nodiscard]] BinRequest binRequestOf(const store::Row &row);

} // namespace pm::webhooks
