// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/apidocs/operationtree.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kListWidth = 320;
constexpr int kMethodWidth = 64;
constexpr int kIndexRole = Qt::UserRole; // of an operation's item: its place in the document

} // namespace

Tone methodTone(const QString &method)
{
    if (method == QStringLiteral("GET"))
        return Tone::Info;
    if (method == QStringLiteral("POST"))
        return Tone::Success;
    if (method == QStringLiteral("DELETE"))
        return Tone::Danger;
    return Tone::Warning;
}

OperationTree::OperationTree(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
{
    setProperty("role", QStringLiteral("card"));
    setFixedWidth(kListWidth);
    m_filter->setObjectName(QStringLiteral("apiDocsPage.filter"));
    m_filter->setAccessibleName(tr("Filter operations"));
    m_filter->setPlaceholderText(tr("Filter by path or words"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("apiDocsPage.tree"));
    m_tree->setAccessibleName(tr("Operations"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(8);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnWidth(0, kMethodWidth + 8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 0, 4);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(0, 0, 12, 0);
    filterRow->addWidget(m_filter);
    layout->addLayout(filterRow);
    layout->addWidget(m_tree, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &OperationTree::applyFilter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (const ApiOperation *operation = operationOf(item))
            Q_EMIT chosen(*operation);
    });
    connect(&theme, &Theme::changed, this, &OperationTree::paintMethods);
}

void OperationTree::setDoc(const ApiDoc &doc)
{
    if (doc == m_doc)
        return; // what is looked at stays as it is
    const ApiOperation *before = operationOf(m_tree->currentItem());
    const QString id = before == nullptr ? QString() : before->id;
    m_tree->clear();
    m_doc = doc;
    for (const QString &tag : doc.tags)
        addGroup(tag);
    paintMethods();
    applyFilter(m_filter->text());
    if (!choose(id) && !items().isEmpty())
        m_tree->setCurrentItem(items().first());
}

void OperationTree::addGroup(const QString &tag)
{
    auto *group = new QTreeWidgetItem(m_tree, {tag});
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    QFont bold = m_tree->font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    for (int i = 0; i < static_cast<int>(m_doc.operations.size()); ++i) {
        if (m_doc.operations[static_cast<std::size_t>(i)].tag == tag)
            addOperation(group, i);
    }
    group->setExpanded(true);
}

void OperationTree::addOperation(QTreeWidgetItem *group, int index)
{
    const ApiOperation &operation = m_doc.operations[static_cast<std::size_t>(index)];
    auto *item = new QTreeWidgetItem(group, {operation.method, operation.summary});
    item->setData(0, kIndexRole, index);
    item->setFont(0, Theme::monoFont());
    item->setToolTip(1, operation.path);
}

void OperationTree::paintMethods()
{
    for (QTreeWidgetItem *item : items())
        item->setForeground(0, toneColor(m_theme.palette(), methodTone(item->text(0))));
}

void OperationTree::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void OperationTree::clearFilter()
{
    m_filter->clear();
}

void OperationTree::applyFilter(const QString &text)
{
    const QString words = text.trimmed();
    bool anyHits = false;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        m_tree->topLevelItem(i)->setHidden(true);
    for (QTreeWidgetItem *item : items()) {
        const ApiOperation &operation = *operationOf(item);
        const QStringList searched{operation.method + u' ' + operation.path, operation.summary, operation.description,
                                   operation.id};
        const bool fits = searched.join(u' ').contains(words, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits)
            item->parent()->setHidden(false);
        anyHits |= fits;
    }
    Q_EMIT filtered(anyHits);
}

bool OperationTree::choose(const QString &id)
{
    for (QTreeWidgetItem *item : items()) {
        if (operationOf(item)->id != id)
            continue;
        if (item->isHidden())
            clearFilter();
        m_tree->setCurrentItem(item);
        return true;
    }
    return false;
}

const ApiOperation *OperationTree::operationOf(const QTreeWidgetItem *item) const
{
    if (item == nullptr || !item->data(0, kIndexRole).isValid())
        return nullptr;
    return &m_doc.operations[item->data(0, kIndexRole).toUInt()];
}

QList<QTreeWidgetItem *> OperationTree::items() const
{
    QList<QTreeWidgetItem *> items;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        for (int child = 0; child < m_tree->topLevelItem(i)->childCount(); ++child)
            items.append(m_tree->topLevelItem(i)->child(child));
    }
    return items;
}

} // namespace pm::ui
