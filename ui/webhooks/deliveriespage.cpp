// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliveriespage.h"

#include "app/services/emailservices.h"
#include "app/services/liveservice.h"
#include "app/services/noticeservice.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "ui/lists/environmentswitch.h"
#include "ui/webhooks/deliveryactions.h"
#include "ui/webhooks/deliveryfilterbar.h"
#include "ui/webhooks/deliveryinspector.h"
#include "ui/webhooks/deliveryreader.h"
#include "ui/webhooks/deliverytable.h"
#include "ui/webhooks/endpointdirectory.h"
#include "ui/webhooks/newdeliveries.h"
#include "ui/webhooks/replaystrip.h"
#include "ui/widgets/pageheader.h"

#include <QScrollBar>
#include <QShortcut>

namespace pm::ui {

namespace {

// Those of an endpoint that was stopped are held after they have failed.
constexpr DeliveryStatuses kNotArrived = DeliveryStatus::Failed | DeliveryStatus::PendingRetry
                                       | DeliveryStatus::Exhausted | DeliveryStatus::Held;
} // namespace

DeliveriesPage::DeliveriesPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : TablePage(theme, context, QStringLiteral("deliveriesPage"), tr("Deliveries"), parent)
    , m_endpoints(new EndpointDirectory(context, this))
    , m_filters(new DeliveryFilterBar(theme, context, *m_endpoints, this))
    , m_strip(new ReplayStrip(theme, context, this))
    , m_inspector(new DeliveryInspector(theme, context, this))
    , m_log(new DeliveryTable(theme, context.clock, *m_endpoints, this))
    , m_model(m_log->rows())
    , m_reader(new DeliveryReader(context, *m_filters, m_model, this))
    , m_new(new NewDeliveries(*m_filters, m_model, *m_reader, this))
{
    header().addAction(new EnvironmentSwitch(context.email.environment, this));
    m_actions = new DeliveryActions(theme, context, header(), *m_filters, *m_endpoints, this);
    setFilters(m_filters);
    addAbove(m_strip);
    setTable(m_log);
    setInspector(m_inspector);
    makeShortcuts();
    listen();
    showTenant();
}

void DeliveriesPage::makeShortcuts()
{
    const auto add = [this](Qt::Key key, QWidget *where, const std::function<void()> &what) {
        auto *shortcut = new QShortcut(key, where);
        shortcut->setContext(Qt::WidgetShortcut); // elsewhere it is a letter
        shortcut->setAutoRepeat(false);           // a key that is held sends once
        connect(shortcut, &QShortcut::activated, this, what);
    };
    add(Qt::Key_R, &table(), [this] {
        if (isInspected())
            m_inspector->retry();
    });
    add(Qt::Key_L, &table(), [this] { m_actions->toggleLive(); });
    add(Qt::Key_N, &table(), [this] {
        if (!m_new->isEmpty())
            readAgain();
    });
}

void DeliveriesPage::listen()
{
    connect(m_filters, &DeliveryFilterBar::newRequested, this, &DeliveriesPage::readAgain);
    connect(m_inspector, &DeliveryInspector::closeRequested, this, &DeliveriesPage::goBack);
    connect(m_inspector, &DeliveryInspector::eventRequested, this,
            [this](const EventId &event) { showView({.filter = {.q = event.text()}}); });
    connect(m_actions, &DeliveryActions::replayStarted, m_strip, &ReplayStrip::follow);
    connect(m_actions, &DeliveryActions::planLeft, m_strip, &ReplayStrip::lookForOne);
    connect(m_actions, &DeliveryActions::liveChanged, this, &DeliveriesPage::handleLive);
    connect(m_endpoints, &EndpointDirectory::changed, &m_model, &DeliveryTableModel::textsChanged);
    connect(m_strip, &ReplayStrip::ended, this, &DeliveriesPage::refresh);
    connect(m_new, &NewDeliveries::found, m_inspector, &DeliveryInspector::updateDelivery);
    connect(m_new, &NewDeliveries::firstCame, this, &DeliveriesPage::readAgain);
    connect(m_new, &NewDeliveries::failed, this, &DeliveriesPage::showFailure);
    connect(m_reader, &DeliveryReader::failed, this, &DeliveriesPage::showFailure);
    connect(&m_model, &DeliveryTableModel::pageRefilled, this, &DeliveriesPage::handleRefill);
    connect(&m_model, &DeliveryTableModel::pageOutgrown, this, &DeliveriesPage::readAgain);
    connect(&context().live, &app::LiveService::deliveryChanged, this, &DeliveriesPage::handleDelivery);
    connect(&context().live, &app::LiveService::eventsMissed, this, &DeliveriesPage::handleMissed);
    connect(&context().email.environment, &app::EnvironmentChoice::changed, this, &DeliveriesPage::forget);
    connect(&context().tenants, &app::TenantService::currentChanged, this, &DeliveriesPage::forget);
    connect(&context().session, &app::SessionService::stateChanged, this, &DeliveriesPage::showTenant);
}

bool DeliveriesPage::showItem(const QString &id)
{
    if (id.startsWith(QStringLiteral("wh_"))) {
        showView({.filter = {.statuses = kNotArrived, .webhook = WebhookId(id)}});
        return true;
    }
    if (!id.startsWith(QStringLiteral("del_")) && !id.startsWith(QStringLiteral("evt_")))
        return false;
    m_wanted = id;
    showView({.filter = {.q = id}});
    return true;
}

// Also once more.
void DeliveriesPage::showView(const DeliveryView &view)
{
    if (view == m_filters->view())
        readAgain();
    else
        m_filters->setView(view);
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
    m_reader->forget();
    m_model.reset({});
    hideInspector();
    m_strip->forget();
    m_endpoints->clear();
    m_filters->clear();
    m_new->forget();
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
    if (hasTenant())
        m_endpoints->read();
    if (isRead())
        m_strip->lookForOne();
    if (!isRead() || m_model.rowCount() == 0 || isAtTheTop())
        return readAgain();
    readShown(true);
}

// Where it stands.
void DeliveriesPage::readShown(bool isAsked)
{
    m_model.refresh();
    if (const QScrollBar *bar = table().verticalScrollBar(); bar->value() == bar->maximum())
        m_model.fetchMore({}); // there is nowhere to scroll to for it
    if (isInspected() && currentDelivery() != nullptr)
        inspectCurrentRow();
    else
        m_inspector->readAgain();
    m_new->look(isAsked);
}

// And so is what was chosen.
bool DeliveriesPage::isAtTheTop()
{
    const int chosen = isInspected() ? m_model.rowOfDelivery(m_inspector->shownId()) : -1;
    return m_model.rowsAbove() == 0 && table().verticalScrollBar()->value() == 0
        && chosen < DeliveryTableModel::kPageSize;
}

void DeliveriesPage::readAgain()
{
    if (!hasTenant())
        return;
    if (!isRead()) {
        awaitRows();
        m_strip->lookForOne();
    }
    if (!m_endpoints->isAskedFor())
        m_endpoints->read();
    m_new->beginToKeep();
    m_reader->readFirst({this, [this](Result<DeliveryPage> page) { showFirstPage(std::move(page)); }});
}

void DeliveriesPage::showFirstPage(Result<DeliveryPage> page)
{
    const auto told = m_new->endToKeep();
    if (!page)
        return showFailure(page.error());
    m_new->forget();
    showRows(std::move(*page));
    setRead(true);
    for (const auto &[id, delivery] : told)
        m_new->take(delivery);
}

void DeliveriesPage::showRows(DeliveryPage page)
{
    const DeliveryId shown = isInspected() ? m_inspector->shownId() : DeliveryId();
    const QString wanted = std::exchange(m_wanted, {});
    m_model.reset(std::move(page));
    if (m_model.rowCount() == 0)
        return showNoDeliveries();
    showTable();
    if (!wanted.isEmpty() && wanted == m_filters->view().filter.q)
        table().selectFirstRow();
    else if (const int row = shown.isEmpty() ? -1 : m_model.rowOfDelivery(shown); row >= 0)
        table().selectRow(row);
    else
        m_inspector->readAgain();
    table().verticalScrollBar()->setValue(0); // choosing has scrolled there
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

void DeliveriesPage::inspectCurrentRow()
{
    const Delivery *delivery = currentDelivery();
    if (delivery == nullptr)
        return;
    const Webhook *endpoint = m_endpoints->find(delivery->webhook);
    m_inspector->showDelivery(*delivery, endpoint == nullptr ? std::nullopt : std::optional(*endpoint));
    m_inspector->show();
}

const Delivery *DeliveriesPage::currentDelivery()
{
    return m_model.deliveryAt(table().currentIndex().row());
}

// One that was chosen while it was on its way.
void DeliveriesPage::handleRefill(int firstRow, int lastRow)
{
    const int row = table().currentIndex().row();
    const Delivery *delivery = currentDelivery();
    if (isInspected() && delivery != nullptr && row >= firstRow && row <= lastRow
        && delivery->id != m_inspector->shownId())
        inspectCurrentRow();
}

// What happened in between, nobody has told.
void DeliveriesPage::handleLive(bool isLive)
{
    m_new->forget();
    if (isLive && isRead())
        readShown(false);
}

// The inspector follows its own also while the table stands still: somebody may have sent it once more.
void DeliveriesPage::handleDelivery(const Delivery &delivery)
{
    m_inspector->updateDelivery(delivery);
    if (!m_actions->isLive())
        return;
    m_new->keep(delivery);
    if (isRead())
        m_new->take(delivery);
}

void DeliveriesPage::handleMissed()
{
    if (isRead() && m_actions->isLive())
        readShown(false);
    else
        m_inspector->readAgain();
}

void DeliveriesPage::exportTo(const QString &path, ExportFormat format)
{
    m_actions->exportTo(path, format);
}

} // namespace pm::ui
