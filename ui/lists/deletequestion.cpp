// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/deletequestion.h"

#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace pm::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::DeleteQuestion)
};

void sayWhatBecameOf(const Deletion &deletion, const Result<bool> &removed, app::NoticeService &notices)
{
    using Level = app::Notice::Level;
    if (removed)
        notices.post(Level::Success, Texts::tr("“%1” is deleted.").arg(deletion.name));
    else
        notices.post(Level::Danger, Texts::tr("“%1” was not deleted.").arg(deletion.name),
                     errorLine(removed.error(), deletion.conflict));
}

} // namespace

void askToDelete(Theme &theme, const app::ConsoleContext &context, const Deletion &deletion, QWidget *page,
                 const std::function<void()> &ended)
{
    auto *question = new ConfirmSheet(theme,
                                      {.title = Texts::tr("Delete “%1”?").arg(deletion.name),
                                       .text = deletion.text,
                                       .action = Texts::tr("Delete"),
                                       .typedName = context.workspace.production ? deletion.name : QString()},
                                      page);
    QObject::connect(question, &ConfirmSheet::confirmed, page, [page, deletion, ended, &context] {
        deletion.remove({page, [deletion, ended, &context](const Result<bool> &removed) {
                             ended();
                             sayWhatBecameOf(deletion, removed, context.notices);
                         }});
    });
    question->open();
}

} // namespace pm::ui
