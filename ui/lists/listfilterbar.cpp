// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/listfilterbar.h"

#include "ui/lists/choicebox.h"
#include "ui/lists/searchline.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace pm::ui {

namespace {

constexpr int kPauseMs = 200;
constexpr int kSpacing = 8;
constexpr int kFieldWidth = 130;
constexpr int kLeastFieldWidth = 100; // in a narrow window
constexpr int kLongestText = 200;     // that the platform looks for

} // namespace

ListFilterBar::ListFilterBar(Theme &theme, QString name, const QString &hint, QWidget *parent)
    : FilterBar(theme, name + QStringLiteral(".search"), hint, parent)
    , m_theme(theme)
    , m_name(std::move(name))
    , m_row(new FlowLayout(kSpacing, this))
    , m_count(new QLabel(this))
{
    m_count->setObjectName(m_name + QStringLiteral(".count"));
    m_count->setProperty("role", QStringLiteral("muted"));
    m_row->addWidget(search());
    m_row->addWidget(m_count);
    m_row->setAlignment(m_count, Qt::AlignRight);
    search()->setMaxLength(kLongestText);
    connect(search(), &SearchLine::wordsChanged, this, &ListFilterBar::changed);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ListFilterBar::changed);
}

void ListFilterBar::addChips(const QString &filter, const std::vector<Choice> &choices)
{
    for (const Choice &choice : choices) {
        auto *button = new FilterChip(m_theme, choice.text, this);
        button->setObjectName(m_name + QStringLiteral(".filter.") + choice.value);
        connect(button, &QPushButton::toggled, this, [this, button](bool on) { handleToggled(button, on); });
        addToRow(button);
        m_chips.push_back({filter, choice.value, button});
    }
}

void ListFilterBar::addMenu(const QString &filter, const QString &any, const std::vector<Choice> &choices)
{
    auto *box = new ChoiceBox(m_name + QStringLiteral(".filter.") + filter, any, any, this);
    for (const Choice &choice : choices)
        box->addItem(choice.text, choice.value);
    addBox(filter, box);
}

void ListFilterBar::addBox(const QString &filter, QComboBox *box)
{
    addToRow(box);
    m_menus.push_back({filter, box});
    connect(box, &QComboBox::currentIndexChanged, this, &ListFilterBar::changed);
}

void ListFilterBar::addText(const QString &filter, const QString &hint)
{
    m_fields.push_back({filter, addLine(QStringLiteral("filter.") + filter, hint, kFieldWidth)});
}

bool ListFilterBar::isFiltered() const
{
    const auto isOn = [](const Chip &chip) { return chip.button->isChecked(); };
    const auto isSet = [](const Field &field) { return !field.edit->text().trimmed().isEmpty(); };
    const auto isChosen = [](const Menu &menu) { return menu.box->currentIndex() > 0; };
    return !search()->words().isEmpty() || std::any_of(m_menus.begin(), m_menus.end(), isChosen)
        || std::any_of(m_chips.begin(), m_chips.end(), isOn) || std::any_of(m_fields.begin(), m_fields.end(), isSet);
}

void ListFilterBar::apply(app::ListQuery &query) const
{
    query.search = search()->words();
    query.filters.clear();
    for (const Chip &chip : m_chips) {
        if (chip.button->isChecked())
            query.filters.insert(chip.filter, chip.value);
    }
    for (const Menu &menu : m_menus) {
        if (menu.box->currentIndex() > 0)
            query.filters.insert(menu.filter, menu.box->currentData().toString());
    }
    for (const Field &field : m_fields) {
        if (const QString text = field.edit->text().trimmed(); !text.isEmpty())
            query.filters.insert(field.filter, text);
    }
}

void ListFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this); // one change, not one for each
        for (const Chip &chip : m_chips)
            chip.button->setChecked(false);
        for (const Menu &menu : m_menus)
            menu.box->setCurrentIndex(0);
        for (const Field &field : m_fields)
            field.edit->clear();
        search()->showWords({});
    }
    m_pause.stop();
    Q_EMIT changed();
}

// Before the count.
void ListFilterBar::addToRow(QWidget *widget)
{
    m_row->insertWidget(m_row->count() - 1, widget);
}

void ListFilterBar::showCount(const QString &text)
{
    m_count->setText(text);
}

QLineEdit *ListFilterBar::addLine(const QString &name, const QString &hint, int width)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(m_name + u'.' + name);
    line->setAccessibleName(hint);
    line->setPlaceholderText(hint);
    line->setClearButtonEnabled(true);
    line->setMinimumWidth(kLeastFieldWidth);
    line->setMaximumWidth(width);
    line->setMaxLength(kLongestText);
    addToRow(line);
    connect(line, &QLineEdit::textChanged, &m_pause, QOverload<>::of(&QTimer::start));
    return line;
}

void ListFilterBar::handleToggled(FilterChip *button, bool on)
{
    const auto own = std::find_if(m_chips.begin(), m_chips.end(), [&](const Chip &c) { return c.button == button; });
    const auto rival = std::find_if(m_chips.begin(), m_chips.end(), [&](const Chip &c) {
        return c.button != button && c.filter == own->filter && c.button->isChecked();
    });
    if (on && rival != m_chips.end())
        rival->button->setChecked(false); // comes back here
    else
        Q_EMIT changed();
}

} // namespace pm::ui
