// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/deliveryquery.h"
#include "models/tables/deliverytablemodel.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

#include <map>
#include <set>

class QStackedWidget;

namespace pm::ui {

class DataTable;
class DeliveryActions;
class DeliveryFilterBar;
class DeliveryInspector;
class EndpointDirectory;
class PageHeader;
class ReplayStrip;
class StateView;

// The log of deliveries: what was sent to which endpoint, and what became of it. Rows stay where they are while new
// ones come; a pill counts those.
class DeliveriesPage : public Page
{
    Q_OBJECT
public:
    DeliveriesPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void focusFilter() override;
    void goBack() override;
    bool showItem(const QString &id) override; // of an event or a delivery; of an endpoint, what has not arrived

    void exportTo(const QString &path, ExportFormat format);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTable();
    void makeShortcuts();
    void listen();
    void showTenant();
    void forget();

    void readAgain();
    void readPage(const QString &cursor);
    void showFirstPage(Result<DeliveryPage> page);
    void showRows(DeliveryPage page);
    void showFailure(const Error &error);
    void showEmpty();
    void lookForNew();

    void handleSelection();
    void handleStateAction();
    void handleDelivery(const Delivery &delivery);
    void noteNew(const Delivery &delivery);
    void forgetNew();
    [[nodiscard]] bool matches(const Delivery &delivery) const;
    [[nodiscard]] bool hasTenant() const;
    [[nodiscard]] DeliveryQuery query(const QString &cursor = {}) const;

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    DeliveryTableModel m_model;
    PageHeader *m_header;
    DeliveryFilterBar *m_filters;
    ReplayStrip *m_strip;
    QStackedWidget *m_stack;
    DataTable *m_table = nullptr;
    StateView *m_state;
    DeliveryInspector *m_inspector;
    EndpointDirectory *m_endpoints;
    DeliveryActions *m_actions = nullptr;
    std::set<QString> m_new;        // ids of deliveries that are not in the table yet
    std::optional<UnixMs> m_readAt; // a filter "last hour" means one hour, whatever page is read of it
    bool m_read = false;
    bool m_showFirst = false; // choose the first row as soon as there is one
    bool m_contentShown = false;
    RequestHandle m_firstPage;
    std::map<QString, RequestHandle> m_pages;
    RequestHandle m_lookingForNew;
};

} // namespace pm::ui
