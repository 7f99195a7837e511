// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/screenshots.h"

#include "app/main/application.h"
#include "app/main/consolewindows.h"
#include "app/main/emailpictures.h"
#include "app/main/shellpictures.h"
#include "app/main/webhookpictures.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/sheet.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <functional>

namespace pm::app {

namespace {

constexpr UnixMs kShownTime = 1'795'183'351'000; // 2026-11-20T14:02:31Z
constexpr int kLookEveryMs = 50;
constexpr std::chrono::seconds kStartPatience{60}; // with the service, on a busy machine

using Step = PictureStep;

class Photographer : public QObject
{
public:
    Photographer(PictureWalk walk, const Application &application, ConsoleWindows &windows)
        : m_walk(std::move(walk))
        , m_application(application)
        , m_windows(windows)
        , m_welcome(windows.theme())
    {
        makeSteps();
        connect(&m_look, &QTimer::timeout, this, &Photographer::look);
    }

    void start()
    {
        m_patience.start();
        m_look.start(kLookEveryMs);
    }

private:
    [[nodiscard]] QWidget *window() const { return m_windows.mainWindow(); }
    template<class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return window() == nullptr ? nullptr : window()->findChild<Widget *>(QString::fromLatin1(name));
    }
    void click(const char *name) const
    {
        if (auto *button = find<QAbstractButton>(name))
            button->click();
    }
    void showTab(const char *name, int index) const
    {
        if (auto *tabs = find<QTabBar>(name))
            tabs->setCurrentIndex(index);
    }
    [[nodiscard]] int rows() const
    {
        const auto *table = find<QAbstractItemView>("keysPage.table");
        const bool isLoaded = table != nullptr && table->model()->index(0, 0).data().isValid(); // grey rows are none
        return isLoaded ? table->model()->rowCount() : 0;
    }
    void select(const QString &keyName) const
    {
        auto *table = find<QAbstractItemView>("keysPage.table");
        for (int row = 0; table != nullptr && row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == keyName)
                table->setCurrentIndex(table->model()->index(row, 0));
        }
    }
    // Grey rows are none.
    [[nodiscard]] bool hasUsage() const
    {
        const auto *table = find<QAbstractItemView>("usageView.keys");
        return table != nullptr && table->isVisible() && table->model()->index(0, 0).data().isValid();
    }
    void closeSheets() const
    {
        const auto sheets = window()->findChildren<ui::Sheet *>();
        for (ui::Sheet *sheet : sheets)
            sheet->done(QDialog::Rejected);
    }

    void makeSteps()
    {
        const auto shown = [this](const char *name) {
            return [this, name] {
                const auto *widget = find<QWidget>(name);
                return widget != nullptr && widget->isVisible();
            };
        };
        m_steps = {
            {QStringLiteral("welcome"),
             [this] {
                 m_welcome.resize(m_walk.size);
                 m_welcome.show();
             },
             [this] { return m_welcome.isVisible(); }},
            {QStringLiteral("api-keys"), [this] { m_welcome.hide(); }, [this] { return rows() == 8; }},
            {QStringLiteral("key-inspector"), [this] { select(QStringLiteral("Data warehouse")); },
             shown("keyDrain.bar")},
            {QStringLiteral("key-usage"), [this] { showTab("keyInspector.tabs", 1); }, shown("timeChart.more")},
            {QStringLiteral("key-security"), [this] { showTab("keyInspector.tabs", 2); }, shown("keySecurity")},
            {QStringLiteral("create-key"), [this] { click("keysPage.createButton"); }, shown("createKeySheet")},
            {QStringLiteral("key-created"), [this] { createKey(); }, shown("keyRevealSheet")},
            {QStringLiteral("regenerate-key"),
             [this] {
                 closeSheets();
                 click("keyInspector.regenerate");
             },
             shown("regenerateKeySheet")},
            {QStringLiteral("edit-key"),
             [this] {
                 closeSheets();
                 click("keyInspector.edit");
                 click("scopeSelector.read_inbox");
                 click("scopeSelector.read_analytics");
                 click("editKey.submit");
             },
             shown("keyChange.read_inbox")},
            {QStringLiteral("revoke-key"),
             [this] {
                 closeSheets();
                 click("keyInspector.revoke");
             },
             shown("confirmSheet.confirm")},
            {QStringLiteral("api-keys-filtered-empty"),
             [this] {
                 closeSheets();
                 find<QLineEdit>("keysPage.search")->setText(QStringLiteral("nothing has this name"));
             },
             shown("stateView.action")},
            {QStringLiteral("revoke-unused-keys"),
             [this] {
                 find<QLineEdit>("keysPage.search")->clear();
                 find<QAction>("keysPage.revokeUnused")->trigger();
             },
             shown("revokeUnused.key")},
            {QStringLiteral("usage"),
             [this] {
                 closeSheets();
                 m_windows.mainWindow()->showPage(QStringLiteral("usage"));
             },
             [this] { return hasUsage(); }},
            {QStringLiteral("usage-details"),
             [this] { find<QScrollArea>("usagePage.scroll")->ensureWidgetVisible(find<QWidget>("usageView.keys")); },
             [this] { return hasUsage(); }},
            {QStringLiteral("usage-of-an-endpoint"),
             [this] {
                 find<QComboBox>("usagePage.endpoint")->setCurrentIndex(1);
                 find<QScrollArea>("usagePage.scroll")->verticalScrollBar()->setValue(0);
             },
             [this] { return hasUsage(); }},
            {QStringLiteral("command-palette"),
             [this] {
                 m_windows.mainWindow()->showPage(QStringLiteral("keys"));
                 click("topBar.search");
             },
             shown("commandPalette")},
            {QStringLiteral("settings"),
             [this] {
                 find<QWidget>("commandPalette")->close();
                 m_windows.mainWindow()->showPage(QStringLiteral("settings"));
             },
             shown("settingsPage")},
            {QStringLiteral("api-docs"), [this] { m_windows.mainWindow()->showPage(QStringLiteral("apidocs")); },
             shown("apiOperation")},
            {QStringLiteral("api-docs-tried"),
             [this] {
                 qobject_cast<ui::Page *>(find<QWidget>("apiDocsPage"))->showItem(QStringLiteral("listKeys"));
                 click("tryPanel.send");
             },
             shown("tryPanel.answer")},
        };
        const auto email = emailPictures([this] { return m_windows.mainWindow(); });
        m_steps.insert(m_steps.end(), email.begin(), email.end());
        const auto webhooks = webhookPictures([this] { return m_windows.mainWindow(); });
        m_steps.insert(m_steps.end(), webhooks.begin(), webhooks.end());
        const auto shell = shellPictures([this] { return m_windows.mainWindow(); },
                                         [this]() -> const ConsoleContext & {
                                             return m_application.workspace()->context();
                                         });
        m_steps.insert(m_steps.end(), shell.begin(), shell.end());
    }

