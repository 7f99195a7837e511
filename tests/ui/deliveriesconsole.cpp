// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/deliveriesconsole.h"

#include "models/tables/cursortablemodel.h"
#include "ui/keys/keyspage.h"
#include "ui/webhooks/deliveriespage.h"

#include <QApplication>
#include <QMenu>
#include <QTest>

namespace pm::test {

namespace {

constexpr int kPatienceMs = 20'000;

} // namespace

DeliveriesConsole::DeliveriesConsole(const QUrl &url, app::EventStream::Pace pace)
{
    TestConsole::Setup setup;
    setup.pace = pace;
    setup.pages = {{.id = QStringLiteral("deliveries"),
                    .group = QStringLiteral("Webhooks"),
                    .groupIcon = QStringLiteral("webhook"),
                    .title = QStringLiteral("Deliveries"),
                    .icon = {},
                    .right = Right::ReadWebhooks,
                    .make = [this](QWidget *parent) -> ui::Page * {
                        return new ui::DeliveriesPage(m_console->theme, m_console->context, parent);
                    }},
                   {.id = QStringLiteral("keys"),
                    .group = QStringLiteral("Developers"),
                    .groupIcon = QStringLiteral("key-round"),
                    .title = QStringLiteral("API keys"),
                    .icon = {},
                    .right = Right::ReadKeys,
                    .make = [this](QWidget *parent) -> ui::Page * {
                        return new ui::KeysPage(m_console->theme, m_console->context, parent);
                    }}};
    m_console = std::make_unique<TestConsole>(url, std::move(setup));
    m_console->window.resize(1440, 900);
}

Result<QTableView *> DeliveriesConsole::open(const QString &email, const QString &password)
{
    m_console->signIn(email, password);
    const auto isSignedIn = [this] { return m_console->session.state() == app::SessionService::State::SignedIn; };
    if (!QTest::qWaitFor(isSignedIn, kPatienceMs))
        return fail(ErrorKind::Timeout, QStringLiteral("Signing in failed."));
    m_console->window.showPage(QStringLiteral("deliveries"));
    if (!QTest::qWaitFor([this] { return m_console->live.isHearing(); }, kPatienceMs))
        return fail(ErrorKind::Timeout, QStringLiteral("The page hears nothing."));
    return m_console->find<QTableView>("deliveriesPage.table");
}

void DeliveriesConsole::choose(const char *chip, const QStringList &path) const
{
    m_console->click(chip);
    QMenu *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QMenu *top = menu;
    for (const QString &part : path) {
        const auto actions = menu->actions();
        const auto found = std::find_if(actions.begin(), actions.end(), [&](QAction *a) { return a->text() == part; });
        QVERIFY2(found != actions.end(), qPrintable(part));
        if ((*found)->menu() != nullptr)
            menu = (*found)->menu();
        else
            (*found)->trigger();
    }
    top->close();
}

void DeliveriesConsole::select(int row) const
{
    auto *table = m_console->find<QTableView>("deliveriesPage.table");
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->index(row, 0).data(CursorTableModel::LoadedRole).toBool(), kPatienceMs);
    table->setFocus();
    table->selectRow(row);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("deliveryInspector"), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("deliveryInspector.local")->isEnabled(), kPatienceMs);
}

} // namespace pm::test
