// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliverydiff.h"

#include "app/services/clipboard.h"
#include "app/services/webhookservices.h"
#include "ui/webhooks/bodyview.h"
#include "ui/webhooks/exchangetext.h"
#include "ui/webhooks/lastsuccess.h"
#include "ui/webhooks/linediff.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/timetext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

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

DeliveryDiff::DeliveryDiff(const Theme &theme, const app::ConsoleContext &context, LastSuccess &success,
                           QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_success(success)
    , m_lines(new BodyView(theme, this))
    , m_note(mutedLabel({}, this))
{
    m_lines->setObjectName(QStringLiteral("deliveryInspector.diff"));
    m_lines->setAccessibleName(tr("Differences to the last success"));
    m_note->setObjectName(QStringLiteral("deliveryInspector.diffNote"));
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(m_note);
    layout->addWidget(m_lines, 1);
    connect(m_lines, &BodyView::copyRequested, this,
            [this](const QString &text) { m_context.clipboard.copyText(text); });
    connect(&success, &LastSuccess::found, this, &DeliveryDiff::handleFound);
    connect(&success, &LastSuccess::failed, this, &DeliveryDiff::handleNotFound);
}

void DeliveryDiff::clear()
{
    m_reading.cancel();
    m_isCompared = false;
    m_compared = {};
    m_attempt.reset();
    m_note->clear();
    m_lines->clear();
}

void DeliveryDiff::compare(const Delivery &delivery, const Attempt *attempt)
{
    if (m_isCompared)
        return;
    clear();
    m_isCompared = true;
    m_delivery = delivery;
    if (attempt != nullptr)
        m_attempt = *attempt;
    m_note->setText(tr("Looking for the last success of this endpoint…"));
    m_success.want(delivery.webhook);
    handleFound(); // when it is known already
}

void DeliveryDiff::handleFound()
{
    if (!m_isCompared || !m_success.isKnown(m_delivery.webhook))
        return;
    const Delivery *success = m_success.find(m_delivery.webhook);
    if (success == nullptr)
        return m_note->setText(tr("This endpoint has never acknowledged anything."));
    if (success->id == m_compared)
        return;
    m_compared = success->id;
    m_reading = m_context.webhooks.deliveries.detail(m_compared, {this, [this](Result<DeliveryDetail> detail) {
                                                                      if (detail)
                                                                          showSuccess(*detail);
                                                                      else
                                                                          handleFailure(detail.error());
                                                                  }});
}

// One that was known before is still worth a comparison.
void DeliveryDiff::handleNotFound(const Error &error)
{
    if (m_isCompared && !m_success.isKnown(m_delivery.webhook))
        handleFailure(error);
}

// It is read again when it is looked at again.
void DeliveryDiff::handleFailure(const Error &error)
{
    m_isCompared = false;
    m_compared = {};
    m_note->setText(errorLine(error));
}

void DeliveryDiff::showSuccess(const DeliveryDetail &success)
{
    if (success.attempts.empty() || !m_attempt)
        return m_note->setText(tr("There is nothing to compare yet."));
    const Attempt &last = success.attempts.back();
    m_note->setText(success.delivery.id == m_delivery.id
                        ? tr("This is the last success of the endpoint.")
                        : tr("Last success on this endpoint: %1, %2 ms. Green is new in this attempt.")
                              .arg(logTime(last.at, m_context.clock.now()))
                              .arg(last.durationMs));
    m_lines->setBody({}, lineDiff(linesOf(last), linesOf(*m_attempt)).join('\n'), BodyForm::Raw,
                     BodyView::Colours::Diff);
}

} // namespace pm::ui
