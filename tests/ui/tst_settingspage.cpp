// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/totpcode.h"
#include "tests/ui/cuttexts.h"
#include "tests/ui/testconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/keys/keyspage.h"
#include "ui/settings/diagnostics.h"
#include "ui/settings/diagnosticsbutton.h"
#include "ui/settings/settingspage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSpinBox>
#include <QTest>

using namespace pm;
using app::Preferences;
using test::TestConsole;
using State = app::SessionService::State;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kRequestId = makeUuid();

} // namespace

// What is chosen is kept, and the account is the operator's own, on the real service with each of its stores.
class SettingsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase()
    {
        QVERIFY(m_platforms.start());
        for (auto &platform : m_platforms.all()) {
            m_email = platform.addOperator(Role::Support);
            QVERIFY(!m_email.isEmpty());
        }
    }
    void init() { m_platform = &m_platforms.current(); }
    void cleanup() { m_console.reset(); }

    void choicesAreKept()
    {
        open();
        choose("settings.theme", static_cast<int>(Preferences::Theme::Dark));
        QCOMPARE(preferences().theme(), Preferences::Theme::Dark);
        choose("settings.density", static_cast<int>(Preferences::Density::Compact));
        QCOMPARE(preferences().density(), Preferences::Density::Compact);
        choose("settings.language", QStringLiteral("de"));
        QCOMPARE(preferences().language(), QStringLiteral("de"));
        m_console->find<QSpinBox>("settings.lockMinutes")->setValue(7);
        QCOMPARE(preferences().autoLockMinutes(), 7);
        m_console->click("settings.desktopNotifications");
        QVERIFY(!preferences().desktopNotifications());
        m_console->find<QSpinBox>("settings.clipboardSeconds")->setValue(30);
        QCOMPARE(preferences().clipboardSeconds(), 30);
        open(); // as after the next start
        QCOMPARE(m_console->find<QSpinBox>("settings.lockMinutes")->value(), preferences().autoLockMinutes());
    }

    void aProxyIsChosen()
    {
        using Use = app::ProxyChoice::Use;
        open();
        QVERIFY(!m_console->isShown("settings.proxyHost"));
        choose("settings.proxy", static_cast<int>(Use::None));
        QVERIFY(preferences().proxy().use == Use::None);
        choose("settings.proxy", static_cast<int>(Use::Manual));
        QVERIFY(m_console->isShown("settings.proxyHost"));
        QVERIFY(preferences().proxy().use == Use::None); // it has no host yet
        m_console->type("settings.proxyHost", QStringLiteral("proxy.acme.example/"));
        QTest::keyClick(m_console->find<QLineEdit>("settings.proxyHost"), Qt::Key_Return);
        m_console->find<QSpinBox>("settings.proxyPort")->setValue(8080);
        const app::ProxyChoice chosen{.use = Use::Manual, .host = QStringLiteral("proxy.acme.example"), .port = 8080};
        QVERIFY(preferences().proxy() == chosen);
        open(); // as after the next start
        QCOMPARE(m_console->textOf("settings.proxyHost"), chosen.host);
        choose("settings.proxy", static_cast<int>(Use::System));
        QVERIFY(preferences().proxy().use == Use::System);
        QVERIFY(!m_console->isShown("settings.proxyHost"));
    }

    void diagnosticsTellNoSecrets()
    {
        open();
        const QString key = QStringLiteral("pm_live_") + QString(32, u'k');
        m_console->notices.post(app::Notice::Level::Danger, QStringLiteral("Sending failed"),
                                QStringLiteral("%1 of %2 was refused at ?token=abc (request %3) in %4/keys")
                                    .arg(key, m_email, kRequestId, QDir::homePath()));
        const QString path = m_folder.filePath(QStringLiteral("diagnostics.txt"));
        auto *button = m_console->find<ui::DiagnosticsButton>("settings.diagnostics");
        button->exportTo(path);
        QCOMPARE(m_console->notices.notices().front().level, app::Notice::Level::Success);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString &told :
             {QStringLiteral(PENGUINMAILS_VERSION), QString::fromLatin1(qVersion()), m_console->connection.host(),
              QStringLiteral("workspace: remote, production"), QStringLiteral("session: SignedIn, support"),
              m_console->keychain.backendName(), QStringLiteral("danger: Sending failed"), kRequestId})
            QVERIFY2(text.contains(told), qPrintable(told + u'\n' + text));
        const QString token = QString::fromLatin1(m_console->client.token().reveal());
        for (const QString &hidden : {key, m_email, QStringLiteral("token=abc"), QDir::homePath(), token})
            QVERIFY2(!text.contains(hidden), qPrintable(hidden + u'\n' + text));

        button->exportTo(m_folder.filePath(QStringLiteral("nowhere/diagnostics.txt")));
        QCOMPARE(m_console->notices.notices().front().level, app::Notice::Level::Danger);
    }

    void textsLoseTheirSecrets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &text, const QString &shown) {
            QTest::newRow(name) << text << shown;
        };
        const QString token(43, u'T');
        row("a token", QStringLiteral("with %1.").arg(token), QStringLiteral("with [hidden]."));
        row("a bearer", QStringLiteral("Authorization: Bearer abc"), QStringLiteral("Authorization: [hidden]"));
        row("a secret of a webhook", QStringLiteral("whsec_a/b="), QStringLiteral("[hidden]"));
        row("a query", QStringLiteral("https://acme.test/x?a=b was"),
            QStringLiteral("https://acme.test/x[hidden] was"));
        row("a UUID", kRequestId, kRequestId);
        const QString id = makeUlid(QLatin1StringView("wh_"), 0);
        row("an id", id, id);
        row("words", QStringLiteral("Was it refused?"), QStringLiteral("Was it refused?"));
    }
    void textsLoseTheirSecrets()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(ui::withoutSecrets(text), shown);
    }

    void theKeychainIsNamed()
    {
        open();
        QCOMPARE(m_console->textOf("settings.keychain"), m_console->keychain.backendName());
        QVERIFY(m_console->find<QLabel>("settings.secretFiles") == nullptr);
        open([](TestConsole &console) { console.keychain.available = false; });
        QVERIFY(m_console->textOf("settings.keychain").startsWith(QStringLiteral("none found")));
    }

    void secretsInFilesAreNamed()
    {
        const QStringList files{QStringLiteral("/data/one.key"), QStringLiteral("/data/two.json")};
        open([&](TestConsole &console) { console.workspace.secretFiles = files; });
        QCOMPARE(m_console->textOf("settings.secretFiles").remove(QChar(0x200b)), files.join(u'\n'));
    }

    // Another password or a second factor would keep the console itself out.
    void aWorkspaceThatSignsInByItselfHasNoPassword()
    {
        open([](TestConsole &console) { console.session.setLockable(false); });
        QVERIFY(m_console->isShown("settings.signsInBySelf"));
        QVERIFY(m_console->find<QWidget>("settings.changePassword") == nullptr);
        QVERIFY(m_console->find<QWidget>("settings.totp") == nullptr);
    }

    void workspacesAreRenamedMarkedAndRemoved()
    {
        open([](TestConsole &console) {
            for (const char *id : {"w", "other"})
                console.preferences.saveWorkspace({.id = QString::fromLatin1(id),
                                                   .name = QString::fromLatin1(id),
                                                   .url = QUrl(QStringLiteral("https://api.acme.test"))});
        });
        const auto names = m_console->window.findChildren<QLineEdit *>(QStringLiteral("settings.workspaceName"));
        QCOMPARE(names.size(), 2);
        names[1]->setText(QStringLiteral("  Renamed "));
        Q_EMIT names[1]->editingFinished();
        QCOMPARE(workspace("other").name, QStringLiteral("Renamed"));
        rows<QLineEdit>("settings.workspaceName")[1]->setText(QString());
        Q_EMIT rows<QLineEdit>("settings.workspaceName")[1]->editingFinished();
        QCOMPARE(workspace("other").name, QStringLiteral("Renamed")); // it needs one
        QCOMPARE(rows<QLineEdit>("settings.workspaceName")[1]->text(), QStringLiteral("Renamed"));

        QVERIFY(!workspace("other").production);
        rows<QCheckBox>("settings.workspaceProduction")[1]->click();
        QVERIFY(workspace("other").production);
        QCOMPARE(workspace("other").name, QStringLiteral("Renamed"));

        auto &kept = m_console->keychain.entries;
        for (const char *entry : {"session/w", "session/other"})
            kept[QString::fromLatin1(entry)] = Secret("a token");
        const auto removes = rows<QAbstractButton>("settings.workspaceRemove");
        QVERIFY(!removes[0]->isEnabled()); // the window works on it
        removes[1]->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("confirmSheet.confirm"), kPatienceMs);
        m_console->click("confirmSheet.confirm");
        QTRY_COMPARE_WITH_TIMEOUT(preferences().workspaces().size(), 1U, kPatienceMs);
        QCOMPARE(preferences().workspaces().front().id, QStringLiteral("w"));
        QVERIFY(kept.contains(QStringLiteral("session/w")));
        QVERIFY(!kept.contains(QStringLiteral("session/other")));
    }

    // The row is what tells of the change, and the pointer is on its way to the next thing in it.
    void aRowOutlivesItsChange()
    {
        open([](TestConsole &console) {
            for (const char *id : {"w", "other"})
                console.preferences.saveWorkspace({.id = QString::fromLatin1(id),
                                                   .name = QString::fromLatin1(id),
                                                   .url = QUrl(QStringLiteral("https://api.acme.test"))});
        });
        QVERIFY(m_console->activate());
        const QPointer<QLineEdit> name = rows<QLineEdit>("settings.workspaceName")[1];
        const QPointer<QCheckBox> production = rows<QCheckBox>("settings.workspaceProduction")[1];
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral(" Renamed"));
        QTest::keyClick(name, Qt::Key_Tab);
        QCOMPARE(workspace("other").name, QStringLiteral("Renamed"));
        QVERIFY(name && production);
        QCOMPARE(name->text(), QStringLiteral("Renamed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->window.focusWidget(), production.data(), kPatienceMs);

        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Once more"));
        QTest::mouseClick(production, Qt::LeftButton, {}, QPoint(8, production->height() / 2));
        QVERIFY(name && production);
        QCOMPARE(workspace("other").name, QStringLiteral("Once more"));
        QVERIFY(workspace("other").production && production->isChecked());
        QTest::keyClick(production, Qt::Key_Space);
        QVERIFY(production && !workspace("other").production);
        QCOMPARE(workspace("other").name, QStringLiteral("Once more"));
    }

    // Not only at the next start.
    void whatIsSaidOfTheOpenWorkspaceHoldsAtOnce()
    {
        const QString name = QStringLiteral("Precious");
        const auto key = m_platform->addKey(name);
        m_console = std::make_unique<TestConsole>(m_platform->url(),
                                                  TestConsole::Setup{.production = false,
                                                                     .preferencesFile = {},
                                                                     .pages = {keysEntry(), settingsEntry()}});
        preferences().saveWorkspace(m_console->workspace);
        m_console->signIn(test::PlatformProcess::adminEmail(), test::PlatformProcess::adminPassword());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->rows(), 1, kPatienceMs);
        QVERIFY(!m_console->isShown("productionBand"));

        m_console->window.showPage(QStringLiteral("settings"));
        m_console->click("settings.workspaceProduction");
        m_console->type("settings.workspaceName", QStringLiteral("Eastern half"));
        QTest::keyClick(m_console->find<QLineEdit>("settings.workspaceName"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->textOf("sidebar.workspaceName"), QStringLiteral("Eastern half"),
                                  kPatienceMs);
        QCOMPARE(m_console->textOf("sidebar.workspaceKind"), QStringLiteral("PRODUCTION"));
        QVERIFY(m_console->isShown("productionBand"));
        QVERIFY(m_console->window.windowTitle().startsWith(QStringLiteral("Eastern half")));

        m_console->window.showPage(QStringLiteral("keys"));
        QVERIFY(m_console->window.currentPage()->showItem(key.id));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("keyInspector.revoke"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QAbstractButton>("keyInspector.revoke")->isEnabled(), kPatienceMs);
        m_console->click("keyInspector.revoke");
        QVERIFY(m_console->isShown("confirmSheet.typedName"));
        QVERIFY(!m_console->find<QAbstractButton>("confirmSheet.confirm")->isEnabled());
        QCOMPARE(m_platform->sendWith(key.secret), 200);
        m_console->type("confirmSheet.typedName", name);
        m_console->click("confirmSheet.confirm");
        QTRY_COMPARE_WITH_TIMEOUT(m_platform->sendWith(key.secret), 401, kPatienceMs);
        m_console->session.lock();
        const auto *field = m_console->find<QWidget>("signIn.workspace");
        QVERIFY(field->accessibleName().endsWith(QStringLiteral("Eastern half")));
    }

    void thePasswordIsChanged()
    {
        open();
        m_console->click("settings.changePassword");
        m_console->type("password.current", test::TestPlatform::password());
        m_console->type("password.next", kNext);
        m_console->type("password.again", QStringLiteral("something else"));
        m_console->click("password.submit");
        QVERIFY(m_console->isShown("passwordSheet")); // the two differ
        m_console->type("password.current", QStringLiteral("not my password"));
        m_console->type("password.again", kNext);
        m_console->click("password.submit");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QAbstractButton>("password.submit")->isEnabled(), kPatienceMs);
        QVERIFY(m_console->isShown("passwordSheet"));
        m_console->type("password.current", test::TestPlatform::password());
        m_console->click("password.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("passwordSheet"), kPatienceMs);
        QCOMPARE(m_console->notices.notices().size(), 1U);
        QVERIFY(!m_platform->login(m_email, kNext).isEmpty());
        QVERIFY(m_platform->login(m_email, test::TestPlatform::password()).isEmpty());
    }

    void aSecondFactorIsSetUp()
    {
        open({}, kNext);
        QVERIFY(m_console->textOf("settings.totp").startsWith(QStringLiteral("Set up")));
        m_console->click("settings.totp");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->textOf("totp.secret").isEmpty(), kPatienceMs);
        QVERIFY(!m_console->find<QLabel>("totp.picture")->pixmap().isNull());
        const QString secret = m_console->textOf("totp.secret");
        auto *field = m_console->find<QLineEdit>("totp.secret");
        field->selectAll();
        QVERIFY(!field->hasSelectedText()); // what is selected ends up in clipboards that keep it
        m_console->click("totp.copy");
        QCOMPARE(QGuiApplication::clipboard()->text(), secret);
        QVERIFY(m_console->clipboard.secondsLeft() > 0);
        m_console->type("totp.code", QStringLiteral("12345")); // one short
        m_console->click("totp.submit");
        QTest::qWait(200);
        QVERIFY(m_console->isShown("totpSheet"));
        m_console->type("totp.code", test::totpCode(secret, SystemClock().now()));
        m_console->click("totp.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("totpSheet"), kPatienceMs);
        QVERIFY(m_console->session.user()->totpEnrolled);
        QVERIFY(m_console->textOf("settings.totp").startsWith(QStringLiteral("Replace")));
        QVERIFY(m_platform->login(m_email, kNext).isEmpty()); // not without a code from now on

        // Whoever finds the console open must not put an app of their own in its place.
        m_console->click("settings.totp");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("totp.password"), kPatienceMs);
        QVERIFY(!m_console->isShown("totp.code"));
        m_console->type("totp.password", QStringLiteral("not my password"));
        m_console->type("totp.oldCode", test::totpCode(secret, SystemClock().now() + test::kTotpStepMs));
        m_console->click("totp.submit");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QAbstractButton>("totp.submit")->isEnabled(), kPatienceMs);
        QVERIFY(!m_console->isShown("totp.code"));
        QVERIFY(m_console->textOf("sheet.note").startsWith(QStringLiteral("The password or the code is wrong.")));
        m_console->type("totp.password", kNext);
        m_console->type("totp.oldCode", test::totpCode(secret, SystemClock().now() + test::kTotpStepMs));
        m_console->click("totp.submit");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("totp.code"), kPatienceMs);
        QVERIFY(!m_console->isShown("totp.password"));
        const QString next = m_console->textOf("totp.secret");
        QVERIFY(!next.isEmpty() && next != secret);
        m_console->type("totp.code", test::totpCode(next, SystemClock().now()));
        m_console->click("totp.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("totpSheet"), kPatienceMs);
    }

    // As after a quarter of an hour.
    void aPictureThatIsNotGoodAnyMoreIsReplaced()
    {
        const QString email = m_platform->addOperator(Role::Finance);
        open({}, test::TestPlatform::password(), email);
        m_console->click("settings.totp");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->textOf("totp.secret").isEmpty(), kPatienceMs);
        test::HttpExchange other(m_platform->url());
        other.setBearer(m_platform->login(email, test::TestPlatform::password()));
        const auto begun = other.post(QStringLiteral("/api/v1/auth/totp/enroll"), {});
        const QString code = test::totpCode(begun.data().value(QStringLiteral("secret")).toString(),
                                            SystemClock().now());
        QCOMPARE(other.post(QStringLiteral("/api/v1/auth/totp/confirm"), {{QStringLiteral("code"), code}}).status, 200);
        m_console->type("totp.code", code);
        m_console->click("totp.submit");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("totp.password"), kPatienceMs); // the other's is in force
        QVERIFY(m_console->textOf("sheet.note").startsWith(QStringLiteral("The picture is no longer good")));
        QVERIFY(!test::isCut(*m_console->find<QLabel>("sheet.note")));
    }

