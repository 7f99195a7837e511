// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/picker.h"

#include "ui/widgets/errortext.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace pm::ui {

Picker::Picker(Theme &theme, const QString &placeholder, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_theme(theme)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setProperty("role", QStringLiteral("card"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setObjectName(QStringLiteral("picker.field"));
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_list->setObjectName(QStringLiteral("picker.list"));
    m_list->setAccessibleName(tr("Results"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setIconSize({16, 16});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        narrow();
        Q_EMIT textEdited(text);
    });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });
}

Picker::Item Picker::problemItem(const Error &error)
{
    return {.title = errorText(error).title, .hint = {}, .icon = QStringLiteral("circle-alert"), .run = [] {}};
}

void Picker::setItems(std::vector<Item> items)
{
    keepChosen([&] { m_items = std::move(items); });
}

void Picker::setFoundItems(std::vector<Item> items)
{
    keepChosen([&] { m_found = std::move(items); });
}

// What was gone to stays chosen, wherever it stands now. The first line is nobody's choice: another may become it.
void Picker::keepChosen(const std::function<void()> &replace)
{
    const int before = m_list->currentRow();
    const QString chosen = before > 0 ? m_list->item(before)->text() : QString();
    replace();
    narrow();
    if (chosen.isEmpty())
        return;
    const QList<QListWidgetItem *> same = m_list->findItems(chosen, Qt::MatchExactly);
    if (same.contains(m_list->item(before)))
        m_list->setCurrentRow(before);
    else if (!same.isEmpty())
        m_list->setCurrentItem(same.front());
}

void Picker::popUp(const QRect &area)
{
    setGeometry(area);
    show();
    m_field->setFocus();
}

QString Picker::text() const
{
    return m_field->text();
}

bool Picker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int rows = m_list->count();
    if (key == Qt::Key_Down && rows > 0)
        m_list->setCurrentRow((m_list->currentRow() + 1) % rows);
    else if (key == Qt::Key_Up && rows > 0)
        m_list->setCurrentRow((m_list->currentRow() + rows - 1) % rows);
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        take(m_list->currentRow());
    else if (key == Qt::Key_Escape)
        close();
    else
        return false;
    return true;
}

void Picker::narrow()
{
    const QString typed = m_field->text().trimmed();
    std::vector<std::pair<int, const Item *>> scored;
    for (const Item &item : m_items) {
        if (const int score = typed.isEmpty() ? 1 : fuzzyScore(typed, item.title); score > 0)
            scored.emplace_back(score, &item);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    // What was found elsewhere has its room below however many fit a little.
    scored.resize(std::min(scored.size(), kMostShown - std::min(m_found.size(), kMostShown / 2)));
    m_shown.clear();
    for (const auto &[score, item] : scored)
        m_shown.push_back(item);
    for (const Item &item : m_found)
        m_shown.push_back(&item);
    if (m_shown.size() > kMostShown)
        m_shown.resize(kMostShown);
    m_list->clear();
    for (const Item *item : m_shown) {
        const QString text = item->hint.isEmpty() ? item->title : item->title + QStringLiteral("   ·   ") + item->hint;
        auto *row = new QListWidgetItem(text, m_list);
        if (!item->icon.isEmpty())
            row->setIcon(m_theme.icon(item->icon));
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void Picker::take(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_shown.size())
        return;
    const auto run = m_shown[static_cast<std::size_t>(row)]->run;
    close();
    run();
}

int fuzzyScore(const QString &typed, const QString &text)
{
    qsizetype position = 0;
    int score = 1;
    bool together = false;
    for (const QChar c : typed) {
        const qsizetype found = text.indexOf(c, position, Qt::CaseInsensitive);
        if (found < 0)
            return 0;
        const bool startsWord = found == 0 || !text[found - 1].isLetterOrNumber();
        score += startsWord ? 8 : together && found == position ? 4 : 1;
        together = true;
        position = found + 1;
    }
    // A shorter text with the same letters is the likelier one.
    return score * 100 - static_cast<int>(std::min<qsizetype>(text.size(), 99));
}

} // namespace pm::ui
