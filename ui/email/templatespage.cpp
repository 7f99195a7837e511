// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/templatespage.h"

#include "app/services/emailservices.h"
#include "ui/email/templateinspector.h"
#include "ui/email/templatesheet.h"

namespace pm::ui {

namespace {

using Column = TemplateColumn;
using Kind = CellDelegate::Kind;

ListPage::Texts texts()
{
    return {.name = QStringLiteral("templatesPage"),
            .title = TemplatesPage::tr("Templates"),
            .context = TemplatesPage::tr("Texts with placeholders, for messages by template_id and for campaigns"),
            .searchHint = TemplatesPage::tr("Filter by name or subject"),
            .icon = QStringLiteral("file-text"),
            .emptyTitle = TemplatesPage::tr("No templates yet"),
            .emptyText = TemplatesPage::tr("A template holds the text of a message once; each message brings only its "
                                           "values."),
            .notFound = TemplatesPage::tr("No template matches the filters"),
            .create = TemplatesPage::tr("New template")};
}

std::vector<DataTable::Column> shownColumns()
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    return {{.index = at(Column::Name), .kind = Kind::Strong, .width = 200, .priority = 1},
            {.index = at(Column::Subject), .kind = Kind::Text, .width = 300, .priority = 2},
            {.index = at(Column::Variables), .kind = Kind::Badges, .width = 220, .priority = 4},
            {.index = at(Column::Updated), .kind = Kind::RelativeTime, .width = 110, .priority = 3},
            {.index = at(Column::Created), .kind = Kind::RelativeTime, .width = 110, .priority = 5}};
}

} // namespace

TemplatesPage::TemplatesPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : ItemListPage(theme, context, texts(), templateColumns(), shownColumns(), parent)
    , m_inspector(new TemplateInspector(theme, context, this))
{
    setPanel(m_inspector);
    connect(&context.email.templates, &app::EmailService::changed, this, &TemplatesPage::readAgain);
    connect(m_inspector, &TemplateInspector::removeRequested, this, &TemplatesPage::requestRemoval);
    connect(m_inspector, &TemplateInspector::editRequested, this, [this] { openSheet(m_inspector->loaded()); });
}

RequestHandle TemplatesPage::read(const app::ListQuery &query, Continuation<app::ListPage<Template>> then)
{
    return context().email.templates.page(query, std::move(then));
}

RequestHandle TemplatesPage::readItem(const QString &id, Continuation<Template> then)
{
    using Whole = app::Versioned<Template>;
    return context().email.templates.detail(TemplateId(id), picking<Whole>(std::move(then), [](const Whole &whole) {
                                                return whole.item;
                                            }));
}

void TemplatesPage::inspect(const Template &stored)
{
    m_inspector->setMayChange(mayChange(), lookOnlyText());
    m_inspector->showTemplate(stored);
    m_inspector->show();
}

QString TemplatesPage::countText(int count) const
{
    return tr("%n template(s)", nullptr, count);
}

void TemplatesPage::openCreateSheet()
{
    openSheet({});
}

void TemplatesPage::openSheet(const std::optional<app::Versioned<Template>> &stored)
{
    auto *sheet = new TemplateSheet(theme(), context(), stored, this);
    connect(sheet, &TemplateSheet::saved, this, [this](const TemplateId &id) { setWanted(id.text()); });
    sheet->open();
}

void TemplatesPage::askToRemove()
{
    const Template &shown = m_inspector->shown();
    const QString text = tr("Messages that were made from it stay. Programs that name it by id are refused from now "
                            "on. This cannot be undone.");
    confirmRemoval(
        shown.content.name, text,
        [this, id = shown.id, version = m_inspector->version()](auto then) {
            context().email.templates.removeTemplate(id, version, std::move(then)).detach();
        },
        tr("A campaign that is not completed uses this template."));
}

} // namespace pm::ui
