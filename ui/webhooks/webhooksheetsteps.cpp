// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhooksheetsteps.h"

#include "ui/lists/fieldform.h"
#include "ui/webhooks/eventtypetree.h"
#include "ui/webhooks/filtereditor.h"
#include "ui/webhooks/webhooktext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kHeadersHeight = 90;

} // namespace

WebhookStep::WebhookStep(Room room, QWidget *parent)
    : QWidget(parent)
    , m_form(new FieldForm(QStringLiteral("webhookForm"), this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(16);
    auto *column = new QVBoxLayout;
    column->addWidget(m_form, room == Room::Filled ? 1 : 0);
    if (room == Room::Left)
        column->addStretch();
    m_row->addLayout(column, 1);
}

void WebhookStep::addBeside(QWidget *widget)
{
    m_row->addWidget(widget, 1);
}

QPlainTextEdit *WebhookStep::addLines(const QString &title, const QString &field, int height, const QString &hint)
{
    auto *lines = new QPlainTextEdit(this);
    lines->setProperty("role", QStringLiteral("code"));
    lines->setFixedHeight(height);
    lines->setTabChangesFocus(true);
    m_form->addField(title, field, lines, hint);
    return lines;
}

BasicsStep::BasicsStep(QWidget *parent)
    : WebhookStep(Room::Left, parent)
    , m_name(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_active(new QComboBox(this))
{
    m_name->setPlaceholderText(tr("Order events"));
    m_url->setPlaceholderText(QStringLiteral("https://hooks.example.com/penguinmails"));
    m_description->setPlaceholderText(tr("What it is for, and whom to ask"));
    m_active->addItem(tr("Active: events are delivered at once"), true);
    m_active->addItem(tr("Paused: events are held until it is resumed"), false);
    form().addField(tr("Name"), QStringLiteral("name"), m_name);
    form().addField(tr("URL"), QStringLiteral("endpoint_url"), m_url,
                    tr("HTTPS; HTTP on localhost alone. Redirects are not followed."));
    form().addField(tr("Description"), QStringLiteral("description"), m_description);
    form().addField(tr("State"), QStringLiteral("is_active"), m_active);
}

void BasicsStep::fill(const WebhookContent &content)
{
    m_name->setText(content.name);
    m_url->setText(content.endpointUrl);
    m_description->setText(content.description);
    m_active->setCurrentIndex(content.isActive ? 0 : 1);
}

QMap<QString, QString> BasicsStep::write(WebhookContent &content) const
{
    content.name = m_name->text().trimmed();
    content.endpointUrl = m_url->text().trimmed();
    content.description = m_description->text().trimmed();
    content.isActive = m_active->currentData().toBool();
    return {};
}

EventsStep::EventsStep(QWidget *parent)
    : WebhookStep(Room::Filled, parent)
    , m_tree(new EventTypeTree(this))
{
    form().addField(tr("Events"), QStringLiteral("event_types"), m_tree);
    connect(m_tree, &EventTypeTree::edited, this, [this] { form().noteEdited(m_tree); });
}

void EventsStep::fill(const WebhookContent &content)
{
    m_tree->setChosen(content.eventTypes);
    m_unknown = content.unknownEventTypes;
}

QMap<QString, QString> EventsStep::write(WebhookContent &content) const
{
    content.eventTypes = m_tree->chosen();
    content.unknownEventTypes = m_unknown;
    return {};
}

EventTypes EventsStep::chosen() const
{
    return m_tree->chosen();
}

FilterStep::FilterStep(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : WebhookStep(Room::Filled, parent)
    , m_editor(new FilterEditor(theme, context, this))
{
    form().addField(tr("Filter"), QStringLiteral("event_filters"), m_editor,
                    tr("Paths into the event with a value, several, or a comparison: $eq $ne $in $nin $gt $gte $lt "
                       "$lte $exists $contains $startsWith $endsWith $regex $and $or $not. Empty lets all through."));
    connect(m_editor, &FilterEditor::edited, this, [this] { form().noteEdited(m_editor); });
}

void FilterStep::fill(const WebhookContent &content)
{
    m_editor->setFilters(content.eventFilters);
}

QMap<QString, QString> FilterStep::write(WebhookContent &content) const
{
    const auto filters = m_editor->filters();
    if (!filters)
        return {{QStringLiteral("event_filters"), tr("Write a JSON object, or nothing.")}};
    content.eventFilters = *filters;
    return {};
}

void FilterStep::setEventTypes(EventTypes types)
{
    m_editor->setEventTypes(types);
}

SendingStep::SendingStep(QWidget *parent)
    : WebhookStep(Room::Left, parent)
    , m_schedule(new QLineEdit(this))
    , m_order(new QComboBox(this))
{
    form().beginRow();
    m_timeout = addNumber(tr("Timeout"), QStringLiteral("timeout_seconds"), 1, 30, tr(" s"));
    m_attempts = addNumber(tr("Attempts"), QStringLiteral("max_attempts"), 1, 10, {});
    m_concurrency = addNumber(tr("At once"), QStringLiteral("concurrency"), 1, 16, {});
    m_rate = addNumber(tr("A second, at most"), QStringLiteral("rate_per_second"), 0, 1000, {});
    m_rate->setSpecialValueText(tr("no limit"));
    form().endRow();
    form().beginRow();
    m_outlook = form().addField(tr("Again after"), QStringLiteral("retry_schedule"), m_schedule,
                                tr("Seconds, or 5 m, 1 h; the last repeats."));
    m_outlook->setObjectName(QStringLiteral("webhookForm.outlook"));
    connect(m_attempts, &QSpinBox::valueChanged, this, &SendingStep::showOutlook);
    connect(m_schedule, &QLineEdit::textChanged, this, &SendingStep::showOutlook);
    m_order->addItem(tr("Kept within a contact, campaign or message"), true);
    m_order->addItem(tr("Not kept"), false);
    form().addField(tr("Order"), QStringLiteral("ordered"), m_order);
    form().endRow();
    m_headers = addLines(tr("Headers"), QStringLiteral("headers"), kHeadersHeight,
                         tr("One a line, as \"X-Team: orders\". What signs a delivery cannot be set here."));
}

QSpinBox *SendingStep::addNumber(const QString &title, const QString &field, int least, int most, const QString &suffix)
{
    auto *number = new QSpinBox(this);
    number->setRange(least, most);
    number->setSuffix(suffix);
    form().addField(title, field, number);
    return number;
}

void SendingStep::showOutlook()
{
    const QString hint = tr("Seconds, or 5 m, 1 h; the last repeats.");
    const auto schedule = scheduleFromText(m_schedule->text());
    m_outlook->setText(schedule && !schedule->empty()
                           ? hint + u' ' + outlookText(retryOutlook(*schedule, m_attempts->value()))
                           : hint);
}

void SendingStep::fill(const WebhookContent &content)
{
    m_timeout->setValue(content.timeoutSeconds);
    m_attempts->setValue(content.maxAttempts);
    m_concurrency->setValue(content.concurrency);
    m_rate->setValue(content.ratePerSecond.value_or(0));
    m_schedule->setText(scheduleText(content.retrySchedule));
    m_order->setCurrentIndex(content.ordered ? 0 : 1);
    m_headers->setPlainText(headersText(content.headers));
}

QMap<QString, QString> SendingStep::write(WebhookContent &content) const
{
    content.timeoutSeconds = m_timeout->value();
    content.maxAttempts = m_attempts->value();
    content.concurrency = m_concurrency->value();
    content.ratePerSecond = m_rate->value() > 0 ? std::optional(m_rate->value()) : std::nullopt;
    content.ordered = m_order->currentData().toBool();
    QMap<QString, QString> problems;
    const auto schedule = scheduleFromText(m_schedule->text());
    if (schedule)
        content.retrySchedule = *schedule;
    else
        problems.insert(QStringLiteral("retry_schedule"), tr("Write times such as 60, 5 m, 1 h."));
    const auto headers = headersFromText(m_headers->toPlainText());
    if (headers)
        content.headers = *headers;
    else
        problems.insert(QStringLiteral("headers"), tr("Write a name, a colon and a value on each line."));
    return problems;
}

} // namespace pm::ui
