// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookdetail.h"

#include "app/services/liveservice.h"
#include "app/services/sessionservice.h"
#include "app/services/webhookservices.h"
#include "ui/webhooks/webhookactions.h"
#include "ui/webhooks/webhookaside.h"
#include "ui/webhooks/webhookbanner.h"
#include "ui/webhooks/webhookcards.h"
#include "ui/webhooks/webhookconfiguration.h"
#include "ui/webhooks/webhookfigures.h"
#include "ui/webhooks/webhooktitle.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/stateview.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace pm::ui {

namespace {

constexpr int kSpacing = 16;
constexpr int kAsideWidth = 390;
constexpr auto kSettlingTime = std::chrono::seconds(2);

} // namespace

WebhookDetail::WebhookDetail(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new WebhookTitle(theme, context.clipboard, this))
    , m_actions(new WebhookActions(theme, context, this))
    , m_states(new QStackedWidget(this))
    , m_state(new StateView(theme, this))
    , m_banner(new WebhookBanner(theme, this))
    , m_cards(new WebhookCards(theme, WebhookCards::Of::One, this))
    , m_figures(new WebhookFigures(theme, context, this))
    , m_aside(new WebhookAside(theme, context, this))
    , m_configuration(m_aside->configuration())
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("webhookDetail"));
    auto *head = new FlowLayout(kSpacing / 2);
    head->addWidget(m_title);
    head->addWidget(m_actions);
    head->setAlignment(m_actions, Qt::AlignRight | Qt::AlignVCenter);
    m_states->addWidget(makeContent());
    m_states->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(kSpacing);
    layout->addLayout(head);
    layout->addWidget(m_states, 1);
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettlingTime);
    listen();
}

QWidget *WebhookDetail::makeContent()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("webhookDetail.scroll"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(scroll);
    content->setProperty("role", QStringLiteral("scrolled"));
    m_parts->setSpacing(kSpacing);
    m_parts->addWidget(m_figures, 1);
    m_parts->addWidget(m_aside);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_banner);
    layout->addWidget(m_cards);
    layout->addLayout(m_parts, 1);
    scroll->setWidget(content);
    return scroll;
}

void WebhookDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(layout()->contentsRect().width());
}

// In a narrow window the rest stands below the figures.
void WebhookDetail::arrange(int width)
{
    const bool isWide = m_figures->minimumSizeHint().width() + kSpacing + kAsideWidth <= width;
    m_parts->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_aside->setMinimumWidth(isWide ? kAsideWidth : 0);
    m_aside->setMaximumWidth(isWide ? kAsideWidth : QWIDGETSIZE_MAX);
}

void WebhookDetail::listen()
{
    connect(m_title, &WebhookTitle::backRequested, this, &WebhookDetail::closed);
    connect(m_actions, &WebhookActions::removed, this, &WebhookDetail::closed);
    connect(m_state, &StateView::actionTriggered, this, &WebhookDetail::readAgain);
    connect(m_banner, &WebhookBanner::probeRequested, m_actions, &WebhookActions::probe);
    connect(m_actions, &WebhookActions::probeFailed, m_banner, &WebhookBanner::handleNoProbe);
    connect(m_banner, &WebhookBanner::failuresRequested, this, [this] { Q_EMIT failuresRequested(webhook().id); });
    connect(m_figures, &WebhookFigures::wereRead, this, &WebhookDetail::showStats);
    connect(m_figures, &WebhookFigures::couldNotBeRead, m_cards, &WebhookCards::showUnknown);
    connect(m_figures, &WebhookFigures::couldNotBeRead, this, [this] { m_banner->showFailures({}); });
    connect(m_configuration, &WebhookConfiguration::verificationRequested, this, &WebhookDetail::verificationRequested);
    connect(m_configuration, &WebhookConfiguration::rotationRequested, m_actions, &WebhookActions::rotateSecret);
    connect(&m_settling, &QTimer::timeout, this, &WebhookDetail::handleSettled);
    connect(&m_context.webhooks.endpoints, &app::EmailService::changed, this, &WebhookDetail::readAgain);
    connect(&m_context.webhooks.deliveries, &app::EmailService::changed, m_aside, &WebhookAside::refreshHistory);
    connect(&m_context.session, &app::SessionService::stateChanged, this, &WebhookDetail::showRights);
    connect(&m_context.live, &app::LiveService::webhookStatusChanged, this, &WebhookDetail::handleStatusChange);
    connect(&m_context.live, &app::LiveService::replayProgressed, this, &WebhookDetail::handleReplay);
    connect(&m_context.live, &app::LiveService::deliveryChanged, this, &WebhookDetail::handleDelivery);
    connect(&m_context.live, &app::LiveService::eventsMissed, this, &WebhookDetail::handleMissed);
}

