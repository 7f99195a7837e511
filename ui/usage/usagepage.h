// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/keys/usagereport.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTimer>

class QStackedWidget;

namespace pm::ui {

class PageHeader;
class StateView;
class UsageExport;
class UsageFilterBar;
class UsageView;

// How the tenant's keys are used. What is shown is read again by itself; when that fails, what was read last stays and
// its age is told.
class UsagePage : public Page
{
    Q_OBJECT
public:
    UsagePage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void focusFilter() override;
    void goBack() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeContent();
    void readAgain();
    void readKeys();
    void handleFilters();
    void handleReport(const Result<UsageReport> &report);
    void show(const UsageReport &report);
    void showEmpty();
    void showAge();
    void handleTenant();
    void showTenant();
    void handleStateAction();
    [[nodiscard]] bool hasTenant() const;

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    PageHeader *m_header;
    UsageFilterBar *m_filters;
    QStackedWidget *m_stack;
    StateView *m_state;
    UsageView *m_view = nullptr;
    UsageExport *m_export = nullptr;
    QTimer m_live;
    QElapsedTimer m_asked;
    QTimer m_ageTick;
    RequestHandle m_request;
    std::optional<UsageReport> m_report; // what is shown
    QJsonObject m_shown;                 // the same, to tell whether a newer one is another
    std::optional<UnixMs> m_readAt;
    bool m_isOld = false; // the last try failed
    bool m_contentShown = false;
};

} // namespace pm::ui
