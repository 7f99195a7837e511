// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

namespace pm::ui {

namespace {

constexpr int kShownMs = 5000;
constexpr int kFromBottom = 48;
constexpr int kFromSides = 24;

QString iconOf(Tone tone)
{
    if (tone == Tone::Danger || tone == Tone::Warning)
        return QStringLiteral("triangle-alert");
    return tone == Tone::Success ? QStringLiteral("circle-check") : QStringLiteral("info");
}

} // namespace

Toast::Toast(const Theme &theme, QWidget *window)
    : QFrame(window)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("toast"));
    setProperty("role", QStringLiteral("toast"));
    m_text->setTextFormat(Qt::PlainText); // names come from people
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

// On one line as long as there is room for it.
void Toast::fitIn(int most)
{
    m_text->setWordWrap(false);
    adjustSize();
    if (width() <= most)
        return;
    m_text->setWordWrap(true);
    resize(most, heightForWidth(most));
}

void Toast::showMessage(const QString &text, Tone tone)
{
    m_icon->setPixmap(m_theme.icon(iconOf(tone), tone).pixmap(16, 16));
    m_text->setText(text);
    setAccessibleName(text);
    fitIn(parentWidget()->width() - 2 * kFromSides);
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - kFromBottom);
    show();
    raise();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    m_timer.start(kShownMs);
}

} // namespace pm::ui
