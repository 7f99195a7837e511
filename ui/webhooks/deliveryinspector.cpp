// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliveryinspector.h"

#include "app/services/clipboard.h"
#include "app/services/noticeservice.h"
#include "app/services/sessionservice.h"
#include "app/services/webhookservices.h"
#include "ui/lists/inspectortabs.h"
#include "ui/webhooks/attempttimeline.h"
#include "ui/webhooks/bodyview.h"
#include "ui/webhooks/deliverytext.h"
#include "ui/webhooks/exchangetext.h"
#include "ui/webhooks/exchangeview.h"
#include "ui/webhooks/linediff.h"
#include "ui/webhooks/localportsheet.h"
#include "ui/webhooks/signaturelabsheet.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/statuslabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace pm::ui {

namespace {

constexpr int kWidth = 392;
constexpr int kDiffTab = 2;

// What an exchange says, for a comparison with another.
QByteArrayList linesOf(const Attempt &attempt)
{
    QByteArrayList lines = comparableLines(headOf(attempt.request), attempt.request.body);
    lines << QByteArray();
    if (attempt.response)
        lines += comparableLines(headOf(*attempt.response), attempt.response->body);
    else
        lines << attempt.error.toUtf8();
    return lines;
}

} // namespace

DeliveryInspector::DeliveryInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_context(context)
    , m_title(new QLabel(this))
    , m_status(new StatusLabel(theme, this))
    , m_target(wrappedLabel({}, this))
    , m_ids(wrappedLabel({}, this))
    , m_problem(wrappedLabel({}, this))
    , m_timeline(new AttemptTimeline(theme, context.clock, this))
    , m_tabs(new InspectorTabs(QStringLiteral("deliveryInspector"), this))
    , m_request(new ExchangeView(theme, context.clipboard, QStringLiteral("deliveryInspector.request"), this))
    , m_response(new ExchangeView(theme, context.clipboard, QStringLiteral("deliveryInspector.response"), this))
    , m_diff(new BodyView(theme, this))
    , m_diffNote(mutedLabel({}, this))
{
    setObjectName(QStringLiteral("deliveryInspector"));
    setProperty("role", QStringLiteral("card"));
    setFixedWidth(kWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    makeTabs();
    layout->addWidget(m_tabs, 1);
    layout->addWidget(makeFoot());
    connect(m_timeline, &AttemptTimeline::attemptChosen, this, &DeliveryInspector::showAttempt);
    connect(m_diff, &BodyView::copyRequested, this, [this](const QString &t) { m_context.clipboard.copyText(t); });
}

QWidget *DeliveryInspector::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(16, 12, 8, 8);
    layout->setSpacing(6);
    auto *row = new QHBoxLayout;
    m_title->setObjectName(QStringLiteral("deliveryInspector.title"));
    m_title->setProperty("role", QStringLiteral("inspectorTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_status->setFilled(true);
    auto *close = new QToolButton(head);
    close->setObjectName(QStringLiteral("deliveryInspector.close"));
    close->setAccessibleName(tr("Close the inspector"));
    close->setToolTip(tr("Close (Esc)"));
    m_theme.setIcon(close, QStringLiteral("x"), &Palette::muted);
    connect(close, &QToolButton::clicked, this, &DeliveryInspector::closeRequested);
    row->addWidget(m_title);
    row->addWidget(m_status);
    row->addStretch();
    row->addWidget(close);
    layout->addLayout(row);
    m_target->setObjectName(QStringLiteral("deliveryInspector.target"));
    m_ids->setProperty("role", QStringLiteral("hint"));
    m_ids->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problem->setObjectName(QStringLiteral("deliveryInspector.problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    layout->addWidget(m_target);
    layout->addWidget(m_ids);
    layout->addWidget(m_problem);
    layout->addWidget(sectionTitle(tr("Attempts"), head));
    layout->addWidget(m_timeline);
    return head;
}

void DeliveryInspector::makeTabs()
{
    m_diff->setObjectName(QStringLiteral("deliveryInspector.diff"));
    m_diff->setAccessibleName(tr("Differences to the last success"));
    m_diffNote->setObjectName(QStringLiteral("deliveryInspector.diffNote"));
    m_diffNote->setWordWrap(true);
    auto *diff = new QWidget(this);
    auto *diffLayout = new QVBoxLayout(diff);
    diffLayout->setContentsMargins(16, 8, 16, 8);
    diffLayout->addWidget(m_diffNote);
    diffLayout->addWidget(m_diff, 1);
    m_tabs->addPart(tr("Request"), m_request);
    m_tabs->addPart(tr("Response"), m_response);
    m_tabs->addPart(tr("Diff"), diff);
    connect(m_tabs, &InspectorTabs::currentChanged, this, &DeliveryInspector::handleTab);
    m_tabs->setCurrent(1);
}

QWidget *DeliveryInspector::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 4, 16, 16);
    row->setSpacing(8);
    m_retry = addButton(row, tr("Retry"), QStringLiteral("retry"), QString());
    m_retry->setProperty("role", QStringLiteral("primary"));
    m_theme.setIcon(m_retry, QStringLiteral("refresh-cw"), &Palette::onAccent);
    m_local = addButton(row, tr("Send to localhost…"), QStringLiteral("local"), QString());
    m_lab = addButton(row, tr("Signature lab…"), QStringLiteral("lab"), QString());
    row->addStretch();
    connect(m_retry, &QPushButton::clicked, this, &DeliveryInspector::retry);
    connect(m_local, &QPushButton::clicked, this, &DeliveryInspector::sendToThisMachine);
    connect(m_lab, &QPushButton::clicked, this, &DeliveryInspector::openLab);
    return foot;
}

QPushButton *DeliveryInspector::addButton(QLayout *row, const QString &text, const QString &name, const QString &icon)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("deliveryInspector.") + name);
    if (!icon.isEmpty())
        m_theme.setIcon(button, icon);
    row->addWidget(button);
    return button;
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
        m_comparedWith = {};
        m_timeline->clear();
        m_request->showNone({});
        m_response->showNone({});
        m_diff->clear();
    }
    readDetail();
}

