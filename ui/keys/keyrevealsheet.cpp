// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyrevealsheet.h"

#include "app/services/clipboard.h"
#include "app/services/keychain.h"
#include "app/services/keyservice.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "app/services/tenantservice.h"
#include "models/domain/keys/codesample.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/secretfield.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QTabBar>

namespace pm::ui {

namespace {

constexpr int kSampleHeight = 148;
constexpr int kActionSpacing = 8;

} // namespace

KeyRevealSheet::KeyRevealSheet(Theme &theme, const app::ConsoleContext &context, IssuedKey key, QWidget *parent)
    : Sheet(theme, tr("Your new API key"), parent)
    , m_theme(theme)
    , m_context(context)
    , m_key(std::move(key))
{
    setObjectName(QStringLiteral("keyRevealSheet"));
    const auto &tenant = context.tenants.current();
    setContext(tenant ? tr("%1 · %2 · shown this once").arg(m_key.name, tenant->companyName)
                      : tr("%1 · shown this once").arg(m_key.name));
    setContent(makeContent());
    m_copy->setFocus();
    setNote(tr("Not copied yet"));
    auto *docs = addButton(tr("API docs"), QStringLiteral("secondary"), QStringLiteral("keyReveal.docs"));
    connect(docs, &QPushButton::clicked, this, [this] {
        m_wantsDocs = true;
        reject();
    });
    auto *done = addButton(tr("Done"), QStringLiteral("primary"), QStringLiteral("keyReveal.done"));
    connect(done, &QPushButton::clicked, this, &KeyRevealSheet::reject);
    connect(&context.clipboard, &app::Clipboard::secondsLeftChanged, this, &KeyRevealSheet::showSecondsLeft);
    connect(&context.clipboard, &app::Clipboard::secretCleared, this,
            [this] { m_clipboard->setText(tr("the clipboard is cleared")); });
}

KeyRevealSheet::~KeyRevealSheet() = default;

void KeyRevealSheet::reject()
{
    if (m_kept)
        return finish();
    auto *question = new ConfirmSheet(m_theme,
                                      {.title = tr("Close without keeping the key?"),
                                       .text = tr("It has not been copied, saved or stored. It cannot be shown again; "
                                                  "you would have to regenerate it."),
                                       .action = tr("Close anyway"),
                                       .typedName = {}},
                                      this);
    connect(question, &ConfirmSheet::confirmed, this, &KeyRevealSheet::finish);
    connect(question, &QDialog::rejected, this, [this] { m_wantsDocs = false; });
    question->open();
}

QString KeyRevealSheet::writeEnvFile(const QString &path, const Secret &key)
{
    // A new file takes the place of the one that is there: who has that one open does not see the key, and it stays as
    // it is when the disk is full. The new one would take over its permissions, so they are set again.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return file.errorString();
    QByteArray line = envLine(key.reveal());
    const bool written = file.write(line) == line.size() && file.commit();
    wipe(line.data(), line.size());
    return written ? QString() : file.errorString();
}

QWidget *KeyRevealSheet::makeContent()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    auto *callout = new QFrame(content);
    callout->setProperty("role", QStringLiteral("callout"));
    auto *row = new QHBoxLayout(callout);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(10);
    auto *icon = new QLabel(callout);
    icon->setPixmap(m_theme.icon(QStringLiteral("triangle-alert"), Tone::Warning).pixmap(16, 16));
    auto *warning = new QLabel(tr("Store it now. It cannot be shown again; if it is lost, regenerate the key."),
                               callout);
    warning->setWordWrap(true);
    row->addWidget(icon);
    row->addWidget(warning, 1);
    layout->addWidget(callout);
    layout->addWidget(makeSecretRow(content));
    layout->addWidget(makeActions(content));
    m_languages = new QTabBar(content);
    m_languages->setObjectName(QStringLiteral("keyReveal.languages"));
    m_languages->setAccessibleName(tr("Language of the sample"));
    m_languages->setDrawBase(false);
    m_languages->setExpanding(false);
    for (const SampleLanguage language : kSampleLanguages)
        m_languages->addTab(sampleLanguageName(language));
    m_sample = new CodeView(m_theme, content);
    m_sample->setObjectName(QStringLiteral("keyReveal.sample"));
    m_sample->setAccessibleName(tr("Code sample"));
    m_sample->setFixedHeight(kSampleHeight);
    connect(m_languages, &QTabBar::currentChanged, this, &KeyRevealSheet::showSample);
    showSample(0);
    layout->addWidget(m_languages);
    layout->addWidget(m_sample);
    return content;
}

