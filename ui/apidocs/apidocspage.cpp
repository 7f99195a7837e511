// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/apidocs/apidocspage.h"

#include "app/services/apidocservice.h"
#include "ui/apidocs/operationview.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/stateview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTreeWidget>

namespace pm::ui {

namespace {

constexpr int kListWidth = 320;
constexpr int kMethodWidth = 64;
constexpr int kIndexRole = Qt::UserRole; // of an operation's item: its place in the document

} // namespace

ApiDocsPage::ApiDocsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_context(context)
    , m_header(new PageHeader(tr("API docs"), this))
    , m_states(new QStackedWidget(this))
    , m_state(new StateView(theme, this))
    , m_detail(new QScrollArea(this))
{
    setObjectName(QStringLiteral("apiDocsPage"));
    m_detail->setObjectName(QStringLiteral("apiDocsPage.detail"));
    m_detail->setWidgetResizable(true);
    m_detail->setFocusPolicy(Qt::NoFocus);
    auto *frame = new QFrame(this);
    frame->setProperty("role", QStringLiteral("card"));
    auto *frameLayout = new QVBoxLayout(frame);
    frameLayout->setContentsMargins(0, 0, 0, 0);
    frameLayout->addWidget(m_detail);
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(makeList());
    row->addWidget(frame, 1);
    m_states->addWidget(both);
    m_states->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_header);
    layout->addWidget(m_states, 1);
    connect(m_state, &StateView::actionTriggered, this, &ApiDocsPage::refresh);
    refresh();
}

QWidget *ApiDocsPage::makeList()
{
    auto *list = new QFrame(this);
    list->setProperty("role", QStringLiteral("card"));
    list->setFixedWidth(kListWidth);
    m_filter = new QLineEdit(list);
    m_filter->setObjectName(QStringLiteral("apiDocsPage.filter"));
    m_filter->setAccessibleName(tr("Filter operations"));
    m_filter->setPlaceholderText(tr("Filter by path or words"));
    m_filter->setClearButtonEnabled(true);
    m_tree = new QTreeWidget(list);
    m_tree->setObjectName(QStringLiteral("apiDocsPage.tree"));
    m_tree->setAccessibleName(tr("Operations"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(8);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnWidth(0, kMethodWidth + 8);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(12, 12, 0, 4);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(0, 0, 12, 0);
    filterRow->addWidget(m_filter);
    layout->addLayout(filterRow);
    layout->addWidget(m_tree, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &ApiDocsPage::applyFilter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) { showOperation(item); });
    return list;
}

void ApiDocsPage::refresh()
{
    m_request = m_context.apiDocs.document({this, [this](Result<ApiDoc> doc) {
                                                if (doc)
                                                    return showDoc(*doc);
                                                m_state->showError(doc.error());
                                                m_states->setCurrentIndex(1);
                                            }});
}

void ApiDocsPage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void ApiDocsPage::showDoc(const ApiDoc &doc)
{
    const bool isFirst = m_doc.operations.empty();
    m_doc = doc;
    m_header->setContext(
        tr("%1 %2 · %n operation(s)", nullptr, static_cast<int>(doc.operations.size())).arg(doc.title, doc.version));
    m_states->setCurrentIndex(0);
    if (!isFirst)
        return; // what is looked at stays
    for (const QString &tag : doc.tags) {
        auto *group = new QTreeWidgetItem(m_tree, {tag});
        group->setFirstColumnSpanned(true);
        group->setFlags(Qt::ItemIsEnabled);
        QFont bold = m_tree->font();
        bold.setWeight(QFont::DemiBold);
        group->setFont(0, bold);
        for (std::size_t i = 0; i < doc.operations.size(); ++i) {
            const ApiOperation &operation = doc.operations[i];
            if (operation.tag != tag)
                continue;
            auto *item = new QTreeWidgetItem(group, {operation.method, operation.summary});
            item->setData(0, kIndexRole, static_cast<int>(i));
            item->setFont(0, Theme::monoFont());
            item->setForeground(0, toneColor(m_theme.palette(), methodTone(operation.method)));
            item->setToolTip(1, operation.path);
        }
        group->setExpanded(true);
    }
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
    Q_EMIT firstContentShown();
}

void ApiDocsPage::applyFilter(const QString &text)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        bool any = false;
        for (int child = 0; child < group->childCount(); ++child) {
            QTreeWidgetItem *item = group->child(child);
            const ApiOperation &operation = m_doc.operations[item->data(0, kIndexRole).toUInt()];
            const QString searched = operation.method + u' ' + operation.path + u' ' + operation.summary + u' '
                                   + operation.description + u' ' + operation.id;
            const bool fits = searched.contains(text.trimmed(), Qt::CaseInsensitive);
            item->setHidden(!fits);
            any |= fits;
        }
        group->setHidden(!any);
    }
}

bool ApiDocsPage::showItem(const QString &id)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        for (int child = 0; child < group->childCount(); ++child) {
            if (m_doc.operations[group->child(child)->data(0, kIndexRole).toUInt()].id == id) {
                m_tree->setCurrentItem(group->child(child));
                return true;
            }
        }
    }
    return false;
}

void ApiDocsPage::showOperation(const QTreeWidgetItem *item)
{
    if (item == nullptr || !item->data(0, kIndexRole).isValid())
        return;
    const ApiOperation &operation = m_doc.operations[item->data(0, kIndexRole).toUInt()];
    m_detail->setWidget(new OperationView(m_theme, m_context, operation, m_detail));
}

} // namespace pm::ui
