// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/preferences.h"

namespace pm::app {

void Preferences::refresh(Workspace &open) const
{
    for (Workspace &kept : workspaces()) {
        if (kept.id != open.id)
            continue;
        kept.secretFiles = std::move(open.secretFiles);
        open = std::move(kept);
        return;
    }
}

} // namespace pm::app
