// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/emailpictures.h"

#include "ui/shell/mainwindow.h"
#include "ui/widgets/sheet.h"

#include <QAbstractButton>
#include <QAbstractItemView>

#include <memory>

namespace pm::app {

namespace {

class Walker
{
public:
    explicit Walker(std::function<ui::MainWindow *()> window)
        : m_window(std::move(window))
    {
    }

    // The page with its list, then the first row in the inspector, then the sheet that `button` opens.
    void addPage(const QString &id, const QString &inspector)
    {
        const QString table = id + QStringLiteral("Page.table");
        const auto hasRows = [this, table] { return rows(table) > 0; };
        add(
            id, [this, id] { m_window()->showPage(id); }, hasRows);
        add(
            inspector, [this, table] { select(table, 0); }, [this, inspector] { return isShown(inspector); });
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
    [[nodiscard]] std::vector<PictureStep> steps() const { return m_steps; }

    template<class Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_window()->findChild<Widget *>(name);
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
    void closeSheets() const
    {
        const auto sheets = m_window()->findChildren<ui::Sheet *>();
        for (ui::Sheet *sheet : sheets)
            sheet->done(QDialog::Rejected);
    }

private:
    // Grey rows are none.
    [[nodiscard]] int rows(const QString &table) const
    {
        const auto *view = find<QAbstractItemView>(table);
        const bool isLoaded = view != nullptr && view->model()->index(0, 0).data().isValid();
        return isLoaded ? view->model()->rowCount() : 0;
    }
    [[nodiscard]] bool isShown(const QString &name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget != nullptr && widget->isVisible();
    }

    std::function<ui::MainWindow *()> m_window;
    std::vector<PictureStep> m_steps;
};

} // namespace

std::vector<PictureStep> emailPictures(const std::function<ui::MainWindow *()> &window)
{
    // The steps share it.
    const auto walker = std::make_shared<Walker>(window);
    walker->addPage(QStringLiteral("messages"), QStringLiteral("messageInspector"));
    walker->addPage(QStringLiteral("templates"), QStringLiteral("templateInspector"));
    walker->addSheet(QStringLiteral("edit-template"), QStringLiteral("templateInspector.edit"),
                     QStringLiteral("templateSheet"));
    walker->addPage(QStringLiteral("campaigns"), QStringLiteral("campaignInspector"));
    walker->addSheet(QStringLiteral("create-campaign"), QStringLiteral("campaignsPage.createButton"),
                     QStringLiteral("campaignSheet"));
    walker->addPage(QStringLiteral("contacts"), QStringLiteral("contactInspector"));
    walker->addSheet(QStringLiteral("edit-contact"), QStringLiteral("contactInspector.edit"),
                     QStringLiteral("contactSheet"));
    walker->addPage(QStringLiteral("domains"), QStringLiteral("domainInspector"));
    walker->addSheet(QStringLiteral("add-domain"), QStringLiteral("domainsPage.createButton"),
                     QStringLiteral("domainSheet"));
    std::vector<PictureStep> steps = walker->steps();
    for (PictureStep &step : steps)
        step.act = [walker, act = step.act] { act(); };
    return steps;
}

} // namespace pm::app
