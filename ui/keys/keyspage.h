// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tables/keytablemodel.h"
#include "ui/lists/tablepage.h"

#include <QTimer>

namespace pm::ui {

class KeyActions;
class KeyFilterBar;
class KeyInspector;
class KeyListReader;
class ListOrder;

// API keys of the current tenant: list, filters, inspector, and everything that is done with a key.
class KeysPage : public TablePage
{
    Q_OBJECT
public:
    KeysPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void createNew() override;
    bool showItem(const QString &item) override; // a key's id, or its adviceItem()

    // Every key that the filters find, as CSV.
    void exportTo(const QString &path);

protected:
    void readAgain() override;
    void showRowsAreComing() override { m_model.showRowsAreComing(); }
    void clearRows() override { m_model.clear(); }
    void inspectCurrentRow() override;

private:
    void makeTable();
    void listen();
    void follow();
    void showRows(const KeyPage &page);
    void showNoKeys();
    void handleTenant();
    void showTenant();
    void handleOrder();
    void handleEdited(const ApiKey &key);

    KeyTableModel m_model;
    KeyActions *m_actions;
    KeyFilterBar *m_filters;
    KeyListReader *m_reader;
    ListOrder *m_order = nullptr;
    KeyInspector *m_inspector = nullptr;
    KeyId m_wanted; // shown and selected as soon as it is loaded
    bool m_isAdviceWanted = false;
    QTimer m_follow;
};

} // namespace pm::ui
