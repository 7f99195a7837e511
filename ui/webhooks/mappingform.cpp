// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/mappingform.h"

#include "ui/webhooks/webhooktext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>

namespace pm::ui {

namespace {

constexpr int kKindWidth = 92;
const QString kValue = QStringLiteral("value");

enum Kind { FromEvent, Fixed };

} // namespace

MappingForm::MappingForm(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout)
    , m_rowsBox(new QWidget(this))
{
    m_rowsBox->setProperty("role", QStringLiteral("scrolled"));
    m_column->setSpacing(6);
    m_column->setContentsMargins(0, 0, 0, 0);
    auto *rows = new QVBoxLayout(m_rowsBox);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(m_column);
    rows->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_rowsBox);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeFoot());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QWidget *MappingForm::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *add = new QPushButton(tr("Add a field"), foot);
    add->setObjectName(QStringLiteral("mappingForm.add"));
    m_theme.setIcon(add, QStringLiteral("plus"));
    auto *script = new QPushButton(tr("Go on as JavaScript"), foot);
    script->setObjectName(QStringLiteral("mappingForm.script"));
    script->setToolTip(tr("Makes the function that does the same"));
    m_theme.setIcon(script, QStringLiteral("code"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(add);
    row->addWidget(script);
    row->addStretch();
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({}, QString()).name->setFocus();
        Q_EMIT edited();
    });
    connect(script, &QPushButton::clicked, this, &MappingForm::scriptRequested);
    return foot;
}

void MappingForm::setMapping(const QJsonObject &mapping)
{
    for (const Row &row : std::exchange(m_rows, {}))
        delete row.box;
    for (auto item = mapping.begin(); item != mapping.end(); ++item)
        addRow(item.key(), item.value());
    if (mapping.isEmpty())
        addRow({}, QString());
    Q_EMIT edited();
}

std::optional<QJsonObject> MappingForm::mapping() const
{
    QJsonObject mapping;
    for (const Row &row : m_rows) {
        const QString name = row.name->text().trimmed();
        const QString path = row.path->currentText().trimmed();
        const bool isFixed = row.kind->currentIndex() == Fixed;
        if (name.isEmpty() && (isFixed ? row.value->text().isEmpty() : path.isEmpty()))
            continue; // not begun
        if (name.isEmpty() || mapping.contains(name) || (!isFixed && path.isEmpty()))
            return std::nullopt;
        mapping.insert(name, isFixed ? QJsonValue(QJsonObject{{kValue, fixedFromText(row.value->text())}})
                                     : QJsonValue(path));
    }
    return mapping;
}

void MappingForm::setPaths(const QStringList &paths)
{
    m_paths = paths;
    for (const Row &row : m_rows)
        fillPaths(*row.path);
}

MappingForm::Row &MappingForm::addRow(const QString &name, const QJsonValue &from)
{
    auto *box = new QWidget(m_rowsBox);
    const Row row{box, new QLineEdit(name, box), new QComboBox(box), new QComboBox(box), new QLineEdit(box)};
    row.name->setObjectName(QStringLiteral("mappingForm.name"));
    row.name->setAccessibleName(tr("Field of the body"));
    row.name->setPlaceholderText(tr("field"));
    row.kind->setAccessibleName(tr("Where its value comes from"));
    row.kind->addItems({tr("Event"), tr("Fixed")});
    row.kind->setFixedWidth(kKindWidth);
    row.kind->setObjectName(QStringLiteral("mappingForm.kind"));
    row.path->setObjectName(QStringLiteral("mappingForm.path"));
    row.path->setAccessibleName(tr("Path into the event"));
    row.path->setEditable(true);
    row.path->setMinimumContentsLength(8);
    row.value->setObjectName(QStringLiteral("mappingForm.value"));
    row.value->setAccessibleName(tr("Value"));
    row.value->setPlaceholderText(tr("text or number"));
    auto *remove = new QToolButton(box);
    remove->setAccessibleName(tr("Remove the field"));
    remove->setObjectName(QStringLiteral("mappingForm.remove"));
    m_theme.setIcon(remove, QStringLiteral("x"), &Palette::muted);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(row.name, 2);
    line->addWidget(row.kind);
    line->addWidget(row.path, 3);
    line->addWidget(row.value, 3);
    line->addWidget(remove);
    m_column->addWidget(box);
    fillPaths(*row.path);
    row.kind->setCurrentIndex(from.isString() ? FromEvent : Fixed);
    if (from.isString())
        row.path->setEditText(from.toString());
    else
        row.value->setText(fixedText(from.toObject().value(kValue)));
    showRow(row);
    connect(row.name, &QLineEdit::textEdited, this, &MappingForm::edited);
    connect(row.value, &QLineEdit::textEdited, this, &MappingForm::edited);
    connect(row.path, &QComboBox::currentTextChanged, this, &MappingForm::edited);
    connect(row.kind, &QComboBox::currentIndexChanged, this, [this, row] {
        showRow(row);
        Q_EMIT edited();
    });
    connect(remove, &QToolButton::clicked, this, [this, box] { removeRow(box); });
    m_rows.push_back(row);
    return m_rows.back();
}

void MappingForm::removeRow(const QWidget *box)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [box](const Row &r) { return r.box == box; });
    row->box->hide();
    row->box->deleteLater(); // it is its button that asks
    m_rows.erase(row);
    Q_EMIT edited();
}

void MappingForm::showRow(const Row &row)
{
    row.path->setVisible(row.kind->currentIndex() == FromEvent);
    row.value->setVisible(row.kind->currentIndex() == Fixed);
}

void MappingForm::fillPaths(QComboBox &box) const
{
    const QSignalBlocker quiet(&box);
    const QString chosen = box.currentText();
    box.clear();
    box.addItems(m_paths);
    box.setEditText(chosen);
}

} // namespace pm::ui
