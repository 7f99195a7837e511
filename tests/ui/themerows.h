// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QTest>

namespace pm::test {

// For the initTestCase_data() of a test whose functions run in both themes.
inline void addThemeRows()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

// For its init().
inline void chooseTheme(ui::Theme &theme)
{
    QFETCH_GLOBAL(bool, dark);
    theme.setChoice(dark ? ui::Theme::Choice::Dark : ui::Theme::Choice::Light);
}

} // namespace pm::test
