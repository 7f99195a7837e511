// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/lossyrelay.h"
#include "tests/ui/testconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/keys/keyinspector.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace pm;
using test::TestConsole;

namespace {

const QString kAdmin = test::PlatformProcess::adminEmail();
constexpr UnixMs kLaterMs = 60'000;
const QString kAdminPassword = test::PlatformProcess::adminPassword();

} // namespace

// Creating, editing and regenerating a key, clicked through on the real service with each of its stores.
class KeySheetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase() { QVERIFY(m_platforms.start()); }

    void init()
    {
        m_platform = &m_platforms.current();
        m_key = m_platform->addKey(QString::fromLatin1(QTest::currentTestFunction()));
        open(m_platform->url(), {});
    }
    void cleanup() { m_console.reset(); }

    void aChangeIsSeenBeforeItIsSaved()
    {
        openEditor();
        m_console->click("scopeSelector.read_inbox");
        m_console->click("scopeSelector.send_email");
        m_console->find<QLineEdit>("keyForm.name")->setText(QStringLiteral("Renamed"));
        m_console->find<QPlainTextEdit>("keyForm.allowed_ips")->setPlainText(QStringLiteral("203.0.113.0/24"));
        m_console->find<QComboBox>("keyForm.ip_mode")->setCurrentIndex(1);
        m_console->click("editKey.submit");
        for (const char *part : {"keyChange.read_inbox", "keyChange.send_email", "keyChange.name",
                                 "keyChange.203.0.113.0/24", "keyChange.ip_mode"})
            QVERIFY2(m_console->isShown(part), part);
        QVERIFY(!m_console->isShown("keyChange.description"));
        QCOMPARE(wire().value(QStringLiteral("name")).toString(), QStringLiteral("aChangeIsSeenBeforeItIsSaved"));

        m_console->click("editKey.back");
        QVERIFY(m_console->isShown("keyForm.name"));
        m_console->click("editKey.submit");
        m_console->click("editKey.submit");
        QTRY_VERIFY(!m_console->isShown("editKeySheet"));
        QCOMPARE(wire().value(QStringLiteral("permissions")).toArray(), QJsonArray{QStringLiteral("read_inbox")});
        QCOMPARE(wire().value(QStringLiteral("ip_mode")).toString(), QStringLiteral("report"));
        QTRY_COMPARE(inspector()->key().name, QStringLiteral("Renamed"));
        QTRY_VERIFY(textsBelow("keyInspector").contains(QStringLiteral("Let through and reported")));
    }

    void aStaleEditGoesOnFromTheNewest()
    {
        openEditor();
        m_console->click("scopeSelector.read_inbox");
        changeElsewhere({{QStringLiteral("name"), QStringLiteral("Of somebody else")}});
        m_console->click("editKey.submit");
        m_console->click("editKey.submit");
        QTRY_VERIFY(m_console->isShown("editKey.newest"));
        QVERIFY(!m_console->find<QPushButton>("editKey.submit")->isEnabled());
        m_console->click("editKey.newest");
        QTRY_VERIFY(!m_console->isShown("editKey.newest"));
        QCOMPARE(m_console->textOf("keyForm.name"), QStringLiteral("Of somebody else"));
        m_console->click("editKey.submit");
        QVERIFY(m_console->isShown("keyChange.read_inbox")); // what was typed stays
        QVERIFY(!m_console->isShown("keyChange.name"));
        m_console->click("editKey.submit");
        QTRY_VERIFY(!m_console->isShown("editKeySheet"));
        QCOMPARE(wire().value(QStringLiteral("name")).toString(), QStringLiteral("Of somebody else"));
        QCOMPARE(wire().value(QStringLiteral("permissions")).toArray().size(), 2);
    }

    void aStaleRegenerateIsToldToo()
    {
        m_console->click("keyInspector.regenerate");
        QTRY_VERIFY(m_console->isShown("regenerateKeySheet"));
        changeElsewhere({{QStringLiteral("description"), QStringLiteral("meanwhile")}});
        m_console->click("regenerateKey.submit");
        QTRY_VERIFY(m_console->isShown("regenerateKey.newest"));
        QCOMPARE(m_platform->sendWith(m_key.secret), 200);
        m_console->click("regenerateKey.newest");
        QTRY_VERIFY(!m_console->isShown("regenerateKey.newest"));
        m_console->click("regenerateKey.submit");
        QTRY_VERIFY(m_console->isShown("keyRevealSheet"));
    }

    void aPlannedRegenerateKeepsBoth()
    {
        m_console->click("keyInspector.regenerate");
        QTRY_VERIFY(m_console->isShown("regenerateKeySheet"));
        m_console->click("regenerateKey.submit");
        const QString fresh = revealed();
        QCOMPARE(m_platform->sendWith(m_key.secret), 200);
        QCOMPARE(m_platform->sendWith(fresh), 200);
        QTRY_VERIFY(m_console->isShown("keyInspector.endOverlap"));
    }

    void aCompromisedKeyEndsAfterItsNameWasTyped()
    {
        m_console->click("keyInspector.regenerate");
        QTRY_VERIFY(m_console->isShown("regenerateKeySheet"));
        m_console->click("regenerateKey.now");
        m_console->click("regenerateKey.submit");
        QTRY_VERIFY(m_console->isShown("confirmSheet.typedName"));
        QVERIFY(!m_console->find<QPushButton>("confirmSheet.confirm")->isEnabled());
        QCOMPARE(m_platform->sendWith(m_key.secret), 200);
        m_console->type("confirmSheet.typedName", QString::fromLatin1(QTest::currentTestFunction()));
        m_console->click("confirmSheet.confirm");
        const QString fresh = revealed();
        QTRY_COMPARE_WITH_TIMEOUT(m_platform->sendWith(m_key.secret), 401, 20'000);
        QCOMPARE(m_platform->sendWith(fresh), 200);
    }

    void whatWasTypedIsNotLostByOneKey()
    {
        openEditor();
        QTest::keyClick(m_console->find<QLineEdit>("keyForm.name"), Qt::Key_Escape);
        QTRY_VERIFY(!m_console->isShown("editKeySheet")); // nothing was typed
        openEditor();
        m_console->type("keyForm.name", QStringLiteral("Half"));
        QTest::keyClick(m_console->find<QLineEdit>("keyForm.name"), Qt::Key_Escape);
        QTRY_VERIFY(m_console->isShown("confirmSheet.confirm"));
        m_console->click("confirmSheet.cancel");
        QTRY_VERIFY(!m_console->isShown("confirmSheet.confirm"));
        QCOMPARE(m_console->textOf("keyForm.name"), QStringLiteral("Half"));
        m_console->click("editKey.cancel");
        QTRY_VERIFY(m_console->isShown("confirmSheet.confirm"));
        m_console->click("confirmSheet.confirm");
        QTRY_VERIFY(!m_console->isShown("editKeySheet"));
    }

    void theLimitOfThePlanIsTold()
    {
        const QString limit = QStringLiteral("Pro plan: 300 requests a minute, burst 500");
        m_console->click("keysPage.createButton");
        QCOMPARE(m_console->textOf("sheet.context"), QStringLiteral("Acme · ") + limit);
        // Who belongs to a tenant has none to choose.
        const QString owner = m_platform->addOperator(Role::TenantOwner);
        m_console = std::make_unique<TestConsole>(m_platform->url());
        m_console->signIn(owner, test::TestPlatform::password());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->rows() > 0, 20'000);
        m_console->click("keysPage.createButton");
        QCOMPARE(m_console->textOf("sheet.context"), limit);
    }

    void theInspectorTellsThePlanAndCopiesTheId()
    {
        const auto labels = inspector()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text() == QStringLiteral("300 / min · burst 500 · Pro");
        }));
        m_console->click("keyInspector.copyId");
        QCOMPARE(QGuiApplication::clipboard()->text(), m_key.id);
        m_console->click("keyInspector.copyKey");
        QCOMPARE(QGuiApplication::clipboard()->text(), inspector()->key().maskedKey);
    }

    void aKeyUnderWayCannotBeCancelled()
    {
        m_console->click("keysPage.createButton");
        QTRY_VERIFY(m_console->isShown("createKeySheet"));
        m_console->type("keyForm.name", QStringLiteral("Under way"));
        m_console->click("scopeSelector.sending");
        m_console->click("createKey.submit");
        QVERIFY(!m_console->find<QPushButton>("createKey.cancel")->isEnabled());
        QTest::keyClick(m_console->find<QWidget>("createKeySheet"), Qt::Key_Escape);
        QVERIFY(m_console->isShown("createKeySheet"));
        QVERIFY(!m_console->isShown("confirmSheet.confirm"));
        QVERIFY(isWellFormedKey(revealed().toLatin1()));
    }

    // The platform has made it, and nobody has seen the secret.
    void aKeyWhoseAnswerWasLostIsRevealedAfterAll()
    {
        test::LossyRelay relay(m_platform->url());
        open(relay.url(), {});
        m_console->click("keysPage.createButton");
        QTRY_VERIFY(m_console->isShown("createKeySheet"));
        m_console->type("keyForm.name", QStringLiteral("Unseen"));
        m_console->click("scopeSelector.sending");
        auto *expiry = m_console->find<QComboBox>("keyForm.expiry");
        expiry->setCurrentIndex(expiry->findData(30)); // the days pass while the platform is waited for
        loseAnswerTo("createKey.submit", relay);
        const auto found = [this] {
            return m_platform->asAdmin()
                .get(QStringLiteral("/api/v1/platform/api-keys?search=Unseen"))
                .json()
                .value(QStringLiteral("api_keys"))
                .toArray();
        };
        QCOMPARE(found().size(), 1);
        m_console->clock.later = kLaterMs;
        m_console->click("createKey.submit");
        QCOMPARE(m_platform->sendWith(revealed()), 200);
        QCOMPARE(found().size(), 1);
    }

    void aRegenerateWhoseAnswerWasLostIsNotSomebodyElses()
    {
        test::LossyRelay relay(m_platform->url());
        open(relay.url(), {.production = false, .preferencesFile = {}, .pages = {}});
        m_console->click("keyInspector.regenerate");
        QTRY_VERIFY(m_console->isShown("regenerateKeySheet"));
        m_console->click("regenerateKey.now");
        loseAnswerTo("regenerateKey.submit", relay);
        QTRY_COMPARE_WITH_TIMEOUT(m_platform->sendWith(m_key.secret), 401, 20'000);
        m_console->click("regenerateKey.submit");
        const QString secret = revealed();
        QVERIFY(!secret.isEmpty());
        QCOMPARE(m_platform->sendWith(secret), 200);
    }

    void theDocumentsAreOneClickAway()
    {
        m_console->reveal(KeyId(m_key.id), QString(40, u'x'));
        QVERIFY(m_console->isShown("keyReveal.docs"));
        m_console->click("keyReveal.docs"); // not kept yet
        QTRY_VERIFY(m_console->isShown("confirmSheet.confirm"));
        m_console->click("confirmSheet.confirm");
        QTRY_VERIFY(!m_console->isShown("keyRevealSheet"));
    }

private:
    // Signs in there and shows the key.
    void open(const QUrl &url, TestConsole::Setup setup)
    {
        m_console = std::make_unique<TestConsole>(url, std::move(setup));
        QVERIFY(m_console->activate());
        m_console->signIn(kAdmin, kAdminPassword);
        QTRY_VERIFY(m_console->rows() > 0);
        QVERIFY(m_console->window.currentPage()->showItem(m_key.id));
        QTRY_VERIFY(m_console->isShown("keyInspector"));
        QTRY_VERIFY(!inspector()->versionedKey().version.isEmpty());
    }
    // Presses the button and waits until the console has given up.
    void loseAnswerTo(const char *submit, test::LossyRelay &relay) const
    {
        relay.loseAnswers(true);
        m_console->click(submit);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QPushButton>(submit)->isEnabled(), 20'000);
        relay.loseAnswers(false);
        QVERIFY(relay.lost() > 0);
        QVERIFY(!m_console->isShown("keyRevealSheet"));
        QVERIFY(!m_console->textOf("sheet.note").isEmpty());
    }
    [[nodiscard]] ui::KeyInspector *inspector() const { return m_console->find<ui::KeyInspector>("keyInspector"); }
    [[nodiscard]] QString path() const { return QStringLiteral("/api/v1/platform/api-keys/") + m_key.id; }
    [[nodiscard]] QJsonObject wire() { return m_platform->asAdmin().get(path()).json(); }
    void changeElsewhere(const QJsonObject &change)
    {
        QCOMPARE(m_platform->asAdmin().patch(path(), change).status, 200);
    }
    void openEditor() const
    {
        m_console->click("keyInspector.edit");
        QTRY_VERIFY(m_console->isShown("editKeySheet"));
    }
    // The new secret, as somebody takes it over who then closes the sheet.
    [[nodiscard]] QString revealed() const
    {
        if (!QTest::qWaitFor([this] { return m_console->isShown("keyRevealSheet"); }, 10'000))
            return {};
        m_console->click("keyReveal.copy");
        m_console->click("keyReveal.done");
        return QGuiApplication::clipboard()->text();
    }
    [[nodiscard]] QStringList textsBelow(const char *name) const
    {
        QStringList texts;
        const auto labels = m_console->find<QWidget>(name)->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts.append(label->text());
        return texts;
    }

    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    test::TestPlatform::Key m_key;
    std::unique_ptr<TestConsole> m_console;
};

QTEST_MAIN(KeySheetsTest)
#include "tst_keysheets.moc"
