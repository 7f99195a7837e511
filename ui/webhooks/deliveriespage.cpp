// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliveriespage.h"

#include "app/services/emailservices.h"
#include "app/services/liveservice.h"
#include "app/services/noticeservice.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "app/services/webhookservices.h"
#include "ui/lists/environmentswitch.h"
#include "ui/webhooks/deliveryactions.h"
#include "ui/webhooks/deliveryfilterbar.h"
#include "ui/webhooks/deliveryinspector.h"
#include "ui/webhooks/deliverytext.h"
#include "ui/webhooks/endpointdirectory.h"
#include "ui/webhooks/replaystrip.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/timetext.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QShortcut>

namespace pm::ui {

namespace {

using Column = DeliveryTableModel::Column;
using Kind = CellDelegate::Kind;

// Those of an endpoint that was stopped are held after they have failed.
constexpr DeliveryStatuses kNotArrived = DeliveryStatus::Failed | DeliveryStatus::PendingRetry
                                       | DeliveryStatus::Exhausted | DeliveryStatus::Held;
constexpr int kMostNewCounted = 9'999;

std::vector<DataTable::Column> columns()
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    return {{.index = at(Column::Event), .kind = Kind::Text, .width = 160, .priority = 1},
            {.index = at(Column::Time), .kind = Kind::Mono, .width = 128, .priority = 2},
            {.index = at(Column::Endpoint), .kind = Kind::Text, .width = 118, .priority = 4},
            {.index = at(Column::Status), .kind = Kind::Status, .width = 148, .priority = 3},
            {.index = at(Column::Duration), .kind = Kind::Number, .width = 80, .priority = 5},
            {.index = at(Column::Attempt), .kind = Kind::Text, .width = 68, .priority = 6},
            {.index = at(Column::NextRetry), .kind = Kind::Muted, .width = 80, .priority = 7},
            {.index = at(Column::Code), .kind = Kind::Number, .width = 64, .priority = 8, .shown = false},
            {.index = at(Column::DeliveryIdText), .kind = Kind::Mono, .width = 230, .priority = 9, .shown = false},
            {.index = at(Column::EventIdText), .kind = Kind::Mono, .width = 230, .priority = 10, .shown = false}};
}

} // namespace

DeliveriesPage::DeliveriesPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : TablePage(theme, context, QStringLiteral("deliveriesPage"), tr("Deliveries"), parent)
    , m_filters(new DeliveryFilterBar(theme, context, this))
    , m_strip(new ReplayStrip(theme, context, this))
    , m_inspector(new DeliveryInspector(theme, context, this))
    , m_endpoints(new EndpointDirectory(context, this))
{
    header().addAction(new EnvironmentSwitch(context.email.environment, this));
    m_actions = new DeliveryActions(theme, context, header(), *m_filters, *m_endpoints, this);
    setFilters(m_filters);
    addAbove(m_strip);
    makeTable();
    setInspector(m_inspector);
    makeShortcuts();
    listen();
    showTenant();
}

void DeliveriesPage::makeTable()
{
    m_model.setTexts({.endpoint = [this](const WebhookId &id) { return m_endpoints->nameOf(id); },
                      .time = [this](UnixMs time) { return logTime(time, context().clock.now()); },
                      .nextRetry = [this](UnixMs time) { return relativeTime(time, context().clock.now()); }});
    auto *delegate = new CellDelegate(theme(), context().clock, CursorTableModel::RawRole, CursorTableModel::LoadedRole,
                                      this);
    delegate->setStatusOf([this](const QModelIndex &index) {
        const Delivery *delivery = m_model.deliveryAt(index.row());
        return delivery == nullptr ? CellStatus() : deliveryStatusText(*delivery);
    });
    auto *log = new DataTable(theme(), delegate, columns(), this);
    log->setAccessibleName(tr("Deliveries"));
    log->setModel(&m_model);
    log->horizontalHeader()->setSectionsClickable(false); // the log has one order: newest first
    log->horizontalHeader()->setSortIndicatorShown(false);
    setTable(log);
    connect(&m_model, &CursorTableModel::pageWanted, this, &DeliveriesPage::readPage);
}

void DeliveriesPage::makeShortcuts()
{
    const auto add = [this](Qt::Key key, QWidget *where, const std::function<void()> &what) {
        auto *shortcut = new QShortcut(key, where);
        shortcut->setContext(Qt::WidgetShortcut); // elsewhere it is a letter
        connect(shortcut, &QShortcut::activated, this, what);
    };
    add(Qt::Key_R, &table(), [this] {
        if (isInspected())
            m_inspector->retry();
    });
    add(Qt::Key_L, &table(), [this] { m_actions->toggleLive(); });
    add(Qt::Key_N, &table(), [this] {
        if (!m_new.empty())
            readAgain();
    });
}

