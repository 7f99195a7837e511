// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/tables/keytablemodel.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

#include <QTimer>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace pm::ui {

class DataTable;
class FilterChip;
class KeyInspector;
class PageHeader;
class StateView;

// API keys of the current tenant: list, filters, inspector, and everything that is done with a key.
class KeysPage : public Page
{
    Q_OBJECT
public:
    KeysPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void focusFilter() override;
    void createNew() override;
    void goBack() override;
    bool showItem(const QString &id) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeHeader();
    QWidget *makeFilters();
    void makeTable();
    FilterChip *addChip(QHBoxLayout *row, const QString &text, const QString &name);
    void chooseScopes();
    void readAgain();
    void readPage(int offset);
    void showFirstPage(const Result<KeyPage> &page);
    void showEmpty();
    void showTenant();
    void showCount(qint64 total);
    void handleChipToggled(FilterChip *chip, bool on);
    void handleSort(int column, Qt::SortOrder order);
    void handleSelection();
    void clearFilters();
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] bool hasTenant() const;
    [[nodiscard]] KeyQuery query() const;

    void edit();
    void regenerate();
    void revoke();
    void reveal(IssuedKey key);

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    KeyTableModel m_model;
    KeyQuery m_query;
    QTimer m_searchDelay;
    PageHeader *m_header;
    QPushButton *m_create;
    QLineEdit *m_search = nullptr;
    FilterChip *m_active = nullptr;
    FilterChip *m_revoked = nullptr;
    FilterChip *m_expiring = nullptr;
    FilterChip *m_unused = nullptr;
    FilterChip *m_scope = nullptr;
    QLabel *m_count = nullptr;
    QStackedWidget *m_stack;
    DataTable *m_table = nullptr;
    StateView *m_state;
    KeyInspector *m_inspector;
    KeyId m_wanted; // shown and selected as soon as it is loaded
    RequestHandle m_firstPage;
    std::map<int, RequestHandle> m_pages;
    bool m_read = false;
    bool m_contentShown = false;
};

} // namespace pm::ui
