// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/attempttimeline.h"

#include "ui/webhooks/deliverytext.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace pm::ui {

namespace {

// The platform plans no try while the endpoint takes none.
bool isHeld(const Delivery &delivery)
{
    return delivery.status == DeliveryStatus::Held
        || (delivery.status == DeliveryStatus::PendingRetry && !delivery.nextRetryAt);
}

} // namespace

AttemptTimeline::AttemptTimeline(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("attemptTimeline"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &AttemptTimeline::showNext);
}

void AttemptTimeline::clear()
{
    removeNext();
    m_attempts.clear();
    clearLayout(m_rows);
}

void AttemptTimeline::showDetail(const DeliveryDetail &detail)
{
    const std::vector<Attempt> &now = detail.attempts;
    const bool goesOn = now.size() >= m_attempts.size()
                     && std::equal(m_attempts.begin(), m_attempts.end(), now.begin());
    removeNext();
    if (!goesOn)
        clear();
    m_delivery = detail.delivery;
    for (std::size_t i = m_attempts.size(); i < now.size(); ++i)
        addAttempt(now[i], static_cast<int>(i));
    m_attempts = now;
    addNext(detail.delivery);
}

void AttemptTimeline::choose(int index)
{
    if (auto *row = qobject_cast<QPushButton *>(m_rows->itemAt(index)->widget()))
        row->setChecked(true);
}

void AttemptTimeline::addAttempt(const Attempt &attempt, int index)
{
    auto *row = new QPushButton(this);
    row->setObjectName(QStringLiteral("attemptTimeline.attempt%1").arg(attempt.number));
    row->setProperty("role", QStringLiteral("navigation"));
    row->setCheckable(true);
    row->setAutoExclusive(true);
    const CellStatus status = attemptStatusText(attempt);
    const QString text = tr("%1 · %2 · %3").arg(attempt.number).arg(logTime(attempt.at, m_clock.now()), status.text);
    const QString duration = tr("%1 ms").arg(QLocale().toString(attempt.durationMs));
    row->setAccessibleName(text + QStringLiteral(", ") + duration);
    row->setToolTip(attempt.error.isEmpty() ? exactTime(attempt.at) : attempt.error);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(4, 2, 4, 2);
    auto *what = new StatusLabel(m_theme, row);
    what->setStatus(text, status.tone);
    what->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *took = mutedLabel(duration, row);
    took->setAttribute(Qt::WA_TransparentForMouseEvents);
    line->addWidget(what);
    line->addStretch();
    line->addWidget(took);
    row->setMinimumHeight(what->sizeHint().height() + 8);
    connect(row, &QPushButton::toggled, this, [this, index](bool on) {
        if (on)
            Q_EMIT attemptChosen(index);
    });
    m_rows->addWidget(row);
}

void AttemptTimeline::addNext(const Delivery &delivery)
{
    if (!delivery.nextRetryAt && delivery.attemptNumber > 0 && !isHeld(delivery))
        return;
    m_next = new StatusLabel(m_theme, this);
    m_next->setObjectName(QStringLiteral("attemptTimeline.next"));
    m_next->setContentsMargins(4, 0, 0, 0);
    m_rows->addWidget(m_next);
    showNext();
    if (delivery.nextRetryAt)
        m_tick.start();
}

void AttemptTimeline::removeNext()
{
    m_tick.stop();
    delete std::exchange(m_next, nullptr);
}

void AttemptTimeline::showNext()
{
    if (m_next == nullptr)
        return;
    QString text = isHeld(m_delivery) ? tr("Held until its endpoint is active") : tr("Not tried yet");
    if (m_delivery.nextRetryAt)
        text = tr("%1 · %2").arg(m_delivery.attemptNumber + 1).arg(timeUntil(*m_delivery.nextRetryAt - m_clock.now()));
    m_next->setStatus(text, Tone::Neutral);
}

} // namespace pm::ui
