// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/keys/keyusage.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace pm::ui {

class DetailGrid;
class TimeChart;

// What a key was used for in a range of time.
class KeyUsagePanel : public QWidget
{
    Q_OBJECT
public:
    KeyUsagePanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // Asks the platform again, also for the key that is shown already.
    void showKey(const KeyId &id);

private:
    void load();
    void show(const KeyUsage &usage);
    void showProblem(const QString &problem);

    const app::ConsoleContext &m_context;
    KeyId m_id;
    QComboBox *m_range;
    QLabel *m_problem;
    QWidget *m_content;
    DetailGrid *m_totals;
    TimeChart *m_requests;
    TimeChart *m_latency;
    DetailGrid *m_codes;
    DetailGrid *m_endpoints;
    RequestHandle m_request;
};

} // namespace pm::ui
