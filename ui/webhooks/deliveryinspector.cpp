// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliveryinspector.h"

#include "app/services/sessionservice.h"
#include "app/services/webhookservices.h"
#include "ui/lists/inspectorhead.h"
#include "ui/lists/inspectortabs.h"
#include "ui/webhooks/answernote.h"
#include "ui/webhooks/attempttimeline.h"
#include "ui/webhooks/bodyview.h"
#include "ui/webhooks/deliverybuttons.h"
#include "ui/webhooks/deliverydiff.h"
#include "ui/webhooks/deliverytext.h"
#include "ui/webhooks/exchangeview.h"
#include "ui/webhooks/lastsuccess.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace pm::ui {

namespace {

constexpr int kWidth = 400;
constexpr int kLeastBody = 120;
constexpr int kDiffTab = 2;

} // namespace

DeliveryInspector::DeliveryInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_head(new InspectorHead(theme, QStringLiteral("deliveryInspector"), kWidth, this))
    , m_target(wrappedLabel({}, this))
    , m_ids(wrappedLabel({}, this))
    , m_event(new QPushButton(tr("Timeline"), this))
    , m_problem(wrappedLabel({}, this))
    , m_timeline(new AttemptTimeline(theme, context.clock, this))
    , m_tabs(new InspectorTabs(QStringLiteral("deliveryInspector"), this))
    , m_request(new ExchangeView(theme, context.clipboard, QStringLiteral("deliveryInspector.request"), this))
    , m_response(new ExchangeView(theme, context.clipboard, QStringLiteral("deliveryInspector.response"), this))
    , m_answerNote(new AnswerNote(context.clock, m_response))
    , m_success(new LastSuccess(context, this))
    , m_diff(new DeliveryDiff(theme, context, *m_success, this))
    , m_buttons(new DeliveryButtons(theme, context, this))
{
    setObjectName(QStringLiteral("deliveryInspector"));
    setProperty("role", QStringLiteral("card"));
    setFixedWidth(kWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    m_response->addBelow(m_answerNote);
    makeTabs();
    layout->addWidget(makeBody(), 1);
    layout->addWidget(m_buttons);
    connect(m_head, &InspectorHead::closeRequested, this, &DeliveryInspector::closeRequested);
    connect(m_timeline, &AttemptTimeline::attemptChosen, this, &DeliveryInspector::showAttempt);
    connect(m_timeline, &AttemptTimeline::retryRequested, this, &DeliveryInspector::retry);
    connect(m_buttons, &DeliveryButtons::retried, this, &DeliveryInspector::readDetail);
    connect(m_buttons, &DeliveryButtons::retryOffered, m_timeline, &AttemptTimeline::setRetryOffered);
    connect(m_event, &QPushButton::clicked, this, [this] { Q_EMIT eventRequested(m_delivery.event); });
    connect(m_success, &LastSuccess::found, this, &DeliveryInspector::showAnswerNote);
    connect(m_answerNote, &AnswerNote::compareRequested, this, [this] { m_tabs->setCurrent(kDiffTab); });
}

// Many attempts would leave an exchange no room in a low window.
QWidget *DeliveryInspector::makeBody()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget(scroll);
    body->setProperty("role", QStringLiteral("scrolled"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFacts());
    column->addWidget(m_tabs, 1);
    scroll->setWidget(body);
    return scroll;
}

QWidget *DeliveryInspector::makeFacts()
{
    auto *facts = new QWidget(this);
    auto *layout = new QVBoxLayout(facts);
    layout->setContentsMargins(16, 2, 8, 8);
    layout->setSpacing(6);
    m_target->setObjectName(QStringLiteral("deliveryInspector.target"));
    m_problem->setObjectName(QStringLiteral("deliveryInspector.problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    layout->addWidget(m_target);
    layout->addLayout(makeIds());
    layout->addWidget(m_problem);
    layout->addWidget(sectionTitle(tr("Attempts"), facts));
    layout->addWidget(m_timeline);
    return facts;
}

// The link is beside the event's, which is the last.
QHBoxLayout *DeliveryInspector::makeIds()
{
    m_ids->setProperty("role", QStringLiteral("hint"));
    m_ids->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_event->setObjectName(QStringLiteral("deliveryInspector.timeline"));
    m_event->setProperty("role", QStringLiteral("link"));
    m_event->setToolTip(tr("Shows every delivery of this event"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 2, 0);
    line->addWidget(m_ids, 1);
    line->addWidget(m_event, 0, Qt::AlignBottom);
    return line;
}

void DeliveryInspector::makeTabs()
{
    // What is below them has its place in a low window too.
    for (ExchangeView *exchange : {m_request, m_response}) {
        exchange->view().setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
        exchange->view().setMinimumHeight(kLeastBody);
    }
    m_tabs->addPart(tr("Request"), m_request);
    m_tabs->addPart(tr("Response"), m_response);
    m_tabs->addPart(tr("Diff"), m_diff);
    connect(m_tabs, &InspectorTabs::currentChanged, this, &DeliveryInspector::handleTab);
    m_tabs->setCurrent(1);
}

void DeliveryInspector::showDelivery(const Delivery &delivery, const std::optional<Webhook> &endpoint)
{
    const bool isOther = delivery.id != m_delivery.id;
    m_delivery = delivery;
    m_endpoint = endpoint;
    showFacts();
    if (isOther) {
        m_detail.reset();
        m_attempt = -1;
        m_timeline->clear();
        m_request->showNone({});
        m_response->showNone({});
        m_answerNote->clear();
        m_diff->clear();
    }
    readDetail();
}

void DeliveryInspector::updateDelivery(const Delivery &delivery)
{
    if (delivery.id != m_delivery.id)
        return;
    if (isVisible())
        showDelivery(delivery, m_endpoint);
    else
        m_isOld = true;
}

void DeliveryInspector::readAgain()
{
    if (isVisible())
        readDetail();
    else
        m_isOld = true;
}

void DeliveryInspector::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (m_isOld)
        readDetail();
}

void DeliveryInspector::showFacts()
{
    m_head->setTitle(m_delivery.eventType);
    m_head->setStatus(deliveryStatusText(m_delivery));
    m_target->setText(m_endpoint ? tr("to %1 · %2").arg(m_endpoint->content.name, m_endpoint->content.endpointUrl)
                                 : tr("to %1").arg(m_delivery.webhook.text()));
    m_ids->setText(m_delivery.id.text() + QStringLiteral(" · ") + m_delivery.event.text());
    m_problem->setText(m_delivery.errorMessage);
    m_problem->setVisible(!m_delivery.errorMessage.isEmpty());
    showButtons();
}

// Before the first attempt there is a body already.
void DeliveryInspector::showButtons()
{
    const Attempt *shown = attempt();
    if (shown != nullptr)
        m_buttons->showDelivery(m_delivery.id, shown->request, shown->at);
    else if (m_detail)
        m_buttons->showDelivery(m_delivery.id, SentRequest{.body = m_detail->body}, {});
    else
        m_buttons->showDelivery(m_delivery.id, {}, {});
}

void DeliveryInspector::readDetail()
{
    m_isOld = false;
    m_reading = m_context.webhooks.deliveries.detail(m_delivery.id, {this, [this](Result<DeliveryDetail> detail) {
                                                                         if (detail)
                                                                             return showDetail(std::move(*detail));
                                                                         m_problem->setText(errorLine(detail.error()));
                                                                         m_problem->show();
                                                                     }});
}

// Who reads an earlier attempt goes on reading it; who has seen the last one wants to see the next.
void DeliveryInspector::showDetail(DeliveryDetail detail)
{
    const bool isOther = !m_detail || m_detail->body != detail.body || m_detail->attempts != detail.attempts;
    const Attempt *shown = attempt();
    const bool isLast = shown == nullptr || shown == &m_detail->attempts.back();
    const int number = isLast ? 0 : shown->number;
    m_detail = std::move(detail);
    m_delivery = m_detail->delivery;
    m_success->makeOld();
    m_timeline->showDetail(*m_detail);
    if (isOther && m_detail->attempts.empty())
        showUnsent();
    else if (isOther)
        m_timeline->choose(indexOf(number));
    showFacts();
    showAnswerNote();
    handleTab(m_tabs->current());
}

void DeliveryInspector::showUnsent()
{
    m_request->showUnsent({.url = m_endpoint ? m_endpoint->content.endpointUrl : QString(),
                           .headers = {},
                           .body = m_detail->body},
                          hiddenDataNote(m_context.session.user()));
    m_response->showNone(tr("It was not sent yet."));
}

// The last one when it is not there any more.
int DeliveryInspector::indexOf(int number) const
{
    const std::vector<Attempt> &all = m_detail->attempts;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Attempt &each) { return each.number == number; });
    return static_cast<int>(found == all.end() ? std::ssize(all) - 1 : found - all.begin());
}

void DeliveryInspector::showAttempt(int index)
{
    if (!m_detail)
        return;
    m_attempt = index;
    const Attempt &shown = *attempt();
    m_request->showRequest(shown.request, hiddenDataNote(m_context.session.user()));
    if (shown.response)
        m_response->showResponse(*shown.response);
    else
        m_response->showNone(shown.error.isEmpty() ? tr("There was no answer.") : shown.error);
    m_diff->clear();
    showAnswerNote();
    showButtons();
    handleTab(m_tabs->current());
}

void DeliveryInspector::handleTab(int tab)
{
    if (tab == kDiffTab && m_detail)
        m_diff->compare(m_delivery, attempt());
}

// What went well needs no other beside it.
void DeliveryInspector::showAnswerNote()
{
    const Attempt *shown = attempt();
    if (shown == nullptr)
        return m_answerNote->clear();
    if (shown->outcome != AttemptOutcome::Success)
        m_success->want(m_delivery.webhook);
    m_answerNote->showAttempt(*m_detail, m_attempt, m_success->find(m_delivery.webhook));
}

void DeliveryInspector::retry()
{
    m_buttons->retry();
}

const Attempt *DeliveryInspector::attempt() const
{
    if (!m_detail || m_attempt < 0 || m_attempt >= std::ssize(m_detail->attempts))
        return nullptr;
    return &m_detail->attempts[static_cast<std::size_t>(m_attempt)];
}

} // namespace pm::ui