void DeliveryInspector::updateDelivery(const Delivery &delivery)
{
    if (isVisible() && delivery.id == m_delivery.id)
        showDelivery(delivery, m_endpoint);
}

void DeliveryInspector::showFacts()
{
    m_title->setText(m_delivery.eventType);
    const CellStatus status = deliveryStatusText(m_delivery);
    m_status->setStatus(m_status->fontMetrics().elidedText(status.text, Qt::ElideRight, kWidth / 2 - 40), status.tone);
    m_target->setText(m_endpoint ? tr("to %1 · %2").arg(m_endpoint->content.name, m_endpoint->content.endpointUrl)
                                 : tr("to %1").arg(m_delivery.webhook.text()));
    m_ids->setText(m_delivery.id.text() + QStringLiteral(" · ") + m_delivery.event.text());
    m_problem->setText(m_delivery.errorMessage);
    m_problem->setVisible(!m_delivery.errorMessage.isEmpty());
    const auto &user = m_context.session.user();
    const bool mayRetry = user && roleHas(user->role, Right::RetryDeliveries);
    m_retry->setEnabled(mayRetry);
    m_retry->setToolTip(mayRetry ? tr("Sends the same id and body once more, with a fresh signature")
                                 : tr("Your role may look at deliveries but not send them."));
    m_local->setEnabled(m_detail.has_value());
    m_lab->setEnabled(m_detail.has_value());
}

void DeliveryInspector::readDetail()
{
    m_reading = m_context.webhooks.deliveries.detail(m_delivery.id, {this, [this](Result<DeliveryDetail> detail) {
                                                                         if (detail)
                                                                             return showDetail(std::move(*detail));
                                                                         m_problem->setText(errorLine(detail.error()));
                                                                         m_problem->show();
                                                                     }});
}

