// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliveryfilterbar.h"

#include "app/services/webhookservices.h"
#include "ui/lists/searchline.h"
#include "ui/webhooks/deliverytext.h"
#include "ui/webhooks/endpointdirectory.h"
#include "ui/webhooks/viewsheets.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/literaltext.h"

#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QUrl>

#include <algorithm>

namespace pm::ui {

namespace {

constexpr int kSpacing = 8;
constexpr int kWordsWidth = 270;
constexpr int kCrossWidth = 24;
constexpr int kLongestChip = 150; // pixels of text
constexpr QSize kPickerSize{380, 380};
constexpr qint64 kHour = 3600;
constexpr qint64 kDay = 24 * kHour;
const DeliveryStatuses kInTrouble = DeliveryStatus::PendingRetry | DeliveryStatus::Failed | DeliveryStatus::Exhausted;

QString lastText(qint64 seconds)
{
    if (seconds == kHour)
        return DeliveryFilterBar::tr("Last hour");
    if (seconds <= kDay)
        return DeliveryFilterBar::tr("Last %n hour(s)", nullptr, static_cast<int>(seconds / kHour));
    return DeliveryFilterBar::tr("Last %n day(s)", nullptr, static_cast<int>(seconds / kDay));
}

// What is retried is chosen by it: to the minute, or to the second where there are any.
QString momentText(UnixMs time, UnixMs now)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(time);
    const bool isThisYear = when.date().year() == QDateTime::fromMSecsSinceEpoch(now).date().year();
    const QString day = isThisYear ? QStringLiteral("d MMM ") : QStringLiteral("d MMM yyyy ");
    return QLocale().toString(when, day + (when.time().second() == 0 ? u"HH:mm" : u"HH:mm:ss"));
}

} // namespace

DeliveryFilterBar::DeliveryFilterBar(Theme &theme, const app::ConsoleContext &context, EndpointDirectory &endpoints,
                                     QWidget *parent)
    : FilterBar(theme, QStringLiteral("deliveriesPage.search"), tr("Event id, delivery id or email"), parent)
    , m_theme(theme)
    , m_context(context)
    , m_endpoints(endpoints)
{
    auto *row = new FlowLayout(kSpacing, this);
    search()->setMaximumWidth(kWordsWidth);
    search()->setMaxLength(320);
    row->addWidget(search());
    using Bar = DeliveryFilterBar;
    m_status = addChip(row, QStringLiteral("status"), menuOf(&Bar::fillStatuses), &Bar::resetStatuses);
    m_events = addChip(row, QStringLiteral("event"), menuOf(&Bar::fillEvents), &Bar::resetEvents);
    m_endpoint = addChip(
        row, QStringLiteral("endpoint"), [this](const QPoint &at) { offerEndpoints(at); }, &Bar::resetEndpoint);
    m_time = addChip(row, QStringLiteral("time"), menuOf(&Bar::fillTimes), &Bar::resetTimes);
    m_views = addChip(row, QStringLiteral("views"), menuOf(&Bar::fillViews), &Bar::clear);
    m_new = new QPushButton(this);
    m_new->setObjectName(QStringLiteral("deliveriesPage.new"));
    m_new->setProperty("role", QStringLiteral("chip"));
    m_new->setCheckable(true);
    m_new->setChecked(true);
    theme.setIcon(m_new, QStringLiteral("arrow-up"), &Palette::accentText);
    row->addWidget(m_new);
    row->setAlignment(m_new, Qt::AlignRight);
    keepRoomForNew();
    connect(&endpoints, &EndpointDirectory::changed, this, &DeliveryFilterBar::showChips);
    connect(search(), &SearchLine::wordsChanged, this, [this] {
        DeliveryView view = m_view;
        view.filter.q = search()->words();
        setView(view);
    });
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_new->setChecked(true);
        Q_EMIT newRequested();
    });
    showChips();
}

// Nothing below moves when the first ones come, nor when there are many.
void DeliveryFilterBar::keepRoomForNew()
{
    showNew(kMostNew, true);
    m_new->setMinimumWidth(m_new->sizeHint().width());
    QSizePolicy policy = m_new->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_new->setSizePolicy(policy);
    showNew(0, false);
}

