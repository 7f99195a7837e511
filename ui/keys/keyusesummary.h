// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/domain/keys/apikey.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace pm::ui {

// Who has used a key in the last days, for what and from where.
class KeyUseSummary : public QWidget
{
    Q_OBJECT
public:
    KeyUseSummary(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void clear();
    void showDetail(const ApiKeyDetail &detail);

private:
    void addTable(const QString &title, const std::vector<std::pair<QString, QString>> &rows);

    const Theme &m_theme;
    const Clock &m_clock;
    QVBoxLayout *m_layout;
};

} // namespace pm::ui
