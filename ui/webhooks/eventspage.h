// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/eventcatalogue.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace pm::ui {

class CodeView;
class PageHeader;
class StateView;

// What webhooks can be told of: each event's meaning, frequency, sample and schema, and how its signature is verified.
class EventsPage : public Page
{
    Q_OBJECT
public:
    EventsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void focusFilter() override;
    // The name of an event: "email.sent".
    bool showItem(const QString &id) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeDetail();
    CodeView *makeCode(const char *name, const QString &title);
    void showCatalogue(const std::vector<EventDescription> &catalogue);
    void applyFilter(const QString &words);
    void showType(const QTreeWidgetItem *item);

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    std::vector<EventDescription> m_catalogue;
    PageHeader *m_header;
    QStackedWidget *m_states;
    StateView *m_state;
    QLineEdit *m_filter = nullptr;
    QTreeWidget *m_tree = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_description = nullptr;
    QLabel *m_frequency = nullptr;
    CodeView *m_sample = nullptr;
    CodeView *m_schema = nullptr;
    RequestHandle m_request;
};

} // namespace pm::ui
