// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/failedrecipients.h"

#include "app/services/emailservices.h"
#include "ui/email/emailtext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kAtOnce = 20;
constexpr int kLeastWidth = 40; // of an address that has no room

} // namespace

FailedRecipients::FailedRecipients(const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_rows(new QVBoxLayout)
    , m_problem(wrappedLabel({}, this))
    , m_more(new QPushButton(this))
{
    setObjectName(QStringLiteral("failedRecipients"));
    m_problem->setObjectName(QStringLiteral("failedRecipients.problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_more->setObjectName(QStringLiteral("failedRecipients.more"));
    m_rows->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(sectionTitle(tr("Failed"), this));
    layout->addLayout(m_rows);
    layout->addWidget(m_problem);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, &FailedRecipients::read);
    hide();
}

void FailedRecipients::showOf(const CampaignId &id, qint64 failed)
{
    if (id != m_id)
        forget();
    const bool isNews = failed != m_failed;
    m_id = id;
    m_failed = failed;
    setVisible(failed > 0);
    if (failed == 0 || !isNews || m_isReading)
        return;
    if (m_listed > kAtOnce)
        return showState({}); // whoever has asked for more keeps their place
    m_next.clear();
    read();
}

void FailedRecipients::forget()
{
    m_request.cancel();
    m_isReading = false;
    m_failed = 0;
    m_listed = 0;
    m_next.clear();
    clearLayout(m_rows);
    showState({});
}

void FailedRecipients::read()
{
    m_isReading = true;
    m_more->setEnabled(false);
    const app::ListQuery query{.filters = {{QStringLiteral("status"), recipientStatusName(RecipientStatus::Failed)}},
                               .cursor = m_next,
                               .limit = kAtOnce};
    m_request = m_context.email.campaigns.recipients(
        m_id, query, {this, [this](const Result<app::ListPage<CampaignRecipient>> &page) { handlePage(page); }});
}

void FailedRecipients::handlePage(const Result<app::ListPage<CampaignRecipient>> &page)
{
    m_isReading = false;
    if (!page)
        return showState(errorLine(page.error()));
    if (m_next.isEmpty()) {
        clearLayout(m_rows);
        m_listed = 0;
    }
    for (const CampaignRecipient &recipient : page->items)
        addRow(recipient);
    m_listed += std::ssize(page->items);
    m_next = page->nextCursor;
    showState({});
}

void FailedRecipients::addRow(const CampaignRecipient &recipient)
{
    auto *address = new ElidedLabel(kLeastWidth, this);
    address->setObjectName(QStringLiteral("failedRecipients.email"));
    address->setText(recipient.email);
    QLabel *reason = mutedLabel(recipientProblemText(recipient.problem), this);
    reason->setObjectName(QStringLiteral("failedRecipients.reason"));
    // A long name of a variable does not make the inspector wider.
    reason->setMinimumWidth(1);
    reason->setToolTip(recipient.problem);
    auto *row = new QVBoxLayout;
    row->setSpacing(0);
    row->addWidget(address);
    row->addWidget(reason);
    m_rows->addLayout(row);
}

void FailedRecipients::showState(const QString &problem)
{
    const qint64 rest = std::max<qint64>(m_failed - m_listed, 0);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_more->setEnabled(true);
    m_more->setVisible(!problem.isEmpty() || rest > 0 || !m_next.isEmpty());
    if (!problem.isEmpty())
        m_more->setText(tr("Retry"));
    else
        m_more->setText(rest > 0 ? tr("Show more (%1)").arg(QLocale().toString(rest)) : tr("Show more"));
}

} // namespace pm::ui
