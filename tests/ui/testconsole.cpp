// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/testconsole.h"

#include "models/tables/keytablemodel.h"
#include "tests/support/platformprocess.h"
#include "ui/keys/keyspage.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

namespace pm::test {

TestConsole::TestConsole(const QUrl &url)
    : TestConsole(url, {})
{
}

TestConsole::TestConsole(const QUrl &url, Setup setup)
    : workspace{.id = QStringLiteral("w"),
                .name = QStringLiteral("Acme production"),
                .email = PlatformProcess::adminEmail(),
                .production = setup.production}
    , preferences(setup.preferencesFile.isEmpty() ? m_folder.filePath(QStringLiteral("preferences.ini"))
                                                  : setup.preferencesFile)
    , live(client, session, tenants, email.environment, setup.pace)
    , window(theme, context, pagesOf(setup))
{
    QObject::connect(&preferences, &app::Preferences::workspacesChanged, &preferences,
                     [this] { preferences.refresh(workspace); });
    client.setBaseUrl(url);
    connection.start();
    window.show();
}

TestConsole::~TestConsole() = default;

bool TestConsole::isShown(const char *name) const
{
    const auto *widget = find<QWidget>(name);
    return widget != nullptr && widget->isVisible();
}

QString TestConsole::textOf(const char *name) const
{
    const auto *widget = find<QWidget>(name);
    return widget == nullptr ? QString() : widget->property("text").toString();
}

QStringList TestConsole::workspaceActions(const char *button) const
{
    click(button);
    auto *menu = find<QMenu>("workspaceMenu");
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts << action->text();
    delete menu;
    return texts;
}

void TestConsole::type(const char *name, const QString &text) const
{
    auto *field = find<QLineEdit>(name);
    field->clear();
    QTest::keyClicks(field, text);
}

void TestConsole::signIn(const QString &address, const QString &password) const
{
    if (find<QLineEdit>("signIn.email")->isEnabled())
        type("signIn.email", address);
    type("signIn.password", password);
    click("signIn.submit");
}

ui::KeyRevealSheet *TestConsole::reveal(const KeyId &id, const QString &secret)
{
    IssuedKey key{.secret = Secret(secret.toLatin1()),
                  .id = id,
                  .name = QStringLiteral("Order service"),
                  .scopes = Scope::SendEmail,
                  .warning = {}};
    auto *sheet = new ui::KeyRevealSheet(theme, context, std::move(key), &window);
    sheet->open();
    return sheet;
}

bool TestConsole::activate()
{
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

QWidgetList TestConsole::walkedByTab(const char *from) const
{
    constexpr int kMostSteps = 100;
    auto *first = find<QWidget>(from);
    first->setFocus();
    QWidgetList walked;
    for (int step = 0; step < kMostSteps && (walked.isEmpty() || walked.last() != first); ++step) {
        QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
        walked.append(window.focusWidget());
    }
    return walked;
}

int TestConsole::rows() const
{
    const auto *table = find<QAbstractItemView>("keysPage.table");
    if (table == nullptr)
        return -1;
    const bool isLoaded = table->model()->index(0, 0).data(KeyTableModel::LoadedRole).toBool();
    return isLoaded ? table->model()->rowCount() : 0; // grey rows are none
}

std::vector<ui::PageEntry> TestConsole::pagesOf(Setup &setup)
{
    if (!setup.pages.empty())
        return std::move(setup.pages);
    return {{.id = QStringLiteral("keys"),
             .group = QStringLiteral("Developers"),
             .groupIcon = QStringLiteral("key-round"),
             .title = QStringLiteral("API keys"),
             .icon = {},
             .right = Right::ReadKeys,
             .make = [this](QWidget *parent) -> ui::Page * { return new ui::KeysPage(theme, context, parent); }}};
}

} // namespace pm::test
