// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/keybox.h"

#include "app/services/keyservice.h"
#include "ui/widgets/elidedlineedit.h"

#include <QCompleter>

namespace pm::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kPause = 200ms;
constexpr int kMostListed = 100; // the contract's most of a page
constexpr int kMostFound = 10;

} // namespace

KeyBox::KeyBox(const QString &name, app::KeyService &keys, QWidget *parent)
    : ChoiceBox(name, tr("Key"), tr("All keys"), parent)
    , m_keys(keys)
    , m_completer(new QCompleter(&m_found, this))
{
    setLineEdit(new ElidedLineEdit(this));
    setInsertPolicy(NoInsert);
    setToolTip(tr("Type a part of a name to find a key"));
    // The platform compared the names already. The box's own completion knows what the list has only.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setCompleter(nullptr);
    lineEdit()->setCompleter(m_completer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    lineEdit()->setCursorPosition(0);
    connect(lineEdit(), &QLineEdit::textChanged, this, [this] {
        if (!lineEdit()->hasFocus())
            lineEdit()->setCursorPosition(0); // a long name is known by its beginning
    });
    connect(lineEdit(), &QLineEdit::textEdited, this, &KeyBox::handleTyped);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &KeyBox::handleTypedEnough);
    connect(&m_pause, &QTimer::timeout, this, &KeyBox::search);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &KeyBox::chooseFound);
}

void KeyBox::readList()
{
    // Without an answer the keys of the report can still be chosen.
    m_listRequest = m_keys.page({.sort = KeySort::Name, .descending = false, .limit = kMostListed},
                                {this, [this](const Result<KeyPage> &page) {
                                     if (!page)
                                         return;
                                     std::vector<Choice> choices;
                                     for (const ApiKey &key : page->keys)
                                         choices.push_back({.text = key.name, .data = key.id.text()});
                                     offerQuietly(choices);
                                 }});
}

// Who types goes on.
void KeyBox::offerQuietly(const std::vector<Choice> &choices)
{
    const QString typed = lineEdit()->text();
    const bool isTyping = lineEdit()->isModified();
    offer(choices);
    if (!isTyping)
        return;
    setEditText(typed);
    lineEdit()->setModified(true);
}

void KeyBox::forgetAll()
{
    m_listRequest.cancel();
    m_searchRequest.cancel();
    m_pause.stop();
    m_found.clear();
    forget();
}

void KeyBox::handleTyped()
{
    m_searchRequest.cancel();
    m_found.clear(); // of other words
    m_pause.start();
}

void KeyBox::search()
{
    const QString words = lineEdit()->text().trimmed();
    if (words.isEmpty())
        return;
    m_searchRequest = m_keys.page({.search = words, .sort = KeySort::Name, .descending = false, .limit = kMostFound},
                                  {this, [this](const Result<KeyPage> &page) {
                                       if (page)
                                           showFound(*page);
                                   }});
}

void KeyBox::showFound(const KeyPage &page)
{
    m_found.clear();
    for (const ApiKey &key : page.keys) {
        auto *line = new QStandardItem(key.name);
        line->setData(key.id.text(), Qt::UserRole);
        m_found.appendRow(line);
    }
    if (lineEdit()->hasFocus())
        m_completer->complete();
}

// A whole name chooses its key, and nothing at all chooses all; what names none is forgotten.
void KeyBox::handleTypedEnough()
{
    m_pause.stop();
    m_searchRequest.cancel();
    const QString typed = lineEdit()->text().trimmed();
    const QList<QStandardItem *> named = m_found.findItems(typed, Qt::MatchFixedString);
    if (typed.isEmpty())
        setCurrentIndex(0);
    else if (named.size() == 1)
        chooseFound(named.front()->index());
    setEditText(itemText(currentIndex()));
}

void KeyBox::chooseFound(const QModelIndex &line)
{
    choose({.text = line.data().toString(), .data = line.data(Qt::UserRole).toString()});
}

} // namespace pm::ui
