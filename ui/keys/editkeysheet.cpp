// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/editkeysheet.h"

#include "app/services/keyservice.h"
#include "ui/keys/keychangeview.h"
#include "ui/keys/keyform.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

EditKeySheet::EditKeySheet(Theme &theme, const app::ConsoleContext &context, const app::Versioned<ApiKey> &key,
                           QWidget *parent)
    : KeyChangeSheet(theme, context, tr("Edit API key"), QStringLiteral("editKey"), key, parent)
    , m_steps(new QVBoxLayout)
    , m_form(new KeyForm(KeyForm::Purpose::Edit, context.clock, this))
    , m_back(addButton(tr("Back"), QStringLiteral("secondary"), QStringLiteral("editKey.back")))
{
    setObjectName(QStringLiteral("editKeySheet"));
    setContext(key.item.maskedKey);
    m_form->setKey(key.item);
    auto *content = new QWidget(this);
    content->setLayout(m_steps);
    m_steps->setContentsMargins(0, 0, 0, 0);
    m_steps->addWidget(m_form);
    setContent(content);
    connect(m_back, &QPushButton::clicked, this, &EditKeySheet::showForm);
    connect(addSubmit({}), &QPushButton::clicked, this, &EditKeySheet::goOn);
    showForm();
}

bool EditKeySheet::hasDraft() const
{
    return !toJson(m_form->change()).isEmpty();
}

void EditKeySheet::takeNewest(const ApiKey &newest)
{
    m_form->rebase(newest);
    setContext(newest.maskedKey);
}

void EditKeySheet::goOn()
{
    if (m_review != nullptr)
        return save();
    if (!m_form->validate())
        return;
    if (hasDraft())
        showReview();
    else
        accept();
}

void EditKeySheet::showForm()
{
    delete std::exchange(m_review, nullptr);
    m_form->show();
    m_back->hide();
    submitButton()->setText(tr("Review changes"));
    fitContent();
}

void EditKeySheet::showReview()
{
    m_review = new KeyChangeView(theme(), key(), m_form->change(), context().clock.now(), this);
    m_form->hide();
    m_steps->addWidget(m_review);
    m_review->show(); // now, so that it counts in the height
    m_back->show();
    submitButton()->setText(tr("Save"));
    setNote({});
    fitContent();
}

// The sheet is as tall as the step needs; the scroll area around does not ask again by itself.
void EditKeySheet::fitContent()
{
    for (QWidget *widget = m_steps->parentWidget(); widget != nullptr && widget != this;
         widget = widget->parentWidget())
        widget->updateGeometry();
}

void EditKeySheet::save()
{
    setWorking(true);
    keep(context().keys.change(key().id, m_form->change(), version(),
                               {this, [this](const Result<ApiKey> &saved) { handleSaved(saved); }}));
}

void EditKeySheet::handleSaved(const Result<ApiKey> &saved)
{
    setWorking(false);
    if (saved) {
        Q_EMIT changed(*saved);
        accept();
        return;
    }
    showForm();
    if (saved.error().fields.isEmpty())
        showRefusal(saved.error());
    else
        m_form->showProblems(saved.error().fields);
}

} // namespace pm::ui
