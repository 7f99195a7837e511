// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/keysconsole.h"

#include "tests/support/platformprocess.h"
#include "ui/keys/keyinspector.h"

#include <QHeaderView>
#include <QTableView>
#include <QTest>

namespace pm::test {

void KeysConsole::signInAsAdmin(int count) const
{
    signIn(PlatformProcess::adminEmail(), PlatformProcess::adminPassword());
    QTRY_COMPARE_WITH_TIMEOUT(rows(), count, 20'000);
}

QTableView *KeysConsole::table() const
{
    return find<QTableView>("keysPage.table");
}

QStringList KeysConsole::names() const
{
    QStringList names;
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        names << model->index(row, 0).data().toString();
    return names;
}

void KeysConsole::select(const QString &name) const
{
    table()->setFocus();
    table()->selectRow(static_cast<int>(names().indexOf(name)));
}

void KeysConsole::clickHeader(int column) const
{
    auto *header = table()->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      {header->sectionViewportPosition(column) + 20, header->height() / 2});
}

bool KeysConsole::isEnabled(const char *name) const
{
    return find<QWidget>(name)->isEnabled();
}

QString KeysConsole::inspected() const
{
    return find<ui::KeyInspector>("keyInspector")->key().name;
}

} // namespace pm::test