void DeliveriesPage::listen()
{
    connect(m_filters, &DeliveryFilterBar::newRequested, this, &DeliveriesPage::readAgain);
    connect(m_inspector, &DeliveryInspector::closeRequested, this, &DeliveriesPage::goBack);
    connect(m_actions, &DeliveryActions::replayStarted, m_strip, &ReplayStrip::follow);
    connect(m_actions, &DeliveryActions::liveChanged, this, &DeliveriesPage::forgetNew);
    connect(m_endpoints, &EndpointDirectory::changed, this, [this] {
        m_filters->setEndpoints(m_endpoints->all());
        m_model.textsChanged();
    });
    connect(m_strip, &ReplayStrip::ended, this, &DeliveriesPage::refresh);
    connect(&context().live, &app::LiveService::deliveryChanged, this, &DeliveriesPage::handleDelivery);
    connect(&context().live, &app::LiveService::pollDue, this, &DeliveriesPage::lookForNew);
    connect(&context().email.environment, &app::EnvironmentChoice::changed, this, &DeliveriesPage::forget);
    connect(&context().tenants, &app::TenantService::currentChanged, this, &DeliveriesPage::forget);
    connect(&context().session, &app::SessionService::stateChanged, this, &DeliveriesPage::showTenant);
}

bool DeliveriesPage::showItem(const QString &id)
{
    if (id.startsWith(QStringLiteral("wh_"))) {
        m_filters->setView({.filter = {.statuses = kNotArrived, .webhook = WebhookId(id)}});
        return true;
    }
    if (!id.startsWith(QStringLiteral("del_")) && !id.startsWith(QStringLiteral("evt_")))
        return false;
    m_showFirst = true;
    m_filters->setView({.filter = {.q = id}});
    return true;
}

void DeliveriesPage::showEvent(QShowEvent *event)
{
    TablePage::showEvent(event);
    context().live.start();
}

// Other data altogether: nothing of what was shown may stay.
void DeliveriesPage::forget()
{
    setRead(false);
    m_firstPage.cancel();
    m_pages.clear();
    m_model.reset({});
    hideInspector();
    m_strip->forget();
    m_endpoints->clear();
    m_filters->clear();
    forgetNew();
    showTenant();
}

void DeliveriesPage::showTenant()
{
    m_actions->showRights(hasTenant());
    if (!hasTenant())
        return showNoTenant(tr("Choose a tenant to see its deliveries"),
                            tr("Endpoints belong to a tenant. Choose one at the top of the window."));
    header().setContext(tr("Every event that was sent to your endpoints, newest first"));
    if (isWatched())
        refresh();
}

// In a log of any length only what is looked at is read again; what is new above it is counted.
void DeliveriesPage::refresh()
{
    if (!isRead() || m_model.rowCount() == 0 || isAtTheTop())
        return readAgain();
    m_model.refresh();
    if (isInspected())
        inspectCurrentRow();
    readNew(true);
}

// And so is what was chosen.
bool DeliveriesPage::isAtTheTop()
{
    const int chosen = isInspected() ? m_model.rowOfDelivery(m_inspector->shownId()) : -1;
    return table().verticalScrollBar()->value() == 0 && chosen < DeliveryTableModel::kPageSize;
}

void DeliveriesPage::readAgain()
{
    m_pages.clear();
    if (!hasTenant())
        return;
    if (!isRead()) {
        m_model.showRowsAreComing();
        showTable();
        m_endpoints->read();
        m_strip->lookForOne();
    }
    m_readAt = context().clock.now();
    m_firstPage = context().webhooks.deliveries.page(query(), {this, [this](Result<DeliveryPage> page) {
                                                                   showFirstPage(std::move(page));
                                                               }});
}

void DeliveriesPage::readPage(const QString &cursor)
{
    m_pages[cursor] = context().webhooks.deliveries.page(cursor.isEmpty() ? firstPageAgain() : query(cursor),
                                                         {this, [this, cursor](Result<DeliveryPage> page) {
                                                              if (page)
                                                                  m_model.setPage(cursor, std::move(*page));
                                                              else
                                                                  m_model.pageFailed(cursor);
                                                          }});
}

