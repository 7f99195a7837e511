// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingspage.h"

#include "app/services/keychain.h"
#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "ui/settings/accountsheets.h"
#include "ui/settings/diagnosticsbutton.h"
#include "ui/settings/proxyform.h"
#include "ui/settings/workspacelist.h"
#include "ui/widgets/pageheader.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace pm::ui {

namespace {

constexpr int kSectionWidth = 720;
constexpr int kMostLockMinutes = 240;
constexpr int kFieldWidth = 200;
constexpr int kWrapWidth = 420;

template<class Value>
QComboBox *choiceBox(const QString &name, const std::vector<std::pair<QString, Value>> &choices, Value current,
                     QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("settings.") + name);
    box->setMinimumWidth(kFieldWidth);
    for (const auto &[title, value] : choices)
        box->addItem(title, QVariant::fromValue(value));
    box->setCurrentIndex(box->findData(QVariant::fromValue(current)));
    return box;
}

} // namespace

SettingsPage::SettingsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_context(context)
    , m_sections(new QVBoxLayout)
{
    setObjectName(QStringLiteral("settingsPage"));
    auto *header = new PageHeader(tr("Settings"), this);
    header->setContext(tr("Kept on this computer; nothing secret is among them"));
    m_sections->setSpacing(16);
    m_sections->setContentsMargins(0, 0, 0, 0);
    addAppearance();
    addSafety();
    addNetwork();
    addNotices();
    addAccount();
    addWorkspaces();
    addAbout();
    m_sections->addStretch();
    auto *column = new QWidget(this);
    column->setProperty("role", QStringLiteral("scrolled"));
    column->setMaximumWidth(kSectionWidth);
    column->setLayout(m_sections);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(column);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(header);
    layout->addWidget(scroll, 1);
}

