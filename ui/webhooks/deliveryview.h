// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/deliveryquery.h"

namespace pm::app {
class Preferences;
}

namespace pm::ui {

// What part of the log is looked at. Unlike a filter it may end "now".
struct DeliveryView {
    DeliveryFilter filter{};
    std::optional<qint64> lastSeconds{}; // in place of the filter's times

    [[nodiscard]] DeliveryFilter at(UnixMs now) const;
    friend bool operator==(const DeliveryView &, const DeliveryView &) = default;
};

struct SavedView {
    QString name;
    DeliveryView view;
};

// Kept in the preferences, in the order in which they were saved. What cannot be read is left out.
[[nodiscard]] std::vector<SavedView> savedViews(const app::Preferences &preferences);
// In the place of the one with this name, if there is one.
void saveView(app::Preferences &preferences, const SavedView &view);
void removeView(app::Preferences &preferences, const QString &name);

} // namespace pm::ui
