// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/domain/webhooks/attempt.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace pm::ui {

// Below an answer: how many attempts before got the same, and when its endpoint last acknowledged something, with a
// link to the comparison. Nothing is said where nothing is known.
class AnswerNote : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerNote(const Clock &clock, QWidget *parent = nullptr);

    void clear();
    // `index` among the attempts; `success` as far as it is known, and no longer than this call.
    void showAttempt(const DeliveryDetail &detail, int index, const Delivery *success);

Q_SIGNALS:
    void compareRequested();

private:
    [[nodiscard]] QString sameText(const std::vector<Attempt> &attempts, int index) const;
    [[nodiscard]] QString successText(const Delivery &success) const;

    const Clock &m_clock;
    QLabel *m_text;
    QPushButton *m_compare;
};

} // namespace pm::ui
