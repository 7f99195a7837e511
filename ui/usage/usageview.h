// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/usagereport.h"
#include "ui/widgets/theme.h"

#include <QPixmap>
#include <QWidget>

class QGridLayout;

namespace pm {
class Clock;
}

namespace pm::ui {

class TimeChart;
class UsageCards;
class UsageTable;

// A report of use: totals, charts and tables.
class UsageView : public QWidget
{
    Q_OBJECT
public:
    UsageView(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void show(const UsageReport &report);
    void showLoading();
    // All of it, also what is scrolled away.
    [[nodiscard]] QPixmap picture();

Q_SIGNALS:
    void keyChosen(const pm::KeyId &key);
    void endpointChosen(const QString &endpoint);

private:
    TimeChart *addChart(QGridLayout *grid, int row, int column, const QString &title, const char *name);
    void addTables(QGridLayout *grid, const Clock &clock);

    Theme &m_theme;
    UsageCards *m_cards;
    TimeChart *m_requests;
    TimeChart *m_latency;
    TimeChart *m_limit;
    UsageTable *m_statuses = nullptr;
    UsageTable *m_endpoints = nullptr;
    UsageTable *m_keys = nullptr;
};

} // namespace pm::ui
