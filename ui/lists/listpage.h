// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/operators/role.h"
#include "models/tables/cursortablemodel.h"
#include "ui/lists/chosenrow.h"
#include "ui/lists/tablepage.h"
#include "ui/widgets/datatable.h"

namespace pm::ui {

class CreateButton;
class InspectorPanel;
class ListExportButton;
class ListFilterBar;
class ListOrder;

// What pages of lists have in common: rows read page by page as they are scrolled, words and filters, an inspector, the
// environment's switch, an export, and what the role may do. What is in the list is ItemListPage's.
class ListPage : public TablePage
{
    Q_OBJECT
public:
    struct Texts {
        QString name;  // begins the object names: "messagesPage"
        QString title; // "Messages"
        QString context;
        QString searchHint;
        QString icon; // of the empty page
        QString emptyTitle;
        QString emptyText;
        QString notFound; // "No message matches the filters"
        QString create;   // "New template"; empty where nothing can be made
        Right changing = Right::ManageEmail;
        bool hasEnvironments = true; // shows their switch
    };

    ListPage(Theme &theme, const app::ConsoleContext &context, Texts texts, CursorTableModel *model,
             std::vector<DataTable::Column> columns, QWidget *parent);

    void createNew() override;

    // Everything that the filters find, as CSV.
    virtual void exportTo(const QString &path) = 0;

protected:
    // Called once by the page, when it has made its inspector. Without one, a row is opened by a click or Enter.
    void setPanel(InspectorPanel *inspector);
    // Asks for `query.limit` rows, however many one answer may hold; handleRead() has the outcome.
    virtual void readRows(const app::ListQuery &query, bool isFirst) = 0;
    virtual void inspectRow(int row) = 0;
    virtual void openCreateSheet() {}
    // Of what is inspected, once its version is known.
    virtual void askToRemove() {}
    [[nodiscard]] virtual CellStatus statusOf(int row) const = 0;
    [[nodiscard]] virtual QString countText(int count) const = 0;

    // Puts other rows in; what was chosen stays chosen, and the place is kept.
    void replaceRows(const std::function<void()> &replace);
    void handleRead(bool isFirst, const std::optional<Error> &error);
    void readAgain() override;
    void inspectCurrentRow() override;
    // Shown and chosen as soon as the list has it.
    void setWanted(const QString &id) { m_chosen->want(id); }
    // Shown though the list may not have it.
    void setPinned(const QString &id) { m_chosen->pin(id); }
    // Asks at once, or when the version has come that the removal is to be of.
    void requestRemoval();
    // Asks whether the thing of this name is to go; `remove` is what makes it go, `conflict` what may be in its way.
    void confirmRemoval(const QString &name, const QString &text, const std::function<void(Continuation<bool>)> &remove,
                        const QString &conflict = {});
    [[nodiscard]] bool mayChange() const;
    [[nodiscard]] static QString lookOnlyText();
    [[nodiscard]] app::ListQuery query() const;
    [[nodiscard]] ListFilterBar &filters() { return *m_filters; }
    // Between the title and the filters.
    void addAboveFilters(QWidget *widget);
    // The count while an export is under way, nothing when it has ended.
    void showExport(std::optional<qint64> rows);
    virtual void stopExport() = 0;
    // Another one, or another tenant.
    virtual void handleEnvironment();
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QString shownId();
    void handleRemovalKey();
    void handleVersionRead();
    void makeHeader();
    void makeTable(std::vector<DataTable::Column> columns);
    void showNoRows();
    void showTenant();
    void showCount();

    Texts m_texts;
    CursorTableModel *m_model;
    ListExportButton *m_export = nullptr;
    ListOrder *m_order = nullptr;
    CreateButton *m_create = nullptr;
    std::optional<ChosenRow> m_chosen; // since there is a table
    ListFilterBar *m_filters;
    InspectorPanel *m_inspector = nullptr;
    QString m_toRemove;     // as soon as its version is known
    app::ListQuery m_asked; // last; its answer may be on the way
    bool m_isRefresh = false;
    bool m_isOld = false; // and nobody has seen it since
};

} // namespace pm::ui