// As it was, whatever came since. Of the newest row's millisecond there may be some more.
DeliveryQuery DeliveriesPage::firstPageAgain() const
{
    DeliveryQuery first = query();
    first.limit = 2 * DeliveryTableModel::kPageSize;
    if (const auto newest = m_model.newestAt())
        first.filter.to = std::min(first.filter.to.value_or(*newest + 1), *newest + 1);
    return first;
}

void DeliveriesPage::showFirstPage(Result<DeliveryPage> page)
{
    if (!page)
        return showFailure(page.error());
    forgetNew();
    showRows(std::move(*page));
    setRead(true);
}

void DeliveriesPage::showRows(DeliveryPage page)
{
    const DeliveryId shown = isInspected() ? m_inspector->shownId() : DeliveryId();
    m_model.reset(std::move(page));
    table().verticalScrollBar()->setValue(0);
    if (m_model.rowCount() == 0)
        return showNoDeliveries();
    showTable();
    if (std::exchange(m_showFirst, false))
        table().selectFirstRow();
    else if (const int row = shown.isEmpty() ? -1 : m_model.rowOfDelivery(shown); row >= 0)
        table().selectRow(row);
}

void DeliveriesPage::showNoDeliveries()
{
    if (m_filters->isFiltered())
        showNothingFound(tr("No delivery matches the filters"));
    else
        showEmpty(
            QStringLiteral("send"), tr("No deliveries yet"),
            tr("They appear here as soon as something happens that an endpoint wants to hear of. Send a test event "
               "from an endpoint to see one."),
            tr("Look again"));
    hideInspector();
}

// Where no stream tells of them.
void DeliveriesPage::lookForNew()
{
    if (isVisible() && isRead() && m_actions->isLive())
        readNew(false);
}

void DeliveriesPage::readNew(bool isAsked)
{
    m_lookingForNew = context().webhooks.deliveries.page(query(),
                                                         {this, [this, isAsked](const Result<DeliveryPage> &page) {
                                                              if (!page && isAsked)
                                                                  showFailure(page.error());
                                                              if (!page)
                                                                  return;
                                                              for (const Delivery &delivery : page->deliveries)
                                                                  place(delivery);
                                                          }});
}

void DeliveriesPage::inspectCurrentRow()
{
    const QModelIndex current = table().currentIndex();
    const Delivery *delivery = current.isValid() ? m_model.deliveryAt(current.row()) : nullptr;
    if (delivery == nullptr)
        return;
    const Webhook *endpoint = m_endpoints->find(delivery->webhook);
    m_inspector->showDelivery(*delivery, endpoint == nullptr ? std::nullopt : std::optional(*endpoint));
    m_inspector->show();
}

void DeliveriesPage::handleDelivery(const Delivery &delivery)
{
    if (isRead() && m_actions->isLive())
        place(delivery);
}

void DeliveriesPage::place(const Delivery &delivery)
{
    m_inspector->updateDelivery(delivery);
    if (!m_model.update(delivery) && matches(delivery))
        noteNew(delivery);
}

// Ids are in the order of making, so that one below the newest row is no news: it is only not read yet.
void DeliveriesPage::noteNew(const Delivery &delivery)
{
    if (!(m_model.newest() < delivery.id) || std::ssize(m_new) >= kMostNewCounted)
        return;
    m_new.insert(delivery.id.text());
    m_filters->showNew(static_cast<int>(m_new.size()));
}

void DeliveriesPage::forgetNew()
{
    m_new.clear();
    m_filters->showNew(0);
}

// As far as a row tells; whether it has an email only the platform knows.
bool DeliveriesPage::matches(const Delivery &delivery) const
{
    const DeliveryFilter &filter = m_filters->view().filter;
    if (filter.statuses && !filter.statuses.testFlag(delivery.status))
        return false;
    if (filter.eventTypes && !eventTypeNames(filter.eventTypes).contains(delivery.eventType))
        return false;
    if (!filter.webhook.isEmpty() && filter.webhook != delivery.webhook)
        return false;
    if (!filter.q.isEmpty() && filter.q != delivery.event.text() && filter.q != delivery.id.text())
        return false;
    return !filter.to;
}

void DeliveriesPage::exportTo(const QString &path, ExportFormat format)
{
    m_actions->exportTo(path, format);
}

DeliveryQuery DeliveriesPage::query(const QString &cursor) const
{
    return {.filter = m_filters->view().at(m_readAt.value_or(context().clock.now())),
            .cursor = cursor,
            .limit = DeliveryTableModel::kPageSize};
}

} // namespace pm::ui
