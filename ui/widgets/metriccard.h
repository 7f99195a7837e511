// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;

namespace pm::ui {

class StatusLabel;

// One figure with its name above, a remark below, and beside it what it is to be compared with.
class MetricCard : public QFrame
{
    Q_OBJECT
public:
    struct Beside {
        QString text;   // "+4 %"
        QString saying; // the same, as a sentence
        Tone tone = Tone::Neutral;
        bool isDotted = false;
    };
    MetricCard(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setFigure(const QString &figure, const QString &remark = {}, Tone tone = Tone::Neutral);
    // Until the next figure.
    void setBeside(const Beside &beside);
    // A grey bar in the figure's place.
    void showLoading();
    [[nodiscard]] QString figure() const;

private:
    void paintRemark();

    const Theme &m_theme;
    const QString m_name;
    QLabel *m_figure;
    StatusLabel *m_beside;
    QLabel *m_remark;
    Tone m_tone = Tone::Neutral;
};

} // namespace pm::ui
