// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/error.h"
#include "models/domain/webhooks/delivery.h"

#include <QObject>

#include <set>

namespace pm {
class DeliveryTableModel;
}

namespace pm::ui {

class DeliveryFilterBar;
class DeliveryReader;

// What came since the log was read: a row that is there changes where it stands, and the pill counts others that the
// filters would find.
class NewDeliveries : public QObject
{
    Q_OBJECT
public:
    NewDeliveries(DeliveryFilterBar &filters, DeliveryTableModel &rows, DeliveryReader &reader, QObject *parent);

    // One that the platform tells of.
    void take(const Delivery &delivery);
    // Asks for them. A failure is told when somebody asked for it, not a timer.
    void look(bool isAsked);
    void forget();
    [[nodiscard]] bool isEmpty() const { return m_ids.empty(); }

Q_SIGNALS:
    void came(const pm::Delivery &delivery);
    void failed(const pm::Error &error);

private:
    [[nodiscard]] bool isWanted(const Delivery &delivery) const;
    void place(const Delivery &delivery, bool isWanted);
    void note(const Delivery &delivery);

    DeliveryFilterBar &m_filters;
    DeliveryTableModel &m_rows;
    DeliveryReader &m_reader;
    std::set<QString> m_ids;
};

} // namespace pm::ui
