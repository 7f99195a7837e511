// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliveryview.h"

#include "app/services/preferences.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace pm::ui {

namespace {

const QString kStore = QStringLiteral("deliveriesPage.views");
const QString kName = QStringLiteral("name");
const QString kFilter = QStringLiteral("filter");
const QString kLast = QStringLiteral("last_seconds");

QJsonObject jsonOf(const SavedView &saved)
{
    QJsonObject json{{kName, saved.name}, {kFilter, toJson(saved.view.filter)}};
    if (saved.view.lastSeconds)
        json.insert(kLast, *saved.view.lastSeconds);
    return json;
}

std::optional<SavedView> viewOf(const QJsonObject &json)
{
    const auto filter = deliveryFilterFromJson(json.value(kFilter).toObject());
    if (!filter || json.value(kName).toString().isEmpty())
        return std::nullopt;
    SavedView saved{.name = json.value(kName).toString(), .view = {.filter = *filter}};
    if (const qint64 seconds = json.value(kLast).toInteger(); seconds > 0)
        saved.view.lastSeconds = seconds;
    return saved;
}

void store(app::Preferences &preferences, const std::vector<SavedView> &views)
{
    QJsonArray array;
    for (const SavedView &view : views)
        array.append(jsonOf(view));
    preferences.setViewState(kStore, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

DeliveryFilter DeliveryView::at(UnixMs now) const
{
    DeliveryFilter resolved = filter;
    if (lastSeconds) {
        resolved.from = now - *lastSeconds * 1000;
        resolved.to.reset();
    }
    return resolved;
}

std::vector<SavedView> savedViews(const app::Preferences &preferences)
{
    std::vector<SavedView> views;
    const QJsonArray array = QJsonDocument::fromJson(preferences.viewState(kStore)).array();
    for (const QJsonValue &value : array) {
        if (auto view = viewOf(value.toObject()))
            views.push_back(std::move(*view));
    }
    return views;
}

void saveView(app::Preferences &preferences, const SavedView &view)
{
    std::vector<SavedView> views = savedViews(preferences);
    const auto same = std::find_if(views.begin(), views.end(), [&](const SavedView &v) { return v.name == view.name; });
    if (same == views.end())
        views.push_back(view);
    else
        *same = view;
    store(preferences, views);
}

void removeView(app::Preferences &preferences, const QString &name)
{
    std::vector<SavedView> views = savedViews(preferences);
    std::erase_if(views, [&](const SavedView &view) { return view.name == name; });
    store(preferences, views);
}

} // namespace pm::ui
