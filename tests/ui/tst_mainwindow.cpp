// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/testconsole.h"
#include "tests/ui/testplatforms.h"

#include <QApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace pm;
using test::TestConsole;
using State = app::SessionService::State;

namespace {

constexpr int kPatienceMs = 20'000;

// Counts what the window asks of it.
class CountingPage final : public ui::Page
{
public:
    using Page::Page;
    int refreshed = 0;
    int created = 0;
    QString shown;
    void refresh() override { ++refreshed; }
    void createNew() override { ++created; }
    bool showItem(const QString &id) override
    {
        shown = id;
        return true;
    }
};

ui::PageEntry entry(const char *id, std::optional<Right> right)
{
    const QString name = QString::fromLatin1(id);
    return {.id = name,
            .group = {},
            .groupIcon = {},
            .title = name.toUpper(),
            .icon = QStringLiteral("settings"),
            .right = right,
            .make = [](QWidget *parent) -> ui::Page * { return new CountingPage(parent); }};
}

// A page for each right to read, in the order of the navigation.
std::vector<ui::PageEntry> pages()
{
    return {entry("keys", Right::ReadKeys),   entry("tenants", Right::ReadTenants), entry("users", Right::ReadUsers),
            entry("audit", Right::ReadAudit), entry("system", Right::ReadSystem),   entry("settings", {})};
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

} // namespace

// Navigation, palette, shortcuts and state of the window, with operators of the real service.
class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase() { QVERIFY(m_platforms.start()); }
    void cleanup() { m_console.reset(); }