    // The key is real, if only in a demo that ends now: the picture shows dots.
    void createKey() const
    {
        find<QLineEdit>("keyForm.name")->setText(QStringLiteral("Order service"));
        click("scopeSelector.sending");
        click("createKey.submit");
    }

    void look()
    {
        if (m_step == m_steps.size())
            return finish(0);
        const Step &step = m_steps[m_step];
        if (m_step > 0 && window() == nullptr)
            return giveUpLate(step);
        if (!std::exchange(m_acted, true)) {
            step.act();
            m_patience.restart();
        }
        if (!step.isReady())
            return giveUpLate(step);
        if (auto *secret = window() == nullptr ? nullptr : find<QLineEdit>("keyReveal.secret"))
            secret->setEchoMode(QLineEdit::Password);
        m_look.stop();
        clearFocus();
        QTimer::singleShot(m_walk.settling, this, [this, name = step.name] {
            QWidget *subject = m_welcome.isVisible() ? static_cast<QWidget *>(&m_welcome) : window();
            if (!m_walk.seen(name, *subject))
                return finish(1);
            ++m_step;
            m_acted = false;
            m_patience.restart();
            m_look.start(kLookEveryMs);
        });
    }

    // Nobody has pressed a key: a ring around the first thing of the navigation would look like a choice.
    void clearFocus() const
    {
        const auto *navigation = window() == nullptr ? nullptr : find<QWidget>("sidebar");
        QWidget *focus = QApplication::focusWidget();
        if (navigation != nullptr && focus != nullptr && navigation->isAncestorOf(focus))
            focus->clearFocus();
    }

    void giveUpLate(const Step &step)
    {
        if (m_patience.elapsed() < patience().count())
            return;
        std::fprintf(stderr, "%s did not load\n", qPrintable(step.name));
        finish(1);
    }

    [[nodiscard]] std::chrono::milliseconds patience() const
    {
        return window() == nullptr ? std::chrono::milliseconds(kStartPatience) : m_walk.patience;
    }

    void finish(int code)
    {
        m_look.stop();
        QApplication::exit(code);
    }

    const PictureWalk m_walk;
    const Application &m_application;
    ConsoleWindows &m_windows;
    ui::WelcomePage m_welcome;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    bool m_acted = false;
    QElapsedTimer m_patience;
    QTimer m_look;
};

bool writePicture(const QString &file, QWidget &window)
{
    QPixmap picture = window.grab();
    // Popups are windows of their own.
    if (QWidget *popup = QApplication::activePopupWidget()) {
        QPainter painter(&picture);
        painter.drawPixmap(window.mapFromGlobal(popup->pos()), popup->grab());
    }
    if (!picture.save(file)) {
        std::fprintf(stderr, "%s could not be written\n", qPrintable(file));
        return false;
    }
    return true;
}

} // namespace

int walkPictures(const PictureWalk &walk)
{
    const QTemporaryDir home;
    if (!home.isValid()) {
        std::fprintf(stderr, "There is no room for a demo.\n");
        return 1;
    }
    Application application(Folders::under(home.path()), kShownTime);
    application.preferences().setTheme(walk.dark ? Preferences::Theme::Dark : Preferences::Theme::Light);
    CommandLine demo;
    demo.demo = true;
    if (const auto begun = application.begin(demo); !begun) {
        std::fprintf(stderr, "%s\n", qPrintable(begun.error().message));
        return 1;
    }
    QApplication::setQuitOnLastWindowClosed(false);
    ConsoleWindows windows(application);
    windows.show();
    Photographer photographer(walk, application, windows);
    QTimer sizing;
    QObject::connect(&sizing, &QTimer::timeout, &photographer, [&] {
        if (windows.mainWindow() != nullptr && windows.mainWindow()->size() != walk.size)
            windows.mainWindow()->resize(walk.size);
    });
    sizing.start(kLookEveryMs);
    photographer.start();
    return QApplication::exec();
}

int takeScreenshots(const ScreenshotPlan &plan)
{
    if (!QDir().mkpath(plan.folder)) {
        std::fprintf(stderr, "%s cannot be made\n", qPrintable(plan.folder));
        return 1;
    }
    const auto write = [&](const QString &name, QWidget &window) {
        return writePicture(QStringLiteral("%1/%2.png").arg(plan.folder, name), window);
    };
    return walkPictures({.seen = write, .dark = plan.dark, .size = plan.size});
}

} // namespace pm::app
