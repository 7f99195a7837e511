// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/eventtypebox.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace pm::ui {

void listEventTypes(QComboBox &box, EventTypes types)
{
    const QString before = box.currentText();
    const QSignalBlocker quiet(box);
    box.clear();
    for (const EventTypeRow &row : kEventTypes) {
        if (!types || types.testFlag(row.type))
            box.addItem(QLatin1StringView(row.name));
    }
    box.setCurrentIndex(std::max(0, box.findText(before)));
}

} // namespace pm::ui
