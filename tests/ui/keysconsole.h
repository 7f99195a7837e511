// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/ui/testconsole.h"

class QTableView;

namespace pm::test {

// A window with the page of the keys, and what a test does in it over and over.
class KeysConsole : public TestConsole
{
public:
    using TestConsole::TestConsole;

    // And waits for so many keys.
    void signInAsAdmin(int count) const;

    [[nodiscard]] QTableView *table() const;
    // The first column.
    [[nodiscard]] QStringList names() const;
    void select(const QString &name) const;
    void clickHeader(int column) const;
    [[nodiscard]] bool isEnabled(const char *name) const;
    // The name of the key in the inspector.
    [[nodiscard]] QString inspected() const;
};

} // namespace pm::test
