// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyform.h"

#include "ui/keys/keytext.h"
#include "ui/keys/scopeselector.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace pm::ui {

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
// Items of the expiry box: days from now, or one of these.
constexpr int kNever = 0;
constexpr int kOnDate = -1;

} // namespace

KeyForm::KeyForm(Purpose purpose, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_clock(clock)
    , m_name(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_environment(new QComboBox(this))
    , m_scopes(new ScopeSelector(this))
    , m_expiry(new QComboBox(this))
    , m_expiryTime(new QDateTimeEdit(this))
    , m_addresses(new QPlainTextEdit(this))
    , m_ipMode(new QComboBox(this))
{
    m_name->setPlaceholderText(tr("Production server"));
    m_description->setPlaceholderText(tr("Where it runs and who looks after it"));
    m_environment->addItem(tr("Live – sends real messages"), static_cast<int>(KeyEnvironment::Live));
    m_environment->addItem(tr("Test – stays in the sandbox"), static_cast<int>(KeyEnvironment::Test));
    m_expiry->addItem(tr("Never"), kNever);
    for (const int days : {30, 90, 365})
        m_expiry->addItem(tr("In %n day(s)", nullptr, days), days);
    m_expiry->addItem(tr("On a date…"), kOnDate);
    m_expiry->setObjectName(QStringLiteral("keyForm.expiry"));
    m_expiry->setAccessibleName(tr("Expires"));
    m_expiryTime->setObjectName(QStringLiteral("keyForm.expiryTime"));
    m_expiryTime->setAccessibleName(tr("Time of expiry"));
    m_expiryTime->setCalendarPopup(true);
    m_expiryTime->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_expiryTime->setMinimumDateTime(QDateTime::fromMSecsSinceEpoch(m_clock.now()));
    m_expiryTime->setDateTime(QDateTime::fromMSecsSinceEpoch(m_clock.now() + 30 * kDay));
    m_expiryTime->hide();
    for (const IpMode mode : {IpMode::Enforce, IpMode::Report})
        m_ipMode->addItem(ipModeText(mode), static_cast<int>(mode));
    m_addresses->setFixedHeight(56);
    m_addresses->setTabChangesFocus(true);
    m_addresses->setPlaceholderText(QStringLiteral("203.0.113.0/24"));
    makeFields();
}

void KeyForm::makeFields()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    addField(tr("Name"), QStringLiteral("name"), m_name);
    addField(tr("Description"), QStringLiteral("description"), m_description);
    if (m_purpose == Purpose::Create)
        addField(tr("Environment"), QStringLiteral("environment"), m_environment);
    else
        m_environment->hide();
    addField(tr("Scopes"), QStringLiteral("permissions"), m_scopes);
    auto *expiry = new QWidget(this);
    auto *row = new QHBoxLayout(expiry);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_expiry, 1);
    row->addWidget(m_expiryTime, 1);
    addField(tr("Expires"), QStringLiteral("expires_at"), expiry);
    addField(tr("Allowed addresses"), QStringLiteral("allowed_ips"), m_addresses,
             tr("IP addresses or CIDR blocks, one a line. Empty allows every address."));
    addField(tr("Other addresses"), QStringLiteral("ip_mode"), m_ipMode,
             tr("Reporting shows in the inspector what the list would refuse, before it does."));
    connect(m_name, &QLineEdit::textEdited, this, [this] { markTouched(QStringLiteral("name")); });
    connect(m_description, &QLineEdit::textEdited, this, [this] { markTouched(QStringLiteral("description")); });
    connect(m_scopes, &ScopeSelector::scopesChanged, this, [this] { markTouched(QStringLiteral("permissions")); });
    connect(m_addresses, &QPlainTextEdit::textChanged, this, [this] { markTouched(QStringLiteral("allowed_ips")); });
    connect(m_ipMode, &QComboBox::currentIndexChanged, this, [this] { markTouched(QStringLiteral("ip_mode")); });
    connect(m_expiry, &QComboBox::currentIndexChanged, this, [this] {
        m_expiryTime->setVisible(m_expiry->currentData().toInt() == kOnDate);
        m_expiryChosenAt = m_clock.now();
        noteExpiryEdited();
    });
    connect(m_expiryTime, &QDateTimeEdit::dateTimeChanged, this, &KeyForm::noteExpiryEdited);
}

void KeyForm::addField(const QString &title, const QString &field, QWidget *editor, const QString &hint)
{
    auto *group = new QVBoxLayout;
    group->setSpacing(4);
    auto *label = new QLabel(title, this);
    label->setProperty("role", QStringLiteral("fieldLabel"));
    label->setBuddy(editor);
    group->addWidget(label);
    editor->setObjectName(QStringLiteral("keyForm.") + field);
    editor->setAccessibleName(title);
    group->addWidget(editor);
    if (!hint.isEmpty()) {
        auto *hintLabel = new QLabel(hint, this);
        hintLabel->setProperty("role", QStringLiteral("hint"));
        hintLabel->setWordWrap(true);
        group->addWidget(hintLabel);
    }
    auto *problem = new QLabel(this);
    problem->setProperty("role", QStringLiteral("problem"));
    problem->setWordWrap(true);
    problem->hide();
    group->addWidget(problem);
    m_problems.emplace(field, problem);
    m_editors.emplace(field, editor);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(group);
}

