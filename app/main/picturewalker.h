// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/shell/mainwindow.h"
#include "ui/widgets/sheet.h"

#include <QAbstractButton>
#include <QAbstractItemView>

#include <functional>
#include <memory>
#include <vector>

namespace pm::app {

// One picture: what to do, and how to see that it is done.
struct PictureStep {
    QString name;
    std::function<void()> act;
    std::function<bool()> isReady;
};

// The steps of a walk through the pages of a window, and what they do in it.
class PictureWalker
{
public:
    explicit PictureWalker(std::function<ui::MainWindow *()> window)
        : m_window(std::move(window))
    {
    }

    // The page with its list, then the first row in the inspector, then the sheet that `button` opens.
    // "message" stands in "messageInspector".
    void addPage(const QString &id, const QString &item)
    {
        const QString inspector = item + QStringLiteral("Inspector");
        const QString table = id + QStringLiteral("Page.table");
        const auto hasRows = [this, table] { return rows(table) > 0; };
        add(
            id, [this, id] { m_window()->showPage(id); }, hasRows);
        add(
            item + QStringLiteral("-inspector"), [this, table] { select(table, 0); },
            [this, inspector] { return isShown(inspector); });
    }
    void addSheet(const QString &name, const QString &button, const QString &sheet)
    {
        add(
            name, [this, button] { click(button); }, [this, sheet] { return isShown(sheet); });
    }
    void add(const QString &name, std::function<void()> act, std::function<bool()> isReady)
    {
        m_steps.push_back({name,
                           [this, act = std::move(act)] {
                               closeSheets();
                               act();
                           },
                           std::move(isReady)});
    }
    // They keep their walker.
    [[nodiscard]] static std::vector<PictureStep> stepsOf(const std::shared_ptr<PictureWalker> &walker)
    {
        std::vector<PictureStep> steps = walker->m_steps;
        for (PictureStep &step : steps)
            step.act = [walker, act = step.act] { act(); };
        return steps;
    }

    template<class Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_window()->findChild<Widget *>(name);
    }
    // Of the sheet that is shown: one that was closed may still be there.
    template<class Widget>
    [[nodiscard]] Widget *findInSheet(const QString &name) const
    {
        const auto sheets = m_window()->findChildren<ui::Sheet *>();
        const auto shown = std::find_if(sheets.begin(), sheets.end(), [](auto *sheet) { return sheet->isVisible(); });
        return shown == sheets.end() ? nullptr : (*shown)->template findChild<Widget *>(name);
    }
    void click(const QString &name) const
    {
        if (auto *button = find<QAbstractButton>(name))
            button->click();
    }
    void select(const QString &table, int row) const
    {
        if (auto *view = find<QAbstractItemView>(table))
            view->setCurrentIndex(view->model()->index(row, 0));
    }
    void showPage(const QString &id) const { m_window()->showPage(id); }
    // Where a click opens a row.
    void open(const QString &table, int row) const
    {
        select(table, row);
        if (auto *view = find<QAbstractItemView>(table))
            Q_EMIT view->clicked(view->currentIndex());
    }
    [[nodiscard]] QString textOf(const QString &name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget == nullptr ? QString() : widget->property("text").toString();
    }
    void closeSheets() const
    {
        const auto sheets = m_window()->findChildren<ui::Sheet *>();
        for (ui::Sheet *sheet : sheets)
            sheet->done(QDialog::Rejected);
    }

    // Grey rows are none.
    [[nodiscard]] int rows(const QString &table) const
    {
        const auto *view = find<QAbstractItemView>(table);
        const bool isLoaded = view != nullptr && view->model()->index(0, 0).data().isValid();
        return isLoaded ? view->model()->rowCount() : 0;
    }
    // With this text in its first column; the first one when there is none.
    [[nodiscard]] int rowOf(const QString &table, const QString &text) const
    {
        const auto *view = find<QAbstractItemView>(table);
        for (int row = 0; row < rows(table); ++row) {
            if (view->model()->index(row, 0).data().toString() == text)
                return row;
        }
        return 0;
    }
    [[nodiscard]] bool isShown(const QString &name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget != nullptr && widget->isVisible();
    }

private:
    std::function<ui::MainWindow *()> m_window;
    std::vector<PictureStep> m_steps;
};

} // namespace pm::app
