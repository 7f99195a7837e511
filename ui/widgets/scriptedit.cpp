// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/scriptedit.h"

#include "ui/widgets/scripthighlighter.h"

#include <QPainter>
#include <QTextBlock>

namespace pm::ui {

namespace {

constexpr int kRoomBesideNumbers = 14;

QString indentOf(const QString &line)
{
    qsizetype end = 0;
    while (end < line.size() && line[end] == u' ')
        ++end;
    return line.left(end);
}

} // namespace

class ScriptEdit::Numbers : public QWidget
{
public:
    explicit Numbers(ScriptEdit *edit)
        : QWidget(edit)
        , m_edit(edit)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit->paintNumbers(*event); }

private:
    ScriptEdit *m_edit;
};

ScriptEdit::ScriptEdit(Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_numbers(new Numbers(this))
{
    setProperty("role", QStringLiteral("code"));
    setFont(Theme::monoFont());
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    new ScriptHighlighter(theme, document());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &ScriptEdit::placeNumbers);
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, QOverload<>::of(&QWidget::update));
    connect(&theme, &Theme::changed, this, &ScriptEdit::markProblem);
    placeNumbers();
}

void ScriptEdit::setProblemLine(int line)
{
    m_problemLine = line;
    markProblem();
}

void ScriptEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

// A new line begins where the one before does.
void ScriptEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isNewLine = event->key() == Qt::Key_Return && event->modifiers() == Qt::NoModifier;
    const QString indent = isNewLine ? indentOf(textCursor().block().text()) : QString();
    QPlainTextEdit::keyPressEvent(event);
    if (!indent.isEmpty())
        insertPlainText(indent);
}

void ScriptEdit::placeNumbers()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_numbers->setGeometry(area.left(), area.top(), numbersWidth(), area.height());
}

void ScriptEdit::paintNumbers(QPaintEvent &event)
{
    QPainter painter(m_numbers);
    painter.setFont(font());
    // The viewport begins below the padding of the style sheet.
    const int offset = viewport()->y() - m_numbers->y();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF line = blockBoundingGeometry(block).translated(contentOffset()).translated(0, offset);
        if (line.top() > event.rect().bottom())
            break;
        const int number = block.blockNumber() + 1;
        painter.setPen(number == m_problemLine ? m_theme.palette().danger : m_theme.palette().muted);
        painter.drawText(QRectF(0, line.top(), numbersWidth() - 4, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(number));
    }
}

void ScriptEdit::markProblem()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = document()->findBlockByNumber(m_problemLine - 1);
    if (m_problemLine > 0 && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(m_theme.palette().dangerSoft);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(block);
        marks.append(mark);
    }
    setExtraSelections(marks);
    m_numbers->update();
}

int ScriptEdit::numbersWidth() const
{
    const auto digits = std::max<qsizetype>(2, QString::number(blockCount()).size());
    return fontMetrics().horizontalAdvance(u'9') * static_cast<int>(digits) + kRoomBesideNumbers;
}

} // namespace pm::ui
