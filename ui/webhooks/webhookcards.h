// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/webhook.h"
#include "models/domain/webhooks/webhookstats.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace pm::ui {

class MetricCard;

// Four figures in a row: over all webhooks, or of one.
class WebhookCards : public QWidget
{
    Q_OBJECT
public:
    enum class Of { All, One };
    WebhookCards(const Theme &theme, Of what, QWidget *parent = nullptr);

    void showLoading();
    void showUnknown();
    void showSummary(const WebhookSummary &summary);
    void showStats(const WebhookStats &stats, const Webhook &webhook, UnixMs now);

private:
    MetricCard *addCard(const Theme &theme, const QString &name, const char *objectName);

    std::vector<MetricCard *> m_cards;
};

} // namespace pm::ui
