// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/delivery.h"
#include "models/domain/webhooks/exchange.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <set>

class QPushButton;

namespace pm::ui {

class FlowLayout;

// At the foot of a delivery's inspector: what can be done with it.
class DeliveryButtons : public QWidget
{
    Q_OBJECT
public:
    DeliveryButtons(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // `sent` as soon as it is known, and when; at no time before the first attempt.
    void showDelivery(const DeliveryId &id, const std::optional<SentRequest> &sent, const std::optional<UnixMs> &at);
    // Once more, if the role may.
    void retry();

Q_SIGNALS:
    // Or it was tried to: the delivery may be another now.
    void retried();
    void retryOffered(bool isOffered);

private:
    QPushButton *addButton(FlowLayout *row, const QString &text, const QString &name);
    void showRights();
    void handleRetried(const DeliveryId &id, const Result<bool> &done);
    void sendToThisMachine();
    void openLab();

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    DeliveryId m_id;
    std::optional<SentRequest> m_sent;
    std::optional<UnixMs> m_at;
    QPushButton *m_retry;
    QPushButton *m_local;
    QPushButton *m_lab;
    std::set<DeliveryId> m_retrying; // whatever is looked at meanwhile
};

} // namespace pm::ui
