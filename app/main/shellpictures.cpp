// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/shellpictures.h"

#include "app/main/openworkspace.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QShortcut>

namespace pm::app {

namespace {

using WindowOf = std::function<ui::MainWindow *()>;

void press(const ui::MainWindow &window, Qt::Key key)
{
    const auto shortcuts = window.findChildren<QShortcut *>();
    for (QShortcut *shortcut : shortcuts) {
        if (shortcut->key() == QKeySequence(key))
            Q_EMIT shortcut->activated();
    }
}

void showNotices(const ui::MainWindow &window, NoticeService &notices)
{
    notices.post(Notice::Level::Warning,
                 OpenWorkspace::tr("The local service ended unexpectedly and was started again."));
    window.findChild<QAbstractButton *>(QStringLiteral("topBar.notices"))->click();
}

std::function<bool()> shown(const WindowOf &window, const char *name)
{
    return [window, name] {
        const auto *widget = window()->findChild<QWidget *>(QString::fromLatin1(name));
        return widget != nullptr && widget->isVisible();
    };
}

} // namespace

std::vector<PictureStep> shellPictures(const WindowOf &window, const std::function<const ConsoleContext &()> &context)
{
    return {{QStringLiteral("notices"),
             [window, context] {
                 press(*window(), Qt::Key_Escape); // the sheet of the step before
                 showNotices(*window(), context().notices);
             },
             shown(window, "noticesPanel")},
            {QStringLiteral("shortcuts"),
             [window] {
                 window()->findChild<QWidget *>(QStringLiteral("noticesPanel"))->close();
                 press(*window(), Qt::Key_F1);
             },
             shown(window, "shortcutsSheet")},
            {QStringLiteral("locked"),
             [window, context] {
                 press(*window(), Qt::Key_Escape);    // the sheet of the step before
                 context().session.setLockable(true); // a demo signs in by itself
                 context().session.lock();
             },
             shown(window, "signInView")},
            {QStringLiteral("sign-in"), [context] { context().session.signOut(); }, shown(window, "signInView")}};
}

} // namespace pm::app
