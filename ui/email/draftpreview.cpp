// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/draftpreview.h"

#include "models/domain/email/placeholders.h"

namespace pm::ui {

namespace {

QString filled(QString text, const Placeholders &placeholders, const QMap<QString, QString> &samples, bool isHtml)
{
    // From the end, so that the places before stay where they are.
    for (auto it = placeholders.found.rbegin(); it != placeholders.found.rend(); ++it) {
        const QString value = samples.value(it->name);
        if (value.isEmpty() || it->place == Placeholder::Place::Unsafe)
            continue;
        text.replace(it->start, it->end - it->start, isHtml ? value.toHtmlEscaped() : value);
    }
    return text;
}

} // namespace

TemplateContent draftPreview(const TemplateContent &draft, const QMap<QString, QString> &samples)
{
    TemplateContent shown = draft;
    shown.subject = filled(draft.subject, placeholdersOf(draft.subject), samples, false);
    shown.htmlBody = filled(draft.htmlBody, htmlPlaceholdersOf(draft.htmlBody), samples, true);
    shown.textBody = filled(draft.textBody, placeholdersOf(draft.textBody), samples, false);
    return shown;
}

} // namespace pm::ui
