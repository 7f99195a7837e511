// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/email/campaignrecipient.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pm::ui {

// Who did not get a campaign's message, and why: the first few, and more of them when asked.
class FailedRecipients : public QWidget
{
    Q_OBJECT
public:
    explicit FailedRecipients(const app::ConsoleContext &context, QWidget *parent = nullptr);

    // So many failed so far; without any there is nothing to see.
    void showOf(const CampaignId &id, qint64 failed);

private:
    void forget();
    // What follows what is listed, or the first ones when nothing is known to follow.
    void read();
    void handlePage(const Result<app::ListPage<CampaignRecipient>> &page);
    void addRow(const CampaignRecipient &recipient);
    // What there is besides the rows, or went wrong, and what can be done about it.
    void showState(const QString &problem);

    const app::ConsoleContext &m_context;
    CampaignId m_id;
    qint64 m_failed = 0;
    qint64 m_listed = 0;
    QString m_next; // the cursor; empty when the list has no more, or is not read
    bool m_isReading = false;
    QVBoxLayout *m_rows;
    QLabel *m_problem;
    QPushButton *m_more;
    RequestHandle m_request;
};

} // namespace pm::ui
