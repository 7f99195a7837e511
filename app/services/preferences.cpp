// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/preferences.h"

namespace pm::app {

std::optional<Workspace> Preferences::workspace(const QString &id) const
{
    for (Workspace &kept : workspaces()) {
        if (kept.id == id)
            return std::move(kept);
    }
    return std::nullopt;
}

void Preferences::refresh(Workspace &open) const
{
    std::optional<Workspace> kept = workspace(open.id);
    if (!kept)
        return;
    kept->secretFiles = std::move(open.secretFiles);
    open = std::move(*kept);
}

} // namespace pm::app