    void aRoleSeesItsPagesOnly_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QStringList>("expected");
        const QStringList tenantsOwn = words("keys settings");
        QTest::newRow("super_admin") << Role::SuperAdmin << words("keys tenants users audit system settings");
        QTest::newRow("admin") << Role::Admin << words("keys tenants users audit system settings");
        QTest::newRow("support") << Role::Support << words("keys tenants users audit system settings");
        QTest::newRow("finance") << Role::Finance << words("tenants settings");
        QTest::newRow("ops") << Role::Ops << words("system settings");
        QTest::newRow("qa") << Role::Qa << words("keys tenants settings");
        QTest::newRow("owner") << Role::TenantOwner << tenantsOwn;
        QTest::newRow("tenant admin") << Role::TenantAdmin << tenantsOwn;
        QTest::newRow("developer") << Role::TenantDeveloper << tenantsOwn;
        QTest::newRow("member") << Role::TenantMember << tenantsOwn;
    }
    void aRoleSeesItsPagesOnly()
    {
        QFETCH(Role, role);
        QFETCH(QStringList, expected);
        open();
        signInAs(role);
        QCOMPARE(navigation(), expected);
        QCOMPARE(currentId(), expected.constFirst());
        for (const ui::PageEntry &page : pages()) {
            m_console->window.showPage(page.id); // what leads there from elsewhere does not help
            QCOMPARE(currentId() == page.id, expected.contains(page.id));
        }
        // The palette offers neither what is not seen nor what may not be done.
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_K));
        const QStringList offered = paletteItems();
        for (const ui::PageEntry &page : pages())
            QCOMPARE(offered.contains(page.title), expected.contains(page.id));
        QCOMPARE(offered.contains(QStringLiteral("Create API key   ·   Ctrl+N")), roleHas(role, Right::ManageKeys));
        QCOMPARE(offered.contains(QStringLiteral("Change the tenant")), roleHas(role, Right::ReadTenants));
        QVERIFY(offered.contains(QStringLiteral("Sign out")));
    }

    void nobodySeesPagesWithoutSigningIn()
    {
        open();
        QVERIFY(navigation().isEmpty());
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_1));
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_K));
        QVERIFY(m_console->window.currentPage() == nullptr);
        QVERIFY(m_console->find<QWidget>("commandPalette") == nullptr);
    }

    void digitsLeadToThePages()
    {
        open();
        signInAs(Role::SuperAdmin);
        for (int i = static_cast<int>(pages().size()) - 1; i >= 0; --i) {
            QTest::keyClick(&m_console->window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(currentId(), pages().at(static_cast<std::size_t>(i)).id);
            QVERIFY(m_console->find<QPushButton>(QByteArray("sidebar." + currentId().toLatin1()))->isChecked());
        }
        QTest::keyClick(&m_console->window, Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(currentId(), QStringLiteral("keys")); // there are six
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_Comma));
        QCOMPARE(currentId(), QStringLiteral("settings"));
    }

    void thePaletteFindsAndGoes()
    {
        open();
        signInAs(Role::SuperAdmin);
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_K));
        auto *field = m_console->find<QLineEdit>("picker.field");
        QTest::keyClicks(field, QStringLiteral("aud"));
        QCOMPARE(paletteItems().constFirst(), QStringLiteral("AUDIT"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("commandPalette"), kPatienceMs);
        QCOMPARE(currentId(), QStringLiteral("audit"));

        const QString id = makeUuid();
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_K));
        field = m_console->find<QWidget>("commandPalette")->findChild<QLineEdit *>();
        field->setText(id);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(currentId(), QStringLiteral("keys"));
        QCOMPARE(page()->shown, id);
    }

    void f5ReadsAgain()
    {
        open();
        signInAs(Role::SuperAdmin);
        QTest::keyClick(&m_console->window, Qt::Key_F5);
        QCOMPARE(page()->refreshed, 1);
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_N));
        QCOMPARE(page()->created, 1);
        // Neither below a sheet nor below the lock.
        QTest::keyClick(&m_console->window, Qt::Key_F1);
        QVERIFY(m_console->isShown("shortcutsSheet"));
        QTest::keyClick(&m_console->window, Qt::Key_F5);
        QCOMPARE(page()->refreshed, 1);
        QTest::keyClick(&m_console->window, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->isShown("shortcutsSheet"), kPatienceMs);
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_L));
        QCOMPARE(m_console->session.state(), State::Locked);
        QTest::keyClick(&m_console->window, Qt::Key_F5);
        QCOMPARE(page()->refreshed, 1);
        QVERIFY(m_console->isShown("signInView"));
        m_console->signIn({}, test::PlatformProcess::adminPassword());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::SignedIn, kPatienceMs);
        QTest::keyClick(&m_console->window, Qt::Key_F5);
        QCOMPARE(page()->refreshed, 2);
    }

    // A notification of the desktop's may ask for it at any time.
    void whatIsAskedForWaitsForTheSheet()
    {
        open();
        signInAs(Role::SuperAdmin);
        QTest::keyClick(&m_console->window, Qt::Key_F1);
        QVERIFY(m_console->isShown("shortcutsSheet"));
        m_console->window.showItem(QStringLiteral("users"), QStringLiteral("usr_1"));
        QCOMPARE(currentId(), QStringLiteral("keys"));
        QTest::keyClick(&m_console->window, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(currentId(), QStringLiteral("users"), kPatienceMs);
        QCOMPARE(page()->shown, QStringLiteral("usr_1"));
    }

    void anotherThemeKeepsThePage()
    {
        open();
        signInAs(Role::SuperAdmin);
        m_console->theme.setChoice(ui::Theme::Choice::Light);
        m_console->window.showPage(QStringLiteral("users"));
        const QPointer<CountingPage> before = page();
        const QColor light = windowColor();
        m_console->theme.setChoice(ui::Theme::Choice::Dark);
        QVERIFY(windowColor().lightness() < light.lightness());
        QCOMPARE(page(), before.data());
        QVERIFY(before->isVisible());
        QCOMPARE(currentId(), QStringLiteral("users"));
        m_console->theme.setChoice(ui::Theme::Choice::Light);
        QCOMPARE(windowColor(), light);
    }

    void theNextStartFindsSizeAndPage()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("preferences.ini"));
        open(file);
        signInAs(Role::SuperAdmin);
        m_console->window.resize(1010, 640);
        m_console->window.showPage(QStringLiteral("audit"));
        m_console->window.close();

        open(file);
        QCOMPARE(m_console->window.size(), QSize(1010, 640));
        signInAs(Role::SuperAdmin);
        QCOMPARE(currentId(), QStringLiteral("audit"));

        open(file);
        signInAs(Role::Finance); // who may not see it
        QCOMPARE(currentId(), QStringLiteral("tenants"));
    }

    // One after the other in the same window.
    void theNextOperatorSeesNothingOfTheLast()
    {
        open();
        signInAs(Role::SuperAdmin);
        m_console->window.showPage(QStringLiteral("users"));
        const QPointer<CountingPage> before = page();
        m_console->notices.post(app::Notice::Level::Success, QStringLiteral("Something of the first"));
        QVERIFY(m_console->isShown("toast"));
        m_console->session.signOut();
        QVERIFY(m_console->isShown("signInView"));
        QVERIFY(!m_console->isShown("toast"));
        QTRY_VERIFY_WITH_TIMEOUT(before.isNull(), kPatienceMs);
        signInAs(Role::TenantMember);
        QCOMPARE(navigation(), words("keys settings"));
        QCOMPARE(currentId(), QStringLiteral("keys"));
        QVERIFY(m_console->notices.notices().empty());
        QVERIFY(!m_console->tenants.current());
    }

    // Nobody was told a password, so nobody could come back.
    void aWorkspaceThatSignsInByItselfHasNoWayOut()
    {
        open();
        signInAs(Role::SuperAdmin);
        QVERIFY(m_console->workspaceActions("sidebar.workspace").contains(QStringLiteral("Sign out")));
        m_console->session.setLockable(false);
        const QStringList actions = m_console->workspaceActions("sidebar.workspace");
        QVERIFY(actions.contains(QStringLiteral("Settings")));
        QVERIFY(!actions.contains(QStringLiteral("Sign out")) && !actions.contains(QStringLiteral("Lock")));
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_L));
        QCOMPARE(m_console->session.state(), State::SignedIn);
        QCOMPARE(m_console->notices.notices().size(), std::size_t(1)); // why nothing happened
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_K));
        const QStringList offered = paletteItems();
        QVERIFY(!offered.isEmpty());
        for (const QString &offer : offered)
            QVERIFY2(!offer.startsWith(QStringLiteral("Lock")) && !offer.startsWith(QStringLiteral("Sign out")),
                     qPrintable(offer));
    }

    void signingOutRevokesTheToken()
    {
        open();
        signInAs(Role::SuperAdmin);
        test::HttpExchange http(m_platforms.current().url());
        http.setBearer(QString::fromLatin1(m_console->client.token().reveal()));
        const QString me = QStringLiteral("/api/v1/auth/me");
        QCOMPARE(http.get(me).status, 200);
        m_console->session.signOut();
        QTRY_COMPARE_WITH_TIMEOUT(http.get(me).status, 401, kPatienceMs);
        QVERIFY(m_console->notices.notices().empty());
    }

    void locksWhenNobodyIsThere()
    {
        open();
        signInAs(Role::SuperAdmin);
        m_console->window.findChild<ui::IdleLock *>()->setTimeout(std::chrono::milliseconds(50));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::Locked, kPatienceMs);
        QVERIFY(m_console->isShown("signInView"));
        QCOMPARE(m_console->textOf("signIn.submit"), QStringLiteral("Unlock"));
        // The operator's choice is taken at once.
        m_console->preferences.setAutoLockMinutes(0);
        m_console->signIn({}, test::PlatformProcess::adminPassword());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::SignedIn, kPatienceMs);
        QTest::qWait(120);
        QCOMPARE(m_console->session.state(), State::SignedIn);
    }

    // A group is one, whatever it holds; so is a page on the top level.
    void digitsCountAreas()
    {
        std::vector<ui::PageEntry> grouped = pages();
        grouped[1].group = grouped[2].group = QStringLiteral("Customers");
        grouped[3].group = QStringLiteral("Safety");
        open({}, grouped);
        signInAs(Role::SuperAdmin);
        const QStringList firsts = words("keys tenants audit system settings");
        for (int i = 0; i < firsts.size(); ++i) {
            QTest::keyClick(&m_console->window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(currentId(), firsts[i]);
        }
        QTest::keyClick(&m_console->window, Qt::Key_6, Qt::ControlModifier); // there are five
        QCOMPARE(currentId(), QStringLiteral("settings"));
    }

    void thePaletteFindsKeysAndTenantsByName()
    {
        const auto key = m_platforms.current().addKey(QStringLiteral("Nightly report"));
        open();
        signInAs(Role::SuperAdmin);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->tenants.current(), kPatienceMs);
        const auto tenant = *m_console->tenants.current();
        QLineEdit *field = openPalette();
        QTest::keyClicks(field, QStringLiteral("nightly"));
        QTRY_COMPARE_WITH_TIMEOUT(paletteItems(), QStringList(QStringLiteral("Nightly report   ·   KEYS")),
                                  kPatienceMs);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(page()->shown, key.id);

        const auto other = m_platforms.current().asAdmin().post(
            QStringLiteral("/api/v1/platform/admin/tenants"),
            {{QStringLiteral("company_name"), QStringLiteral("Zwiebel")},
             {QStringLiteral("owner_email"), QStringLiteral("owner@zwiebel.test")},
             {QStringLiteral("plan"), QStringLiteral("pro")}});
        field = openPalette();
        QTest::keyClicks(field, QStringLiteral("zwie"));
        QTRY_COMPARE_WITH_TIMEOUT(paletteItems(), QStringList(QStringLiteral("Zwiebel   ·   Tenant")), kPatienceMs);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_console->tenants.current()->companyName, QStringLiteral("Zwiebel"));

        // An id tells neither what it names nor of whom; here it is a tenant.
        field = openPalette();
        field->setText(tenant.id.text());
        QCOMPARE(paletteItems().size(), 1);
        QVERIFY(paletteItems().constFirst().startsWith(QStringLiteral("API key")));
        QTRY_COMPARE_WITH_TIMEOUT(paletteItems(), QStringList(QStringLiteral("Acme   ·   Tenant")), kPatienceMs);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_console->tenants.current()->id, tenant.id);
        field = openPalette();
        field->setText(key.id);
        QTRY_COMPARE_WITH_TIMEOUT(paletteItems(), QStringList(QStringLiteral("Nightly report   ·   KEYS")),
                                  kPatienceMs);
    }

    void thePaletteFindsEndpointsByName()
    {
        const auto made = m_platforms.current().asAdmin().post(
            QStringLiteral("/api/v1/platform/webhooks"),
            {{QStringLiteral("name"), QStringLiteral("Order sync")},
             {QStringLiteral("endpoint_url"), QStringLiteral("https://93.184.216.34/orders")},
             {QStringLiteral("event_types"), QJsonArray{QStringLiteral("email.sent")}},
             {QStringLiteral("is_active"), false}});
        QCOMPARE(made.status, 201);
        open({}, {entry("keys", Right::ReadKeys), entry("webhooks", Right::ReadWebhooks)});
        signInAs(Role::SuperAdmin);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->tenants.current(), kPatienceMs);
        QLineEdit *field = openPalette();
        QTest::keyClicks(field, QStringLiteral("order"));
        QTRY_COMPARE_WITH_TIMEOUT(paletteItems(), QStringList(QStringLiteral("Order sync   ·   WEBHOOKS")),
                                  kPatienceMs);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(currentId(), QStringLiteral("webhooks"));
        QVERIFY(page()->shown.startsWith(QStringLiteral("wh_")));

        open({}, {entry("keys", Right::ReadKeys)}); // who has no such page
        signInAs(Role::SuperAdmin);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->tenants.current(), kPatienceMs);
        QVERIFY(!m_platforms.current().addKey(QStringLiteral("Order import")).id.isEmpty());
        QTest::keyClicks(openPalette(), QStringLiteral("order"));
        QTRY_COMPARE_WITH_TIMEOUT(paletteItems(), QStringList(QStringLiteral("Order import   ·   KEYS")), kPatienceMs);
    }

    void thePaletteKnowsIdsByTheirBeginning()
    {
        open();
        signInAs(Role::SuperAdmin);
        const QString id = makeUlid(QLatin1StringView("usr_"), 0);
        QLineEdit *field = openPalette();
        field->setText(id);
        QCOMPARE(paletteItems(), QStringList(id + QStringLiteral("   ·   USERS")));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(currentId(), QStringLiteral("users"));
        QCOMPARE(page()->shown, id);

        open();
        signInAs(Role::TenantMember); // who has no such page
        openPalette()->setText(id);
        QVERIFY(paletteItems().isEmpty());
    }

    void whatTheStartToldIsSeen()
    {
        open();
        m_console->notices.post(app::Notice::Level::Warning, QStringLiteral("No keychain"));
        const ui::MainWindow window(m_console->theme, m_console->context, pages()); // made after it
        const auto *toast = window.findChild<QWidget *>(QStringLiteral("toast"));
        QVERIFY(toast->isVisibleTo(&window));
        QVERIFY(
            window.findChild<QAbstractButton *>(QStringLiteral("topBar.notices"))->accessibleName().startsWith(u'1'));
    }

    void whatTheStartToldStays()
    {
        open();
        m_console->notices.post(app::Notice::Level::Warning, QStringLiteral("No keychain"));
        m_console->session.restore(); // finds nothing: still signed out
        QCOMPARE(m_console->notices.notices().size(), std::size_t(1));
    }

