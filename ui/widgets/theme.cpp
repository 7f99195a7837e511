// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/theme.h"

#include "ui/widgets/stylesheet.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QPixmapCache>
#include <QStyleFactory>
#include <QSvgRenderer>

namespace pm::ui {

namespace {

constexpr int kIconSize = 16;
// Qt leaves 4 pixels between the icon and the text of a button; the icon brings the others along.
constexpr int kIconGap = 4;

QPixmap drawIcon(const QString &name, const QColor &color, int size, int gap)
{
    const QString key = QStringLiteral("pm/%1/%2/%3/%4").arg(name, color.name()).arg(size).arg(gap);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    pixmap = QPixmap(size + gap, size);
    pixmap.fill(Qt::transparent);
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, size, size));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QPalette systemPalette(const Palette &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.raised);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Button, colors.surface);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accentText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.muted);
    return palette;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    // Before the first palette of ours is set, the application's tells what the desktop prefers.
    , m_systemDark(isDarkPalette(QApplication::palette()))
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font(QStringLiteral("Inter"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(13);
    QApplication::setFont(font);
    apply();
    qApp->installEventFilter(this);
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setCompact(bool compact)
{
    m_compact = compact;
    apply();
}

void Theme::setSystemDark(bool dark)
{
    if (m_systemDark == dark)
        return;
    m_systemDark = dark;
    if (m_choice == Choice::System)
        apply();
}

// Desktops without a settings portal tell of another theme in this way.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched->isWindowType())
        readSystemPalette();
    return QObject::eventFilter(watched, event);
}

// Ours lies over the desktop's, which is seen without it.
void Theme::readSystemPalette()
{
    QApplication::setPalette(QPalette());
    const bool dark = isDarkPalette(QApplication::palette());
    QApplication::setPalette(systemPalette(palette()));
    setSystemDark(dark);
}

const Palette &Theme::palette() const
{
    return m_dark ? darkPalette() : lightPalette();
}

QFont Theme::monoFont()
{
    QFont font(QStringLiteral("JetBrains Mono"));
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(12);
    return font;
}

QIcon Theme::icon(const QString &name, Tone tone) const
{
    return icon(name, toneColor(palette(), tone));
}

QIcon Theme::icon(const QString &name, const QColor &color, int gap) const
{
    QIcon icon;
    for (const int size : {kIconSize, 20, 2 * kIconSize, 3 * kIconSize}) {
        const int scaledGap = gap * size / kIconSize;
        icon.addPixmap(drawIcon(name, color, size, scaledGap));
        icon.addPixmap(drawIcon(name, palette().muted, size, scaledGap), QIcon::Disabled);
    }
    return icon;
}

void Theme::setIcon(QAbstractButton *button, const QString &name, QColor Palette::*color)
{
    if (!m_buttonIcons.contains(button))
        connect(button, &QObject::destroyed, this, [this](QObject *gone) { m_buttonIcons.remove(gone); });
    m_buttonIcons.insert(button, {name, color});
    showIcon(button);
}

void Theme::showIcon(QAbstractButton *button)
{
    const ButtonIcon shown = m_buttonIcons.value(button);
    const int gap = button->text().isEmpty() ? 0 : kIconGap;
    if (gap > 0)
        button->setIconSize({kIconSize + gap, kIconSize});
    button->setIcon(icon(shown.name, palette().*shown.color, gap));
}

void Theme::setIcon(QAction *action, const QString &name, QColor Palette::*color)
{
    const auto show = [this, action, name, color] { action->setIcon(icon(name, palette().*color)); };
    show();
    connect(this, &Theme::changed, action, show);
}

void Theme::apply()
{
    m_dark = m_choice == Choice::Dark || (m_choice == Choice::System && m_systemDark);
    QApplication::setPalette(systemPalette(palette()));
    qApp->setStyleSheet(makeStyleSheet(palette()));
    for (QObject *button : m_buttonIcons.keys())
        showIcon(static_cast<QAbstractButton *>(button));
    Q_EMIT changed();
}

} // namespace pm::ui
