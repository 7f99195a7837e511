// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/viewsheets.h"

#include "ui/widgets/formfields.h"
#include "ui/widgets/sections.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kLongestName = 60;

} // namespace

ViewNameSheet::ViewNameSheet(Theme &theme, const QStringList &taken, QWidget *parent)
    : Sheet(theme, tr("Save this view"), parent)
{
    setObjectName(QStringLiteral("viewNameSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setContext(tr("The filters as they are now, on this machine."));
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    m_name = addLineEdit(*layout, tr("Name"), QStringLiteral("viewNameSheet.name"));
    m_name->setMaxLength(kLongestName);
    setContent(content);
    auto *cancel = addButton(tr("Cancel"), QStringLiteral("secondary"), QStringLiteral("viewNameSheet.cancel"));
    auto *save = addButton(tr("Save"), QStringLiteral("primary"), QStringLiteral("viewNameSheet.save"));
    save->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, this, [this, save, taken](const QString &name) {
        const bool isTaken = taken.contains(name.trimmed());
        save->setEnabled(!name.trimmed().isEmpty());
        save->setText(isTaken ? tr("Replace") : tr("Save"));
        setNote(isTaken ? tr("There is a view of this name. It is replaced.") : QString());
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT named(m_name->text().trimmed());
        accept();
    });
}

TimeRangeSheet::TimeRangeSheet(Theme &theme, UnixMs from, UnixMs to, QWidget *parent)
    : Sheet(theme, tr("Deliveries between"), parent)
{
    setObjectName(QStringLiteral("timeRangeSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    m_from = addTime(layout, tr("From"), QStringLiteral("from"), from);
    m_to = addTime(layout, tr("To"), QStringLiteral("to"), to);
    setContent(content);
    auto *cancel = addButton(tr("Cancel"), QStringLiteral("secondary"), QStringLiteral("timeRangeSheet.cancel"));
    auto *show = addButton(tr("Show"), QStringLiteral("primary"), QStringLiteral("timeRangeSheet.show"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(show, &QPushButton::clicked, this, &TimeRangeSheet::submit);
}

QDateTimeEdit *TimeRangeSheet::addTime(QLayout *layout, const QString &title, const QString &name, UnixMs time)
{
    layout->addWidget(sectionTitle(title, this));
    auto *edit = new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(time), this);
    edit->setObjectName(QStringLiteral("timeRangeSheet.") + name);
    edit->setAccessibleName(title);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("d MMM yyyy HH:mm:ss"));
    layout->addWidget(edit);
    return edit;
}

void TimeRangeSheet::submit()
{
    if (m_from->dateTime() >= m_to->dateTime()) {
        setNote(tr("The end must be after the beginning."));
        return;
    }
    Q_EMIT chosen(m_from->dateTime().toMSecsSinceEpoch(), m_to->dateTime().toMSecsSinceEpoch());
    accept();
}

} // namespace pm::ui
