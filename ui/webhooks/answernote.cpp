// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/answernote.h"

#include "ui/widgets/sections.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace pm::ui {

namespace {

// Headers have the time in them.
bool isSameAnswer(const Attempt &one, const Attempt &other)
{
    if (!one.response || !other.response)
        return one.response.has_value() == other.response.has_value() && one.outcome == other.outcome
            && one.error == other.error;
    return one.response->statusCode == other.response->statusCode && one.response->body == other.response->body;
}

int sameBefore(const std::vector<Attempt> &attempts, int index)
{
    const auto shown = attempts.begin() + index;
    const auto other = std::find_if(std::make_reverse_iterator(shown), attempts.rend(),
                                    [&](const Attempt &each) { return !isSameAnswer(each, *shown); });
    return static_cast<int>(shown - other.base());
}

QString inOneLine(QString text)
{
    return text.replace(u' ', QChar::Nbsp);
}

} // namespace

AnswerNote::AnswerNote(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_text(mutedLabel({}, this))
    , m_compare(new QPushButton(tr("Compare"), this))
{
    m_text->setObjectName(QStringLiteral("answerNote.text"));
    m_compare->setObjectName(QStringLiteral("answerNote.compare"));
    m_compare->setProperty("role", QStringLiteral("link"));
    m_compare->setAccessibleName(tr("Compare with the last success"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_text, 1);
    line->addWidget(m_compare, 0, Qt::AlignBottom);
    connect(m_compare, &QPushButton::clicked, this, &AnswerNote::compareRequested);
    clear();
}

void AnswerNote::clear()
{
    hide();
}

void AnswerNote::showAttempt(const DeliveryDetail &detail, int index, const Delivery *success)
{
    const bool isSuccess = detail.attempts[static_cast<std::size_t>(index)].outcome == AttemptOutcome::Success;
    const QString last = success == nullptr || isSuccess ? QString() : successText(*success);
    QStringList sentences{sameText(detail.attempts, index), last};
    sentences.removeAll(QString());
    m_text->setText(sentences.join(u' '));
    m_compare->setVisible(!last.isEmpty());
    setVisible(!sentences.isEmpty());
}

QString AnswerNote::sameText(const std::vector<Attempt> &attempts, int index) const
{
    const int count = sameBefore(attempts, index);
    if (count == 0)
        return {};
    const bool isAnswer = attempts[static_cast<std::size_t>(index)].response.has_value();
    if (count == 1)
        return isAnswer ? tr("Same answer as the attempt before.") : tr("Same error as the attempt before.");
    return isAnswer ? tr("Same answer as the %n attempt(s) before.", nullptr, count)
                    : tr("Same error as the %n attempt(s) before.", nullptr, count);
}

QString AnswerNote::successText(const Delivery &success) const
{
    if (!success.attemptedAt || !success.durationMs)
        return {};
    const QString took = tr("%1 ms").arg(QLocale().toString(*success.durationMs));
    return tr("Last success on this endpoint: %1, %2.")
        .arg(inOneLine(logTime(*success.attemptedAt, m_clock.now())), inOneLine(took));
}

} // namespace pm::ui
