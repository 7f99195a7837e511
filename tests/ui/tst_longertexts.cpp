// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/language.h"
#include "tests/ui/cuttexts.h"
#include "tests/ui/testconsole.h"
#include "tests/ui/testplatform.h"
#include "ui/keys/keybuttons.h"
#include "ui/lists/inspectorpanel.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/welcomepage.h"
#include "ui/webhooks/deliverybuttons.h"

#include <QTest>
#include <QVBoxLayout>

using namespace pm;
using test::TestConsole;
using State = app::SessionService::State;

namespace {

constexpr int kInspectorWidth = 384;

class CrowdedInspector : public ui::InspectorPanel
{
public:
    CrowdedInspector(ui::Theme &theme, QWidget *parent)
        : InspectorPanel(theme, QStringLiteral("crowded"), kInspectorWidth, parent)
    {
        addDangerButton(QStringLiteral("What endangers it"), QStringLiteral("danger"));
        for (const char *name : {"first", "second", "third"})
            addButton(QStringLiteral("What can be done"), QString::fromLatin1(name));
    }
    [[nodiscard]] QString shownId() const override { return {}; }
};

} // namespace

// A third more letters, as translations have, in the smallest window.
class LongerTextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_platform.start());
        m_language.use(QStringLiteral("pseudo"));
    }

    void theWelcomePage()
    {
        ui::WelcomePage page(m_theme);
        page.show();
        compareTexts(page);
    }

    void theFeetOfInspectors()
    {
        const TestConsole console(m_platform.url());
        QWidget inspector;
        auto *keys = new ui::KeyButtons(m_theme, &inspector);
        keys->showState({.drains = true, .mayManage = true});
        auto *layout = new QVBoxLayout(&inspector);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(keys);
        layout->addWidget(new ui::DeliveryButtons(m_theme, console.context, &inspector));
        layout->addWidget(new CrowdedInspector(m_theme, &inspector));
        inspector.setFixedWidth(kInspectorWidth);
        inspector.show();
        compareTexts(inspector);
        const auto buttons = inspector.findChildren<QPushButton *>();
        for (const QPushButton *button : buttons)
            QVERIFY2(button->isHidden() || button->parentWidget()->rect().contains(button->geometry()),
                     qPrintable(button->objectName()));
    }

    void signInSettingsAndShortcuts()
    {
        const ui::PageEntry settings{.id = QStringLiteral("settings"),
                                     .group = {},
                                     .groupIcon = {},
                                     .title = QStringLiteral("Settings"),
                                     .icon = QStringLiteral("settings"),
                                     .right = {},
                                     .make = [this](QWidget *parent) -> ui::Page * {
                                         return new ui::SettingsPage(m_console->theme, m_console->context, parent);
                                     }};
        m_console = std::make_unique<TestConsole>(m_platform.url(), TestConsole::Setup{.pages = {settings}});
        m_console->session.setLockable(false); // which has more to say
        m_console->workspace.secretFiles = {QStringLiteral("/home/") + QStringLiteral("a/").repeated(60)
                                            + QStringLiteral("master.key")};
        m_console->window.resize(m_console->window.minimumSize());
        compareTexts(*m_console->find<QWidget>("signInView"));
        m_console->signIn(test::PlatformProcess::adminEmail(), test::PlatformProcess::adminPassword());
        QTRY_VERIFY(m_console->isShown("settingsPage"));
        compareTexts(*m_console->find<QWidget>("settingsPage"));
        QVERIFY(m_console->activate());
        QTest::keyClick(&m_console->window, Qt::Key_F1);
        QVERIFY(m_console->isShown("shortcutsSheet"));
        compareTexts(*m_console->find<QWidget>("shortcutsSheet"));
    }

private:
    static void compareTexts(const QWidget &top)
    {
        QTest::qWait(50); // laid out
        QCOMPARE(test::cutTexts(top), QStringList());
    }

    app::Language m_language;
    test::TestPlatform m_platform;
    ui::Theme m_theme;
    std::unique_ptr<TestConsole> m_console;
};

QTEST_MAIN(LongerTextsTest)
#include "tst_longertexts.moc"
