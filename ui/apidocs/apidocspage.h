// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/apidocs/apidoc.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

class QScrollArea;
class QStackedWidget;

namespace pm::ui {

class OperationTree;
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
    QWidget *makeContent();
    void makeDetail();
    void showLoading();
    void showDoc(const ApiDoc &doc);
    void showError(const Error &error);
    void showOperation(const ApiOperation &operation);

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    PageHeader *m_header;
    QStackedWidget *m_states; // the content, or why there is none
    StateView *m_state;
    OperationTree *m_tree;
    QStackedWidget *m_right; // an operation, or that the filter leaves none
    QScrollArea *m_detail;
    bool m_read = false;
    RequestHandle m_request;
};

} // namespace pm::ui