void DeliveryInspector::showDetail(DeliveryDetail detail)
{
    const bool isSame = m_detail && m_detail->delivery == detail.delivery && m_detail->attempts == detail.attempts;
    m_detail = std::move(detail);
    m_delivery = m_detail->delivery;
    showFacts();
    if (isSame)
        return;
    m_timeline->showDetail(*m_detail); // chooses the last attempt
    if (m_detail->attempts.empty()) {
        m_request->showRequest(
            {.url = m_endpoint ? m_endpoint->content.endpointUrl : QString(), .headers = {}, .body = m_detail->body});
        m_response->showNone(tr("It was not sent yet."));
    }
}

void DeliveryInspector::showAttempt(int index)
{
    if (!m_detail)
        return;
    m_attempt = index;
    const Attempt &shown = *attempt();
    m_request->showRequest(shown.request);
    if (shown.response)
        m_response->showResponse(*shown.response);
    else
        m_response->showNone(shown.error.isEmpty() ? tr("There was no answer.") : shown.error);
    m_comparedWith = {};
    handleTab(m_tabs->current());
}

void DeliveryInspector::handleTab(int tab)
{
    if (tab == kDiffTab && m_detail && m_comparedWith != m_delivery.id)
        readLastSuccess();
}

void DeliveryInspector::readLastSuccess()
{
    m_comparedWith = m_delivery.id;
    m_diff->clear();
    showDiffNote(tr("Looking for the last success of this endpoint…"));
    auto &log = m_context.webhooks.deliveries;
    m_comparing = log.lastSuccess(m_delivery.webhook,
                                  {this, [this, &log](Result<std::optional<Delivery>> found) {
                                       if (!found)
                                           return showDiffNote(errorLine(found.error()));
                                       if (!*found)
                                           return showDiffNote(tr("This endpoint has never acknowledged anything."));
                                       m_comparing = log.detail((*found)->id,
                                                                {this, [this](Result<DeliveryDetail> success) {
                                                                     if (success)
                                                                         showDiff(*success);
                                                                     else
                                                                         showDiffNote(errorLine(success.error()));
                                                                 }});
                                   }});
}

void DeliveryInspector::showDiff(const DeliveryDetail &success)
{
    const Attempt *shown = attempt();
    if (success.attempts.empty() || shown == nullptr)
        return showDiffNote(tr("There is nothing to compare yet."));
    const Attempt &last = success.attempts.back();
    showDiffNote(success.delivery.id == m_delivery.id
                     ? tr("This is the last success of the endpoint.")
                     : tr("Last success on this endpoint: %1, %2 ms. Green is new in this attempt.")
                           .arg(logTime(last.at, m_context.clock.now()))
                           .arg(last.durationMs));
    m_diff->setBody({}, lineDiff(linesOf(last), linesOf(*shown)).join('\n'), BodyForm::Raw, BodyView::Colours::Diff);
}

void DeliveryInspector::showDiffNote(const QString &text)
{
    m_diffNote->setText(text);
}

void DeliveryInspector::retry()
{
    if (!m_retry->isEnabled())
        return;
    m_retry->setEnabled(false);
    m_retrying = m_context.webhooks.deliveries.retry(
        m_delivery.id, {this, [this](Result<bool> done) {
                            showFacts();
                            if (done)
                                m_context.notices.post(app::Notice::Level::Info, tr("The delivery is sent once more."));
                            else
                                m_context.notices.post(app::Notice::Level::Danger, tr("It was not sent once more."),
                                                       errorLine(done.error()));
                            readDetail();
                        }});
}

void DeliveryInspector::sendToThisMachine()
{
    if (!m_detail)
        return;
    const Attempt *shown = attempt();
    (new LocalPortSheet(m_theme, m_context, shown ? shown->request : SentRequest{.body = m_detail->body}, this))
        ->open();
}

void DeliveryInspector::openLab()
{
    const Attempt *shown = attempt();
    auto *lab = new SignatureLabSheet(m_theme, m_context, this);
    if (shown != nullptr)
        lab->setReceived(shown->request.headers, shown->request.body, shown->at);
    lab->open();
}

const Attempt *DeliveryInspector::attempt() const
{
    if (!m_detail || m_attempt < 0 || m_attempt >= std::ssize(m_detail->attempts))
        return nullptr;
    return &m_detail->attempts[static_cast<std::size_t>(m_attempt)];
}

} // namespace pm::ui
