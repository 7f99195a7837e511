// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/ids.h"
#include "ui/widgets/theme.h"

#include <QFrame>

namespace pm::ui {

class HistoryView;
class InspectorTabs;
class WebhookConfiguration;

// Beside the figures of an endpoint: how it is set, and what was done to it.
class WebhookAside : public QFrame
{
    Q_OBJECT
public:
    WebhookAside(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // Of this endpoint from now on; an empty id means none.
    void open(const WebhookId &id);
    [[nodiscard]] WebhookConfiguration *configuration() const { return m_configuration; }
    // Asked for when it is looked at.
    void refreshHistory();

private:
    const app::ConsoleContext &m_context;
    InspectorTabs *m_tabs;
    WebhookConfiguration *m_configuration;
    HistoryView *m_history;
};

} // namespace pm::ui
