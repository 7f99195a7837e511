// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyspage.h"

#include "app/services/keyservice.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "ui/keys/keyactions.h"
#include "ui/keys/keyfilterbar.h"
#include "ui/keys/keyinspector.h"
#include "ui/keys/keylistreader.h"
#include "ui/keys/keytable.h"
#include "ui/keys/keytext.h"
#include "ui/lists/listorder.h"
#include "ui/lists/searchline.h"
#include "ui/widgets/pageheader.h"

#include <QHeaderView>
#include <QScrollBar>

namespace pm::ui {

namespace {

// Use is to be seen within two seconds, and the service writes it down once a second at most.
constexpr std::chrono::milliseconds kFollowEvery{800};

} // namespace

KeysPage::KeysPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : TablePage(theme, context, QStringLiteral("keysPage"), tr("API keys"), parent)
    , m_actions(new KeyActions(
          theme, context, header(), [this] { return m_reader->query(); }, this))
    , m_filters(new KeyFilterBar(theme, this))
    , m_reader(new KeyListReader(context, m_model, *m_filters, this))
{
    setFilters(m_filters);
    makeTable();
    m_inspector = new KeyInspector(theme, context, this);
    setInspector(m_inspector);
    connect(m_inspector, &KeyInspector::closeRequested, this, &KeysPage::goBack);
    m_actions->serve(*m_inspector);
    listen();
    m_follow.start(kFollowEvery);
    showTenant();
}

void KeysPage::makeTable()
{
    DataTable *table = makeKeyTable(theme(), context().clock, m_model, this);
    table->setAccessibleName(tr("API keys"));
    setTable(table);
    m_order = new ListOrder(
        *table->horizontalHeader(), [](int column) { return keySortOf(column).has_value(); },
        static_cast<int>(KeyTableModel::Column::Created), this);
    connect(m_order, &ListOrder::changed, this, &KeysPage::handleOrder);
    connect(table, &DataTable::rowRemovalRequested, this, [this] {
        inspectCurrentRow();
        if (isInspected() && m_inspector->mayChange())
            m_actions->askToRevoke(m_inspector->versionedKey());
    });
}

void KeysPage::listen()
{
    connect(m_filters, &KeyFilterBar::newestRequested, this, &KeysPage::readAgain);
    connect(m_reader, &KeyListReader::firstPageRead, this, &KeysPage::showRows);
    connect(m_reader, &KeyListReader::firstPageFailed, this, &KeysPage::showFailure);
    connect(m_actions, &KeyActions::edited, this, &KeysPage::handleEdited);
    connect(m_actions, &KeyActions::issued, this, [this](const KeyId &id) {
        m_wanted = id;
        readAgain();
    });
    connect(m_actions, &KeyActions::apiDocsRequested, this,
            [this] { Q_EMIT pageRequested(QStringLiteral("apidocs")); });
    connect(&context().keys, &app::KeyService::keysChanged, this, &KeysPage::readAgain);
    connect(&context().tenants, &app::TenantService::currentChanged, this, &KeysPage::handleTenant);
    connect(&context().session, &app::SessionService::stateChanged, this, &KeysPage::showTenant);
    connect(&m_follow, &QTimer::timeout, this, &KeysPage::follow);
}

void KeysPage::createNew()
{
    m_actions->create();
}

bool KeysPage::showItem(const QString &item)
{
    const QString id = item.section(u'/', 0, 0);
    if (!isUuid(id))
        return false;
    m_wanted = KeyId(id);
    m_isAdviceWanted = item == adviceItem(m_wanted);
    m_filters->clear();
    m_filters->search()->setWords(id);
    return true;
}

void KeysPage::exportTo(const QString &path)
{
    m_actions->exportTo(path);
}

void KeysPage::readAgain()
{
    if (!hasTenant())
        return;
    if (!isRead())
        awaitRows();
    m_reader->readAgain();
}

// While somebody looks.
void KeysPage::follow()
{
    if (!isWatched() || window()->isMinimized() || !isRead() || !hasTenant())
        return;
    const int last = table().rowAt(table().viewport()->height() - 1);
    const int first = std::max(0, table().rowAt(0));
    m_reader->follow(first, last < 0 ? first : last);
    if (isInspected())
        m_inspector->refresh();
}

void KeysPage::showRows(const KeyPage &page)
{
    const KeyId selected = m_wanted.isEmpty() && isInspected() ? m_inspector->key().id : m_wanted;
    const int scrolled = table().verticalScrollBar()->value();
    m_wanted = KeyId();
    m_reader->show(page);
    if (page.total == 0)
        showNoKeys();
    else
        showTable();
    if (const int row = selected.isEmpty() ? -1 : m_model.rowOf(selected); row >= 0)
        table().selectRow(row);
    if (std::exchange(m_isAdviceWanted, false) && isInspected() && m_inspector->key().id == selected)
        m_inspector->showAdvice();
    table().verticalScrollBar()->setValue(scrolled);
    setRead(true);
}

void KeysPage::showNoKeys()
{
    if (m_filters->isFiltered())
        showNothingFound(tr("No key matches the filters"));
    else
        showEmpty(QStringLiteral("key-round"), tr("No API keys yet"),
                  tr("A key lets a program use the API in this tenant's name, with the scopes you choose."),
                  m_actions->mayCreate() ? KeyActions::createText() : QString());
    hideInspector();
}

// Other keys altogether: nothing of what was shown may stay.
void KeysPage::handleTenant()
{
    setRead(false);
    m_wanted = KeyId();
    hideInspector();
    m_inspector->clear();
    m_reader->forget();
    showTenant();
}

void KeysPage::showTenant()
{
    m_actions->showRights(hasTenant());
    if (!hasTenant())
        return showNoTenant(tr("Choose a tenant to see its keys"),
                            tr("Keys belong to a tenant. Choose one at the top of the window."));
    header().setContext(keyAccessText(context().tenants.current()));
    if (isWatched())
        readAgain();
}

void KeysPage::handleOrder()
{
    m_reader->setSort(*keySortOf(m_order->column()), m_order->isDescending());
    readAgain();
}

void KeysPage::inspectCurrentRow()
{
    const QModelIndex current = table().currentIndex();
    const ApiKey *key = current.isValid() ? m_model.keyAt(current.row()) : nullptr;
    if (key == nullptr)
        return;
    m_inspector->showKey(*key);
    m_inspector->show();
}

void KeysPage::handleEdited(const ApiKey &key)
{
    m_model.update(key);
    if (key.id == m_inspector->key().id)
        m_inspector->showKey(key);
}

} // namespace pm::ui
