// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/celldelegate.h"

#include "ui/widgets/statuslabel.h"
#include "ui/widgets/timetext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace pm::ui {

namespace {

constexpr int kPadding = 10;
constexpr int kSpare = 2;
constexpr int kAccentBar = 2;
constexpr int kBadgePadding = 6;
constexpr int kBadgeHeight = 20;
constexpr int kBarsWidth = 56;
constexpr int kBarsHeight = 18;
constexpr int kProgressWidth = 56;

QFont badgeFont()
{
    QFont font = Theme::monoFont();
    font.setPixelSize(11);
    return font;
}

} // namespace

CellDelegate::CellDelegate(const Theme &theme, const Clock &clock, int rawRole, int loadedRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_rawRole(rawRole)
    , m_loadedRole(loadedRole)
{
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(*painter, option, index);
    const QRect area = option.rect.adjusted(kPadding, 0, -kPadding, -1);
    // Asking for the text is what makes the model fetch a missing page.
    const QVariant text = index.data(Qt::DisplayRole);
    if (text.isValid() || index.data(m_loadedRole).toBool()) {
        paintCell(*painter, area, index);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.palette().raised);
        painter->drawRoundedRect(QRect(area.left(), area.center().y() - 5, area.width() * 2 / 3, 10), 4, 4);
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Kind kind = kindOf(index.column());
    const QFontMetrics metrics(fontOf(kind));
    int width = metrics.horizontalAdvance(textOf(index, kind));
    if (kind == Kind::Bars)
        width = kBarsWidth;
    else if (kind == Kind::Status)
        width = metrics.horizontalAdvance(m_statusOf ? m_statusOf(index).text : QString()) + 14;
    else if (kind == Kind::Badges)
        width = 150;
    return {width + 2 * kPadding + kSpare, m_theme.rowHeight()};
}

QString CellDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return value.toString();
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const QString text = event->type() == QEvent::ToolTip ? tipOf(option, index) : QString();
    if (text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // Names may look like HTML.
    QToolTip::showText(event->globalPos(), Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text, view);
    return true;
}

// Beside what the model says itself: the exact time, the whole list, or a text that has no room.
QString CellDelegate::tipOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Kind kind = kindOf(index.column());
    const QVariant raw = index.data(m_rawRole);
    if (kind == Kind::RelativeTime && raw.isValid())
        return exactTime(raw.toLongLong());
    if (kind == Kind::Badges)
        return raw.toStringList().join(u'\n');
    const bool isText = kind != Kind::Bars && kind != Kind::Progress;
    const bool isCut = isText && sizeHint(option, index).width() - kSpare > option.rect.width();
    if (!isCut || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return {};
    return kind == Kind::Status && m_statusOf ? m_statusOf(index).text : textOf(index, kind);
}

CellDelegate::Kind CellDelegate::kindOf(int column) const
{
    const auto kind = m_kinds.find(column);
    return kind == m_kinds.end() ? Kind::Text : kind->second;
}

void CellDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const Palette &palette = m_theme.palette();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter.fillRect(option.rect, palette.selection);
    else if (index.row() == m_hoveredRow)
        painter.fillRect(option.rect, palette.hover);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), palette.border);
    // The first column as shown, whatever the order of the model.
    if (selected && option.rect.left() <= 0)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), kAccentBar, option.rect.height()),
                         palette.accent);
}

void CellDelegate::paintCell(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const Kind kind = kindOf(index.column());
    switch (kind) {
    case Kind::Status:
        if (m_statusOf) {
            const CellStatus status = m_statusOf(index);
            if (!status.text.isEmpty())
                paintStatus(painter, area, status.text, toneColor(m_theme.palette(), status.tone));
        }
        break;
    case Kind::Badges:
        paintBadges(painter, area, index.data(m_rawRole).toStringList());
        break;
    case Kind::Progress:
        paintProgress(painter, area, index);
        break;
    case Kind::Bars:
        paintBars(painter, area, index.data(m_rawRole).toList());
        break;
    default:
        paintText(painter, area, index, kind);
    }
}

