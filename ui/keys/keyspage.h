// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/tables/keytablemodel.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

#include <QTimer>

#include <map>
#include <set>

class QPushButton;
class QStackedWidget;

namespace pm::ui {

class DataTable;
class KeyFilterBar;
class KeyInspector;
class KeyListExport;
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

    // Every key that the filters find, as CSV.
    void exportTo(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeHeader();
    void makeExport();
    void makeMenu();
    void makeTable();
    void readAgain();
    void readPage(int offset);
    void countAll();
    void follow();
    void readNewer(int offset);
    [[nodiscard]] std::set<int> seenPages() const;
    void handleFirstPage(const Result<KeyPage> &page);
    void handleFailed(const Error &error);
    void showFirstPage(const KeyPage &page);
    void showEmpty();
    void handleTenant();
    void showTenant();
    void handleSort(int column, Qt::SortOrder order);
    void handleSelection();
    [[nodiscard]] bool hasTenant() const;
    [[nodiscard]] KeyQuery query() const;

    void edit();
    void regenerate();
    void revoke();
    void revokeUnused();
    void askForFile();
    void reveal(IssuedKey key);

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    KeyTableModel m_model;
    KeyQuery m_query;
    PageHeader *m_header;
    QPushButton *m_export;
    QAction *m_revokeUnused;
    QPushButton *m_create;
    KeyFilterBar *m_filters;
    QStackedWidget *m_stack;
    DataTable *m_table = nullptr;
    StateView *m_state;
    KeyInspector *m_inspector;
    KeyListExport *m_exporter;
    KeyId m_wanted; // shown and selected as soon as it is loaded
    RequestHandle m_firstPage;
    std::map<int, RequestHandle> m_pages; // by offset
    RequestHandle m_counting;
    std::optional<qint64> m_all; // keys of the tenant, whatever the filters say
    QTimer m_follow;
    std::map<int, RequestHandle> m_newer; // by offset
    int m_awaited = 0;                    // of these
    bool m_hasMoved = false;              // rows of them, by now
    bool m_read = false;
    bool m_contentShown = false;
};

} // namespace pm::ui
