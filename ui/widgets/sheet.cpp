// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/sheet.h"

#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QMainWindow>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kPanelWidth = 660;
constexpr int kMargin = 24;

// As tall as its content, as long as the window has room.
class ContentScroll : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    [[nodiscard]] QSize sizeHint() const override { return widget()->sizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 80}; }

protected:
    // Content may come later, e.g. a list that is read.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("separator"));
    return line;
}

// All that the window shows; what it lays over that, such as a lock, is over its sheets too.
QWidget *contentOf(QWidget *window)
{
    const auto *main = qobject_cast<QMainWindow *>(window);
    return main == nullptr || main->centralWidget() == nullptr ? window : main->centralWidget();
}

} // namespace

// The sheet is as large as its parent and paints the shade itself: a native dialog would have its own frame and could
// be lost behind the window.
Sheet::Sheet(const Theme &theme, const QString &title, QWidget *parent)
    : QDialog(contentOf(parent->window()))
    , m_theme(theme)
    , m_panel(new QFrame(this))
    , m_context(new QLabel(m_panel))
    , m_note(new QLabel(m_panel))
    , m_body(new QVBoxLayout)
    , m_foot(new QHBoxLayout)
    , m_panelWidth(kPanelWidth)
{
    setWindowFlags(Qt::Widget); // QDialog's constructor would make it a window
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    m_panel->setProperty("role", QStringLiteral("sheet"));
    m_context->setObjectName(QStringLiteral("sheet.context"));
    m_context->setProperty("role", QStringLiteral("muted"));
    m_context->hide();
    m_note->setObjectName(QStringLiteral("sheet.note"));
    m_note->setProperty("role", QStringLiteral("muted"));

    auto *titleLabel = new QLabel(title, m_panel);
    titleLabel->setProperty("role", QStringLiteral("dialogTitle"));
    for (QLabel *label : {titleLabel, m_context, m_note}) {
        label->setTextFormat(Qt::PlainText); // names come from people
        label->setWordWrap(true);
    }
    auto *head = new QVBoxLayout;
    head->setContentsMargins(20, 20, 20, 16);
    head->setSpacing(4);
    head->addWidget(titleLabel);
    head->addWidget(m_context);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_foot->setContentsMargins(20, 12, 20, 12);
    m_foot->setSpacing(8);
    m_foot->addWidget(m_note, 1);
    auto *panel = new QVBoxLayout(m_panel);
    panel->setContentsMargins(0, 0, 0, 0);
    panel->setSpacing(0);
    panel->addLayout(head);
    panel->addWidget(separator(m_panel));
    panel->addLayout(m_body);
    panel->addWidget(separator(m_panel));
    panel->addLayout(m_foot);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    outer->addStretch(2);
    outer->addWidget(m_panel, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    parentWidget()->installEventFilter(this);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void Sheet::setContext(const QString &context)
{
    m_context->setText(context);
    m_context->show();
}

void Sheet::setContent(QWidget *content)
{
    auto *scroll = new ContentScroll(m_panel);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *inner = new QWidget(scroll);
    inner->setProperty("role", QStringLiteral("scrolled"));
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addWidget(content);
    scroll->setWidget(inner);
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_body->addWidget(scroll);
}

void Sheet::setPanelWidth(int width)
{
    m_panelWidth = width;
}

void Sheet::setNote(const QString &note)
{
    m_note->setText(note);
}

QPushButton *Sheet::addButton(const QString &text, const QString &role, const QString &name)
{
    auto *button = new QPushButton(text, m_panel);
    button->setProperty("role", role);
    button->setObjectName(name);
    button->setDefault(role.endsWith(QStringLiteral("rimary")));
    button->setAutoDefault(false);
    m_foot->addWidget(button);
    return button;
}

void Sheet::showEvent(QShowEvent *event)
{
    coverParent();
    raise();
    orderFocus();
    QDialog::showEvent(event);
    if (focusWidget() == nullptr || !isAncestorOf(focusWidget()))
        focusNextPrevChild(true);
    else
        focusWidget()->setFocus();
}

// The buttons at the foot come last, whenever they were made: who types at once types into the first field.
void Sheet::orderFocus()
{
    QWidget *last = nullptr;
    for (QWidget *widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain()) {
        const bool isContent = m_panel->isAncestorOf(widget) && widget->parentWidget() != m_panel;
        if (isContent && (widget->focusPolicy() & Qt::TabFocus) != 0)
            last = widget;
    }
    const auto buttons = m_panel->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (QPushButton *button : buttons) {
        if (last != nullptr)
            setTabOrder(last, button);
        last = button;
    }
}

// A dialog would press its default button, even with the focus on Cancel, or while another one works.
void Sheet::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (isEnter && button != nullptr)
        button->click();
    else if (!isEnter || window()->focusWidget() != this)
        QDialog::keyPressEvent(event);
}

// As it is no window, Tab would leave it for the page below. A button that is disabled while it works keeps its place:
// whoever presses it twice would press the next one.
bool Sheet::focusNextPrevChild(bool next)
{
    QWidget *left = focusWidget();
    if (left != nullptr && left != this && isAncestorOf(left) && !left->isEnabled()) {
        left->installEventFilter(this);
        setFocus();
        return true;
    }
    QWidget *widget = focusWidget() != nullptr && isAncestorOf(focusWidget()) ? focusWidget() : this;
    for (QWidget *candidate = next ? widget->nextInFocusChain() : widget->previousInFocusChain(); candidate != widget;
         candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain()) {
        const bool takesTab = (candidate->focusPolicy() & Qt::TabFocus) != 0;
        if (takesTab && isAncestorOf(candidate) && candidate->isVisible() && candidate->isEnabled()) {
            candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.palette().shade);
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        coverParent();
    auto *left = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::EnabledChange && m_panel->isAncestorOf(left) && left->isEnabled()) {
        left->removeEventFilter(this);
        if (window()->focusWidget() == this)
            left->setFocus();
    }
    return QDialog::eventFilter(watched, event);
}

void Sheet::coverParent()
{
    setGeometry(parentWidget()->rect());
    m_panel->setFixedWidth(std::min(m_panelWidth, width() - 2 * kMargin));
}

} // namespace pm::ui
