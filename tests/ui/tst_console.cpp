// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/platformclient.h"
#include "app/services/clipboard.h"
#include "app/services/connectionservice.h"
#include "app/services/consolecontext.h"
#include "app/services/keyservice.h"
#include "app/services/noticeservice.h"
#include "app/services/tenantservice.h"
#include "tests/app/fixedpreferences.h"
#include "tests/app/memorykeychain.h"
#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"
#include "ui/keys/keyinspector.h"
#include "ui/keys/keyspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/signinview.h"
#include "ui/widgets/sheet.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTimer>

using namespace pm;

namespace {

const QString kEmail = test::PlatformProcess::adminEmail();
const QString kPassword = test::PlatformProcess::adminPassword();

class MemoryClipboard final : public app::Clipboard
{
public:
    QByteArray secret;
    void copyText(const QString &) override {}
    void copySecret(const Secret &copied) override { secret = copied.reveal().toByteArray(); }
    [[nodiscard]] int secondsLeft() const override { return 0; }
};

// A window on the real service, wired as app/main does it.
struct Console {
    explicit Console(const QUrl &url)
    {
        client.setBaseUrl(url);
        window.show();
    }
    template<class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return window.findChild<Widget *>(QString::fromLatin1(name));
    }
    void click(const char *name) const { find<QAbstractButton>(name)->click(); }
    void signIn(const QString &email, const QString &password) const
    {
        find<QLineEdit>("signIn.email")->setText(email);
        find<QLineEdit>("signIn.password")->setText(password);
        click("signIn.submit");
    }
    [[nodiscard]] int rows() const
    {
        const auto *table = find<QAbstractItemView>("keysPage.table");
        return table == nullptr ? -1 : table->model()->rowCount();
    }
    [[nodiscard]] bool isShown(const char *name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget != nullptr && widget->isVisible();
    }

    SystemClock clock;
    app::Workspace workspace{.id = QStringLiteral("w"),
                             .name = QStringLiteral("Acme production"),
                             .email = kEmail,
                             .production = true};
    test::FixedPreferences preferences;
    test::MemoryKeychain keychain;
    MemoryClipboard clipboard;
    app::PlatformClient client;
    app::NoticeService notices{clock};
    app::ConnectionService connection{client};
    app::SessionService session{client, keychain, workspace.id};
    app::TenantService tenants{client};
    app::KeyService keys{client};
    app::ConsoleContext context{clock,   workspace,  preferences, keychain, clipboard,
                                notices, connection, session,     tenants,  keys};
    ui::Theme theme;
    ui::MainWindow window{theme,
                          context,
                          {{.id = QStringLiteral("keys"),
                            .group = QStringLiteral("Developers"),
                            .groupIcon = QStringLiteral("key-round"),
                            .title = QStringLiteral("API keys"),
                            .icon = {},
                            .right = Right::ReadKeys,
                            .make = [this](QWidget *parent) -> ui::Page * {
                                return new ui::KeysPage(theme, context, parent);
                            }}}};
};

} // namespace

