// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/signinview.h"

#include "app/services/connectionservice.h"
#include "app/services/keychain.h"
#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "ui/widgets/errortext.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kCardWidth = 380;

} // namespace

SignInView::SignInView(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
{
    setObjectName(QStringLiteral("signInView"));
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(makeCard(), 0, Qt::AlignHCenter);
    layout->addStretch(3);
    prepare(Purpose::SignIn);
}

void SignInView::prepare(Purpose purpose)
{
    m_purpose = purpose;
    const auto &user = m_context.session.user();
    const bool isKnown = purpose != Purpose::SignIn && user;
    m_title->setText(purpose == Purpose::Unlock  ? tr("Locked")
                     : purpose == Purpose::Again ? tr("Your session has ended")
                                                 : tr("Sign in"));
    m_where->setText(isKnown ? tr("%1 on %2").arg(user->email, m_context.connection.host())
                             : m_context.connection.host());
    m_email->setText(isKnown ? user->email : m_context.workspace.email);
    m_email->setEnabled(!isKnown);
    m_password->clear();
    m_code->clear();
    for (QWidget *widget : m_codeRow)
        widget->setVisible(isKnown && user->totpEnrolled);
    m_problem->hide();
    m_remember->setVisible(purpose != Purpose::Unlock);
    m_signOut->setVisible(purpose != Purpose::SignIn);
    m_submit->setText(purpose == Purpose::Unlock ? tr("Unlock") : tr("Sign in"));
    (m_email->text().isEmpty() ? m_email : m_password)->setFocus();
}

QWidget *SignInView::makeCard()
{
    auto *card = new QFrame(this);
    card->setProperty("role", QStringLiteral("card"));
    card->setFixedWidth(kCardWidth);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(4);
    m_title = new QLabel(card);
    m_title->setProperty("role", QStringLiteral("pageTitle"));
    m_where = new QLabel(card);
    m_where->setProperty("role", QStringLiteral("muted"));
    layout->addWidget(m_title);
    layout->addWidget(m_where);
    layout->addSpacing(16);
    m_email = addField(card, tr("Email"), QStringLiteral("email"));
    m_password = addField(card, tr("Password"), QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *reveal = m_password->addAction(QIcon(), QLineEdit::TrailingPosition);
    reveal->setToolTip(tr("Show or hide the password"));
    m_theme.setIcon(reveal, QStringLiteral("eye"));
    connect(reveal, &QAction::triggered, this, [this] {
        const bool hidden = m_password->echoMode() == QLineEdit::Password;
        m_password->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
    });
    const auto before = layout->count();
    m_code = addField(card, tr("Code of your authenticator app"), QStringLiteral("code"));
    m_code->setMaxLength(6);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    for (int i = before; i < layout->count(); ++i) {
        if (QWidget *widget = layout->itemAt(i)->widget())
            m_codeRow.push_back(widget);
    }
    const QString backend = m_context.keychain.backendName();
    m_remember = new QCheckBox(backend.isEmpty() ? tr("This desktop has no keychain: signed in until you quit")
                                                 : tr("Remember on this device (%1)").arg(backend),
                               card);
    m_remember->setObjectName(QStringLiteral("signIn.remember"));
    m_remember->setEnabled(!backend.isEmpty());
    m_remember->setChecked(!backend.isEmpty());
    m_problem = new QLabel(card);
    m_problem->setObjectName(QStringLiteral("signIn.problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_submit = new QPushButton(card);
    m_submit->setObjectName(QStringLiteral("signIn.submit"));
    m_submit->setProperty("role", QStringLiteral("primary"));
    m_signOut = new QPushButton(tr("Sign out"), card);
    m_signOut->setObjectName(QStringLiteral("signIn.signOut"));
    m_signOut->setProperty("role", QStringLiteral("ghost"));
    layout->addWidget(m_remember);
    layout->addSpacing(4);
    layout->addWidget(m_problem);
    layout->addSpacing(8);
    layout->addWidget(m_submit);
    layout->addWidget(m_signOut);
    connect(m_submit, &QPushButton::clicked, this, &SignInView::submit);
    connect(m_signOut, &QPushButton::clicked, this, [this] { m_context.session.signOut(); });
    for (QLineEdit *field : {m_email, m_password, m_code})
        connect(field, &QLineEdit::returnPressed, this, &SignInView::submit);
    return card;
}

QLineEdit *SignInView::addField(QWidget *card, const QString &title, const QString &name)
{
    auto *layout = qobject_cast<QVBoxLayout *>(card->layout());
    auto *label = new QLabel(title, card);
    label->setProperty("role", QStringLiteral("fieldLabel"));
    auto *field = new QLineEdit(card);
    field->setObjectName(QStringLiteral("signIn.") + name);
    field->setAccessibleName(title);
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
    layout->addSpacing(8);
    return field;
}

void SignInView::submit()
{
    if (!m_submit->isEnabled() || m_email->text().isEmpty() || m_password->text().isEmpty())
        return;
    setBusy(true);
    QByteArray bytes = m_password->text().toUtf8();
    Secret password(bytes);
    wipe(bytes.data(), bytes.size());
    const Continuation<Operator> then{this, [this](Result<Operator> answer) { handleAnswer(answer); }};
    if (m_purpose == Purpose::Unlock)
        m_request = m_context.session.unlock(std::move(password), m_code->text(), then);
    else
        m_request = m_context.session.signIn(m_email->text().trimmed(), std::move(password), m_code->text(),
                                             m_remember->isChecked(), then);
}

void SignInView::handleAnswer(const Result<Operator> &answer)
{
    setBusy(false);
    if (answer) {
        m_password->clear();
        m_code->clear();
        return; // the session's state hides this view
    }
    const bool wantsCode = answer.error().wireCode() == QStringLiteral("totp_required");
    if (wantsCode && !m_code->isVisible()) {
        for (QWidget *widget : m_codeRow)
            widget->show();
        m_code->setFocus();
        return;
    }
    const ErrorText text = errorText(answer.error());
    m_problem->setText(text.title + u' ' + text.advice);
    m_problem->show();
    m_password->selectAll();
    m_password->setFocus();
}

void SignInView::setBusy(bool busy)
{
    m_submit->setEnabled(!busy);
    m_submit->setText(busy ? tr("Signing in…") : m_purpose == Purpose::Unlock ? tr("Unlock") : tr("Sign in"));
    m_problem->hide();
}

} // namespace pm::ui
