// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/operators/role.h"
#include "ui/widgets/page.h"

#include <QString>

#include <functional>
#include <optional>

namespace pm::ui {

// A page that the navigation leads to. Areas that are not built, and pages that a role may not see, are absent.
struct PageEntry {
    QString id;    // "keys"
    QString group; // "Developers"; empty for a page on the top level
    QString groupIcon;
    QString title;
    QString icon; // on the top level
    std::optional<Right> right;
    std::function<Page *(QWidget *)> make;
};

} // namespace pm::ui
