// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/ui/testconsole.h"
#include "tests/ui/testplatform.h"

#include <QTableView>

class QPushButton;

namespace pm::test {

// A window with the pages of Email, Webhooks and the keys, and what a test does in it over and over.
class EmailConsole
{
public:
    // The file is for what outlives a console.
    explicit EmailConsole(const QUrl &url, const QString &preferencesFile = {});

    // Signs in and opens a page: "messages".
    void open(const QString &page, const QString &email, const QString &password);
    void openAsAdmin(const QString &page)
    {
        open(page, PlatformProcess::adminEmail(), PlatformProcess::adminPassword());
    }

    [[nodiscard]] TestConsole &operator*() const { return *m_console; }
    [[nodiscard]] TestConsole *operator->() const { return m_console.get(); }
    // Of the page that is open.
    [[nodiscard]] QTableView *table() const;
    // The first column; nothing while rows are on their way.
    [[nodiscard]] QStringList names() const;
    void select(const QString &name) const;
    [[nodiscard]] QString name(const char *part) const
    {
        return m_page + QStringLiteral("Page.") + QLatin1StringView(part);
    }
    void click(const QString &name) const { m_console->click(name.toLatin1().constData()); }
    [[nodiscard]] bool isShown(const QString &name) const { return m_console->isShown(name.toLatin1().constData()); }
    // Waits for the question, types the name when that is asked for, and confirms.
    void confirm(const QString &typedName) const;
    [[nodiscard]] bool hasSheet() const;
    // What is said in place of a list.
    [[nodiscard]] QString stateTitle() const;
    // What is offered in place of an empty list, or of one that could not be read; each page has its own.
    [[nodiscard]] QPushButton *action() const;

private:
    std::unique_ptr<TestConsole> m_console;
    QString m_page;
};

} // namespace pm::test