FilterChip *DeliveryFilterBar::addChip(FlowLayout *row, const QString &name, const Offer &offer,
                                       void (DeliveryFilterBar::*reset)())
{
    auto *chip = new FilterChip(m_theme, {}, this);
    chip->setObjectName(QStringLiteral("deliveriesPage.filter.") + name);
    connect(chip, &QPushButton::clicked, this, [this, chip, offer, reset] {
        const bool wasOn = !chip->isChecked();
        showChips(); // the menu decides, not the click
        const QPoint at = chip->mapFromGlobal(QCursor::pos());
        if (wasOn && chip->rect().contains(at) && at.x() > chip->width() - kCrossWidth)
            return (this->*reset)();
        offer(chip->mapToGlobal(QPoint(0, chip->height() + 4)));
    });
    row->addWidget(chip);
    return chip;
}

DeliveryFilterBar::Offer DeliveryFilterBar::menuOf(Fill fill)
{
    return [this, fill](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        (this->*fill)(*menu);
        menu->popup(at);
    };
}

QAction *DeliveryFilterBar::addChoice(QMenu &menu, const QString &text, bool on,
                                      const std::function<void(DeliveryView &)> &change)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::triggered, this, [this, change] {
        DeliveryView view = m_view;
        change(view);
        setView(view);
    });
    return action;
}

void DeliveryFilterBar::fillStatuses(QMenu &menu)
{
    const DeliveryStatuses now = m_view.filter.statuses;
    addChoice(menu, tr("Any status"), !now, [](DeliveryView &view) { view.filter.statuses = {}; });
    addChoice(menu, tr("Failed or retrying"), now == kInTrouble,
              [](DeliveryView &view) { view.filter.statuses = kInTrouble; });
    menu.addSeparator();
    for (const DeliveryStatus status : kDeliveryStatuses)
        addChoice(menu, deliveryStatusTitle(status), now.testFlag(status),
                  [status](DeliveryView &view) { view.filter.statuses ^= status; });
}

void DeliveryFilterBar::fillEvents(QMenu &menu)
{
    const EventTypes now = m_view.filter.eventTypes;
    addChoice(menu, tr("Any event"), !now, [](DeliveryView &view) { view.filter.eventTypes = {}; });
    menu.addSeparator();
    QMenu *area = nullptr;
    for (std::size_t i = 0; i < kEventTypes.size(); ++i) {
        const EventTypeRow &row = kEventTypes[i];
        if (i == 0 || kEventTypes[i - 1].area != row.area) {
            EventTypes all;
            for (const EventTypeRow &other : kEventTypes)
                all |= other.area == row.area ? EventTypes(other.type) : EventTypes();
            area = menu.addMenu(eventAreaName(row.area));
            addChoice(*area, tr("All of %1").arg(eventAreaName(row.area)), (now & all) == all,
                      [all](DeliveryView &view) { view.filter.eventTypes ^= all; });
            area->addSeparator();
        }
        addChoice(*area, eventTypeName(row.type), now.testFlag(row.type),
                  [type = row.type](DeliveryView &view) { view.filter.eventTypes ^= type; });
    }
}

// There may be thousands. Of those that are not known the platform finds what the words name.
void DeliveryFilterBar::offerEndpoints(const QPoint &at)
{
    std::vector<Picker::Item> items{endpointItem(tr("Any endpoint"), {}, {})};
    for (const Webhook &endpoint : m_endpoints.all())
        items.push_back(endpointItem(endpoint));
    auto *picker = new Picker(m_theme, tr("Find an endpoint"), this);
    picker->setObjectName(QStringLiteral("deliveriesPage.endpoints"));
    picker->setItems(std::move(items));
    connect(picker, &Picker::textEdited, this,
            [this, picker](const QString &text) { findEndpoints(picker, text.trimmed()); });
    picker->popUp(QRect(at, kPickerSize));
}

