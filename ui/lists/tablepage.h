// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/error.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

#include <QTimer>

class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace pm::ui {

class DataTable;
class FilterBar;
class PageHeader;
class StateView;

// What pages with a table have in common: a title, filters, an inspector beside the table, how one moves between them,
// and what is said in the table's place. What is in the table, and how it is read, is the page's.
class TablePage : public Page
{
    Q_OBJECT
public:
    void refresh() override { readAgain(); }
    void focusFilter() override;
    void goBack() override;

protected:
    // `name` begins the object names: "keysPage".
    TablePage(Theme &theme, const app::ConsoleContext &context, const QString &name, const QString &title,
              QWidget *parent);
    void showEvent(QShowEvent *event) override;
    bool focusNextPrevChild(bool next) override;

    // Each once, when the page has made it.
    void addAbove(QWidget *widget);
    void setFilters(FilterBar *filters);
    void setTable(DataTable *table); // with its model; keeps its columns
    void setInspector(QWidget *inspector);

    virtual void readAgain() = 0;
    virtual void clearRows() = 0;
    virtual void showRowsAreComing() = 0;
    // Also again, when the operator asks for it.
    virtual void inspectCurrentRow() = 0;
    // What an empty list offers.
    virtual void actOnEmpty() { createNew(); }

    [[nodiscard]] bool isInspected() const;
    void hideInspector();
    void showTable();
    // Grey rows until others have come; those that are there stay for a moment when only the filters changed, as an
    // answer that comes at once is no reason to flicker.
    void awaitRows();
    // In place of the table.
    void showEmpty(const QString &icon, const QString &title, const QString &text, const QString &action);
    void showNothingFound(const QString &title);
    void showNoTenant(const QString &context, const QString &text);
    void showFailure(const Error &error);
    // The rows of what is asked for now are there, or are not any more.
    void setRead(bool read);
    [[nodiscard]] bool isRead() const { return m_read; }
    [[nodiscard]] bool hasTenant() const;
    // Somebody who has signed in looks at the page.
    [[nodiscard]] bool isWatched() const;

    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] const app::ConsoleContext &context() const { return m_context; }
    [[nodiscard]] PageHeader &header() { return *m_header; }
    [[nodiscard]] DataTable &table() { return *m_table; }

private:
    void handleFilters();
    void showComing();
    void handleStateAction();

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    PageHeader *m_header;
    QVBoxLayout *m_layout;
    QHBoxLayout *m_content;
    QStackedWidget *m_stack;
    StateView *m_state;
    DataTable *m_table = nullptr;
    QWidget *m_inspector = nullptr;
    FilterBar *m_filters = nullptr;
    QTimer m_coming;
    bool m_isFiltering = false;
    bool m_read = false;
    bool m_contentShown = false;
};

} // namespace pm::ui
