// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyactions.h"

#include "app/services/keyservice.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "models/domain/operators/operator.h"
#include "ui/keys/createkeysheet.h"
#include "ui/keys/editkeysheet.h"
#include "ui/keys/keyinspector.h"
#include "ui/keys/keylistexport.h"
#include "ui/keys/keyrevealsheet.h"
#include "ui/keys/regeneratekeysheet.h"
#include "ui/keys/revokeunusedsheet.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/pageheader.h"

#include <QAction>
#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace pm::ui {

KeyActions::KeyActions(Theme &theme, const app::ConsoleContext &context, PageHeader &header,
                       std::function<KeyQuery()> query, QWidget *page)
    : QObject(page)
    , m_theme(theme)
    , m_context(context)
    , m_query(std::move(query))
    , m_page(page)
    , m_exporter(new KeyListExport(context, this))
{
    makeMenu(header);
    makeExport(header);
    makeCreate(header);
}

void KeyActions::makeMenu(PageHeader &header)
{
    auto *more = new QToolButton(m_page);
    more->setObjectName(QStringLiteral("keysPage.more"));
    more->setAccessibleName(tr("More to do with keys"));
    more->setToolTip(more->accessibleName());
    more->setPopupMode(QToolButton::InstantPopup);
    m_theme.setIcon(more, QStringLiteral("ellipsis"), &Palette::muted);
    auto *menu = new QMenu(more);
    menu->setToolTipsVisible(true);
    m_revokeUnused = menu->addAction(tr("Revoke unused keys…"));
    m_revokeUnused->setObjectName(QStringLiteral("keysPage.revokeUnused"));
    connect(m_revokeUnused, &QAction::triggered, this, &KeyActions::revokeUnused);
    more->setMenu(menu);
    header.addAction(more);
}

void KeyActions::makeExport(PageHeader &header)
{
    m_export = new QPushButton(tr("Export"), m_page);
    m_export->setObjectName(QStringLiteral("keysPage.export"));
    m_export->setToolTip(tr("Every key that the filters find, as CSV"));
    m_theme.setIcon(m_export, QStringLiteral("download"));
    connect(m_export, &QPushButton::clicked, this,
            [this] { m_exporter->isRunning() ? m_exporter->stop() : askForFile(); });
    connect(m_exporter, &KeyListExport::progressed, this,
            [this](qint64 rows) { m_export->setText(tr("Stop (%1)").arg(QLocale().toString(rows))); });
    connect(m_exporter, &KeyListExport::ended, this, [this] { m_export->setText(tr("Export")); });
    header.addAction(m_export);
}

void KeyActions::makeCreate(PageHeader &header)
{
    m_create = new QPushButton(createText(), m_page);
    m_create->setObjectName(QStringLiteral("keysPage.createButton"));
    m_create->setProperty("role", QStringLiteral("primary"));
    m_theme.setIcon(m_create, QStringLiteral("plus"), &Palette::onAccent);
    connect(m_create, &QPushButton::clicked, this, &KeyActions::create);
    header.addAction(m_create);
}

void KeyActions::serve(KeyInspector &inspector)
{
    const auto serve = [&](void (KeyInspector::*asked)(), void (KeyActions::*action)(const app::Versioned<ApiKey> &)) {
        connect(&inspector, asked, this, [this, &inspector, action] { (this->*action)(inspector.versionedKey()); });
    };
    serve(&KeyInspector::editRequested, &KeyActions::edit);
    serve(&KeyInspector::regenerateRequested, &KeyActions::regenerate);
    serve(&KeyInspector::revokeRequested, &KeyActions::askToRevoke);
}

void KeyActions::showRights(bool hasTenant)
{
    m_create->setEnabled(mayCreate());
    m_create->setToolTip(mayCreate() ? tr("Ctrl+N") : tr("Your role may look at keys but not create them."));
    m_revokeUnused->setEnabled(mayCreate() && hasTenant);
    m_revokeUnused->setToolTip(mayCreate() ? QString() : tr("Your role may look at keys but not revoke them."));
    m_export->setEnabled(hasTenant);
}

bool KeyActions::mayCreate() const
{
    const auto &user = m_context.session.user();
    return user && roleHas(user->role, Right::ManageKeys);
}

void KeyActions::create()
{
    if (!mayCreate())
        return;
    auto *sheet = new CreateKeySheet(m_theme, m_context, m_page);
    connect(sheet, &CreateKeySheet::created, this, [this, sheet] { reveal(sheet->takeKey()); });
    sheet->open();
}

void KeyActions::edit(const app::Versioned<ApiKey> &seen)
{
    auto *sheet = new EditKeySheet(m_theme, m_context, seen, m_page);
    connect(sheet, &EditKeySheet::changed, this, &KeyActions::edited);
    sheet->open();
}

void KeyActions::regenerate(const app::Versioned<ApiKey> &seen)
{
    auto *sheet = new RegenerateKeySheet(m_theme, m_context, seen, m_page);
    connect(sheet, &RegenerateKeySheet::regenerated, this, [this, sheet] { reveal(sheet->takeKey()); });
    sheet->open();
}

void KeyActions::askToRevoke(const app::Versioned<ApiKey> &seen)
{
    const ApiKey &key = seen.item;
    auto *question = new ConfirmSheet(
        m_theme,
        {.title = tr("Revoke “%1”?").arg(key.name),
         .text = tr("Every request with this key is refused from now on, everywhere. This cannot be undone. It made %1 "
                    "requests so far.")
                     .arg(QLocale().toString(key.requestCount)),
         .action = tr("Revoke key"),
         .typedName = m_context.workspace.production ? key.name : QString()},
        m_page);
    connect(question, &ConfirmSheet::confirmed, this, [this, seen] { revoke(seen); });
    question->open();
}

void KeyActions::revoke(const app::Versioned<ApiKey> &seen)
{
    const auto tell = [this, name = seen.item.name](const Result<UnixMs> &revoked) {
        if (revoked)
            m_context.notices.post(app::Notice::Level::Success, tr("“%1” is revoked.").arg(name));
        else
            m_context.notices.post(app::Notice::Level::Danger, tr("“%1” was not revoked.").arg(name),
                                   errorLine(revoked.error()));
    };
    m_context.keys.revoke(seen.item.id, seen.version, {this, tell}).detach();
}

void KeyActions::revokeUnused()
{
    (new RevokeUnusedSheet(m_theme, m_context, m_page))->open();
}

void KeyActions::reveal(IssuedKey key)
{
    const KeyId id = key.id;
    auto *sheet = new KeyRevealSheet(m_theme, m_context, std::move(key), m_page);
    connect(sheet, &KeyRevealSheet::apiDocsRequested, this, &KeyActions::apiDocsRequested);
    sheet->open();
    Q_EMIT issued(id);
}

void KeyActions::exportTo(const QString &path)
{
    m_exporter->start(path, m_query());
}

void KeyActions::askForFile()
{
    auto *dialog = new QFileDialog(m_page, tr("Export as CSV"), QStringLiteral("api-keys.csv"),
                                   tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &KeyActions::exportTo);
    dialog->open();
}

} // namespace pm::ui
