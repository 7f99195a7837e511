// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/webhook.h"
#include "models/domain/webhooks/webhookstats.h"
#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace pm::ui {

// Why an endpoint is failing, paused or stopped: the rule, what it saw, what is held, and what comes next. Hidden while
// all is well.
class WebhookBanner : public QFrame
{
    Q_OBJECT
public:
    explicit WebhookBanner(const Theme &theme, QWidget *parent = nullptr);
    void show(const Webhook &webhook, UnixMs now);
    void setMayProbe(bool may);
    // How its failures divide, where it has any; nothing while that is not known.
    void showFailures(const std::optional<WebhookStats> &stats);
    // One may be asked for again.
    void handleNoProbe();

Q_SIGNALS:
    void failuresRequested();
    void probeRequested();

private:
    QPushButton *addButton(const QString &text, const char *name);
    void requestProbe();
    void showProbe();
    void drawIcon();

    const Theme &m_theme;
    Tone m_tone = Tone::Warning;
    bool m_hasFailures = false;
    bool m_mayProbe = false;
    bool m_isAsked = false; // for a probe, since it was shown
    QString m_noProbe;      // why none can be sent now
    QLabel *m_icon;
    QLabel *m_rule;
    QLabel *m_evidence;
    QLabel *m_division;
    QLabel *m_held;
    QLabel *m_outlook;
    QPushButton *m_probe;
    QPushButton *m_failures;
};

} // namespace pm::ui
