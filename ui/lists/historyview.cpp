// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/historyview.h"

#include "models/core/ids.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/timetext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

HistoryView::HistoryView(const QString &name, const Clock &clock, std::function<Text(const AuditEvent &)> textOf,
                         QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_textOf(std::move(textOf))
    , m_state(mutedLabel({}, this))
    , m_events(new QVBoxLayout)
    , m_problem(wrappedLabel({}, this))
    , m_more(new QPushButton(this))
{
    setObjectName(name);
    m_state->setObjectName(name + QStringLiteral(".state"));
    m_problem->setObjectName(name + QStringLiteral(".problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_more->setObjectName(name + QStringLiteral(".more"));
    m_more->setProperty("role", QStringLiteral("ghost"));
    m_events->setSpacing(10);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_state);
    layout->addLayout(m_events);
    layout->addWidget(m_problem);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addStretch();
    setSource({});
    connect(m_more, &QPushButton::clicked, this, &HistoryView::readMore);
}

void HistoryView::setSource(Source source)
{
    m_request.cancel();
    m_source = std::move(source);
    m_isRead = false;
    m_cursor.clear();
    m_newest.clear();
    m_times.clear();
    clearLayout(m_events);
    m_problem->hide();
    m_more->hide();
    showState({});
}

void HistoryView::refresh()
{
    if (!m_source)
        return;
    if (!m_isRead && m_problem->isHidden())
        showState(tr("Loading…"));
    read({}, &HistoryView::showNewest);
}

void HistoryView::readMore()
{
    if (m_cursor.isEmpty())
        refresh();
    else
        read(m_cursor, &HistoryView::addEvents);
}

void HistoryView::read(const QString &cursor, Take take)
{
    m_more->setEnabled(false);
    m_request = m_source(cursor, {this, [this, take, isNewest = cursor.isEmpty()](const Result<AuditEventPage> &page) {
                                      m_more->setEnabled(true);
                                      if (page)
                                          (this->*take)(*page);
                                      else if (!isNewest || !m_isRead)
                                          handleFailed(page.error());
                                  }});
}

void HistoryView::handleFailed(const Error &error)
{
    showState({});
    m_problem->setText(errorLine(error));
    m_problem->show();
    m_more->setText(tr("Retry"));
    m_more->show();
}

void HistoryView::showNewest(const AuditEventPage &page)
{
    m_problem->hide();
    if (m_isRead && page.events == m_newest)
        return showTimes(); // older pages that were asked for stay below it
    m_isRead = true;
    m_newest = page.events;
    m_times.clear();
    clearLayout(m_events);
    addEvents(page);
    showState(m_newest.empty() ? tr("Nothing yet.") : QString());
}

void HistoryView::addEvents(const AuditEventPage &page)
{
    m_problem->hide();
    for (const AuditEvent &event : page.events)
        addEvent(event);
    showTimes();
    m_cursor = page.nextCursor;
    m_more->setText(tr("Show more"));
    m_more->setVisible(!m_cursor.isEmpty());
}

void HistoryView::addEvent(const AuditEvent &event)
{
    const Text text = m_textOf(event);
    QString who = event.actor;
    if (who == QStringLiteral("system"))
        who = tr("Automatically");
    else if (isUuid(who))
        who = tr("API key %1").arg(who);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    m_events->addLayout(lines);
    auto *when = addPair(lines, text.what, {}, this);
    when->setToolTip(exactTime(event.at));
    m_times.emplace_back(when, event.at);
    if (!text.more.isEmpty())
        lines->addWidget(wrappedLabel(text.more, this));
    lines->addWidget(mutedLabel(event.ip.isEmpty() ? who : tr("%1 from %2").arg(who, event.ip), this));
}

// They grow old while nothing else changes.
void HistoryView::showTimes()
{
    for (const auto &[label, at] : m_times)
        label->setText(relativeTime(at, m_clock.now()));
}

void HistoryView::showState(const QString &text)
{
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

} // namespace pm::ui
