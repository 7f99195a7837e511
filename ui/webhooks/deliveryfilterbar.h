// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/webhook.h"
#include "ui/lists/filterbar.h"
#include "ui/webhooks/deliveryview.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <functional>

class QMenu;
class QPushButton;

namespace pm::ui {

class EndpointDirectory;
class FilterChip;
class FlowLayout;

// Words and chips that together say which deliveries are shown, and the views that were saved of them.
class DeliveryFilterBar : public FilterBar
{
    Q_OBJECT
public:
    DeliveryFilterBar(Theme &theme, const app::ConsoleContext &context, EndpointDirectory &endpoints,
                      QWidget *parent = nullptr);

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
    void findEndpoints(Picker *picker, const QString &words);
    [[nodiscard]] std::vector<Picker::Item> itemsBeyond(const std::vector<Webhook> &found); // those that are not known
    [[nodiscard]] Picker::Item endpointItem(const QString &name, const QString &hint, const WebhookId &id);
    [[nodiscard]] Picker::Item endpointItem(const Webhook &endpoint);
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
    [[nodiscard]] bool isOfHere(const DeliveryView &view) const;

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    EndpointDirectory &m_endpoints;
    DeliveryView m_view;
    FilterChip *m_status;
    FilterChip *m_events;
    FilterChip *m_endpoint;
    FilterChip *m_time;
    FilterChip *m_views;
    QPushButton *m_new = nullptr;
    RequestHandle m_finding;
};

} // namespace pm::ui
