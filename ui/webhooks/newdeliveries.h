// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/delivery.h"

#include <QObject>

#include <set>

namespace pm {
class DeliveryTableModel;
}

namespace pm::ui {

class DeliveryFilterBar;

// What came since the log was read, and what the filters would find: rows stay where they are, and the pill counts.
class NewDeliveries : public QObject
{
    Q_OBJECT
public:
    NewDeliveries(DeliveryFilterBar &filters, const DeliveryTableModel &rows, QObject *parent);

    // As far as a row tells; whether it has an email only the platform knows.
    [[nodiscard]] bool isWanted(const Delivery &delivery) const;
    // One that is wanted and not among the rows that are kept.
    void note(const Delivery &delivery);
    void forget();
    [[nodiscard]] bool isEmpty() const { return m_ids.empty(); }

private:
    DeliveryFilterBar &m_filters;
    const DeliveryTableModel &m_rows;
    std::set<QString> m_ids;
};

} // namespace pm::ui
