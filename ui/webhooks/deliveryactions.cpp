// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliveryactions.h"

#include "app/services/liveservice.h"
#include "app/services/sessionservice.h"
#include "models/domain/operators/operator.h"
#include "ui/webhooks/deliveryexporter.h"
#include "ui/webhooks/deliveryfilterbar.h"
#include "ui/webhooks/endpointdirectory.h"
#include "ui/webhooks/replaysheet.h"
#include "ui/widgets/pageheader.h"

#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

namespace pm::ui {

DeliveryActions::DeliveryActions(Theme &theme, const app::ConsoleContext &context, PageHeader &header,
                                 DeliveryFilterBar &filters, EndpointDirectory &endpoints, QWidget *page)
    : QObject(page)
    , m_theme(theme)
    , m_context(context)
    , m_filters(filters)
    , m_endpoints(endpoints)
    , m_page(page)
    , m_exporter(new DeliveryExporter(context, this))
    , m_retryAll(addButton(header, tr("Retry all matching…"), QStringLiteral("retryAll"), QStringLiteral("refresh-cw")))
    , m_replay(addButton(header, tr("Replay…"), QStringLiteral("replay"), QStringLiteral("history")))
    , m_export(addButton(header, tr("Export"), QStringLiteral("export"), QStringLiteral("download")))
    , m_live(addButton(header, tr("Live tail"), QStringLiteral("live"), {}))
{
    m_live->setCheckable(true);
    m_live->setChecked(true);
    connect(m_retryAll, &QPushButton::clicked, this, &DeliveryActions::openRetryAll);
    connect(m_replay, &QPushButton::clicked, this, &DeliveryActions::openReplay);
    connect(m_export, &QPushButton::clicked, this, &DeliveryActions::handleExport);
    connect(m_exporter, &DeliveryExporter::progressed, this, &DeliveryActions::showExport);
    connect(m_live, &QPushButton::toggled, this, [this](bool on) {
        showLive();
        Q_EMIT liveChanged(on);
    });
    connect(&context.live, &app::LiveService::stateChanged, this, &DeliveryActions::showLive);
    showExport();
    showLive();
}

QPushButton *DeliveryActions::addButton(PageHeader &header, const QString &text, const QString &name,
                                        const QString &icon)
{
    auto *button = new QPushButton(text, m_page);
    button->setObjectName(QStringLiteral("deliveriesPage.") + name);
    if (!icon.isEmpty())
        m_theme.setIcon(button, icon);
    header.addAction(button);
    return button;
}

void DeliveryActions::showRights(bool hasTenant)
{
    const QString notYours = tr("Your role may look at deliveries but not send them.");
    m_retryAll->setEnabled(has(Right::RetryDeliveries) && hasTenant);
    m_retryAll->setToolTip(has(Right::RetryDeliveries) ? tr("Everything that the filters find, by plan") : notYours);
    m_replay->setEnabled(has(Right::ManageWebhooks) && hasTenant);
    m_replay->setToolTip(has(Right::ManageWebhooks) ? tr("The events of a time once more to one endpoint") : notYours);
    m_export->setEnabled(hasTenant);
}

bool DeliveryActions::isLive() const
{
    return m_live->isChecked();
}

void DeliveryActions::toggleLive()
{
    m_live->toggle();
}

void DeliveryActions::openRetryAll()
{
    openPlan(new RetryAllSheet(m_theme, m_context, m_filters.view().at(m_context.clock.now()), m_filters.description(),
                               m_page));
}

void DeliveryActions::openReplay()
{
    openPlan(new ReplaySheet(m_theme, m_context, m_endpoints, m_filters.view().at(m_context.clock.now()), m_page));
}

void DeliveryActions::openPlan(PlanSheet *sheet)
{
    connect(sheet, &PlanSheet::started, this, &DeliveryActions::replayStarted);
    connect(sheet, &PlanSheet::rejected, this, &DeliveryActions::planLeft);
    sheet->open();
}

void DeliveryActions::handleExport()
{
    if (m_exporter->isRunning())
        return m_exporter->cancel();
    auto *menu = new QMenu(m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("CSV…")), &QAction::triggered, this, [this] { askForFile(ExportFormat::Csv); });
    connect(menu->addAction(tr("NDJSON…")), &QAction::triggered, this, [this] { askForFile(ExportFormat::Ndjson); });
    menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 4)));
}

void DeliveryActions::askForFile(ExportFormat format)
{
    const QString suffix = exportFormatName(format);
    auto *dialog = new QFileDialog(m_page, tr("Export"), QStringLiteral("deliveries.") + suffix,
                                   format == ExportFormat::Csv ? tr("CSV files (*.csv)")
                                                               : tr("NDJSON files (*.ndjson)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) { exportTo(path, format); });
    dialog->open();
}

void DeliveryActions::exportTo(const QString &path, ExportFormat format)
{
    m_exporter->start({.filter = m_filters.view().at(m_context.clock.now()), .format = format}, path);
}

void DeliveryActions::showExport()
{
    const bool running = m_exporter->isRunning();
    m_export->setText(running ? tr("Stop (%1)").arg(QLocale().toString(m_exporter->rows())) : tr("Export"));
    m_export->setToolTip(running ? tr("Stops the export; no file is made") : tr("Everything that the filters find"));
}

void DeliveryActions::showLive()
{
    const bool streamed = m_context.live.state() == app::EventStream::State::Live;
    m_theme.setIcon(m_live, QStringLiteral("radio"), isLive() ? &Palette::onAccent : &Palette::muted);
    m_live->setProperty("role", isLive() ? QStringLiteral("primary") : QString());
    m_live->style()->unpolish(m_live); // or the role would not show
    m_live->style()->polish(m_live);
    m_live->setToolTip(!isLive()  ? tr("New deliveries are not looked for (L)")
                       : streamed ? tr("New deliveries are told of as they happen (L)")
                                  : tr("New deliveries are looked for every few seconds (L)"));
}

bool DeliveryActions::has(Right right) const
{
    const auto &user = m_context.session.user();
    return user && roleHas(user->role, right);
}

} // namespace pm::ui