private:
    void open(const QString &preferences = {}, const std::vector<ui::PageEntry> &shown = pages())
    {
        m_console = std::make_unique<TestConsole>(m_platforms.current().url(),
                                                  TestConsole::Setup{.preferencesFile = preferences, .pages = shown});
        QVERIFY(m_console->activate());
    }

    void signInAs(Role role)
    {
        QString &email = m_emails[{m_platforms.current().url(), role}];
        if (email.isEmpty() && role == Role::SuperAdmin)
            email = test::PlatformProcess::adminEmail();
        else if (email.isEmpty())
            email = m_platforms.current().addOperator(role);
        m_console->signIn(email, role == Role::SuperAdmin ? test::PlatformProcess::adminPassword()
                                                          : test::TestPlatform::password());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->session.state(), State::SignedIn, kPatienceMs);
    }

    // As it stands in the side bar.
    [[nodiscard]] QStringList navigation() const
    {
        QStringList ids;
        const auto buttons = m_console->find<QWidget>("sidebar")->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            if (button->isCheckable())
                ids << button->text().toLower();
        }
        return ids;
    }
    [[nodiscard]] QString currentId() const
    {
        return QString::fromUtf8(m_console->preferences.viewState(QStringLiteral("mainWindow.page")));
    }
    [[nodiscard]] CountingPage *page() const { return dynamic_cast<CountingPage *>(m_console->window.currentPage()); }
    [[nodiscard]] QColor windowColor() const { return m_console->window.palette().color(QPalette::Window); }
    QLineEdit *openPalette()
    {
        delete m_console->find<QWidget>("commandPalette");
        QTest::keySequence(&m_console->window, QKeySequence(Qt::CTRL | Qt::Key_K));
        return m_console->find<QWidget>("commandPalette")->findChild<QLineEdit *>();
    }
    [[nodiscard]] QStringList paletteItems() const
    {
        QStringList items;
        const auto *palette = m_console->find<QWidget>("commandPalette");
        const auto *list = palette == nullptr ? nullptr : palette->findChild<QListWidget *>();
        for (int row = 0; list != nullptr && row < list->count(); ++row)
            items << list->item(row)->text();
        return items;
    }

    test::TestPlatforms m_platforms;
    std::unique_ptr<TestConsole> m_console;
    std::map<std::pair<QUrl, Role>, QString> m_emails;
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
