// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/welcomepage.h"

#include "models/core/platformaddress.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace pm::ui {

namespace {

constexpr int kCardWidth = 300;

} // namespace

WelcomePage::WelcomePage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_url(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_production(new QCheckBox(tr("This is production"), this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("welcomePage"));
    setWindowTitle(tr("PenguinMails Console"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/penguinmails.svg")));
    auto *title = new QLabel(tr("Welcome to PenguinMails Console"), this);
    title->setProperty("role", QStringLiteral("pageTitle"));
    auto *text = new QLabel(tr("Where do you want to work? You can add more workspaces later."), this);
    text->setProperty("role", QStringLiteral("muted"));
    auto *local = new QPushButton(tr("Start a local workspace"), this);
    local->setObjectName(QStringLiteral("welcome.local"));
    local->setProperty("role", QStringLiteral("primary"));
    auto *demo = new QPushButton(tr("Look around"), this);
    demo->setObjectName(QStringLiteral("welcome.demo"));
    connect(local, &QPushButton::clicked, this, &WelcomePage::localRequested);
    connect(demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addStretch();
    cards->addWidget(makeChoice(QStringLiteral("hard-drive"), tr("Local workspace"),
                                tr("The whole platform on this computer: SQLite, an encrypted keystore, nothing else "
                                   "to install."),
                                local));
    cards->addWidget(makeChoice(QStringLiteral("server"), tr("Connect to a platform"),
                                tr("Sign in to a platform that your company runs, or to the hosted one."),
                                makeConnectForm()));
    cards->addWidget(makeChoice(QStringLiteral("sparkles"), tr("Look around"),
                                tr("A local workspace with demo data: twelve tenants, keys and ninety days of use. It "
                                   "starts anew each time."),
                                demo));
    cards->addStretch();
    m_message->setObjectName(QStringLiteral("welcome.message"));
    m_message->setProperty("role", QStringLiteral("muted"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addSpacing(24);
    layout->addLayout(cards);
    layout->addSpacing(16);
    layout->addWidget(m_message);
    layout->addStretch(3);
    resize(1100, 640);
}

void WelcomePage::setMessage(const QString &message)
{
    m_message->setText(message);
}

QWidget *WelcomePage::makeChoice(const QString &icon, const QString &title, const QString &text, QWidget *action)
{
    auto *card = new QFrame(this);
    card->setProperty("role", QStringLiteral("card"));
    card->setFixedWidth(kCardWidth);
    auto *picture = new QLabel(card);
    const auto draw = [this, picture, icon] { picture->setPixmap(m_theme.icon(icon, Tone::Accent).pixmap(32, 32)); };
    draw();
    connect(&m_theme, &Theme::changed, picture, draw);
    auto *name = new QLabel(title, card);
    name->setProperty("role", QStringLiteral("inspectorTitle"));
    auto *meaning = new QLabel(text, card);
    meaning->setProperty("role", QStringLiteral("muted"));
    meaning->setWordWrap(true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(picture);
    layout->addWidget(name);
    layout->addWidget(meaning);
    layout->addStretch();
    layout->addWidget(action);
    return card;
}

QWidget *WelcomePage::makeConnectForm()
{
    auto *form = new QWidget(this);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_url->setObjectName(QStringLiteral("welcome.url"));
    m_url->setAccessibleName(tr("Address of the platform"));
    m_url->setPlaceholderText(QStringLiteral("https://api.example.com"));
    m_name->setObjectName(QStringLiteral("welcome.name"));
    m_name->setAccessibleName(tr("Name of the workspace"));
    m_name->setPlaceholderText(tr("Name, e.g. Acme production"));
    m_production->setObjectName(QStringLiteral("welcome.production"));
    auto *go = new QPushButton(tr("Connect"), form);
    go->setObjectName(QStringLiteral("welcome.connect"));
    connect(go, &QPushButton::clicked, this, &WelcomePage::connectToPlatform);
    connect(m_url, &QLineEdit::returnPressed, this, &WelcomePage::connectToPlatform);
    layout->addWidget(m_url);
    layout->addWidget(m_name);
    layout->addWidget(m_production);
    layout->addWidget(go);
    return form;
}

void WelcomePage::connectToPlatform()
{
    const QUrl url(m_url->text().trimmed(), QUrl::StrictMode);
    if (!isPlatformAddress(url))
        return refuse(tr("The address must begin with https:// and name a host."));
    if (!isConfidential(url))
        return refuse(tr("Over http:// anybody on the way could read your password. Another computer needs https://."));
    const QString name = m_name->text().trimmed();
    Q_EMIT platformRequested(url, name.isEmpty() ? url.host() : name, m_production->isChecked());
}

void WelcomePage::refuse(const QString &reason)
{
    setMessage(reason);
    m_url->setFocus();
}

} // namespace pm::ui