void KeyForm::setKey(const ApiKey &key)
{
    m_original = key;
    m_name->setText(key.name);
    m_description->setText(key.description);
    m_scopes->setScopes(key.scopes);
    m_addresses->setPlainText(key.allowedIps.join(u'\n'));
    m_ipMode->setCurrentIndex(m_ipMode->findData(static_cast<int>(key.ipMode)));
    showExpiry(key.expiresAt);
}

// One that is over already can be seen, and stays when it is left alone.
void KeyForm::showExpiry(std::optional<UnixMs> expiresAt)
{
    if (expiresAt) {
        m_expiryTime->setMinimumDateTime(QDateTime::fromMSecsSinceEpoch(std::min(*expiresAt, m_clock.now())));
        m_expiryTime->setDateTime(QDateTime::fromMSecsSinceEpoch(*expiresAt));
    }
    m_expiry->setCurrentIndex(m_expiry->findData(expiresAt ? kOnDate : kNever));
    m_expiryEdited = false;
}

void KeyForm::rebase(const ApiKey &newest)
{
    const ApiKeyChange edits = change();
    ApiKey shown = newest;
    shown.name = edits.name.value_or(shown.name);
    shown.description = edits.description.value_or(shown.description);
    shown.scopes = edits.scopes.value_or(shown.scopes);
    shown.allowedIps = edits.allowedIps.value_or(shown.allowedIps);
    shown.ipMode = edits.ipMode.value_or(shown.ipMode);
    shown.expiresAt = edits.expiresAt.value_or(shown.expiresAt);
    setKey(shown);
    m_original = newest;
    m_expiryEdited = edits.expiresAt.has_value();
}

NewApiKey KeyForm::newKey() const
{
    return {.name = m_name->text().trimmed(),
            .description = m_description->text().trimmed(),
            .scopes = m_scopes->scopes(),
            .environment = static_cast<KeyEnvironment>(m_environment->currentData().toInt()),
            .expiresAt = expiry(),
            .allowedIps = addresses(),
            .ipMode = static_cast<IpMode>(m_ipMode->currentData().toInt())};
}

ApiKeyChange KeyForm::change() const
{
    const NewApiKey now = newKey();
    ApiKeyChange change;
    if (now.name != m_original.name)
        change.name = now.name;
    if (now.description != m_original.description)
        change.description = now.description;
    if (now.scopes != m_original.scopes)
        change.scopes = now.scopes;
    if (now.allowedIps != m_original.allowedIps)
        change.allowedIps = now.allowedIps;
    if (now.ipMode != m_original.ipMode)
        change.ipMode = now.ipMode;
    if (now.expiresAt != m_original.expiresAt)
        change.expiresAt.emplace(now.expiresAt);
    return change;
}

bool KeyForm::validate()
{
    const NewApiKey key = newKey();
    QMap<QString, QString> problems;
    if (!keyNameProblem(key.name).isEmpty())
        problems.insert(QStringLiteral("name"), tr("1 to 50 letters, digits, spaces and -_.()"));
    if (!key.scopes)
        problems.insert(QStringLiteral("permissions"), tr("Choose at least one scope."));
    for (const QString &address : key.allowedIps) {
        if (!allowedIpProblem(address).isEmpty())
            problems.insert(QStringLiteral("allowed_ips"), tr("“%1” is not an IP address or CIDR block.").arg(address));
    }
    if (key.expiresAt && *key.expiresAt <= m_clock.now() && key.expiresAt != m_original.expiresAt)
        problems.insert(QStringLiteral("expires_at"), tr("The expiry must be in the future."));
    showProblems(problems);
    return problems.isEmpty();
}

void KeyForm::showProblems(const QMap<QString, QString> &fields)
{
    bool focused = false;
    for (const auto &[field, label] : m_problems) {
        label->setText(fields.value(field));
        label->setVisible(fields.contains(field));
        m_editors.at(field)->setProperty("invalid", fields.contains(field));
        if (fields.contains(field) && !std::exchange(focused, true))
            m_editors.at(field)->setFocus();
    }
}

void KeyForm::noteExpiryEdited()
{
    m_expiryEdited = true;
    markTouched(QStringLiteral("expires_at"));
}

void KeyForm::markTouched(const QString &field)
{
    m_problems.at(field)->hide();
    Q_EMIT edited();
}

QStringList KeyForm::addresses() const
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    return m_addresses->toPlainText().split(separators, Qt::SkipEmptyParts);
}

std::optional<UnixMs> KeyForm::expiry() const
{
    if (!m_expiryEdited)
        return m_original.expiresAt;
    const int choice = m_expiry->currentData().toInt();
    if (choice == kNever)
        return std::nullopt;
    if (choice == kOnDate) {
        const UnixMs chosen = m_expiryTime->dateTime().toMSecsSinceEpoch();
        // The editor shows minutes; an untouched expiry keeps its seconds.
        const bool untouched = m_original.expiresAt && *m_original.expiresAt / 60'000 == chosen / 60'000;
        return untouched ? *m_original.expiresAt : chosen;
    }
    return m_expiryChosenAt + choice * kDay; // the same whenever it is asked for
}

} // namespace pm::ui