void DeliveryFilterBar::findEndpoints(Picker *picker, const QString &words)
{
    m_finding.cancel();
    if (m_endpoints.isWhole())
        return;
    if (words.isEmpty())
        return picker->setFoundItems({});
    m_finding = m_context.webhooks.endpoints.page({.search = words, .limit = Picker::kMostShown},
                                                  {picker, [this, picker](const Result<app::ListPage<Webhook>> &page) {
                                                       picker->setFoundItems(
                                                           page ? itemsBeyond(page->items)
                                                                : std::vector{Picker::problemItem(page.error())});
                                                   }});
}

std::vector<Picker::Item> DeliveryFilterBar::itemsBeyond(const std::vector<Webhook> &found)
{
    std::vector<Picker::Item> items;
    for (const Webhook &endpoint : found) {
        if (m_endpoints.find(endpoint.id) == nullptr)
            items.push_back(endpointItem(endpoint));
    }
    return items;
}

Picker::Item DeliveryFilterBar::endpointItem(const Webhook &endpoint)
{
    return endpointItem(endpoint.content.name, QUrl(endpoint.content.endpointUrl).host(), endpoint.id);
}

Picker::Item DeliveryFilterBar::endpointItem(const QString &name, const QString &hint, const WebhookId &id)
{
    return {.title = name,
            .hint = hint,
            .icon = id == m_view.filter.webhook ? QStringLiteral("check") : QStringLiteral("webhook"),
            .run = [this, id] {
                DeliveryView view = m_view;
                view.filter.webhook = id;
                setView(view);
            }};
}

void DeliveryFilterBar::fillTimes(QMenu &menu)
{
    const bool between = m_view.filter.from || m_view.filter.to;
    const auto setTimes = [](std::optional<qint64> last) {
        return [last](DeliveryView &view) {
            view.lastSeconds = last;
            view.filter.from.reset();
            view.filter.to.reset();
        };
    };
    addChoice(menu, tr("Any time"), !m_view.lastSeconds && !between, setTimes({}));
    for (const qint64 last : {kHour, kDay, 7 * kDay, 30 * kDay})
        addChoice(menu, lastText(last), m_view.lastSeconds == last, setTimes(last));
    menu.addSeparator();
    connect(menu.addAction(tr("Between…")), &QAction::triggered, this, &DeliveryFilterBar::askForTimes);
}

void DeliveryFilterBar::fillViews(QMenu &menu)
{
    const std::vector<SavedView> views = savedViews(m_context.preferences);
    for (const SavedView &saved : views) {
        if (isOfHere(saved.view))
            addChoice(menu, literalText(saved.name), saved.view == m_view,
                      [view = saved.view](DeliveryView &now) { now = view; });
    }
    if (!views.empty())
        menu.addSeparator();
    QAction *save = menu.addAction(tr("Save this view…"));
    save->setEnabled(isFiltered());
    connect(save, &QAction::triggered, this, &DeliveryFilterBar::askForName);
    if (views.empty())
        return;
    QMenu *remove = menu.addMenu(tr("Remove"));
    for (const SavedView &saved : views)
        connect(remove->addAction(literalText(saved.name)), &QAction::triggered, this,
                [this, name = saved.name] { askToRemove(name); });
}

void DeliveryFilterBar::resetStatuses()
{
    DeliveryView view = m_view;
    view.filter.statuses = {};
    setView(view);
}

void DeliveryFilterBar::resetEvents()
{
    DeliveryView view = m_view;
    view.filter.eventTypes = {};
    setView(view);
}

void DeliveryFilterBar::resetEndpoint()
{
    DeliveryView view = m_view;
    view.filter.webhook = {};
    setView(view);
}

void DeliveryFilterBar::resetTimes()
{
    DeliveryView view = m_view;
    view.lastSeconds.reset();
    view.filter.from.reset();
    view.filter.to.reset();
    setView(view);
}

void DeliveryFilterBar::askForTimes()
{
    const UnixMs now = m_context.clock.now();
    auto *sheet = new TimeRangeSheet(m_theme, m_view.filter.from.value_or(now - kDay * 1000),
                                     m_view.filter.to.value_or(now), this);
    connect(sheet, &TimeRangeSheet::chosen, this, [this](qint64 from, qint64 to) {
        DeliveryView view = m_view;
        view.lastSeconds.reset();
        view.filter.from = from;
        view.filter.to = to;
        setView(view);
    });
    sheet->open();
}

