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

constexpr int kSpacing = 2;

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
    , m_rows(new QVBoxLayout)
    , m_next(new StatusLabel(theme, this))
    , m_retry(new QPushButton(tr("Retry now"), this))
{
    setObjectName(QStringLiteral("attemptTimeline"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    m_rows->setSpacing(kSpacing);
    layout->addLayout(m_rows);
    layout->addLayout(makeNext());
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &AttemptTimeline::showTimeUntilNext);
    clear();
}

// It stays while it is read again, and so does the focus.
QHBoxLayout *AttemptTimeline::makeNext()
{
    m_next->setObjectName(QStringLiteral("attemptTimeline.next"));
    m_retry->setObjectName(QStringLiteral("attemptTimeline.retry"));
    m_retry->setProperty("role", QStringLiteral("link"));
    m_retry->setToolTip(tr("Does not wait for the next attempt"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(4, 0, 2, 0);
    line->addWidget(m_next);
    line->addStretch();
    line->addWidget(m_retry);
    connect(m_retry, &QPushButton::clicked, this, &AttemptTimeline::retryRequested);
    return line;
}

void AttemptTimeline::clear()
{
    m_attempts.clear();
    clearLayout(m_rows);
    m_tick.stop();
    m_next->hide();
    m_retry->hide();
}

void AttemptTimeline::setRetryOffered(bool isOffered)
{
    m_isRetryOffered = isOffered;
    m_retry->setVisible(isOffered && m_tick.isActive());
}

void AttemptTimeline::showDetail(const DeliveryDetail &detail)
{
    const std::vector<Attempt> &now = detail.attempts;
    const bool goesOn = now.size() >= m_attempts.size()
                     && std::equal(m_attempts.begin(), m_attempts.end(), now.begin());
    if (!goesOn)
        clear();
    m_delivery = detail.delivery;
    for (std::size_t i = m_attempts.size(); i < now.size(); ++i)
        addAttempt(now[i], static_cast<int>(i));
    m_attempts = now;
    showNext();
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
    setTabOrder(m_retry->previousInFocusChain(), row);
}

void AttemptTimeline::showNext()
{
    const bool isPlanned = m_delivery.nextRetryAt.has_value();
    m_next->setVisible(isPlanned || m_delivery.attemptNumber == 0 || isHeld(m_delivery));
    showTimeUntilNext();
    if (isPlanned)
        m_tick.start();
    else
        m_tick.stop();
    setRetryOffered(m_isRetryOffered);
}

void AttemptTimeline::showTimeUntilNext()
{
    QString text = isHeld(m_delivery) ? tr("Held until its endpoint is active") : tr("Not tried yet");
    if (m_delivery.nextRetryAt)
        text = tr("%1 · %2").arg(m_delivery.attemptNumber + 1).arg(timeUntil(*m_delivery.nextRetryAt - m_clock.now()));
    m_next->setStatus(text, Tone::Neutral);
}

} // namespace pm::ui
