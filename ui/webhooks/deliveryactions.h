// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/operators/role.h"
#include "models/domain/webhooks/deliveryquery.h"
#include "ui/widgets/theme.h"

#include <QObject>

class QPushButton;

namespace pm::ui {

class DeliveryExporter;
class DeliveryFilterBar;
class EndpointDirectory;
class PageHeader;
class PlanSheet;

// What can be done with all that the filters of the log find: retried, replayed, exported, looked at as it comes. Adds
// its buttons to the header.
class DeliveryActions : public QObject
{
    Q_OBJECT
public:
    DeliveryActions(Theme &theme, const app::ConsoleContext &context, PageHeader &header, DeliveryFilterBar &filters,
                    EndpointDirectory &endpoints, QWidget *page);

    void showRights(bool hasTenant);
    [[nodiscard]] bool isLive() const;
    void toggleLive();
    void exportTo(const QString &path, ExportFormat format);

Q_SIGNALS:
    void replayStarted(const pm::ReplayId &id);
    void planLeft(); // it may have been begun, when the answer was lost
    void liveChanged(bool live);

private:
    QPushButton *addButton(PageHeader &header, const QString &text, const QString &name, const QString &icon);
    void openRetryAll();
    void openReplay();
    void openPlan(PlanSheet *sheet);
    void handleExport();
    void askForFile(ExportFormat format);
    void showExport();
    void showLive();
    [[nodiscard]] bool has(Right right) const;

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    DeliveryFilterBar &m_filters;
    EndpointDirectory &m_endpoints;
    QWidget *m_page;
    DeliveryExporter *m_exporter;
    QPushButton *m_retryAll;
    QPushButton *m_replay;
    QPushButton *m_export;
    QPushButton *m_live;
};

} // namespace pm::ui
