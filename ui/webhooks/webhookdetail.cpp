// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookdetail.h"

#include "app/services/clipboard.h"
#include "app/services/liveservice.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "app/services/webhookservices.h"
#include "ui/webhooks/rotatesecretsheet.h"
#include "ui/webhooks/testeventsheet.h"
#include "ui/webhooks/webhookbanner.h"
#include "ui/webhooks/webhookcards.h"
#include "ui/webhooks/webhookcharts.h"
#include "ui/webhooks/webhookconfiguration.h"
#include "ui/webhooks/webhooksheet.h"
#include "ui/webhooks/webhooktext.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/statuslabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

namespace pm::ui {

namespace {

constexpr int kConfigurationWidth = 390;
constexpr auto kSettlingTime = std::chrono::seconds(2);

QFrame *cardOf(QWidget *content, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("role", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(content);
    return card;
}

} // namespace

WebhookDetail::WebhookDetail(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
    , m_states(new QStackedWidget(this))
    , m_state(new StateView(theme, this))
{
    setObjectName(QStringLiteral("webhookDetail"));
    auto *head = new QHBoxLayout;
    head->addWidget(makeTitle(), 1);
    head->addWidget(makeActions());
    m_states->addWidget(makeContent());
    m_states->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addLayout(head);
    layout->addWidget(m_states, 1);
    connect(m_state, &StateView::actionTriggered, this, &WebhookDetail::readAgain);
    connect(&context.webhooks.endpoints, &app::EmailService::changed, this, &WebhookDetail::readAgain);
    connect(&context.session, &app::SessionService::stateChanged, this, &WebhookDetail::showRights);
    connect(&context.live, &app::LiveService::webhookStatusChanged, this, &WebhookDetail::handleStatusChange);
    connect(&context.live, &app::LiveService::deliveryChanged, this, &WebhookDetail::handleDelivery);
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettlingTime);
    connect(&m_settling, &QTimer::timeout, this, &WebhookDetail::readAgain);
}

QWidget *WebhookDetail::makeTitle()
{
    auto *box = new QWidget(this);
    auto *back = new QToolButton(box);
    back->setObjectName(QStringLiteral("webhookDetail.back"));
    back->setAccessibleName(tr("Back to the endpoints"));
    back->setToolTip(tr("Back (Esc)"));
    m_theme.setIcon(back, QStringLiteral("chevron-left"), &Palette::muted);
    connect(back, &QToolButton::clicked, this, &WebhookDetail::closed);
    m_title = new QLabel(box);
    m_title->setObjectName(QStringLiteral("webhookDetail.title"));
    m_title->setProperty("role", QStringLiteral("pageTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_status = new StatusLabel(m_theme, box);
    m_status->setFilled(true);
    m_url = new QLabel(box);
    m_url->setObjectName(QStringLiteral("webhookDetail.url"));
    m_url->setProperty("role", QStringLiteral("mono"));
    m_url->setTextFormat(Qt::PlainText);
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_url->setMinimumWidth(40);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(back);
    first->addWidget(m_title);
    first->addWidget(m_status);
    first->addStretch();
    auto *copy = new QToolButton(box);
    copy->setObjectName(QStringLiteral("webhookDetail.copyUrl"));
    copy->setAccessibleName(tr("Copy the URL"));
    copy->setToolTip(tr("Copy the URL"));
    m_theme.setIcon(copy, QStringLiteral("copy"), &Palette::muted);
    connect(copy, &QToolButton::clicked, this, [this] { m_context.clipboard.copyText(m_url->text()); });
    auto *second = new QHBoxLayout;
    second->addWidget(m_url);
    second->addWidget(copy);
    second->addStretch();
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(first);
    layout->addLayout(second);
    return box;
}

QWidget *WebhookDetail::makeActions()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_test = addAction(box, tr("Send test"), "webhookDetail.test", QStringLiteral("send"));
    m_edit = addAction(box, tr("Edit"), "webhookDetail.edit", QStringLiteral("pencil"));
    m_pause = addAction(box, tr("Pause"), "webhookDetail.pause", QStringLiteral("pause"));
    m_remove = addAction(box, tr("Delete…"), "webhookDetail.remove", {});
    m_remove->setProperty("role", QStringLiteral("danger"));
    connect(m_test, &QPushButton::clicked, this, &WebhookDetail::openTest);
    connect(m_edit, &QPushButton::clicked, this, &WebhookDetail::openEdit);
    connect(m_pause, &QPushButton::clicked, this, &WebhookDetail::pauseOrResume);
    connect(m_remove, &QPushButton::clicked, this, &WebhookDetail::askToRemove);
    return box;
}

QPushButton *WebhookDetail::addAction(QWidget *box, const QString &text, const char *name, const QString &icon)
{
    auto *button = new QPushButton(text, box);
    button->setObjectName(QString::fromLatin1(name));
    if (!icon.isEmpty())
        m_theme.setIcon(button, icon);
    box->layout()->addWidget(button);
    return button;
}

QWidget *WebhookDetail::makeFigures()
{
    auto *box = new QWidget(this);
    m_range = new QComboBox(box);
    m_range->setObjectName(QStringLiteral("webhookDetail.range"));
    m_range->setAccessibleName(tr("Time that the figures cover"));
    m_range->addItem(tr("Last 24 hours"), static_cast<int>(StatsRange::Day));
    m_range->addItem(tr("Last 7 days"), static_cast<int>(StatsRange::Week));
    m_range->addItem(tr("Last 30 days"), static_cast<int>(StatsRange::Month));
    connect(m_range, &QComboBox::currentIndexChanged, this, &WebhookDetail::readStats);
    m_deliveries = new TimeChart(m_theme, tr("Deliveries"), box);
    m_deliveries->setObjectName(QStringLiteral("webhookDetail.deliveriesChart"));
    m_durations = new TimeChart(m_theme, tr("Response time"), box);
    m_durations->setObjectName(QStringLiteral("webhookDetail.durationChart"));
    auto *charts = new QHBoxLayout;
    charts->setSpacing(16);
    charts->addWidget(cardOf(m_deliveries, box), 1);
    charts->addWidget(cardOf(m_durations, box), 1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_range, 0, Qt::AlignLeft);
    layout->addLayout(charts, 1);
    return box;
}

QWidget *WebhookDetail::makeContent()
{
    auto *content = new QWidget(this);
    m_banner = new WebhookBanner(m_theme, content);
    connect(m_banner, &WebhookBanner::failuresRequested, this, [this] { Q_EMIT failuresRequested(webhook().id); });
    m_cards = new WebhookCards(m_theme, WebhookCards::Of::One, content);
    m_configuration = new WebhookConfiguration(m_theme, m_context, content);
    connect(m_configuration, &WebhookConfiguration::verificationRequested, this, &WebhookDetail::verificationRequested);
    connect(m_configuration, &WebhookConfiguration::rotationRequested, this, &WebhookDetail::openRotation);
    auto *scroll = new QScrollArea(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_configuration);
    auto *card = cardOf(scroll, content);
    card->setFixedWidth(kConfigurationWidth);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(makeFigures(), 1);
    row->addWidget(card);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_banner);
    layout->addWidget(m_cards);
    layout->addLayout(row, 1);
    return content;
}

void WebhookDetail::open(const WebhookId &id)
{
    m_stored = {};
    m_stored.item.id = id;
    m_title->setText({});
    m_url->setText({});
    m_status->hide();
    m_banner->hide();
    m_cards->showLoading();
    m_states->setCurrentIndex(0);
    showRights();
    m_context.live.start();
    readAgain();
}

void WebhookDetail::forget()
{
    m_stored = {};
    m_reading.cancel();
    m_readingStats.cancel();
}

void WebhookDetail::readAgain()
{
    if (webhook().id.text().isEmpty())
        return;
    m_reading = m_context.webhooks.endpoints.detail(webhook().id,
                                                    {this, [this](const Result<app::Versioned<Webhook>> &got) {
                                                         show(got);
                                                     }});
}

void WebhookDetail::handleStatusChange(const WebhookId &id)
{
    if (id == webhook().id)
        readAgain();
}

void WebhookDetail::handleDelivery(const Delivery &delivery)
{
    if (delivery.webhook == webhook().id && isVisible() && !m_settling.isActive())
        m_settling.start();
}

void WebhookDetail::show(const Result<app::Versioned<Webhook>> &got)
{
    if (!got) {
        m_state->showError(got.error());
        m_states->setCurrentIndex(1);
        return;
    }
    m_stored = *got;
    m_states->setCurrentIndex(0);
    showWebhook();
    readStats();
}

void WebhookDetail::showWebhook()
{
    const CellStatus status = webhookStatusText(webhook().status);
    m_title->setText(webhook().content.name);
    m_status->setStatus(status.text, status.tone);
    m_status->show();
    m_url->setText(webhook().content.endpointUrl);
    m_url->setToolTip(webhook().content.description);
    m_banner->show(webhook(), m_context.clock.now());
    m_configuration->show(webhook());
    m_pause->setText(isStopped() ? tr("Resume") : tr("Pause"));
    m_theme.setIcon(m_pause, isStopped() ? QStringLiteral("play") : QStringLiteral("pause"));
    showRights();
}

void WebhookDetail::showRights()
{
    const auto &user = m_context.session.user();
    const bool may = user && roleHas(user->role, Right::ManageWebhooks);
    const bool isRead = !m_title->text().isEmpty();
    for (QPushButton *button : {m_test, m_edit, m_pause, m_remove}) {
        button->setEnabled(may && isRead);
        button->setToolTip(may ? QString() : tr("Your role may look at this but not change it."));
    }
    m_configuration->setMayChange(may && isRead);
}

void WebhookDetail::readStats()
{
    if (webhook().id.text().isEmpty())
        return;
    const auto range = static_cast<StatsRange>(m_range->currentData().toInt());
    m_readingStats = m_context.webhooks.endpoints.stats(webhook().id, range,
                                                        {this, [this](const Result<WebhookStats> &stats) {
                                                             if (stats)
                                                                 showStats(*stats);
                                                         }});
}

void WebhookDetail::showStats(const WebhookStats &stats)
{
    m_cards->showStats(stats, webhook(), m_context.clock.now());
    m_deliveries->setData(deliveriesChart(stats));
    m_durations->setData(durationChart(stats));
    m_configuration->showErrors(stats.errors);
}

bool WebhookDetail::isStopped() const
{
    return webhook().status == WebhookStatus::Paused || webhook().status == WebhookStatus::Inactive;
}

void WebhookDetail::pauseOrResume()
{
    m_pause->setEnabled(false);
    const Continuation<Webhook> then{this, [this](const Result<Webhook> &changed) {
                                         m_pause->setEnabled(true);
                                         if (!changed)
                                             m_context.notices.post(app::Notice::Level::Danger,
                                                                    tr("The status was not changed."),
                                                                    errorLine(changed.error()));
                                     }};
    app::WebhookService &service = m_context.webhooks.endpoints;
    m_changing = isStopped() ? service.resume(webhook().id, then) : service.pause(webhook().id, then);
}

void WebhookDetail::openTest()
{
    (new TestEventSheet(m_theme, m_context, webhook(), window()))->open();
}

void WebhookDetail::openEdit()
{
    (new WebhookSheet(m_theme, m_context, m_stored, window()))->open();
}

void WebhookDetail::openRotation()
{
    (new RotateSecretSheet(m_theme, m_context, webhook(), window()))->open();
}

void WebhookDetail::askToRemove()
{
    const QString name = webhook().content.name;
    auto *question = new ConfirmSheet(m_theme,
                                      {.title = tr("Delete “%1”?").arg(name),
                                       .text = tr(
                                           "Its deliveries and what is held for it go with it, and its secret is "
                                           "destroyed. This cannot be undone."),
                                       .action = tr("Delete"),
                                       .typedName = m_context.workspace.production ? name : QString()},
                                      window());
    connect(question, &ConfirmSheet::confirmed, this, &WebhookDetail::remove);
    question->open();
}

void WebhookDetail::remove()
{
    const QString name = webhook().content.name;
    m_changing = m_context.webhooks.endpoints.removeWebhook(
        webhook().id, m_stored.version,
        {this, [this, name](const Result<bool> &removed) {
             if (removed) {
                 m_context.notices.post(app::Notice::Level::Success, tr("“%1” is deleted.").arg(name));
                 Q_EMIT closed();
             } else {
                 m_context.notices.post(app::Notice::Level::Danger, tr("“%1” was not deleted.").arg(name),
                                        errorLine(removed.error()));
             }
         }});
}

} // namespace pm::ui
