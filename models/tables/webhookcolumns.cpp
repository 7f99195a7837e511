// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/webhookcolumns.h"

#include <QCoreApplication>

namespace pm {

namespace {

struct Titles {
    Q_DECLARE_TR_FUNCTIONS(pm::WebhookColumns)
};

constexpr ColumnKind kTime = ColumnKind::Time;
constexpr ColumnKind kNumber = ColumnKind::Number;

template<class T>
QVariant orNothing(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

std::vector<ItemColumn<Webhook>> webhookColumns()
{
    return {{Titles::tr("Name"), {}, {}, [](const Webhook &w) { return w.content.name; }},
            {Titles::tr("Status"), {}, {}, [](const Webhook &w) { return webhookStatusName(w.status); }},
            {Titles::tr("URL"), {}, {}, [](const Webhook &w) { return w.content.endpointUrl; }},
            {Titles::tr("Events"), ColumnKind::List, {}, [](const Webhook &w) { return eventTypeNames(w.content); }},
            {Titles::tr("Attempts ok, 24 h"),
             ColumnKind::Share,
             {},
             [](const Webhook &w) { return orNothing(w.successRate24h); }},
            {Titles::tr("Last delivery"), kTime, {}, [](const Webhook &w) { return orNothing(w.lastDeliveryAt); }},
            {Titles::tr("Attempts failed"), kNumber, {}, [](const Webhook &w) { return w.failed24h; }},
            {Titles::tr("Held"), kNumber, {}, [](const Webhook &w) { return w.held; }},
            {Titles::tr("Created"), kTime, {}, [](const Webhook &w) { return w.createdAt; }}};
}

} // namespace pm