void DeliveryFilterBar::askForName()
{
    QStringList taken;
    for (const SavedView &saved : savedViews(m_context.preferences))
        taken << saved.name;
    auto *sheet = new ViewNameSheet(m_theme, taken, this);
    connect(sheet, &ViewNameSheet::named, this, [this](const QString &name) {
        saveView(m_context.preferences, {.name = name, .view = m_view});
        showChips();
    });
    sheet->open();
}

void DeliveryFilterBar::askToRemove(const QString &name)
{
    auto *question = new ConfirmSheet(m_theme,
                                      {.title = tr("Remove the view “%1”?").arg(name),
                                       .text = tr("The deliveries that it shows stay."),
                                       .action = tr("Remove"),
                                       .typedName = {}},
                                      this);
    connect(question, &ConfirmSheet::confirmed, this, [this, name] {
        removeView(m_context.preferences, name);
        showChips();
    });
    question->open();
}

void DeliveryFilterBar::setView(const DeliveryView &view)
{
    const bool isSame = view == m_view;
    m_view = view;
    m_endpoints.seek(view.filter.webhook);
    search()->showWords(view.filter.q);
    showChips();
    if (!isSame)
        Q_EMIT changed();
}

void DeliveryFilterBar::showNew(int count, bool isAtLeast)
{
    m_new->setText(isAtLeast ? tr("%Ln+ new", nullptr, count) : tr("%Ln new", nullptr, count));
    m_new->setVisible(count > 0);
}

QString DeliveryFilterBar::description() const
{
    QStringList parts;
    for (const QString &part : {statusText(), eventTypePatterns(m_view.filter.eventTypes).join(QStringLiteral(", ")),
                                m_endpoints.nameOf(m_view.filter.webhook), timeText(), m_view.filter.q}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.isEmpty() ? tr("No filter: every delivery of this environment.") : parts.join(u'\n');
}

QString DeliveryFilterBar::statusText() const
{
    return m_view.filter.statuses == kInTrouble ? tr("Failed or retrying")
                                                : deliveryStatusTitles(m_view.filter.statuses);
}

QString DeliveryFilterBar::timeText() const
{
    if (m_view.lastSeconds)
        return lastText(*m_view.lastSeconds);
    if (!m_view.filter.from || !m_view.filter.to)
        return {};
    const UnixMs now = m_context.clock.now();
    return tr("%1 to %2").arg(momentText(*m_view.filter.from, now), momentText(*m_view.filter.to, now));
}

// One that was saved in another tenant would find nothing; where not all endpoints are known, it may be of any.
bool DeliveryFilterBar::isOfHere(const DeliveryView &view) const
{
    return view.filter.webhook.isEmpty() || !m_endpoints.isWhole() || m_endpoints.find(view.filter.webhook) != nullptr;
}

void DeliveryFilterBar::show(FilterChip *chip, const QString &name, const QString &value)
{
    const QString shown = chip->fontMetrics().elidedText(value, Qt::ElideRight, kLongestChip);
    chip->setText(value.isEmpty() ? name : literalText(shown));
    chip->setToolTip(value);
    chip->setAccessibleName(value.isEmpty() ? name : tr("%1: %2").arg(name, value));
    chip->setChecked(!value.isEmpty());
}

void DeliveryFilterBar::showChips()
{
    show(m_status, tr("Status"), statusText());
    show(m_events, tr("Event"), eventTypePatterns(m_view.filter.eventTypes).join(QStringLiteral(", ")));
    show(m_endpoint, tr("Endpoint"), m_endpoints.nameOf(m_view.filter.webhook));
    show(m_time, tr("Time"), timeText());
    const std::vector<SavedView> views = savedViews(m_context.preferences);
    const auto saved = std::find_if(views.begin(), views.end(), [&](const SavedView &v) { return v.view == m_view; });
    show(m_views, tr("Saved views"), saved == views.end() ? QString() : saved->name);
}

} // namespace pm::ui
