// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyusagepanel.h"

#include "app/services/keyservice.h"
#include "ui/charts/timechart.h"
#include "ui/charts/usagecharts.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/timetext.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

// Whoever reads values in a chart, or has zoomed into it, keeps what is under the pointer.
bool isRead(const TimeChart &chart)
{
    return chart.underMouse() || chart.isAncestorOf(QApplication::focusWidget());
}

} // namespace

KeyUsagePanel::KeyUsagePanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_range(makeRangeBox(this))
    , m_text(wrappedLabel({}, this))
    , m_retry(new QPushButton(tr("Retry"), this))
    , m_content(new QWidget(this))
    , m_totals(new DetailGrid(m_content))
    , m_requests(new TimeChart(theme, tr("Requests"), m_content))
    , m_latency(new TimeChart(theme, tr("Latency"), m_content))
    , m_codes(new DetailGrid(m_content))
    , m_endpoints(new DetailGrid(m_content))
    , m_addresses(new QVBoxLayout)
{
    setObjectName(QStringLiteral("keyUsage"));
    m_range->setObjectName(QStringLiteral("keyUsage.range"));
    m_text->setObjectName(QStringLiteral("keyUsage.text"));
    m_retry->setObjectName(QStringLiteral("keyUsage.retry"));
    makeContent();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_range, 0, Qt::AlignLeft);
    layout->addWidget(m_text);
    layout->addWidget(m_retry, 0, Qt::AlignLeft);
    layout->addWidget(m_content);
    layout->addStretch();
    clear();
    connect(m_range, &QComboBox::currentIndexChanged, this, [this] {
        m_version.clear();
        load();
    });
    connect(m_retry, &QPushButton::clicked, this, &KeyUsagePanel::load);
}

void KeyUsagePanel::makeContent()
{
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
    content->addWidget(sectionTitle(tr("Addresses"), m_content));
    content->addLayout(m_addresses);
    m_addresses->setSpacing(6);
}

void KeyUsagePanel::clear()
{
    clearLayout(m_addresses);
    clearFigures();
}

void KeyUsagePanel::clearFigures()
{
    m_request.cancel();
    m_isReading = false;
    m_id = KeyId();
    m_version.clear();
    m_content->hide();
    showText({}, false);
}

void KeyUsagePanel::showKey(const KeyId &id)
{
    if (id != m_id) {
        clearFigures(); // another key's figures would be taken for this one's
        showText(tr("Reading…"), false);
    }
    m_id = id;
    if (!m_isReading) // a slow answer is waited for
        load();
}

void KeyUsagePanel::showAddresses(const std::vector<AddressUse> &addresses)
{
    clearLayout(m_addresses);
    const QLocale locale;
    const UnixMs now = m_context.clock.now();
    for (const AddressUse &use : addresses)
        addMonoPair(m_addresses, use.ip, tr("%1 · %2").arg(locale.toString(use.count), relativeTime(use.lastSeen, now)),
                    m_content)
            ->setToolTip(exactTime(use.lastSeen));
}

void KeyUsagePanel::load()
{
    if (m_id.isEmpty())
        return;
    m_isReading = true;
    m_request = m_context.keys.usage(m_id, m_range->currentData().toString(),
                                     {this,
                                      [this](const Result<app::Versioned<KeyUsage>> &usage) { handleUsage(usage); }});
}

void KeyUsagePanel::handleUsage(const Result<app::Versioned<KeyUsage>> &usage)
{
    const bool isShown = !m_version.isEmpty();
    m_isReading = false;
    if (!usage) {
        if (isShown)
            return; // it stays, and the status line tells that it is old
        m_content->hide();
        return showText(errorLine(usage.error()), true);
    }
    if (isShown && usage->version == m_version)
        return;
    show(usage->item);
    m_version = usage->version;
}

void KeyUsagePanel::showText(const QString &text, bool isProblem)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_text->setProperty("role", isProblem ? QStringLiteral("problem") : QStringLiteral("muted"));
    m_text->style()->unpolish(m_text);
    m_text->style()->polish(m_text);
    m_retry->setVisible(isProblem);
}

void KeyUsagePanel::show(const KeyUsage &usage)
{
    const bool isUsed = totalsOf(usage.buckets).requests > 0;
    m_content->setVisible(isUsed);
    showText(isUsed ? QString() : tr("Not used in this time."), false);
    showTotals(usage);
    const bool isLive = !m_version.isEmpty();
    if (!isLive || !isRead(*m_requests))
        m_requests->setData(requestsChart(usage.buckets));
    if (!isLive || !isRead(*m_latency))
        m_latency->setData(latencyChart(usage.buckets));
    const QLocale locale;
    m_codes->clear();
    for (const auto &[code, count] : usage.statusCodes)
        m_codes->addText(code, locale.toString(count));
    m_endpoints->clear();
    for (const EndpointUse &use : usage.topEndpoints)
        m_endpoints->addText(use.endpoint,
                             tr("%1 · %2 ms").arg(locale.toString(use.count)).arg(use.averageMs, 0, 'f', 0));
}

void KeyUsagePanel::showTotals(const KeyUsage &usage)
{
    const QLocale locale;
    const UsageTotals totals = totalsOf(usage.buckets);
    m_totals->clear();
    m_totals->addText(tr("Requests"), locale.toString(totals.requests));
    m_totals->addText(tr("Succeeded"), totals.successRate ? percentText(*totals.successRate) : QStringLiteral("–"));
    m_totals->addText(tr("Errors"), locale.toString(totals.errors));
    m_totals->addText(tr("Rate-limited"), locale.toString(totals.rateLimited));
    m_totals->addText(tr("Peak a minute"), locale.toString(usage.peakPerMinute));
}

} // namespace pm::ui
