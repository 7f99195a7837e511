// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliveriespage.h"

#include "app/services/emailservices.h"
#include "app/services/liveservice.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
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
#include "ui/widgets/errortext.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>

namespace pm::ui {

namespace {

using Column = DeliveryTableModel::Column;
using Kind = CellDelegate::Kind;

// Those of an endpoint that was stopped are held after they have failed.
constexpr DeliveryStatuses kNotArrived = DeliveryStatus::Failed | DeliveryStatus::PendingRetry
                                       | DeliveryStatus::Exhausted | DeliveryStatus::Held;
constexpr int kMostNewCounted = 9'999;
const QString kColumnState = QStringLiteral("deliveriesPage.columns");

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
    : Page(parent)
    , m_theme(theme)
    , m_context(context)
    , m_header(new PageHeader(tr("Deliveries"), this))
    , m_filters(new DeliveryFilterBar(theme, context, this))
    , m_strip(new ReplayStrip(theme, context, this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StateView(theme, this))
    , m_inspector(new DeliveryInspector(theme, context, this))
    , m_endpoints(new EndpointDirectory(context, this))
{
    setObjectName(QStringLiteral("deliveriesPage"));
    m_header->addAction(new EnvironmentSwitch(context.email.environment, this));
    m_actions = new DeliveryActions(theme, context, *m_header, *m_filters, *m_endpoints, this);
    makeTable();
    m_stack->addWidget(m_table);
    auto *stateCard = new QFrame(this);
    stateCard->setProperty("role", QStringLiteral("card"));
    (new QVBoxLayout(stateCard))->addWidget(m_state);
    m_stack->addWidget(stateCard);
    auto *content = new QHBoxLayout;
    content->setSpacing(16);
    content->addWidget(m_stack, 1);
    content->addWidget(m_inspector);
    m_inspector->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_header);
    layout->addWidget(m_filters);
    layout->addWidget(m_strip);
    layout->addLayout(content, 1);
    makeShortcuts();
    listen();
    showTenant();
}

void DeliveriesPage::makeTable()
{
    m_model.setTexts({.endpoint = [this](const WebhookId &id) { return m_endpoints->nameOf(id); },
                      .time = [this](UnixMs time) { return logTime(time, m_context.clock.now()); },
                      .nextRetry = [this](UnixMs time) { return relativeTime(time, m_context.clock.now()); }});
    auto *delegate = new CellDelegate(m_theme, m_context.clock, CursorTableModel::RawRole, CursorTableModel::LoadedRole,
                                      this);
    delegate->setStatusOf([this](const QModelIndex &index) {
        const Delivery *delivery = m_model.deliveryAt(index.row());
        return delivery == nullptr ? CellStatus() : deliveryStatusText(*delivery);
    });
    m_table = new DataTable(m_theme, delegate, columns(), this);
    m_table->setObjectName(QStringLiteral("deliveriesPage.table"));
    m_table->setAccessibleName(tr("Deliveries"));
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setSectionsClickable(false); // the log has one order: newest first
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->restoreColumns(m_context.preferences.viewState(kColumnState));
    connect(m_table, &DataTable::columnsChanged, this,
            [this] { m_context.preferences.setViewState(kColumnState, m_table->saveColumns()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DeliveriesPage::handleSelection);
    connect(m_table, &DataTable::rowActivated, this, &DeliveriesPage::handleSelection);
    // The current row does not change when it is clicked again after the inspector was closed.
    connect(m_table, &DataTable::clicked, this, [this] {
        if (!m_inspector->isVisible())
            handleSelection();
    });
    connect(&m_model, &CursorTableModel::pageWanted, this, &DeliveriesPage::readPage);
}

void DeliveriesPage::makeShortcuts()
{
    const auto add = [this](Qt::Key key, QWidget *where, const std::function<void()> &what) {
        auto *shortcut = new QShortcut(key, where);
        shortcut->setContext(Qt::WidgetShortcut); // elsewhere it is a letter
        connect(shortcut, &QShortcut::activated, this, what);
    };
    add(Qt::Key_R, m_table, [this] {
        if (m_inspector->isVisible())
            m_inspector->retry();
    });
    add(Qt::Key_L, m_table, [this] { m_actions->toggleLive(); });
    add(Qt::Key_N, m_table, [this] {
        if (!m_new.empty())
            readAgain();
    });
}

void DeliveriesPage::listen()
{
    connect(m_filters, &DeliveryFilterBar::changed, this, &DeliveriesPage::readAgain);
    connect(m_filters, &DeliveryFilterBar::newRequested, this, &DeliveriesPage::readAgain);
    connect(m_state, &StateView::actionTriggered, this, &DeliveriesPage::handleStateAction);
    connect(m_inspector, &DeliveryInspector::closeRequested, this, &DeliveriesPage::goBack);
    connect(m_actions, &DeliveryActions::replayStarted, m_strip, &ReplayStrip::follow);
    connect(m_actions, &DeliveryActions::liveChanged, this, &DeliveriesPage::forgetNew);
    connect(m_endpoints, &EndpointDirectory::changed, this, [this] {
        m_filters->setEndpoints(m_endpoints->all());
        m_model.textsChanged();
    });
    connect(m_strip, &ReplayStrip::ended, this, &DeliveriesPage::readAgain);
    connect(&m_context.live, &app::LiveService::deliveryChanged, this, &DeliveriesPage::handleDelivery);
    connect(&m_context.live, &app::LiveService::pollDue, this, &DeliveriesPage::lookForNew);
    connect(&m_context.email.environment, &app::EnvironmentChoice::changed, this, &DeliveriesPage::forget);
    connect(&m_context.tenants, &app::TenantService::currentChanged, this, &DeliveriesPage::forget);
    connect(&m_context.session, &app::SessionService::stateChanged, this, &DeliveriesPage::showTenant);
}

void DeliveriesPage::refresh()
{
    readAgain();
}

void DeliveriesPage::focusFilter()
{
    m_filters->focusWords();
}

void DeliveriesPage::goBack()
{
    if (m_inspector->isVisible()) {
        m_inspector->hide();
        m_table->clearSelection();
        m_table->setFocus();
    } else if (m_filters->hasWords()) {
        m_filters->setWords({});
    }
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
    Page::showEvent(event);
    m_context.live.start();
    if (!m_read)
        readAgain();
}

// Other data altogether: nothing of what was shown may stay.
void DeliveriesPage::forget()
{
    m_read = false;
    m_firstPage.cancel();
    m_pages.clear();
    m_model.reset({});
    m_inspector->hide();
    m_strip->forget();
    m_endpoints->clear();
    m_filters->clear();
    forgetNew();
    showTenant();
}

void DeliveriesPage::showTenant()
{
    m_actions->showRights(hasTenant());
    if (!hasTenant()) {
        m_header->setContext(tr("Choose a tenant to see its deliveries"));
        m_state->showEmpty(QStringLiteral("building-2"), tr("No tenant chosen"),
                           tr("Endpoints belong to a tenant. Choose one at the top of the window."), {});
        m_stack->setCurrentIndex(1);
        return;
    }
    m_header->setContext(tr("Every event that was sent to your endpoints, newest first"));
    if (isVisible() && m_context.session.state() == app::SessionService::State::SignedIn)
        readAgain();
}

void DeliveriesPage::readAgain()
{
    m_pages.clear();
    if (!hasTenant())
        return;
    if (!m_read) {
        m_model.showRowsAreComing();
        m_stack->setCurrentIndex(0);
    }
    if (!m_read) {
        m_endpoints->read();
        m_strip->lookForOne();
    }
    m_readAt = m_context.clock.now();
    m_firstPage = m_context.webhooks.deliveries.page(query(), {this, [this](Result<DeliveryPage> page) {
                                                                   showFirstPage(std::move(page));
                                                               }});
}

void DeliveriesPage::readPage(const QString &cursor)
{
    m_pages[cursor] = m_context.webhooks.deliveries.page(query(cursor),
                                                         {this, [this, cursor](Result<DeliveryPage> page) {
                                                              if (page)
                                                                  m_model.setPage(cursor, std::move(*page));
                                                              else
                                                                  m_model.pageFailed(cursor);
                                                          }});
}

void DeliveriesPage::showFirstPage(Result<DeliveryPage> page)
{
    if (!page)
        return showFailure(page.error());
    m_read = true;
    forgetNew();
    showRows(std::move(*page));
    if (!std::exchange(m_contentShown, true))
        Q_EMIT firstContentShown();
}

void DeliveriesPage::showRows(DeliveryPage page)
{
    const DeliveryId shown = m_inspector->isVisible() ? m_inspector->shownId() : DeliveryId();
    m_model.reset(std::move(page));
    m_table->verticalScrollBar()->setValue(0);
    if (m_model.rowCount() == 0)
        return showEmpty();
    m_stack->setCurrentIndex(0);
    if (std::exchange(m_showFirst, false))
        m_table->selectFirstRow();
    else if (const int row = shown.isEmpty() ? -1 : m_model.rowOfDelivery(shown); row >= 0)
        m_table->selectRow(row);
}

void DeliveriesPage::showFailure(const Error &error)
{
    // Rows that are already there stay; the status line tells that they are old.
    if (m_read) {
        m_context.notices.post(app::Notice::Level::Warning, errorText(error).title, errorText(error).advice);
        return;
    }
    m_model.reset({});
    m_state->showError(error);
    m_stack->setCurrentIndex(1);
}

void DeliveriesPage::showEmpty()
{
    if (m_filters->isFiltered())
        m_state->showEmpty(QStringLiteral("filter"), tr("No delivery matches the filters"),
                           tr("Try other words, or take the filters away."), tr("Clear filters"));
    else
        m_state->showEmpty(QStringLiteral("send"), tr("No deliveries yet"),
                           tr("They appear here as soon as something happens that an endpoint wants to hear of. Send a "
                              "test event from an endpoint to see one."),
                           tr("Look again"));
    m_inspector->hide();
    m_stack->setCurrentIndex(1);
}

// Where no stream tells of them.
void DeliveriesPage::lookForNew()
{
    if (!isVisible() || !m_read || !m_actions->isLive())
        return;
    m_lookingForNew = m_context.webhooks.deliveries.page(query(), {this, [this](const Result<DeliveryPage> &page) {
                                                                       if (!page)
                                                                           return;
                                                                       for (const Delivery &delivery : page->deliveries)
                                                                           handleDelivery(delivery);
                                                                   }});
}

void DeliveriesPage::handleSelection()
{
    const QModelIndex current = m_table->currentIndex();
    const Delivery *delivery = current.isValid() ? m_model.deliveryAt(current.row()) : nullptr;
    if (delivery == nullptr)
        return;
    const Webhook *endpoint = m_endpoints->find(delivery->webhook);
    m_inspector->showDelivery(*delivery, endpoint == nullptr ? std::nullopt : std::optional(*endpoint));
    m_inspector->show();
}

void DeliveriesPage::handleStateAction()
{
    if (m_read && m_filters->isFiltered())
        m_filters->clear();
    else
        readAgain();
}

void DeliveriesPage::handleDelivery(const Delivery &delivery)
{
    if (!m_read || !m_actions->isLive())
        return;
    m_inspector->updateDelivery(delivery);
    if (!m_model.update(delivery) && matches(delivery))
        noteNew(delivery);
}

// Ids are in the order of making, so that one below the newest row is no news: it is only not read yet.
void DeliveriesPage::noteNew(const Delivery &delivery)
{
    const Delivery *newest = m_model.deliveryAt(0);
    if ((newest != nullptr && delivery.id < newest->id) || std::ssize(m_new) >= kMostNewCounted)
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

// A tenant's own users have theirs without choosing.
bool DeliveriesPage::hasTenant() const
{
    const auto &user = m_context.session.user();
    return m_context.tenants.current() || (user && user->tenantId);
}

DeliveryQuery DeliveriesPage::query(const QString &cursor) const
{
    return {.filter = m_filters->view().at(m_readAt.value_or(m_context.clock.now())),
            .cursor = cursor,
            .limit = DeliveryTableModel::kPageSize};
}

} // namespace pm::ui
