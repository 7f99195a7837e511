// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/attempt.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;

namespace pm::ui {

class BodyView;
class LastSuccess;

// What was other when an endpoint last acknowledged something.
class DeliveryDiff : public QWidget
{
    Q_OBJECT
public:
    DeliveryDiff(const Theme &theme, const app::ConsoleContext &context, LastSuccess &success,
                 QWidget *parent = nullptr);

    void clear();
    // Nothing as an attempt: before the first.
    void compare(const Delivery &delivery, const Attempt *attempt);

private:
    void handleFound();
    void handleNotFound(const Error &error);
    void handleFailure(const Error &error);
    void showSuccess(const DeliveryDetail &success);

    const app::ConsoleContext &m_context;
    LastSuccess &m_success;
    DeliveryId m_compared;
    Delivery m_delivery;
    std::optional<Attempt> m_attempt;
    bool m_isCompared = false; // or is about to be
    BodyView *m_lines;
    QLabel *m_note;
    RequestHandle m_reading;
};

} // namespace pm::ui
