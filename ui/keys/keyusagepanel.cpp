// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyusagepanel.h"

#include "app/services/keyservice.h"
#include "ui/charts/timechart.h"
#include "ui/charts/usagecharts.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace pm::ui {

KeyUsagePanel::KeyUsagePanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_range(makeRangeBox(this))
    , m_problem(new QLabel(this))
    , m_content(new QWidget(this))
    , m_totals(new DetailGrid(m_content))
    , m_requests(new TimeChart(theme, tr("Requests"), m_content))
    , m_latency(new TimeChart(theme, tr("Latency"), m_content))
    , m_codes(new DetailGrid(m_content))
    , m_endpoints(new DetailGrid(m_content))
{
    setObjectName(QStringLiteral("keyUsage"));
    m_range->setObjectName(QStringLiteral("keyUsage.range"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(12);
    content->addWidget(m_totals);
    content->addWidget(m_requests);
    content->addWidget(m_latency);
    content->addWidget(sectionTitle(tr("Status codes"), m_content));
    content->addWidget(m_codes);
    content->addWidget(sectionTitle(tr("Endpoints"), m_content));
    content->addWidget(m_endpoints);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_range, 0, Qt::AlignLeft);
    layout->addWidget(m_problem);
    layout->addWidget(m_content);
    layout->addStretch();
    m_content->hide();
    connect(m_range, &QComboBox::currentIndexChanged, this, &KeyUsagePanel::load);
}

void KeyUsagePanel::showKey(const KeyId &id)
{
    if (id != m_id)
        m_content->hide(); // another key's figures would be taken for this one's
    m_id = id;
    load();
}

void KeyUsagePanel::load()
{
    if (m_id.isEmpty())
        return;
    m_request = m_context.keys.usage(m_id, m_range->currentData().toString(),
                                     {this, [this](Result<KeyUsage> usage) {
                                          if (usage)
                                              return show(*usage);
                                          m_content->hide();
                                          showProblem(errorLine(usage.error()));
                                      }});
}

void KeyUsagePanel::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void KeyUsagePanel::show(const KeyUsage &usage)
{
    const QLocale locale;
    showProblem({});
    const UsageTotals totals = totalsOf(usage.buckets);
    m_totals->clear();
    m_totals->addText(tr("Requests"), locale.toString(totals.requests));
    m_totals->addText(tr("Succeeded"), totals.successRate ? percentText(*totals.successRate) : QStringLiteral("–"));
    m_totals->addText(tr("Rate-limited"), locale.toString(totals.rateLimited));
    m_totals->addText(tr("Peak a minute"), locale.toString(usage.peakPerMinute));
    m_requests->setData(requestsChart(usage.buckets));
    m_latency->setData(latencyChart(usage.buckets));
    m_codes->clear();
    for (const auto &[code, count] : usage.statusCodes)
        m_codes->addText(code, locale.toString(count));
    m_endpoints->clear();
    for (const EndpointUse &use : usage.topEndpoints)
        m_endpoints->addText(use.endpoint,
                             tr("%1 · %2 ms").arg(locale.toString(use.count)).arg(use.averageMs, 0, 'f', 0));
    m_content->show();
}

} // namespace pm::ui
