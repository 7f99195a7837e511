// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/campaignspage.h"

#include "app/services/emailservices.h"
#include "app/services/preferences.h"
#include "ui/email/attributetext.h"
#include "ui/email/campaigninspector.h"
#include "ui/email/campaignsheet.h"
#include "ui/email/emailtext.h"
#include "ui/lists/listfilterbar.h"

namespace pm::ui {

namespace {

using Column = CampaignColumn;
using Kind = CellDelegate::Kind;

constexpr int kLookEveryMs = 2'000;
// More than anybody runs at a time; the rest is read by F5.
constexpr std::size_t kMostLookedAt = 10;

ListPage::Texts texts()
{
    return {.name = QStringLiteral("campaignsPage"),
            .title = CampaignsPage::tr("Campaigns"),
            .context = CampaignsPage::tr("One template to every contact with a tag, at a rate you choose"),
            .searchHint = CampaignsPage::tr("Filter by name"),
            .icon = QStringLiteral("send"),
            .emptyTitle = CampaignsPage::tr("No campaigns yet"),
            .emptyText = CampaignsPage::tr("A campaign sends a template to all contacts with the tags you choose, once "
                                           "you start it."),
            .notFound = CampaignsPage::tr("No campaign matches the filters"),
            .create = CampaignsPage::tr("New campaign")};
}

std::vector<DataTable::Column> shownColumns()
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    return {{.index = at(Column::Name), .kind = Kind::Strong, .width = 200, .priority = 1},
            {.index = at(Column::Status), .kind = Kind::Status, .width = 112, .priority = 2},
            {.index = at(Column::Progress), .kind = Kind::Progress, .width = 126, .priority = 3},
            {.index = at(Column::Sent), .kind = Kind::Number, .width = 80, .priority = 6},
            {.index = at(Column::Recipients), .kind = Kind::Number, .width = 96, .priority = 5},
            {.index = at(Column::Failed), .kind = Kind::Number, .width = 80, .priority = 8},
            {.index = at(Column::Rate), .kind = Kind::Number, .width = 96, .priority = 9},
            {.index = at(Column::Audience), .kind = Kind::Badges, .width = 150, .priority = 7},
            {.index = at(Column::Created), .kind = Kind::RelativeTime, .width = 104, .priority = 4},
            {.index = at(Column::Updated), .kind = Kind::RelativeTime, .width = 104, .priority = 10, .shown = false}};
}

} // namespace

CampaignsPage::CampaignsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : ItemListPage(theme, context, texts(), campaignColumns(), shownColumns(), parent)
    , m_inspector(new CampaignInspector(theme, context, this))
{
    filters().addChips(QStringLiteral("status"), {{QStringLiteral("draft"), tr("Draft")},
                                                  {QStringLiteral("running"), tr("Running")},
                                                  {QStringLiteral("paused"), tr("Paused")},
                                                  {QStringLiteral("completed"), tr("Completed")}});
    setPanel(m_inspector);
    connect(&context.email.campaigns, &app::EmailService::changed, this, &CampaignsPage::readAgain);
    connect(m_inspector, &CampaignInspector::startRequested, this, &CampaignsPage::askToStart);
    connect(m_inspector, &CampaignInspector::pauseRequested, this, &CampaignsPage::pause);
    connect(m_inspector, &CampaignInspector::removeRequested, this, &CampaignsPage::requestRemoval);
    connect(m_inspector, &CampaignInspector::editRequested, this, [this] { openSheet(m_inspector->stored()); });
    m_look.setInterval(kLookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &CampaignsPage::lookAtRunning);
    m_look.start();
}

RequestHandle CampaignsPage::read(const app::ListQuery &query, Continuation<app::ListPage<Campaign>> then)
{
    return context().email.campaigns.page(query, std::move(then));
}

RequestHandle CampaignsPage::readItem(const QString &id, Continuation<Campaign> then)
{
    using Whole = app::Versioned<Campaign>;
    return context().email.campaigns.detail(CampaignId(id), picking<Whole>(std::move(then), [](const Whole &whole) {
                                                return whole.item;
                                            }));
}

void CampaignsPage::inspect(const Campaign &campaign)
{
    m_inspector->setMayChange(mayChange(), lookOnlyText());
    m_inspector->showCampaign(campaign);
    m_inspector->show();
}

CellStatus CampaignsPage::statusOfItem(const Campaign &campaign) const
{
    return campaignStatusText(campaign.status);
}

QString CampaignsPage::countText(int count) const
{
    return tr("%n campaign(s)", nullptr, count);
}