private:
    static inline const QString kNext = QStringLiteral("another password of mine");

    // Signs in and shows the page; `prepare` comes before.
    void open(const std::function<void(TestConsole &)> &prepare = {},
              const QString &password = test::TestPlatform::password(), const QString &email = {})
    {
        QFETCH_GLOBAL(std::size_t, platform);
        const QString file = m_folder.filePath(QStringLiteral("preferences-%1.ini").arg(platform));
        m_console = std::make_unique<TestConsole>(m_platform->url(), TestConsole::Setup{.preferencesFile = file,
                                                                                        .pages = {settingsEntry()}});
        if (prepare)
            prepare(*m_console);
        m_console->signIn(email.isEmpty() ? m_email : email, password);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown("settingsPage"), kPatienceMs);
    }
    [[nodiscard]] ui::PageEntry settingsEntry() const
    {
        return {.id = QStringLiteral("settings"),
                .group = {},
                .groupIcon = {},
                .title = QStringLiteral("Settings"),
                .icon = QStringLiteral("settings"),
                .right = {},
                .make = [this](QWidget *parent) -> ui::Page * {
                    return new ui::SettingsPage(m_console->theme, m_console->context, parent);
                }};
    }
    [[nodiscard]] ui::PageEntry keysEntry() const
    {
        return {.id = QStringLiteral("keys"),
                .group = {},
                .groupIcon = {},
                .title = QStringLiteral("API keys"),
                .icon = QStringLiteral("key-round"),
                .right = Right::ReadKeys,
                .make = [this](QWidget *parent) -> ui::Page * {
                    return new ui::KeysPage(m_console->theme, m_console->context, parent);
                }};
    }
    [[nodiscard]] Preferences &preferences() const { return m_console->preferences; }
    void choose(const char *name, const QVariant &value) const
    {
        auto *box = m_console->find<QComboBox>(name);
        QVERIFY(box->findData(value) >= 0);
        box->setCurrentIndex(box->findData(value));
        Q_EMIT box->activated(box->currentIndex());
    }
    [[nodiscard]] app::Workspace workspace(const char *id) const
    {
        for (const app::Workspace &known : preferences().workspaces()) {
            if (known.id == QLatin1StringView(id))
                return known;
        }
        return {};
    }
    template<class Widget>
    [[nodiscard]] QList<Widget *> rows(const char *name) const
    {
        return m_console->window.findChildren<Widget *>(QString::fromLatin1(name));
    }

    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    QTemporaryDir m_folder;
    QString m_email; // the same on each
    std::unique_ptr<TestConsole> m_console;
};

QTEST_MAIN(SettingsPageTest)
#include "tst_settingspage.moc"
