// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;

namespace pm::ui {

// One figure with its name above and a remark below.
class MetricCard : public QFrame
{
    Q_OBJECT
public:
    MetricCard(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setFigure(const QString &figure, const QString &remark = {}, Tone tone = Tone::Neutral);
    // A grey bar in the figure's place.
    void showLoading();
    [[nodiscard]] QString figure() const;

private:
    void paintRemark();

    const Theme &m_theme;
    QLabel *m_figure;
    QLabel *m_remark;
    Tone m_tone = Tone::Neutral;
};

} // namespace pm::ui