void WebhookDetail::open(const WebhookId &id)
{
    forget();
    m_stored.item.id = id;
    m_aside->open(id);
    m_title->clear();
    m_banner->hide();
    m_banner->showFailures({});
    m_cards->showLoading();
    m_states->setCurrentIndex(0);
    m_context.live.start();
    readAgain();
}

void WebhookDetail::forget()
{
    m_stored = {};
    m_reading.cancel();
    m_isReading = false;
    m_figures->forget();
    m_configuration->clear();
    m_actions->forget();
    m_aside->open({});
    showRights();
}

void WebhookDetail::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOld)
        readAgain();
}

void WebhookDetail::handleMissed()
{
    m_isOld = !isVisible();
    if (!m_isOld)
        readAgain();
}

void WebhookDetail::readAgain()
{
    m_isOld = false;
    m_aside->refreshHistory();
    readDetail();
}

void WebhookDetail::readDetail()
{
    if (webhook().id.text().isEmpty())
        return;
    m_isReading = true;
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

// Its end is an event of its own, which nobody here has asked for.
void WebhookDetail::handleReplay(const Replay &replay)
{
    if (replay.webhook == webhook().id && replay.finishedAt)
        m_aside->refreshHistory();
}

void WebhookDetail::handleDelivery(const Delivery &delivery)
{
    if (delivery.webhook == webhook().id && isVisible() && !m_settling.isActive())
        m_settling.start();
}

// An answer that takes longer than that is waited for.
void WebhookDetail::handleSettled()
{
    if (m_isReading)
        m_settling.start();
    else
        readDetail();
}

void WebhookDetail::show(const Result<app::Versioned<Webhook>> &got)
{
    m_isReading = false;
    if (!got)
        return handleFailure(got.error());
    // By somebody else, which only a look at it told.
    if (!m_stored.version.isEmpty() && webhook().updatedAt != got->item.updatedAt)
        m_aside->refreshHistory();
    m_stored = *got;
    m_states->setCurrentIndex(0);
    m_title->show(webhook());
    m_actions->serve(m_stored);
    m_banner->show(webhook(), m_context.clock.now());
    m_configuration->show(webhook());
    m_figures->read(webhook().id);
    showRights();
}

// What is known last is better than nothing, unless it is there no longer or not for this operator.
void WebhookDetail::handleFailure(const Error &error)
{
    const bool isOver = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Forbidden;
    if (m_states->currentIndex() == 0 && !m_stored.version.isEmpty() && !isOver)
        return m_figures->showProblem(error);
    m_state->showError(error);
    m_states->setCurrentIndex(1);
}

void WebhookDetail::showRights()
{
    m_configuration->setMayChange(m_actions->mayChange());
    m_banner->setMayProbe(m_actions->mayChange());
}

void WebhookDetail::showStats(const WebhookStats &stats)
{
    m_cards->showStats(stats, webhook(), m_context.clock.now());
    m_configuration->showErrors(stats.errors);
    m_banner->showFailures(stats);
}

} // namespace pm::ui
