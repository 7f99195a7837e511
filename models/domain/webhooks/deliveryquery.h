// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/delivery.h"
#include "models/domain/webhooks/eventtype.h"

namespace pm {

// Which deliveries: of a list, an export, a saved view or a bulk retry. What is empty does not narrow.
struct DeliveryFilter {
    DeliveryStatuses statuses{};
    EventTypes eventTypes{};
    WebhookId webhook{};
    std::optional<UnixMs> from{}; // made then or later
    std::optional<UnixMs> to{};   // made before
    QString q{};                  // an event id, a delivery id or a contact's email

    friend bool operator==(const DeliveryFilter &, const DeliveryFilter &) = default;
};

struct DeliveryQuery {
    DeliveryFilter filter;
    QString cursor{};
    int limit = 50; // at most 500

    friend bool operator==(const DeliveryQuery &, const DeliveryQuery &) = default;
};

enum class ExportFormat { Csv, Ndjson };
[[nodiscard]] QString exportFormatName(ExportFormat format); // "csv"

struct DeliveryExport {
    DeliveryFilter filter;
    ExportFormat format = ExportFormat::Csv;

    friend bool operator==(const DeliveryExport &, const DeliveryExport &) = default;
};

// As JSON: {"status": […], "event_type": […], "webhook_id", "from", "to", "q"}, each only when set.
[[nodiscard]] QJsonObject toJson(const DeliveryFilter &filter);
// Names every wrong field.
[[nodiscard]] Result<DeliveryFilter> deliveryFilterFromJson(const QJsonObject &json);
// As query string, both ways; sets are separated by commas.
[[nodiscard]] QString toQueryString(const DeliveryQuery &query);
[[nodiscard]] Result<DeliveryQuery> deliveryQueryFromItems(const QMap<QString, QString> &items);
[[nodiscard]] QString toQueryString(const DeliveryExport &request);
[[nodiscard]] Result<DeliveryExport> deliveryExportFromItems(const QMap<QString, QString> &items);

} // namespace pm
