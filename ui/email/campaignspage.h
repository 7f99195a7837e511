// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/emailcolumns.h"
#include "ui/lists/itemlistpage.h"
#include "ui/widgets/confirmsheet.h"

#include <QTimer>

namespace pm::ui {

class CampaignInspector;

// One template to many contacts. Those that are running are looked at every two seconds.
class CampaignsPage : public ItemListPage<Campaign>
{
    Q_OBJECT
public:
    CampaignsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

protected:
    RequestHandle read(const app::ListQuery &query, Continuation<app::ListPage<Campaign>> then) override;
    RequestHandle readItem(const QString &id, Continuation<Campaign> then) override;
    void inspect(const Campaign &campaign) override;
    [[nodiscard]] CellStatus statusOfItem(const Campaign &campaign) const override;
    [[nodiscard]] QString countText(int count) const override;
    void openCreateSheet() override;
    void askToRemove() override;

private:
    void openSheet(const std::optional<app::Versioned<Campaign>> &stored);
    void askToStart();
    [[nodiscard]] ConfirmSheet::Question startQuestion(const Campaign &campaign) const;
    [[nodiscard]] static ConfirmSheet::Question resumeQuestion(const Campaign &campaign);
    void start(const app::Versioned<Campaign> &campaign);
    void pause();
    void handleMoved(const QString &name, const Result<Campaign> &campaign);
    void lookAtRunning();
    void showProgress(const app::Versioned<Campaign> &campaign);

    CampaignInspector *m_inspector;
    QTimer m_look;
    std::map<QString, RequestHandle> m_looking; // by campaign
};

} // namespace pm::ui
