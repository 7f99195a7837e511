// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/bodyview.h"

#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>

namespace pm::ui {

namespace {

constexpr int kMargin = 10;

// Of a line of a diff.
QColor colourOfMark(const Palette &palette, char mark)
{
    return mark == '+' ? palette.success : mark == '-' ? palette.danger : palette.muted;
}

} // namespace

BodyView::BodyView(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setFont(Theme::monoFont());
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&theme, &Theme::changed, viewport(), QOverload<>::of(&QWidget::update));
}

void BodyView::setBody(const QByteArray &head, const QByteArray &body, BodyForm form, Colours colours)
{
    m_head = head;
    m_body = body;
    m_form = form;
    m_colours = colours;
    verticalScrollBar()->setValue(0);
    layOut();
}

QString BodyView::textToCopy() const
{
    if (m_anchor >= 0 && !isAllSelected())
        return QString::fromUtf8(m_lines.text(std::min(m_anchor, m_current), std::max(m_anchor, m_current)));
    BodyLines all = m_lines; // also what was not read so far
    while (all.readMore()) {}
    return QString::fromUtf8(all.text(0, all.count() - 1));
}

// The lines are others then: what was selected of them is not any more.
void BodyView::layOut()
{
    const int columns = (viewport()->width() - 2 * kMargin) / std::max(1, fontMetrics().horizontalAdvance(u'0'));
    m_lines = BodyLines(m_head, m_body, m_form, columns);
    m_anchor = m_current = -1;
    if (m_lines.isComplete())
        m_reading.stop();
    else
        m_reading.start(0, this);
    updateScroll();
    viewport()->update();
}

void BodyView::updateScroll()
{
    const int shown = std::max(1, (viewport()->height() - 2 * kMargin) / lineHeight());
    verticalScrollBar()->setPageStep(shown);
    verticalScrollBar()->setRange(0, std::max(0, m_lines.count() - shown));
}

void BodyView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_reading.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const bool all = isAllSelected();
    if (!m_lines.readMore())
        m_reading.stop();
    if (all)
        selectAll();
    updateScroll();
    viewport()->update();
}

void BodyView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width() && m_form != BodyForm::Hex)
        layOut();
    else
        updateScroll();
}

void BodyView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.fillRect(viewport()->rect(), m_theme.palette().raised);
    const int first = verticalScrollBar()->value();
    for (int number = first; number < m_lines.count(); ++number) {
        const int y = kMargin + (number - first) * lineHeight();
        if (y > viewport()->height())
            break;
        if (isSelected(number))
            painter.fillRect(QRect(0, y, viewport()->width(), lineHeight()), m_theme.palette().accentSoft);
        paintLine(painter, number, y);
    }
    if (hasFocus()) {
        painter.setPen(m_theme.palette().accent);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void BodyView::paintLine(QPainter &painter, int number, int y) const
{
    const QString text = QString::fromUtf8(m_lines.line(number));
    const Palette &palette = m_theme.palette();
    const int baseline = y + fontMetrics().ascent();
    painter.setPen(palette.text);
    if (m_colours == Colours::Diff)
        painter.setPen(colourOfMark(palette, m_lines.mark(number)));
    if (m_colours == Colours::Diff || m_form == BodyForm::Hex)
        painter.drawText(kMargin, baseline, text);
    else
        paintColoured(painter, text, m_lines.beginsInText(number), baseline);
}

// Names in one colour, texts in another, and what begins an exchange in a third; the rest as it is.
void BodyView::paintColoured(QPainter &painter, const QString &text, bool inText, int baseline) const
{
    static const QRegularExpression strings(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"?"));
    static const QRegularExpression firstLine(QStringLiteral("^(HTTP |[A-Z]+ https?://)"));
    const Palette &palette = m_theme.palette();
    const bool isFirstLine = firstLine.match(text).hasMatch();
    painter.setPen(isFirstLine ? palette.codeKeyword : palette.text);
    static const QRegularExpression rest(QStringLiteral("^(?:[^\"\\\\]|\\\\.)*\"?"));
    qsizetype done = 0;
    int x = kMargin;
    const auto draw = [&](qsizetype from, qsizetype to, const QColor &color) {
        const QString piece = text.mid(from, to - from);
        painter.setPen(color);
        painter.drawText(x, baseline, piece);
        x += fontMetrics().horizontalAdvance(piece); // not all characters are equally wide
    };
    if (inText) {
        const qsizetype end = rest.match(text).capturedEnd();
        draw(0, end, palette.codeString);
        done = end;
    }
    for (auto matches = strings.globalMatch(text, done); !isFirstLine && matches.hasNext();) {
        const auto match = matches.next();
        const bool isName = QStringView(text).mid(match.capturedEnd()).trimmed().startsWith(u':');
        draw(done, match.capturedStart(), palette.text);
        draw(match.capturedStart(), match.capturedEnd(), isName ? palette.accentText : palette.codeString);
        done = match.capturedEnd();
    }
    draw(done, text.size(), isFirstLine ? palette.codeKeyword : palette.text);
}

void BodyView::mousePressEvent(QMouseEvent *event)
{
    select(lineAt(event->position().toPoint().y()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void BodyView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        select(lineAt(event->position().toPoint().y()), true);
}

void BodyView::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const int line = m_current < 0 ? verticalScrollBar()->value() : m_current;
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested(textToCopy());
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (extend && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        select(line + (event->key() == Qt::Key_Down ? 1 : -1), true);
    } else if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        verticalScrollBar()->setValue(event->key() == Qt::Key_Home ? 0 : verticalScrollBar()->maximum());
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void BodyView::select(int line, bool extend)
{
    m_current = std::clamp(line, 0, std::max(0, m_lines.count() - 1));
    if (!extend || m_anchor < 0)
        m_anchor = m_current;
    viewport()->update();
}

void BodyView::selectAll()
{
    select(0, false);
    select(m_lines.count() - 1, true);
}

int BodyView::lineAt(int y) const
{
    return verticalScrollBar()->value() + (y - kMargin) / lineHeight();
}

int BodyView::lineHeight() const
{
    return std::max(1, fontMetrics().height() + 2);
}

bool BodyView::isSelected(int line) const
{
    return m_anchor >= 0 && line >= std::min(m_anchor, m_current) && line <= std::max(m_anchor, m_current);
}

bool BodyView::isAllSelected() const
{
    return m_anchor >= 0 && isSelected(0) && isSelected(m_lines.count() - 1);
}

} // namespace pm::ui
