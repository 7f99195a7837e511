// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/usagereport.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace pm::ui {

class MetricCard;

// A report's totals, one card each.
class UsageCards : public QWidget
{
    Q_OBJECT
public:
    explicit UsageCards(const Theme &theme, QWidget *parent = nullptr);

    void show(const UsageReport &report);
    void showLoading();

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int widthOf(int columns) const;
    void arrange();
    void showPeak(const UsageReport &report);
    MetricCard *addCard(const Theme &theme, const QString &name, const char *objectName);

    QGridLayout *m_grid;
    std::vector<MetricCard *> m_cards;
    int m_columns = 0;
    MetricCard *m_requests;
    MetricCard *m_succeeded;
    MetricCard *m_limited;
    MetricCard *m_average;
    MetricCard *m_p95;
    MetricCard *m_peak;
};

} // namespace pm::ui
