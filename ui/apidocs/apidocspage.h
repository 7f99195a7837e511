// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/apidocs/apidoc.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

class QLineEdit;
class QScrollArea;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace pm::ui {

class PageHeader;
class StateView;

// The platform's API as it describes itself: a tree to search, and what one operation takes and answers.
class ApiDocsPage : public Page
{
    Q_OBJECT
public:
    ApiDocsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void focusFilter() override;
    // The id of an operation.
    bool showItem(const QString &id) override;

private:
    QWidget *makeList();
    void showDoc(const ApiDoc &doc);
    void applyFilter(const QString &text);
    void showOperation(const QTreeWidgetItem *item);

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    ApiDoc m_doc;
    PageHeader *m_header;
    QStackedWidget *m_states;
    StateView *m_state;
    QLineEdit *m_filter = nullptr;
    QTreeWidget *m_tree = nullptr;
    QScrollArea *m_detail;
    RequestHandle m_request;
};

} // namespace pm::ui
