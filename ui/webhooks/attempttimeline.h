// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/attempt.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace pm::ui {

class StatusLabel;

// The tries of a delivery, one a line, and when the next one comes. One of them is chosen.
class AttemptTimeline : public QWidget
{
    Q_OBJECT
public:
    AttemptTimeline(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    // What is chosen stays so while the attempts only get more.
    void showDetail(const DeliveryDetail &detail);
    void choose(int index);
    void clear();
    // The next try need not be waited for.
    void setRetryOffered(bool isOffered);

Q_SIGNALS:
    void attemptChosen(int index);
    void retryRequested();

private:
    [[nodiscard]] QHBoxLayout *makeNext();
    void addAttempt(const Attempt &attempt, int index);
    void showNext();
    void showTimeUntilNext();

    const Theme &m_theme;
    const Clock &m_clock;
    QVBoxLayout *m_rows;
    StatusLabel *m_next;
    QPushButton *m_retry;
    bool m_isRetryOffered = false;
    Delivery m_delivery;
    std::vector<Attempt> m_attempts;
    QTimer m_tick; // the next retry comes nearer
};

} // namespace pm::ui