void CellDelegate::paintText(QPainter &painter, const QRect &area, const QModelIndex &index, Kind kind) const
{
    const bool quiet = kind == Kind::Muted || kind == Kind::RelativeTime || !index.flags().testFlag(Qt::ItemIsEnabled);
    painter.setFont(fontOf(kind));
    painter.setPen(quiet ? m_theme.palette().muted : m_theme.palette().text);
    const QString text = painter.fontMetrics().elidedText(textOf(index, kind), Qt::ElideRight, area.width());
    painter.drawText(area, Qt::AlignVCenter | (kind == Kind::Number ? Qt::AlignRight : Qt::AlignLeft), text);
}

// As many badges as fit, then "+2" for the rest.
void CellDelegate::paintBadges(QPainter &painter, const QRect &area, const QStringList &names) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(badgeFont());
    const QFontMetrics metrics = painter.fontMetrics();
    int left = area.left();
    const auto draw = [&](const QString &text, int mostWidth) {
        const int width = std::min(metrics.horizontalAdvance(text) + 2 * kBadgePadding, mostWidth);
        const QRect badge(left, area.center().y() - kBadgeHeight / 2 + 1, width, kBadgeHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.palette().raised);
        painter.drawRoundedRect(badge, 4, 4);
        painter.setPen(m_theme.palette().text);
        painter.drawText(badge, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, width - 4));
        left += width + 4;
    };
    const int more = metrics.horizontalAdvance(QStringLiteral("+9")) + 2 * kBadgePadding + 4;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isLast = i + 1 == names.size();
        const int room = area.right() - left - (isLast ? 0 : more);
        const int wanted = metrics.horizontalAdvance(names[i]) + 2 * kBadgePadding;
        if (i > 0 && wanted > room) {
            draw(QStringLiteral("+%1").arg(names.size() - i), area.right() - left);
            return;
        }
        draw(names[i], std::max(room, 20));
    }
}

// A bar of the share that is done, and the share.
void CellDelegate::paintProgress(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const QVariant share = index.data(m_rawRole);
    if (!share.isValid())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRect bar(area.left(), area.center().y() - 2, kProgressWidth, 6);
    painter.setBrush(m_theme.palette().border);
    painter.drawRoundedRect(bar, 3, 3);
    bar.setWidth(static_cast<int>(kProgressWidth * std::clamp(share.toDouble(), 0.0, 1.0)));
    painter.setBrush(m_theme.palette().chart);
    if (bar.width() > 0)
        painter.drawRoundedRect(bar, 3, 3);
    paintText(painter, area.adjusted(kProgressWidth + 8, 0, 0, 0), index, Kind::Muted);
}

void CellDelegate::paintBars(QPainter &painter, const QRect &area, const QVariantList &values) const
{
    qint64 most = 0;
    for (const QVariant &value : values)
        most = std::max(most, value.toLongLong());
    if (most == 0)
        return;
    constexpr int kBarWidth = kBarsWidth / 7 - 2;
    const int bottom = area.center().y() + kBarsHeight / 2;
    int left = area.left();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.palette().chart);
    for (const QVariant &value : values) {
        // A day with any use at all shows.
        const auto height = value.toLongLong() == 0
                              ? 0
                              : std::max<int>(2, static_cast<int>(kBarsHeight * value.toLongLong() / most));
        painter.drawRoundedRect(QRect(left, bottom - height, kBarWidth, height), 1, 1);
        left += kBarWidth + 2;
    }
}

QString CellDelegate::textOf(const QModelIndex &index, Kind kind) const
{
    if (kind != Kind::RelativeTime)
        return index.data(Qt::DisplayRole).toString();
    const QVariant raw = index.data(m_rawRole);
    return raw.isValid() && !raw.isNull() ? relativeTime(raw.toLongLong(), m_clock.now()) : tr("never");
}

QFont CellDelegate::fontOf(Kind kind) const
{
    if (kind == Kind::Mono)
        return Theme::monoFont();
    QFont font = QApplication::font();
    if (kind == Kind::Strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace pm::ui
