// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/deliveryquery.h"
#include "models/tables/deliverytablemodel.h"
#include "ui/lists/tablepage.h"
#include "ui/widgets/theme.h"

namespace pm::ui {

class DeliveryActions;
class DeliveryFilterBar;
class DeliveryInspector;
class DeliveryReader;
class DeliveryTable;
class EndpointDirectory;
class NewDeliveries;
class ReplayStrip;
struct DeliveryView;

// The log of deliveries: what was sent to which endpoint, and what became of it. Rows stay where they are while new
// ones come; a pill counts those.
class DeliveriesPage : public TablePage
{
    Q_OBJECT
public:
    DeliveriesPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // Keeps the place; at the top it goes to the newest.
    void refresh() override;
    bool showItem(const QString &id) override; // of an event or a delivery; of an endpoint, what has not arrived

    void exportTo(const QString &path, ExportFormat format);

protected:
    void showEvent(QShowEvent *event) override;
    void readAgain() override;
    void showRowsAreComing() override { m_model.showRowsAreComing(); }
    void clearRows() override { m_model.reset({}); }
    void inspectCurrentRow() override;
    void actOnEmpty() override { readAgain(); }

private:
    void makeShortcuts();
    void listen();
    void showTenant();
    void forget();
    void readShown(bool isAsked);
    void showView(const DeliveryView &view);

    void showFirstPage(Result<DeliveryPage> page);
    void showRows(DeliveryPage page);
    void showNoDeliveries();
    // Of the row that is chosen; nothing while it is not loaded.
    [[nodiscard]] const Delivery *currentDelivery();
    void handleRefill(int firstRow, int lastRow);
    void handleLive(bool isLive);
    void handleDelivery(const Delivery &delivery);
    void handleMissed();
    [[nodiscard]] bool isAtTheTop();

    EndpointDirectory *m_endpoints;
    DeliveryFilterBar *m_filters;
    ReplayStrip *m_strip;
    DeliveryInspector *m_inspector;
    DeliveryTable *m_log;
    DeliveryTableModel &m_model;
    DeliveryReader *m_reader;
    NewDeliveries *m_new;
    DeliveryActions *m_actions = nullptr;
    QString m_wanted; // an id whose row is chosen as soon as it was found
};

} // namespace pm::ui