QFormLayout *SettingsPage::addSection(const QString &title)
{
    auto *card = new QFrame(this);
    card->setProperty("role", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    auto *label = new QLabel(title, card);
    label->setProperty("role", QStringLiteral("inspectorTitle"));
    layout->addWidget(label);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->addLayout(form);
    m_sections->addWidget(card);
    return form;
}

void SettingsPage::addHint(QFormLayout &form, const QString &text)
{
    auto *hint = new QLabel(text, this);
    hint->setProperty("role", QStringLiteral("hint"));
    hint->setWordWrap(true);
    hint->setFixedWidth(kWrapWidth);
    form.addRow(QString(), hint);
}

void SettingsPage::addAppearance()
{
    using app::Preferences;
    Preferences &preferences = m_context.preferences;
    QFormLayout *form = addSection(tr("Appearance"));
    auto *theme = choiceBox<int>(QStringLiteral("theme"),
                                 {{tr("Like the system"), static_cast<int>(Preferences::Theme::System)},
                                  {tr("Light"), static_cast<int>(Preferences::Theme::Light)},
                                  {tr("Dark"), static_cast<int>(Preferences::Theme::Dark)}},
                                 static_cast<int>(preferences.theme()), this);
    connect(theme, &QComboBox::activated, this, [&preferences, theme] {
        preferences.setTheme(static_cast<Preferences::Theme>(theme->currentData().toInt()));
    });
    form->addRow(tr("Theme"), theme);
    auto *density = choiceBox<int>(QStringLiteral("density"),
                                   {{tr("Comfortable"), static_cast<int>(Preferences::Density::Comfortable)},
                                    {tr("Compact"), static_cast<int>(Preferences::Density::Compact)}},
                                   static_cast<int>(preferences.density()), this);
    connect(density, &QComboBox::activated, this, [&preferences, density] {
        preferences.setDensity(static_cast<Preferences::Density>(density->currentData().toInt()));
    });
    form->addRow(tr("Density"), density);
    // Each in its own words.
    auto *language = choiceBox<QString>(QStringLiteral("language"),
                                        {{tr("Like the system"), QString()},
                                         {QStringLiteral("English"), QStringLiteral("en")},
                                         {QStringLiteral("Deutsch"), QStringLiteral("de")},
                                         {QStringLiteral("Español"), QStringLiteral("es")}},
                                        preferences.language(), this);
    connect(language, &QComboBox::activated, this,
            [&preferences, language] { preferences.setLanguage(language->currentData().toString()); });
    form->addRow(tr("Language"), language);
    auto *later = new QLabel(tr("Another language shows when the console is started again."), this);
    later->setProperty("role", QStringLiteral("hint"));
    form->addRow(QString(), later);
}

void SettingsPage::addSafety()
{
    app::Preferences &preferences = m_context.preferences;
    QFormLayout *form = addSection(tr("Lock and clipboard"));
    auto *lock = new QSpinBox(this);
    lock->setObjectName(QStringLiteral("settings.lockMinutes"));
    lock->setMinimumWidth(kFieldWidth);
    lock->setRange(0, kMostLockMinutes);
    lock->setSuffix(tr(" min"));
    lock->setSpecialValueText(tr("Never"));
    lock->setValue(preferences.autoLockMinutes());
    connect(lock, &QSpinBox::valueChanged, this,
            [&preferences](int minutes) { preferences.setAutoLockMinutes(minutes); });
    form->addRow(tr("Lock when idle for"), lock);
    if (!m_context.session.isLockable())
        form->addRow(QString(), new QLabel(tr("This workspace does not lock; others do."), this));
    auto *clipboard = new QSpinBox(this);
    clipboard->setObjectName(QStringLiteral("settings.clipboardSeconds"));
    clipboard->setMinimumWidth(kFieldWidth);
    clipboard->setRange(5, 120);
    clipboard->setSuffix(tr(" s"));
    clipboard->setValue(preferences.clipboardSeconds());
    connect(clipboard, &QSpinBox::valueChanged, this,
            [&preferences](int seconds) { preferences.setClipboardSeconds(seconds); });
    form->addRow(tr("Clear copied keys after"), clipboard);
    const QString backend = m_context.keychain.backendName();
    auto *keychain = new QLabel(backend.isEmpty() ? tr("none found: sessions last until you quit") : backend, this);
    keychain->setObjectName(QStringLiteral("settings.keychain"));
    form->addRow(tr("Keychain"), keychain);
    if (m_context.workspace.secretFiles.isEmpty())
        return;
    QString paths = m_context.workspace.secretFiles.join(u'\n');
    paths.replace(u'/', QStringLiteral("/\u200b")); // where a long one may break
    auto *files = new QLabel(paths, this);
    files->setWordWrap(true);
    files->setFixedWidth(kWrapWidth);
    files->setObjectName(QStringLiteral("settings.secretFiles"));
    files->setTextFormat(Qt::PlainText);
    files->setTextInteractionFlags(Qt::TextSelectableByMouse);
    files->setToolTip(tr("Only your user can read them. Whoever copies them has the keys of this workspace."));
    form->addRow(tr("Secrets in files"), files);
}

void SettingsPage::addNetwork()
{
    QFormLayout *form = addSection(tr("Network"));
    form->addRow(tr("Proxy"), new ProxyForm(m_context.preferences, this));
    addHint(*form, tr("For platforms elsewhere. No password is kept, so one that asks for it does not work."));
}

void SettingsPage::addNotices()
{
    app::Preferences &preferences = m_context.preferences;
    QFormLayout *form = addSection(tr("Notices"));
    auto *desktop = new QCheckBox(tr("Tell on the desktop when an endpoint fails, stops or recovers"), this);
    desktop->setObjectName(QStringLiteral("settings.desktopNotifications"));
    desktop->setChecked(preferences.desktopNotifications());
    connect(desktop, &QCheckBox::toggled, this, [&preferences](bool on) { preferences.setDesktopNotifications(on); });
    form->addRow(desktop);
    auto *when = new QLabel(tr("Only while this window is not in front."), this);
    when->setProperty("role", QStringLiteral("hint"));
    form->addRow(when);
}

void SettingsPage::addAccount()
{
    QFormLayout *form = addSection(tr("Your account"));
    const auto &user = m_context.session.user();
    form->addRow(tr("Signed in as"), new QLabel(user ? user->email : QString(), this));
    if (!m_context.session.isLockable()) {
        // Another password, or a code, would keep the console itself out.
        auto *bySelf = new QLabel(tr("The console signs in here by itself: there is no password."), this);
        bySelf->setObjectName(QStringLiteral("settings.signsInBySelf"));
        form->addRow(tr("Password"), bySelf);
        return;
    }
    auto *password = new QPushButton(tr("Change password…"), this);
    password->setObjectName(QStringLiteral("settings.changePassword"));
    connect(password, &QPushButton::clicked, this, [this] { (new PasswordSheet(m_theme, m_context, this))->open(); });
    form->addRow(tr("Password"), password);
    m_factor = new QPushButton(this);
    m_factor->setObjectName(QStringLiteral("settings.totp"));
    connect(m_factor, &QPushButton::clicked, this, &SettingsPage::openFactor);
    form->addRow(tr("Second factor"), m_factor);
    showFactor();
}

void SettingsPage::openFactor()
{
    auto *sheet = new TotpSheet(m_theme, m_context, this);
    connect(sheet, &QDialog::accepted, this, &SettingsPage::showFactor);
    sheet->open();
}

void SettingsPage::showFactor()
{
    const auto &user = m_context.session.user();
    m_factor->setText(user && user->totpEnrolled ? tr("Replace authenticator app…") : tr("Set up authenticator app…"));
}

void SettingsPage::addWorkspaces()
{
    addSection(tr("Workspaces"))->addRow(new WorkspaceList(m_theme, m_context, this));
}

void SettingsPage::addAbout()
{
    QFormLayout *form = addSection(tr("About"));
    form->addRow(tr("PenguinMails Console"), new QLabel(QStringLiteral(PENGUINMAILS_VERSION), this));
    form->addRow(tr("Qt"), new QLabel(QString::fromLatin1(qVersion()), this));
    form->addRow(tr("Licence"), new QLabel(QStringLiteral("Apache-2.0"), this));
    form->addRow(tr("Diagnostics"), new DiagnosticsButton(m_context, this));
    addHint(*form, tr("Versions, settings and the last notices, without what is secret."));
}

} // namespace pm::ui
