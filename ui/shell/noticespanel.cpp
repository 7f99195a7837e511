// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/noticespanel.h"

#include "app/services/noticeservice.h"
#include "ui/shell/noticetext.h"
#include "ui/shell/noticetone.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace pm::ui {

namespace {

constexpr QSize kSize{380, 420};

QWidget *noticeRow(const Theme &theme, const app::Notice &notice, UnixMs now, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(10);
    auto *icon = new QLabel(row);
    icon->setPixmap(theme.icon(noticeIcon(notice.level), noticeTone(notice.level)).pixmap(16, 16));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    const NoticeText words = noticeText(notice, now);
    auto *text = new QLabel(words.text, row);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    auto *detail = new QLabel(words.detail.isEmpty()
                                  ? relativeTime(notice.at, now)
                                  : words.detail + QStringLiteral(" · ") + relativeTime(notice.at, now),
                              row);
    detail->setWordWrap(true);
    detail->setTextFormat(Qt::PlainText);
    detail->setProperty("role", QStringLiteral("hint"));
    texts->addWidget(text);
    texts->addWidget(detail);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    return row;
}

} // namespace

NoticesPanel::NoticesPanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
{
    setObjectName(QStringLiteral("noticesPanel"));
    setProperty("role", QStringLiteral("card"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *list = new QWidget(this);
    list->setProperty("role", QStringLiteral("scrolled"));
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(16, 4, 16, 8);
    rows->setSpacing(0);
    for (const app::Notice &notice : context.notices.notices())
        rows->addWidget(noticeRow(theme, notice, context.clock.now(), list));
    if (context.notices.notices().empty()) {
        auto *none = new QLabel(tr("Nothing has happened yet."), list);
        none->setProperty("role", QStringLiteral("muted"));
        rows->addWidget(none);
    }
    rows->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    auto *title = new QLabel(tr("Notices"), this);
    title->setProperty("role", QStringLiteral("inspectorTitle"));
    auto *clear = new QPushButton(tr("Clear"), this);
    clear->setObjectName(QStringLiteral("noticesPanel.clear"));
    clear->setProperty("role", QStringLiteral("link"));
    connect(clear, &QPushButton::clicked, this, [this, &context] {
        context.notices.clear();
        close();
    });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 16, 4);
    head->addWidget(title, 1);
    head->addWidget(clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    context.notices.markAllRead();
}

void NoticesPanel::popUp(const QPoint &topRight)
{
    setGeometry(QRect(topRight - QPoint(kSize.width(), 0), kSize));
    show();
}

} // namespace pm::ui
