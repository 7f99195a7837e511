// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/webhooks/webhook.h"
#include "ui/lists/filterbar.h"
#include "ui/webhooks/deliveryview.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <functional>

class QMenu;
class QPushButton;

namespace pm::ui {

class FilterChip;
class FlowLayout;

// Words and chips that together say which deliveries are shown, and the views that were saved of them.
class DeliveryFilterBar : public FilterBar
{
    Q_OBJECT
public:
    DeliveryFilterBar(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // To choose from.
    void setEndpoints(std::vector<Webhook> endpoints);
    [[nodiscard]] const DeliveryView &view() const { return m_view; }
    void setView(const DeliveryView &view);
    void clear() override { setView({}); }
    [[nodiscard]] bool isFiltered() const override { return m_view != DeliveryView(); }
    // In words, one part of it a line.
    [[nodiscard]] QString description() const;
    static constexpr int kMostNew = 9'999; // that the pill has room for
    // A pill with how many have come, or at least; none at 0.
    void showNew(int count, bool isAtLeast);

Q_SIGNALS:
    void newRequested();

private:
    using Fill = void (DeliveryFilterBar::*)(QMenu &menu);
    using Offer = std::function<void(const QPoint &at)>;
    void keepRoomForNew();
    FilterChip *addChip(FlowLayout *row, const QString &name, const Offer &offer, void (DeliveryFilterBar::*reset)());
    [[nodiscard]] Offer menuOf(Fill fill);
    QAction *addChoice(QMenu &menu, const QString &text, bool on, const std::function<void(DeliveryView &)> &change);
    void fillStatuses(QMenu &menu);
    void fillEvents(QMenu &menu);
    void fillTimes(QMenu &menu);
    void fillViews(QMenu &menu);
    void offerEndpoints(const QPoint &at);
    void resetStatuses();
    void resetEvents();
    void resetEndpoint();
    void resetTimes();
    void askForTimes();
    void askForName();
    void askToRemove(const QString &name);
    void show(FilterChip *chip, const QString &name, const QString &value);
    void showChips();
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString timeText() const;
    [[nodiscard]] QString endpointText() const;
    [[nodiscard]] const Webhook *find(const WebhookId &id) const; // nothing while it is not known
    [[nodiscard]] bool isOfHere(const DeliveryView &view) const;

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    std::vector<Webhook> m_endpoints;
    DeliveryView m_view;
    FilterChip *m_status;
    FilterChip *m_events;
    FilterChip *m_endpoint;
    FilterChip *m_time;
    FilterChip *m_views;
    QPushButton *m_new = nullptr;
};

} // namespace pm::ui
