// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/error.h"
#include "models/domain/webhooks/delivery.h"

#include <QObject>
#include <QTimer>

#include <map>
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

    // One that the platform tells of, into the rows that are there.
    void take(const Delivery &delivery);
    // While the log is read anew: its answer may be older than what is told by the time that it comes.
    void beginToKeep();
    void keep(const Delivery &delivery);
    [[nodiscard]] std::map<DeliveryId, Delivery> endToKeep();
    // Asks for the newest of them. A failure is told when somebody asked for it.
    void look(bool isAsked);
    void forget();
    [[nodiscard]] bool isEmpty() const { return m_ids.empty(); }

Q_SIGNALS:
    // By a look, of which nobody was told.
    void found(const pm::Delivery &delivery);
    // There are no rows, and would be some.
    void firstCame();
    void failed(const pm::Error &error);

private:
    void takeNewest(const DeliveryPage &page);
    [[nodiscard]] bool isCut(const DeliveryPage &page) const;
    void lookSoon();
    void note(const Delivery &delivery);
    void forgetShown(int firstRow, int lastRow);
    void showCount();

    DeliveryFilterBar &m_filters;
    DeliveryTableModel &m_rows;
    DeliveryReader &m_reader;
    std::set<QString> m_ids;
    bool m_hasMore = false; // than those
    QTimer m_pause;         // before a look that nobody asked for
    bool m_isLooking = false;
    bool m_isKeeping = false;
    std::map<DeliveryId, Delivery> m_kept; // as each was told of last
};

} // namespace pm::ui
