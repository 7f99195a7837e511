// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyusesummary.h"

#include "ui/widgets/daybars.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/timetext.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr std::size_t kMostRows = 5;

} // namespace

KeyUseSummary::KeyUseSummary(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
}

void KeyUseSummary::clear()
{
    clearLayout(m_layout);
}

void KeyUseSummary::showDetail(const ApiKeyDetail &detail)
{
    clear();
    const QLocale locale;
    qint64 total = 0;
    std::vector<qint64> days;
    for (const UsageDay &day : detail.usageByDay) {
        total += day.requests;
        days.push_back(day.requests);
    }
    m_layout->addWidget(sectionTitle(tr("Last 30 days · %1 requests").arg(locale.toString(total)), this));
    if (total == 0) {
        auto *none = new QLabel(tr("Not used in this time."), this);
        none->setProperty("role", QStringLiteral("muted"));
        m_layout->addWidget(none);
        return;
    }
    auto *bars = new DayBars(m_theme, this);
    bars->setObjectName(QStringLiteral("keyInspector.days"));
    bars->setDays(detail.usageByDay.empty() ? QDate() : detail.usageByDay.front().date, days);
    m_layout->addWidget(bars);
    std::vector<std::pair<QString, QString>> rows;
    for (const EndpointUse &use : detail.topEndpoints)
        rows.emplace_back(use.endpoint, tr("%1 · %2 ms").arg(locale.toString(use.count)).arg(use.averageMs, 0, 'f', 0));
    addTable(tr("Endpoints"), rows);
    rows.clear();
    for (const AddressUse &use : detail.recentIps)
        rows.emplace_back(use.ip, relativeTime(use.lastSeen, m_clock.now()));
    addTable(tr("Addresses"), rows);
}

void KeyUseSummary::addTable(const QString &title, const std::vector<std::pair<QString, QString>> &rows)
{
    if (rows.empty())
        return;
    m_layout->addSpacing(4);
    m_layout->addWidget(sectionTitle(title, this));
    for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i) {
        addMonoPair(m_layout, rows[i].first, rows[i].second, this);
    }
}

} // namespace pm::ui
