// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"

#include <QHashFunctions>
#include <QString>

#include <optional>

namespace pm {

// An opaque identifier of one kind of thing; ids of different kinds do not mix.
template<class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString value)
        : m_value(std::move(value))
    {
    }
    [[nodiscard]] const QString &text() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    friend bool operator==(const Id &a, const Id &b) { return a.m_value == b.m_value; }
    friend bool operator!=(const Id &a, const Id &b) { return a.m_value != b.m_value; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QString m_value;
};

using TenantId = Id<struct TenantTag>;     // UUID
using KeyId = Id<struct KeyTag>;           // UUID
using UserId = Id<struct UserTag>;         // usr_ + ULID
using MessageId = Id<struct MessageTag>;   // msg_ + ULID
using ContactId = Id<struct ContactTag>;   // cont_ + ULID
using ThreadId = Id<struct ThreadTag>;     // thr_ + ULID
using TemplateId = Id<struct TemplateTag>; // tpl_ + ULID
using CampaignId = Id<struct CampaignTag>; // camp_ + ULID
using DomainId = Id<struct DomainTag>;     // dom_ + ULID
using AuditId = Id<struct AuditTag>;       // audit_ + ULID
using WebhookId = Id<struct WebhookTag>;   // wh_ + ULID
using EventId = Id<struct EventTag>;       // evt_ + ULID
using DeliveryId = Id<struct DeliveryTag>; // del_ + ULID
using ReplayId = Id<struct ReplayTag>;     // rpl_ + ULID
using BinId = Id<struct BinTag>;           // bin_ + ULID

// Prefix + ULID (26 characters of Crockford base 32): sorts by the time it was made, and those of one millisecond, made
// by one process, in the order of making. Thread-safe.
[[nodiscard]] QString makeUlid(QLatin1StringView prefix, UnixMs now);
// What the ids of that moment and later are not before.
[[nodiscard]] QString firstUlidOf(QLatin1StringView prefix, UnixMs time);
// When it was made; nothing when it is no prefix + ULID.
[[nodiscard]] std::optional<UnixMs> timeOfUlid(const QString &id);
// Of "<row>.<place>", which the live stream gives to each thing it tells. Rows sort by time.
[[nodiscard]] QString rowOfLiveId(const QString &id);
// A random UUID without braces.
[[nodiscard]] QString makeUuid();
[[nodiscard]] bool isUuid(const QString &text);

} // namespace pm
