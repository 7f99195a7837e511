// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhooklist.h"

#include "app/services/liveservice.h"
#include "app/services/webhookservices.h"
#include "models/tables/webhookcolumns.h"
#include "ui/lists/listfilterbar.h"
#include "ui/webhooks/webhookcards.h"
#include "ui/webhooks/webhooksheet.h"
#include "ui/webhooks/webhooktext.h"

namespace pm::ui {

namespace {

using Column = WebhookColumn;
using Kind = CellDelegate::Kind;

ListPage::Texts texts()
{
    return {.name = QStringLiteral("webhooksPage"),
            .title = WebhookList::tr("Endpoints"),
            .context = WebhookList::tr("URLs that are told of what happens, signed, and again until they answer"),
            .searchHint = WebhookList::tr("Filter by name or URL"),
            .icon = QStringLiteral("webhook"),
            .emptyTitle = WebhookList::tr("No endpoints yet"),
            .emptyText = WebhookList::tr("An endpoint is a URL of yours that gets a signed request for each event that "
                                         "you choose. What it misses is held or sent again."),
            .notFound = WebhookList::tr("No endpoint matches the filters"),
            .create = WebhookList::tr("Add endpoint"),
            .changing = Right::ManageWebhooks};
}

std::vector<DataTable::Column> shownColumns()
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    return {{.index = at(Column::Name), .kind = Kind::Strong, .width = 170, .priority = 1},
            {.index = at(Column::Status), .kind = Kind::Status, .width = 100, .priority = 2},
            {.index = at(Column::Url), .kind = Kind::Mono, .width = 260, .priority = 4},
            {.index = at(Column::Events), .kind = Kind::Badges, .width = 220, .priority = 7},
            {.index = at(Column::SuccessRate), .kind = Kind::Number, .width = 130, .priority = 3},
            {.index = at(Column::LastDelivery), .kind = Kind::RelativeTime, .width = 110, .priority = 6},
            {.index = at(Column::Failed), .kind = Kind::Number, .width = 115, .priority = 5},
            {.index = at(Column::Held), .kind = Kind::Number, .width = 70, .priority = 8},
            {.index = at(Column::Created), .kind = Kind::RelativeTime, .width = 110, .priority = 9, .shown = false}};
}

constexpr auto kSettlingTime = std::chrono::seconds(1);

std::vector<ListFilterBar::Choice> eventChoices()
{
    std::vector<ListFilterBar::Choice> choices;
    for (const EventTypeRow &row : kEventTypes)
        choices.push_back({QLatin1StringView(row.name), QLatin1StringView(row.name)});
    return choices;
}

std::vector<ListFilterBar::Choice> statusChoices()
{
    std::vector<ListFilterBar::Choice> choices;
    for (const WebhookStatus status :
         {WebhookStatus::Active, WebhookStatus::Failing, WebhookStatus::Inactive, WebhookStatus::Paused})
        choices.push_back({webhookStatusName(status), webhookStatusText(status).text});
    return choices;
}

} // namespace

WebhookList::WebhookList(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : ItemListPage(theme, context, texts(), webhookColumns(), shownColumns(), parent)
    , m_cards(new WebhookCards(theme, WebhookCards::Of::All, this))
{
    filters().addChips(QStringLiteral("status"), statusChoices());
    filters().addMenu(QStringLiteral("event_type"), tr("Any event"), eventChoices());
    addAboveFilters(m_cards);
    connect(&context.webhooks.endpoints, &app::EmailService::changed, this, &WebhookList::readAgain);
    connect(&context.live, &app::LiveService::webhookStatusChanged, this, &WebhookList::handleChange);
    connect(&context.live, &app::LiveService::eventsMissed, this, &WebhookList::handleChange);
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettlingTime);
    connect(&m_settling, &QTimer::timeout, this, &WebhookList::handleSettled);
}

// Hundreds at once, when a receiver that they share dies.
void WebhookList::handleChange()
{
    m_isStale = true;
    if (isVisible() && !m_settling.isActive())
        m_settling.start();
}

// What takes longer than that is waited for.
void WebhookList::handleSettled()
{
    if (isReading())
        m_settling.start();
    else if (m_isStale && isVisible())
        readAgain();
}

void WebhookList::showEvent(QShowEvent *event)
{
    ItemListPage::showEvent(event);
    context().live.start();
    handleSettled();
}

RequestHandle WebhookList::read(const app::ListQuery &query, Continuation<app::ListPage<Webhook>> then)
{
    if (query.cursor.isEmpty()) {
        m_isStale = false;
        readSummary();
    }
    return context().webhooks.endpoints.page(query, std::move(then));
}

RequestHandle WebhookList::readItem(const QString &id, Continuation<Webhook> then)
{
    using Whole = app::Versioned<Webhook>;
    return context().webhooks.endpoints.detail(WebhookId(id), picking<Whole>(std::move(then), [](const Whole &whole) {
                                                   return whole.item;
                                               }));
}

// A failure is told by the table, which asks the same platform.
void WebhookList::readSummary()
{
    m_summary = context().webhooks.endpoints.summary({this, [this](const Result<WebhookSummary> &summary) {
                                                          if (summary)
                                                              m_cards->showSummary(*summary);
                                                      }});
}

CellStatus WebhookList::statusOfItem(const Webhook &webhook) const
{
    return webhookStatusText(webhook.status);
}

QString WebhookList::countText(int count) const
{
    return tr("%n endpoint(s)", nullptr, count);
}

void WebhookList::openCreateSheet()
{
    auto *sheet = new WebhookSheet(theme(), context(), {}, window());
    connect(sheet, &WebhookSheet::saved, this, &WebhookList::opened);
    sheet->open();
}

} // namespace pm::ui
