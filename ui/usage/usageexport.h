// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/usagereport.h"
#include "ui/widgets/theme.h"

#include <QPushButton>

namespace pm::app {
class NoticeService;
}

namespace pm::ui {

class UsageView;

// Takes the usage that is shown out of the console, as figures or as a picture. How it ended is a notice.
class UsageExport : public QPushButton
{
    Q_OBJECT
public:
    UsageExport(Theme &theme, app::NoticeService &notices, UsageView &view, QWidget *parent);

    // Without requests there is nothing to export.
    void setReport(const UsageReport &report);
    void clear();

    // The periods that the charts show.
    void exportCsv(const QString &path);
    // Everything that the page shows.
    void exportPicture(const QString &path);

private:
    void askForFile(const QString &name, const QString &kind, void (UsageExport::*then)(const QString &));
    void tellExported(const QString &path, const QString &problem);

    app::NoticeService &m_notices;
    UsageView &m_view;
    std::vector<UsageBucket> m_series;
};

} // namespace pm::ui
