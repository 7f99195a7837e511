// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/eventspage.h"

#include "app/services/tenantservice.h"
#include "app/services/webhookservices.h"
#include "ui/webhooks/verificationview.h"
#include "ui/webhooks/webhooktext.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/stateview.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeWidget>

namespace pm::ui {

namespace {

constexpr int kListWidth = 300;
constexpr int kIndexRole = Qt::UserRole;

QString jsonText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson());
}

} // namespace

EventsPage::EventsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_context(context)
    , m_header(new PageHeader(tr("Events"), this))
    , m_states(new QStackedWidget(this))
    , m_state(new StateView(theme, this))
{
    setObjectName(QStringLiteral("eventsPage"));
    m_header->setContext(tr("What an endpoint can be told of, and how it knows that it was told the truth"));
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(makeList());
    row->addWidget(makeDetail(), 1);
    m_states->addWidget(both);
    m_states->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_header);
    layout->addWidget(m_states, 1);
    connect(m_state, &StateView::actionTriggered, this, &EventsPage::refresh);
    // Before a tenant is chosen the platform does not answer.
    connect(&context.tenants, &app::TenantService::currentChanged, this, [this] {
        if (isVisible() && m_catalogue.empty())
            refresh();
    });
}

QWidget *EventsPage::makeList()
{
    auto *list = new QFrame(this);
    list->setProperty("role", QStringLiteral("card"));
    list->setFixedWidth(kListWidth);
    m_filter = new QLineEdit(list);
    m_filter->setObjectName(QStringLiteral("eventsPage.filter"));
    m_filter->setAccessibleName(tr("Filter events"));
    m_filter->setPlaceholderText(tr("Filter by name or words"));
    m_filter->setClearButtonEnabled(true);
    m_tree = new QTreeWidget(list);
    m_tree->setObjectName(QStringLiteral("eventsPage.tree"));
    m_tree->setAccessibleName(tr("Events"));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(12);
    m_tree->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(12, 12, 12, 4);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &EventsPage::applyFilter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) { showType(item); });
    return list;
}

QWidget *EventsPage::makeDetail()
{
    auto *card = new QFrame(this);
    card->setProperty("role", QStringLiteral("card"));
    m_name = new QLabel(card);
    m_name->setObjectName(QStringLiteral("eventsPage.name"));
    m_name->setProperty("role", QStringLiteral("inspectorTitle"));
    m_description = new QLabel(card);
    m_description->setObjectName(QStringLiteral("eventsPage.description"));
    m_frequency = new QLabel(card);
    m_frequency->setObjectName(QStringLiteral("eventsPage.frequency"));
    m_frequency->setProperty("role", QStringLiteral("muted"));
    m_sample = makeCode("eventsPage.sample", tr("Sample"));
    m_schema = makeCode("eventsPage.schema", tr("Schema of the data"));
    auto *tabs = new QTabWidget(card);
    tabs->setObjectName(QStringLiteral("eventsPage.tabs"));
    tabs->setAccessibleName(tr("Parts of the event"));
    tabs->setDocumentMode(true);
    tabs->addTab(m_sample, tr("Sample"));
    tabs->addTab(m_schema, tr("Schema"));
    tabs->addTab(new VerificationView(m_theme, m_context, card), tr("Verify the signature"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    for (QLabel *label : {m_name, m_description, m_frequency}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    layout->addWidget(tabs, 1);
    return card;
}

CodeView *EventsPage::makeCode(const char *name, const QString &title)
{
    auto *code = new CodeView(m_theme, this);
    code->setObjectName(QString::fromLatin1(name));
    code->setAccessibleName(title);
    return code;
}

void EventsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_catalogue.empty())
        refresh();
}

void EventsPage::refresh()
{
    m_request = m_context.webhooks.endpoints.eventTypes(
        {this, [this](const Result<std::vector<EventDescription>> &catalogue) {
             if (catalogue)
                 return showCatalogue(*catalogue);
             m_state->showError(catalogue.error());
             m_states->setCurrentIndex(1);
         }});
}

void EventsPage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void EventsPage::showCatalogue(const std::vector<EventDescription> &catalogue)
{
    const bool isFirst = m_catalogue.empty();
    m_catalogue = catalogue;
    m_states->setCurrentIndex(0);
    if (!isFirst)
        return; // what is looked at stays
    std::map<EventArea, QTreeWidgetItem *> groups;
    for (std::size_t i = 0; i < m_catalogue.size(); ++i) {
        const EventType type = m_catalogue[i].type;
        QTreeWidgetItem *&group = groups[eventArea(type)];
        if (group == nullptr) {
            group = new QTreeWidgetItem(m_tree, {eventAreaText(eventArea(type))});
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(group, {eventTypeName(type)});
        item->setData(0, kIndexRole, static_cast<int>(i));
        item->setToolTip(0, catalogueText(m_catalogue[i].description));
    }
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
    Q_EMIT firstContentShown();
}

void EventsPage::applyFilter(const QString &words)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        bool any = false;
        for (int child = 0; child < group->childCount(); ++child) {
            QTreeWidgetItem *item = group->child(child);
            const QString searched = group->text(0) + u' ' + item->text(0) + u' ' + item->toolTip(0);
            const bool fits = searched.contains(words.trimmed(), Qt::CaseInsensitive);
            item->setHidden(!fits);
            any |= fits;
        }
        group->setHidden(!any);
    }
}

bool EventsPage::showItem(const QString &id)
{
    const auto items = m_tree->findItems(id, Qt::MatchExactly | Qt::MatchRecursive);
    if (items.isEmpty())
        return false;
    m_tree->setCurrentItem(items.first());
    return true;
}

void EventsPage::showType(const QTreeWidgetItem *item)
{
    if (item == nullptr || !item->data(0, kIndexRole).isValid())
        return;
    const EventDescription &event = m_catalogue[item->data(0, kIndexRole).toUInt()];
    m_name->setText(eventTypeName(event.type));
    m_description->setText(catalogueText(event.description));
    m_frequency->setText(catalogueText(event.frequency));
    m_sample->setCode(jsonText(toJson(event.sample)));
    m_schema->setCode(jsonText(event.schema));
}

} // namespace pm::ui
