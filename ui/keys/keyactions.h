// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/domain/keys/apikey.h"
#include "ui/widgets/theme.h"

#include <QObject>

#include <functional>

class QPushButton;

namespace pm::ui {

class KeyInspector;
class KeyListExport;
class PageHeader;

// What can be done with keys, each in its sheet. Adds its buttons to the header.
class KeyActions : public QObject
{
    Q_OBJECT
public:
    // `query` is what the list shows.
    KeyActions(Theme &theme, const app::ConsoleContext &context, PageHeader &header, std::function<KeyQuery()> query,
               QWidget *page);

    // What is asked for there is done with the key that it shows.
    void serve(KeyInspector &inspector);
    void showRights(bool hasTenant);
    [[nodiscard]] bool mayCreate() const;
    [[nodiscard]] static QString createText() { return tr("Create API key"); }
    void create();
    void askToRevoke(const app::Versioned<ApiKey> &seen);
    // Every key that the filters find, as CSV.
    void exportTo(const QString &path);

Q_SIGNALS:
    void edited(const pm::ApiKey &key);
    void issued(const pm::KeyId &id);
    void apiDocsRequested();

private:
    void makeMenu(PageHeader &header);
    void makeExport(PageHeader &header);
    void makeCreate(PageHeader &header);
    void edit(const app::Versioned<ApiKey> &seen);
    void regenerate(const app::Versioned<ApiKey> &seen);
    void reveal(IssuedKey key);
    void revoke(const app::Versioned<ApiKey> &seen);
    void revokeUnused();
    void askForFile();

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    std::function<KeyQuery()> m_query;
    QWidget *m_page;
    KeyListExport *m_exporter;
    QAction *m_revokeUnused = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_create = nullptr;
};

} // namespace pm::ui
