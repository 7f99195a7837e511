// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/binspage.h"

#include "app/services/webhookservices.h"
#include "ui/lists/listfilterbar.h"
#include "ui/webhooks/binanswersheet.h"
#include "ui/webhooks/bininspector.h"
#include "ui/webhooks/bintext.h"
#include "ui/webhooks/webhooksheet.h"

namespace pm::ui {

namespace {

using Column = RequestBinColumn;
using Kind = CellDelegate::Kind;

ListPage::Texts texts()
{
    return {.name = QStringLiteral("binsPage"),
            .title = BinsPage::tr("Request bins"),
            .context = BinsPage::tr("Receivers of the platform's own, to try webhooks with; each is kept for a week"),
            .searchHint = BinsPage::tr("Filter by id, status or body"),
            .icon = QStringLiteral("inbox"),
            .emptyTitle = BinsPage::tr("No request bins yet"),
            .emptyText = BinsPage::tr("A bin is a URL that keeps what is sent to it and answers as you say: with it a "
                                      "webhook is tried without a server of your own."),
            .notFound = BinsPage::tr("No bin matches the filters"),
            .create = BinsPage::tr("New bin"),
            .changing = Right::ManageWebhooks};
}

std::vector<DataTable::Column> shownColumns()
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    return {{.index = at(Column::Bin), .kind = Kind::Mono, .width = 250, .priority = 1},
            {.index = at(Column::Answer), .kind = Kind::Status, .width = 150, .priority = 2},
            {.index = at(Column::Delay), .kind = Kind::Number, .width = 90, .priority = 4},
            {.index = at(Column::Body), .kind = Kind::Muted, .width = 180, .priority = 5},
            {.index = at(Column::Created), .kind = Kind::RelativeTime, .width = 110, .priority = 3},
            {.index = at(Column::Expires), .kind = Kind::RelativeTime, .width = 110, .priority = 6},
            {.index = at(Column::Url), .kind = Kind::Mono, .width = 300, .priority = 7, .shown = false}};
}

} // namespace

BinsPage::BinsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : ItemListPage(theme, context, texts(), requestBinColumns(), shownColumns(), parent)
    , m_inspector(new BinInspector(theme, context, this))
{
    filters().addChips(QStringLiteral("answer"),
                       {{QStringLiteral("accepting"), tr("Accepting")}, {QStringLiteral("refusing"), tr("Refusing")}});
    setPanel(m_inspector);
    connect(&context.webhooks.bins, &app::EmailService::changed, this, &BinsPage::readAgain);
    connect(m_inspector, &BinInspector::useRequested, this, &BinsPage::useInNewWebhook);
    connect(m_inspector, &BinInspector::editRequested, this, [this] { openSheet(m_inspector->bin()); });
    connect(m_inspector, &BinInspector::removeRequested, this, &BinsPage::askToRemove);
}

RequestHandle BinsPage::read(const app::ListQuery &query, Continuation<app::ListPage<RequestBin>> then)
{
    return context().webhooks.bins.page(query, std::move(then));
}

RequestHandle BinsPage::readItem(const QString &id, Continuation<RequestBin> then)
{
    return context().webhooks.bins.bin(BinId(id), std::move(then));
}

void BinsPage::inspect(const RequestBin &bin)
{
    m_inspector->setMayChange(mayChange(), lookOnlyText());
    m_inspector->showBin(bin);
    m_inspector->show();
}

CellStatus BinsPage::statusOfItem(const RequestBin &bin) const
{
    return binStatusText(bin.answer);
}

QString BinsPage::countText(int count) const
{
    return tr("%n bin(s)", nullptr, count);
}

void BinsPage::openCreateSheet()
{
    openSheet({});
}

void BinsPage::openSheet(const std::optional<RequestBin> &bin)
{
    auto *sheet = new BinAnswerSheet(theme(), context(), bin, window());
    connect(sheet, &BinAnswerSheet::saved, this, [this](const RequestBin &saved) { setWanted(saved.id.text()); });
    sheet->open();
}

void BinsPage::useInNewWebhook()
{
    auto *sheet = new WebhookSheet(theme(), context(), {}, window(),
                                   {.name = {}, .endpointUrl = m_inspector->bin().url});
    connect(sheet, &WebhookSheet::saved, this,
            [this](const WebhookId &id) { Q_EMIT itemRequested(QStringLiteral("webhooks"), id.text()); });
    sheet->open();
}

void BinsPage::askToRemove()
{
    const QString text = tr("What it got is lost, and whoever still sends to it is answered 404. This cannot be "
                            "undone.");
    const BinId id = m_inspector->bin().id;
    confirmRemoval(id.text(), text,
                   [this, id](auto then) { context().webhooks.bins.removeBin(id, std::move(then)).detach(); });
}

} // namespace pm::ui