QWidget *KeyRevealSheet::makeSecretRow(QWidget *parent)
{
    m_field = new SecretField(m_theme, tr("Show or hide the key"), parent);
    m_field->setObjectName(QStringLiteral("keyReveal.secret"));
    m_field->setAccessibleName(tr("The new key"));
    m_field->setText(QString::fromLatin1(m_key.secret.reveal()));
    connect(m_field, &SecretField::copyRequested, this, &KeyRevealSheet::copy);
    return m_field;
}

QWidget *KeyRevealSheet::makeActions(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *row = new FlowLayout(kActionSpacing, box);
    m_copy = new QPushButton(tr("Copy key"), box);
    m_copy->setObjectName(QStringLiteral("keyReveal.copy"));
    m_copy->setProperty("role", QStringLiteral("primary"));
    m_theme.setIcon(m_copy, QStringLiteral("copy"), &Palette::onAccent);
    auto *saveButton = new QPushButton(tr("Save as .env"), box);
    saveButton->setObjectName(QStringLiteral("keyReveal.save"));
    m_theme.setIcon(saveButton, QStringLiteral("download"));
    auto *storeButton = new QPushButton(tr("Store in keychain"), box);
    storeButton->setObjectName(QStringLiteral("keyReveal.store"));
    m_theme.setIcon(storeButton, QStringLiteral("lock"));
    const QString backend = m_context.keychain.backendName();
    storeButton->setEnabled(!backend.isEmpty());
    storeButton->setToolTip(backend.isEmpty() ? tr("This desktop has no keychain.") : backend);
    m_clipboard = new QLabel(tr("clipboard clears after %1 s").arg(m_context.preferences.clipboardSeconds()), box);
    m_clipboard->setObjectName(QStringLiteral("keyReveal.clipboard"));
    m_clipboard->setProperty("role", QStringLiteral("muted"));
    for (QPushButton *button : {m_copy, saveButton, storeButton}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addWidget(m_clipboard);
    row->setAlignment(m_clipboard, Qt::AlignRight | Qt::AlignVCenter);
    connect(m_copy, &QPushButton::clicked, this, &KeyRevealSheet::copy);
    connect(saveButton, &QPushButton::clicked, this, &KeyRevealSheet::askForFile);
    connect(storeButton, &QPushButton::clicked, this, &KeyRevealSheet::storeInKeychain);
    return box;
}

void KeyRevealSheet::showSample(int index)
{
    m_sample->setCode(sendSample(kSampleLanguages[static_cast<std::size_t>(index)], m_context.keys.publicApiUrl()));
}

void KeyRevealSheet::copy()
{
    m_context.clipboard.copySecret(m_key.secret);
    noteKept(tr("Copied"));
}

// In a place of its own, so that the next tick does not hide what the foot says.
void KeyRevealSheet::showSecondsLeft(int seconds)
{
    m_clipboard->setText(seconds > 0 ? tr("clipboard clears in %1 s").arg(seconds)
                                     : tr("clipboard clears after %1 s").arg(m_context.preferences.clipboardSeconds()));
}

void KeyRevealSheet::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the key"), QStringLiteral(".env"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFilter(dialog->filter() | QDir::Hidden);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QString problem = writeEnvFile(path, m_key.secret);
        if (problem.isEmpty())
            noteKept(tr("Saved to %1").arg(path));
        else
            setNote(tr("Not saved: %1").arg(problem));
    });
    dialog->open();
}

void KeyRevealSheet::storeInKeychain()
{
    m_context.keychain.store(QStringLiteral("api-key/") + m_key.id.text(), m_key.secret.clone(),
                             {this, [this](Result<bool> stored) {
                                  if (stored)
                                      noteKept(tr("Stored in %1").arg(m_context.keychain.backendName()));
                                  else
                                      setNote(tr("The keychain did not take it."));
                              }});
}

void KeyRevealSheet::noteKept(const QString &how)
{
    m_kept = true;
    setNote(how);
}

void KeyRevealSheet::finish()
{
    m_field->clear();
    QDialog::reject();
    if (m_wantsDocs)
        Q_EMIT apiDocsRequested();
}

} // namespace pm::ui
