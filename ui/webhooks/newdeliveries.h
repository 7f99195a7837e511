// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/error.h"
#include "models/domain/webhooks/delivery.h"

#include <QObject>
#include <QTimer>

#include <set>

namespace pm {
class DeliveryTableModel;
}

namespace pm::ui {

class DeliveryFilterBar;
class DeliveryReader;

// What came since the log was read, or came to match: a row that is there changes where it stands, and the pill counts
// others that the filters would find.
class NewDeliveries : public QObject
{
    Q_OBJECT
public:
    NewDeliveries(DeliveryFilterBar &filters, DeliveryTableModel &rows, DeliveryReader &reader, QObject *parent);

    // One that the platform tells of.
    void take(const Delivery &delivery);
    // Asks for the newest of them. A failure is told when somebody asked for it.
    void look(bool isAsked);
    void forget();
    [[nodiscard]] bool isEmpty() const { return m_ids.empty(); }

Q_SIGNALS:
    void came(const pm::Delivery &delivery);
    void failed(const pm::Error &error);

private:
    [[nodiscard]] bool place(const Delivery &delivery);
    void takeNewest(const DeliveryPage &page);
    void lookSoon();
    void note(const Delivery &delivery);
    void forgetShown(int firstRow, int lastRow);
    void showCount();

    DeliveryFilterBar &m_filters;
    DeliveryTableModel &m_rows;
    DeliveryReader &m_reader;
    std::set<QString> m_ids;
    QTimer m_pause; // between two looks that nobody asked for
    bool m_isLooking = false;
};

} // namespace pm::ui