void CampaignsPage::openCreateSheet()
{
    openSheet({});
}

void CampaignsPage::openSheet(const std::optional<app::Versioned<Campaign>> &stored)
{
    auto *sheet = new CampaignSheet(theme(), context(), stored, this);
    connect(sheet, &CampaignSheet::saved, this, [this](const CampaignId &id) { setWanted(id.text()); });
    sheet->open();
}

// What goes out cannot be called back, so nothing is started that has become another since it was asked about.
void CampaignsPage::askToStart()
{
    const app::Versioned<Campaign> campaign = m_inspector->stored();
    if (context().email.environment.current() != KeyEnvironment::Live)
        return start(campaign);
    const bool isPaused = campaign.item.status == CampaignStatus::Paused;
    auto *question = new ConfirmSheet(theme(), isPaused ? resumeQuestion(campaign.item) : startQuestion(campaign.item),
                                      this);
    connect(question, &ConfirmSheet::confirmed, this, [this, campaign] { start(campaign); });
    question->open();
}

ConfirmSheet::Question CampaignsPage::startQuestion(const Campaign &campaign) const
{
    return {.title = tr("Start “%1”?").arg(campaign.content.name),
            .text = tr("Every subscribed contact with one of these tags gets a message from now on: %1. What has been "
                       "sent cannot be called back; the rest can be paused.")
                        .arg(tagText(campaign.content.audienceTags)),
            .action = tr("Start campaign"),
            .typedName = context().workspace.production ? campaign.content.name : QString()};
}

// It may have been edited since it was agreed to; its name was typed then.
ConfirmSheet::Question CampaignsPage::resumeQuestion(const Campaign &campaign)
{
    return {.title = tr("Resume “%1”?").arg(campaign.content.name),
            .text = tr("Every subscribed contact with one of these tags that has not got it yet gets a message from "
                       "now on: %1.")
                        .arg(tagText(campaign.content.audienceTags)),
            .action = tr("Resume campaign"),
            .typedName = {}};
}

void CampaignsPage::start(const app::Versioned<Campaign> &campaign)
{
    context()
        .email.campaigns
        .start(campaign.item.id, campaign.version,
               {this, [this, name = campaign.item.content.name](
                          const Result<Campaign> &started) { handleMoved(name, started); }})
        .detach();
}

void CampaignsPage::pause()
{
    const Campaign &campaign = m_inspector->stored().item;
    context()
        .email.campaigns
        .pause(campaign.id, {this, [this, name = campaign.content.name](
                                       const Result<Campaign> &paused) { handleMoved(name, paused); }})
        .detach();
}

void CampaignsPage::handleMoved(const QString &name, const Result<Campaign> &campaign)
{
    if (!campaign)
        context().notices.post(app::Notice::Level::Danger, tr("“%1” stays as it is.").arg(name),
                               errorLine(campaign.error()));
    else if (campaign->status == CampaignStatus::Paused)
        context().notices.post(app::Notice::Level::Info, tr("“%1” is paused.").arg(name));
    else
        context().notices.post(app::Notice::Level::Success, tr("“%1” is running.").arg(name));
}

void CampaignsPage::askToRemove()
{
    const app::Versioned<Campaign> &stored = m_inspector->stored();
    if (!isEditable(stored.item.status))
        return;
    const QString text = tr("What it has sent stays under Messages. This cannot be undone.");
    confirmRemoval(stored.item.content.name, text, [this, id = stored.item.id, version = stored.version](auto then) {
        context().email.campaigns.removeCampaign(id, version, std::move(then)).detach();
    });
}

void CampaignsPage::lookAtRunning()
{
    if (!isVisible())
        return;
    for (const Campaign &campaign : model().items()) {
        const QString id = campaign.id.text();
        const bool isAsked = m_looking.find(id) != m_looking.end();
        if (campaign.status != CampaignStatus::Running || isAsked || m_looking.size() == kMostLookedAt)
            continue;
        m_looking[id] = context().email.campaigns.detail(campaign.id,
                                                         {this,
                                                          [this, id](const Result<app::Versioned<Campaign>> &got) {
                                                              m_looking.erase(id);
                                                              if (got)
                                                                  showProgress(*got);
                                                          }});
    }
}

void CampaignsPage::showProgress(const app::Versioned<Campaign> &campaign)
{
    model().update(campaign.item);
    if (m_inspector->isVisible() && m_inspector->shownId() == campaign.item.id.text())
        m_inspector->showProgress(campaign);
}

} // namespace pm::ui
