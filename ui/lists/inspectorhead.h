// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace pm::ui {

class ElidedLabel;
class StatusLabel;
struct CellStatus;

// The top of an inspector: what is shown, how it stands, and the way out. What is too long is cut and in the tooltip.
class InspectorHead : public QWidget
{
    Q_OBJECT
public:
    // `name` begins the object names: "keyInspector". `width` is the inspector's.
    InspectorHead(Theme &theme, const QString &name, int width, QWidget *parent);

    void setTitle(const QString &title);
    void setStatus(const CellStatus &status);

Q_SIGNALS:
    void closeRequested();

private:
    const int m_width;
    ElidedLabel *m_title;
    StatusLabel *m_status;
};

} // namespace pm::ui
