// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/theme.h"

#include "ui/widgets/stylesheet.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QLabel>
#include <QPainter>
#include <QPixmapCache>
#include <QStyleFactory>
#include <QSvgRenderer>

namespace pm::ui {

namespace {

QPixmap drawIcon(const QString &name, const QColor &color, int size)
{
    const QString key = QStringLiteral("pm/%1/%2/%3").arg(name, color.name()).arg(size);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    pixmap = QPixmap(size, size);
    pixmap.fill(Qt::transparent);
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
        QPainter painter(&pixmap);
        renderer.render(&painter);
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

// Desktops without a settings portal tell of another theme in this way. And Qt's label of tool tips, polished before
// its first text, would take a name that looks like HTML for it.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish && watched->inherits("QTipLabel"))
        static_cast<QLabel *>(watched)->setTextFormat(Qt::PlainText);
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

QIcon Theme::icon(const QString &name, const QColor &color) const
{
    QIcon icon;
    for (const int size : {16, 20, 32, 48}) {
        icon.addPixmap(drawIcon(name, color, size));
        icon.addPixmap(drawIcon(name, palette().muted, size), QIcon::Disabled);
    }
    return icon;
}

void Theme::setIcon(QAbstractButton *button, const QString &name, QColor Palette::*color)
{
    const auto show = [this, button, name, color] { button->setIcon(icon(name, palette().*color)); };
    show();
    connect(this, &Theme::changed, button, show);
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
    Q_EMIT changed();
}

} // namespace pm::ui
