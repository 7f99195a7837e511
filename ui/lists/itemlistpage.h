// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/noticeservice.h"
#include "models/tables/csvfile.h"
#include "models/tables/itemtablemodel.h"
#include "ui/lists/listpage.h"
#include "ui/widgets/errortext.h"

#include <memory>

namespace pm::ui {

// A ListPage of things of one type: reads them, keeps them, and writes them out.
template<class Item>
class ItemListPage : public ListPage
{
public:
    ItemListPage(Theme &theme, const app::ConsoleContext &context, Texts texts, std::vector<ItemColumn<Item>> columns,
                 std::vector<DataTable::Column> shown, QWidget *parent)
        : ItemListPage(theme, context, std::move(texts), new ItemTableModel<Item>(std::move(columns)), std::move(shown),
                       parent)
    {
    }

    void exportTo(const QString &path) override
    {
        QStringList titles;
        for (const ItemColumn<Item> &column : m_model->columns())
            titles.append(column.title);
        m_csv = std::make_unique<CsvFile>(path, titles);
        m_exported = query(); // as it is now, whatever is filtered meanwhile
        m_exported.limit = kLongestPage;
        exportPage();
    }

    // Also what the list has not come to, or does not find.
    bool showItem(const QString &id) override
    {
        setWanted(id);
        m_asked = readItem(id, {this, [this, id](const Result<Item> &item) {
                                    setWanted({}); // another may be chosen before the list is read again
                                    if (item)
                                        showAsked(id, *item);
                                    else
                                        context().notices.post(app::Notice::Level::Warning,
                                                               ListPage::tr("%1 cannot be shown.").arg(id),
                                                               errorLine(item.error()));
                                }});
        return true;
    }

protected:
    [[nodiscard]] virtual RequestHandle readItem(const QString &id, Continuation<Item> then) = 0;
    // An Item out of what the platform tells of one.
    template<class Whole, class Pick>
    [[nodiscard]] static Continuation<Whole> picking(Continuation<Item> then, Pick pick)
    {
        QObject *context = then.context;
        return {context, [then = std::move(then), pick](const Result<Whole> &whole) { then(whole.map(pick)); }};
    }
    [[nodiscard]] virtual RequestHandle read(const app::ListQuery &query, Continuation<app::ListPage<Item>> then) = 0;
    virtual void inspect(const Item &item) = 0;
    [[nodiscard]] virtual CellStatus statusOfItem(const Item &) const { return {}; }
    [[nodiscard]] ItemTableModel<Item> &model() { return *m_model; }
    // What is to replace the rows is on its way.
    [[nodiscard]] bool isReading() const { return m_isReadingFresh; }

    void readRows(const app::ListQuery &query, bool isFirst) override
    {
        m_next.cancel(); // it would continue what is being replaced
        if (isFirst) {
            m_fresh.clear();
            m_isReadingFresh = true;
            readFresh(query);
        } else if (m_isReadingFresh) {
            m_model->pageFailed(); // it is asked for again of what is coming
        } else {
            readNext(query);
        }
    }
    void clearRows() override
    {
        m_first.cancel();
        m_next.cancel();
        m_isReadingFresh = false;
        m_model->reset({}, {});
    }
    void showRowsAreComing() override { m_model->showRowsAreComing(); }
    void inspectRow(int row) override
    {
        if (const Item *item = m_model->itemAt(row))
            inspect(*item);
    }
    [[nodiscard]] CellStatus statusOf(int row) const override
    {
        const Item *item = m_model->itemAt(row);
        return item == nullptr ? CellStatus() : statusOfItem(*item);
    }
    void stopExport() override
    {
        m_exporting.cancel();
        m_csv.reset(); // without finish() no file appears
        showExport({});
    }
    // What is asked for from now on is of the other: it is no part of what was begun.
    void handleEnvironment() override
    {
        m_asked.cancel();
        m_exporting.cancel();
        if (m_csv)
            endExport(ListPage::tr("Its tenant or environment was left meanwhile."));
        ListPage::handleEnvironment();
    }

private:
    static constexpr int kLongestPage = 500; // that the platform answers (contract section 1)

    ItemListPage(Theme &theme, const app::ConsoleContext &context, Texts texts, ItemTableModel<Item> *model,
                 std::vector<DataTable::Column> shown, QWidget *parent)
        : ListPage(theme, context, std::move(texts), model, std::move(shown), parent)
        , m_model(model)
    {
    }

    // In as many answers as it takes; the rows that are there stay until all have come.
    void readFresh(const app::ListQuery &query)
    {
        app::ListQuery part = query;
        part.limit = std::min(query.limit, kLongestPage);
        m_first = read(part, {this, [this, query](Result<app::ListPage<Item>> page) {
                                  if (page)
                                      return keepFresh(query, std::move(*page));
                                  m_isReadingFresh = false;
                                  handleRead(true, page.error());
                              }});
    }
    void keepFresh(app::ListQuery query, app::ListPage<Item> page)
    {
        query.limit -= static_cast<int>(page.items.size());
        query.cursor = page.nextCursor;
        m_fresh.insert(m_fresh.end(), std::make_move_iterator(page.items.begin()),
                       std::make_move_iterator(page.items.end()));
        if (query.limit > 0 && !query.cursor.isEmpty())
            return readFresh(query);
        m_isReadingFresh = false;
        replaceRows([&] { m_model->reset(std::exchange(m_fresh, {}), query.cursor); });
        handleRead(true, {});
    }
    void readNext(const app::ListQuery &query)
    {
        m_next = read(query, {this, [this](Result<app::ListPage<Item>> page) {
                                  if (page)
                                      m_model->append(std::move(page->items), page->nextCursor);
                                  handleRead(false, page ? std::nullopt : std::optional(page.error()));
                              }});
    }

    void showAsked(const QString &id, const Item &item)
    {
        if (const int row = m_model->rowOf(id); row >= 0) {
            table().selectRow(row);
            if (!isInspected()) // it was the current one already
                inspectCurrentRow();
            return;
        }
        table().selectionModel()->clear();
        setPinned(id);
        inspect(item);
    }

    void exportPage()
    {
        showExport(m_csv->rows());
        m_exporting = read(m_exported, {this, [this](Result<app::ListPage<Item>> page) {
                                            if (page)
                                                writeOut(*page);
                                            else
                                                endExport(errorLine(page.error()));
                                        }});
    }
    void writeOut(const app::ListPage<Item> &page)
    {
        for (const Item &item : page.items) {
            QStringList cells;
            for (const ItemColumn<Item> &column : m_model->columns())
                cells.append(plainText(column.kind, column.value(item)));
            m_csv->add(cells);
        }
        m_exported.cursor = page.nextCursor;
        if (page.nextCursor.isEmpty() || !m_csv->problem().isEmpty())
            endExport(m_csv->finish());
        else
            exportPage();
    }
    void endExport(const QString &problem)
    {
        const auto rows = static_cast<int>(m_csv->rows());
        m_csv.reset();
        showExport({});
        if (problem.isEmpty())
            context().notices.post(app::Notice::Level::Success, ListPage::tr("%n row(s) exported.", nullptr, rows));
        else
            context().notices.post(app::Notice::Level::Danger, ListPage::tr("The export did not succeed."), problem);
    }

    ItemTableModel<Item> *m_model;
    std::vector<Item> m_fresh; // what is to replace the rows
    bool m_isReadingFresh = false;
    RequestHandle m_first;
    RequestHandle m_next;
    RequestHandle m_asked;
    std::unique_ptr<CsvFile> m_csv;
    app::ListQuery m_exported;
    RequestHandle m_exporting;
};

} // namespace pm::ui
