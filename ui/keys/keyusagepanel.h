// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/keys/keyusage.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

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
    // Last seen first.
    void showAddresses(const std::vector<AddressUse> &addresses);
    // In place of a key.
    void clear();

private:
    void makeContent();
    void clearFigures();
    void load();
    void handleUsage(const Result<app::Versioned<KeyUsage>> &usage);
    void show(const KeyUsage &usage);
    void showTotals(const KeyUsage &usage);
    void showText(const QString &text, bool isProblem);

    const app::ConsoleContext &m_context;
    KeyId m_id;
    QByteArray m_version; // of what is shown; empty when nothing is
    bool m_isReading = false;
    QComboBox *m_range;
    QLabel *m_text;
    QPushButton *m_retry;
    QWidget *m_content;
    DetailGrid *m_totals;
    TimeChart *m_requests;
    TimeChart *m_latency;
    DetailGrid *m_codes;
    DetailGrid *m_endpoints;
    QVBoxLayout *m_addresses;
    RequestHandle m_request;
};

} // namespace pm::ui
