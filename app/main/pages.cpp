// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/pages.h"

#include "ui/apidocs/apidocspage.h"
#include "ui/keys/keyspage.h"
#include "ui/settings/settingspage.h"

#include <QCoreApplication>

namespace pm::app {

namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(pm::app::Pages)
};

} // namespace

std::vector<ui::PageEntry> makePages(ui::Theme &theme, const ConsoleContext &context)
{
    return {{.id = QStringLiteral("keys"),
             .group = Pages::tr("Developers"),
             .groupIcon = QStringLiteral("key-round"),
             .title = Pages::tr("API keys"),
             .icon = {},
             .right = Right::ReadKeys,
             .make = [&](QWidget *parent) -> ui::Page * { return new ui::KeysPage(theme, context, parent); }},
            {.id = QStringLiteral("apidocs"),
             .group = Pages::tr("Developers"),
             .groupIcon = QStringLiteral("key-round"),
             .title = Pages::tr("API docs"),
             .icon = {},
             .right = {},
             .make = [&](QWidget *parent) -> ui::Page * { return new ui::ApiDocsPage(theme, context, parent); }},
            {.id = QStringLiteral("settings"),
             .group = {},
             .groupIcon = {},
             .title = Pages::tr("Settings"),
             .icon = QStringLiteral("settings"),
             .right = {},
             .make = [&](QWidget *parent) -> ui::Page * { return new ui::SettingsPage(theme, context, parent); }}};
}

} // namespace pm::app