// The console's own job from the first click to the last, on the real service.
class ConsoleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_platform.start());
        m_http = std::make_unique<test::HttpExchange>(m_platform.url());
        const auto login = m_http->post(QStringLiteral("/api/v1/auth/login"),
                                        {{QStringLiteral("email"), kEmail}, {QStringLiteral("password"), kPassword}});
        m_token = login.data().value(QStringLiteral("token")).toString();
        m_http->setBearer(m_token);
        const auto tenant = m_http->post(QStringLiteral("/api/v1/platform/admin/tenants"),
                                         {{QStringLiteral("company_name"), QStringLiteral("Acme")},
                                          {QStringLiteral("owner_email"), QStringLiteral("owner@acme.test")},
                                          {QStringLiteral("plan"), QStringLiteral("pro")}});
        QCOMPARE(tenant.status, 201);
    }

    void aWrongPasswordIsSaidAndNothingShown()
    {
        Console console(m_platform.url());
        console.signIn(kEmail, QStringLiteral("not the password"));
        QTRY_VERIFY(console.isShown("signIn.problem"));
        QVERIFY(console.isShown("signInView"));
        QCOMPARE(console.rows(), -1);
    }

    void aKeyIsMadeUsedAndRevoked()
    {
        Console console(m_platform.url());
        console.signIn(kEmail, kPassword);
        QTRY_VERIFY(console.isShown("stateView.action")); // no keys yet: the empty page offers to make one
        console.click("stateView.action");
        QTRY_VERIFY(console.isShown("createKeySheet"));
        console.find<QLineEdit>("keyForm.name")->setText(QStringLiteral("First key"));
        console.click("scopeSelector.sending");
        console.click("createKey.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console.isShown("keyRevealSheet"), 10'000);

        // Closing asks, since the key is nowhere yet.
        console.click("keyReveal.done");
        QTRY_VERIFY(console.isShown("confirmSheet.cancel"));
        console.click("confirmSheet.cancel");
        QVERIFY(console.isShown("keyRevealSheet"));
        console.click("keyReveal.copy");
        const QByteArray key = console.clipboard.secret;
        QVERIFY(isWellFormedKey(key));
        console.click("keyReveal.done");
        QTRY_VERIFY(!console.isShown("keyRevealSheet"));
        QTRY_COMPARE(console.rows(), 1);
        QVERIFY(console.isShown("keyInspector"));

        QCOMPARE(send(key), 200);
        QTimer refreshing;
        connect(&refreshing, &QTimer::timeout, &console.window, [&] { console.window.currentPage()->refresh(); });
        refreshing.start(200);
        const auto *inspector = console.window.findChild<ui::KeyInspector *>();
        QTRY_COMPARE_WITH_TIMEOUT(inspector->key().requestCount, 1, 5000);
        refreshing.stop();

        console.click("keyInspector.revoke");
        QTRY_VERIFY(console.isShown("confirmSheet.confirm"));
        QVERIFY(!console.find<QPushButton>("confirmSheet.confirm")->isEnabled()); // production: the name first
        console.find<QLineEdit>("confirmSheet.typedName")->setText(QStringLiteral("First key"));
        console.click("confirmSheet.confirm");
        QTRY_COMPARE_WITH_TIMEOUT(send(key), 401, 1000);
        QTRY_VERIFY(!console.find<QPushButton>("keyInspector.revoke")->isEnabled());
    }

    void filtersThatFindNothingCanBeCleared()
    {
        Console console(m_platform.url());
        console.signIn(kEmail, kPassword);
        QTRY_COMPARE(console.rows(), 1);
        console.find<QLineEdit>("keysPage.search")->setText(QStringLiteral("nothing has this name"));
        QTRY_VERIFY(console.isShown("stateView.action"));
        console.click("stateView.action");
        QTRY_COMPARE(console.rows(), 1);
        QVERIFY(!console.isShown("stateView.action"));
        QVERIFY(console.find<QLineEdit>("keysPage.search")->text().isEmpty());
    }

    void anEndedSessionAsksAgainAndLosesNothing()
    {
        Console console(m_platform.url());
        console.signIn(kEmail, kPassword);
        QTRY_COMPARE(console.rows(), 1);
        console.click("keysPage.createButton");
        QTRY_VERIFY(console.isShown("createKeySheet"));
        console.find<QLineEdit>("keyForm.name")->setText(QStringLiteral("Half typed"));
        test::HttpExchange elsewhere(m_platform.url());
        const QByteArray kept = console.keychain.entries.begin()->second.reveal().toByteArray();
        elsewhere.setBearer(QJsonDocument::fromJson(kept).object().value(QStringLiteral("token")).toString());
        QCOMPARE(elsewhere.post(QStringLiteral("/api/v1/auth/logout")).status, 200);
        console.window.currentPage()->refresh();
        QTRY_COMPARE(console.session.state(), app::SessionService::State::Expired);
        QVERIFY(console.isShown("signInView"));
        console.signIn(kEmail, kPassword);
        QTRY_VERIFY(!console.isShown("signInView"));
        QCOMPARE(console.find<QLineEdit>("keyForm.name")->text(), QStringLiteral("Half typed"));
    }

    void aOneTimePasswordIsReplacedFirst()
    {
        const QString email = QStringLiteral("new@example.com");
        const auto made = m_http->post(QStringLiteral("/api/v1/platform/admin/users"),
                                       {{QStringLiteral("email"), email},
                                        {QStringLiteral("name"), QStringLiteral("New")},
                                        {QStringLiteral("role"), QStringLiteral("support")}});
        QCOMPARE(made.status, 201);
        const QString oneTime = made.data().value(QStringLiteral("one_time_password")).toString();
        const QString own = QStringLiteral("a password of my own");

        Console console(m_platform.url());
        console.signIn(email, oneTime);
        QTRY_COMPARE(console.session.state(), app::SessionService::State::PasswordNeeded);
        QVERIFY(console.isShown("signIn.next"));
        QCOMPARE(console.rows(), -1);
        const auto replaceBy = [&](const QString &next, const QString &again) {
            console.find<QLineEdit>("signIn.password")->setText(oneTime);
            console.find<QLineEdit>("signIn.next")->setText(next);
            console.find<QLineEdit>("signIn.again")->setText(again);
            console.click("signIn.submit");
        };
        replaceBy(own, QStringLiteral("something else"));
        QVERIFY(console.isShown("signIn.problem"));
        replaceBy(QStringLiteral("short"), QStringLiteral("short"));
        QTRY_VERIFY(console.isShown("signIn.problem"));
        QCOMPARE(console.session.state(), app::SessionService::State::PasswordNeeded);
        replaceBy(own, own);
        QTRY_COMPARE(console.session.state(), app::SessionService::State::SignedIn);
        QVERIFY(!console.isShown("signInView"));

        Console again(m_platform.url());
        again.signIn(email, own);
        QTRY_COMPARE(again.session.state(), app::SessionService::State::SignedIn);
    }

    void signingOutLeavesNothingBehind()
    {
        Console console(m_platform.url());
        console.signIn(kEmail, kPassword);
        QTRY_COMPARE(console.rows(), 1);
        console.session.signOut();
        QTRY_VERIFY(console.isShown("signInView"));
        QTRY_COMPARE(console.rows(), -1);
        QVERIFY(console.keychain.entries.empty());
    }

    void everyControlHasAName()
    {
        Console console(m_platform.url());
        console.signIn(kEmail, kPassword);
        QTRY_COMPARE(console.rows(), 1);
        console.click("keysPage.createButton");
        QTRY_VERIFY(console.isShown("createKeySheet"));
        const auto widgets = console.window.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isField = qobject_cast<const QLineEdit *>(widget) != nullptr
                              || qobject_cast<const QComboBox *>(widget) != nullptr
                              || qobject_cast<const QPlainTextEdit *>(widget) != nullptr
                              || qobject_cast<const QSpinBox *>(widget) != nullptr
                              || qobject_cast<const QAbstractItemView *>(widget) != nullptr;
            // Parts of Qt's own composite widgets are named by their owners.
            const bool isPart = qobject_cast<const QLineEdit *>(widget->parent()) != nullptr
                             || qobject_cast<const QAbstractItemView *>(widget->parent()) != nullptr
                             || qobject_cast<const QComboBox *>(widget->parent()) != nullptr
                             || qobject_cast<const QAbstractSpinBox *>(widget->parent()) != nullptr
                             || widget->objectName().startsWith(QStringLiteral("qt_"));
            const bool isOurs = !isPart && widget->isVisibleTo(&console.window);
            if (!isOurs || (!isField && button == nullptr))
                continue;
            const bool named = !widget->accessibleName().isEmpty() || !widget->toolTip().isEmpty()
                            || (button != nullptr && !button->text().isEmpty());
            QVERIFY2(named,
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }

private:
    int send(const QByteArray &key)
    {
        test::HttpExchange http(m_platform.url());
        http.setBearer(QString::fromLatin1(key));
        return http
            .post(QStringLiteral("/api/v1/emails/send"), {{QStringLiteral("to"), QStringLiteral("user@example.com")},
                                                          {QStringLiteral("subject"), QStringLiteral("Hello")}})
            .status;
    }

    test::PlatformProcess m_platform;
    std::unique_ptr<test::HttpExchange> m_http;
    QString m_token;
};

QTEST_MAIN(ConsoleTest)
#include "tst_console.moc"
