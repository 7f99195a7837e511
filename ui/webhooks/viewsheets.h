// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "ui/widgets/sheet.h"

class QDateTimeEdit;
class QLineEdit;

namespace pm::ui {

// Asks for the name of a view that is saved; says when it takes the place of another.
class ViewNameSheet : public Sheet
{
    Q_OBJECT
public:
    ViewNameSheet(Theme &theme, const QStringList &taken, QWidget *parent);

Q_SIGNALS:
    void named(const QString &name);

private:
    QLineEdit *m_name;
};

// Asks for the two ends of a time.
class TimeRangeSheet : public Sheet
{
    Q_OBJECT
public:
    TimeRangeSheet(Theme &theme, UnixMs from, UnixMs to, QWidget *parent);

Q_SIGNALS:
    void chosen(qint64 from, qint64 to);

private:
    QDateTimeEdit *addTime(QLayout *layout, const QString &title, const QString &name, UnixMs time);
    void submit();

    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_to = nullptr;
};

} // namespace pm::ui
