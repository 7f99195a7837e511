// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keybuttons.h"

#include <QPushButton>
#include <QTest>

using namespace pm;
using ui::KeyButtons;

// What can be done with a key, and the reason where it cannot.
class KeyButtonsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theStateDecides_data()
    {
        QTest::addColumn<bool>("mayManage");
        QTest::addColumn<bool>("isRevoked");
        QTest::addColumn<bool>("isExpired");
        QTest::addColumn<bool>("edit");
        QTest::addColumn<bool>("regenerate");
        QTest::addColumn<QString>("reason"); // of the button that regenerates
        QTest::newRow("active") << true << false << false << true << true << QStringLiteral("Give it a new secret");
        QTest::newRow("expired") << true << false << true << true << false
                                 << QStringLiteral("The key has expired: give it a later end first.");
        QTest::newRow("revoked") << true << true << true << false << false << QStringLiteral("The key is revoked.");
        QTest::newRow("no right") << false << false << false << false << false
                                  << QStringLiteral("Your role may look at keys but not change them.");
    }
    void theStateDecides()
    {
        QFETCH(bool, mayManage);
        QFETCH(bool, isRevoked);
        QFETCH(bool, isExpired);
        ui::Theme theme;
        KeyButtons buttons(theme);
        // Whatever was shown before.
        buttons.showState({.drains = false, .mayManage = true, .isRevoked = false, .isExpired = !isExpired});
        buttons.showState({.drains = false, .mayManage = mayManage, .isRevoked = isRevoked, .isExpired = isExpired});
        const auto *regenerate = buttons.findChild<QPushButton *>(QStringLiteral("keyInspector.regenerate"));
        QTEST(buttons.findChild<QPushButton *>(QStringLiteral("keyInspector.edit"))->isEnabled(), "edit");
        QTEST(regenerate->isEnabled(), "regenerate");
        QTEST(regenerate->toolTip(), "reason");
    }
};

QTEST_MAIN(KeyButtonsTest)
#include "tst_keybuttons.moc"
