// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/continuation.h"
#include "models/domain/audit/auditevent.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pm::ui {

// What was done to one thing, newest first and page by page: what, by whom and when.
class HistoryView : public QWidget
{
    Q_OBJECT
public:
    // Asks for the page after `cursor`, for the first one without.
    using Source = std::function<RequestHandle(const QString &cursor, Continuation<AuditEventPage> then)>;
    // What an event is called, and what more there is to say of it, if anything.
    struct Text {
        QString what;
        QString more;
    };

    // `name` begins the object names: "keyHistory".
    HistoryView(const QString &name, const Clock &clock, std::function<Text(const AuditEvent &)> textOf,
                QWidget *parent = nullptr);

    // Of another thing, or of none. Nothing is read before refresh().
    void setSource(Source source);
    // What is shown stays as long as nothing is new in it.
    void refresh();

private:
    using Take = void (HistoryView::*)(const AuditEventPage &page);

    void read(const QString &cursor, Take take);
    void readMore();
    void handleFailed(const Error &error);
    void showNewest(const AuditEventPage &page);
    void addEvents(const AuditEventPage &page);
    void addEvent(const AuditEvent &event);
    void showTimes();
    void showState(const QString &text);

    const Clock &m_clock;
    const std::function<Text(const AuditEvent &)> m_textOf;
    Source m_source;
    QLabel *m_state; // in place of events
    QVBoxLayout *m_events;
    QLabel *m_problem;
    QPushButton *m_more; // or again
    std::vector<std::pair<QLabel *, UnixMs>> m_times;
    std::vector<AuditEvent> m_newest; // the first page, as it is shown
    bool m_isRead = false;
    QString m_cursor;
    RequestHandle m_request;
};

} // namespace pm::ui
