// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/attempt.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

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

Q_SIGNALS:
    void attemptChosen(int index);

private:
    void addAttempt(const Attempt &attempt, int index);
    void addNext(const Delivery &delivery);
    void removeNext();
    void showNext();

    const Theme &m_theme;
    const Clock &m_clock;
    QVBoxLayout *m_rows;
    StatusLabel *m_next = nullptr;
    Delivery m_delivery;
    std::vector<Attempt> m_attempts;
    QTimer m_tick; // the next retry comes nearer
};

} // namespace pm::ui
