// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/email/campaign.h"
#include "ui/lists/inspectorpanel.h"

class QProgressBar;

namespace pm::ui {

class FailedRecipients;

// A campaign: how far it is, whom it failed for, what it sends to whom, and starting and pausing it.
class CampaignInspector : public InspectorPanel
{
    Q_OBJECT
public:
    CampaignInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void showCampaign(const Campaign &campaign);
    // The same campaign a little later.
    void showProgress(const app::Versioned<Campaign> &campaign);
    void setMayChange(bool may, const QString &whyNot);
    [[nodiscard]] QString shownId() const override { return m_stored.item.id.text(); }
    [[nodiscard]] bool isVersionKnown() const override { return m_isLoaded; }
    [[nodiscard]] const app::Versioned<Campaign> &stored() const { return m_stored; }

Q_SIGNALS:
    void startRequested();
    void pauseRequested();
    void editRequested();
    void removeRequested();

private:
    void showFacts();
    void showButtons();
    void addProgress();
    void fillProgress();
    void readTemplate();

    const app::ConsoleContext &m_context;
    app::Versioned<Campaign> m_stored;
    QString m_templateName;
    bool m_mayChange = false;
    bool m_isLoaded = false;
    QString m_whyNot;
    QPushButton *m_start;
    QPushButton *m_pause;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QProgressBar *m_bar = nullptr;
    QLabel *m_counts = nullptr;
    FailedRecipients *m_failed = nullptr;
    RequestHandle m_request;
    RequestHandle m_template;
};

} // namespace pm::ui
