// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/campaigninspector.h"

#include "app/services/emailservices.h"
#include "ui/email/attributetext.h"
#include "ui/email/emailtext.h"
#include "ui/email/failedrecipients.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/timetext.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kWidth = 400;
constexpr int kBarSteps = 1'000;

} // namespace

CampaignInspector::CampaignInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : InspectorPanel(theme, QStringLiteral("campaignInspector"), kWidth, parent)
    , m_context(context)
    , m_start(addButton(tr("Start…"), QStringLiteral("start"), QStringLiteral("play")))
    , m_pause(addButton(tr("Pause"), QStringLiteral("pause"), QStringLiteral("pause")))
    , m_edit(addButton(tr("Edit"), QStringLiteral("edit"), QStringLiteral("pencil")))
    , m_remove(addDangerButton(tr("Delete…"), QStringLiteral("remove")))
{
    connect(m_start, &QPushButton::clicked, this, &CampaignInspector::startRequested);
    connect(m_pause, &QPushButton::clicked, this, &CampaignInspector::pauseRequested);
    connect(m_edit, &QPushButton::clicked, this, &CampaignInspector::editRequested);
    connect(m_remove, &QPushButton::clicked, this, &CampaignInspector::removeRequested);
    addSection(tr("Progress"));
    addProgress();
}

void CampaignInspector::addProgress()
{
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("campaignInspector.progress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, kBarSteps);
    more().addWidget(m_bar);
    m_counts = addNote({});
    m_counts->setObjectName(QStringLiteral("campaignInspector.counts"));
    m_failed = new FailedRecipients(m_context, this);
    more().addWidget(m_failed);
}

void CampaignInspector::showCampaign(const Campaign &campaign)
{
    const bool isOther = campaign.content.templateId != m_stored.item.content.templateId
                      || campaign.id.text() != shownId();
    m_stored = {.item = campaign, .version = {}};
    m_isLoaded = false;
    if (isOther) {
        m_templateName.clear();
        readTemplate();
    }
    showFacts();
    m_request = m_context.email.campaigns.detail(campaign.id, {this, [this](Result<app::Versioned<Campaign>> got) {
                                                                   if (got)
                                                                       showProgress(*got);
                                                                   else
                                                                       m_counts->setText(errorLine(got.error()));
                                                               }});
}

void CampaignInspector::showProgress(const app::Versioned<Campaign> &campaign)
{
    const Campaign &now = campaign.item;
    const Campaign &before = m_stored.item;
    const bool hasOnlyProgressed = now.updatedAt == before.updatedAt && now.status == before.status;
    m_stored = campaign;
    m_isLoaded = true;
    if (hasOnlyProgressed) {
        fillProgress();
        showButtons();
    } else {
        showFacts();
    }
    Q_EMIT versionRead();
}

void CampaignInspector::setMayChange(bool may, const QString &whyNot)
{
    m_mayChange = may;
    m_whyNot = whyNot;
    showButtons();
}

// Lists and details name the template by its id only.
void CampaignInspector::readTemplate()
{
    m_template.cancel();
    if (m_stored.item.content.templateId.isEmpty())
        return;
    m_template = m_context.email.templates.detail(m_stored.item.content.templateId,
                                                  {this, [this](Result<app::Versioned<Template>> got) {
                                                       if (!got)
                                                           return;
                                                       m_templateName = got->item.content.name;
                                                       showFacts();
                                                   }});
}

void CampaignInspector::showFacts()
{
    const UnixMs now = m_context.clock.now();
    const Campaign &campaign = m_stored.item;
    setStatus(campaignStatusText(campaign.status));
    setTitle(campaign.content.name);
    facts().clear();
    if (campaign.content.templateId.isEmpty())
        facts().addText(tr("Template"), tr("deleted"));
    else if (m_templateName.isEmpty())
        facts().addMono(tr("Template"), campaign.content.templateId.text());
    else
        facts().addText(tr("Template"), m_templateName, campaign.content.templateId.text());
    facts().addText(tr("From"), campaign.content.from);
    addBadges(tr("Audience"), campaign.content.audienceTags);
    facts().addText(tr("Rate"), tr("%n message(s) a minute", nullptr, campaign.content.ratePerMinute));
    const QJsonObject &variables = campaign.content.variables;
    for (auto value = variables.begin(); value != variables.end(); ++value)
        facts().addMono(value.key(), attributeText(value.value()));
    facts().addMono(tr("Campaign id"), campaign.id.text());
    facts().addText(tr("Created"), shortDate(campaign.createdAt, now), exactTime(campaign.createdAt));
    if (campaign.startedAt)
        facts().addText(tr("Started"), shortDate(*campaign.startedAt, now), exactTime(*campaign.startedAt));
    if (campaign.completedAt)
        facts().addText(tr("Completed"), shortDate(*campaign.completedAt, now), exactTime(*campaign.completedAt));
    fillProgress();
    showButtons();
}

void CampaignInspector::fillProgress()
{
    const QLocale locale;
    const CampaignProgress &progress = m_stored.item.progress;
    const qint64 settled = progress.sent + progress.failed;
    m_failed->showOf(m_stored.item.id, progress.failed);
    m_bar->setValue(progress.recipients == 0 ? 0 : static_cast<int>(kBarSteps * settled / progress.recipients));
    if (m_stored.item.status == CampaignStatus::Draft) {
        m_counts->setText(tr("Who gets it is settled when it starts."));
        return;
    }
    const QString sent = tr("%1 of %2 sent").arg(locale.toString(progress.sent), locale.toString(progress.recipients));
    m_counts->setText(progress.failed == 0 ? sent : tr("%1 · %2 failed").arg(sent, locale.toString(progress.failed)));
}

void CampaignInspector::showButtons()
{
    const CampaignStatus status = m_stored.item.status;
    const bool isEditableNow = isEditable(status);
    m_start->setVisible(isEditableNow);
    m_start->setText(status == CampaignStatus::Paused ? tr("Resume") : tr("Start…"));
    m_pause->setVisible(status == CampaignStatus::Running);
    m_edit->setVisible(isEditableNow);
    m_remove->setVisible(isEditableNow);
    m_start->setEnabled(m_mayChange && m_isLoaded);
    m_pause->setEnabled(m_mayChange);
    m_edit->setEnabled(m_mayChange && m_isLoaded);
    m_remove->setEnabled(m_mayChange);
    for (QPushButton *button : {m_start, m_pause, m_edit, m_remove})
        button->setToolTip(m_mayChange ? QString() : m_whyNot);
}

} // namespace pm::ui
