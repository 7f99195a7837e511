// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/deliveryquery.h"

#include <QObject>

#include <map>

namespace pm {
class DeliveryTableModel;
}

namespace pm::ui {

class DeliveryFilterBar;

// Reads of the log what the filters find: its beginning when it is told to, and the pages that the table wants.
class DeliveryReader : public QObject
{
    Q_OBJECT
public:
    DeliveryReader(const app::ConsoleContext &context, const DeliveryFilterBar &filters, DeliveryTableModel &rows,
                   QObject *parent);

    void readFirst(Continuation<DeliveryPage> then);
    // The same, while the rows stay.
    void readNewest(Continuation<DeliveryPage> then);
    void forget();
    // What is read, as it stands now.
    [[nodiscard]] DeliveryFilter filter() const { return query().filter; }

Q_SIGNALS:
    // One of the pages that the table wants did not come.
    void failed(const pm::Error &error);

private:
    void readPage(const QString &cursor);
    void handlePage(const QString &cursor, Result<DeliveryPage> page);
    [[nodiscard]] DeliveryQuery query(const QString &cursor = {}) const;
    [[nodiscard]] DeliveryQuery pageAgain(const QString &cursor) const;

    const app::ConsoleContext &m_context;
    const DeliveryFilterBar &m_filters;
    DeliveryTableModel &m_rows;
    std::optional<UnixMs> m_readAt; // a filter "last hour" means one hour, whatever page is read of it
    RequestHandle m_first;
    RequestHandle m_newest;
    std::map<QString, RequestHandle> m_pages; // those under way
    bool m_isFailing = false;
};

} // namespace pm::ui
