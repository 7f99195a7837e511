// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/usage/usageexport.h"

#include "app/services/noticeservice.h"
#include "models/tables/csvfile.h"
#include "ui/usage/usageview.h"

#include <QFileDialog>
#include <QImageWriter>
#include <QMenu>

namespace pm::ui {

namespace {

// Of durations that are counted in classes.
QString boundText(const std::optional<double> &ms)
{
    if (ms && isBeyondBounds(*ms))
        return beyondBoundsText();
    return ms ? QString::number(*ms) : QString();
}

} // namespace

UsageExport::UsageExport(Theme &theme, app::NoticeService &notices, UsageView &view, QWidget *parent)
    : QPushButton(tr("Export"), parent)
    , m_notices(notices)
    , m_view(view)
{
    setObjectName(QStringLiteral("usagePage.export"));
    setProperty("role", QStringLiteral("menu"));
    theme.setIcon(this, QStringLiteral("download"));
    auto *menu = new QMenu(this);
    menu->addAction(tr("Figures as CSV…"), this, [this] {
        askForFile(QStringLiteral("usage.csv"), tr("CSV files (*.csv)"), &UsageExport::exportCsv);
    });
    menu->addAction(tr("Page as PNG…"), this, [this] {
        askForFile(QStringLiteral("usage.png"), tr("PNG pictures (*.png)"), &UsageExport::exportPicture);
    });
    setMenu(menu);
}

void UsageExport::setReport(const UsageReport &report)
{
    m_series = report.series;
    setEnabled(report.totals.requests > 0);
}

void UsageExport::clear()
{
    m_series.clear();
    setEnabled(false);
}

void UsageExport::askForFile(const QString &name, const QString &kind, void (UsageExport::*then)(const QString &))
{
    auto *dialog = new QFileDialog(this, tr("Export"), name, kind);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(name.section(u'.', -1));
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void UsageExport::exportCsv(const QString &path)
{
    CsvFile csv(path, {tr("Time"), tr("Requests"), tr("Errors"), tr("Rate-limited"), tr("50 % within, ms"),
                       tr("95 % within, ms"), tr("Busiest minute")});
    for (const UsageBucket &bucket : m_series)
        csv.add({toIso(bucket.start), QString::number(bucket.requests), QString::number(bucket.errors),
                 QString::number(bucket.rateLimited), boundText(bucket.p50Ms), boundText(bucket.p95Ms),
                 QString::number(bucket.peakPerMinute.value_or(0))});
    tellExported(path, csv.finish());
}

void UsageExport::exportPicture(const QString &path)
{
    QImageWriter writer(path, "png");
    tellExported(path, writer.write(m_view.picture().toImage()) ? QString() : writer.errorString());
}

void UsageExport::tellExported(const QString &path, const QString &problem)
{
    if (problem.isEmpty())
        m_notices.post(app::Notice::Level::Success, tr("The usage is exported."), path);
    else
        m_notices.post(app::Notice::Level::Danger, tr("The export did not succeed."), problem);
}

} // namespace pm::ui
