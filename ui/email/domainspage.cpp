// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/domainspage.h"

#include "app/services/emailservices.h"
#include "ui/email/domaininspector.h"
#include "ui/email/domainsheet.h"
#include "ui/email/emailtext.h"
#include "ui/lists/listfilterbar.h"

namespace pm::ui {

namespace {

using Column = DomainColumn;
using Kind = CellDelegate::Kind;

ListPage::Texts texts()
{
    return {.name = QStringLiteral("domainsPage"),
            .title = DomainsPage::tr("Domains"),
            .context = DomainsPage::tr("Domains that you send from, proven to be yours by their DNS"),
            .searchHint = DomainsPage::tr("Filter by name"),
            .icon = QStringLiteral("globe"),
            .emptyTitle = DomainsPage::tr("No domains yet"),
            .emptyText = DomainsPage::tr("Mail from a domain with SPF, DKIM and DMARC reaches the inbox. Add yours to "
                                         "see the records that it needs."),
            .notFound = DomainsPage::tr("No domain matches the filters"),
            .create = DomainsPage::tr("Add domain")};
}

std::vector<DataTable::Column> shownColumns()
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    return {{.index = at(Column::Name), .kind = Kind::Strong, .width = 260, .priority = 1},
            {.index = at(Column::Status), .kind = Kind::Status, .width = 120, .priority = 2},
            {.index = at(Column::Checked), .kind = Kind::RelativeTime, .width = 120, .priority = 3},
            {.index = at(Column::Verified), .kind = Kind::RelativeTime, .width = 130, .priority = 5},
            {.index = at(Column::Selector), .kind = Kind::Mono, .width = 150, .priority = 6},
            {.index = at(Column::Created), .kind = Kind::RelativeTime, .width = 120, .priority = 4}};
}

} // namespace

DomainsPage::DomainsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : ItemListPage(theme, context, texts(), domainColumns(), shownColumns(), parent)
    , m_inspector(new DomainInspector(theme, context, this))
{
    filters().addChips(QStringLiteral("status"), {{QStringLiteral("verified"), tr("Verified")},
                                                  {QStringLiteral("pending"), tr("Pending")},
                                                  {QStringLiteral("failed"), tr("Failed")}});
    setPanel(m_inspector);
    connect(&context.email.domains, &app::EmailService::changed, this, &DomainsPage::readAgain);
    connect(m_inspector, &DomainInspector::removeRequested, this, &DomainsPage::requestRemoval);
}

RequestHandle DomainsPage::read(const app::ListQuery &query, Continuation<app::ListPage<Domain>> then)
{
    return context().email.domains.page(query, std::move(then));
}

RequestHandle DomainsPage::readItem(const QString &id, Continuation<Domain> then)
{
    using Whole = app::Versioned<DomainDns>;
    return context().email.domains.dns(DomainId(id), picking<Whole>(std::move(then), [](const Whole &whole) {
                                           return whole.item.domain;
                                       }));
}

void DomainsPage::inspect(const Domain &domain)
{
    m_inspector->setMayChange(mayChange(), lookOnlyText());
    m_inspector->showDomain(domain);
    m_inspector->show();
}

CellStatus DomainsPage::statusOfItem(const Domain &domain) const
{
    return domainStatusText(domain.status);
}

QString DomainsPage::countText(int count) const
{
    return tr("%n domain(s)", nullptr, count);
}

void DomainsPage::openCreateSheet()
{
    auto *sheet = new DomainSheet(theme(), context(), this);
    connect(sheet, &DomainSheet::added, this, [this](const DomainId &id) { setWanted(id.text()); });
    sheet->open();
}

void DomainsPage::askToRemove()
{
    const app::Versioned<Domain> stored = m_inspector->stored();
    const QString text = tr("Its DKIM key is destroyed: should the domain come back, its DNS has to be changed. This "
                            "cannot be undone.");
    confirmRemoval(stored.item.name, text, [this, id = stored.item.id, version = stored.version](auto then) {
        context().email.domains.removeDomain(id, version, std::move(then)).detach();
    });
}

} // namespace pm::ui
