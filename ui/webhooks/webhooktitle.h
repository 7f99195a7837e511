// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/webhook.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace pm::app {
class Clipboard;
}

namespace pm::ui {

class CopyButton;
class ElidedLabel;
class StatusLabel;

// The name, the status and the URL of an endpoint over its details, and the way back from them.
class WebhookTitle : public QWidget
{
    Q_OBJECT
public:
    WebhookTitle(Theme &theme, app::Clipboard &clipboard, QWidget *parent = nullptr);

    void show(const Webhook &webhook);
    void clear();

Q_SIGNALS:
    void backRequested();

private:
    QWidget *makeBack(Theme &theme);

    ElidedLabel *m_name;
    StatusLabel *m_status;
    ElidedLabel *m_url;
    CopyButton *m_copy;
};

} // namespace pm::ui
