// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/searchline.h"

#include <QAction>

namespace pm::ui {

namespace {

constexpr int kPauseMs = 200;
constexpr int kWidth = 240;
constexpr int kLeastWidth = 160; // beside others in a narrow window

} // namespace

SearchLine::SearchLine(Theme &theme, const QString &name, const QString &hint, QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(name);
    setAccessibleName(hint);
    setPlaceholderText(hint);
    setClearButtonEnabled(true);
    setMinimumWidth(kLeastWidth);
    setMaximumWidth(kWidth);
    theme.setIcon(addAction(QIcon(), LeadingPosition), QStringLiteral("search"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(this, &QLineEdit::textChanged, &m_pause, QOverload<>::of(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &SearchLine::wordsChanged);
}

QSize SearchLine::sizeHint() const
{
    return {kWidth, QLineEdit::sizeHint().height()};
}

void SearchLine::setWords(const QString &words)
{
    showWords(words);
    Q_EMIT wordsChanged();
}

void SearchLine::showWords(const QString &words)
{
    if (words != this->words() || words.isEmpty()) // who types a blank goes on
        setText(words);
    m_pause.stop();
}

void SearchLine::focusWords()
{
    setFocus();
    selectAll();
}

} // namespace pm::ui
